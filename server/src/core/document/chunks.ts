import type { Root, RootContent } from 'mdast';
import { parseMarkdown } from './syntax.js';

/** A stretch of the draft that is parsed on its own, with the same result as within the whole. */
export interface Chunk {
  /** Absolute offsets in the draft. */
  readonly start: number;
  readonly end: number;
  readonly nodes: readonly RootContent[];
  /** Added to the positions of the nodes, gives absolute offsets. */
  readonly shift: number;
}

/** Small enough that an edit costs little, large enough that the parser's set-up does not count. */
const wantedLength = 2_000;
/** A paragraph behind a chunk. Where the parser makes it one of its own at the root, nothing of the chunk is still open. */
const sentinel = 'x';

/**
 * Cuts Markdown into chunks and parses each. remark-parse takes more than linear time on a long text; chunk by chunk it
 * is linear.
 *
 * A chunk ends behind a blank line, before a line that starts in its first column. That the parser agrees is shown by
 * the parser: it is given a paragraph behind the chunk, which must come out as a paragraph of the root, just there. Else
 * (an open fence, a comment) the chunk goes on, twice as long. A list may be cut between its items; who reads the chunks joins it.
 * Labels of links and footnotes hold in the whole draft, so a chunk that uses one gets its definition put before it.
 * @param wanted the least length of a chunk; tests cut as often as can be
 */
export function parseChunks(text: string, wanted = wantedLength): readonly Chunk[] {
  const chunks: Chunk[] = [];
  // The parser leaves out a byte order mark and counts from behind it.
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  const matterEnd = frontMatterEnd(text, start);
  if (matterEnd > start) {
    chunks.push({
      start,
      end: matterEnd,
      nodes: parseMarkdown(text.slice(start, matterEnd), 'front matter').children,
      shift: start,
    });
    start = matterEnd;
  }
  while (start < text.length) {
    const chunk = parseFrom(text, start, wanted);
    chunks.push(chunk);
    start = chunk.end;
  }
  return withLabels(text, chunks);
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

function parseFrom(text: string, start: number, wanted: number): Chunk {
  for (let length = wanted; ; length *= 2) {
    const end = nextCut(text, start + length);
    const source = text.slice(start, end);
    if (runaway.test(source)) return { start, end, nodes: asWords(source), shift: start };
    const root = parseMarkdown(end === text.length ? source : source + sentinel);
    if (walk(root.children, () => {}) > deepestNesting) return { start, end, nodes: asWords(source), shift: start };
    const nodes = end === text.length ? root.children : certified(root, source.length);
    if (nodes) return { start, end, nodes, shift: start };
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

/** The next offset at or after `from` that starts a line with a printed character, behind a blank line; else the end. */
function nextCut(text: string, from: number): number {
  blankThenText.lastIndex = Math.min(from, text.length);
  const match = blankThenText.exec(text);
  return match ? blankThenText.lastIndex : text.length;
}
const blankThenText = /(?:\n|\r\n?)[ \t]*(?:\n|\r\n?)(?=[^\s\0])/g;

/** Parses again, with the definitions they need before them, the chunks that use labels defined in other chunks. */
function withLabels(text: string, chunks: readonly Chunk[]): readonly Chunk[] {
  const defined = new Map<string, { chunk: Chunk; source: string }>();
  for (const chunk of chunks) {
    for (const [label, source] of labelsDefined(chunk.nodes))
      if (!defined.has(label)) defined.set(label, { chunk, source });
  }
  if (defined.size === 0) return chunks;
  return chunks.map((chunk) => {
    let prefix = '';
    for (const label of labelsUsed(text.slice(chunk.start, chunk.end))) {
      const definition = defined.get(label);
      if (definition && definition.chunk !== chunk) prefix += definition.source;
    }
    return prefix && chunk.nodes[0]?.type !== 'yaml' ? parseBehind(text, chunk, `${prefix}\n`) : chunk;
  });
}

function parseBehind(text: string, chunk: Chunk, prefix: string): Chunk {
  const { children } = parseMarkdown(prefix + text.slice(chunk.start, chunk.end));
  const nodes = children.filter((node) => (node.position?.start.offset ?? 0) >= prefix.length);
  return { ...chunk, nodes, shift: chunk.start - prefix.length };
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
