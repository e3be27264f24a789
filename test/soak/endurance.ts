import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Draft } from '../../server/src/core/index.js';
import { makeDraft } from '../bench/drafts.js';
import { randomNumbers } from '../bench/random.js';
import { reportOf } from '../support/reportOf.js';
import { differenceOf } from './difference.js';
import { Scribe } from './scribe.js';

/** A draft long enough that what an edit leaves behind would show. */
const bytes = 200e3;
/** How much more memory an edited draft may take than a fresh one with the same text. */
const tolerance = 1.25;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Megabytes in use, garbage apart. */
function memory(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/**
 * Edits one draft many times, and compares it in the end with a fresh one in what it says and in the memory it takes.
 * @returns what is wrong
 */
export function endure(edits: number, seed: number, say: (line: string) => void): readonly string[] {
  const edited = edit(edits, seed, say);
  const fresh = start(edited.text);
  say(`in the end ${shown(edited.memory)}, a fresh start ${shown(fresh.memory)}, ${edited.text.length} characters`);
  const difference = differenceOf(edited.report, fresh.report);
  return [
    ...(difference === undefined ? [] : [`The edited draft differs from a fresh one: ${difference}`]),
    ...(edited.memory > tolerance * fresh.memory ? ['The edited draft takes more memory than a fresh one.'] : []),
  ];
}

/** A draft that is gone when it has been measured. */
interface Measured {
  readonly text: string;
  /** Megabytes that the draft took. */
  readonly memory: number;
  readonly report: unknown;
}

function edit(edits: number, seed: number, say: (line: string) => void): Measured {
  const before = memory();
  const draft = new Draft(makeDraft(bytes, 'headings'), { contract: true });
  draft.lint();
  const scribe = new Scribe(randomNumbers(seed), draft.source.length);
  const step = Math.ceil(edits / 10);
  for (let count = 1; count <= edits; count++) {
    draft.update([scribe.edit(draft.text)]);
    draft.lint();
    if (count % step === 0) say(`${count} edits: ${shown(memory() - before)}`);
  }
  return measured(draft, before);
}

function start(text: string): Measured {
  const before = memory();
  const draft = new Draft(text, { contract: true });
  draft.lint();
  return measured(draft, before);
}

function measured(draft: Draft, before: number): Measured {
  // The report asks for things that are worked out only then.
  const taken = memory() - before;
  return { text: draft.text, memory: taken, report: reportOf(draft) };
}

const shown = (size: number) => `${size.toFixed(1)} MB`;
