/** `npm run soak`: edits drafts for a long time, and looks whether they are still what a fresh start makes of them. */
import { parseArgs } from 'node:util';
import { endure } from './endurance.js';
import { draftsBelow, follow } from './folder.js';

const help = `npm run soak [-- options] [folders or drafts]

Edits a made draft of 200 KB ten thousand times, and compares it in the end with a fresh start in what is said of it
and in the memory that it takes. With folders or drafts, edits each of these some times instead, and compares what is
said of it with a fresh start again and again. Nothing is written.

  --edits N   how many edits; 10000, or 40 for each draft
  --every N   after how many edits each draft is compared; 5
  --seed N    another number makes other edits; 1
`;

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      edits: { type: 'string' },
      every: { type: 'string', default: '5' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  const [edits, every, seed] = [values.edits, values.every, values.seed].map(Number);
  if (values.help) process.stdout.write(help);
  else if (positionals.length === 0) report(endure(edits || 10_000, seed!, say));
  else followAll(positionals.flatMap(draftsBelow), edits || 40, every!, seed!);
}

function followAll(files: readonly string[], edits: number, every: number, seed: number): void {
  const problems = files.flatMap((file, index) => {
    const problem = follow(file, edits, every, seed);
    if ((index + 1) % 50 === 0) say(`${index + 1} of ${files.length} drafts`);
    return problem === undefined ? [] : [`${file}: ${problem}`];
  });
  report(problems);
  say(`${files.length} drafts, ${problems.length} of them other than a fresh start`);
}

function report(problems: readonly string[]): void {
  for (const problem of problems) say(problem);
  if (problems.length > 0) process.exitCode = 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main();
