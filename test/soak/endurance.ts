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
/**
 * How much more memory an edited draft may take than a fresh one with the same text. The words of a block are views of
 * the few kilobytes that were read with it, and blocks side by side may have been read at different times.
 */
const tolerance = 1.5;

setFlagsFromString('--expose-gc');
// Code that has not run for a few collections would be let go, and its memory be counted for the draft.
setFlagsFromString('--no-flush-bytecode');
const collectGarbage = runInNewContext('gc') as () => void;

/** Megabytes in use, garbage apart. */
function memory(): number {
  // What hangs on weak references is gone only after the second time.
  for (let time = 0; time < 3; time++) collectGarbage();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/**
 * Edits one draft many times, and compares it in the end with a fresh one in what it says and in the memory it takes.
 * @returns what is wrong
 */
export function endure(edits: number, seed: number, say: (line: string) => void): readonly string[] {
  const text = makeDraft(bytes, 'headings');
  // What the engine keeps for all drafts is there from the first one on.
  start(text);
  const before = memory();
  const edited = edit(text, edits, seed, (count, size) => say(`${count} edits: ${shown(size - before)}`));
  const fresh = start(edited.text);
  const [taken, needed] = [edited.memory - before, fresh.memory - before];
  say(`in the end ${shown(taken)}, a fresh start ${shown(needed)}, ${edited.text.length} characters`);
  const difference = differenceOf(JSON.parse(edited.report), JSON.parse(fresh.report));
  return [
    ...(difference === undefined ? [] : [`The edited draft differs from a fresh one: ${difference}`]),
    ...(taken > tolerance * needed ? ['The edited draft takes more memory than a fresh one.'] : []),
  ];
}

/** A draft that is gone when it has been measured. */
interface Measured {
  readonly text: string;
  /** Megabytes in use while it was there. */
  readonly memory: number;
  /** As JSON, which holds on to nothing of the draft. */
  readonly report: string;
}

function start(text: string): Measured {
  const draft = new Draft(text, { contract: true });
  draft.lint();
  return measured(draft);
}

function edit(text: string, edits: number, seed: number, tell: (count: number, size: number) => void): Measured {
  const draft = new Draft(text, { contract: true });
  draft.lint();
  const scribe = new Scribe(randomNumbers(seed), draft.source.length);
  const step = Math.ceil(edits / 10);
  for (let count = 1; count <= edits; count++) {
    draft.update([scribe.edit(draft.text)]);
    draft.lint();
    if (count % step === 0) tell(count, memory());
  }
  return measured(draft);
}

function measured(draft: Draft): Measured {
  // The report asks for things that are worked out only then.
  const size = memory();
  return { text: draft.text, memory: size, report: JSON.stringify(reportOf(draft)) };
}

const shown = (size: number) => `${size.toFixed(1)} MB`;
