import { scheduleKindOf } from '../../document/numbers.js';
import type { Block, ContractDocument, Section } from '../../document/types.js';
import { BlockTable, Tally } from '../blockTable.js';
import { completesStandardClauses, pointsOutside } from '../externalReferences.js';
import type { CrossReference } from '../types.js';
import { AnchorIndex, namesOf } from './anchorIndex.js';
import { BlocksByTarget } from './blocksByTarget.js';
import { baseOf, Resolver } from './resolver.js';
import { SectionIndex } from './sectionIndex.js';
import { type SignChanges, SignTable } from './signs.js';
import { type WrittenReference, writtenIn } from './written.js';

/** What an update of the draft has changed, as far as references depend on it. */
export interface ReferenceReading {
  readonly document: ContractDocument;
  /** Blocks that are no longer in the draft, and those that are new or have changed. */
  readonly removed: Iterable<Block>;
  readonly touched: ReadonlySet<Block>;
  /** Sections that are no longer there, and those that may be others. */
  readonly gone: readonly Section[];
  readonly placed: readonly Section[];
  /** Sections of any sort are others, or stand elsewhere. */
  readonly restructured: boolean;
}

/** What is written like a reference, as far as its own block and what introduces that tell. */
interface Candidate extends WrittenReference {
  /** It leads to a law or to another document. */
  readonly outside: boolean;
}

/** What has changed around references. */
interface Outside {
  readonly signs: SignChanges;
  /** Keys of the section index and names of anchors that lead elsewhere. */
  readonly named: readonly string[];
  readonly restructured: boolean;
  /** Whether references that lead to no section of just their number may lead elsewhere. */
  readonly inexact: boolean;
}

const anchorKey = (name: string) => `#${name}`;

/** The references of a draft to its own parts, kept up with it. */
export class ReferenceTable {
  readonly #signs = new SignTable();
  /** Before the draft's own word for its parts is known; see `in`. */
  readonly #blocks = new BlockTable<readonly CrossReference[]>();
  /** What is written like a reference, be it one or not. */
  readonly #candidates = new BlockTable<readonly Candidate[]>();
  readonly #linking = new Set<Block>();
  /** Blocks with a reference that leads to no section of just that number, so that it depends on others. */
  readonly #inexact = new Set<Block>();
  readonly #dangling = new Set<Block>();
  readonly #byTarget = new BlocksByTarget();
  readonly #ownWords = new Tally<string>();
  #ownWord = '';
  readonly #index = new SectionIndex();
  readonly #anchors = new AnchorIndex();
  /** The blocks whose references depend on each key of the section index, and on each name of an anchor (`#name`). */
  readonly #watching = new Map<string, Set<Block>>();
  readonly #watched = new BlockTable<ReadonlySet<string>>();
  #resolver: Resolver | undefined;

  /**
   * Follows a change of the draft, with a rest after each block.
   * @returns the blocks whose references may be others, or lead elsewhere
   */
  *update({
    document,
    removed,
    touched,
    gone,
    placed,
    restructured,
  }: ReferenceReading): Generator<void, ReadonlySet<Block>> {
    this.#signs.readFrontMatter(document.frontMatter);
    const signs = this.#signs.update(removed, touched);
    const keys = this.#index.update(gone, placed);
    const anchors = this.#anchors.update(removed, touched);
    const changed = new Set<Block>();
    if (restructured || keys.size > 0 || !this.#resolver)
      this.#resolver = new Resolver(document, this.#index, this.#signs);
    for (const block of removed) {
      this.#candidates.take(block);
      this.#linking.delete(block);
      this.#inexact.delete(block);
      this.#watch(block, undefined);
      this.#replace(block, undefined, changed);
    }
    for (const block of touched) {
      this.#read(document, block);
      this.#resolve(document, block, changed);
      yield;
    }
    const named = [...keys, ...[...anchors].map(anchorKey)];
    const inexact = restructured || keys.size > 0;
    for (const block of this.#affectedBy({ signs, named, restructured, inexact }, touched)) {
      // Whether “Clause 17” is one of the standard clauses may depend on another block.
      if (signs.standardClauses) this.#read(document, block);
      this.#resolve(document, block, changed);
    }
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

  /** The references that lead to a section, in the order of the text. */
  to(section: Section): readonly CrossReference[] {
    const blocks = this.#byTarget.get(section);
    return blocks.flatMap((block) => this.in(block).filter(({ target }) => target === section));
  }

  /** All references in the order of the text. */
  all(): readonly CrossReference[] {
    return this.#blocks.inOrder().flatMap(([block]) => this.in(block));
  }

  #isForeign(word: string): boolean {
    const own = word.toLowerCase();
    return this.#ownWord !== '' && countsAsOwn(word) && !this.#ownWord.split(' ').includes(own);
  }

  /** Reads what a block has that is written like a reference. */
  #read(document: ContractDocument, block: Block): void {
    const isRead = block.matter === 'contract';
    const candidates = isRead ? candidatesIn(document, block) : [];
    this.#candidates.set(block, candidates.length > 0 ? candidates : undefined);
    if (isRead && hasLinks(block)) this.#linking.add(block);
    else this.#linking.delete(block);
  }

  /** Finds where the references of a block lead. */
  #resolve(document: ContractDocument, block: Block, changed: Set<Block>): void {
    this.#inexact.delete(block);
    const watched = new Set<string>();
    const links = this.#linking.has(block) ? this.#linksIn(document, block, watched) : [];
    const typed = this.#candidates.has(block) ? this.#typedIn(document, block, watched) : [];
    this.#watch(block, watched);
    const apart = typed.filter((r) => !links.some((l) => l.span.start <= r.span.start && r.span.end <= l.span.end));
    const found = links.length === 0 ? typed : [...links, ...apart].sort((a, b) => a.span.start - b.span.start);
    this.#replace(block, found.length > 0 ? found : undefined, changed);
  }

  #watch(block: Block, names: ReadonlySet<string> | undefined): void {
    for (const name of this.#watched.get(block) ?? []) {
      const watching = this.#watching.get(name)!;
      watching.delete(block);
      if (watching.size === 0) this.#watching.delete(name);
    }
    this.#watched.set(block, names && names.size > 0 ? names : undefined);
    for (const name of names ?? []) {
      const watching = this.#watching.get(name);
      if (watching) watching.add(block);
      else this.#watching.set(name, new Set([block]));
    }
  }

  #replace(block: Block, after: readonly CrossReference[] | undefined, changed: Set<Block>): void {
    const before = this.#blocks.get(block);
    if (!before && !after) return;
    changed.add(block);
    this.#blocks.set(block, after);
    this.#byTarget.update(block, before, after);
    for (const word of ownWordsOf(after)) this.#ownWords.add(word);
    for (const word of ownWordsOf(before)) this.#ownWords.add(word, -1);
    if (after?.some(({ target }) => target === null)) this.#dangling.add(block);
    else this.#dangling.delete(block);
  }

  /** The blocks with references that may lead elsewhere because of what has changed outside of them. */
  #affectedBy({ signs, named, restructured, inexact }: Outside, touched: ReadonlySet<Block>): ReadonlySet<Block> {
    const blocks = new Set<Block>();
    const add = (some: Iterable<Block>) => {
      for (const block of some) if (!touched.has(block)) blocks.add(block);
    };
    for (const name of named) add(this.#watching.get(name) ?? []);
    if (inexact) add(this.#inexact);
    if (restructured) add(this.#linking);
    const { schedules, standardClauses, numbers } = signs;
    if (schedules || standardClauses || numbers.size > 0)
      for (const [block, candidates] of this.#candidates)
        if (candidates.some((candidate) => dependsOn(candidate, signs))) add([block]);
    return blocks;
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
  #linksIn(document: ContractDocument, block: Block, watched: Set<string>): readonly CrossReference[] {
    return block.marks.flatMap((mark): readonly CrossReference[] => {
      if (!isLink(mark)) return [];
      const anchor = safeDecode(mark.value!.slice(1));
      for (const name of namesOf(anchor)) watched.add(anchorKey(name));
      const span = { block, start: mark.start, end: mark.end };
      const text = block.prose.text.slice(mark.start, mark.end);
      const place = this.#anchors.find(anchor, (found) => document.sectionAt(found) !== undefined);
      // An anchor on something that is no section, such as a table, is no dangling reference.
      const target = (place && document.sectionAt(place)) ?? (this.#anchors.has(anchor) ? 'external' : null);
      return [{ text, span, word: '#', number: anchor, numberSpan: span, target }];
    });
  }

  #typedIn(document: ContractDocument, block: Block, watched: Set<string>): readonly CrossReference[] {
    const { language, prose } = block;
    const { text } = prose;
    const found: CrossReference[] = [];
    for (const { start, word, numbers, outside } of this.#candidates.get(block)!) {
      const here = document.sectionAt(block, start);
      numbers.forEach((number, position) => {
        const numberEnd = number.start + number.text.length;
        const span = { block, start: position === 0 ? start : number.start, end: numberEnd };
        const written = number.text.replace(/\s/g, '');
        const resolution = outside
          ? ({ target: 'external', exact: true } as const)
          : this.#resolver!.resolve(written, word.toLowerCase(), { here, language }, watched);
        if (!resolution?.exact) this.#inexact.add(block);
        if (!resolution) return;
        const { exact: _exact, ...leads } = resolution;
        found.push({
          text: text.slice(span.start, span.end),
          span,
          word: nounOf(word),
          number: written,
          numberSpan: { block, start: number.start, end: numberEnd },
          ...leads,
        });
      });
    }
    return found;
  }
}

function candidatesIn(document: ContractDocument, block: Block): readonly Candidate[] {
  const { text } = block.prose;
  return writtenIn(block).flatMap((written) => {
    const { start, end, word } = written;
    const here = document.sectionAt(block, start);
    // “Section 4. Term” at the start of a section is its own number.
    const startsSection = here?.start.block === block && here.start.start === 0 && here.kind !== 'item';
    if (start === 0 && startsSection && /^[A-Z]/.test(text)) return [];
    if (start === 0 && /^[A-Z]/.test(word) && /^\s+[A-Z]/.test(text.slice(end, end + 3))) return [];
    const outside =
      pointsOutside(text, start, end, document) || (/^clause/i.test(word) && completesStandardClauses(document, block));
    return [{ ...written, outside }];
  });
}

/** Whether what other blocks show, sections apart, may make a reference lead elsewhere. */
function dependsOn({ word, numbers }: Candidate, signs: SignChanges): boolean {
  return (
    (signs.schedules && scheduleKindOf(word.toLowerCase()) !== undefined) ||
    (signs.standardClauses && /^clause/i.test(word)) ||
    numbers.some(({ text }) => signs.numbers.has(baseOf(text.replace(/\s/g, ''))))
  );
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
