import type { Block, ContractDocument, Span } from '../../document/types.js';
import type { CatalogueClause } from '../../packs/clauseCatalogue.js';
import { sentencesOf } from '../sentences.js';
import type { Definition } from '../types.js';
import type { CompiledCatalogue } from './compile.js';
import type { Evidence } from './evidence.js';
import { wordsOf } from './lexicon.js';
import { type Passage, passagesOf } from './passages.js';

/** Evidence, the block it stands in, and the block that introduces that. */
export interface Found extends Evidence {
  readonly block: Block;
  readonly leadInBlock: Block | undefined;
}

/** More of a lead-in than this is not shown: only the words that make it one. */
const longestHome = 90;

const secretInformation = '@secret-information';

/** Finds where a missing element of a clause would go. */
export class Homes {
  readonly #document: ContractDocument;
  readonly #catalogue: CompiledCatalogue;
  readonly #passages = new Map<Block, ReadonlyMap<number, Passage>>();
  readonly #leadIns = new Map<string, Span | undefined>();

  constructor(document: ContractDocument, catalogue: CompiledCatalogue) {
    this.#document = document;
    this.#catalogue = catalogue;
  }

  /** The lead-in of the clause's list where it has one, else the title of its section or its first words. */
  of(clause: CatalogueClause, found: readonly Found[], definition: Span | undefined): Span | undefined {
    if (clause.leadIn) return this.#commonLeadIn(clause.leadIn, found) ?? definition;
    const first = found[0];
    if (!first) return undefined;
    const section = this.#document.sectionAt(first.block, first.start);
    if (section?.title && section.parent?.kind !== 'part' && section.start.block.index > 0) return section.titleSpan;
    return { block: first.block, ...first.words };
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

  #leadInOf(term: string, { block, start, leadInBlock }: Found): Span | undefined {
    const key = `${block.index}:${start}`;
    if (!this.#leadIns.has(key)) this.#leadIns.set(key, this.#findLeadIn(term, block, start, leadInBlock));
    return this.#leadIns.get(key);
  }

  /** The words before the list in the same sentence, the last sentence of the block before, or the passage's own words. */
  #findLeadIn(term: string, block: Block, start: number, leadInBlock: Block | undefined): Span | undefined {
    const own = this.#passagesOf(block).get(start);
    const head = own?.leadIns[0];
    const before = leadInBlock && sentencesOf(leadInBlock.prose.text).at(-1);
    return (
      (head && this.#wordsIn(term, block, head.start, head.end)) ??
      (before && this.#wordsIn(term, leadInBlock, before.start, before.end)) ??
      (own && this.#wordsIn(term, block, own.start, own.end))
    );
  }

  #passagesOf(block: Block): ReadonlyMap<number, Passage> {
    let passages = this.#passages.get(block);
    if (!passages) {
      passages = new Map(passagesOf(block.prose.text).map((passage) => [passage.start, passage]));
      this.#passages.set(block, passages);
    }
    return passages;
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

/** Where a provision's words begin, behind its number. */
function firstWord(text: string): number {
  const number =
    /^\s*(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,5}|\p{L}|[ivx]{1,5})[.)]+|\d{1,3}(?:\.\d{1,3})*(?=\s)|[-–—•*])?\s*(?=[\p{L}"“‘'])/u.exec(
      text,
    );
  return number ? number[0].length : 0;
}

/** The term in the definition of the information that is to be kept secret. */
export function definitionHome(definitions: readonly Definition[], information: string): Span | undefined {
  const wanted = information.toLowerCase();
  return definitions.find((d) => d.span && d.term.toLowerCase() === wanted)?.span;
}
