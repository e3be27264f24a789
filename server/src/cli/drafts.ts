import { Draft } from '../core/index.js';
import { findFiles } from './files.js';
import { type DraftFile, readFile, readInput } from './readDraft.js';
import { Settings } from './settings.js';
import { isTrouble, type Skipped } from './skipped.js';
import type { Terminal } from './terminal.js';

/** Options of every command that reads drafts. */
export const draftOptions = {
  config: { type: 'string' },
  contract: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
} as const;

interface DraftValues {
  readonly config?: string | undefined;
  readonly contract?: boolean | undefined;
  readonly 'stdin-filename'?: string | undefined;
}

/** What became of the files that were given. */
export interface Outcome {
  readonly skipped: readonly Skipped[];
  /** Something could not be done as asked: a draft could not be read, a setting does not hold. */
  readonly trouble: boolean;
}

/**
 * Hands each draft that the paths name to `take`, one after another, and says on standard error which files cannot
 * be read. Whatever happens with one, the rest goes on.
 */
export async function eachDraft(
  paths: readonly string[],
  values: DraftValues,
  terminal: Terminal,
  take: (file: DraftFile, draft: Draft) => void,
): Promise<Outcome> {
  const settings = new Settings(values.config, terminal.error);
  const skipped: Skipped[] = [];
  const skip = (entry: Skipped) => {
    skipped.push(entry);
    if (entry.reason !== 'not-a-contract') terminal.error(`clausewright: ${entry.path}: ${entry.message}\n`);
  };
  for (const found of findFiles(paths)) {
    const file = 'reason' in found ? found : await read(found.path, values, terminal);
    if ('reason' in file) {
      skip(file);
      continue;
    }
    const contract = values.contract ? { contract: true } : {};
    const draft = new Draft(file.text, { format: file.format, configuration: settings.of(file.folder), ...contract });
    try {
      take(file, draft);
      const reason = notReviewed(file, draft);
      if (reason) skip(reason);
    } catch (error) {
      const message = `this draft could not be reviewed: ${error instanceof Error ? error.message : error}`;
      skip({ path: file.path, reason: 'failed', message });
    }
  }
  return { skipped, trouble: settings.trouble || skipped.some(isTrouble) };
}

function read(path: string, values: DraftValues, terminal: Terminal): Promise<DraftFile | Skipped> {
  return path === '-' ? readInput(terminal.input, values['stdin-filename']) : readFile(path);
}

function notReviewed({ path, text }: DraftFile, draft: Draft): Skipped | undefined {
  if (!/\S/.test(text)) return { path, reason: 'empty', message: 'this file is empty.' };
  if (!draft.document.isContract)
    return { path, reason: 'not-a-contract', message: 'this file does not look like a contract.' };
  return undefined;
}
