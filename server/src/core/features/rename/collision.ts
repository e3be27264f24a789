import type { Block } from '../../document/types.js';
import type { Draft } from '../../draft.js';
import { readBlock, uninformative } from '../../facts/terms/candidates.js';
import { verbStem } from '../../facts/terms/cognates.js';
import { place } from '../../facts/terms/contexts.js';
import { isUnparted } from '../../facts/terms/scriptTerms.js';
import { TermMatcher } from '../../facts/terms/termMatcher.js';
import { vocabularyOf } from '../../facts/terms/vocabulary.js';
import { type Word, wordsOf } from '../../facts/terms/words.js';
import { english } from '../../packs/english.js';
import type { Range } from '../../text/range.js';
import { referToPlace } from '../referTo.js';
import type { ProseEdit } from './replaceProse.js';

/** The changes of a renaming, block by block, in the order of each. */
export type BlockEdits = ReadonlyMap<Block, readonly ProseEdit[]>;

/** What the terms of a renaming are called before and after. */
export type NewNames = ReadonlyMap<string, string>;

/**
 * Why a new name would be misread, if it would: where it stands it would be part of another term, or it stands in the draft
 * already, in words that would become the term.
 * @param edits of the prose of blocks
 */
export function collisionOf(draft: Draft, names: NewNames, edits: BlockEdits): string | undefined {
  const matcher = new TermMatcher();
  for (const term of draft.facts.definitionsByTerm.keys()) matcher.add(names.get(term) ?? term);
  const fresh = new Set(names.values());
  const saying = new Set([...fresh].flatMap((name) => [...draft.facts.blocksSaying(name)]));
  const others = [...draft.facts.definitionsByTerm.keys()].filter((term) => !names.has(term)).map(wordsOf);
  const longest = Math.max(...[...others, ...[...names.keys(), ...fresh].map(wordsOf)].map(({ length }) => length));
  const settled = new SettledWords(sharesNoWord(fresh, others));
  for (const [block, own] of edits) {
    const { text } = block.prose;
    const open = settled.without(text, own);
    const parts = saying.has(block) ? [{ start: 0, end: text.length }] : partsAround(draft, block, open, longest);
    for (const part of parts) {
      const problem = misread(draft, matcher, fresh, block, part, own);
      if (problem) return problem;
    }
  }
  for (const block of saying) {
    if (edits.has(block)) continue;
    const problem = misread(draft, matcher, fresh, block, { start: 0, end: block.prose.text.length }, []);
    if (problem) return problem;
  }
  return undefined;
}

/**
 * Whether the new names have no word in common with another term, and none twice. Then no term reaches into them from the words
 * beside them, and how they are read depends on nothing but what is joined to them without a blank.
 */
function sharesNoWord(fresh: ReadonlySet<string>, others: readonly (readonly Word[])[]): boolean {
  const own = new Set<string>();
  for (const name of fresh) {
    const keys = wordsOf(name).map(({ key }) => key);
    if (isUnparted(name) || new Set(keys).size < keys.length) return false;
    for (const key of keys) own.add(key).add(verbStem(key) ?? key);
  }
  return !others.some((words) => words.some(({ key }) => own.has(key) || own.has(verbStem(key) ?? key)));
}

/** The new words that have been read in places like theirs, where nothing but what is joined to them can tell. */
class SettledWords {
  readonly #known = new Set<string>();

  /** @param tells whether what is joined to words tells how they are read */
  constructor(private readonly tells: boolean) {}

  /** The edits of some prose that are still to be looked at; they are settled from now on. */
  without(prose: string, edits: readonly ProseEdit[]): readonly ProseEdit[] {
    if (!this.tells) return edits;
    return edits.filter((edit) => {
      const joined = joinedTo(prose, edit);
      return !this.#known.has(joined) && this.#known.add(joined);
    });
  }
}

/** More than is ever joined to a term. */
const mostJoined = 40;

/** The new words of an edit with what is joined to them without a blank: “Buyer’s”, “(Buyer)”, “Buyer-owned”. */
function joinedTo(prose: string, { start, end, text }: ProseEdit): string {
  let from = start;
  while (from > 0 && start - from < mostJoined && !isSpace(prose.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < prose.length && to - end < mostJoined && !isSpace(prose.charCodeAt(to))) to++;
  return `${prose.slice(from, start)} ${text} ${prose.slice(end, to)}`;
}

/**
 * The parts of a block in which terms may be found otherwise once some words have changed: as many words on either side of
 * them as the longest term has, and the term at the edge of these.
 */
function partsAround({ facts }: Draft, block: Block, edits: readonly ProseEdit[], longest: number): readonly Range[] {
  const { text } = block.prose;
  const parts: { start: number; end: number }[] = [];
  const found = facts.usesIn(block);
  for (const edit of edits) {
    const before = wordsAway(text, edit.start, -longest);
    const cut = found.find(({ span }) => span.start < before && before < span.end);
    const start = cut ? cut.span.start : before;
    const end = wordsAway(text, edit.end, longest);
    const last = parts.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else parts.push({ start, end });
  }
  return parts;
}

/** Where so many words have gone by from an offset, forwards or, if negative, backwards; words are what white space parts. */
function wordsAway(text: string, offset: number, words: number): number {
  const step = Math.sign(words);
  // Between the sign before an offset and the one behind it: which of them comes next on the way.
  const ahead = step > 0 ? 0 : -1;
  const edge = step > 0 ? text.length : 0;
  let at = offset;
  for (let left = Math.abs(words) + 1; left > 0 && at !== edge; left--) {
    while (at !== edge && isSpace(text.charCodeAt(at + ahead))) at += step;
    while (at !== edge && !isSpace(text.charCodeAt(at + ahead))) at += step;
  }
  return at;
}

const isSpace = (code: number) => code <= 32 || code === 0xa0;

/** @param part of the block's words to look at; the edits outside of it do not matter */
function misread(
  { document }: Draft,
  matcher: TermMatcher,
  fresh: ReadonlySet<string>,
  block: Block,
  { start: from, end: to }: Range,
  edits: readonly ProseEdit[],
): string | undefined {
  const inside = edits.filter(({ start, end }) => from <= start && end <= to);
  const moved = inside.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
  const { text, renamed } = applied(block.prose.text.slice(from, to), moved);
  const after: Block = Object.create(block, { prose: { value: { text, segments: [] } } });
  const words = wordsOf(text);
  // How words stand, which takes long to tell, matters only where the term is found elsewhere.
  const { places } = matcher.find({
    block: after,
    words,
    places: new Uint8Array(words.length),
    runs: [],
    definitions: [],
  });
  const name = referToPlace(document, block, inside[0]?.start ?? 0);
  const where = name ? ` in ${name}` : '';
  const shown = ({ start, end }: Range) => text.slice(start, end).replace(/\s+/g, ' ');
  let at = 0;
  for (const range of renamed) {
    while (at < places.length && places[at]!.end <= range.start) at++;
    const found = places[at] && places[at]!.start < range.end ? places[at] : undefined;
    if (found && fresh.has(found.term)) continue;
    if (found)
      return `“${shown(found)}”${where} would be read as “${found.term}”, which is another term. Choose another name.`;
    if (!isArticle(shown(range)))
      return `“${around(text, range)}”${where} would not be read as the term. Choose another name.`;
  }
  const taken = places.filter(
    ({ term, start, end }) => fresh.has(term) && !renamed.some((r) => start < r.end && r.start < end),
  );
  const meant = taken.length > 0 && taken.find(({ start }) => isMeant(after, start));
  if (!meant) return undefined;
  return `“${shown(meant)}” already stands${where}, and would become this term there too. Choose another name, or change those words first.`;
}

const isArticle = (words: string) => /^an?$/i.test(words);

/** Some words with those on either side of them. */
function around(text: string, { start, end }: Range): string {
  const before = /\S*\s?$/.exec(text.slice(Math.max(0, start - 20), start))![0];
  const behind = /^\s?\S*/.exec(text.slice(end, end + 20))![0];
  return `${before}${text.slice(start, end)}${behind}`.replace(/\s+/g, ' ');
}

/** Whether a capital there says that the words are a term: not in a title, in quotes or at the start of a sentence. */
function isMeant(block: Block, start: number): boolean {
  const { words, places } = readBlock(block, vocabularyOf(english));
  const first = words.findIndex((word) => word.start === start);
  if (first < 0) return true;
  const starts = (places[first]! & place.start) !== 0 && words[first]!.form !== 'lower';
  return !starts && !(places[first]! & uninformative);
}

/** The words with the changes, and where those that have changed stand in them. */
function applied(text: string, edits: readonly ProseEdit[]): { text: string; renamed: readonly Range[] } {
  const renamed: Range[] = [];
  let out = '';
  let at = 0;
  for (const edit of edits) {
    out += text.slice(at, edit.start);
    renamed.push({ start: out.length, end: out.length + edit.text.length });
    out += edit.text;
    at = edit.end;
  }
  return { text: out + text.slice(at), renamed };
}
