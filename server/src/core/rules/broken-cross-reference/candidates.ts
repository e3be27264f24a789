import type { ContractDocument, Section } from '../../document/types.js';
import type { CrossReference } from '../../facts/types.js';
import { referTo } from '../../fixes/referTo.js';
import type { Fix, RuleContext } from '../types.js';
import { nameOf } from './wording.js';

/** How many sections are offered in place of the one that is not there. */
const most = 3;

/** The changes that let a reference lead to a section that there is: best guess first. */
export function candidatesFor(
  { document }: Pick<RuleContext<unknown>, 'document' | 'facts'>,
  reference: CrossReference,
): readonly Fix[] {
  const sections = new Set([...titledAs(document, reference), ...beside(reference)]);
  return [...sections]
    .slice(0, most)
    .map((section) => referTo(document, reference, section, nameOf(reference, section)));
}

/** The sections with the title that stands behind the reference: “Section 9.4 (Return of samples)”. */
function titledAs({ sections }: ContractDocument, { span }: CrossReference): readonly Section[] {
  const behind = span.block.prose.text.slice(span.end, span.end + 120);
  const title = /^,?\s[(“"]([^()“”"]{3,100})[)”"]/.exec(behind)?.[1]?.toLowerCase();
  const found: Section[] = [];
  const look = (section: Section) => {
    if (section.number && section.title.toLowerCase() === title) found.push(section);
    section.children.forEach(look);
  };
  if (title) sections.forEach(look);
  return found;
}

/** The last of those beside it, the one that is to hold it, and the one before the last. */
function beside({ nearest, last }: CrossReference): readonly Section[] {
  const parts = last?.parent === nearest ? nearest?.children : undefined;
  const before = last && parts?.filter(({ number }) => number).at(-2);
  const isWhole = nearest !== undefined && /^\w/.test(nearest.number) && !/^[A-Z][a-z]/.test(nearest.number);
  return [last, isWhole ? nearest : undefined, before].filter((section) => section !== undefined);
}
