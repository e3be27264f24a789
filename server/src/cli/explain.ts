import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { allRules, explainRule, explanationText } from '../core/index.js';
import { readArguments, UsageError } from './arguments.js';
import { ExitCode } from './exitCode.js';
import { wrap } from './reporters/wrap.js';
import { Settings } from './settings.js';
import type { Terminal } from './terminal.js';

const options = { config: { type: 'string' } } as const;

/** `clausewright explain <rule> [draft]`: what a rule is, how it is set for a draft, and who has decided so. */
export async function explain(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(() => parseArgs({ args: [...args], options, allowPositionals: true }));
  const [id, draft, ...more] = positionals;
  if (id === undefined || more.length > 0) throw new UsageError('Say which rule: clausewright explain <rule> [draft].');
  const rule = allRules.find((each) => each.id === id);
  if (!rule) throw new UsageError(`There is no rule “${id}”.`);
  const settings = new Settings(values.config);
  const { configuration } = settings.of(draft);
  const complaints = settings.takeComplaints();
  for (const complaint of complaints) terminal.error(`clausewright: ${complaint}\n`);
  const page = path.join(__dirname, '../rules', `${id}.md`);
  const paragraphs = [
    `${id}: ${rule.summary}.`,
    introductionOf(page),
    explanationText(explainRule(rule, configuration), (file) => file).join(' '),
    `Its page: ${page}`,
  ].filter((text) => text !== '');
  terminal.out(`${paragraphs.map((text) => wrap(text, terminal.columns).join('\n')).join('\n\n')}\n`);
  return complaints.length > 0 ? ExitCode.Trouble : ExitCode.Clean;
}

/** What the page of a rule says first. */
function introductionOf(page: string): string {
  try {
    const [, first = ''] = readFileSync(page, 'utf8').split(/\n{2,}/);
    return first.replace(/\s+/g, ' ');
  } catch {
    return '';
  }
}
