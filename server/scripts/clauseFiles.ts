/** Reads the clause library: one Markdown file with front matter for each clause. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { LibraryClause } from '../src/core/packs/types.js';

const clausesFolder = path.resolve(__dirname, '../packs/en/clauses');

/**
 * Every clause of the library, by id, its members in one order so that what is generated from them is stable.
 * @throws Error when a file has no front matter
 */
export function readClauseFiles(): LibraryClause[] {
  return readdirSync(clausesFolder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replace(/\.md$/, ''))
    .sort()
    .map(readClauseFile);
}

function readClauseFile(id: string): LibraryClause {
  const source = readFileSync(path.join(clausesFolder, `${id}.md`), 'utf8').replace(/\r\n/g, '\n');
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source);
  if (!match) throw new Error(`${id}.md: no front matter`);
  const { clause, element, title, group, prefix, description, after, participle } = parse(match[1]!);
  return { id, clause, element, title, group, prefix, description, after, participle, text: match[2]!.trim() };
}
