import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  allRules,
  noWaiverTerms,
  readWaiverFile,
  type WaiverFile,
  type WaiverTerms,
  waiverFileName,
  waiverTermsFor,
} from '../core/index.js';
import { LineIndex } from './lineIndex.js';

/** A file of waivers and the folder that it lies in. */
interface Found {
  readonly folder: string;
  readonly file: WaiverFile;
}

/** Finds and reads the waivers of each draft, each file once. */
export class WaiverFiles {
  readonly #byFolder = new Map<string, Found | undefined>();
  readonly #today: string;
  #complaints: string[] = [];

  /** @param today as in 2026-11-26 */
  constructor(today: string) {
    this.#today = today;
  }

  /** What is wrong with the files that have been read since this was last asked. */
  takeComplaints(): readonly string[] {
    const complaints = this.#complaints;
    this.#complaints = [];
    return complaints;
  }

  /** The waivers for a draft: those of the nearest file, in its folder or above it. */
  of(draft: string): WaiverTerms {
    const found = this.#nearest(path.dirname(draft));
    if (!found) return { ...noWaiverTerms, today: this.#today };
    const name = path.relative(found.folder, draft).split(path.sep).join('/');
    return waiverTermsFor(found.file.waivers, name, this.#today);
  }

  #nearest(folder: string): Found | undefined {
    if (this.#byFolder.has(folder)) return this.#byFolder.get(folder);
    const parent = path.dirname(folder);
    const found = this.#read(folder) ?? (parent === folder ? undefined : this.#nearest(parent));
    this.#byFolder.set(folder, found);
    return found;
  }

  #read(folder: string): Found | undefined {
    const name = path.join(folder, waiverFileName);
    const shown = path.relative('', name).split(path.sep).join('/');
    let text: string;
    try {
      text = readFileSync(name, 'utf8');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT' && code !== 'ENOTDIR') this.#complaints.push(`${shown}: it cannot be read (${code}).`);
      return undefined;
    }
    const file = readWaiverFile(text, allRules);
    const lines = new LineIndex(text);
    for (const { range, message } of file.problems) {
      const { line, character } = lines.placeOf(range.start);
      this.#complaints.push(`${shown}:${line + 1}:${character + 1}: ${message}`);
    }
    return { folder, file };
  }
}

/** The present day where the user is, as in 2026-11-26. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
