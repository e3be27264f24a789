import type { TextEdit } from '../text/range.js';
import { type Fingerprint, wholeDraft } from './fingerprint.js';
import { type ConfigurationFileProblem, readSettingsFile } from './settingsFile.js';
import type { AnyRule } from './types.js';
import { isDay, type WaiverTerms } from './waiving.js';

/** The name of the file that holds a project's waivers, for drafts that are to stay clean. */
export const waiverFileName = '.clausewright-waivers.json';

/** A waiver as the file has it. */
export interface FileWaiver {
  readonly rule: string;
  readonly about: string;
  readonly clause: string;
  readonly words: string;
  /** The draft that it was written for, from the folder of the file; empty for whichever. */
  readonly draft: string;
  readonly reason: string;
  readonly by: string;
  readonly until: string;
}

/** The waivers of a file, and what is wrong with it. */
export interface WaiverFile {
  readonly waivers: readonly FileWaiver[];
  readonly problems: readonly ConfigurationFileProblem[];
}

const members = ['rule', 'about', 'clause', 'words', 'draft', 'reason', 'by', 'until'] as const;

/**
 * Reads `{ "waivers": [ { "rule": "vague-term", "clause": "…", "reason": "…" } ] }`: JSON in which comments and a last comma are
 * allowed. What is wrong is left out and reported; what is right is kept.
 */
export function readWaiverFile(text: string, rules: readonly AnyRule[]): WaiverFile {
  const file = readSettingsFile(text);
  const problems: ConfigurationFileProblem[] = file.problem ? [file.problem] : [];
  const complain = (path: readonly (string | number)[], message: string) =>
    problems.push({ range: file.rangeOf(path), message });
  if (file.value === undefined) return { waivers: [], problems };
  const list = (file.value as { readonly waivers?: unknown } | null)?.waivers;
  if (!Array.isArray(list)) {
    complain([], 'The file has no list “waivers”.');
    return { waivers: [], problems };
  }
  const waivers = list.flatMap((value: unknown, index) => {
    const waiver = readOne(value, (name, message) => complain(['waivers', index, ...name], message));
    if (!waiver) return [];
    if (rules.some(({ id }) => id === waiver.rule)) return [waiver];
    complain(['waivers', index, 'rule'], `There is no rule “${waiver.rule}”.`);
    return [];
  });
  return { waivers, problems };
}

function readOne(value: unknown, complain: (path: readonly string[], message: string) => void): FileWaiver | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    complain([], 'A waiver is an object with “rule”, “clause” and “reason”.');
    return undefined;
  }
  const given = value as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(given)) {
    if (!(members as readonly string[]).includes(name)) complain([name], `“${name}” is no part of a waiver.`);
    else if (typeof given[name] !== 'string') complain([name], `“${name}” takes a text in double quotes.`);
  }
  const textOf = (name: string) => (typeof given[name] === 'string' ? given[name] : '');
  const waiver = Object.fromEntries(members.map((name) => [name, textOf(name)])) as unknown as FileWaiver;
  if (waiver.rule === '' || waiver.clause === '') {
    complain([], 'A waiver needs a “rule” and the “clause” that it is tied to.');
    return undefined;
  }
  if (waiver.reason.trim() === '') complain([], 'This waiver gives no reason. Say who agreed to it, and why.');
  if (waiver.until !== '' && !isDay(waiver.until)) {
    complain(['until'], `“${waiver.until}” is no date that can be read. Write it as 2026-12-31.`);
  }
  return waiver;
}

/**
 * The waivers of a file that concern a draft.
 * @param draft its path from the folder of the file, with slashes
 * @param today as in 2026-11-26
 */
export function waiverTermsFor(waivers: readonly FileWaiver[], draft: string, today: string): WaiverTerms {
  return {
    today,
    // What is missing from one agreement may well be missing from another, which nobody has looked at.
    waivers: waivers
      .filter((waiver) => waiver.clause !== wholeDraft || waiver.draft === draft)
      .map(({ draft: name, ...waiver }) => ({ ...waiver, here: name === draft })),
  };
}

/**
 * The change that adds a waiver to a file.
 * @param text of the file; empty where there is none yet
 * @returns undefined where the file cannot be read
 */
export function addFileWaiver(
  text: string,
  { ruleId, about, clause }: Fingerprint,
  said: Pick<FileWaiver, 'words' | 'draft' | 'reason' | 'by' | 'until'>,
): TextEdit | undefined {
  const parts = Object.entries({ rule: ruleId, about, clause, ...said }).filter(
    ([name, value]) => value !== '' || name === 'reason',
  );
  const entry = JSON.stringify(Object.fromEntries(parts), null, 2).replaceAll('\n', '\n    ');
  const whole = `{\n  "waivers": [\n    ${entry}\n  ]\n}\n`;
  if (!/\S/.test(text.replace('\uFEFF', ''))) return { range: { start: 0, end: text.length }, text: whole };
  const file = readSettingsFile(text);
  const value = file.value as { readonly waivers?: unknown } | null | undefined;
  const list = value?.waivers;
  if (!Array.isArray(list)) return undefined;
  const last = file.valueRangeOf(['waivers', list.length - 1]);
  if (last) return { range: { start: last.end, end: last.end }, text: `,\n    ${entry}` };
  const empty = file.valueRangeOf(['waivers']);
  return empty && { range: { start: empty.start + 1, end: empty.start + 1 }, text: `\n    ${entry}\n  ` };
}
