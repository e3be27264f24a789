import {
  type Glossary,
  type GlossaryEntry,
  type GlossaryFacts,
  type IncorporatedDefinition,
  type Incorporation,
  noIncorporation,
} from './glossary.js';
import { isOtherMeaning } from './sameMeaning.js';

/** A definition of another draft, as this one sees it. */
class Incorporated implements IncorporatedDefinition {
  readonly kind = 'glossary';
  readonly span = undefined;
  readonly body = undefined;
  readonly external = true;
  // What the other draft calls itself or a party is a term like others here.
  readonly names = undefined;
  readonly assumed: boolean;
  readonly term: string;

  constructor(
    readonly glossary: string,
    public entry: GlossaryEntry,
  ) {
    this.term = entry.term;
    this.assumed = entry.assumed;
  }
}

/** The terms that a draft takes over from others, and where those differ. */
export class GlossaryTable implements GlossaryFacts {
  #incorporation: Incorporation = noIncorporation;
  #byTerm = new Map<string, readonly Incorporated[]>();
  #conflicts: readonly string[] = [];

  get incorporation(): Incorporation {
    return this.#incorporation;
  }

  of(term: string): readonly IncorporatedDefinition[] {
    return this.#byTerm.get(term) ?? [];
  }

  get terms(): Iterable<string> {
    return this.#byTerm.keys();
  }

  get conflicts(): readonly string[] {
    return this.#conflicts;
  }

  /**
   * Takes over other glossaries.
   * @returns the terms of which the definitions have come, gone or changed; that they stand elsewhere is no change
   */
  update(incorporation: Incorporation): ReadonlySet<string> {
    const before = this.#byTerm;
    const after = readGlossaries(incorporation.glossaries);
    const changed = new Set<string>();
    for (const term of before.keys()) if (!after.has(term)) changed.add(term);
    for (const [term, definitions] of after) {
      const known = before.get(term);
      if (!known || !areAlike(known, definitions)) {
        changed.add(term);
        continue;
      }
      known.forEach((definition, i) => {
        definition.entry = definitions[i]!.entry;
      });
      after.set(term, known);
    }
    this.#incorporation = incorporation;
    this.#byTerm = after;
    if (changed.size > 0)
      this.#conflicts = [...after].flatMap(([term, all]) => (all.some((d) => differs(d, all)) ? [term] : [])).sort();
    return changed;
  }
}

function readGlossaries(glossaries: readonly Glossary[]): Map<string, readonly Incorporated[]> {
  const found = new Map<string, Incorporated[]>();
  for (const { name, entries } of glossaries) {
    for (const entry of entries) {
      const known = found.get(entry.term);
      if (!known) found.set(entry.term, [new Incorporated(name, entry)]);
      // What only refers to a meaning gives way to one that says it.
      else if (known.every((other) => other.entry.refers || other.entry.assumed))
        known.unshift(new Incorporated(name, entry));
      else if (known.every((other) => isOtherMeaning(other.entry, entry))) known.push(new Incorporated(name, entry));
    }
  }
  return found;
}

/** Whether another draft defines the term otherwise. */
const differs = ({ entry }: Incorporated, all: readonly Incorporated[]) =>
  all.some((other) => other.entry.place.file !== entry.place.file && isOtherMeaning(entry, other.entry));

function areAlike(a: readonly Incorporated[], b: readonly Incorporated[]): boolean {
  return a.length === b.length && a.every((definition, i) => signOf(definition) === signOf(b[i]!));
}

const signOf = ({ glossary, entry: { kind, meaning, refers, scoped, names, assumed, place } }: Incorporated) =>
  JSON.stringify([glossary, place.file, kind, meaning, refers, scoped, names, assumed]);
