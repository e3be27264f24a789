import type { ClauseCatalogue, Pattern, Term } from '../../packs/clauseCatalogue.js';
import { type ConceptSet, ConceptSets } from './conceptSet.js';
import { Lexicon } from './lexicon.js';

/** What a pattern is evidence of: a clause, an element (`clause/element`) or a signal (`#signal`). */
export type Subject = string;

/** A pattern with its concepts as numbers. */
export interface CompiledPattern {
  readonly subject: Subject;
  /** Tells the subject from the others of the catalogue. */
  readonly subjectId: number;
  /** Each once. */
  readonly near: readonly number[];
  readonly within: number;
  readonly all: readonly number[];
  readonly context: readonly number[];
  readonly before: readonly number[];
  readonly unless: readonly number[];
  readonly unlessContext: readonly number[];
}

export interface CompiledCatalogue {
  readonly source: ClauseCatalogue;
  readonly lexicon: Lexicon;
  readonly sets: ConceptSets;
  /** Concepts of texts that were read lately. */
  readonly remembered: Map<string, ConceptSet>;
  /** Patterns by the first thing they need in the passage itself: the first concept of `near`, else of `all`. */
  readonly byConcept: readonly (readonly CompiledPattern[] | undefined)[];
}

const compiled = new WeakMap<ClauseCatalogue, CompiledCatalogue>();

/** Makes a catalogue ready to run; a catalogue is compiled once. */
export function compileCatalogue(source: ClauseCatalogue): CompiledCatalogue {
  const known = compiled.get(source);
  if (known) return known;
  const lexicon = new Lexicon(source.concepts);
  const byConcept: CompiledPattern[][] = [];
  const subjects = new Map<Subject, number>();
  for (const [subject, pattern] of patternsOf(source)) {
    const subjectId = subjects.get(subject) ?? subjects.size;
    subjects.set(subject, subjectId);
    const ready = compilePattern(lexicon, subject, subjectId, pattern);
    const key = ready.near[0] ?? ready.all[0];
    if (key === undefined) throw new Error(`a pattern of ${subject} asks for nothing in the passage itself`);
    byConcept[key] ??= [];
    byConcept[key].push(ready);
  }
  const result = { source, lexicon, byConcept, sets: new ConceptSets(), remembered: new Map() };
  compiled.set(source, result);
  return result;
}

function* patternsOf({ clauses, signals }: ClauseCatalogue): Generator<[Subject, Pattern]> {
  for (const { signal, patterns } of signals) for (const pattern of patterns) yield [`#${signal}`, pattern];
  for (const { clause, patterns, elements } of clauses) {
    for (const pattern of patterns) yield [clause, pattern];
    for (const { element, patterns } of elements ?? [])
      for (const pattern of patterns) yield [`${clause}/${element}`, pattern];
  }
}

function compilePattern(lexicon: Lexicon, subject: Subject, subjectId: number, pattern: Pattern): CompiledPattern {
  const numbers = (terms: readonly Term[] | undefined) => (terms ?? []).map((term) => lexicon.concept(term));
  return {
    subject,
    subjectId,
    near: [...new Set(numbers(pattern.near))],
    within: pattern.within ?? 12,
    all: numbers(pattern.all),
    context: numbers(pattern.context),
    before: numbers(pattern.before),
    unless: numbers(pattern.unless),
    unlessContext: numbers(pattern.unlessContext),
  };
}
