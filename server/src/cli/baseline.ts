import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from './arguments.js';

/** How often each fingerprint is found in a draft. */
export type KnownFindings = Readonly<Record<string, number>>;

/** The name of a baseline where the user gives none. */
export const baselineName = '.clausewright-baseline.json';

/**
 * The findings that were there when a stock of drafts was taken over: they are no news. A finding is known by its rule, its
 * subject and its clause, so that it stays known when other parts of the draft change.
 */
export class Baseline {
  readonly #file: string;
  readonly #drafts: Map<string, KnownFindings>;

  private constructor(file: string, drafts: Map<string, KnownFindings>) {
    this.#file = file;
    this.#drafts = drafts;
  }

  /**
   * Reads a baseline.
   * @param fresh there need not be one yet
   * @throws UsageError when it cannot be read
   */
  static read(file: string, fresh: boolean): Baseline {
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (fresh && code === 'ENOENT') return new Baseline(file, new Map());
      throw new UsageError(
        code === 'ENOENT'
          ? `There is no baseline “${file}” yet. “--write-baseline” makes one.`
          : `The baseline “${file}” cannot be read (${code}).`,
      );
    }
    return new Baseline(file, draftsOf(text, file));
  }

  /** What was found in a draft before. */
  of(draft: string): KnownFindings {
    return this.#drafts.get(this.#nameOf(draft)) ?? {};
  }

  /** Takes over what is found in a draft now. */
  set(draft: string, fingerprints: readonly string[]): void {
    const counts = new Map<string, number>();
    for (const each of fingerprints.toSorted()) counts.set(each, (counts.get(each) ?? 0) + 1);
    if (counts.size === 0) this.#drafts.delete(this.#nameOf(draft));
    else this.#drafts.set(this.#nameOf(draft), Object.fromEntries(counts));
  }

  /**
   * Writes the file; equal findings give equal bytes.
   * @throws UsageError when it cannot be written
   */
  write(): void {
    const drafts = Object.fromEntries([...this.#drafts].sort(([a], [b]) => (a < b ? -1 : 1)));
    try {
      writeFileSync(this.#file, `${JSON.stringify({ version: 1, drafts }, null, 2)}\n`);
    } catch (error) {
      throw new UsageError(
        `The baseline “${this.#file}” cannot be written (${(error as NodeJS.ErrnoException).code}).`,
      );
    }
  }

  /** Drafts are named from the folder of the baseline, so that it means the same wherever the command is typed. */
  #nameOf(draft: string): string {
    return path
      .relative(path.dirname(path.resolve(this.#file)), path.resolve(draft))
      .split(path.sep)
      .join('/');
  }
}

/** @throws UsageError when the text is no baseline */
function draftsOf(text: string, file: string): Map<string, KnownFindings> {
  const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Told below.
  }
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.drafts)) {
    throw new UsageError(`“${file}” is no baseline that this version can read. “--write-baseline” makes a new one.`);
  }
  return new Map(
    Object.entries(value.drafts).map(([name, counts]) => [
      name,
      Object.fromEntries(
        Object.entries(isRecord(counts) ? counts : {}).filter(
          (entry): entry is [string, number] => typeof entry[1] === 'number',
        ),
      ),
    ]),
  );
}
