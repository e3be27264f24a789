import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Format } from '../core/index.js';
import type { Skipped } from './skipped.js';

/** A draft as it was read. */
export interface DraftFile {
  /** As the report names it. */
  readonly path: string;
  readonly text: string;
  readonly format: Format;
  /** Where the search for settings starts. */
  readonly folder: string;
}

/** More is no draft: the longest agreements have a few megabytes. */
const mostMegabytes = 64;

/** Reads a file; what stands in the way is given back, not thrown. */
export async function readFile(file: string): Promise<DraftFile | Skipped> {
  let bytes: Uint8Array;
  try {
    const handle = await open(file);
    try {
      if ((await handle.stat()).size > mostMegabytes * 1e6) {
        return {
          path: file,
          reason: 'too-large',
          message: `this file has more than ${mostMegabytes} MB: too much for a draft.`,
        };
      }
      bytes = await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { path: file, reason: 'unreadable', message: unreadable(error as NodeJS.ErrnoException) };
  }
  return decode(file, bytes, path.dirname(path.resolve(file)));
}

/**
 * Reads standard input.
 * @param name what the user calls the draft; its ending tells the format, its folder holds the settings
 */
export async function readInput(input: Readable, name: string | undefined): Promise<DraftFile | Skipped> {
  const folder = name === undefined ? process.cwd() : path.dirname(path.resolve(name));
  return decode(name ?? '-', await buffer(input), folder);
}

function decode(file: string, bytes: Uint8Array, folder: string): DraftFile | Skipped {
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
  return { path: file, text, format: /\.txt$/i.test(file) ? 'text' : 'markdown', folder };
}

function unreadable({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'EACCES' || code === 'EPERM') return 'you have no permission to read this file.';
  return `this file cannot be read (${code ?? message}).`;
}
