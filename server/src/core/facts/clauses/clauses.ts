import type { ContractDocument } from '../../document/types.js';
import type { Pack } from '../../packs/types.js';
import type { Agreement, ClauseStatus, Definition } from '../types.js';

/** Every clause of the review map that the pack describes, in the map's order, and what the draft has of it. */
export function findClauses(_document: ContractDocument, _agreement: Agreement, _definitions: readonly Definition[], _pack: Pack): readonly ClauseStatus[] {
  return [];
}
