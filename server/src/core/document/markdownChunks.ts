import type { Root, RootContent } from 'mdast';
import type { SourceText } from '../text/sourceText.js';
import { Abridged, asItStands, type Origin, Shifted } from './abridged.js';
import type { Rewriting } from './adjustSections.js';
import { Chunk } from './chunk.js';
import type { ChunkSyntax, Damage } from './chunkedText.js';
import { readChunk } from './chunkReader.js';
import { labelsDefined, settleLabels } from './labels.js';
import { ownString } from './ownString.js';
import { retype } from './retyping.js';
import { isRunaway } from './runaway.js';
import { parseFrontMatter, parseMarkdown } from './syntax.js';
import { depthOf } from './syntaxTree.js';

/** A chunk ends behind this many characters, where its last words so decide, and behind four times as many anyway. */
const leastLength = 500;
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
 */
export class MarkdownChunks implements ChunkSyntax {
  /** @param least the least length of a chunk; tests cut as often as can be */
  constructor(private readonly least = leastLength) {}

  chunkAt(text: SourceText, start: number): Chunk {
    return (start === 0 ? frontMatterOf(text) : undefined) ?? parseFrom(text, start, this.least);
  }

  /** The front matter, or that there is none, is settled by the start of the text and by where a fence closes it. */
  keepsStart(text: SourceText, first: Chunk): boolean {
    const { mark, end } = startOf(text);
    return first.reading.yaml ? end === first.length : end === mark;
  }

  settle(text: SourceText, before: readonly Chunk[], chunks: Chunk[]): void {
    settleLabels(text, before, chunks, parseBehind);
  }

  retype(text: SourceText, chunk: Chunk, damage: Damage, chunks: readonly Chunk[]): readonly Rewriting[] | undefined {
    return retype(text, chunk, damage, chunks);
  }
}

function chunkOf(source: string, nodes: readonly RootContent[], origin: Origin, prefix = ''): Chunk {
  const labels = source.includes(']:') ? labelsDefined(nodes) : [];
  return new Chunk(source.length, readChunk(source, nodes, origin), labels, prefix);
}

/** The front matter, or the byte order mark, as a chunk of its own. The parser leaves out the mark and counts from behind it. */
function frontMatterOf(text: SourceText): Chunk | undefined {
  const { mark, end } = startOf(text);
  if (end === 0) return undefined;
  const source = text.slice(0, end);
  return chunkOf(source, parseFrontMatter(source.slice(mark)).children, new Shifted(mark));
}

/** No front matter is longer; the text is not searched for its end at every edit. */
const longestFrontMatter = 60_000;
const frontMatter = /---[ \t]*(?:\r\n?|\n)(?:[\s\S]*?(?:\r\n?|\n))?---[ \t]*(?:\r\n?|\n|$)/y;

/**
 * The length of the byte order mark, and where it and the front matter end. Only a closed one is handed to the parser's
 * extension, which reads what follows an open one otherwise than it would without.
 */
function startOf(text: SourceText): { mark: number; end: number } {
  const mark = text.slice(0, 1) === '\uFEFF' ? 1 : 0;
  if (text.slice(mark, mark + 3) !== '---') return { mark, end: mark };
  const head = text.slice(0, longestFrontMatter);
  frontMatter.lastIndex = mark;
  return { mark, end: frontMatter.test(head) ? frontMatter.lastIndex : mark };
}

function parseFrom(text: SourceText, start: number, least: number): Chunk {
  for (let length = least; ; length *= 2) {
    const end = nextCut(text, start + length, start + 4 * length);
    const source = ownString(text.slice(start, end));
    if (isRunaway(source)) return literalChunk(source);
    const abridged = new Abridged(source);
    const root = parseMarkdown(end === text.length ? abridged.text : abridged.text + sentinel);
    if (depthOf(root.children) > deepestNesting) return literalChunk(source);
    const nodes = end === text.length ? root.children : certified(root, abridged.text.length);
    if (nodes) return chunkOf(source, nodes, abridged);
  }
}

/** No draft nests deeper; readers may follow the tree by recursion. */
const deepestNesting = 200;

/** Text that is no sensible Markdown, taken as the words it consists of. */
function literalChunk(source: string): Chunk {
  const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: source.length } };
  const words: RootContent = { type: 'paragraph', position, children: [{ type: 'text', value: source, position }] };
  const chunk = chunkOf(source, [words], asItStands);
  chunk.isLiteral = true;
  return chunk;
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
function nextCut(text: SourceText, from: number, latest: number): number {
  // The two characters before a blank line take part in the choice.
  const start = Math.max(0, from - 3);
  for (let length = 4_000; from < text.length; length *= 4) {
    const window = text.slice(start, Math.min(start + length, text.length));
    blankThenText.lastIndex = from - start;
    for (let match = blankThenText.exec(window); match; match = blankThenText.exec(window)) {
      const end = start + blankThenText.lastIndex;
      if (end >= latest || (window.charCodeAt(match.index - 2) + window.charCodeAt(match.index - 3)) % 2 !== 1)
        return end;
    }
    if (start + length >= text.length) break;
  }
  return text.length;
}
const blankThenText = /(?:\n|\r\n?)[ \t]*(?:\n|\r\n?)(?=[^\s\0])/g;

function parseBehind(source: string, prefix: string): Chunk {
  const { children } = parseMarkdown(prefix + source);
  const nodes = children.filter((node) => (node.position?.start.offset ?? 0) >= prefix.length);
  return chunkOf(source, nodes, new Shifted(-prefix.length), prefix);
}
