import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readAnnotated } from '../../server/scripts/train/annotated.js';
import { parseCsv } from '../../server/scripts/train/csv.js';
import { decide, learn, scoresByOthers, scoresOf } from '../../server/scripts/train/fit.js';
import { answered, report } from '../../server/scripts/train/measure.js';
import { sampled } from '../../server/scripts/train/samples.js';
import { modelData, moduleOf } from '../../server/scripts/train/write.js';
import { PositionModel } from '../../server/src/core/facts/positions/model.js';

/** Agreements that say something on two of the questions, in few words, and nothing on the others. */
function agreement(n: number) {
  const use = n % 2 === 0;
  const people = n % 3;
  const lines = [
    `Agreement number ${n}.`,
    use ? 'The Recipient shall use the information for the purpose only.' : 'The law of England applies.',
    ['Employees may see the information.', 'No employee may see the information.', 'The parties meet once a year.'][
      people
    ]!,
  ];
  const text = lines.join('\n');
  const spans = lines.map((line) => [text.indexOf(line), text.indexOf(line) + line.length]);
  const silent = { choice: 'NotMentioned', spans: [] };
  const annotations: Record<string, { choice: string; spans: number[] }> = {};
  for (const id of ids) annotations[id] = silent;
  if (use) annotations['nda-4'] = { choice: 'Entailment', spans: [1] };
  if (people < 2) annotations['nda-5'] = { choice: people === 0 ? 'Entailment' : 'Contradiction', spans: [2] };
  return { text, spans, annotation_sets: [{ annotations }], lines };
}

const ids = [1, 2, 3, 4, 5, 7, 8, 10, 11, 12, 13, 15, 16, 17, 18, 19, 20].map((n) => `nda-${n}`);
const labels = Object.fromEntries(ids.map((id) => [id, { hypothesis: `What ${id} asks, of the "parties"` }]));

function rowsOf({ annotation_sets, lines }: ReturnType<typeof agreement>): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return ids
    .map((id) => {
      const { choice, spans } = annotation_sets[0]!.annotations[id]!;
      const text = spans.length ? spans.map((i) => lines[i]!).join('\n') : lines[0]!;
      const label = { Entailment: 0, Contradiction: 1, NotMentioned: 2 }[choice];
      return [quoted(text), quoted(labels[id]!.hypothesis), 3, spans.length, 30, label].join(',');
    })
    .join('\n');
}

describe('Training', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'clausewright-train-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const all = Array.from({ length: 36 }, (_, n) => agreement(n));
  const file = (documents: readonly unknown[]) => JSON.stringify({ documents, labels });
  writeFileSync(path.join(folder, 'train.json'), file(all.slice(0, 12)));
  writeFileSync(path.join(folder, 'dev.json'), file(all.slice(24)));
  const header = 'concatenated_spans,hypothesis,num_spans,num_evidence_spans,num_tokens,label';
  writeFileSync(path.join(folder, 'train-evidence.csv'), `${[header, ...all.slice(0, 24).map(rowsOf)].join('\n')}\n`);

  function train() {
    const drafts = readAnnotated(folder, ['train']).map(sampled);
    const learned = learn(drafts);
    const decisions = decide(drafts, scoresByOthers(drafts));
    return { learned, decisions, data: modelData(learned, decisions) };
  }

  it('gives the same bytes for the same data', () => {
    assert.equal(moduleOf(train().data), moduleOf(train().data));
  });

  it('learns what the answers rest on', () => {
    const { learned, decisions, data } = train();
    const dev = readAnnotated(folder, ['dev']).map(sampled);
    const scores = scoresOf(learned, dev);
    const results = dev.map((draft, i) => answered(draft, scores[i]!, decisions));
    const lines = report(results, true).split('\n');
    for (const id of ['use-limited-to-purpose', 'sharing-with-employees']) {
      assert.match(lines.find((line) => line.startsWith(id))!, /accuracy 1\.000 .* evidence F1 1\.000$/, id);
    }
    assert.equal(new PositionModel(data).outputs, 34);
  });

  it('puts an agreement of which only the evidence is known together in one order', () => {
    const [part] = readAnnotated(folder, ['train']).filter(({ whole }) => !whole);
    assert.match(
      part!.text,
      /^The Recipient shall use [^\n]*\nEmployees may see the information\.\n\nAgreement number 12\.\n$/,
    );
    const [evidence] = part!.answers[4]!.evidence;
    assert.equal(part!.text.slice(evidence!.start, evidence!.end), 'Employees may see the information.');
  });

  it('reads values with commas, quotes and lines', () => {
    assert.deepEqual(parseCsv('a,"b ""c"", d\ne",\r\n1,2,3\n'), [
      ['a', 'b "c", d\ne', ''],
      ['1', '2', '3'],
    ]);
    assert.throws(() => parseCsv('a,"b'), /character 2/);
  });
});
