import { applyEdits as applyJsonEdits, modify } from 'jsonc-parser';
import { frontMatterOf } from '../document/frontMatter.js';
import { readSettingsFile } from '../rules/settingsFile.js';
import type { TextEdit } from '../text/range.js';

/**
 * The change that has a draft read by a playbook: in its front matter, which is added where it has none. All else in it stays,
 * comments included.
 * @param name undefined to read it by none
 * @returns undefined where there is nothing to change, or where the front matter cannot be read
 */
export function playbookInDraft(text: string, name: string | undefined): TextEdit | undefined {
  const frontMatter = frontMatterOf(text);
  if (!frontMatter) {
    const at = text.startsWith('\uFEFF') ? 1 : 0;
    const range = { start: at, end: at };
    return name === undefined ? undefined : { range, text: `---\nclausewright:\n  playbook: ${name}\n---\n\n` };
  }
  if (frontMatter.problem) return undefined;
  const start = text.indexOf('\n', frontMatter.range.start) + 1;
  const end = start + frontMatter.yaml.length;
  const yaml = changedYaml(frontMatter.yaml, name);
  return yaml === undefined || yaml === frontMatter.yaml ? undefined : { range: { start, end }, text: yaml };
}

/** The mapping that is ours, in lines below its name. */
const block = /^clausewright:[ \t]*(?:#.*)?(?=\r?\n|$)(?:\r?\n(?:[ \t]+.*|[ \t]*(?:#.*)?)(?=\r?\n|$))*/m;
/** The same between braces. */
const flow = /^clausewright:[ \t]*\{([^{}\n]*)\}/m;
const line = /^([ \t]+)playbook:.*$/m;

/** Undefined where it is written in a way that is not understood. */
function changedYaml(yaml: string, name: string | undefined): string | undefined {
  const braces = flow.exec(yaml);
  if (braces) {
    const others = braces[1]!
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '' && !/^playbook\s*:/.test(part));
    const parts = name === undefined ? others : [...others, `playbook: ${name}`];
    const ours = `clausewright: {${parts.length > 0 ? ` ${parts.join(', ')} ` : ''}}`;
    return yaml.slice(0, braces.index) + ours + yaml.slice(braces.index + braces[0].length);
  }
  const own = block.exec(yaml);
  if (!own) {
    if (/^clausewright\b/m.test(yaml)) return undefined;
    if (name === undefined) return yaml;
    return `${yaml}${yaml === '' ? '' : '\n'}clausewright:\n  playbook: ${name}`;
  }
  const head = own[0].indexOf('\n') < 0 ? own[0].length : own[0].indexOf('\n');
  const indent = /\n([ \t]+)\S/.exec(own[0])?.[1] ?? '  ';
  let changed = own[0];
  if (name === undefined) changed = withoutLine(own[0]);
  else if (line.test(own[0])) changed = own[0].replace(line, (_, space: string) => `${space}playbook: ${name}`);
  else changed = `${own[0].slice(0, head).trimEnd()}\n${indent}playbook: ${name}${own[0].slice(head)}`;
  return yaml.slice(0, own.index) + changed + yaml.slice(own.index + own[0].length);
}

function withoutLine(mapping: string): string {
  const left = mapping.replace(/\r?\n[ \t]+playbook:.*/, '');
  // A name without a value is no mapping any more.
  return /\n[ \t]+[^\s#]/.test(left) ? left : left.replace(/^clausewright:/, 'clausewright: {}');
}

/**
 * The change that has all drafts of a project read by a playbook: in its settings. All else in them stays, comments included.
 * @param text of the settings; undefined where there are none yet
 * @param name undefined to read them by none
 * @returns the settings as they are to be; undefined where they cannot be read
 */
export function playbookInSettings(text: string | undefined, name: string | undefined): string | undefined {
  if (text === undefined || !/\S/.test(text)) return name === undefined ? undefined : `{\n  "playbook": "${name}"\n}\n`;
  const { value } = readSettingsFile(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  return applyJsonEdits(text, modify(text, ['playbook'], name, { formattingOptions }));
}
