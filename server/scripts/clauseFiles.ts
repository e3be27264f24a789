/** Reads the clause library: one Markdown file with front matter for each clause. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { LibraryClause } from '../src/core/packs/types.js';

const clausesFolder = path.resolve(__dirname, '../packs/en/clauses');

/**
 * Every clause of the library, by id, its members in one order so that what is generated from them is stable. A variant
 * stands where the clause stands of which it is one, under the same heading, unless it says otherwise.
 * @throws Error when a file has no front matter
 */
export function readClauseFiles(): LibraryClause[] {
  const files = readdirSync(clausesFolder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replace(/\.md$/, ''))
    .sort()
    .map(readClauseFile);
  const byId = new Map(files.map((clause) => [clause.id, clause]));
  return files.map((clause) => {
    const { title, group, after } = byId.get(clause.variant === undefined ? clause.id : clause.clause) ?? clause;
    const { title: ownTitle = title, group: ownGroup = group, after: ownAfter = after } = clause;
    return { ...clause, title: ownTitle, group: ownGroup, after: ownAfter };
  });
}

function readClauseFile(id: string): LibraryClause {
  const source = readFileSync(path.join(clausesFolder, `${id}.md`), 'utf8').replace(/\r\n/g, '\n');
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source);
  if (!match) throw new Error(`${id}.md: no front matter`);
  const { clause, element, title, variant, fits, note, group, prefix, description, after, participle } = parse(
    match[1]!,
  );
  const text = match[2]!.trim();
  return { id, clause, element, title, variant, fits, note, group, prefix, description, after, participle, text };
}
