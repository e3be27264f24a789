/**
 * `npm run train -- <data folder> [--without-dev] [--cross-validate]`: learns the model that answers positions from annotated
 * agreements, and writes it into the packs. The same data give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readAnnotated } from './train/annotated.js';
import { decide, learn, scoresByOthers, scoresOf } from './train/fit.js';
import { type Answered, answered, report } from './train/measure.js';
import { type SampledDraft, sampled } from './train/samples.js';
import { withoutRare } from './train/vocabulary.js';
import { modelData, moduleOf } from './train/write.js';

const target = path.resolve(__dirname, '../src/core/packs/positionModel.generated.ts');
const rest = process.argv.slice(2);
const flags = new Set(rest.filter((word) => word.startsWith('--')));
const [folder, ...more] = rest.filter((word) => !word.startsWith('--'));
const known = ['--without-dev', '--cross-validate', '--measure'];
if (!folder || more.length > 0 || [...flags].some((flag) => !known.includes(flag))) {
  console.error('Usage: npm run train -- <data folder> [--without-dev] [--cross-validate]');
  process.exit(2);
}

function train(drafts: readonly SampledDraft[]) {
  const learned = learn(drafts);
  return { learned, decisions: decide(drafts, scoresByOthers(drafts)) };
}

function test(model: ReturnType<typeof train>, drafts: readonly SampledDraft[]): readonly Answered[] {
  const scores = scoresOf(model.learned, drafts);
  return drafts.map((draft, i) => answered(draft, scores[i]!, model.decisions));
}

const drafts = withoutRare(readAnnotated(folder, ['train', 'dev']).map(sampled));
const isDev = ({ annotated }: SampledDraft) => annotated.set === 'dev';
if (flags.has('--measure')) {
  const dev = drafts.filter(isDev);
  console.log(
    `Learned without dev.json, on dev.json:\n${report(test(train(drafts.filter((d) => !isDev(d))), dev), true)}`,
  );
}
if (flags.has('--cross-validate')) {
  const whole = drafts.filter(({ annotated }) => annotated.whole);
  const results: Answered[] = [];
  for (let fold = 0; fold < 5; fold++) {
    const held = whole.filter((_, i) => i % 5 === fold);
    results.push(...test(train(drafts.filter((draft) => !held.includes(draft))), held));
  }
  console.log(`Cross-validated over the agreements that are known as a whole:\n${report(results, true)}`);
}
if (!flags.has('--measure')) {
  const { learned, decisions } = train(flags.has('--without-dev') ? drafts.filter((d) => !isDev(d)) : drafts);
  const written = moduleOf(modelData(learned, decisions));
  writeFileSync(target, written);
  console.log(`Wrote ${path.relative(process.cwd(), target)}: ${Math.ceil(written.length / 1000)} KB.`);
}
