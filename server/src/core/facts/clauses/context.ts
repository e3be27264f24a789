import type { Block, ContractDocument, Section } from '../../document/types.js';
import { BlockTable } from '../blockTable.js';
import { perBlock } from '../perBlock.js';
import { sentencesOf } from '../sentences.js';

/** No lead-in needs more words than this to be understood. */
const longestLeadIn = 700;
const deepestList = 5;

/** An item of a list that is only typed, while what follows may belong to it. */
interface OpenItem {
  readonly block: Block;
  /** How it is numbered; `plain` for a paragraph without a number. */
  readonly style: string;
}

/** What a block needs besides its own words to be understood. */
export interface Context {
  /** What introduces it, outermost first, as one text: the lead-in of its list, and the lead-in of that. */
  readonly leadIn: string;
  /** Titles of the sections that it stands in. */
  readonly titles: string;
  /** The block that introduces it. */
  readonly leadInBlock: Block | undefined;
}

interface Entry extends Context {
  /** The items of typed lists that are open where the block begins. */
  readonly open: readonly Block[];
  /** The blocks whose words the lead-in is made of. */
  readonly sources: readonly Block[];
  readonly traits: Traits;
}

/** The context of each block of the contract, kept up with the draft. */
export class ContextTable {
  readonly #entries = new BlockTable<Entry>();
  /** The blocks that each block helps to introduce. */
  readonly #introduced = new Map<Block, Set<Block>>();

  of(block: Block): Context | undefined {
    return this.#entries.get(block);
  }

  /**
   * Follows a change of the draft.
   * @param gone blocks that are no contract text any more
   * @param fresh blocks of the contract whose words or place are new
   * @returns all blocks whose context may be another
   */
  update(document: ContractDocument, gone: Iterable<Block>, fresh: ReadonlySet<Block>): ReadonlySet<Block> {
    const changed = new Set(fresh);
    let listsChanged = false;
    for (const block of gone) {
      if (!this.#entries.has(block)) continue;
      this.#replace(block, undefined);
      listsChanged = true;
    }
    for (const block of fresh) {
      const before = this.#entries.get(block)?.traits;
      if (!before || !sameLists(before, traitsOf(block))) listsChanged = true;
      for (const introduced of this.#introduced.get(block) ?? []) changed.add(introduced);
    }
    const open = listsChanged ? this.#readLists(document, changed) : undefined;
    const titles = new Map<Section | undefined, string>();
    for (const block of changed) {
      const section = document.sectionAt(block);
      const title = titles.get(section) ?? titlesOf(section);
      titles.set(section, title);
      this.#replace(block, entryOf(document, block, open?.get(block) ?? this.#entries.get(block)!.open, title));
    }
    return changed;
  }

  /** Reads all typed lists anew, and finds the blocks that stand in another place of them. */
  #readLists({ blocks }: ContractDocument, changed: Set<Block>): ReadonlyMap<Block, readonly Block[]> {
    const found = new Map<Block, readonly Block[]>();
    const lists = new TypedLists();
    for (const block of blocks) {
      if (block.matter !== 'contract') continue;
      const open = lists.openAt(block);
      const before = this.#entries.get(block)?.open;
      if (before && sameBlocks(before, open) && !changed.has(block)) continue;
      found.set(block, open);
      changed.add(block);
    }
    return found;
  }

  #replace(block: Block, entry: Entry | undefined): void {
    for (const source of this.#entries.get(block)?.sources ?? []) {
      const introduced = this.#introduced.get(source);
      introduced?.delete(block);
      if (introduced?.size === 0) this.#introduced.delete(source);
    }
    this.#entries.set(block, entry);
    for (const source of entry?.sources ?? []) {
      const introduced = this.#introduced.get(source);
      if (introduced) introduced.add(block);
      else this.#introduced.set(source, new Set([block]));
    }
  }
}

const sameBlocks = (a: readonly Block[], b: readonly Block[]) =>
  a.length === b.length && a.every((block, i) => block === b[i]);

function entryOf(document: ContractDocument, block: Block, open: readonly Block[], titles: string): Entry {
  const explicit = leadInsOf(document, block);
  const sources = explicit.length > 0 ? explicit : open;
  const leadIn = sources.map((source) => traitsOf(source).lastSentence).join(' ');
  return {
    leadIn: leadIn.slice(-longestLeadIn),
    titles,
    leadInBlock: explicit.at(-1) ?? open.at(-1),
    open,
    sources,
    traits: traitsOf(block),
  };
}

function titlesOf(section: Section | undefined): string {
  let titles = '';
  for (let at = section; at; at = at.parent) if (at.title) titles = `${at.title}. ${titles}`;
  return titles;
}

/** The lead-ins that the document's structure gives, outermost first. */
function leadInsOf(document: ContractDocument, block: Block): readonly Block[] {
  const found: Block[] = [];
  let length = 0;
  for (
    let at = document.leadInOf(block);
    at && !found.includes(at) && length < longestLeadIn;
    at = document.leadInOf(at)
  ) {
    found.unshift(at);
    length += traitsOf(at).lastSentence.length;
  }
  return found;
}

/** What a block shows of lists that are only typed. */
interface Traits {
  readonly style: string;
  readonly lastSentence: string;
  readonly introduces: boolean;
  /** Ends as an item does that others follow. */
  readonly goesOn: boolean;
}

const traitsOf = perBlock(
  ({ prose: { text } }): Traits => ({
    style: styleOf(text),
    lastSentence: lastSentence(text),
    introduces: introduces(text),
    goesOn: /(?:[;,]|\b(?:and|or))$/i.test(text.trimEnd()),
  }),
);

const bullet = /^[^\p{L}\p{N}()]$/u;

const sameLists = (a: Traits, b: Traits) =>
  a.style === b.style && a.introduces === b.introduces && a.goesOn === b.goesOn;

/**
 * Lists that are only typed: a paragraph that ends in a colon or in mid-sentence, and paragraphs that start with
 * `(a)`, `1.` or a dash. A paragraph that starts in lower case goes on where the one before it stopped.
 */
class TypedLists {
  #open: OpenItem[] = [];

  /** The items that introduce the next block; to be called for each block in order. */
  openAt(block: Block): readonly Block[] {
    const style = this.#place(traitsOf(block).style);
    const open = this.#open.map((item) => item.block);
    this.#open.push({ block, style });
    return open;
  }

  /** Closes what ends before a paragraph of this style, and says as what it counts. */
  #place(typed: string): string {
    const last = this.#open.at(-1);
    const traits = last && traitsOf(last.block);
    const introduced = traits?.introduces ?? false;
    const style = typed === 'plain' && (introduced || traits?.goesOn) ? 'plain-item' : typed;
    const letter = style.replace('i', 'a');
    if (style !== 'plain-item' || !introduced) {
      if (this.#closeTo(style)) return style;
      // A lone i, v or x may also be a letter.
      if (letter !== style && !introduced && this.#closeTo(letter)) return letter;
      // The first mark of a list may stand in the paragraph that introduces it.
      const isMarked = bullet.test(style) && traits?.goesOn;
      if (!introduced && !isMarked && style !== 'goes-on') this.#open = [];
    }
    if (this.#open.length > deepestList) this.#open.shift();
    return style;
  }

  #closeTo(style: string): boolean {
    const same = this.#open.findIndex((item) => item.style === style);
    if (same >= 0) this.#open.length = same;
    return same >= 0;
  }
}

function styleOf(text: string): string {
  if (/^\p{Ll}{2}/u.test(text)) return 'goes-on';
  const match =
    /^\s*(?:([-–—•▪●·*‑◦‣■□➢✓/\uE000-\uF8FF])\s|(\(?)(?:([ivxl]{2,6}|[ivx])|([a-z])|([A-Z]|[IVX]{2,5})|(\d{1,3}(?:\.\d{1,3})*))([.)]{0,2})(?=\s|[“"A-Z]))/u.exec(
      text,
    );
  if (!match) return 'plain';
  if (match[1]) return match[1];
  const [, , bracket, roman, letter, capital, figure, close] = match;
  if (!bracket && !close && !figure?.includes('.')) return 'plain';
  const kind = roman ? 'i' : letter ? 'a' : capital ? 'A' : `1${'.1'.repeat((figure ?? '').split('.').length - 1)}`;
  return `${bracket}${kind}${close}`;
}

/** Whether what follows the text is part of what it says: after a colon, in mid-sentence, or under a title. */
function introduces(text: string): boolean {
  const end = text.trimEnd();
  const goesOn = /[:–—,-]$|(?:^|[^.;!?”"’)])$|\b(?:and|or|that|which)\W*$/i.test(end.slice(-12));
  return goesOn || isTitle(end) || /\bfollowing\b/i.test(lastSentence(end));
}

/** A line such as “4. Exceptions.” */
function isTitle(line: string): boolean {
  return line.length <= 40 && /^\W*(?:\d[\d.]*\s+)?\p{Lu}\S*(?:\s\S+){0,3}\.$/u.test(line);
}

function lastSentence(text: string): string {
  const end = text.slice(-2 * longestLeadIn);
  const sentence = sentencesOf(end).at(-1);
  return sentence ? end.slice(sentence.start, sentence.end) : '';
}
