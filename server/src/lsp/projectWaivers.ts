import {
  allRules,
  noWaiverTerms,
  readWaiverFile,
  type WaiverFile,
  type WaiverTerms,
  waiverFileName,
  waiverTermsFor,
} from '../core/index.js';
import { decoded } from './decoded.js';
import type { ReadText } from './fileText.js';
import { NearestFiles } from './nearestFiles.js';

/** The waivers that a project keeps in a file, for each draft. */
export class ProjectWaivers {
  readonly #files: NearestFiles<WaiverFile>;
  readonly #byUri = new Map<string, WaiverTerms>();

  /** @param publish shows what is wrong with a file in that file */
  constructor(readText: ReadText, publish: (uri: string, text: string, problems: WaiverFile['problems']) => void) {
    this.#files = new NearestFiles(waiverFileName, readText, (text, uri) => {
      const file = readWaiverFile(text, allRules);
      publish(uri, text, file.problems);
      return file;
    });
  }

  /** What decides on the waivers of a draft; the same object as long as nothing changes. */
  async of(uri: string): Promise<WaiverTerms> {
    const found = await this.#files.of(uri);
    const day = today();
    const known = this.#byUri.get(uri);
    if (known?.today === day) return known;
    const terms = found
      ? waiverTermsFor(found.value.waivers, decoded(uri.slice(found.folder.length + 1)), day)
      : { ...noWaiverTerms, today: day };
    this.#byUri.set(uri, terms);
    return terms;
  }

  /** Where the nearest file lies; undefined where there is none. */
  async fileOf(uri: string): Promise<{ readonly uri: string; readonly folder: string } | undefined> {
    return this.#files.of(uri);
  }

  /** A draft is closed. */
  closed(uri: string): void {
    this.#byUri.delete(uri);
  }

  /** A file of waivers has changed. */
  forget(): void {
    this.#files.forget();
    this.#byUri.clear();
  }
}

/** The present day, as in 2026-11-26. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
