import type { Code, Heading, List, ListItem, Node, Paragraph, RootContent, Table, TableCell } from 'mdast';
import type { Range } from '../text/range.js';
import type { Origin } from './abridged.js';
import { BlockReading, cutBlock, type ListPlace, noBlock, sliceMarks, sliceProse, type Words } from './blockReading.js';
import { type DialectSigns, dialectSigns } from './dialect.js';
import { introducing } from './leadIn.js';
import { type Inline, readHtml, readInline } from './markup.js';
import { typedNumber } from './numbers.js';
import type { Identity, Matter } from './types.js';
import { readWaiver, type WaiverReading } from './waivers.js';

/** What a chunk says. Offsets count from its start; what depends on the chunks before it is left to `joinChunks`. */
export interface ChunkReading {
  readonly blocks: readonly BlockReading[];
  readonly waivers: readonly WaiverReading[];
  readonly yaml: { readonly value: string; readonly range: Range } | undefined;
  /** The list that it starts with, which may go on from the chunk before. */
  readonly first: ListReading | undefined;
  /** The list that it ends with, which may go on in the next chunk. */
  readonly last: ListReading | undefined;
  readonly empty: boolean;
  readonly signs: DialectSigns;
}

/** A list at the root of a chunk. */
export interface ListReading {
  /** Lists of one kind that follow one another are one list: the same bullet, or the same sign behind the numbers. */
  readonly kind: string;
  id: Identity;
  /** The ordinal of its first item, and of the one that would follow its last. */
  readonly start: number;
  readonly next: number;
  /** The index of the block that introduces it. */
  readonly leadIn: number;
}

/**
 * Reads the syntax tree of a chunk.
 * @param origin where in the source the nodes come from
 */
export function readChunk(source: string, nodes: readonly RootContent[], origin: Origin): ChunkReading {
  return new ChunkReader(source, origin).read(nodes);
}

interface Context {
  readonly matter: Matter;
  readonly depth: number;
  /** The first block that may introduce a list here: what stands before a quotation or an item introduces none within. */
  readonly from: number;
  readonly item?: Item;
}

/** An item of a list: what its blocks have in common. */
interface Item {
  readonly position: ListPlace;
  readonly leadIn: number;
}

class ChunkReader {
  readonly #blocks: BlockReading[] = [];
  readonly #waivers: WaiverReading[] = [];
  #yaml: ChunkReading['yaml'];
  #lastList: ListReading | undefined;

  constructor(
    private readonly text: string,
    private readonly origin: Origin,
  ) {}

  read(nodes: readonly RootContent[]): ChunkReading {
    const context: Context = { matter: 'contract', depth: 0, from: 0 };
    this.#readFlow(nodes.slice(0, 1), context);
    const first = nodes[0]?.type === 'list' ? this.#lastList : undefined;
    this.#readFlow(nodes.slice(1), context);
    return {
      blocks: this.#blocks,
      waivers: this.#waivers,
      yaml: this.#yaml,
      first,
      last: nodes.at(-1)?.type === 'list' ? this.#lastList : undefined,
      empty: nodes.length === 0,
      signs: dialectSigns(this.text, this.#blocks),
    };
  }

  #readFlow(nodes: readonly RootContent[], context: Context): void {
    nodes.forEach((node, i) => {
      const { item } = context;
      if (!item || i === 0) this.#readNode(node, context);
      else this.#readNode(node, { ...context, item: { ...item, position: { ...item.position, first: false } } });
    });
  }

  #start(node: Node): number {
    return this.origin.at(node.position?.start.offset ?? 0);
  }

  #end(node: Node): number {
    return this.origin.at(node.position?.end.offset ?? 0);
  }

  #readNode(node: RootContent, context: Context): void {
    switch (node.type) {
      case 'yaml':
        this.#yaml = { value: node.value, range: { start: this.#start(node), end: this.#end(node) } };
        break;
      case 'heading':
        this.#readWords(node, context).headingLevel = node.depth;
        break;
      case 'paragraph':
        this.#readWords(node, context);
        break;
      case 'list':
        this.#readList(node, context);
        break;
      case 'blockquote':
      case 'footnoteDefinition':
        this.#readFlow(node.children, { matter: 'commentary', depth: context.depth, from: this.#blocks.length });
        break;
      case 'table':
        this.#readTable(node, context);
        break;
      case 'html':
        this.#readHtmlBlock(this.#start(node), this.#inkEnd(node), context);
        break;
      case 'code':
        this.#readCode(node);
        break;
      // Thematic breaks and link definitions say nothing.
      default:
        break;
    }
  }

  #readList(list: List, { matter, depth, from: outer }: Context): void {
    const start = list.ordered ? (list.start ?? 1) : 1;
    const last = this.#blocks.length - 1;
    const leadIn = last >= outer && introducing(this.#blocks[last], depth) ? last : noBlock;
    const open = { kind: this.#listKind(list), id: {}, start, next: start + list.children.length, leadIn };
    list.children.forEach((item, index) => {
      const position = this.#position(list, item, open.id, start + index, depth + 1);
      const from = this.#blocks.length;
      this.#readFlow(item.children, { matter, depth: depth + 1, from, item: { position, leadIn } });
    });
    this.#lastList = open;
  }

  #listKind(list: List): string {
    const start = this.#start(list);
    return /^\d{0,9}([.)*+-])/.exec(this.text.slice(start, start + 10))?.[1] ?? '';
  }

  #position(list: List, item: ListItem, id: Identity, ordinal: number, depth: number): ListPlace {
    const start = this.#start(item);
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
      item: { start, end: this.#inkEnd(item) },
    };
  }

  /** Whether a fence that is left open takes in the blank lines behind it depends on what follows; they say nothing. */
  #inkEnd(node: Node): number {
    const start = this.#start(node);
    let end = this.#end(node);
    while (end > start && /\s/.test(this.text[end - 1]!)) end--;
    return end;
  }

  #readTable({ children }: Table, context: Context): void {
    const table: Identity = {};
    children.forEach(({ children: cells }, row) => {
      cells.forEach((cell, column) => {
        this.#readWords(cell, context).cell = { table, row, column, header: row === 0 };
      });
    });
  }

  #readHtmlBlock(start: number, end: number, context: Context): void {
    for (const piece of readHtml(this.text, start, end).pieces)
      this.#push('html', piece.inline, piece.start, end, context);
  }

  #readCode(node: Code): void {
    const start = this.#start(node);
    const source = { start: 0, end: this.#inkEnd(node) - start };
    const prose = { text: node.value.trimEnd(), segments: [] };
    this.#blocks.push(new BlockReading('code', start, source, prose, [], [], 'commentary'));
  }

  /** @returns the block, or the first piece of it, to be completed */
  #readWords(node: Paragraph | Heading | TableCell, context: Context): BlockReading {
    const start = this.#start(node);
    const kind = node.type === 'tableCell' ? 'cell' : node.type;
    const inline = readInline(node.children, this.text, start, this.origin);
    return this.#push(kind, inline, start, this.#end(node), context);
  }

  #push(kind: BlockReading['kind'], inline: Inline, base: number, end: number, context: Context): BlockReading {
    const { matter, item } = context;
    const words = withoutAttributes(inline);
    const { prose, marks, anchors } = words;
    const block = new BlockReading(kind, base, { start: 0, end: end - base }, prose, marks, anchors, matter);
    if (item) {
      const { start, end } = item.position.item;
      block.list = { ...item.position, item: { start: start - base, end: end - base } };
      if (item.position.first) block.leadIn = item.leadIn;
    }
    const from = this.#blocks.length;
    if (prose.text.trim() || kind === 'cell') {
      const cuts = kind === 'paragraph' && matter === 'contract' ? enumeratedLines(prose.text) : [];
      if (cuts.length) this.#blocks.push(...cutBlock(block, cuts));
      else this.#blocks.push(block);
    }
    for (const comment of inline.comments) this.#readComment(comment, from);
    return block;
  }

  /** @param from where the block that the comment stands in starts, if it has words; it may have become several */
  #readComment({ start, end }: Range, from: number): void {
    const waiver = readWaiver(this.text.slice(start, Math.min(end, start + 2000)));
    if (!waiver) return;
    let block = from;
    for (let i = from + 1; i < this.#blocks.length; i++) {
      const { offset, source } = this.#blocks[i]!;
      if (offset + source.start < start) block = i;
    }
    this.#waivers.push({ ...waiver, block, range: { start, end } });
  }
}

const attributes = /\s*\{\s*(?:#|\.[A-Za-z]|-\s*\}|:)[^{}]{0,200}\}?\s*$/;

/** Takes Pandoc's and Lexicon's `{#anchor}` off the end of a block's prose. */
function withoutAttributes(words: Words): Words {
  const { text } = words.prose;
  if (text.indexOf('}', Math.max(0, text.length - 220)) < 0) return words;
  const tail = text.slice(-220).trimEnd();
  const match = tail.endsWith('}') ? attributes.exec(tail) : null;
  if (!match) return words;
  const length = text.trimEnd().length - match[0].length;
  const anchors = [...match[0].matchAll(/#([^\s}]+)/g)].map((m) => m[1]!);
  return {
    prose: sliceProse(words.prose, 0, length),
    marks: sliceMarks(words.marks, 0, length),
    anchors: [...words.anchors, ...anchors],
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
