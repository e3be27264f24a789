import type { Connection } from 'vscode-languageserver';
import { type ConfigurationFileProblem, SourceText } from '../core/index.js';
import { source, toRange } from './toProtocol.js';

/** Shows in the files that a project shares what is wrong with them. */
export class ProjectProblems {
  readonly #connection: Connection;
  readonly #shown = new Set<string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Shows what is wrong with a file as it has just been read; nothing any more where all is well. */
  show(uri: string, text: string, problems: readonly ConfigurationFileProblem[]): void {
    if (problems.length === 0 && !this.#shown.has(uri)) return;
    this.#shown.add(uri);
    const lines = new SourceText(text);
    const diagnostics = problems.map(({ range, message }) => ({
      range: toRange(lines, range),
      severity: 2 as const,
      source,
      message,
    }));
    void this.#connection.sendDiagnostics({ uri, diagnostics });
  }

  /** A file is gone. */
  gone(uri: string): void {
    if (this.#shown.delete(uri)) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}
