import type { ContractDocument } from '../document/types.js';
import type { Definition, Party, TermUse } from './types.js';

/** Every use of a defined term, and of what is written like one, in the order of the text. */
export function findTermUses(_document: ContractDocument, _definitions: readonly Definition[], _parties: readonly Party[]): readonly TermUse[] {
  return [];
}
