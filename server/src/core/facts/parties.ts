import type { ContractDocument } from '../document/types.js';
import type { Party } from './types.js';

/** The parties, from the front matter and from the words before the recitals. */
export function findParties(_document: ContractDocument): readonly Party[] {
  return [];
}
