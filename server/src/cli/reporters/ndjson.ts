import type { Reporter, ReviewedFile } from '../review.js';
import type { Terminal } from '../terminal.js';
import { jsonFile } from './json.js';

/** Reports one draft a line, each as an entry of `files` in the format `json`, with nothing before or after them. */
export function ndjsonReporter(terminal: Terminal): Reporter {
  return {
    begin: () => {},
    file: (printed) => terminal.out(`${printed}\n`),
    skipped: (skipped) => terminal.out(`${JSON.stringify({ path: skipped.path, skipped })}\n`),
    end: () => {},
  };
}

export const ndjsonFile = (file: ReviewedFile): string => jsonFile(file);
