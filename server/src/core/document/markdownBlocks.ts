import type { List, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { introducing } from './leadIn.js';
import { type Inline, readHtml, readInline } from './markup.js';
import { typedNumber } from './numbers.js';
import { cutBlock, type RawBlock, type RawComment, type RawDocument, sliceMarks, sliceProse } from './rawBlock.js';
import { parseMarkdown } from './syntax.js';
import type { CellPosition, ListPosition, Matter } from './types.js';

/** Reads Markdown into blocks, in the order of the source. */
export function readMarkdown(text: string): RawDocument {
  // The parser leaves out a byte order mark and counts from behind it.
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  const reader = new MarkdownReader(text, shift);
  reader.readFlow(parseMarkdown(shift ? text.slice(1) : text).children, { matter: 'contract', depth: 0 });
  return reader.finish();
}

interface Context {
  readonly matter: Matter;
  readonly depth: number;
  readonly list?: ListPosition;
  readonly leadIn?: RawBlock | undefined;
}

const admonition = /^:::\s*\{?\.?(note|tip|info|warning|caution|danger|important|comment|guidance)\b/i;

class MarkdownReader {
  readonly #blocks: RawBlock[] = [];
  readonly #comments: RawComment[] = [];
  #yaml: RawDocument['yaml'];
  #lists = 0;
  #tables = 0;
  /** Inside `:::note` … `:::`, which the parser does not know. */
  #inAdmonition = false;

  constructor(
    private readonly text: string,
    private readonly shift: number,
  ) {}

  finish(): RawDocument {
    return { blocks: this.#blocks, comments: this.#comments, yaml: this.#yaml };
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
        this.#readHtmlBlock(start, end, context);
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
    const number = ++this.#lists;
    const leadIn = introducing(this.#blocks.at(-1), context.depth);
    list.children.forEach((item, index) => {
      const position = this.#position(list, item, index, number, context.depth + 1);
      this.readFlow(item.children, { matter: context.matter, depth: context.depth + 1, list: position, leadIn });
    });
  }

  #position(list: List, item: ListItem, index: number, number: number, depth: number): ListPosition {
    const start = (item.position?.start.offset ?? 0) + this.shift;
    const end = (item.position?.end.offset ?? 0) + this.shift;
    const marker = /^(?:\d{1,9}[.)]|[-*+])/.exec(this.text.slice(start, start + 11))?.[0] ?? '-';
    const column = (item.position?.start.column ?? 1) - 1;
    const content = item.children[0]?.position?.start.column;
    return {
      depth,
      ordered: list.ordered === true,
      ordinal: (list.ordered ? (list.start ?? 1) : 1) + index,
      first: true,
      marker,
      contentColumn: content === undefined ? column + marker.length + 1 : content - 1,
      list: number,
      item: { start, end },
    };
  }

  #readTable(table: Table, context: Context): void {
    const number = ++this.#tables;
    table.children.forEach((row, rowIndex) => {
      row.children.forEach((cell, column) => {
        const start = (cell.position?.start.offset ?? 0) + this.shift;
        const end = (cell.position?.end.offset ?? 0) + this.shift;
        const position: CellPosition = { table: number, row: rowIndex, column, header: rowIndex === 0 };
        this.#addBlock('cell', cell.children, start, end, context, { cell: position });
      });
    });
  }

  #readHtmlBlock(start: number, end: number, context: Context): void {
    for (const piece of readHtml(this.text, start, end).pieces)
      this.#push('html', piece.inline, piece.start, end, context, {});
  }

  #readCode(value: string, start: number, end: number): void {
    const prose = { text: value, segments: [] };
    this.#blocks.push({
      kind: 'code',
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
    const matter = this.#matterOf(inline.prose.text, context.matter);
    const whole: RawBlock = {
      kind,
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

  #matterOf(text: string, matter: Matter): Matter {
    const opens = admonition.test(text);
    const inside = opens || this.#inAdmonition;
    if (opens) this.#inAdmonition = true;
    if (this.#inAdmonition && /(?:^|\n):::\s*$/.test(text)) this.#inAdmonition = false;
    if (/^:::/.test(text) && !inside) return 'furniture';
    return inside ? 'commentary' : matter;
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
