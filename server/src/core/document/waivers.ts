import type { Range } from '../text/range.js';

/** A comment of a chunk that waives findings. */
export interface WaiverReading {
  readonly rules: readonly string[];
  readonly reason: string;
  /** It holds for the whole draft. */
  readonly wholeFile: boolean;
  /** The index in the chunk of the block that it stands in or before, which may be the first of a later chunk. */
  readonly block: number;
  /** In offsets of the chunk. */
  readonly range: Range;
}

const waiver = /^<!--\s*clausewright-ignore(-file)?(?:\s+([\w-]+(?:\s*,\s*[\w-]+)*))?\s*(?::([\s\S]*))?-->$/;

/**
 * Reads a comment that waives findings: `<!-- clausewright-ignore vague-term: agreed with the client -->` holds for the
 * block it stands in, or for the next one when it stands on its own; `clausewright-ignore-file` for the whole draft.
 */
export function readWaiver(comment: string): Pick<WaiverReading, 'rules' | 'reason' | 'wholeFile'> | undefined {
  const match = waiver.exec(comment);
  if (!match) return undefined;
  const [, file, rules, reason] = match;
  return {
    rules: rules ? rules.split(',').map((id) => id.trim()) : [],
    reason: (reason ?? '').trim(),
    wholeFile: file !== undefined,
  };
}
