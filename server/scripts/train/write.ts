import { mostSteps, writeFeature } from '../../src/core/facts/positions/model.js';
import { questions } from '../../src/core/facts/positions/questions.js';
import type { Decision, PositionModelData } from '../../src/core/packs/positionModel.js';
import type { Learned } from './fit.js';

const source =
  'ContractNLI, Yuta Koreeda and Christopher D. Manning, Findings of EMNLP 2021, https://stanfordnlp.github.io/contract-nli/, CC BY 4.0';

/** Weights of fewer steps are left out: there are so many of them that they would take most of the room. */
const fewestSteps = 4;

/** Rounds what was learned to steps, so few that a weight is one sign, and leaves out what rounds to nothing. */
export function modelData({ vocabulary, planes }: Learned, decisions: readonly Decision[]): PositionModelData {
  const scales = planes.map((plane) => scaleOf(plane?.weights));
  let features = '';
  vocabulary.forEach((feature, row) => {
    const weights: [number, number][] = [];
    planes.forEach((plane, output) => {
      const steps = Math.round((plane?.weights[row] ?? 0) / scales[output]!);
      if (Math.abs(steps) >= fewestSteps) weights.push([output, Math.max(-mostSteps, Math.min(mostSteps, steps))]);
    });
    // A feature without weights counts as one of the passage all the same.
    features += writeFeature(feature, weights);
  });
  return {
    source,
    questions: questions.map(({ id }) => id),
    scales,
    biases: planes.map((plane, output) => Number((plane?.bias ?? (output < questions.length ? -1 : 0)).toPrecision(5))),
    features,
    decisions,
  };
}

/** Steps so wide that the few largest weights are cut: they say the same as somewhat smaller ones. */
function scaleOf(weights: Float64Array | undefined): number {
  const sizes = [...(weights ?? [])].map(Math.abs).sort((a, b) => b - a);
  const large = sizes[Math.min(sizes.length - 1, Math.ceil(sizes.length / 500))] ?? 0;
  return Number((large / mostSteps || 1).toPrecision(4));
}

/** The model as a module of the packs. */
export function moduleOf(data: PositionModelData): string {
  const fields = Object.entries(data).map(([key, value]) => `  ${key}: ${JSON.stringify(value)},`);
  return `// Learned by server/scripts/train.ts from annotated agreements; not to be edited.
import type { PositionModelData } from './positionModel.js';

export const positionModel: PositionModelData = {
${fields.join('\n')}
};
`;
}
