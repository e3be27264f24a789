import type { Condition } from '../../packs/clauseCatalogue.js';
import type { Agreement } from '../types.js';
import type { Subject } from './compile.js';

/** What decides whether a clause is expected of a draft. */
export interface Situation {
  readonly agreement: Agreement;
  /** Whether the draft has evidence of a clause, an element or a signal (`#signal`). */
  has(subject: Subject): boolean;
}

/**
 * Whether one of the conditions holds; without any, always. A condition is a kind of agreement (`kind:licence`), a
 * signal of the catalogue (`#technical`) or a clause that is there (`staged-disclosure`).
 */
export function isExpected(conditions: readonly Condition[] | undefined, situation: Situation): boolean {
  return !conditions || conditions.some((condition) => holds(condition, situation));
}

function holds(condition: Condition, { agreement, has }: Situation): boolean {
  if (condition.startsWith('kind:')) return agreement.kind === condition.slice('kind:'.length);
  return has(condition);
}
