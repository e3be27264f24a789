import type { Terminal } from '../terminal.js';

/**
 * Writes a JSON object whose member `files` is long, one file a line, without ever holding all of it.
 * Members stand in the order given, so that equal reports are equal byte for byte.
 */
export class JsonFiles {
  readonly #terminal: Terminal;
  #separator = '\n';

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  /** Writes the members before `files`, at least one. */
  begin(members: Readonly<Record<string, unknown>>): void {
    this.#terminal.out(`${JSON.stringify(members).slice(0, -1)},"files":[`);
  }

  /**
   * Writes one entry of `files`.
   * @param entry as JSON, without a line break
   */
  file(entry: string): void {
    this.#terminal.out(this.#separator + entry);
    this.#separator = ',\n';
  }

  /** Writes the members after `files` and ends the object. */
  end(members: Readonly<Record<string, unknown>>): void {
    const rest = JSON.stringify(members).slice(1, -1);
    this.#terminal.out(`\n]${rest ? `,${rest}` : ''}}\n`);
  }
}
