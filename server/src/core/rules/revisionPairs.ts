import type { Block, ContractDocument } from '../document/types.js';
import type { Facts } from '../facts/types.js';

/** A draft as far as two revisions of it are compared. */
export interface Revision {
  readonly document: ContractDocument;
  readonly facts: Facts;
}

/** A block of the earlier revision and what has become of it. */
export interface BlockPair {
  readonly before: Block;
  readonly after: Block;
}

/** Words that two versions of a block share, of those of both. */
const leastAlike = 0.5;

/** The most blocks that are compared with each other below one title; where so much is new, nothing can be told. */
const mostCompared = 40;

/**
 * The blocks of the contract that are the same in two revisions, edited or not: first those of equal words whatever their
 * numbers, then, below the same title, the most alike.
 */
export function pairsOf(before: Revision, after: Revision): readonly BlockPair[] {
  const pairs: BlockPair[] = [];
  const byWords = new Map<string, Block[]>();
  for (const block of before.facts.contractBlocks) add(byWords, plainWords(before, block), block);
  const left: Block[] = [];
  for (const block of after.facts.contractBlocks) {
    const same = byWords.get(plainWords(after, block))?.shift();
    if (same) pairs.push({ before: same, after: block });
    else left.push(block);
  }
  const byTitle = new Map<string, Block[]>();
  for (const blocks of byWords.values()) for (const block of blocks) add(byTitle, titleOf(before, block), block);
  for (const block of left) {
    const candidates = byTitle.get(titleOf(after, block)) ?? [];
    const match = mostAlike(block, candidates);
    if (!match) continue;
    candidates.splice(candidates.indexOf(match), 1);
    pairs.push({ before: match, after: block });
  }
  return pairs.sort((a, b) => a.after.index - b.after.index);
}

/** The words without the numbers of sections, the block's own and those it refers to. */
function plainWords({ document, facts }: Revision, block: Block): string {
  const { text } = block.prose;
  const parts: string[] = [];
  let at = ownStart(document, block);
  for (const { numberSpan } of facts.referencesIn(block)) {
    if (numberSpan.start < at) continue;
    parts.push(text.slice(at, numberSpan.start));
    at = numberSpan.end;
  }
  return [...parts, text.slice(at)].join('§').replace(/\s+/g, ' ').trim();
}

/** Where the words begin behind the number of the section that starts in a block. */
export function ownStart(document: ContractDocument, block: Block): number {
  const section = document.sectionAt(block, 0);
  return section?.start.block === block && section.titleSpan.block === block ? section.titleSpan.start : 0;
}

/** The nearest title above a block. */
function titleOf({ document }: Revision, block: Block): string {
  let section = document.sectionAt(block, 0);
  while (section && !section.title) section = section.parent;
  return section?.title.replace(/\s+/g, ' ').toLowerCase() ?? '';
}

function mostAlike(block: Block, candidates: readonly Block[]): Block | undefined {
  if (candidates.length > mostCompared) return undefined;
  const words = countsOf(block);
  let best: Block | undefined;
  let most = leastAlike;
  for (const candidate of candidates) {
    if (candidate.kind !== block.kind) continue;
    const alike = likeness(words, countsOf(candidate));
    if (alike <= most) continue;
    most = alike;
    best = candidate;
  }
  return best;
}

function countsOf({ prose }: Block): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of prose.text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The share of words that two texts have in common (Dice). */
function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  let all = 0;
  for (const [word, count] of a) {
    shared += Math.min(count, b.get(word) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
