import type { Condition } from '../../packs/clauseCatalogue.js';
import type { Agreement } from '../types.js';
import type { Subject } from './compile.js';

/** What decides whether a clause is expected of a draft. */
export interface Situation {
  readonly agreement: Agreement;
  /** Whether the pack is for the draft's language: in another, nothing can be said to be missing. */
  readonly readable: boolean;
  /** Whether the draft has evidence of a clause, an element or a signal (`#signal`). */
  has(subject: Subject): boolean;
}

/**
 * Whether one of the conditions holds; without any given, always. A condition is a kind of agreement (`kind:licence`),
 * `between-parties`, a signal of the catalogue (`#technical`) or a clause that is there (`licence-back`); `!` turns it
 * round and `+` asks for both.
 */
export function isExpected(conditions: readonly Condition[] | undefined, situation: Situation): boolean {
  return !conditions || conditions.some((condition) => condition.split('+').every((part) => holds(part, situation)));
}

function holds(condition: string, situation: Situation): boolean {
  if (condition.startsWith('!')) return !holds(condition.slice(1), situation);
  if (condition.startsWith('kind:')) return situation.agreement.kind === condition.slice('kind:'.length);
  if (condition === 'between-parties') return situation.agreement.betweenParties;
  return situation.has(condition);
}
