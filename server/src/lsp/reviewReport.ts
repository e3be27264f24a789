import { printReport, type ReportOptions, reportHtml, reportStyle, reviewReport } from '../core/index.js';
import type { Requests } from './messages.js';
import type { Session } from './session.js';
import { toRange } from './toProtocol.js';

type Report = Requests['clausewright/report'];
type File = Requests['clausewright/reportFile'];

/** Gives the review report of an open draft, to be shown or to be saved. */
export function serveReviewReport(session: Session): void {
  session.connection.onRequest(
    'clausewright/report',
    session.guarded<Report['params'], Report['result']>('Making the report', null, async ({ uri, version }, token) => {
      const open = await session.draftAt(uri, token);
      if (!open) return null;
      const page = reviewReport(open.draft, optionsFor(uri, version));
      const body = reportHtml(page, (range) => {
        const { start, end } = toRange(open.source, range);
        return `#${start.line}:${start.character}-${end.line}:${end.character}`;
      });
      return { title: page.title, style: reportStyle, body };
    }),
  );
  session.connection.onRequest(
    'clausewright/reportFile',
    session.guarded<File['params'], File['result']>('Writing the report', null, async (params, token) => {
      const { uri, version, format, redacts } = params;
      const open = await session.draftAt(uri, token);
      if (!open) return null;
      // A report is saved beside its draft, if anywhere where the draft can be found.
      const options = { ...optionsFor(uri, version), redacts };
      return printReport(open.draft, format, options, options.name);
    }),
  );
}

function optionsFor(uri: string, version: string): ReportOptions {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return { name: decodeURIComponent(name), version };
  } catch {
    return { name, version };
  }
}
