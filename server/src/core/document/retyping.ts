import type { SourceText } from '../text/sourceText.js';
import { Abridged } from './abridged.js';
import type { Rewriting } from './adjustSections.js';
import type { DraftBlock } from './block.js';
import type { BlockReading, ListPlace } from './blockReading.js';
import type { Chunk } from './chunk.js';
import type { Damage } from './chunkedText.js';
import { readChunk } from './chunkReader.js';
import { dialectMarks } from './dialect.js';
import { introduces } from './leadIn.js';
import { saysTheSame } from './matching.js';
import { isRunaway } from './runaway.js';
import { parseMarkdown } from './syntax.js';

/**
 * Follows an edit within a line of a paragraph, by far the most frequent one, without reading the rest of its chunk.
 *
 * The line starts with words that stay, so it is no less part of the paragraph than before: whatever ends a paragraph
 * or takes its place is known by how a line starts, a table apart. What stands in a paragraph depends on nothing around
 * it but the labels of links. The parser shows that the new words are one paragraph.
 *
 * @param damage lies within the chunk
 * @param chunks those of the draft
 * @returns what was changed; undefined when the chunk must be read again, which is then as it was
 */
export function retype(
  text: SourceText,
  chunk: Chunk,
  damage: Damage,
  chunks: readonly Chunk[],
): readonly Rewriting[] | undefined {
  const { reading, labels, prefix } = chunk;
  if (labels.length > 0 || prefix || reading.waivers.length > 0 || chunk.isLiteral) return undefined;
  const pieces = paragraphAt(chunk, damage);
  const first = pieces?.[0];
  if (!first) return undefined;
  const grown = damage.newEnd - damage.range.end;
  const { base } = first;
  const source = text.slice(base, base + pieces.at(-1)!.source.end + grown);
  if (source.includes('[') && chunks.some((other) => other.labels.length > 0)) return undefined;
  // An item ends with its last printed character.
  if (first.list && /\s$/.test(source)) return undefined;
  if (!staysInLine(source, damage.range.start - base, damage.newEnd - base)) return undefined;
  const readings = readParagraph(source);
  if (readings?.length !== pieces.length) return undefined;
  if (!pieces.every((piece, i) => introduces(piece.prose.text) === introduces(readings[i]!.prose.text)))
    return undefined;
  const whole = text.slice(chunk.start, chunk.start + chunk.length + grown);
  if (dialectMarks(whole) !== reading.signs.marks) return undefined;
  moveItems(chunk, base, damage.range.end, grown);
  chunk.length += grown;
  chunk.uses = undefined;
  return pieces.flatMap((piece, i) => exchange(piece, readings[i]!));
}

function exchange(block: DraftBlock, fresh: BlockReading): readonly Rewriting[] {
  const { reading: before, opening } = block;
  if (saysTheSame(before, fresh)) return [];
  fresh.offset = before.offset;
  fresh.list = before.list;
  fresh.leadIn = before.leadIn;
  block.reading = fresh;
  block.opening = undefined;
  return [{ block, before, opening }];
}

/** The paragraph that holds the damage, in the pieces that it has become, if it is contract text. */
function paragraphAt({ blocks }: Chunk, { range }: Damage): readonly DraftBlock[] | undefined {
  const last = blocks.findLastIndex((block) => block.base < range.start);
  const block = blocks[last];
  if (block?.kind !== 'paragraph' || block.reading.matter !== 'contract') return undefined;
  let start = last;
  while (blocks[start - 1]?.base === block.base) start--;
  const pieces = blocks.slice(start, last + 1);
  const { end } = block.source;
  const endsInSpace = block.list && block.list.item.end < end;
  return endsInSpace || pieces[0]!.source.start !== 0 || range.end > block.base + end ? undefined : pieces;
}

/**
 * How a line starts that is nothing but words to the parser, whatever follows: a letter, brackets and quotation marks that
 * mean nothing there, emphasis, a number that marks no item, an escape, or a tag with words behind it.
 */
const startsWords =
  /^[ \t]*(?:[\p{L}“”‘’"'(§$€£{]|[*_]{1,3}[\p{L}“‘"(]|\d+(?:[^\d.)]|[.)]\S)|\\\S|<\/?[A-Za-z](?:[^<>"']|"[^"<>]*"|'[^'<>]*')*>[ \t]*[^\s<>])/u;
const lineSigns = /[\p{Cc}\u2028\u2029]/u;
const mayBeTable = /\||^[ \t]*:?-+:?[ \t]*$/m;

/** Whether what was typed from `start` to `end` of a paragraph leaves its lines what they are. */
function staysInLine(source: string, start: number, end: number): boolean {
  if (source.startsWith('[') || lineSigns.test(source.slice(start, end)) || mayBeTable.test(source)) return false;
  const before = source.slice(0, start);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return startsWords.test(before.slice(lineStart)) && !isRunaway(source);
}

function readParagraph(source: string): readonly BlockReading[] | undefined {
  const abridged = new Abridged(source);
  const { children } = parseMarkdown(abridged.text);
  const [node] = children;
  const whole = node?.type === 'paragraph' && node.position?.end.offset === abridged.text.length;
  if (children.length !== 1 || !whole) return undefined;
  const { blocks, waivers } = readChunk(source, children, abridged);
  return waivers.length === 0 ? blocks : undefined;
}

/** Moves what follows a paragraph in the chunk, and the ends of the items that it stands in. */
function moveItems({ blocks }: Chunk, changed: number, from: number, by: number): void {
  const movedFrom = (offset: number) => (offset >= from ? offset + by : offset);
  for (const { base, reading, list } of blocks) {
    const newBase = base > changed ? base + by : base;
    const move = (place: ListPlace) => {
      const { start, end } = place.item;
      place.item = { start: movedFrom(base + start) - newBase, end: movedFrom(base + end) - newBase };
    };
    if (reading.list) move(reading.list);
    if (list && list !== reading.list) move(list);
    reading.offset += newBase - base;
  }
}
