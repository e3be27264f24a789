import { questions } from '../../src/core/facts/positions/questions.js';
import { type Answer, judgedBy } from '../../src/core/facts/positions/summary.js';
import type { Range } from '../../src/core/index.js';
import type { Decision } from '../../src/core/packs/positionModel.js';
import { type Annotated, silent } from './annotated.js';
import { type Scores, valuesOf } from './fit.js';
import { overlap, type SampledDraft } from './samples.js';

/** What was answered for an agreement. */
export interface Answered {
  readonly annotated: Annotated;
  readonly answers: readonly { readonly answer: Answer; readonly lead: number; readonly evidence: readonly Range[] }[];
}

export function answered(draft: SampledDraft, scores: readonly Scores[], decisions: readonly Decision[]): Answered {
  const values = valuesOf(draft, scores);
  const answers = questions.map((_, q) => {
    const { answer, lead } = judgedBy(decisions[q]!, values[q]!);
    const relevances = scores.map((s) => s[q]?.relevance ?? Number.NEGATIVE_INFINITY);
    const least = Math.min(decisions[q]!.shown, Math.max(...relevances));
    const evidence = answer === 'silent' ? [] : draft.samples.filter((_, i) => relevances[i]! >= least);
    return { answer, lead, evidence };
  });
  return { annotated: draft.annotated, answers };
}

const names: readonly Answer[] = ['silent', 'yes', 'no'];

/** The measures of the paper: accuracy, F1 of no and of yes and of the evidence, question by question and on average. */
export function report(results: readonly Answered[], detailed: boolean): string {
  const rows = questions.map(({ id }, q) => {
    const right = results.filter((r) => names[r.annotated.answers[q]!.label] === r.answers[q]!.answer).length;
    return {
      id,
      measures: [right / results.length, f1Of(results, q, 'no'), f1Of(results, q, 'yes'), evidenceF1(results, q)],
    };
  });
  const means = [0, 1, 2, 3].map((k) => mean(rows.map((r) => r.measures[k]!).filter((x) => !Number.isNaN(x))));
  const line = (id: string, [accuracy, fNo, fYes, evidence]: readonly number[]) =>
    `${id.padEnd(36)} accuracy ${show(accuracy!)}  F1 no ${show(fNo!)}  F1 yes ${show(fYes!)}  evidence F1 ${show(evidence!)}`;
  return [
    ...(detailed ? rows.map((r) => line(r.id, r.measures)) : []),
    line('mean', means),
    ...(detailed ? byLead(results) : []),
  ].join('\n');
}

/** How often answers are right that are so far ahead of the next, and how many are. */
function byLead(results: readonly Answered[]): readonly string[] {
  const all = results.flatMap(({ annotated, answers }) =>
    answers.map(({ answer, lead }, q) => ({ lead, answer, right: names[annotated.answers[q]!.label] === answer })),
  );
  return leads.map((least) => {
    const shares = names.map((name) => {
      const given = all.filter(({ answer }) => answer === name);
      const clear = given.filter(({ lead }) => lead >= least);
      return `${name} ${show(clear.filter(({ right }) => right).length / clear.length)} of ${show(clear.length / given.length)}`;
    });
    return `lead of ${least.toFixed(1)} or more: ${shares.join('  ')}`;
  });
}

const leads = [0, 0.2, 0.4, 0.6, 0.8, 1, 1.5, 2, 3];

const show = (x: number) => (Number.isNaN(x) ? '   –' : x.toFixed(3));
const mean = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;

function f1Of(results: readonly Answered[], q: number, answer: Answer): number {
  const wanted = results.filter((r) => names[r.annotated.answers[q]!.label] === answer);
  if (wanted.length === 0) return Number.NaN;
  const given = results.filter((r) => r.answers[q]!.answer === answer);
  const both = wanted.filter((r) => r.answers[q]!.answer === answer);
  return (2 * both.length) / (wanted.length + given.length);
}

function evidenceF1(results: readonly Answered[], q: number): number {
  let both = 0;
  let sum = 0;
  for (const { annotated, answers } of results) {
    const { label, evidence } = annotated.answers[q]!;
    if (label === silent) continue;
    for (const span of annotated.spans) {
      const wanted = evidence.includes(span);
      const found = answers[q]!.evidence.some((range) => overlap(span, range));
      if (wanted && found) both++;
      sum += Number(wanted) + Number(found);
    }
  }
  return sum === 0 ? Number.NaN : (2 * both) / sum;
}
