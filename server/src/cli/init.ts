import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { configurationFileName, presetNames, presetSummaries } from '../core/index.js';
import { choiceOf, readArguments, UsageError } from './arguments.js';
import { ExitCode } from './exitCode.js';
import type { Terminal } from './terminal.js';

const options = { preset: { type: 'string', default: 'recommended' } } as const;

/** `clausewright init [folder]`: writes settings for a project to start from. */
export async function init(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(() => parseArgs({ args: [...args], options, allowPositionals: true }));
  if (positionals.length > 1) throw new UsageError('“init” takes one folder.');
  const preset = choiceOf('preset', values.preset, presetNames);
  const file = path.join(positionals[0] ?? '.', configurationFileName);
  try {
    // What is there already is somebody's work.
    writeFileSync(file, settings(preset), { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(code === 'EEXIST' ? `“${file}” is there already.` : `“${file}” cannot be written (${code}).`);
  }
  terminal.out(`${file}\n`);
  return ExitCode.Clean;
}

function settings(preset: string): string {
  const presets = presetNames.map((name) => `  //   ${name}: ${presetSummaries[name]}`).join('\n');
  return `{
  // These settings hold for all drafts in this folder and below it, in the editor and on the command line.

  // What they build on: presets, or other files such as "../house.clausewright.json".
${presets}
  "extends": ["${preset}"],

  // Rules: "off", "error", "warning", "information" or "hint", or an object with "severity" and options.
  "rules": {},

  // Other settings for some drafts: { "files": ["old/**"], "rules": { "vague-term": "off" } }
  "overrides": [],

  // Terms that need no definition, such as the names of your products.
  "knownTerms": []
}
`;
}
