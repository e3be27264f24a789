/**
 * `node --single-threaded --import tsx test/bench/causes.ts DRAFT [LETTERS [RUNS]]`: types letters into a draft within this
 * process, and prints which stages and rules their time goes to: over all letters, and for those that take longest.
 *
 * Processor time is counted, of each letter the least of several runs, so that the figures hold on a machine that is busy.
 * With one thread it is the program's own, that of the collector and the compiler included.
 */
import { readFileSync } from 'node:fs';
import { DocumentReader } from '../../server/src/core/document/documentReader.js';
import { Draft } from '../../server/src/core/draft.js';
import { ClauseTable } from '../../server/src/core/facts/clauses/clauses.js';
import { DefinitionLinks } from '../../server/src/core/facts/definitions/definitionGraph.js';
import { DraftFacts } from '../../server/src/core/facts/facts.js';
import { NumberingTable } from '../../server/src/core/facts/numbering.js';
import { ReferenceTable } from '../../server/src/core/facts/references/referenceTable.js';
import { Terms } from '../../server/src/core/facts/terms/terms.js';
import { Linter } from '../../server/src/core/rules/linter.js';
import { RuleRun } from '../../server/src/core/rules/ruleRun.js';
import { tuneEngine } from '../../server/src/node/tuneEngine.js';
import { randomNumbers } from './random.js';
import { Typist } from './typing.js';

/** Milliseconds by stage. */
type Times = Map<string, number>;

/** How many of the letters that take longest are shown, and what takes less time for them is not. */
const mostLetters = 20;
const leastShown = 0.5;

let times: Times = new Map();

/** Has a method note its time under a name. A generator counts as long as its steps go on. */
function watch(prototype: object, method: string, nameOf: (self: object) => string): void {
  const methods = prototype as Record<string, (...args: unknown[]) => unknown>;
  const original = methods[method]!;
  const note = (self: object, start: number) => {
    const name = nameOf(self);
    times.set(name, (times.get(name) ?? 0) + processorTime() - start);
  };
  const isGenerator = original.constructor.name === 'GeneratorFunction';
  methods[method] = isGenerator
    ? function* (this: object, ...args: unknown[]) {
        const start = processorTime();
        const result = yield* original.apply(this, args) as Generator<unknown, unknown>;
        note(this, start);
        return result;
      }
    : function (this: object, ...args: unknown[]) {
        const start = processorTime();
        const result = original.apply(this, args);
        note(this, start);
        return result;
      };
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function watchStages(): void {
  watch(DocumentReader.prototype, 'update', () => 'document');
  watch(DraftFacts.prototype, 'update', () => 'facts');
  watch(Terms.prototype, 'update', () => 'facts: terms');
  watch(ReferenceTable.prototype, 'update', () => 'facts: references');
  watch(ClauseTable.prototype, 'update', () => 'facts: clauses');
  watch(DefinitionLinks.prototype, 'update', () => 'facts: graph of definitions');
  watch(NumberingTable.prototype, 'update', () => 'facts: numbering');
  watch(Linter.prototype, 'update', () => 'rules');
  watch(RuleRun.prototype, 'update', (run) => `rules: ${(run as RuleRun).ruleId}`);
}

/** One letter: where it is typed, what stands there, and what it costs. */
interface Letter {
  readonly offset: number;
  readonly text: string;
  readonly around: string;
  readonly costs: Times;
}

function lettersFor(text: string, count: number): readonly Letter[] {
  const typist = new Typist(text, randomNumbers(7));
  return Array.from({ length: count }, () => {
    const { range, text: letter } = typist.type();
    const { line, character } = range.start;
    const before = typist.lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0);
    const around = typist.lines[line]!.slice(Math.max(0, character - 30), character + 30);
    return { offset: before + character, text: letter, around: `${line + 1}: ${around}`, costs: new Map() };
  });
}

function type(draft: Draft, { offset, text, costs }: Letter): void {
  times = new Map();
  const start = processorTime();
  draft.update([{ range: { start: offset, end: offset }, text }]);
  draft.lint();
  times.set('all', processorTime() - start);
  for (const [stage, time] of times) costs.set(stage, Math.min(time, costs.get(stage) ?? Number.POSITIVE_INFINITY));
}

function print(letters: readonly Letter[]): void {
  const stages = new Set(letters.flatMap(({ costs }) => [...costs.keys()]));
  const line = (name: string, figures: readonly string[]) =>
    console.log(name.padEnd(40) + figures.map((figure) => figure.padStart(8)).join(''));
  line('Milliseconds', ['p50', 'p95', 'p99', 'most']);
  for (const stage of [...stages].sort()) {
    const sorted = letters.map(({ costs }) => costs.get(stage) ?? 0).sort((a, b) => a - b);
    const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!.toFixed(1);
    if (sorted.at(-1)! >= leastShown) line(stage, [at(0.5), at(0.95), at(0.99), at(1)]);
  }
  const longest = letters.toSorted((a, b) => b.costs.get('all')! - a.costs.get('all')!).slice(0, mostLetters);
  for (const { around, costs } of longest) {
    const shown = [...costs].filter(([, time]) => time >= leastShown).sort(([, a], [, b]) => b - a);
    console.log(`\n${around}\n  ${shown.map(([stage, time]) => `${stage} ${time.toFixed(1)}`).join(', ')}`);
  }
}

function main([file, count = '200', runs = '3']: readonly string[]): void {
  if (!file) throw new Error('Which draft? causes.ts DRAFT [LETTERS [RUNS]]');
  tuneEngine(true);
  watchStages();
  const text = readFileSync(file, 'utf8');
  const letters = lettersFor(text, Number(count));
  for (let run = 0; run < Number(runs); run++) {
    const draft = new Draft(text, { contract: true });
    draft.lint();
    for (const letter of letters) type(draft, letter);
  }
  print(letters);
}

main(process.argv.slice(2));
