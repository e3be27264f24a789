import type { Range } from '../text/range.js';
import type { SourceText } from '../text/sourceText.js';
import { adjustSections, type Rewriting } from './adjustSections.js';
import type { DraftBlock } from './block.js';
import type { Chunk } from './chunk.js';
import { type ContractVerdict, looksLikeContract } from './contractTest.js';
import { type DialectSigns, dialectOf, haveSameSigns } from './dialect.js';
import { readFrontMatter } from './frontMatter.js';
import { joinChunks } from './joinChunks.js';
import { Languages } from './language.js';
import { type Matching, matchBlocks } from './matching.js';
import { settleMatter } from './matter.js';
import { rangeOf, spanAt } from './places.js';
import { SectionTree, type StructureChange, sameStructure } from './sectionTree.js';
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
  #frontMatter: { readonly chunk: Chunk | undefined; readonly value: FrontMatter | undefined } | undefined;
  #verdict: ContractVerdict | undefined;
  #title: { readonly span: Span | undefined } | undefined;
  #waivers: readonly Waiver[] | undefined;
  #hasWaivers = false;
  readonly #languages = new Languages();
  readonly #tree = new SectionTree();
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
    return this.#tree.roots;
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
    if (this.assumeContract) return true;
    this.#verdict ??= looksLikeContract(this.#blocks, this.frontMatter);
    return this.#verdict.isContract;
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
    const { removed, added, rewritten, movedCells } = matching;
    const sameBlocks = added.length + removed.length === 0;
    const sameShape = sameBlocks && moved.size === 0 && this.#isSameShape(rewritten);
    for (const block of movedCells) moved.add(block);
    if (!sameBlocks) this.#collectBlocks(removed);
    settleMatter(chunks, from, to, this.format, (block) => moved.add(block));
    const stretch = sameBlocks ? nowhere : this.#blocksOf(from, to);
    return this.#settle(matching, { sameShape, sameSigns, stretch }, moved);
  }

  /** Follows an edit that has changed no more than the words of some blocks, and no marks of dialects. */
  rewrite(rewritten: readonly Rewriting[]): DocumentChange {
    const moved = new Set<DraftBlock>();
    const sameShape = this.#isSameShape(rewritten);
    if (!sameShape) {
      const changed = rewritten.map(({ block }) => this.#chunks.indexOf(block.chunk));
      const [from, to] = [Math.min(...changed), Math.max(...changed) + 1];
      settleMatter(this.#chunks, from, to, this.format, (block) => moved.add(block));
    }
    const matching: Matching = { removed: [], added: [], rewritten: [...rewritten], movedCells: [] };
    return this.#settle(matching, { sameShape, sameSigns: true, stretch: nowhere }, moved);
  }

  /**
   * Settles what blocks are to each other.
   * @param moved the blocks whose place in a list or matter has changed
   */
  #settle(matching: Matching, extent: EditExtent, moved: Set<DraftBlock>): DocumentChange {
    this.#title = this.#waivers = undefined;
    const { removed, added } = matching;
    const rewritten = matching.rewritten.map(({ block }) => block);
    const damaged = new Set([...added, ...rewritten, ...moved]);
    const inPlace = extent.sameShape && moved.size === 0;
    this.#languages.settle(removed, damaged, this.#blocks, (block) => moved.add(block));
    this.#forgetVerdict(removed, damaged);
    const resectioned = new Set<DraftBlock>();
    const move = (block: DraftBlock) => void resectioned.add(block);
    const structure =
      (inPlace && this.#adjustInPlace(matching.rewritten, extent, move)) ||
      this.#settleSections(damaged, removed, extent, move);
    for (const block of [...rewritten, ...added]) moved.delete(block);
    for (const block of [...rewritten, ...added, ...moved]) resectioned.delete(block);
    return { removed, added, rewritten, moved: [...moved], resectioned: [...resectioned], ...structure };
  }

  /** Whether it is a contract is told from its beginning, and stands as long as that does. */
  #forgetVerdict(removed: readonly DraftBlock[], damaged: Iterable<DraftBlock>): void {
    if (!this.#verdict) return;
    const front = this.#frontMatter;
    const { blocks } = this.#verdict;
    let isOther = removed.length > 0 || front?.chunk !== this.#chunks[0];
    for (const { index } of damaged) if (index <= blocks) isOther = true;
    if (isOther) this.#verdict = undefined;
  }

  /** Whether blocks with other words mean the same to the blocks around them. */
  #isSameShape(rewritten: readonly Rewriting[]): boolean {
    return rewritten.every(
      ({ block: { reading }, before }) =>
        traitsOf(reading, this.format) === traitsOf(before, this.format) &&
        reading.matter === before.matter &&
        reading.headingLevel === before.headingLevel,
    );
  }

  #collectBlocks(removed: readonly DraftBlock[]): void {
    for (const block of removed) block.index = -1;
    const blocks: DraftBlock[] = [];
    for (const chunk of this.#chunks) {
      for (const block of chunk.blocks) {
        block.index = blocks.length;
        blocks.push(block);
      }
    }
    this.#blocks = blocks;
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

  /** Follows an edit that leaves all sections where they are; undefined where it does not. */
  #adjustInPlace(
    rewritten: readonly Rewriting[],
    { sameSigns }: EditExtent,
    move: (block: DraftBlock) => void,
  ): StructureChange | undefined {
    const { format, dialect } = this;
    const adjusts = (rewriting: Rewriting) => adjustSections(rewriting, this.#blocks, format, dialect, move);
    return sameSigns && rewritten.every(adjusts) ? sameStructure : undefined;
  }

  #settleSections(
    damaged: Iterable<DraftBlock>,
    removed: readonly DraftBlock[],
    { sameSigns, stretch }: EditExtent,
    move: (block: DraftBlock) => void,
  ): StructureChange {
    const blocks = this.#blocks;
    let { from, to } = stretch;
    for (const { index } of damaged) {
      from = Math.min(from, index);
      to = Math.max(to, index + 1);
    }
    if (!sameSigns && this.#settleDialect()) {
      from = 0;
      to = blocks.length;
    }
    const { format, dialect } = this;
    return this.#tree.update({ blocks, from, to, removed, format, dialect }, move);
  }

  /** The blocks of some chunks, as a stretch of all of them. */
  #blocksOf(from: number, to: number): Stretch {
    const first = firstBlockFrom(this.#chunks, from);
    const behind = firstBlockFrom(this.#chunks, to);
    const count = this.#blocks.length;
    return { from: first?.index ?? count, to: behind?.index ?? count };
  }

  #readWaivers(): readonly Waiver[] {
    const waivers: Waiver[] = [];
    this.#chunks.forEach(({ start, reading, blocks }, i) => {
      for (const { block: index, range: within, ...said } of reading.waivers) {
        const block = said.scope === 'file' ? undefined : (blocks[index] ?? firstBlockFrom(this.#chunks, i + 1));
        if (said.scope !== 'file' && !block) continue;
        const range = { start: start + within.start, end: start + within.end };
        const line = said.scope === 'next-line' ? { line: this.#lineBelow(range.end) } : {};
        waivers.push({ ...said, ...line, block, range });
      }
    });
    return waivers;
  }

  /** The next line that is not empty, of those near enough. */
  #lineBelow(offset: number): Range {
    const { source } = this;
    const last = source.lineCount - 1;
    let { line } = source.positionAt(offset);
    const from = line;
    const startOf = (at: number) => source.offsetAt({ line: at, character: 0 });
    const endOf = (at: number) => (at < last ? startOf(at + 1) : source.length);
    do line++;
    while (
      line < last &&
      line - from < mostEmptyLines &&
      !/\S/.test(source.slice(startOf(line), Math.min(endOf(line), startOf(line) + mostBlanks)))
    );
    return line > last ? { start: source.length, end: source.length } : { start: startOf(line), end: endOf(line) };
  }
}

/** A line that begins with more blanks counts as empty. */
const mostBlanks = 200;

/** A comment so far above a line is not about it. */
const mostEmptyLines = 5;

/** Indices of blocks, half-open. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

const nowhere: Stretch = { from: Number.POSITIVE_INFINITY, to: 0 };

/** How far an edit reaches. */
interface EditExtent {
  /** Whether all blocks are there, and mean the same to the blocks around them. */
  readonly sameShape: boolean;
  /** Whether the marks of dialects are those of before. */
  readonly sameSigns: boolean;
  /** Where blocks have come or gone. */
  readonly stretch: Stretch;
}

function firstBlockFrom(chunks: readonly Chunk[], index: number): DraftBlock | undefined {
  let i = index;
  while (i < chunks.length && chunks[i]!.blocks.length === 0) i++;
  return chunks[i]?.blocks[0];
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
