import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Skipped } from './skipped.js';

/** A draft that came as a record. */
export interface DraftRecord {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads drafts from lines of JSON: `{"path": "a.md", "text": "…"}`. The name tells the format and the folder of settings.
 * Lines are read as they are needed; an empty one is passed over, and what is no such record is given back as skipped.
 */
export async function* readRecords(input: Readable): AsyncGenerator<DraftRecord | Skipped> {
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (text.trim() !== '') yield recordOf(text, line);
  }
}

function recordOf(json: string, line: number): DraftRecord | Skipped {
  const path = `line ${line}`;
  const reason = 'not-a-record';
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { path, reason, message: 'this line of standard input is not JSON.' };
  }
  const record = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const { path: name = path, text } = record;
  if (typeof name !== 'string' || typeof text !== 'string') {
    return { path, reason, message: 'a record has a “path” and a “text”, both as texts.' };
  }
  return { path: name, text };
}
