import type { Diagnostic, Fix, Range } from '../../core/index.js';
import { packageVersion } from '../packageVersion.js';
import type { Reporter, ReviewedFile } from '../review.js';
import type { Terminal } from '../terminal.js';
import { JsonFiles } from './jsonFiles.js';

/** Reports for programs, as `server/schemas/lint.schema.json` describes it. */
export function jsonReporter(terminal: Terminal): Reporter {
  const json = new JsonFiles(terminal);
  return {
    begin: () => json.begin({ version: 1, tool: { name: 'clausewright', version: packageVersion() } }),
    file: (printed) => json.file(printed),
    end: ({ counts, suppressed, known, fixes, fixed, skipped }) =>
      json.end({
        summary: {
          errors: counts.error,
          warnings: counts.warning,
          information: counts.information,
          hints: counts.hint,
          suppressed,
          ...(known > 0 && { known }),
          ...(fixes && { fixed }),
          skipped,
        },
      }),
  };
}

/** The entry of one draft. */
export function jsonFile(file: ReviewedFile): string {
  return JSON.stringify({
    path: file.path,
    isContract: file.isContract,
    diagnostics: file.diagnostics.map((diagnostic) => diagnosticEntry(diagnostic, file)),
    suppressed: file.waived.length,
    ...(file.known > 0 && { known: file.known }),
    waived: file.waived.map(({ diagnostic: { ruleId, message, range }, kind, reason }) => ({
      ruleId,
      message,
      offset: offsets(range),
      by: kind === 'inSource' ? 'comment' : 'file',
      reason,
    })),
    ...(file.fixes && {
      fixed: file.fixes.made,
      ...(!file.fixes.written && file.fixes.made.length > 0 && { text: file.text }),
    }),
  });
}

function diagnosticEntry(diagnostic: Diagnostic, { lines }: ReviewedFile) {
  const { ruleId, severity, message, range, related, elsewhere, data } = diagnostic;
  return {
    ruleId,
    severity,
    message,
    offset: offsets(range),
    range: { start: lines.placeOf(range.start), end: lines.placeOf(range.end) },
    docs: `dist/rules/${ruleId}.md`,
    related: [
      ...elsewhere.map(({ place, message }) => ({ message, path: place.file, offset: offsets(place.range) })),
      ...related.map((place) => ({ message: place.message, offset: offsets(place.range) })),
    ],
    data,
    fixes: diagnostic.fixes().map(fixEntry),
  };
}

/** Tab stops are for editors; a program gets the text with its blanks as they read. */
function fixEntry({ title, kind, edits }: Fix) {
  return { title, kind, edits: edits.map(({ range, text }) => ({ offset: offsets(range), text })) };
}

const offsets = ({ start, end }: Range) => [start, end];
