import type { Rewriting } from './adjustSections.js';
import { DraftBlock } from './block.js';
import type { BlockReading } from './blockReading.js';
import type { Chunk } from './chunk.js';
import type { ListReading } from './chunkReader.js';
import type { CellPosition, Identity } from './types.js';

/** What becomes of the blocks of some chunks that are read again. */
export interface Matching {
  readonly removed: DraftBlock[];
  readonly added: DraftBlock[];
  /** Blocks with new words or marks, and what they said before. */
  readonly rewritten: Rewriting[];
  /** Blocks with the same words, other cells or headings apart. */
  readonly movedCells: DraftBlock[];
}

/**
 * Lets the blocks of old chunks live on in new ones: those that say the same from both ends on, and between them those
 * of one kind in order. A list or table of a block that lives on stays the same one.
 */
export function matchBlocks(before: readonly Chunk[], after: readonly Chunk[], matching: Matching): void {
  const old = before.flatMap((chunk) => chunk.blocks);
  const readings = after.flatMap((chunk) => chunk.reading.blocks);
  const matched = pairUp(old, readings);
  const identities = new Identities();
  matched.forEach((block, i) => {
    if (block) identities.carryOver(block.reading, readings[i]!);
  });
  const living = new Set<DraftBlock | undefined>(matched);
  for (const block of old) if (!living.has(block)) matching.removed.push(block);
  let i = 0;
  for (const chunk of after) {
    const blocks: DraftBlock[] = [];
    for (const reading of chunk.reading.blocks) {
      identities.settle(reading);
      blocks.push(takeOver(matched[i++], reading, chunk, matching));
    }
    chunk.blocks = blocks;
    identities.settleList(chunk.reading.first);
    identities.settleList(chunk.reading.last);
  }
}

/** For each reading the block that it becomes the reading of, if any. */
function pairUp(old: readonly DraftBlock[], readings: readonly BlockReading[]): (DraftBlock | undefined)[] {
  const matched = new Array<DraftBlock | undefined>(readings.length).fill(undefined);
  let start = 0;
  while (start < old.length && start < readings.length && saysTheSame(old[start]!.reading, readings[start]!)) {
    matched[start] = old[start];
    start++;
  }
  let oldEnd = old.length;
  let end = readings.length;
  while (oldEnd > start && end > start && saysTheSame(old[oldEnd - 1]!.reading, readings[end - 1]!))
    matched[--end] = old[--oldEnd];
  let next = start;
  for (let i = start; i < end; i++) {
    let at = next;
    while (at < oldEnd && old[at]!.kind !== readings[i]!.kind) at++;
    if (at === oldEnd) continue;
    matched[i] = old[at];
    next = at + 1;
  }
  return matched;
}

function takeOver(
  block: DraftBlock | undefined,
  reading: BlockReading,
  chunk: Chunk,
  { added, rewritten, movedCells }: Matching,
): DraftBlock {
  if (!block) {
    const fresh = new DraftBlock(reading, chunk);
    added.push(fresh);
    return fresh;
  }
  const before = block.reading;
  block.chunk = chunk;
  if (saysTheSame(before, reading)) {
    // What is known of the words holds on.
    if (!isSameCell(before.cell, reading.cell)) movedCells.push(block);
    before.offset = reading.offset;
    before.list = reading.list;
    before.cell = reading.cell;
    before.leadIn = reading.leadIn;
  } else {
    rewritten.push({ block, before, opening: block.opening });
    block.reading = reading;
    block.opening = undefined;
  }
  return block;
}

/** Whether two readings have the same words from the same source, with the same marks. Where they stand may differ. */
export function saysTheSame(a: BlockReading, b: BlockReading): boolean {
  return (
    a.kind === b.kind &&
    a.headingLevel === b.headingLevel &&
    a.matter === b.matter &&
    a.source.start === b.source.start &&
    a.source.end === b.source.end &&
    a.prose.text === b.prose.text &&
    alike(a.prose.segments, b.prose.segments) &&
    alike(a.marks, b.marks) &&
    a.anchors.length === b.anchors.length &&
    a.anchors.every((anchor, i) => anchor === b.anchors[i])
  );
}

function alike<T extends object>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => hasSameFields(item, b[i]!));
}

function hasSameFields<T extends object>(a: T, b: T): boolean {
  for (const key in a) if (a[key] !== b[key]) return false;
  for (const key in b) if (!(key in a)) return false;
  return true;
}

function isSameCell(a: CellPosition | undefined, b: CellPosition | undefined): boolean {
  if (!a || !b) return a === b;
  return a.table === b.table && a.row === b.row && a.column === b.column && a.header === b.header;
}

/** Which lists and tables of the old chunks those of the new ones are. */
class Identities {
  readonly #old = new Map<Identity, Identity>();
  readonly #taken = new Set<Identity>();

  carryOver(before: BlockReading, after: BlockReading): void {
    this.#pair(before.list?.list, after.list?.list);
    this.#pair(before.cell?.table, after.cell?.table);
  }

  #pair(before: Identity | undefined, after: Identity | undefined): void {
    if (!before || !after || this.#old.has(after) || this.#taken.has(before)) return;
    this.#old.set(after, before);
    this.#taken.add(before);
  }

  settle({ list, cell }: BlockReading): void {
    if (list) list.list = this.#old.get(list.list) ?? list.list;
    if (cell) cell.table = this.#old.get(cell.table) ?? cell.table;
  }

  settleList(list: ListReading | undefined): void {
    if (list) list.id = this.#old.get(list.id) ?? list.id;
  }
}
