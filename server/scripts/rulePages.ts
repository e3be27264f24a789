/** The rules' pages as a reader sees them, made from each rule's doc.md. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const rulesFolder = path.resolve(__dirname, '../src/core/rules');

export interface RulePage {
  readonly id: string;
  /** Markdown for a preview: the examples show what is reported instead of marking it for tests. */
  readonly text: string;
}

/** All pages that exist, by rule. */
export function rulePages(): readonly RulePage[] {
  return readdirSync(rulesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(rulesFolder, entry.name, 'doc.md')))
    .map(({ name }) => ({ id: name, text: forReaders(readFileSync(path.join(rulesFolder, name, 'doc.md'), 'utf8')) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What stands above an example of each kind. */
const captions: Readonly<Record<string, string>> = {
  flags: 'Reported (the marked words):',
  passes: 'Not reported:',
  fixed: 'After the quick fix:',
  earlier: 'The earlier revision:',
};

const example = /^(`{3,}|~{3,})contract (flags|passes|fixed|earlier)[^\n]*\n([\s\S]*?)^\1[ \t]*$/gm;

/** A page with its examples made readable: what is reported is highlighted. */
export function forReaders(source: string): string {
  return source.replaceAll('\r\n', '\n').replace(example, (_, _fence: string, kind: string, text: string) => {
    const code = escapeHtml(text.trimEnd())
      .replaceAll('⟦⟧', '<mark>‸</mark>')
      .replaceAll('⟦', '<mark>')
      .replaceAll('⟧', '</mark>');
    return `${captions[kind]}\n\n<pre style="white-space: pre-wrap">${code}</pre>`;
  });
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
