import type { Block, ContractDocument, Prose, Section, Span } from '../../document/types.js';
import type { CatalogueClause } from '../../packs/clauseCatalogue.js';
import { perBlock } from '../perBlock.js';
import { sentencesOf } from '../sentences.js';
import type { CompiledCatalogue } from './compile.js';
import type { Evidence } from './evidence.js';
import { inOrder } from './lazyStatus.js';
import { wordsOf } from './lexicon.js';
import { type Passage, passagesOf } from './passages.js';

/** Evidence, the block it stands in, and the block that introduces that. */
export interface Found extends Evidence {
  readonly block: Block;
  readonly leadInBlock: Block | undefined;
}

/** Where evidence is introduced, by the words that the introducing block had then. */
interface LeadIn {
  readonly span: Span | undefined;
  readonly prose: Prose | undefined;
}

/** More of a lead-in than this is not shown: only the words that make it one. */
const longestHome = 90;

const secretInformation = '@secret-information';

/** The passages of a block by where they start. */
const passagesIn = perBlock(
  ({ prose }): ReadonlyMap<number, Passage> =>
    new Map(passagesOf(prose.text).map((passage) => [passage.start, passage])),
);

/** Finds where a missing element of a clause would go. */
export class Homes {
  readonly #document: ContractDocument;
  readonly #catalogue: CompiledCatalogue;
  /** The lead-in of each place of evidence, by the words that make it one. */
  readonly #leadIns = new Map<string, WeakMap<Found, LeadIn>>();

  constructor(document: ContractDocument, catalogue: CompiledCatalogue) {
    this.#document = document;
    this.#catalogue = catalogue;
  }

  /**
   * The lead-in of the clause's list where it has one, else the title of its section or its first words.
   * @param found subject by subject, unless the clause has a lead-in: to sort all of it costs more than the look for the first
   */
  of(clause: CatalogueClause, found: readonly Found[], definition: () => Span | undefined): Span | undefined {
    if (clause.leadIn) return this.#commonLeadIn(clause.leadIn, found) ?? definition();
    // A definition elsewhere may be of information, too.
    const defined = clause.defines?.includes('{information}') ? definition()?.block : undefined;
    const first = (defined && earliest(found.filter(({ block }) => block === defined))) ?? this.#mostTelling(found);
    if (!first) return undefined;
    const section = this.#document.sectionAt(first.block, first.start);
    if (section?.title && section.parent?.kind !== 'part' && section.start.block.index > 0) return section.titleSpan;
    return { block: first.block, ...first.words };
  }

  /** The first evidence in the section that has the most to say of the clause; what is said by the way elsewhere is not its place. */
  #mostTelling(found: readonly Found[]): Found | undefined {
    const sections = new Map<Section | Block, Group>();
    for (const one of found) {
      const section = titledAround(this.#document.sectionAt(one.block, one.start)) ?? one.block;
      const group = sections.get(section);
      if (!group) sections.set(section, { first: one, last: one.subject, subjects: 1 });
      else {
        if (group.last !== one.subject) group.subjects++;
        group.last = one.subject;
        if (inOrder(one, group.first) < 0) group.first = one;
      }
    }
    let best: Group | undefined;
    for (const group of sections.values()) if (!best || isMoreTelling(group, best)) best = group;
    return best?.first;
  }

  /** The words for the information that is to be kept secret, in the first evidence that has them. */
  secretInformation(found: readonly Found[]): Span | undefined {
    const first = found[0];
    return first && this.#hitIn(secretInformation, first.block, first.words.start, first.words.end);
  }

  /** Of the lead-ins of all evidence, the one with the most of it. */
  #commonLeadIn(term: string, found: readonly Found[]): Span | undefined {
    const votes = new Map<string, { span: Span; subjects: Set<string> }>();
    for (const one of found) {
      const span = this.#leadInOf(term, one);
      if (!span) continue;
      const key = `${span.block.index}:${span.start}`;
      const vote = votes.get(key) ?? { span, subjects: new Set() };
      vote.subjects.add(one.subject);
      votes.set(key, vote);
    }
    let best: { span: Span; subjects: Set<string> } | undefined;
    for (const vote of votes.values()) if (!best || vote.subjects.size > best.subjects.size) best = vote;
    return best?.span;
  }

  #leadInOf(term: string, found: Found): Span | undefined {
    let leadIns = this.#leadIns.get(term);
    if (!leadIns) {
      leadIns = new WeakMap();
      this.#leadIns.set(term, leadIns);
    }
    let known = leadIns.get(found);
    if (known?.prose !== found.leadInBlock?.prose || !known) {
      known = { span: this.#findLeadIn(term, found), prose: found.leadInBlock?.prose };
      leadIns.set(found, known);
    }
    return known.span;
  }

  /** The words before the list in the same sentence, the last sentence of the block before, or the passage's own words. */
  #findLeadIn(term: string, { block, start, leadInBlock }: Found): Span | undefined {
    const own = passagesIn(block).get(start);
    const head = own?.leadIns[0];
    const before = leadInBlock && sentencesOf(leadInBlock.prose.text).at(-1);
    return (
      (head && this.#wordsIn(term, block, head.start, head.end)) ??
      (before && this.#wordsIn(term, leadInBlock, before.start, before.end)) ??
      (own && this.#wordsIn(term, block, own.start, own.end))
    );
  }

  /** From the beginning of the stretch to the words that make it a lead-in, or these alone when that is long. */
  #wordsIn(term: string, block: Block, start: number, end: number): Span | undefined {
    const hit = this.#hitIn(term, block, start, end);
    if (!hit) return undefined;
    const from = start + firstWord(block.prose.text.slice(start, hit.end));
    return hit.end - from <= longestHome ? { block, start: from, end: hit.end } : hit;
  }

  #hitIn(term: string, block: Block, start: number, end: number): Span | undefined {
    const words = wordsOf(block.prose.text.slice(start, end));
    const concept = this.#catalogue.lexicon.concept(term);
    const hit = this.#catalogue.lexicon.find(words).find((o) => o.concept === concept);
    return hit && { block, start: start + words.starts[hit.first]!, end: start + words.ends[hit.last]! };
  }
}

/** What a section says of a clause. */
interface Group {
  first: Found;
  /** The subject counted last. */
  last: string;
  /** How many subjects it has evidence of. */
  subjects: number;
}

const isMoreTelling = (a: Group, b: Group) =>
  a.subjects > b.subjects || (a.subjects === b.subjects && inOrder(a.first, b.first) < 0);

/** The first in the order of the draft. */
function earliest(found: readonly Found[]): Found | undefined {
  let first: Found | undefined;
  for (const one of found) if (!first || inOrder(one, first) < 0) first = one;
  return first;
}

/** The innermost section with a title around a place. */
function titledAround(section: Section | undefined): Section | undefined {
  let at = section;
  while (at && !at.title) at = at.parent;
  return at;
}

/** Where a provision's words begin, behind its number. */
function firstWord(text: string): number {
  const number =
    /^\s*(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,5}|\p{L}|[ivx]{1,5})[.)]+|\d{1,3}(?:\.\d{1,3})*(?=\s)|[-–—•*])?\s*(?=[\p{L}"“‘'])/u.exec(
      text,
    );
  return number ? number[0].length : 0;
}
