import type { Range } from '../../text/range.js';
import { escapeHtml, reportHtml, reportStyle } from './html.js';
import type { ReportPage } from './page.js';
import { linesOf, type PrintedDraft } from './printedDraft.js';

/** A report as a page that needs nothing else. What it points to stands below it, line by line. */
export function htmlPage(page: ReportPage, draft: PrintedDraft): string {
  const link = (range: Range) => (draft.shown ? `#${draft.nameOf(range)}` : undefined);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(page.title)}</title>
<style>${reportStyle}</style>
</head>
<body>
${reportHtml(page, link, draft.shown ? draftHtml(draft.text) : '')}
</body>
</html>
`;
}

function draftHtml(text: string): string {
  const items = linesOf(text).map(({ name, line }) => `<li id="${name}">${escapeHtml(line)}</li>`);
  return `<section aria-labelledby="draft">
<h2 id="draft">The draft</h2>
<ol class="draft">
${items.join('\n')}
</ol>
</section>`;
}
