/**
 * `npm run measure:clauses -- FOLDER…` measures which clauses are found in annotated agreements, none of which are part of
 * the project: a folder with `clauses.csv` (CUAD) and one with `dev.json` (ContractNLI). `--errors` names those that were
 * read wrongly. Ends with 1 where a figure is lower than it must be.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { scoreAnnotatedClauses } from './annotatedClauses.js';
import { scoreCarveOuts } from './carveOuts.js';
import { percent } from './scores.js';

/** What F1 of a clause must reach. */
const leastF1: Readonly<Record<string, number>> = { 'governing-law': 0.85, 'audit-rights': 0.85 };
/** What precision and recall of a missing exclusion must reach. */
const leastShare = 0.95;

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const showErrors = process.argv.includes('--errors');
if (folders.length === 0) fail('Name a folder with annotated agreements.');
for (const folder of folders) {
  const carveOuts = path.join(folder, 'dev.json');
  if (existsSync(path.join(folder, 'clauses.csv'))) measureClauses(folder);
  else if (existsSync(carveOuts)) measureCarveOuts(carveOuts);
  else fail(`There are no annotated agreements in ${folder}.`);
}

function measureClauses(folder: string): void {
  for (const { category, clause, annotated, precision, recall, f1, wrong, missed } of scoreAnnotatedClauses(folder)) {
    const figures = `precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}`;
    console.log(`${category.padEnd(50)} ${clause.padEnd(18)} in ${String(annotated).padStart(2)}  ${figures}`);
    if (f1 < (leastF1[clause] ?? 0)) process.exitCode = 1;
    if (!showErrors) continue;
    for (const { agreement, text } of wrong)
      console.log(`  found, not marked: ${shortened(agreement)}: ${shortened(text)}`);
    for (const { agreement, text } of missed)
      console.log(`  marked, not found: ${shortened(agreement)}: ${shortened(text)}`);
  }
}

function measureCarveOuts(file: string): void {
  for (const { element, agreements, lacking, precision, recall, disagreements } of scoreCarveOuts(file)) {
    const figures = `precision ${percent(precision)}  recall ${percent(recall)}`;
    console.log(`missing ${element.padEnd(16)} in ${lacking} of ${agreements}  ${figures}`);
    if (Math.min(precision, recall) < leastShare) process.exitCode = 1;
    if (showErrors) console.log(`  read otherwise: ${disagreements.join(', ') || 'none'}`);
  }
}

function shortened(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 300);
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
