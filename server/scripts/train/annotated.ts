import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Range } from '../../src/core/index.js';
import { parseCsv } from './csv.js';

/** What an annotator found: the answer to a question is not there, yes or no. */
export type Label = 0 | 1 | 2;
export const silent = 0;
export const yes = 1;
export const no = 2;

/** An agreement with, for each question, the answer and the text that says so. */
export interface Annotated {
  readonly text: string;
  /** False where only the evidence and some other sentences are known. */
  readonly whole: boolean;
  /** Which file it comes from. */
  readonly set: 'train' | 'dev';
  /** The stretches that annotators could choose from; only of whole agreements. */
  readonly spans: readonly Range[];
  readonly answers: readonly { readonly label: Label; readonly evidence: readonly Range[] }[];
}

/** Which question of the data each position answers, in the order of the positions. */
const hypotheses = [1, 2, 3, 4, 5, 7, 8, 10, 11, 12, 13, 15, 16, 17, 18, 19, 20].map((n) => `nda-${n}`);

interface DataFile {
  readonly documents: readonly {
    readonly text: string;
    readonly spans: readonly (readonly [number, number])[];
    readonly annotation_sets: readonly {
      readonly annotations: Readonly<Record<string, { readonly choice: string; readonly spans: readonly number[] }>>;
    }[];
  }[];
  readonly labels: Readonly<Record<string, { readonly hypothesis: string }>>;
}

const labels: Readonly<Record<string, Label>> = { NotMentioned: silent, Entailment: yes, Contradiction: no };

/**
 * Reads the annotated agreements of a folder: `train.json` and `dev.json` of ContractNLI, and `train-evidence.csv`, the evidence
 * of all agreements of the training split, the first of which are those of `train.json`.
 * @param sets which of the files to read
 */
export function readAnnotated(folder: string, sets: readonly ('train' | 'dev')[]): readonly Annotated[] {
  return sets.flatMap((set) => {
    const data = JSON.parse(readFileSync(path.join(folder, `${set}.json`), 'utf8')) as DataFile;
    const whole = data.documents.map((document) => wholeOf(document, set));
    if (set === 'dev') return whole;
    const rows = parseCsv(readFileSync(path.join(folder, 'train-evidence.csv'), 'utf8')).slice(1);
    const texts = hypotheses.map((h) => data.labels[h]!.hypothesis);
    const parts: Annotated[] = [];
    for (let at = whole.length * texts.length; at + texts.length <= rows.length; at += texts.length) {
      parts.push(partOf(rows.slice(at, at + texts.length), texts));
    }
    return [...whole, ...parts];
  });
}

function wholeOf({ text, spans, annotation_sets }: DataFile['documents'][number], set: 'train' | 'dev'): Annotated {
  const ranges = spans.map(([start, end]) => ({ start, end }));
  const { annotations } = annotation_sets[0]!;
  const answers = hypotheses.map((h) => ({
    label: labels[annotations[h]!.choice]!,
    evidence: annotations[h]!.spans.map((span) => ranges[span]!),
  }));
  return { text, whole: true, set, spans: ranges, answers };
}

const labelsOfRows: readonly Label[] = [yes, no, silent];

/**
 * Puts an agreement together from what is known of it: the evidence in an order that agrees with that of each question, then
 * the sentences that are evidence of nothing, each on its own.
 */
function partOf(rows: readonly (readonly string[])[], questions: readonly string[]): Annotated {
  const found = questions.map((question) => {
    const row = rows.find((r) => r[1] === question)!;
    const lines = row[0]!.split('\n').map((line) => line.trim());
    return { label: labelsOfRows[Number(row[5])]!, lines: lines.filter((line) => line !== '') };
  });
  const said = found.filter(({ label }) => label !== silent);
  const evidence = merged(said.map(({ lines }) => lines));
  const known = new Set(evidence);
  const others = new Set(found.flatMap(({ lines }) => lines).filter((line) => !known.has(line)));
  const ranges = new Map<string, Range>();
  let text = '';
  for (const line of evidence) {
    ranges.set(line, { start: text.length, end: text.length + line.length });
    text += `${line}\n`;
  }
  for (const line of others) text += `\n${line}\n`;
  const answers = found.map(({ label, lines }) => ({
    label,
    evidence: label === silent ? [] : lines.map((line) => ranges.get(line)!),
  }));
  return { text, whole: false, set: 'train', spans: [], answers };
}

/** One order of all lines that keeps the order of each list, as far as they agree. */
function merged(lists: readonly (readonly string[])[]): readonly string[] {
  const next = new Map<string, Set<string>>();
  const waiting = new Map<string, number>();
  for (const line of lists.flat()) {
    next.set(line, next.get(line) ?? new Set());
    waiting.set(line, 0);
  }
  for (const list of lists) {
    list.forEach((line, i) => {
      const before = list[i - 1];
      if (before === undefined || before === line || next.get(before)!.has(line)) return;
      next.get(before)!.add(line);
      waiting.set(line, waiting.get(line)! + 1);
    });
  }
  const order: string[] = [];
  while (waiting.size > 0) {
    const last = order.at(-1);
    const ready = (line: string) => waiting.get(line) === 0;
    const following = last === undefined ? undefined : [...next.get(last)!].find(ready);
    const line = following ?? [...waiting.keys()].find(ready) ?? [...waiting.keys()][0]!;
    waiting.delete(line);
    order.push(line);
    for (const other of next.get(line)!) if (waiting.has(other)) waiting.set(other, waiting.get(other)! - 1);
  }
  return order;
}
