import type { Program } from './programs.js';
import { type Measured, messageOf, notInstalled } from './results.js';
import { type Cost, type TimedCommand, type TimedRun, type TimedRunOptions, timedRun } from './timedRun.js';

/**
 * Lets each program go through a draft several times. They take turns, so that what else the machine does meanwhile
 * falls on all of them.
 * @returns the medians
 */
export async function measureReading(
  draft: string,
  programs: readonly Program<TimedCommand>[],
  { runs, ...options }: TimedRunOptions & { readonly runs: number },
): Promise<Measured<Cost>[]> {
  const done = new Map<string, TimedRun[]>(programs.map(({ name }) => [name, []]));
  const problems = new Map<string, string>();
  for (let run = 0; run < runs; run++) {
    for (const { name, command } of programs) {
      if (problems.has(name)) continue;
      try {
        if (!command) throw new Error(notInstalled);
        done.get(name)!.push(await timedRun(command, options));
      } catch (error) {
        problems.set(name, messageOf(error));
      }
    }
  }
  return programs.flatMap(({ name }) => {
    const problem = problems.get(name);
    return problem === undefined ? rowsOf(draft, name, done.get(name)!) : [{ draft, program: name, result: problem }];
  });
}

/** A line for the program, and one before it for the call that it is about, if it is about one. */
function rowsOf(draft: string, program: string, runs: readonly TimedRun[]): Measured<Cost>[] {
  const calls = runs.flatMap(({ call }) => call ?? []);
  const whole = { draft, program, result: medians(runs) };
  return calls.length > 0 ? [{ draft, program: `${program}, the call alone`, result: medians(calls) }, whole] : [whole];
}

function medians(costs: readonly Cost[]): Cost {
  const peaks = costs.flatMap(({ peak }) => peak ?? []);
  const peak = peaks.length > 0 ? { peak: median(peaks) } : {};
  return { wall: median(costs.map(({ wall }) => wall)), cpu: median(costs.map(({ cpu }) => cpu)), ...peak };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
