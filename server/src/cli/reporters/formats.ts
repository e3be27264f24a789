import type { Reporter, ReviewedFile } from '../review.js';
import type { Terminal } from '../terminal.js';
import { csvFile, csvReporter } from './csv.js';
import { githubFile, githubReporter } from './github.js';
import { jsonFile, jsonReporter } from './json.js';
import { markdownFile, markdownReporter } from './markdown.js';
import { ndjsonFile, ndjsonReporter } from './ndjson.js';
import { sarifFile, sarifReporter } from './sarif.js';
import { type Page, stylishFile, stylishReporter } from './stylish.js';

/** A way to report a review. The part of each draft is printed on its own, perhaps by another thread. */
interface Format {
  readonly reporter: (terminal: Terminal) => Reporter;
  readonly file: (file: ReviewedFile, page: Page) => string;
}

/** The formats of `lint`. */
export const lintFormats = {
  stylish: { reporter: stylishReporter, file: stylishFile },
  json: { reporter: jsonReporter, file: jsonFile },
  ndjson: { reporter: ndjsonReporter, file: ndjsonFile },
  sarif: { reporter: sarifReporter, file: sarifFile },
  github: { reporter: githubReporter, file: githubFile },
  markdown: { reporter: markdownReporter, file: markdownFile },
  csv: { reporter: csvReporter, file: csvFile },
} satisfies Readonly<Record<string, Format>>;

export type LintFormat = keyof typeof lintFormats;
