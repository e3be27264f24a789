import type { Section, Span } from '../document/types.js';
import type { Draft } from '../draft.js';
import { periodsIn } from '../facts/periods.js';
import { sentenceAt, sentencesOf } from '../facts/sentences.js';
import type { ClauseStatus, ElementStatus } from '../facts/types.js';
import { type ClauseName, elementTitle } from '../packs/clauseNames.js';
import { english } from '../packs/english.js';
import type { Range } from '../text/range.js';

/** What a section provides, above or over its title. */
export interface ClauseSummary {
  /** Absolute range of the title. */
  readonly range: Range;
  /** A line for each clause: `Return or destruction: a deadline (30 days), a certificate; open: what may be kept`. */
  readonly lines: readonly string[];
  /** The same in a few words: `Return or destruction (1 open) · No licence`. */
  readonly brief: string;
}

/** Elements that a period makes precise. */
const timed: ReadonlySet<string> = new Set(['deadline', 'definite-period', 'time', 'notice', 'prior-notice', 'period']);

/** What each titled section provides of the clauses of the review map, in the order of the draft. */
export function clauseSummaries(draft: Draft): readonly ClauseSummary[] {
  const { document, facts } = draft;
  const names = new Map(
    english.clauseNames.groups.flatMap(({ clauses }) => clauses).map((name) => [name.clause, name]),
  );
  const bySection = new Map<Section, Provided[]>();
  for (const status of facts.clauses) {
    const name = names.get(status.clause);
    const section = name && sectionOf(draft, status);
    const provided = section && providedBy(draft, name, status, section);
    if (provided) bySection.set(section, [...(bySection.get(section) ?? []), provided]);
  }
  return [...bySection]
    .map(([{ titleSpan }, all]) => ({
      range: document.rangeOf(titleSpan),
      lines: all.map(({ line }) => line),
      brief: all.length === 1 ? all[0]!.line : all.map(briefly).join(' · '),
    }))
    .sort((a, b) => a.range.start - b.range.start);
}

/** The summary of the section whose title stands at an offset. */
export function clauseSummaryAt(draft: Draft, offset: number): ClauseSummary | undefined {
  const span = draft.document.spanAt({ start: offset, end: offset });
  const title = span && draft.document.sectionAt(span.block, span.start)?.titleSpan;
  if (!title || title.block !== span.block || span.start < title.start || span.start > title.end) return undefined;
  return clauseSummaries(draft).find(({ range }) => range.start <= offset && offset <= range.end);
}

/** What a section provides of one clause. */
interface Provided {
  readonly title: string;
  readonly line: string;
  /** How much of it is missing. */
  readonly open: number;
}

const briefly = ({ title, open }: Provided) => (open > 0 ? `${title} (${open} open)` : title);

/** The section that a clause is at home in. */
function sectionOf(draft: Draft, { status, home }: ClauseStatus): Section | undefined {
  return (status === 'present' || status === 'weak') && home ? titledAround(draft, home) : undefined;
}

/** The innermost section with a title around a span. */
function titledAround({ document }: Draft, { block, start }: Span): Section | undefined {
  let section = document.sectionAt(block, start);
  while (section && !section.title) section = section.parent;
  return section;
}

/** Undefined for a clause of which there is nothing to say but its name. */
function providedBy(
  draft: Draft,
  name: ClauseName,
  { elements }: ClauseStatus,
  section: Section,
): Provided | undefined {
  const { title } = name;
  const there = elements
    .filter(({ status }) => status === 'present')
    .map((each) => withPeriod(draft, name, each, section));
  const lacking = elements
    .filter(({ status }) => status === 'missing')
    .map(({ element }) => elementTitle(name, element));
  if (there.length + lacking.length === 0) return undefined;
  const parts = [there.join(', '), lacking.length > 0 ? `open: ${lacking.join(', ')}` : ''].filter(Boolean);
  return { title, line: `${title}: ${parts.join('; ')}`, open: lacking.length };
}

/** What the section itself says of an element; a period in another section may be one for something else. */
function withPeriod(draft: Draft, name: ClauseName, { element, evidence }: ElementStatus, section: Section): string {
  const title = elementTitle(name, element);
  const here = timed.has(element)
    ? evidence.find((span) => isWithin(section, span) && titledAround(draft, span) === section)
    : undefined;
  const period = here && periodOf(here);
  return period ? `${title} (${period})` : title;
}

/** Whether a span may belong to a section, by the blocks of the section alone: cheaper than to ask for the section of the span. */
const isWithin = ({ start, endBlock }: Section, { block }: Span) =>
  start.block.index <= block.index && block.index < endBlock;

/** The first period in the sentence of a span, in figures. */
function periodOf({ block, start }: Span): string | undefined {
  const { text } = block.prose;
  const sentence = sentenceAt(sentencesOf(text), start);
  const [first] = periodsIn(text.slice(start, sentence?.end));
  return first && `${first.count} ${first.unit}${first.count === 1 ? '' : 's'}`;
}
