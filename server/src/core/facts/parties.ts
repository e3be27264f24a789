import type { ContractDocument } from '../document/types.js';
import type { TermReading } from './terms/reading.js';
import type { Party } from './types.js';

/** The parties, from the front matter and from the words before the recitals. */
export function findParties(_document: ContractDocument, _reading: TermReading): readonly Party[] {
  return [];
}
