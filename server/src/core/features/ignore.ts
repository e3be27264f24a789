import type { Draft } from '../draft.js';
import type { Diagnostic } from '../rules/lint.js';
import type { Fix } from '../rules/types.js';

/** The change that waives a finding by a comment in the draft, with a blank for the reason; undefined where a comment would be part of the text. */
export function ignoreFix(_draft: Draft, _diagnostic: Diagnostic): Fix | undefined {
  return undefined;
}
