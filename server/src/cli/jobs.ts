import path from 'node:path';
import { allRules, onlyRules, type Playbook, type WaiverTerms } from '../core/index.js';
import type { Baseline, KnownFindings } from './baseline.js';
import type { FoundFile } from './files.js';
import type { DraftRecord } from './records.js';
import type { Revisions } from './revisions.js';
import type { DraftSettings, Settings } from './settings.js';
import type { Skipped } from './skipped.js';
import type { WaiverFiles } from './waiverFiles.js';

/** A draft that is to be reported on: plain data, which may go to another thread. */
export interface Job extends DraftSettings {
  /** As the report names it; `-` for standard input. */
  readonly path: string;
  /** What it says, where that has come with its name. */
  readonly text?: string;
  /** The project’s waivers for it. */
  readonly waivers: WaiverTerms;
  /** What it said at the revision with which it is compared; null where it was not there. */
  readonly earlier?: string | null;
  /** What the baseline has of it. */
  readonly known?: KnownFindings | undefined;
  /** It is a contract, whatever it looks like. */
  readonly contract: boolean;
  /** The playbook by which it is read, whatever settings and front matter say. */
  readonly playbook?: Playbook | undefined;
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
  /** The name of the playbook that holds for all of them. */
  readonly playbook?: string | undefined;
  readonly threads?: number | undefined;
  /** The only rules that are to run, whatever the settings say of the others. */
  readonly rules?: readonly string[] | undefined;
  /** What is no news in each draft. */
  readonly baseline?: Baseline | undefined;
  /** With what each draft is compared. */
  readonly revisions?: Revisions | undefined;
  readonly 'stdin-filename'?: string | undefined;
  /** What standard input holds: one draft, or records of drafts. */
  readonly input?: 'draft' | 'ndjson' | undefined;
}

/** A draft or a record of one, or why there is none. */
export type Source = FoundFile | DraftRecord | Skipped;

/** What is to be done with each file, worked out when its turn comes. */
export async function* entriesOf(
  sources: Iterable<Source> | AsyncIterable<Source>,
  settings: Settings,
  waiverFiles: WaiverFiles,
  values: DraftValues,
  playbook: Playbook | undefined,
): AsyncGenerator<Entry> {
  const complaints = () => [...settings.takeComplaints(), ...waiverFiles.takeComplaints()];
  for await (const file of sources) {
    if ('reason' in file) {
      yield { complaints: complaints(), work: file };
      continue;
    }
    const named = file.path === '-' ? values['stdin-filename'] : file.path;
    const own = settings.of(named);
    const configuration = values.rules ? onlyRules(own.configuration, values.rules, allRules) : own.configuration;
    const name = named ?? '-';
    const waivers = waiverFiles.of(path.resolve(name));
    const known = values.baseline?.of(name);
    const contract = values.contract === true;
    const earlier = values.revisions && { earlier: values.revisions.textOf(name) ?? null };
    const work = { ...file, ...own, configuration, waivers, known, contract, playbook, ...earlier };
    yield { complaints: complaints(), work };
  }
}
