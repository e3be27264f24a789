import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Draft, type NamedPlaybook, type Playbook, playbookNamed } from '../core/index.js';
import { UsageError } from './arguments.js';
import { LineIndex } from './lineIndex.js';

/**
 * The playbook that `--playbook` names: one that comes with the program, or a file.
 * @throws UsageError when there is none, or when its file is not sound
 */
export function playbookOf(name: string): Playbook {
  const { playbook, missing, problems } = read(name, path.resolve('draft.md'));
  const [problem] = problems;
  if (problem) {
    const { line, character } = new LineIndex(problem.file.text).placeOf(problem.range.start);
    throw new UsageError(`${shown(problem.file.name)}:${line + 1}:${character + 1}: ${problem.message}`);
  }
  if (!playbook) throw new UsageError(missing ?? `There is no playbook “${name}”.`);
  return playbook;
}

/** Hands a draft the playbook of a file that its front matter names. What is wrong in that file, the draft is told by a finding. */
export function supplyPlaybook(draft: Draft, draftPath: string): void {
  const { playbookFile } = draft;
  if (playbookFile === undefined) return;
  draft.usePlaybook(playbookFile, read(playbookFile, path.resolve(draftPath)).playbook);
}

function read(name: string, within: string): NamedPlaybook {
  const steps = playbookNamed(name, within, (file, from) => path.resolve(path.dirname(from), file));
  let step = steps.next();
  while (!step.done) step = steps.next(textOf(step.value));
  return step.value;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

const shown = (file: string) => path.relative('', file).split(path.sep).join('/');
