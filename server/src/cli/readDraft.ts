import {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { Readable } from 'node:stream';
import type { Format } from '../core/index.js';
import type { Skipped } from './skipped.js';

/** A draft as it was read. */
export interface DraftFile {
  /** As the report names it. */
  readonly path: string;
  readonly text: string;
  readonly format: Format;
  /** As its file has it; undefined for a text without a file. */
  readonly encoding?: 'utf8' | 'utf16le';
}

/** More is no draft: the longest agreements have a few megabytes. */
const mostMegabytes = 64;

/** Reads a file; what stands in the way is given back, not thrown. */
export function readFile(file: string): DraftFile | Skipped {
  let bytes: Uint8Array | undefined;
  try {
    bytes = bytesOf(file);
  } catch (error) {
    return { path: file, reason: 'unreadable', message: unreadable(error as NodeJS.ErrnoException) };
  }
  if (bytes) return decode(file, bytes);
  const message = `this file has more than ${mostMegabytes} MB: too much for a draft.`;
  return { path: file, reason: 'too-large', message };
}

/** Undefined when there are too many. */
function bytesOf(file: string): Uint8Array | undefined {
  const descriptor = openSync(file, 'r');
  try {
    return fstatSync(descriptor).size > mostMegabytes * 1e6 ? undefined : readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Reads standard input.
 * @param name what the user calls the draft; its ending tells the format
 */
export async function readInput(input: Readable, name: string | undefined): Promise<DraftFile | Skipped> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input) chunks.push(chunk);
  return decode(name ?? '-', Buffer.concat(chunks));
}

/** A draft whose text is known; the ending of its name tells the format. */
export function namedText(file: string, text: string): DraftFile {
  return { path: file, text, format: /\.txt$/i.test(file) ? 'text' : 'markdown' };
}

/**
 * Writes another text of a draft to its file: all of it or nothing, since what holds the old text is replaced at the end.
 * @returns what stood in the way
 */
export function writeDraft({ path: file, encoding }: DraftFile, text: string): string | undefined {
  let unfinished: string | undefined;
  try {
    const target = realpathSync(file);
    const { mode } = statSync(target);
    unfinished = `${target}.${process.pid}.tmp`;
    writeFileSync(unfinished, text, { encoding: encoding ?? 'utf8', mode, flag: 'wx' });
    renameSync(unfinished, target);
    return undefined;
  } catch (error) {
    if (unfinished !== undefined) rmSync(unfinished, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    return `the fixes could not be written (${code ?? message}).`;
  }
}

function decode(file: string, bytes: Uint8Array): DraftFile | Skipped {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  let text: string;
  try {
    // A byte order mark stays: offsets count it.
    text = new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const message = 'this file is not UTF-8 text. Save a draft as Markdown or plain text in UTF-8.';
    return { path: file, reason: 'not-text', message };
  }
  if (text.includes('\0')) {
    const message = 'this file holds other data than text. Save a draft as Markdown or plain text.';
    return { path: file, reason: 'not-text', message };
  }
  return { ...namedText(file, text), encoding: utf16 ? 'utf16le' : 'utf8' };
}

function unreadable({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'EACCES' || code === 'EPERM') return 'you have no permission to read this file.';
  return `this file cannot be read (${code ?? message}).`;
}
