import type { Range } from '../text/range.js';
import type { SourceText } from '../text/sourceText.js';
import type { DraftBlock } from './block.js';
import type { Chunk } from './chunk.js';
import { looksLikeContract } from './contractTest.js';
import { type DialectSigns, dialectOf, haveSameSigns } from './dialect.js';
import { readFrontMatter } from './frontMatter.js';
import { joinChunks } from './joinChunks.js';
import { Languages } from './language.js';
import { type Matching, matchBlocks } from './matching.js';
import { mattersOf } from './matter.js';
import { rangeOf, spanAt } from './places.js';
import { adjustSections, noStructure, type Rewriting, readStructure, type Structure } from './sections.js';
import { findTitle } from './title.js';
import { traitsOf } from './traits.js';
import type {
  Block,
  ContractDocument,
  Dialect,
  DocumentChange,
  Format,
  FrontMatter,
  Section,
  Span,
  Waiver,
} from './types.js';

const noWaivers: readonly Waiver[] = [];

/**
 * The document of a text that is being edited. Each edit costs what it changes, apart from sums over the chunks and
 * blocks that cost less than a letter's way to the screen; blocks and sections that remain stay the same objects.
 */
export class LiveDocument implements ContractDocument {
  #chunks: readonly Chunk[] = [];
  #blocks: readonly DraftBlock[] = [];
  #structure: Structure = noStructure;
  #frontMatter: { readonly chunk: Chunk | undefined; readonly value: FrontMatter | undefined } | undefined;
  #isContract: boolean | undefined;
  #title: { readonly span: Span | undefined } | undefined;
  #waivers: readonly Waiver[] | undefined;
  #hasWaivers = false;
  readonly #languages = new Languages();
  dialect: Dialect;

  constructor(
    private readonly source: SourceText,
    readonly format: Format,
    private readonly assumeContract: boolean,
  ) {
    this.dialect = format === 'text' ? 'plain-text' : 'markdown';
  }

  get text(): string {
    return this.source.toString();
  }

  get language(): string {
    return this.#languages.main;
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  get sections(): readonly Section[] {
    return this.#structure.roots;
  }

  get frontMatter(): FrontMatter | undefined {
    const chunk = this.#chunks[0];
    if (!this.#frontMatter || this.#frontMatter.chunk !== chunk) {
      const yaml = chunk?.reading.yaml;
      this.#frontMatter = { chunk, value: yaml && readFrontMatter(yaml.value, yaml.range) };
    }
    return this.#frontMatter.value;
  }

  get isContract(): boolean {
    this.#isContract ??= this.assumeContract || looksLikeContract(this.#blocks, this.frontMatter);
    return this.#isContract;
  }

  get title(): Span | undefined {
    this.#title ??= { span: findTitle(this.#blocks) };
    return this.#title.span;
  }

  get waivers(): readonly Waiver[] {
    this.#waivers ??= this.#hasWaivers ? this.#readWaivers() : noWaivers;
    return this.#waivers;
  }

  rangeOf(span: Span): Range {
    return rangeOf(span);
  }

  spanAt(range: Range): Span | undefined {
    return spanAt(this.#blocks, range);
  }

  sectionAt(block: Block, offset = 0): Section | undefined {
    const { section, sections } = block as DraftBlock;
    return sections?.findLast(({ start }) => start.start <= offset) ?? section;
  }

  leadInOf(block: Block): Block | undefined {
    return (block as DraftBlock).leadIn;
  }

  /**
   * Follows the chunks of the text.
   * @param chunks those of now; the ones that nothing has changed are the same objects as before
   */
  update(chunks: readonly Chunk[]): DocumentChange {
    const moved = new Set<DraftBlock>();
    const matching: Matching = { removed: [], added: [], rewritten: [], movedCells: [] };
    const { from, to, oldTo } = matchChunks(this.#chunks, chunks, matching);
    const sameSigns = from > 0 && haveSameSigns(signsOf(this.#chunks, from, oldTo), signsOf(chunks, from, to));
    this.#chunks = chunks;
    this.#hasWaivers = chunks.some(({ reading }) => reading.waivers.length > 0);
    joinChunks(chunks, from, to, (block) => moved.add(block));
    return this.#settle(matching, sameSigns, moved);
  }

  /** Follows an edit that has changed no more than the words of some blocks, and no marks of dialects. */
  rewrite(rewritten: readonly Rewriting[]): DocumentChange {
    return this.#settle({ removed: [], added: [], rewritten: [...rewritten], movedCells: [] }, true, new Set());
  }

  /**
   * Settles what blocks are to each other.
   * @param sameSigns whether the marks of dialects are those of before
   * @param moved the blocks whose place in a list has changed; takes what else is moved
   */
  #settle(matching: Matching, sameSigns: boolean, moved: Set<DraftBlock>): DocumentChange {
    this.#isContract = this.#title = this.#waivers = undefined;
    const { removed, added, movedCells } = matching;
    const move = (block: DraftBlock) => void moved.add(block);
    const sameShape = this.#isSameShape(matching, moved.size > 0);
    for (const block of movedCells) move(block);
    if (added.length || removed.length) this.#collectBlocks();
    const sameMatter = sameShape || !this.#settleMatter(move);
    this.#settleLanguages(sameShape, matching.rewritten, move);
    const sameDialect = sameSigns || !this.#settleDialect();
    const { renumbered, restructured } = this.#settleSections(
      sameShape && sameMatter && sameDialect,
      matching.rewritten,
      move,
    );
    const rewritten = matching.rewritten.map(({ block }) => block);
    for (const block of rewritten) moved.delete(block);
    for (const block of added) moved.delete(block);
    return { removed, added, rewritten, moved: [...moved], renumbered, restructured };
  }

  /** Whether all blocks are there and mean the same to the blocks around them. */
  #isSameShape({ added, removed, rewritten }: Matching, listsMoved: boolean): boolean {
    if (listsMoved || added.length || removed.length) return false;
    return rewritten.every(
      ({ block: { reading }, before }) =>
        traitsOf(reading, this.format) === traitsOf(before, this.format) &&
        reading.matter === before.matter &&
        reading.headingLevel === before.headingLevel,
    );
  }

  #collectBlocks(): void {
    const blocks: DraftBlock[] = [];
    for (const chunk of this.#chunks) {
      for (const block of chunk.blocks) {
        block.index = blocks.length;
        blocks.push(block);
      }
    }
    this.#blocks = blocks;
  }

  /** @returns whether the matter of some block has changed */
  #settleMatter(move: (block: DraftBlock) => void): boolean {
    let changed = false;
    mattersOf(this.#blocks, this.format).forEach((matter, i) => {
      const block = this.#blocks[i]!;
      if (block.matter === matter) return;
      block.matter = matter;
      changed = true;
      move(block);
    });
    return changed;
  }

  #settleLanguages(sameShape: boolean, rewritten: readonly Rewriting[], move: (block: DraftBlock) => void): void {
    const languages = this.#languages;
    const adjusted = sameShape && rewritten.every(({ block, before }) => languages.adjust(block, before));
    if (!adjusted) languages.settle(this.#blocks, move);
  }

  /** @returns whether the draft follows another dialect than before */
  #settleDialect(): boolean {
    if (this.format === 'text') return false;
    const dialect = dialectOf(signsOf(this.#chunks, 0, this.#chunks.length), this.frontMatter);
    if (dialect === this.dialect) return false;
    this.dialect = dialect;
    for (const block of this.#blocks) block.opening = undefined;
    return true;
  }

  #settleSections(
    sameShape: boolean,
    rewritten: readonly Rewriting[],
    move: (block: DraftBlock) => void,
  ): Pick<DocumentChange, 'renumbered' | 'restructured'> {
    const { format, dialect } = this;
    const blocks = this.#blocks;
    if (sameShape && rewritten.every((rewriting) => adjustSections(rewriting, blocks, format, dialect, move)))
      return noStructure;
    this.#structure = readStructure(blocks, format, dialect, this.#structure, move);
    return this.#structure;
  }

  #readWaivers(): readonly Waiver[] {
    const waivers: Waiver[] = [];
    this.#chunks.forEach(({ start, reading, blocks }, i) => {
      for (const { rules, reason, wholeFile, block: index, range } of reading.waivers) {
        const block = wholeFile ? undefined : (blocks[index] ?? this.#firstBlockBehind(i));
        if (!wholeFile && !block) continue;
        waivers.push({ rules, reason, block, range: { start: start + range.start, end: start + range.end } });
      }
    });
    return waivers;
  }

  #firstBlockBehind(index: number): Block | undefined {
    let i = index + 1;
    while (i < this.#chunks.length && this.#chunks[i]!.blocks.length === 0) i++;
    return this.#chunks[i]?.blocks[0];
  }
}

const signsOf = (chunks: readonly Chunk[], from: number, to: number): readonly DialectSigns[] =>
  chunks.slice(from, to).map((chunk) => chunk.reading.signs);

/**
 * Lets the blocks of chunks that are gone live on in those that have taken their place.
 * @returns the stretch of chunks that are new, and the end of those in their place before
 */
function matchChunks(
  before: readonly Chunk[],
  after: readonly Chunk[],
  matching: Matching,
): { from: number; to: number; oldTo: number } {
  let from = 0;
  while (from < before.length && before[from] === after[from]) from++;
  let oldEnd = before.length;
  let to = after.length;
  while (oldEnd > from && to > from && before[oldEnd - 1] === after[to - 1]) {
    oldEnd--;
    to--;
  }
  const kept = new Set(before.slice(from, oldEnd));
  let old = from;
  for (let i = from; i < to || old < oldEnd; ) {
    const start = i;
    while (i < to && !kept.has(after[i]!)) i++;
    const oldStart = old;
    while (old < oldEnd && before[old] !== after[i]) old++;
    matchBlocks(before.slice(oldStart, old), after.slice(start, i), matching);
    // Past the chunk that has stayed between two stretches.
    i++;
    old++;
  }
  return { from, to, oldTo: oldEnd };
}
