import { silent } from './annotated.js';
import type { Sample, SampledDraft } from './samples.js';

/** What comes in fewer agreements is chance. */
const fewestDrafts = 4;

/**
 * The features that tell most about whether a passage is evidence of something, as numbers in ascending order: those whose
 * number of occurrences in the evidence of some question differs most from what chance would give, in standard deviations.
 */
export function vocabularyOf(drafts: readonly SampledDraft[], size: number): readonly number[] {
  const questions = drafts[0]!.annotated.answers.length;
  const counts = new Map<number, Float64Array>();
  const evidence = new Float64Array(questions);
  let passages = 0;
  drafts.forEach(({ samples }, draft) => {
    for (const { features, labels } of samples) {
      passages++;
      for (let q = 0; q < questions; q++) if (labels[q] !== silent) evidence[q]!++;
      for (const feature of features) count(counts, feature, draft, labels, questions);
    }
  });
  const strengths: (readonly [feature: number, strength: number])[] = [];
  for (const [feature, found] of counts) {
    if (found[questions + 1]! < fewestDrafts) continue;
    const all = found[questions]!;
    let strength = 0;
    for (let q = 0; q < questions; q++) {
      const share = evidence[q]! / passages;
      strength = Math.max(strength, Math.abs(found[q]! - all * share) / Math.sqrt(all * share * (1 - share) + 0.5));
    }
    strengths.push([feature, strength]);
  }
  strengths.sort(([a, x], [b, y]) => y - x || a - b);
  return strengths
    .slice(0, size)
    .map(([feature]) => feature)
    .sort((a, b) => a - b);
}

/** Per feature: its passages by the question they are evidence of, all of them, its drafts, and the last of these plus one. */
function count(
  counts: Map<number, Float64Array>,
  feature: number,
  draft: number,
  labels: Sample['labels'],
  questions: number,
): void {
  let found = counts.get(feature);
  if (!found) {
    found = new Float64Array(questions + 3);
    counts.set(feature, found);
  }
  for (let q = 0; q < questions; q++) if (labels[q] !== silent) found[q]!++;
  found[questions]!++;
  if (found[questions + 2] === draft + 1) return;
  found[questions + 2] = draft + 1;
  found[questions + 1]!++;
}

/** The drafts without the features that come in too few of them, which no vocabulary has; they are most of all. */
export function withoutRare(drafts: readonly SampledDraft[]): readonly SampledDraft[] {
  const counts = new Map<number, number>();
  for (const { samples } of drafts) {
    for (const feature of new Set(samples.flatMap(({ features }) => features))) {
      counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
  }
  const isCommon = (feature: number) => counts.get(feature)! >= fewestDrafts;
  return drafts.map((draft) => ({
    ...draft,
    samples: draft.samples.map((sample) => ({ ...sample, features: sample.features.filter(isCommon) })),
  }));
}
