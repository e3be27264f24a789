import type { Decision } from '../../packs/positionModel.js';

export type Answer = 'yes' | 'no' | 'silent';

/** How a passage scores on a question. */
export interface Score {
  /** How much it speaks to the question: about -1 for most of a draft, about 1 for a clear statement. */
  readonly relevance: number;
  /** Whether it says no (above 0) or yes. */
  readonly denial: number;
}

/** Passages that score less have no bearing on the question. */
export const leastRelevance = -0.85;
/** What stands for a passage where a draft has none. */
const absent: Score = { relevance: -1, denial: 0 };

/** What the passages of a draft show on one question. */
export type Summary = readonly number[];

/** @param scores of the passages that have a bearing on the question, in the order of the draft */
export function summaryOf(scores: readonly Score[]): Summary {
  const best = scores.reduce((top, score) => (score.relevance > top.relevance ? score : top), absent);
  const [first, second, third] = [...scores.map((s) => s.relevance), -1, -1, -1].sort((a, b) => b - a);
  let all = 0;
  let sided = 0;
  let weights = 0;
  let denial = 0;
  let most = -1;
  let least = 1;
  for (const score of scores) {
    const weight = likelihood(score.relevance);
    const side = clamp(score.denial);
    all += weight;
    sided += weight * side;
    const share = Math.exp(5 * (score.relevance - best.relevance));
    weights += share;
    denial += share * side;
    if (score.relevance < -0.4) continue;
    most = Math.max(most, side);
    least = Math.min(least, side);
  }
  return [
    clamp(first!),
    clamp(second!),
    clamp(third!),
    Math.log(all + 0.01),
    sided,
    weights > 0 ? denial / weights : 0,
    clamp(best.denial),
    most,
    least,
    Math.max(0, clamp(first!)),
  ];
}

const likelihood = (relevance: number) => 1 / (1 + Math.exp(-5 * (relevance + 0.3)));
const clamp = (score: number) => Math.max(-2, Math.min(2, score));

/** All that decides the answer to a question: what the draft shows on it, and what of the clause checklist is there. */
export function decidedBy(summary: Summary, clauses: readonly boolean[]): readonly number[] {
  return [1, ...summary, ...clauses.map((present) => (present ? 1 : 0))];
}

/** An answer, and how far it is ahead of the next. */
export interface Judged {
  readonly answer: Answer;
  readonly lead: number;
}

/** The answer that has more for it, where one has. */
export function judgedBy(decision: Pick<Decision, 'yes' | 'no'>, values: readonly number[]): Judged {
  const yes = sum(decision.yes, values);
  const no = sum(decision.no, values);
  if (yes <= 0 && no <= 0) return { answer: 'silent', lead: -Math.max(yes, no) };
  const answer = yes >= no ? 'yes' : 'no';
  return { answer, lead: Math.max(yes, no) - Math.max(0, Math.min(yes, no)) };
}

/** @param weights none where the answer is never given */
function sum(weights: readonly number[], values: readonly number[]): number {
  return weights.length === 0 ? -1 : values.reduce((total, value, i) => total + value * weights[i]!, 0);
}
