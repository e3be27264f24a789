import type { FoundFile } from './files.js';
import { folderOf } from './readDraft.js';
import type { DraftSettings, Settings } from './settings.js';
import type { Skipped } from './skipped.js';

/** A draft that is to be reported on: plain data, which may go to another thread. */
export interface Job extends DraftSettings {
  /** As the report names it; `-` for standard input. */
  readonly path: string;
  /** It is a contract, whatever it looks like. */
  readonly contract: boolean;
}

/** One of the files that were given. */
export interface Entry {
  /** What is wrong with the settings, where they were read for this draft. */
  readonly complaints: readonly string[];
  readonly work: Job | Skipped;
}

/** What the options say that every command which reads drafts has. */
export interface DraftValues {
  readonly config?: string | undefined;
  readonly contract?: boolean | undefined;
  readonly threads?: number | undefined;
  readonly 'stdin-filename'?: string | undefined;
}

/** What is to be done with each file, worked out when its turn comes. */
export function* entriesOf(
  found: readonly (FoundFile | Skipped)[],
  settings: Settings,
  values: DraftValues,
): Generator<Entry> {
  for (const file of found) {
    if ('reason' in file) {
      yield { complaints: settings.takeComplaints(), work: file };
      continue;
    }
    const own = settings.of(folderOf(file.path === '-' ? values['stdin-filename'] : file.path));
    const work = { path: file.path, ...own, contract: values.contract === true };
    yield { complaints: settings.takeComplaints(), work };
  }
}
