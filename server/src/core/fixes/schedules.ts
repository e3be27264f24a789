import { isSchedule, ordinalsOf, scheduleKindOf } from '../document/numbers.js';
import type { ContractDocument, Section } from '../document/types.js';

/** What a label counts as; letters and figures alike. */
export const scheduleOrdinal = (label: string): number => ordinalsOf(label)[0] ?? 0;

/** One key for all the ways in which a draft writes the name of one schedule. */
export const scheduleKey = ({ word, number }: { readonly word: string; readonly number: string }): string =>
  `${scheduleKindOf(word.toLowerCase())} ${number.replace(/\(.*/, '').toLowerCase()}`;

/** The schedules that stand in a draft and are called by a word: `Exhibit`. In its order. */
export function attachedSchedules({ sections }: ContractDocument, word: string): readonly Section[] {
  const kind = scheduleKindOf(word.toLowerCase());
  const found: Section[] = [];
  const look = (section: Section) => {
    if (isSchedule(section.kind) && section.kind === kind && section.label) found.push(section);
    section.children.forEach(look);
  };
  sections.forEach(look);
  return found;
}

/** What a draft calls one of its schedules where it starts: `Addendum 3`, also for `ADDENDUM 3`. */
export function scheduleName({ start: { block, start }, number, label }: Section): string {
  const word = /^\W*([A-Za-z]+)/.exec(block.prose.text.slice(start))?.[1] ?? '';
  return scheduleKindOf(word) ? `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()} ${label}` : number;
}
