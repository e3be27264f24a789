import type { Block } from '../../document/types.js';
import type { Passage } from '../clauses/passages.js';
import type { Score } from './summary.js';

/** What introduces a passage: another of its block, by position, or the last passage of another block. */
export type Introduction = number | Block;

/** An introduction counts for a little less than what it introduces … */
const discount = 0.1;
/** … and only where it has some bearing on the question itself. */
const leastOwn = -0.6;

/** What introduces each passage of a block. */
export function introductionsIn(
  passages: readonly Passage[],
  leadInBlock: Block | undefined,
): readonly (Introduction | undefined)[] {
  return passages.map(({ leadIns }, index) => {
    const innermost = leadIns.at(-1);
    if (!innermost) return index === 0 ? leadInBlock : undefined;
    const position = passages.findIndex(({ start }) => start === innermost.start);
    return position >= 0 && position !== index ? position : undefined;
  });
}

/** The passages of a draft, block by block, as far as one introduces another. */
export class PassageLinks {
  /** For each passage the position of the one that introduces it, or -1. */
  readonly introducers: number[] = [];
  readonly #lastOf = new Map<Block, number>();

  /** Adds the passages of the next block. */
  add(block: Block, introductions: readonly (Introduction | undefined)[]): void {
    const first = this.introducers.length;
    for (const introduction of introductions) this.introducers.push(this.#positionOf(introduction, first));
    if (this.introducers.length > first) this.#lastOf.set(block, this.introducers.length - 1);
  }

  #positionOf(introduction: Introduction | undefined, first: number): number {
    if (introduction === undefined) return -1;
    return typeof introduction === 'number' ? first + introduction : (this.#lastOf.get(introduction) ?? -1);
  }
}

/**
 * The scores of all passages, where what introduces a passage is as relevant as that: “The Recipient may disclose it to:” says
 * by itself little of employees.
 * @param introducers for each passage the position of the one that introduces it, or -1
 */
export function withIntroductions(
  scores: readonly (readonly (Score | undefined)[])[],
  introducers: readonly number[],
): readonly (readonly (Score | undefined)[])[] {
  const raised = [...scores];
  introducers.forEach((introducer, i) => {
    if (introducer < 0) return;
    scores[i]!.forEach((score, q) => {
      const own = raised[introducer]![q];
      if (!score || !own || scores[introducer]![q]!.relevance < leastOwn) return;
      const relevance = score.relevance - discount;
      if (relevance <= own.relevance) return;
      if (raised[introducer] === scores[introducer]) raised[introducer] = [...scores[introducer]!];
      (raised[introducer] as (Score | undefined)[])[q] = { relevance, denial: own.denial };
    });
  });
  return raised;
}
