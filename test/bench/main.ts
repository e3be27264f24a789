/** `npm run bench`: measures reviews of made drafts, beside other programs, and prints tables. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { makeDraft } from './drafts.js';
import { type Answers, measureFeatures } from './features.js';
import { type Keystrokes, measureKeystrokes } from './keystrokes.js';
import { help, type Options, readOptions } from './options.js';
import { bundlePrograms, readers, servers } from './programs.js';
import { measureReading } from './reading.js';
import { writeReadme } from './readme.js';
import { answersTable, type Measured, messageOf, notInstalled, type Results, tables } from './results.js';
import type { Cost } from './timedRun.js';

/** Milliseconds that any program may take for one thing. */
const limit = 60_000;
const readme = path.resolve(__dirname, '../../README.md');

async function main(): Promise<void> {
  let options: Options;
  try {
    options = readOptions(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n\n${help}`);
    process.exitCode = 2;
    return;
  }
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'clausewright-bench-')));
  try {
    if (options.features) {
      const answers = await measureAnswers(folder, options);
      process.stdout.write(options.json ? `${JSON.stringify(answers, null, 2)}\n` : answersTable(machine(), answers));
      return;
    }
    const results = await measure(folder, options);
    if (options.write) writeReadme(readme, results);
    process.stdout.write(options.json ? `${JSON.stringify(results, null, 2)}\n` : tables(results));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string, options: Options): Promise<Results> {
  const programs = await bundlePrograms(folder);
  const reading: Measured<Cost>[] = [];
  const typing: Measured<Keystrokes>[] = [];
  for (const { id, name, bytes, layout } of options.sizes) {
    const file = path.join(folder, `${id}.md`);
    writeFileSync(file, makeDraft(bytes, layout));
    say(`${name}: reading …`);
    const settings = { reportUsage: programs.reportUsage, cwd: folder, limit, runs: options.runs };
    reading.push(...(await measureReading(name, readers(programs, `${id}.md`), settings)));
    for (const { name: program, command } of servers(programs)) {
      say(`${name}: typing, ${program} …`);
      const result = command
        ? await measureKeystrokes(command, file, { ...options, limit }).catch(messageOf)
        : notInstalled;
      typing.push({ draft: name, program, result });
    }
  }
  return { machine: machine(), edits: options.edits, reading, typing };
}

/** How long the language features take. */
async function measureAnswers(folder: string, options: Options): Promise<readonly Measured<Answers>[]> {
  const programs = await bundlePrograms(folder);
  const { name: program, command } = servers(programs)[0]!;
  const drafts = options.draft
    ? [{ name: path.basename(options.draft), file: path.resolve(options.draft) }]
    : options.sizes.map(({ id, name, bytes, layout }) => {
        const file = path.join(folder, `${id}.md`);
        writeFileSync(file, makeDraft(bytes, layout));
        return { name, file };
      });
  const measured: Measured<Answers>[] = [];
  for (const { name, file } of drafts) {
    say(`${name}: answering …`);
    const answers = await measureFeatures(command!, file, { ...options, limit });
    measured.push(...answers.map((result) => ({ draft: name, program, result })));
  }
  return measured;
}

function machine(): string {
  const processors = os.cpus();
  const model = processors[0]?.model.trim() ?? 'unknown processors';
  return `${processors.length} cores (${model}), Node ${process.versions.node}, ${process.platform}`;
}

/** Progress, apart from the results. */
function say(message: string): void {
  process.stderr.write(`${message}\n`);
}

void main();
