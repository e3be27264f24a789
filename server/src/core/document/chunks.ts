import type { Root, RootContent } from 'mdast';
import { type ChunkReading, readChunk } from './chunkReader.js';
import { parseMarkdown } from './syntax.js';

/** A stretch of the draft that is parsed on its own, with the same result as within the whole. */
export interface Chunk {
  readonly length: number;
  /** What its text says, in offsets of the chunk. */
  readonly reading: ChunkReading;
  /** The labels of links and footnotes that it defines, each with a definition to put before other chunks. */
  readonly labels: readonly (readonly [label: string, source: string])[];
  /** The definitions of other chunks that it was parsed behind. */
  readonly prefix: string;
}

/** The part of a text that an edit has replaced. */
export interface Damage {
  readonly start: number;
  /** The end of what was there, in the offsets of the old text. */
  readonly oldEnd: number;
  /** The end of what is there now, in the offsets of the new text. */
  readonly newEnd: number;
}

/** A chunk ends behind this many characters, where its last words so decide, and behind four times as many anyway. */
const leastLength = 1_000;
/** A paragraph behind a chunk. Where the parser makes it one of its own at the root, nothing of the chunk is still open. */
const sentinel = 'x';

/**
 * Cuts Markdown into chunks and parses each. remark-parse takes more than linear time on a long text; chunk by chunk it
 * is linear, and an edit costs the chunks that it damages.
 *
 * A chunk ends behind a blank line, before a line that starts in its first column. That the parser agrees is shown by
 * the parser: it is given a paragraph behind the chunk, which must come out as a paragraph of the root, just there. Else
 * (an open fence, a comment) the chunk goes on, twice as long. A list may be cut between its items; who joins the chunks joins it.
 * Labels of links and footnotes hold in the whole draft, so a chunk that uses one gets its definition put before it.
 *
 * Where a chunk ends depends on nothing but the text from its start to its end and the character behind. So the chunks
 * behind an edit are the same as soon as one ends where one ended before.
 */
export class ChunkedMarkdown {
  /** @param least the least length of a chunk; tests cut as often as can be */
  constructor(private readonly least = leastLength) {}

  cut(text: string): readonly Chunk[] {
    return this.#cutFrom(text, 0, [], () => undefined);
  }

  /**
   * The chunks of an edited text.
   * @param before the chunks of the text before the edit
   */
  recut(text: string, before: readonly Chunk[], damage: Damage): readonly Chunk[] {
    const shift = damage.newEnd - damage.oldEnd;
    const oldStarts = new Map<number, number>();
    const kept: Chunk[] = [];
    let start = 0;
    before.forEach((chunk, index) => {
      if (start >= damage.oldEnd && index > 0) oldStarts.set(start + shift, index);
      if (start + chunk.length < damage.start && kept.length === index) kept.push(chunk);
      start += chunk.length;
    });
    // The front matter, or that there is none, is settled by the start of the text and by where a fence closes it.
    if (kept.length && !sameFrontMatter(text, kept[0]!)) return this.cut(text);
    const from = kept.reduce((sum, chunk) => sum + chunk.length, 0);
    return this.#cutFrom(text, from, kept, (at) => {
      const index = oldStarts.get(at);
      return index === undefined ? undefined : before.slice(index);
    });
  }

  #cutFrom(
    text: string,
    from: number,
    kept: Chunk[],
    known: (at: number) => readonly Chunk[] | undefined,
  ): readonly Chunk[] {
    let start = from;
    if (start === 0) {
      // The parser leaves out a byte order mark and counts from behind it.
      const mark = text.startsWith('\uFEFF') ? 1 : 0;
      const matterEnd = frontMatterEnd(text, mark);
      if (matterEnd > mark || mark) {
        const source = text.slice(mark, matterEnd);
        kept.push(chunkOf(text.slice(0, matterEnd), parseMarkdown(source, 'front matter').children, mark));
        start = matterEnd;
      }
    }
    while (start < text.length) {
      const rest = known(start);
      if (rest) {
        kept.push(...rest);
        break;
      }
      const chunk = parseFrom(text, start, this.least);
      kept.push(chunk);
      start += chunk.length;
    }
    return withLabels(text, kept);
  }
}

function chunkOf(source: string, nodes: readonly RootContent[], shift: number, prefix = ''): Chunk {
  return { length: source.length, reading: readChunk(source, nodes, shift), labels: labelsDefined(nodes), prefix };
}

function sameFrontMatter(text: string, first: Chunk): boolean {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const end = frontMatterEnd(text, mark);
  return first.reading.yaml ? end === first.length : end === mark;
}

/**
 * Where the front matter ends, or `start` when there is none. Only a closed one is handed to the parser's extension,
 * which reads what follows an open one otherwise than it would without.
 */
function frontMatterEnd(text: string, start: number): number {
  frontMatter.lastIndex = start;
  return frontMatter.test(text) ? frontMatter.lastIndex : start;
}
const frontMatter = /---[ \t]*(?:\r\n?|\n)(?:[\s\S]*?(?:\r\n?|\n))?---[ \t]*(?:\r\n?|\n|$)/y;

function parseFrom(text: string, start: number, least: number): Chunk {
  for (let length = least; ; length *= 2) {
    const end = nextCut(text, start + length, start + 4 * length);
    const source = text.slice(start, end);
    if (runaway.test(source)) return chunkOf(source, asWords(source), 0);
    const root = parseMarkdown(end === text.length ? source : source + sentinel);
    if (walk(root.children, () => {}) > deepestNesting) return chunkOf(source, asWords(source), 0);
    const nodes = end === text.length ? root.children : certified(root, source.length);
    if (nodes) return chunkOf(source, nodes, 0);
  }
}

/** Signs repeated beyond any drafting, on which the parser would take more than linear time. */
const runaway = /\*{300}|_{300}\w|\[{300}|(?:>[ \t]?){100}|(?:[-+*][ \t]){100}/;
/** No draft nests deeper; readers may follow the tree by recursion. */
const deepestNesting = 200;

/** Text that is no sensible Markdown, taken as the words it consists of. */
function asWords(source: string): readonly RootContent[] {
  const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: source.length } };
  return [{ type: 'paragraph', position, children: [{ type: 'text', value: source, position }] }];
}

/** The nodes before the sentinel, if it is a paragraph of the root that starts at `at`. */
function certified(root: Root, at: number): readonly RootContent[] | undefined {
  const last = root.children.at(-1);
  const sound = last?.type === 'paragraph' && last.position?.start.offset === at;
  return sound ? root.children.slice(0, -1) : undefined;
}

/**
 * The next offset from `from` on that starts a line with a printed character, behind a blank line; else the end of the text. Up to
 * `latest`, only every second such place counts, chosen by the words before it: a place stays one whatever is typed elsewhere.
 */
function nextCut(text: string, from: number, latest: number): number {
  blankThenText.lastIndex = Math.min(from, text.length);
  for (let match = blankThenText.exec(text); match; match = blankThenText.exec(text)) {
    const end = blankThenText.lastIndex;
    if (end >= latest || (text.charCodeAt(match.index - 2) + text.charCodeAt(match.index - 3)) % 2 !== 1) return end;
  }
  return text.length;
}
const blankThenText = /(?:\n|\r\n?)[ \t]*(?:\n|\r\n?)(?=[^\s\0])/g;

/** Parses again, with the definitions they need before them, the chunks that use labels defined in other chunks. */
function withLabels(text: string, chunks: readonly Chunk[]): readonly Chunk[] {
  const defined = new Map<string, { chunk: Chunk; source: string }>();
  for (const chunk of chunks) {
    for (const [label, source] of chunk.labels) if (!defined.has(label)) defined.set(label, { chunk, source });
  }
  if (defined.size === 0 && chunks.every((chunk) => !chunk.prefix)) return chunks;
  let end = 0;
  return chunks.map((chunk) => {
    const start = end;
    end += chunk.length;
    const source = text.slice(start, end);
    let prefix = '';
    for (const label of labelsUsed(source)) {
      const definition = defined.get(label);
      if (definition && definition.chunk !== chunk) prefix += definition.source;
    }
    if (prefix) prefix += '\n';
    return prefix === chunk.prefix || chunk.reading.yaml ? chunk : parseBehind(source, prefix);
  });
}

function parseBehind(source: string, prefix: string): Chunk {
  const { children } = parseMarkdown(prefix + source);
  const nodes = children.filter((node) => (node.position?.start.offset ?? 0) >= prefix.length);
  return chunkOf(source, nodes, -prefix.length, prefix);
}

/** The labels that a chunk defines, as the parser compares them, and a definition to put before other chunks. */
function labelsDefined(nodes: readonly RootContent[]): readonly (readonly [label: string, source: string])[] {
  const labels: (readonly [string, string])[] = [];
  walk(nodes, (node) => {
    if (node.type === 'definition')
      labels.push([normal(node.label ?? ''), `[${node.label}]: <${node.url.replace(/[<>\n]/g, '')}>\n`]);
    if (node.type === 'footnoteDefinition') labels.push([normal(`^${node.label}`), `[^${node.label}]: x\n\n`]);
  });
  return labels;
}

/** Visits all nodes, outer ones first, without recursion. Returns how deep they nest. */
function walk(nodes: readonly RootContent[], visit: (node: RootContent) => void): number {
  let deepest = 0;
  const stack = nodes.map((node) => ({ node, depth: 1 })).reverse();
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, depth } = top;
    deepest = Math.max(deepest, depth);
    visit(node);
    if (!('children' in node)) continue;
    for (let i = node.children.length - 1; i >= 0; i--)
      stack.push({ node: node.children[i] as RootContent, depth: depth + 1 });
  }
  return deepest;
}

function labelsUsed(source: string): ReadonlySet<string> {
  const used = new Set<string>();
  for (const match of source.matchAll(/\[([^[\]]{1,999})\]/g)) used.add(normal(match[1]!));
  return used;
}

const normal = (label: string) => label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase();
