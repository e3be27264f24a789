import { draftWordsOf } from '../fixes/draftWords.js';
import type { RuleContext } from './types.js';

/** The premise of rules that speak in the draft's own words: which these are. */
export function draftWordsPremise({ facts }: RuleContext<unknown>): string {
  return JSON.stringify(draftWordsOf(facts));
}
