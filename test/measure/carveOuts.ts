import { readFileSync } from 'node:fs';
import { Draft } from '../../server/src/core/index.js';
import labels from './carveOutLabels.json';
import { count, noCounts, type Scores, scoresOf } from './scores.js';

const elements = ['public-domain', 'prior-knowledge'] as const;

export interface CarveOutScores extends Scores {
  readonly element: string;
  readonly agreements: number;
  /** Those that are missing in this many agreements. */
  readonly lacking: number;
  /** The agreements, by their id, in which it was found to be there or missing although it is not. */
  readonly disagreements: readonly string[];
}

/**
 * Measures how well the exclusions are found to be missing that ContractNLI does not annotate.
 * @param file the data set as JSON: `documents`, each with `id` and `text`
 */
export function scoreCarveOuts(file: string): readonly CarveOutScores[] {
  const { documents } = JSON.parse(readFileSync(file, 'utf8')) as { documents: { id: number; text: string }[] };
  const known = new Map(documents.map(({ id, text }) => [String(id), text]));
  const read = Object.entries(labels.agreements).map(([id, there]) => {
    const text = known.get(id);
    if (text === undefined) throw new Error(`${file} has no agreement ${id}`);
    return { id, there, missing: missingIn(text) };
  });
  return elements.map((element) => {
    const counts = noCounts();
    for (const { there, missing } of read) count(counts, missing.has(element), !there[element]);
    const disagreements = read.filter(({ there, missing }) => missing.has(element) === there[element]);
    return {
      element,
      agreements: read.length,
      lacking: counts.right + counts.missed,
      disagreements: disagreements.map(({ id }) => id),
      ...scoresOf(counts),
    };
  });
}

function missingIn(text: string): ReadonlySet<string> {
  const { facts } = new Draft(text, { format: 'text', contract: true });
  const exclusions = facts.clauses.find(({ clause }) => clause === 'confidentiality-exclusions');
  const missing = exclusions?.elements.filter(({ status }) => status === 'missing') ?? [];
  return new Set(missing.map(({ element }) => element));
}
