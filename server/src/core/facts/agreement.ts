import type { ContractDocument } from '../document/types.js';
import type { Agreement, Definition, Party } from './types.js';

/** What kind of agreement the draft is, and in whose words. */
export function describeAgreement(_document: ContractDocument, _definitions: readonly Definition[], _parties: readonly Party[]): Agreement {
  return { kind: 'other', mutual: true, discloser: 'Disclosing Party', recipient: 'Receiving Party', information: 'Confidential Information', self: 'Agreement' };
}
