import { namesTheSame } from '../facts/definitions/aliases.js';
import type { Definition } from '../facts/types.js';

/** What is defined in a block and how, wherever in it: as long as that stays, so do the findings. */
export function definedIn(definitions: readonly Definition[], language: string) {
  if (definitions.length === 0) return undefined;
  return definitions.map(({ term, names, external, assumed }, i) => {
    const before = definitions[i - 1];
    const joined = before !== undefined && namesTheSame(before, definitions[i]!);
    return { term, names, external, assumed, joined, language };
  });
}
