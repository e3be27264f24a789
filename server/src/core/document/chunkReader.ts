import type { List, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import type { Range } from '../text/range.js';
import { type DialectSigns, dialectSigns } from './dialect.js';
import { introducing } from './leadIn.js';
import { type Inline, readHtml, readInline } from './markup.js';
import { typedNumber } from './numbers.js';
import { cutBlock, type RawBlock, type RawComment, sliceMarks, sliceProse } from './rawBlock.js';
import type { CellPosition, Identity, ListPosition, Matter } from './types.js';

/** What a chunk says. Offsets count from its start; what depends on the chunks before it is left to `joinChunks`. */
export interface ChunkReading {
  readonly blocks: readonly RawBlock[];
  readonly comments: readonly RawComment[];
  readonly yaml: { readonly value: string; readonly range: Range } | undefined;
  /** The list that it starts with, which may go on from the chunk before. */
  readonly first: OpenList | undefined;
  /** The list that it ends with, which may go on in the next chunk. */
  readonly last: OpenList | undefined;
  readonly empty: boolean;
  readonly signs: DialectSigns;
}

/** A list at the root of a chunk. */
export interface OpenList {
  /** Lists of one kind that follow one another are one list: the same bullet, or the same sign behind the numbers. */
  readonly kind: string;
  readonly id: Identity;
  /** The ordinal of its first item, and of the one that would follow its last. */
  readonly start: number;
  readonly next: number;
  readonly leadIn: RawBlock | undefined;
}

/**
 * Reads the syntax tree of a chunk.
 * @param shift added to the positions of the nodes, gives offsets of the source
 */
export function readChunk(source: string, nodes: readonly RootContent[], shift: number): ChunkReading {
  return new ChunkReader(source, shift).read(nodes);
}

interface Context {
  readonly matter: Matter;
  readonly depth: number;
  readonly list?: ListPosition;
  readonly leadIn?: RawBlock | undefined;
}

class ChunkReader {
  readonly #blocks: RawBlock[] = [];
  readonly #comments: RawComment[] = [];
  #yaml: ChunkReading['yaml'];
  #lastList: OpenList | undefined;

  constructor(
    private readonly text: string,
    private readonly shift: number,
  ) {}

  read(nodes: readonly RootContent[]): ChunkReading {
    const context: Context = { matter: 'contract', depth: 0 };
    this.readFlow(nodes.slice(0, 1), context);
    const first = nodes[0]?.type === 'list' ? this.#lastList : undefined;
    this.readFlow(nodes.slice(1), context);
    for (const block of this.#blocks) block.readAs = { matter: block.matter, list: block.list };
    return {
      blocks: this.#blocks,
      comments: this.#comments,
      yaml: this.#yaml,
      first,
      last: nodes.at(-1)?.type === 'list' ? this.#lastList : undefined,
      empty: nodes.length === 0,
      signs: dialectSigns(this.text, this.#blocks),
    };
  }

  readFlow(nodes: readonly RootContent[], context: Context): void {
    let first = true;
    for (const node of nodes) {
      this.#readNode(node, {
        ...context,
        ...(context.list && !first ? { list: { ...context.list, first: false } } : {}),
      });
      first = false;
    }
  }

  #readNode(node: RootContent, context: Context): void {
    const start = (node.position?.start.offset ?? 0) + this.shift;
    const end = (node.position?.end.offset ?? 0) + this.shift;
    switch (node.type) {
      case 'yaml':
        this.#yaml = { value: node.value, range: { start, end } };
        break;
      case 'heading':
        this.#addBlock('heading', node.children, start, end, context, { headingLevel: node.depth });
        break;
      case 'paragraph':
        this.#addBlock('paragraph', node.children, start, end, context, {});
        break;
      case 'list':
        this.#readList(node, context);
        break;
      case 'blockquote':
        this.readFlow(node.children, { matter: 'commentary', depth: context.depth });
        break;
      case 'footnoteDefinition':
        this.readFlow(node.children, { matter: 'commentary', depth: context.depth });
        break;
      case 'table':
        this.#readTable(node, context);
        break;
      case 'html':
        this.#readHtmlBlock(start, this.#inkEnd(start, end), context);
        break;
      case 'code':
        this.#readCode(node.value, start, end);
        break;
      // Thematic breaks and link definitions say nothing.
      default:
        break;
    }
  }

  #readList(list: List, context: Context): void {
    const start = list.ordered ? (list.start ?? 1) : 1;
    const leadIn = introducing(this.#blocks.at(-1), context.depth);
    const open = { kind: this.#listKind(list), id: {}, start, next: start + list.children.length, leadIn };
    list.children.forEach((item, index) => {
      const position = this.#position(list, item, open.id, start + index, context.depth + 1);
      this.readFlow(item.children, { matter: context.matter, depth: context.depth + 1, list: position, leadIn });
    });
    this.#lastList = open;
  }

  #listKind(list: List): string {
    const start = (list.position?.start.offset ?? 0) + this.shift;
    return /^\d{0,9}([.)*+-])/.exec(this.text.slice(start, start + 10))?.[1] ?? '';
  }

  #position(list: List, item: ListItem, id: Identity, ordinal: number, depth: number): ListPosition {
    const start = (item.position?.start.offset ?? 0) + this.shift;
    const end = this.#inkEnd(start, (item.position?.end.offset ?? 0) + this.shift);
    const marker = /^(?:\d{1,9}[.)]|[-*+])/.exec(this.text.slice(start, start + 11))?.[0] ?? '-';
    const column = (item.position?.start.column ?? 1) - 1;
    const content = item.children[0]?.position?.start.column;
    return {
      depth,
      ordered: list.ordered === true,
      ordinal,
      first: true,
      marker,
      contentColumn: content === undefined ? column + marker.length + 1 : content - 1,
      list: id,
      item: { start, end },
    };
  }

  /** Whether a fence that is left open takes in the blank lines behind it depends on what follows; they say nothing. */
  #inkEnd(start: number, end: number): number {
    let at = end;
    while (at > start && /\s/.test(this.text[at - 1]!)) at--;
    return at;
  }

  #readTable(table: Table, context: Context): void {
    const id: Identity = {};
    table.children.forEach((row, rowIndex) => {
      row.children.forEach((cell, column) => {
        const start = (cell.position?.start.offset ?? 0) + this.shift;
        const end = (cell.position?.end.offset ?? 0) + this.shift;
        const position: CellPosition = { table: id, row: rowIndex, column, header: rowIndex === 0 };
        this.#addBlock('cell', cell.children, start, end, context, { cell: position });
      });
    });
  }

  #readHtmlBlock(start: number, end: number, context: Context): void {
    for (const piece of readHtml(this.text, start, end).pieces)
      this.#push('html', piece.inline, piece.start, end, context, {});
  }

  #readCode(value: string, start: number, nodeEnd: number): void {
    const end = this.#inkEnd(start, nodeEnd);
    const prose = { text: value.trimEnd(), segments: [] };
    this.#blocks.push({
      kind: 'code',
      offset: start,
      base: start,
      source: { start: 0, end: end - start },
      prose,
      marks: [],
      matter: 'commentary',
      anchors: [],
    });
  }

  #addBlock(
    kind: RawBlock['kind'],
    children: readonly PhrasingContent[],
    start: number,
    end: number,
    context: Context,
    more: Partial<RawBlock>,
  ): void {
    this.#push(kind, readInline(children, this.text, start, this.shift), start, end, context, more);
  }

  #push(
    kind: RawBlock['kind'],
    inline: Inline,
    base: number,
    end: number,
    context: Context,
    more: Partial<RawBlock>,
  ): void {
    const { matter } = context;
    const whole: RawBlock = {
      kind,
      offset: base,
      base,
      source: { start: 0, end: end - base },
      prose: inline.prose,
      marks: inline.marks,
      matter,
      anchors: inline.anchors,
      ...more,
    };
    if (context.list) {
      const { item } = context.list;
      whole.list = { ...context.list, item: { start: item.start - base, end: item.end - base } };
      if (context.leadIn && context.list.first) whole.leadIn = context.leadIn;
    }
    const block = withoutAttributes(whole);
    for (const range of inline.comments) {
      const alone = !inline.prose.text.trim();
      this.#comments.push({ range, within: alone ? undefined : block, blocksBefore: this.#blocks.length });
    }
    if (!block.prose.text.trim() && kind !== 'cell') return;
    if (kind === 'paragraph' && matter === 'contract')
      this.#blocks.push(...cutBlock(block, enumeratedLines(block.prose.text)));
    else this.#blocks.push(block);
  }
}

const attributes = /\s*\{\s*(?:#|\.[A-Za-z]|-\s*\}|:)[^{}]{0,200}\}?\s*$/;

/** Takes Pandoc's and Lexicon's `{#anchor}` off the end of a block's prose. */
function withoutAttributes(block: RawBlock): RawBlock {
  const tail = block.prose.text.slice(-220).trimEnd();
  const match = tail.endsWith('}') ? attributes.exec(tail) : null;
  if (!match) return block;
  const length = block.prose.text.trimEnd().length - match[0].length;
  const anchors = [...match[0].matchAll(/#([^\s}]+)/g)].map((m) => m[1]!);
  return {
    ...block,
    prose: sliceProse(block.prose, 0, length),
    marks: sliceMarks(block.marks, 0, length),
    anchors: [...block.anchors, ...anchors],
  };
}

/** Where the lines of a hard-wrapped paragraph start with a typed number: lawyers leave out the blank lines that Markdown wants. */
function enumeratedLines(text: string): readonly number[] {
  const cuts: number[] = [];
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const number = typedNumber(text.slice(at + 1, at + 90), false);
    // A wrapped line may happen to start with “5. ” or the “(a)” of a reference. A new item stands behind a stop, a
    // colon or a short line, which is short because the drafter ended it.
    const ended = at - lineStart <= 60 || /[.;:,]\s*(?:and|or|and\/or)?$/i.test(text.slice(Math.max(0, at - 12), at));
    if (number && (ended || number.style.startsWith('dec'))) cuts.push(at + 1);
    lineStart = at + 1;
  }
  return cuts;
}
