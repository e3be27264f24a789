import { setFlagsFromString } from 'node:v8';

/**
 * How each version of V8 is told to watch a function for longer before it optimises it. These versions optimise after
 * so few calls that most functions of a review are compiled several times, each time for the kinds of values seen so
 * far, which takes a third of the processor time of a review. Later versions have an intermediate compiler for that.
 * A version that does not know a flag would complain of it on standard error.
 */
const flags: Readonly<Record<string, readonly string[]>> = {
  // Node.js 20
  '11.3': ['--interrupt-budget=1000000'],
  // Node.js 22
  '12.4': ['--invocation-count-for-turbofan=30000', '--invocation-count-for-osr=3000'],
};

/**
 * What a version of V8 is told besides in a process that reviews what it is given and ends: to put fewer functions into
 * those that call them. Compiling what grows by that takes a tenth of the processor time of a review, and no draft is long
 * enough to win it back.
 */
const flagsOfOneReview: Readonly<Record<string, readonly string[]>> = {
  '11.3': ['--max-inlined-bytecode-size-cumulative=100'],
};

/**
 * Has the engine optimise less eagerly. To be called before byte code is read or written, which belongs to the flags.
 * These flags are thresholds that may change at any time; those that choose between kinds of code may not.
 * @param stays whether the process stays, as a server does, for as long as somebody edits
 */
export function tuneEngine(stays: boolean): void {
  const version = process.versions.v8.split('.').slice(0, 2).join('.');
  for (const flag of flags[version] ?? []) setFlagsFromString(flag);
  if (!stays) for (const flag of flagsOfOneReview[version] ?? []) setFlagsFromString(flag);
}
