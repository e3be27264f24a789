import type { Range } from '../text/range.js';
import type { WaiverScope } from './types.js';

/** What a comment says that waives findings. */
export interface WaiverText {
  readonly scope: WaiverScope;
  /** Ids of rules; none for whatever rule. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** Who decided so. */
  readonly by: string;
  /** The last day on which it holds, as written: `2026-12-31`. */
  readonly until: string;
}

/** A comment of a chunk that waives findings. */
export interface WaiverReading extends WaiverText {
  /** The index in the chunk of the block that it stands in or before, which may be the first of a later chunk. */
  readonly block: number;
  /** In offsets of the chunk. */
  readonly range: Range;
}

const waiver =
  /^<!--\s*clausewright-ignore(?:-(file|section|next-line))?(?:\s+([\w-]+(?:\s*,\s*[\w-]+)*))?\s*(?::([\s\S]*))?-->$/;

/**
 * Reads a comment that waives findings: `<!-- clausewright-ignore vague-term: agreed with the client; by A. Keller; until 2026-12-31 -->`.
 * It holds for the block it stands in, or for the next one when it stands on its own; `clausewright-ignore-next-line` for the
 * line of the file below it, `clausewright-ignore-section` for its section with all that is in it, `clausewright-ignore-file`
 * for the whole draft. Person and date come last, in any order; the rest is the reason.
 */
export function readWaiver(comment: string): WaiverText | undefined {
  const match = waiver.exec(comment);
  if (!match) return undefined;
  const [, scope = 'block', rules, text = ''] = match;
  const parts = text.split(';').map((part) => part.replace(/\s+/g, ' ').trim());
  let by = '';
  let until = '';
  while (parts.length > 0) {
    const [, word, value] = /^(by|until)\s+(.+)$/i.exec(parts.at(-1)!) ?? [];
    if (word === undefined || value === undefined) break;
    if (word.toLowerCase() === 'by') by = value;
    else until = value;
    parts.pop();
  }
  return {
    scope: scope as WaiverScope,
    rules: rules ? rules.split(',').map((id) => id.trim()) : [],
    reason: parts.join('; ').trim(),
    by,
    until,
  };
}
