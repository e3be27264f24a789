import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Draft, type Format } from '../../server/src/core/index.js';
import { randomNumbers } from '../bench/random.js';
import { reportOf } from '../support/reportOf.js';
import { differenceOf } from './difference.js';
import { Scribe } from './scribe.js';

const formats: Readonly<Record<string, Format>> = { '.md': 'markdown', '.markdown': 'markdown', '.txt': 'text' };

/** The drafts at a path: itself, or all below it. */
export function draftsBelow(place: string): readonly string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.extname(file) in formats)
    .map((file) => path.join(place, file))
    .filter((file) => statSync(file).isFile())
    .sort();
}

/**
 * Edits a draft, and compares it again and again with a fresh one with the same text.
 * @param every after how many edits they are compared
 * @returns what is wrong, at the first place where something is
 */
export function follow(file: string, edits: number, every: number, seed: number): string | undefined {
  const options = { format: formats[path.extname(file)] ?? 'markdown', contract: true };
  const draft = new Draft(readFileSync(file, 'utf8'), options);
  draft.lint();
  const scribe = new Scribe(randomNumbers(seed), draft.source.length);
  for (let count = 1; count <= edits; count++) {
    const edit = scribe.edit(draft.text);
    draft.update([edit]);
    if (count % every !== 0 && count < edits) continue;
    const difference = differenceOf(reportOf(draft), reportOf(new Draft(draft.text, options)));
    if (difference)
      return `after ${count} edits with seed ${seed}, the last of them ${JSON.stringify(edit)}: ${difference}`;
  }
  return undefined;
}
