import { BlockFeatures } from '../../src/core/facts/positions/features.js';
import { introductionsIn, PassageLinks } from '../../src/core/facts/positions/introductions.js';
import { questions } from '../../src/core/facts/positions/questions.js';
import { wordsOfBlock } from '../../src/core/facts/positions/reading.js';
import { Draft, type Range } from '../../src/core/index.js';
import { type Annotated, type Label, silent } from './annotated.js';

/** A passage of an agreement: where it stands, its features, and for each question whether it is evidence, and of what. */
export interface Sample extends Range {
  readonly features: readonly number[];
  readonly labels: readonly Label[];
}

/** An agreement as the engine reads it. */
export interface SampledDraft {
  readonly annotated: Annotated;
  readonly samples: readonly Sample[];
  /** For each sample the position of the one that introduces it, or -1. */
  readonly introducers: readonly number[];
  /** For each question which of its clauses are there. */
  readonly clauses: readonly (readonly boolean[])[];
}

/** Reads an agreement in the way in which positions are read. */
export function sampled(annotated: Annotated): SampledDraft {
  const { document, facts } = new Draft(annotated.text, { format: 'text', contract: true });
  const reading = facts.positionReading;
  const samples: Sample[] = [];
  const links = new PassageLinks();
  for (const block of reading.blocks) {
    const context = reading.contextOf(block);
    if (!context) continue;
    const features = new BlockFeatures(wordsOfBlock(block, context, reading), reading.catalogue);
    features.passages.forEach((passage, index) => {
      const found = new Set<number>();
      features.read(index, { add: (hash) => found.add(hash) });
      const length = block.prose.text.slice(passage.start, passage.end).trimEnd().length;
      const range = document.rangeOf({ block, start: passage.start, end: passage.start + length });
      samples.push({ ...range, features: [...found], labels: labelsOf(annotated, range) });
    });
    links.add(block, introductionsIn(features.passages, context.leadInBlock));
  }
  return {
    annotated,
    samples,
    introducers: links.introducers,
    clauses: questions.map((q) => q.clauses.map((clause) => reading.has(clause))),
  };
}

function labelsOf({ answers }: Annotated, range: Range): readonly Label[] {
  return answers.map(({ label, evidence }) => (evidence.some((one) => overlap(one, range)) ? label : silent));
}

/** Whether more than half of the shorter of two ranges lies in the other. */
export function overlap(a: Range, b: Range): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common > 0.5 * Math.min(a.end - a.start, b.end - b.start);
}
