import { withIntroductions } from '../../src/core/facts/positions/introductions.js';
import { weighed } from '../../src/core/facts/positions/model.js';
import { questions } from '../../src/core/facts/positions/questions.js';
import {
  decidedBy,
  leastRelevance,
  type Score,
  type Summary,
  summaryOf,
} from '../../src/core/facts/positions/summary.js';
import type { Decision } from '../../src/core/packs/positionModel.js';
import { type Label, no, silent, yes } from './annotated.js';
import { logistic } from './logistic.js';
import type { Sample, SampledDraft } from './samples.js';
import { type Plane, part, type Rows } from './svm.js';
import { vocabularyOf } from './vocabulary.js';

export const settings = {
  features: 15_000,
  relevanceCost: 0.03,
  denialCost: 0.1,
  folds: 4,
  /** How much an agreement counts of which only a part is known. */
  partImportance: 1,
  /** What the weights of summaries and of clauses cost. */
  penalty: 10,
  clausePenalty: 1,
  /** What a wrong “silent” or “yes” costs where “no” would be right, over what another mistake costs. */
  noImportance: 1.6,
};

/** What is learned of passages: for each question a plane for relevance, then one for denial. */
export interface Learned {
  readonly vocabulary: readonly number[];
  readonly planes: readonly (Plane | undefined)[];
}

/** The relevance and denial of a passage on each question; `undefined` where it has no bearing. */
export type Scores = readonly (Score | undefined)[];

export function learn(drafts: readonly SampledDraft[]): Learned {
  const vocabulary = vocabularyOf(drafts, settings.features);
  const samples = drafts.flatMap((draft) => draft.samples);
  const rows = rowsOf(samples, vocabulary);
  const all = Int32Array.from(samples.keys());
  const relevance = questions.map((_, q) =>
    learnPlane(rows, all, (row) => samples[row]!.labels[q] !== silent, settings.relevanceCost),
  );
  const denial = questions.map((_, q) => {
    const evidence = all.filter((row) => samples[row]!.labels[q] !== silent);
    return learnPlane(rows, evidence, (row) => samples[row]!.labels[q] === no, settings.denialCost);
  });
  return { vocabulary, planes: [...relevance, ...denial] };
}

/** Undefined where there are not two rows on each side. */
function learnPlane(rows: Rows, among: Int32Array, isOn: (row: number) => boolean, cost: number): Plane | undefined {
  const targets = Int8Array.from(among, (row) => (isOn(row) ? 1 : -1));
  const count = targets.filter((target) => target === 1).length;
  return count < 2 || count > targets.length - 2 ? undefined : part(rows, among, targets, cost);
}

function rowsOf(samples: readonly Sample[], vocabulary: readonly number[]): Rows {
  const position = new Map(vocabulary.map((feature, i) => [feature, i]));
  const features = samples.map((sample) =>
    Int32Array.from(sample.features.map((f) => position.get(f) ?? -1).filter((at) => at >= 0)),
  );
  const values = Float64Array.from(features, (columns) => weighed(1, columns.length));
  return { features, values, width: vocabulary.length };
}

/** Scores the passages of drafts as the engine does. */
export function scoresOf(
  { vocabulary, planes }: Learned,
  drafts: readonly SampledDraft[],
): readonly (readonly Scores[])[] {
  return drafts.map(({ samples, introducers }) => {
    const { features, values } = rowsOf(samples, vocabulary);
    const own = samples.map((_, row) => {
      const score = (plane: Plane | undefined) => {
        if (!plane) return undefined;
        let sum = 0;
        for (const column of features[row]!) sum += plane.weights[column]!;
        return plane.bias + sum * values[row]!;
      };
      return questions.map((_, q) => {
        const relevance = score(planes[q]) ?? -1;
        return relevance < leastRelevance ? undefined : { relevance, denial: score(planes[questions.length + q]) ?? 0 };
      });
    });
    return withIntroductions(own, introducers);
  });
}

/** Scores each draft by what has been learned of others. */
export function scoresByOthers(drafts: readonly SampledDraft[]): readonly (readonly Scores[])[] {
  const found: (readonly Scores[])[] = [];
  for (let fold = 0; fold < settings.folds; fold++) {
    const isHeldOut = (i: number) => i % settings.folds === fold;
    const learned = learn(drafts.filter((_, i) => !isHeldOut(i)));
    const held = [...drafts.keys()].filter(isHeldOut);
    scoresOf(
      learned,
      held.map((i) => drafts[i]!),
    ).forEach((scores, k) => {
      found[held[k]!] = scores;
    });
  }
  return found;
}

export function summariesOf(scores: readonly Scores[]): readonly Summary[] {
  return questions.map((_, q) => summaryOf(scores.map((s) => s[q]).filter((s) => s !== undefined)));
}

/** What decides the answers of a draft. */
export function valuesOf(draft: SampledDraft, scores: readonly Scores[]): readonly (readonly number[])[] {
  const summaries = summariesOf(scores);
  return questions.map((_, q) => decidedBy(summaries[q]!, draft.clauses[q]!));
}

export function decide(drafts: readonly SampledDraft[], scores: readonly (readonly Scores[])[]): readonly Decision[] {
  const values = drafts.map((draft, i) => valuesOf(draft, scores[i]!));
  return questions.map((question, q) => {
    const rows = values.map((v) => v[q]!);
    const labels = drafts.map(({ annotated }) => annotated.answers[q]!.label);
    const importance = drafts.map(({ annotated }) => (annotated.whole ? 1 : settings.partImportance));
    const weigh = (label: Label) => fitAnswer(rows, labels, label, importance, question.clauses.length);
    return { yes: weigh(yes), no: weigh(no), shown: clearestCut(drafts, scores, q) };
  });
}

function fitAnswer(
  rows: readonly (readonly number[])[],
  labels: readonly Label[],
  label: Label,
  importance: readonly number[],
  clauses: number,
): readonly number[] {
  const targets = labels.map((l) => l === label);
  if (targets.filter(Boolean).length < 2) return [];
  const own = rows[0]!.length - clauses;
  const { means, deviations } = measuresOf(rows);
  const standard = rows.map((row) => row.map((value, k) => (k === 0 ? 1 : (value - means[k]!) / deviations[k]!)));
  const penalties = means.map((_, k) => (k === 0 ? 0.01 : k < own ? settings.penalty : settings.clausePenalty));
  const weighted = importance.map((weight, i) =>
    labels[i] === no && label === no ? weight * settings.noImportance : weight,
  );
  const found = logistic(standard, targets, weighted, penalties);
  const weights = found.map((weight, k) => (k === 0 ? weight : weight / deviations[k]!));
  const constant = weights[0]! - weights.reduce((sum, weight, k) => (k === 0 ? 0 : sum + weight * means[k]!), 0);
  return [constant, ...weights.slice(1)].map((weight) => Number(weight.toPrecision(4)));
}

function measuresOf(rows: readonly (readonly number[])[]) {
  const means = rows[0]!.map((_, k) => rows.reduce((sum, row) => sum + row[k]!, 0) / rows.length);
  const deviations = means.map(
    (mean, k) => Math.sqrt(rows.reduce((sum, row) => sum + (row[k]! - mean) ** 2, 0) / rows.length) + 0.01,
  );
  return { means, deviations };
}

/** The relevance from which on passages are best shown as evidence: what gives the best F1. */
function clearestCut(drafts: readonly SampledDraft[], scores: readonly (readonly Scores[])[], q: number): number {
  const found: { relevance: number; right: boolean }[] = [];
  let wanted = 0;
  drafts.forEach(({ annotated, samples }, i) => {
    if (annotated.answers[q]!.label === silent) return;
    samples.forEach((sample, k) => {
      const right = sample.labels[q] !== silent;
      if (right) wanted++;
      const relevance = scores[i]![k]![q]?.relevance;
      if (relevance !== undefined) found.push({ relevance, right });
    });
  });
  found.sort((a, b) => b.relevance - a.relevance);
  let best = { f1: 0, cut: 0 };
  let hits = 0;
  found.forEach(({ relevance, right }, i) => {
    if (right) hits++;
    const f1 = (2 * hits) / (i + 1 + wanted);
    if (f1 > best.f1) best = { f1, cut: relevance };
  });
  return Number(best.cut.toPrecision(4));
}
