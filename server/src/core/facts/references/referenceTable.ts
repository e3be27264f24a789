import { scheduleKindOf } from '../../document/numbers.js';
import type { Block, ContractDocument, Section, Span } from '../../document/types.js';
import { BlockTable, Tally } from '../blockTable.js';
import type { CrossReference } from '../types.js';
import { AnchorIndex, namesOf } from './anchorIndex.js';
import { BlocksByTarget } from './blocksByTarget.js';
import { type Candidate, candidatesIn } from './candidates.js';
import { type Resolution, Resolver, typedFormOf } from './resolver.js';
import { SectionIndex } from './sectionIndex.js';
import { type SignChanges, SignTable } from './signs.js';
import { findWritten, type WrittenNumber } from './written.js';

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

/** What has changed around references. */
interface Outside {
  readonly signs: SignChanges;
  /** Keys of the section index and names of anchors that lead elsewhere. */
  readonly named: readonly string[];
  /** Blocks with references that depend on the words of a section in which others have changed. */
  readonly readers: Iterable<Block>;
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
  /** How often the draft refers to its parts by which word, and how many references lead nowhere. */
  readonly #resolved = new Tally<string>();
  #unresolved = 0;
  #ownWords = '';
  /** Its name says that it goes with another document. */
  #isAccessory = false;
  readonly #index = new SectionIndex();
  readonly #anchors = new AnchorIndex();
  /** The blocks whose references depend on each key of the section index, and on each name of an anchor (`#name`). */
  readonly #watching = new Map<string, Set<Block>>();
  readonly #watched = new BlockTable<ReadonlySet<string>>();
  #resolver: Resolver | undefined;
  /** The blocks with references that depend on the words of a section. */
  readonly #reading = new Map<Section, Set<Block>>();

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
    this.#isAccessory = goesWithAnother(document);
    const signs = this.#signs.update(removed, touched);
    const keys = this.#index.update(gone, placed);
    const anchors = this.#anchors.update(removed, touched);
    const changed = new Set<Block>();
    if (restructured || keys.size > 0 || !this.#resolver)
      this.#resolver = new Resolver(document, this.#index, this.#signs);
    const readers = this.#readersOf(document, removed, touched, restructured);
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
    // A link leads to the section in which its anchor stands.
    if (restructured) for (const block of touched) for (const name of this.#anchors.namesOf(block)) anchors.add(name);
    const named = [...keys, ...[...anchors].map(anchorKey)];
    const inexact = restructured || keys.size > 0;
    for (const block of this.#affectedBy({ signs, named, readers, inexact }, touched)) {
      // Whether “Clause 17” is one of the standard clauses may depend on another block.
      if (signs.standardClauses) this.#read(document, block);
      this.#resolve(document, block, changed);
    }
    this.#settleOwnWords(changed);
    return changed;
  }

  /**
   * The references in a block, in its order. A draft refers to its own parts by one or two words: a dangling “Clause 17” in
   * a draft that otherwise refers to sections means a document it speaks of.
   */
  in(block: Block): readonly CrossReference[] {
    const references = this.#blocks.get(block) ?? [];
    if (!this.#dangling.has(block)) return references;
    return references.map((reference) =>
      reference.target === null && this.#isForeign(reference)
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

  /** Whether a reference that leads nowhere means another document, as the words for parts that the draft uses show. */
  #isForeign({ word, number }: CrossReference): boolean {
    if (this.#ownWords === everyWord) return true;
    // “paragraph (c)” is counted from where it stands, whatever word the draft has for its sections.
    if (this.#ownWords === '' || !countsAsOwn(word) || number.startsWith('(')) return false;
    return !this.#ownWords.split(' ').includes(word.toLowerCase());
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
    for (const word of ownWordsOf(after)) this.#resolved.add(word);
    for (const word of ownWordsOf(before)) this.#resolved.add(word, -1);
    this.#unresolved += danglingIn(after) - danglingIn(before);
    if (after?.some(({ target }) => target === null)) this.#dangling.add(block);
    else this.#dangling.delete(block);
  }

  /** The blocks with references that may lead elsewhere because of what has changed outside of them. */
  #affectedBy({ signs, named, readers, inexact }: Outside, touched: ReadonlySet<Block>): ReadonlySet<Block> {
    const blocks = new Set<Block>();
    const add = (some: Iterable<Block>) => {
      for (const block of some) if (!touched.has(block)) blocks.add(block);
    };
    for (const name of named) add(this.#watching.get(name) ?? []);
    add(readers);
    if (inexact) add(this.#inexact);
    const { schedules, standardClauses, numbers } = signs;
    if (schedules || standardClauses || numbers.size > 0)
      for (const [block, candidates] of this.#candidates)
        if (candidates.some((candidate) => dependsOn(candidate, signs))) add([block]);
    return blocks;
  }

  /** The blocks with references that depend on the words of a section in which others have changed. */
  #readersOf(
    document: ContractDocument,
    removed: Iterable<Block>,
    touched: ReadonlySet<Block>,
    restructured: boolean,
  ): Set<Block> {
    const found = new Set<Block>();
    const take = (section: Section) => {
      for (const block of this.#reading.get(section) ?? []) if (this.#candidates.has(block)) found.add(block);
      this.#reading.delete(section);
    };
    if (this.#reading.size === 0) return found;
    // Of a block that is gone nobody knows the section.
    if (restructured || hasAny(removed)) for (const section of [...this.#reading.keys()]) take(section);
    for (const block of touched)
      for (let at = document.sectionAt(block, Number.POSITIVE_INFINITY); at; at = at.parent) take(at);
    for (const block of removed) found.delete(block);
    return found;
  }

  #settleOwnWords(changed: Set<Block>): void {
    const ownWords = this.#countWords();
    if (ownWords === this.#ownWords) return;
    this.#ownWords = ownWords;
    for (const block of this.#dangling) changed.add(block);
  }

  /** The words by which the draft refers to its own parts; seldom used ones may as well mean those of another document. */
  #countWords(): string {
    let most = 0;
    let all = 0;
    for (const [, count] of this.#resolved.entries()) {
      most = Math.max(most, count);
      all += count;
    }
    // What refers to numbers that are not there most of the time speaks of another document, as amendments do.
    if (this.#unresolved >= (this.#isAccessory ? 1 : 3) && this.#unresolved > all) return everyWord;
    const words: string[] = [];
    for (const [word, count] of this.#resolved.entries())
      if (count * 5 >= most || (word === 'article' && this.#index.hasArticles)) words.push(word);
    return words.sort().join(' ');
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
      const shown = target && target !== 'external' ? this.#staleNumber(span, text, target) : undefined;
      return [{ text, span, word: '#', number: anchor, numberSpan: span, target, ...(shown && { shown }) }];
    });
  }

  /** The number that a link shows, where the section that it leads to has another. */
  #staleNumber({ block, start }: Span, text: string, target: Section): CrossReference['shown'] {
    const [written, more] = findWritten(text);
    const [number, another] = written?.numbers ?? [];
    if (!number || more || another || number.text.startsWith('(') || !target.number) return undefined;
    this.#inexact.add(block);
    if (this.#resolver!.isNumberOf(target, number.text, written!.word)) return undefined;
    return { number: number.text, span: { block, start: start + number.start, end: start + number.end } };
  }

  #typedIn(document: ContractDocument, block: Block, watched: Set<string>): readonly CrossReference[] {
    const found: CrossReference[] = [];
    let whole: Resolution | undefined;
    for (const candidate of this.#candidates.get(block)!.toReversed()) {
      const within = candidate.isWithinNext ? whole : undefined;
      whole = undefined;
      for (const number of candidate.numbers.toReversed()) {
        whole = this.#leadOf(document, block, candidate, number, { within, watched });
        if (whole) found.push(this.#referenceTo(document, block, candidate, number, whole));
      }
    }
    return found.reverse();
  }

  /** Where one number of a candidate leads; undefined where that cannot be told. */
  #leadOf(
    document: ContractDocument,
    block: Block,
    candidate: Candidate,
    number: WrittenNumber,
    { within: whole, watched }: { readonly within: Resolution | undefined; readonly watched: Set<string> },
  ): Resolution | undefined {
    if (candidate.outside || (candidate.isWithinNext && whole?.target === 'external'))
      return { target: 'external', exact: true };
    // A part of what is not there, or of what cannot be told, is in the same case, which the whole is reported for.
    const within = candidate.isWithinNext ? (whole?.target ?? null) : undefined;
    const lead =
      within === null || within === 'external'
        ? undefined
        : this.#resolver!.resolve(
            {
              written: number.text,
              word: candidate.word.toLowerCase(),
              here: document.sectionAt(block, candidate.start),
              within,
              language: block.language,
              isAttached: candidate.isAttached,
            },
            watched,
          );
    if (!lead?.exact || candidate.isWithinNext) this.#inexact.add(block);
    this.#readsIn(block, lead?.searched);
    return lead;
  }

  #referenceTo(
    document: ContractDocument,
    block: Block,
    { start: from, word, numbers, isThis }: Candidate,
    number: WrittenNumber,
    { target, nearest, last }: Resolution,
  ): CrossReference {
    const start = number === numbers[0] ? from : number.start;
    const here = isThis && target && target !== 'external' ? document.sectionAt(block, from) : undefined;
    const isElsewhere = here !== undefined && !isWithin(here, target as Section);
    const standsIn = isElsewhere && this.#resolver!.counterpartAbove(here, target as Section, number.text);
    if (isElsewhere) this.#inexact.add(block);
    return {
      text: block.prose.text.slice(start, number.end),
      span: { block, start, end: number.end },
      word: nounOf(word),
      number: number.text,
      numberSpan: { block, start: number.start, end: number.end },
      target,
      ...(nearest && { nearest }),
      ...(last && { last }),
      ...(standsIn && { standsIn }),
    };
  }

  #readsIn(block: Block, section: Section | undefined): void {
    if (!section) return;
    const readers = this.#reading.get(section);
    if (readers) readers.add(block);
    else this.#reading.set(section, new Set([block]));
  }
}

/** Whether a section is another, or stands in it. */
function isWithin(section: Section, outer: Section): boolean {
  for (let at: Section | undefined = section; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** Whether what other blocks show, sections apart, may make a reference lead elsewhere. */
function dependsOn({ word, numbers }: Candidate, signs: SignChanges): boolean {
  return (
    (signs.schedules && scheduleKindOf(word.toLowerCase()) !== undefined) ||
    (signs.standardClauses && /^clause/i.test(word)) ||
    numbers.some(({ text }) => signs.numbers.has(typedFormOf(text)))
  );
}

const accessory =
  /\b(?:amendment|amended by|addendum|supplement|side letter|order form|statement of work|confirmation|waiver|joinder|schedule|exhibit|annex)\b/i;

function goesWithAnother({ title }: ContractDocument): boolean {
  return title !== undefined && accessory.test(title.block.prose.text.slice(title.start, title.end));
}

/** In place of the words by which a draft refers to its parts, where it hardly does. */
const everyWord = '*';

const danglingIn = (references: readonly CrossReference[] = []) =>
  references.filter(({ target, word }) => target === null && countsAsOwn(word)).length;

/** Whether a word for parts may be the draft's own: all count their parts alike, but schedules are called what they are. */
const countsAsOwn = (word: string) => word !== '#' && !scheduleKindOf(word.toLowerCase());

function* ownWordsOf(references: readonly CrossReference[] | undefined): Generator<string> {
  for (const { target, word } of references ?? [])
    if (target !== null && target !== 'external' && countsAsOwn(word)) yield word.toLowerCase();
}

function hasAny(blocks: Iterable<Block>): boolean {
  for (const _block of blocks) return true;
  return false;
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
