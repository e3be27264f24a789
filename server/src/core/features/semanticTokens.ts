import type { Block, Span } from '../document/types.js';
import type { Draft } from '../draft.js';
import type { Range } from '../text/range.js';
import { BlockCache } from './blockCache.js';

/** What the coloured words of a draft are; a token names one by its position here. */
export const tokenTypes = ['definedTerm', 'party', 'crossReference'] as const;
export type TokenType = (typeof tokenTypes)[number];

/** The bit of a token that stands where its term is defined. */
const isDefinition = 1;

/** Five numbers for each token: lines and characters from the token before, length, type, and 1 where it defines its term. */
export type TokenData = readonly number[];

/** The tokens of one block. */
interface BlockTokens {
  /** Where the first stands, from the block's base. */
  readonly offset: number;
  /** Those behind the first count from the one before; the first from itself. */
  readonly data: TokenData;
  /** How many lines the last stands below the first. */
  readonly lines: number;
  /** The last's character: of its line, or from the first where they share one. */
  readonly character: number;
}

interface Token extends Range {
  readonly type: TokenType;
  readonly modifiers: number;
}

/** The tokens of one block as they stand in the draft: `data` as from the first, with the way to that from the token before. */
interface PlacedTokens {
  readonly tokens: BlockTokens;
  readonly lines: number;
  readonly characters: number;
}

/** The tokens of a draft, block by block, so that what has not changed is neither put together nor compared number by number. */
export type TokenList = readonly PlacedTokens[];

/** The terms, parties and references of a draft as its editor colours them; only what an edit has changed is worked out anew. */
export class SemanticTokens {
  readonly #draft: Draft;
  readonly #blocks: BlockCache<BlockTokens | undefined>;
  #parties: ReadonlySet<string> | undefined;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#blocks = new BlockCache(draft, ['words', 'terms', 'references'], (block) => this.#tokensOf(block));
    draft.onChange(({ draft: facts }) => {
      if (facts.has('parties') || facts.has('definitions')) this.#forgetParties();
    });
  }

  /** The tokens in the order of the text; with a range, those of the blocks that it touches. */
  list(range?: Range): TokenList {
    const { document, source } = this.#draft;
    const list: PlacedTokens[] = [];
    let line = 0;
    let character = 0;
    for (const block of document.blocks) {
      if (range && (block.base + block.source.end < range.start || block.base > range.end)) continue;
      const tokens = this.#blocks.of(block);
      if (!tokens) continue;
      const first = source.positionAt(block.base + tokens.offset);
      const characters = first.line === line ? first.character - character : first.character;
      list.push({ tokens, lines: first.line - line, characters });
      line = first.line + tokens.lines;
      character = tokens.lines > 0 ? tokens.character : first.character + tokens.character;
    }
    return list;
  }

  /** Who the parties are decides how their names are coloured wherever they stand. */
  #forgetParties(): void {
    const before = this.#parties;
    if (!before) return;
    this.#parties = partyTerms(this.#draft);
    if (before.size !== this.#parties.size || [...before].some((term) => !this.#parties!.has(term)))
      this.#blocks.clear();
  }

  #tokensOf(block: Block): BlockTokens | undefined {
    if (block.matter !== 'contract') return undefined;
    const { source } = this.#draft;
    const tokens = this.#wordsOf(block);
    if (tokens.length === 0) return undefined;
    const { base } = block;
    const offset = tokens[0]!.start - base;
    const data: number[] = [];
    let lines = 0;
    let character = 0;
    let at = tokens[0]!.start;
    for (const token of tokens) {
      for (const piece of linesOf(source.slice(token.start, token.end), token.start)) {
        const between = source.slice(at, piece.start);
        const breaks = countBreaks(between);
        const moved = breaks > 0 ? between.length - lastBreak(between) : piece.start - at;
        data.push(breaks, moved, piece.end - piece.start, tokenTypes.indexOf(token.type), token.modifiers);
        lines += breaks;
        character = breaks > 0 ? moved : character + moved;
        at = piece.start;
      }
    }
    return { offset, data, lines, character };
  }

  /** What is to be coloured in a block, without overlaps. */
  #wordsOf(block: Block): readonly Token[] {
    const { document, facts } = this.#draft;
    this.#parties ??= partyTerms(this.#draft);
    const tokens: Token[] = [];
    const add = (span: Span, type: TokenType, modifiers: number) => {
      const { start, end } = document.rangeOf(span);
      if (start < end) tokens.push({ start, end, type, modifiers });
    };
    const typeOf = (term: string) => (this.#parties!.has(term) ? 'party' : 'definedTerm');
    for (const { term, span } of facts.definitionsIn(block)) add(span!, typeOf(term), isDefinition);
    for (const { term, span } of facts.usesIn(block)) add(span, typeOf(term), 0);
    for (const { span, target } of facts.referencesIn(block))
      if (target !== null && target !== 'external') add(span, 'crossReference', 0);
    if (tokens.length < 2) return tokens;
    tokens.sort((a, b) => a.start - b.start || b.end - a.end);
    let end = 0;
    return tokens.filter((token) => {
      if (token.start < end) return false;
      end = token.end;
      return true;
    });
  }
}

/** The numbers of tokens, one after the other. */
export function tokenData(list: TokenList): TokenData {
  return list.flatMap(numbersOf);
}

/** Numbers to be put in place of others, which are named by their position among all those of before. */
export interface TokenEdit {
  readonly start: number;
  readonly deleteCount: number;
  readonly data: TokenData;
}

/** What makes one list of another: an edit for each stretch in which they differ, in their order. */
export function tokenEdits(before: TokenList, after: TokenList): readonly TokenEdit[] {
  const edits: TokenEdit[] = [];
  let at = 0;
  let start = 0;
  /** Goes over blocks that are the same, up to an end of both lists. */
  const skip = () => {
    while (at < before.length && at < after.length && isSame(before[at]!, after[at]!))
      start += before[at++]!.tokens.data.length;
  };
  skip();
  if (before.length === after.length) {
    while (at < before.length) {
      const from = at;
      while (at < before.length && !isSame(before[at]!, after[at]!)) at++;
      const old = tokenData(before.slice(from, at));
      edits.push(...editOf(start, old, tokenData(after.slice(from, at))));
      start += old.length;
      skip();
    }
    return edits;
  }
  let same = 0;
  const most = Math.min(before.length, after.length) - at;
  while (same < most && isSame(before.at(-1 - same)!, after.at(-1 - same)!)) same++;
  const cut = (list: TokenList) => tokenData(list.slice(at, list.length - same));
  return editOf(start, cut(before), cut(after));
}

/** The edit of the numbers from a position on that differ, if any do. */
function editOf(start: number, before: TokenData, after: TokenData): readonly TokenEdit[] {
  const few = Math.min(before.length, after.length);
  let from = 0;
  while (from < few && before[from] === after[from]) from++;
  let to = 0;
  while (to < few - from && before.at(-1 - to) === after.at(-1 - to)) to++;
  const deleteCount = before.length - from - to;
  const data = after.slice(from, after.length - to);
  return deleteCount + data.length > 0 ? [{ start: start + from, deleteCount, data }] : [];
}

/** Blocks that have been read again mostly have the tokens of before. */
function isSame(a: PlacedTokens, b: PlacedTokens): boolean {
  if (a.lines !== b.lines || a.characters !== b.characters) return false;
  const [own, other] = [a.tokens.data, b.tokens.data];
  return own === other || (own.length === other.length && own.every((number, i) => i < 2 || number === other[i]));
}

const numbersOf = ({ tokens, lines, characters }: PlacedTokens): TokenData => [
  lines,
  characters,
  ...tokens.data.slice(2),
];

/** The terms that name a party. */
function partyTerms({ facts }: Draft): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const [term, definitions] of facts.definitionsByTerm)
    if (definitions.some(({ names }) => names === 'party')) terms.add(term);
  return terms;
}

/** The pieces of words that go over several lines, without the white space at the start of each. */
function linesOf(text: string, start: number): readonly Range[] {
  if (!/[\r\n]/.test(text)) return [{ start, end: start + text.length }];
  return Array.from(text.matchAll(/\S[^\r\n]*/g), ({ index, 0: line }) => ({
    start: start + index,
    end: start + index + line.length,
  }));
}

function countBreaks(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\n' || (sign === '\r' && text[at + 1] !== '\n')) count++;
  }
  return count;
}

/** Where the last line of a text starts. */
function lastBreak(text: string): number {
  return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
}
