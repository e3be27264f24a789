import type { Span } from '../../document/types.js';
import { BlockFeatures } from './features.js';
import type { PositionModel } from './model.js';
import { questions } from './questions.js';
import { type PositionReading, wordsOfBlock } from './reading.js';
import type { Answer } from './summary.js';

const mostReasons = 8;

/** What weighs most for a passage to be evidence of an answer, by name, the weightiest first. */
export function reasonsFor(
  model: PositionModel,
  reading: PositionReading,
  question: number,
  answer: Answer,
  { block, start }: Span,
): readonly string[] {
  const context = reading.contextOf(block);
  if (!context || answer === 'silent') return [];
  const features = new BlockFeatures(wordsOfBlock(block, context, reading), reading.catalogue);
  const passage = features.passages.findIndex((p) => p.start === start);
  if (passage < 0) return [];
  const side = answer === 'no' ? 1 : -1;
  const weights = new Map<string, number>();
  const seen = new Set<number>();
  features.read(passage, {
    add() {},
    name(hash, name) {
      const row = model.rowOf(hash);
      if (row < 0 || seen.has(row)) return;
      seen.add(row);
      const weight = model.weightOf(row, question) + side * model.weightOf(row, questions.length + question);
      if (weight > 0) weights.set(name, (weights.get(name) ?? 0) + weight);
    },
  });
  return [...weights]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, mostReasons)
    .map(([name]) => name);
}
