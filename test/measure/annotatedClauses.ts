import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Draft, type Span } from '../../server/src/core/index.js';
import { readCsv } from './csv.js';
import { count, noCounts, type Scores, scoresOf } from './scores.js';

/**
 * The clauses and elements that the annotated agreements and the catalogue have in common, by the names that the agreements have for
 * them; some have several for what is one clause here.
 */
const clauseOf: Readonly<Record<string, string>> = {
  'Governing Law': 'governing-law',
  'Audit Rights': 'audit-rights',
  'Ip Ownership Assignment': 'ip-assignment',
  'Joint Ip Ownership': 'joint-ip',
  'License Grant': 'licence-grant',
  'Change Of Control': 'change-of-control',
  'Anti-Assignment': 'assignment',
  'Non-Compete': 'non-compete',
  'No-Solicit Of Employees + No-Solicit Of Customers': 'non-solicitation',
  'Cap On Liability': 'liability',
  'Liquidated Damages': 'remedies/penalty',
};

/** A place in an agreement. */
export interface Passage {
  readonly agreement: string;
  readonly text: string;
}

export interface CategoryScores extends Scores {
  readonly category: string;
  readonly clause: string;
  /** In how many of the agreements it is. */
  readonly annotated: number;
  /** What was found in agreements that do not have it, and what people marked where nothing was found. */
  readonly wrong: readonly Passage[];
  readonly missed: readonly Passage[];
}

/**
 * Measures which clauses are found in agreements whose clauses people have marked.
 * @param folder holds the agreements as text, and `clauses.csv` in the form of CUAD, the Contract Understanding Atticus Dataset
 */
export function scoreAnnotatedClauses(folder: string): readonly CategoryScores[] {
  const [header = [], ...rows] = readCsv(readFileSync(path.join(folder, 'clauses.csv'), 'utf8'));
  const files = new Map(readdirSync(folder).map((file) => [plainName(file), file]));
  const agreements = rows.map((row) => {
    const name = files.get(plainName(row[0] ?? ''));
    if (name === undefined) throw new Error(`there is no text of ${row[0]}`);
    const draft = new Draft(readFileSync(path.join(folder, name), 'utf8'), { format: 'text', contract: true });
    const found = draft.facts.clauses.flatMap(({ clause, evidence, elements }) => [
      [clause, textOf(evidence)] as const,
      ...elements.map((one) => [`${clause}/${one.element}`, textOf(one.evidence)] as const),
    ]);
    return { row, name, found: new Map(found) };
  });
  return Object.entries(clauseOf).map(([category, clause]) => {
    const columns = category.split(' + ').map((name) => header.indexOf(name));
    if (columns.includes(-1)) throw new Error(`clauses.csv has no column “${category}”`);
    const counts = noCounts();
    const wrong: Passage[] = [];
    const missed: Passage[] = [];
    for (const { row, name, found } of agreements) {
      const marked = columns.map((column) => row[column] ?? '[]').find((text) => text !== '[]') ?? '[]';
      const text = found.get(clause);
      count(counts, text !== undefined, marked !== '[]');
      if (text !== undefined && marked === '[]') wrong.push({ agreement: name, text });
      if (text === undefined && marked !== '[]') missed.push({ agreement: name, text: marked });
    }
    return { category, clause, annotated: counts.right + counts.missed, wrong, missed, ...scoresOf(counts) };
  });
}

/** The first passages; undefined where there are none. */
function textOf(spans: readonly Span[]): string | undefined {
  const texts = spans.slice(0, 3).map(({ block, start, end }) => block.prose.text.slice(start, end));
  return texts.length > 0 ? texts.join(' | ') : undefined;
}

/** A file's name without its ending and without the signs that differ between the table and the folder. */
const plainName = (file: string) => file.replace(/\.\w+$/, '').replace(/[^A-Za-z0-9]/g, '');
