import type { Draft } from '../../draft.js';
import { type ReportOptions, reviewReport } from '../reviewReport.js';
import { docxReport } from './docx.js';
import { htmlPage } from './htmlPage.js';
import { reportMarkdown } from './markdown.js';
import { printedDraft } from './printedDraft.js';

/** What a report can be written as. */
export const reportFormats = ['html', 'markdown', 'docx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/**
 * The review report of a draft as a file. On the same draft with the same waivers it is the same to the last byte.
 * @param file the path of the draft from where the report will stand; undefined where nobody knows
 * @returns its text; of a Word document its bytes, one in each character
 */
export function printReport(draft: Draft, format: ReportFormat, options: ReportOptions, file?: string): string {
  const page = reviewReport(draft, options);
  const printed = printedDraft(draft, options.redacts !== true);
  switch (format) {
    case 'html':
      return htmlPage(page, printed);
    case 'markdown': {
      const address = file?.split(/[\\/]/).map(encodeURIComponent).join('/');
      return reportMarkdown(page, (range) => address && `${address}#${printed.nameOf(range)}`);
    }
    case 'docx':
      return docxReport(page, printed);
  }
}
