import type { Configuration } from '../core/index.js';
import type { FoundFile } from './files.js';
import { folderOf } from './readDraft.js';
import type { Settings } from './settings.js';
import type { Skipped } from './skipped.js';

/** A draft that is to be reported on: plain data, which may go to another thread. */
export interface Job {
  /** As the report names it; `-` for standard input. */
  readonly path: string;
  readonly configuration: Configuration;
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
    const configuration = settings.of(folderOf(file.path === '-' ? values['stdin-filename'] : file.path));
    const work = { path: file.path, configuration, contract: values.contract === true };
    yield { complaints: settings.takeComplaints(), work };
  }
}
