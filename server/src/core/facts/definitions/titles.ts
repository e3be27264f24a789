import { isSchedule } from '../../document/numbers.js';
import type { ContractDocument, Section } from '../../document/types.js';
import { coverTitle } from './definitionContext.js';

/** A part of the draft that its other parts refer to by title: a schedule, or a cover page. */
export interface TitledPart {
  readonly title: string;
  readonly section: Section;
}

/** The draft's schedules and exhibits with a title of their own, and its cover page and key terms. */
export function titledParts({ sections }: ContractDocument): readonly TitledPart[] {
  const found: TitledPart[] = [];
  const visit = (section: Section, depth: number) => {
    if (isTitledPart(section)) found.push({ title: section.title.trim(), section });
    if (depth < 4) for (const child of section.children) visit(child, depth + 1);
  };
  for (const section of sections) visit(section, 0);
  return found;
}

/** Whether the title of a section may be what other parts of the draft call it. */
export function isTitledPart({ kind, title }: Section): boolean {
  return title !== '' && (isSchedule(kind) ? isName(title) : isCoverTitle(title));
}

const isName = (title: string) => title.trim().length <= 80 && /^\s*\p{Lu}/u.test(title);

/** A draft has thousands of titles, and asks for all of them whenever a section has come or gone. */
function isCoverTitle(title: string): boolean {
  let isCover = coverTitles.get(title);
  if (isCover === undefined) {
    isCover = isName(title) && coverTitle.test(title) && title.trim().split(/\s+/).length <= 4;
    if (coverTitles.size >= mostTitles) coverTitles.clear();
    coverTitles.set(title, isCover);
  }
  return isCover;
}

const mostTitles = 20_000;
const coverTitles = new Map<string, boolean>();
