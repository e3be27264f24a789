/** Loaded before a program that is measured: tells the measuring process, at the end, what the program has used. */
import { readFileSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** The file descriptor that the measuring process reads. */
const report = 3;

// Worker threads load this file too. What they use counts with the process.
if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage = { cpu: (userCPUTime + systemCPUTime) / 1000, peak: peakKilobytes() ?? maxRSS };
    writeSync(report, `${JSON.stringify(usage)}\n`);
  });
}

/** On Linux, what `maxRSS` says of a process includes what its parent had before it started. */
function peakKilobytes(): number | undefined {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes);
  } catch {
    // Another system than Linux.
    return undefined;
  }
}
