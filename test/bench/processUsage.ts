import { readFileSync } from 'node:fs';

/** What a running process has used since it started. */
export interface ProcessUsage {
  /** Milliseconds of all processors. */
  readonly cpu: number;
  /** The most memory so far, in megabytes. */
  readonly peak: number;
}

/** The unit of times in /proc: a hundredth of a second on every Linux. */
const tick = 10;

/** Nothing on a system without /proc, or when the process has ended. */
export function processUsage(pid: number | undefined): ProcessUsage | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, in parentheses, may hold spaces. Times of user and system are the 14th and 15th field.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    if (kilobytes === undefined) return undefined;
    return { cpu: (Number(fields[11]) + Number(fields[12])) * tick, peak: Number(kilobytes) / 1024 };
  } catch {
    return undefined;
  }
}

/** Milliseconds that the main thread of a process has run, in which a server answers; see `processUsage`. */
export function timeOfMainThread(pid: number | undefined): number | undefined {
  try {
    return Number.parseInt(readFileSync(`/proc/${pid}/schedstat`, 'utf8'), 10) / 1e6;
  } catch {
    return undefined;
  }
}
