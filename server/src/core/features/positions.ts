import type { Draft } from '../draft.js';
import { questions } from '../facts/positions/questions.js';
import type { Answer } from '../facts/positions/summary.js';

/** What the draft says on one of the questions that a reviewer asks first. */
export interface Position {
  readonly id: string;
  readonly question: string;
  readonly answer: Answer;
  /** Absolute half-open ranges of the text that says so; none where the draft is silent. */
  readonly evidence: readonly (readonly [start: number, end: number])[];
}

/**
 * What the draft says on each question, in their order, with the text that says so. The answers are those of a model that was
 * learned from annotated agreements; see `facts/positions`.
 */
export function positionsOf({ document, facts }: Draft): readonly Position[] {
  return facts.positions.map(({ id, answer, evidence }, i) => ({
    id,
    question: questions[i]!.question,
    answer,
    evidence: evidence.map((span) => document.rangeOf(span)).map(({ start, end }) => [start, end] as const),
  }));
}

/** The same with what decided: for each piece of evidence the names of the features that weigh most, the weightiest first. */
export function explainPositions({
  facts,
}: Draft): readonly { readonly id: string; readonly reasons: readonly (readonly string[])[] }[] {
  return facts.positions.map(({ id, evidence, reasonsFor }) => ({
    id,
    reasons: evidence.map((span) => reasonsFor(span)),
  }));
}
