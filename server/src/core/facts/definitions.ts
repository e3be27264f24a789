import type { ContractDocument } from '../document/types.js';
import type { Definition, Party } from './types.js';

/** Every place that gives a term its meaning, in the order of the text; those of the front matter first. */
export function findDefinitions(_document: ContractDocument, _parties: readonly Party[]): readonly Definition[] {
  return [];
}

/** The definitions of each term. */
export function groupByTerm(definitions: readonly Definition[]): ReadonlyMap<string, readonly Definition[]> {
  const groups = new Map<string, Definition[]>();
  for (const definition of definitions) {
    const group = groups.get(definition.term);
    if (group) group.push(definition);
    else groups.set(definition.term, [definition]);
  }
  return groups;
}
