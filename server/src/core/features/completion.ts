import type { Draft } from '../draft.js';
import type { Range } from '../text/range.js';
import { type SectionCompletion, sectionsFor } from './completion/sections.js';
import { type TermCompletion, termsFor } from './completion/terms.js';
import { typedAt } from './completion/typed.js';
import { describeSection, describeTerm } from './hover.js';
import type { LinkTo } from './linkedText.js';
import { referToPlace } from './referTo.js';

/** Something that may stand where the cursor is. */
export interface Completion {
  readonly kind: 'term' | 'section';
  /** The term, or the number of the section. */
  readonly label: string;
  /** Where the term is defined, or the title of the section. */
  readonly description: string;
  readonly text: string;
  /** Absolute range of what it replaces. */
  readonly range: Range;
  /** What can be typed to find it. */
  readonly filter: string;
  /** What `explainCompletion` needs to know. */
  readonly about: CompletionSubject;
}

/** A term, or a section by the offset of its start. */
export type CompletionSubject = { readonly term: string } | { readonly section: number };

export interface Completions {
  readonly items: readonly Completion[];
  /** There are more, which come with the next letter. */
  readonly isIncomplete: boolean;
}

/** A list is to be read; of more than these the next letter tells. */
const most = 100;

/**
 * The terms of the draft behind a capital letter or an opening quote, and its sections behind “Section ”, “Schedule ” and
 * the like; none in code and comments.
 * @param asked the user wants a list; else it comes up by itself
 */
export function completionsAt(draft: Draft, offset: number, asked: boolean): Completions {
  const typed = typedAt(draft, offset);
  if (!typed) return { items: [], isIncomplete: false };
  const sections = outermostFirst(sectionsFor(draft, typed, asked));
  if (sections.length > 0) return limited(sections, (section) => ofSection(draft, section));
  return limited(termsFor(draft, typed), (term) => ofTerm(draft, term));
}

function limited<Found>(found: readonly Found[], complete: (one: Found) => Completion): Completions {
  return { items: found.slice(0, most).map(complete), isIncomplete: found.length > most };
}

/** Where there are too many sections to show them all, those that hold others come first. */
function outermostFirst(found: readonly SectionCompletion[]): readonly SectionCompletion[] {
  if (found.length <= most) return found;
  const depth = ({ number }: SectionCompletion) => number.split(/[.(]/).length;
  const ranked = found.map((one, index) => ({ one, index }));
  ranked.sort((a, b) => depth(a.one) - depth(b.one) || a.index - b.index);
  return ranked.map(({ one }) => one);
}

function ofTerm({ document, facts }: Draft, { term, text, range }: TermCompletion): Completion {
  const span = facts.definitionsByTerm.get(term)?.[0]?.span;
  const description = span ? referToPlace(document, span.block, span.start) : '';
  return { kind: 'term', label: text, description, text, range, filter: text, about: { term } };
}

function ofSection({ document, source }: Draft, { section, number, text, range }: SectionCompletion): Completion {
  const description = section.title.trim();
  const before = source.slice(range.start, range.end).replace(/[\p{L}\p{N}.()]*$/u, '');
  const filter = `${text === number ? '' : before}${number} ${description}`;
  const about = { section: document.rangeOf(section.start).start };
  return { kind: 'section', label: number, description, text, range, filter, about };
}

/** What a completion stands for, as Markdown: the definition of the term, the first lines of the section. */
export function explainCompletion(draft: Draft, about: CompletionSubject, linkTo: LinkTo): string | undefined {
  if ('term' in about) {
    const [definition] = draft.facts.definitionsByTerm.get(about.term) ?? [];
    return definition && describeTerm(draft, about.term, definition, linkTo);
  }
  const at = draft.document.spanAt({ start: about.section, end: about.section });
  const section = at && draft.document.sectionAt(at.block, at.start);
  return section && describeSection(draft, section, linkTo);
}
