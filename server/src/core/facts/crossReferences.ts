import type { ContractDocument } from '../document/types.js';
import type { CrossReference } from './types.js';

/** All references to sections, schedules and anchors, in the order of the text. */
export function findCrossReferences(_document: ContractDocument): readonly CrossReference[] {
  return [];
}
