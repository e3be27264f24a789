/**
 * Long work is written as a generator that rests between its steps, so that whoever has something else to do meanwhile can
 * take them one at a time. This takes all of them at once.
 */
export function allSteps<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
