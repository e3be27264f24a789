import type { Draft } from '../draft.js';
import type { Diagnostic } from '../rules/diagnostic.js';
import type { Fix } from '../rules/types.js';

const reason = 'reason';

/**
 * The change that waives a finding by a comment at the end of its paragraph, with a blank for the reason; undefined in
 * plain text, where a comment would be part of the agreement.
 */
export function ignoreFix(draft: Draft, diagnostic: Diagnostic): Fix | undefined {
  const { document } = draft;
  if (document.format !== 'markdown') return undefined;
  const block = document.spanAt(diagnostic.range)?.block;
  if (!block) return undefined;
  const words = document.rangeOf({ block, start: 0, end: block.prose.text.length });
  const end = block.kind === 'cell' ? words.end : block.base + block.source.end;
  const opening = ` <!-- clausewright-ignore ${diagnostic.ruleId}: `;
  return {
    title: 'Ignore here…',
    kind: 'suggestion',
    edits: [
      {
        range: { start: end, end },
        text: `${opening}${reason} -->`,
        tabStops: [{ start: opening.length, end: opening.length + reason.length }],
      },
    ],
  };
}
