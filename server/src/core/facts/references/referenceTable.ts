import { scheduleKindOf } from '../../document/numbers.js';
import type { Block, ContractDocument } from '../../document/types.js';
import { BlockTable, Tally } from '../blockTable.js';
import { completesStandardClauses, pointsOutside } from '../externalReferences.js';
import { SectionIndex } from '../sectionIndex.js';
import type { CrossReference } from '../types.js';
import { baseOf, Resolver } from './resolver.js';
import { type SignChanges, SignTable } from './signs.js';
import { writtenIn } from './written.js';

/** What an update of the draft has changed, as far as references depend on it. */
export interface ReferenceReading {
  readonly document: ContractDocument;
  /** Blocks that are no longer in the draft, and those that are new or have changed. */
  readonly removed: Iterable<Block>;
  readonly touched: ReadonlySet<Block>;
  /** Sections have other numbers or anchors. */
  readonly renumbered: boolean;
}

/** The references of a draft to its own parts, kept up with it. */
export class ReferenceTable {
  readonly #signs = new SignTable();
  /** Before the draft's own word for its parts is known; see `in`. */
  readonly #blocks = new BlockTable<readonly CrossReference[]>();
  /** Blocks with something that is written like a reference, be it one or not. */
  readonly #candidates = new Set<Block>();
  readonly #dangling = new Set<Block>();
  readonly #ownWords = new Tally<string>();
  #ownWord = '';
  #index: SectionIndex | undefined;
  #resolver: Resolver | undefined;

  /**
   * Follows a change of the draft, with a rest after each block.
   * @returns the blocks whose references may be others, or lead elsewhere
   */
  *update({ document, removed, touched, renumbered }: ReferenceReading): Generator<void, ReadonlySet<Block>> {
    this.#signs.readFrontMatter(document.frontMatter);
    const signs = this.#signs.update(removed, touched);
    if (renumbered || !this.#index) {
      this.#index = new SectionIndex(document);
      this.#resolver = new Resolver(document, this.#index, this.#signs);
    }
    const changed = new Set<Block>();
    for (const block of removed) {
      this.#candidates.delete(block);
      this.#replace(block, undefined, changed);
    }
    if (renumbered) for (const block of this.#candidates) if (!touched.has(block)) this.#read(document, block, changed);
    for (const block of touched) {
      if (block.kind === 'heading') this.#index.forgetSlugs();
      this.#read(document, block, changed);
      yield;
    }
    if (!renumbered) for (const block of this.#affectedBy(signs, touched)) this.#read(document, block, changed);
    this.#settleOwnWord(changed);
    return changed;
  }

  /**
   * The references in a block, in its order. A draft refers to its own parts by one word above all: a dangling “Clause
   * 17” in a draft that otherwise refers to sections means a document it speaks of.
   */
  in(block: Block): readonly CrossReference[] {
    const references = this.#blocks.get(block) ?? [];
    if (!this.#dangling.has(block)) return references;
    return references.map((reference) =>
      reference.target === null && this.#isForeign(reference.word)
        ? { ...reference, target: 'external' as const }
        : reference,
    );
  }

  /** All references in the order of the text. */
  all(): readonly CrossReference[] {
    return this.#blocks.inOrder().flatMap(([block]) => this.in(block));
  }

  #isForeign(word: string): boolean {
    const own = word.toLowerCase();
    return this.#ownWord !== '' && countsAsOwn(word) && !this.#ownWord.split(' ').includes(own);
  }

  #read(document: ContractDocument, block: Block, changed: Set<Block>): void {
    const isRead = block.matter === 'contract';
    const links = isRead ? this.#linksIn(block) : [];
    const written = isRead && writtenIn(block).length > 0;
    if (written || links.length > 0) this.#candidates.add(block);
    else this.#candidates.delete(block);
    const typed = written ? this.#typedIn(document, block) : [];
    const apart = typed.filter((r) => !links.some((l) => l.span.start <= r.span.start && r.span.end <= l.span.end));
    const found = [...links, ...apart];
    this.#replace(block, found.length > 0 ? found : undefined, changed);
  }

  #replace(block: Block, after: readonly CrossReference[] | undefined, changed: Set<Block>): void {
    const before = this.#blocks.get(block);
    if (!before && !after) return;
    changed.add(block);
    this.#blocks.set(block, after);
    for (const word of ownWordsOf(after)) this.#ownWords.add(word);
    for (const word of ownWordsOf(before)) this.#ownWords.add(word, -1);
    if (after?.some(({ target }) => target === null)) this.#dangling.add(block);
    else this.#dangling.delete(block);
  }

  /** The blocks with references that may lead elsewhere because of what other blocks show. */
  *#affectedBy(signs: SignChanges, touched: ReadonlySet<Block>): Generator<Block> {
    const { schedules, anchors, standardClauses, numbers } = signs;
    const linksTurned = anchors || [...touched].some(({ kind }) => kind === 'heading');
    if (!schedules && !linksTurned && !standardClauses && numbers.size === 0) return;
    for (const block of [...this.#candidates]) {
      if (touched.has(block)) continue;
      const affected =
        (linksTurned && hasLinks(block)) ||
        writtenIn(block).some(
          ({ word, numbers: written }) =>
            (schedules && scheduleKindOf(word.toLowerCase()) !== undefined) ||
            (standardClauses && /^clause/i.test(word)) ||
            written.some(({ text }) => numbers.has(baseOf(text.replace(/\s/g, '')))),
        );
      if (affected) yield block;
    }
  }

  #settleOwnWord(changed: Set<Block>): void {
    let most = 0;
    for (const [, count] of this.#ownWords.entries()) most = Math.max(most, count);
    const words: string[] = [];
    for (const [word, count] of this.#ownWords.entries()) if (count === most) words.push(word);
    const ownWord = words.sort().join(' ');
    if (ownWord === this.#ownWord) return;
    this.#ownWord = ownWord;
    for (const block of this.#dangling) changed.add(block);
  }

  /** A link to an anchor of the draft: the anchor counts, whatever number the words show. */
  #linksIn(block: Block): readonly CrossReference[] {
    if (!hasLinks(block)) return [];
    return block.marks.flatMap((mark): readonly CrossReference[] => {
      if (!isLink(mark)) return [];
      const anchor = safeDecode(mark.value!.slice(1));
      const span = { block, start: mark.start, end: mark.end };
      const text = block.prose.text.slice(mark.start, mark.end);
      // An anchor on something that is no section, such as a table, is no dangling reference.
      const target = this.#index!.findAnchor(anchor) ?? (this.#signs.hasAnchor(anchor) ? 'external' : null);
      return [{ text, span, word: '#', number: anchor, numberSpan: span, target }];
    });
  }

  #typedIn(document: ContractDocument, block: Block): readonly CrossReference[] {
    const { text } = block.prose;
    const found: CrossReference[] = [];
    for (const { start, end, word, numbers } of writtenIn(block)) {
      const here = document.sectionAt(block, start);
      // “Section 4. Term” at the start of a section is its own number.
      const startsSection = here?.start.block === block && here.start.start === 0 && here.kind !== 'item';
      if (start === 0 && startsSection && /^[A-Z]/.test(text)) continue;
      if (start === 0 && /^[A-Z]/.test(word) && /^\s+[A-Z]/.test(text.slice(end, end + 3))) continue;
      const outside =
        pointsOutside(text, start, end, document) ||
        (/^clause/i.test(word) && completesStandardClauses(document, block));
      numbers.forEach((number, position) => {
        const numberEnd = number.start + number.text.length;
        const span = { block, start: position === 0 ? start : number.start, end: numberEnd };
        const written = number.text.replace(/\s/g, '');
        const resolution = outside
          ? ({ target: 'external' } as const)
          : this.#resolver!.resolve(written, word.toLowerCase(), here, block.language);
        if (!resolution) return;
        found.push({
          text: text.slice(span.start, span.end),
          span,
          word: nounOf(word),
          number: written,
          numberSpan: { block, start: number.start, end: numberEnd },
          ...resolution,
        });
      });
    }
    return found;
  }
}

/** Whether a word for parts may be the draft's own: all count their parts alike, but schedules are called what they are. */
const countsAsOwn = (word: string) => word !== '#' && !scheduleKindOf(word.toLowerCase());

function* ownWordsOf(references: readonly CrossReference[] | undefined): Generator<string> {
  for (const { target, word } of references ?? [])
    if (target !== null && target !== 'external' && countsAsOwn(word)) yield word.toLowerCase();
}

const isLink = ({ kind, value }: Block['marks'][number]) =>
  kind === 'link' && value !== undefined && value.length >= 2 && value.startsWith('#');

const hasLinks = ({ marks }: Block) => marks.some(isLink);

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function nounOf(word: string): string {
  return word.startsWith('§') ? 'Section' : /^appendices$/i.test(word) ? 'Appendix' : word;
}
