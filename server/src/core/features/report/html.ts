import type { Range } from '../../text/range.js';
import type { ReportCell, ReportPage, ReportSection, ReportTable, ReportText } from './page.js';

/** Gives the address of a place in the draft, such as `#L12`; undefined where there is no way to it. */
export type LinkTo = (range: Range) => string | undefined;

/** Words as HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/**
 * A report as the main part of a page in HTML: no script, no style and nothing from elsewhere.
 * @param appendix HTML that stands behind the sections
 */
export function reportHtml({ title, summary, sections, colophon }: ReportPage, link: LinkTo, appendix = ''): string {
  const contents = sections.map(({ id, heading }) => `<li><a href="#${id}">${escapeHtml(heading)}</a></li>`).join('');
  return `<main>
<h1>${escapeHtml(title)}</h1>
<p class="summary">${escapeHtml(summary)}</p>
${contents && `<nav aria-label="Contents"><ul>${contents}</ul></nav>\n`}${sections.map((section) => sectionHtml(section, link)).join('\n')}${appendix && `\n${appendix}`}
<p class="colophon">${escapeHtml(colophon)}</p>
</main>`;
}

function sectionHtml({ id, heading, introduction, tables }: ReportSection, link: LinkTo): string {
  const words = introduction && `\n<p>${escapeHtml(introduction)}</p>`;
  const parts = tables.map((table) => `\n${tableHtml(table, link)}`).join('');
  return `<section aria-labelledby="${id}">\n<h2 id="${id}">${escapeHtml(heading)}</h2>${words}${parts}\n</section>`;
}

function tableHtml({ caption, titled, head, rows }: ReportTable, link: LinkTo): string {
  const title = titled ? `<h3>${escapeHtml(caption)}</h3>\n` : '';
  const columns = head.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const body = rows
    .map(([first = [], ...rest]) => {
      const cells = rest.map((cell) => `<td>${cellHtml(cell, link)}</td>`).join('');
      return `<tr><th scope="row">${cellHtml(first, link)}</th>${cells}</tr>`;
    })
    .join('\n');
  return `${title}<table class="columns-${head.length}">
<caption class="unseen">${escapeHtml(caption)}</caption>
<thead><tr>${columns}</tr></thead>
<tbody>
${body}
</tbody>
</table>`;
}

const cellHtml = (cell: ReportCell, link: LinkTo) =>
  cell.map((piece) => `<div>${textHtml(piece, link)}</div>`).join('');

function textHtml({ text, range, tone }: ReportText, link: LinkTo): string {
  const address = range && link(range);
  const words = address ? `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>` : escapeHtml(text);
  return tone ? `<span class="${tone}">${words}</span>` : words;
}

/**
 * How a report looks: as the editor it is shown in, and elsewhere as black on white, or light on dark where the reader's
 * system is dark. The colours keep a contrast of 4.5 to 1 on their background.
 */
export const reportStyle = `
:root {
  color-scheme: light dark;
  --text: var(--vscode-foreground, #1f1f1f);
  --page: var(--vscode-editor-background, #ffffff);
  --quiet: var(--vscode-descriptionForeground, #5a5a5a);
  --line: var(--vscode-panel-border, #d8d8d8);
  --link: var(--vscode-textLink-foreground, #0b57a4);
  --bad: var(--vscode-errorForeground, #a1260d);
  --open: var(--vscode-foreground, #1f1f1f);
  --good: var(--vscode-foreground, #1f1f1f);
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: var(--vscode-foreground, #d4d4d4);
    --page: var(--vscode-editor-background, #1e1e1e);
    --quiet: var(--vscode-descriptionForeground, #a8a8a8);
    --line: var(--vscode-panel-border, #454545);
    --link: var(--vscode-textLink-foreground, #6cb2f2);
    --bad: var(--vscode-errorForeground, #f48771);
    --open: var(--vscode-foreground, #d4d4d4);
    --good: var(--vscode-foreground, #d4d4d4);
  }
}
body { margin: 0; background: var(--page); color: var(--text); font: var(--vscode-font-size, 15px)/1.5 var(--vscode-font-family, system-ui, sans-serif); }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 2rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .4rem; }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .5rem; padding-bottom: .2rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.4rem 0 .3rem; }
.summary { margin: 0 0 1rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: 0; padding: 0; list-style: none; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { color: var(--quiet); font-weight: normal; font-size: .87rem; }
tbody th { font-weight: 600; }
.columns-2 th:first-child { width: 26%; }
.columns-3 th:first-child { width: 30%; }
.columns-3 th:nth-child(2) { width: 22%; }
#findings ~ table th:first-child, #waived ~ table th:first-child { width: 24%; }
#findings ~ table th:nth-child(2), #waived ~ table th:nth-child(2) { width: auto; }
#findings ~ table th:nth-child(3), #waived ~ table th:nth-child(3) { width: 20%; }
.columns-4 th:first-child { width: 22%; }
.columns-4 th:nth-child(2) { width: 10%; }
#terms ~ table th:nth-child(2) { width: auto; }
#terms ~ table th:nth-child(3) { width: 6%; }
#terms ~ table th:nth-child(4) { width: 22%; }
a { color: var(--link); text-underline-offset: 2px; }
a:focus-visible { outline: 2px solid var(--vscode-focusBorder, currentColor); outline-offset: 2px; }
.quiet, .colophon { color: var(--quiet); }
div + div > .quiet { display: block; margin-top: .2rem; padding-left: .6rem; border-left: 2px solid var(--line); }
.bad { color: var(--bad); font-weight: 600; }
.open { font-style: italic; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.draft { margin: 0; padding-left: 3.2rem; font-family: var(--vscode-editor-font-family, ui-monospace, monospace); font-size: .87rem; }
.draft li { white-space: pre-wrap; overflow-wrap: anywhere; }
.draft li::marker { color: var(--quiet); }
.draft li:target { background: color-mix(in srgb, var(--link) 22%, transparent); }
.colophon { margin-top: 3rem; font-size: .87rem; }
@media (max-width: 46rem) { main { padding: 1rem 1rem 3rem; } #findings ~ table th:nth-child(3), #findings ~ table td:nth-child(3) { display: none; } }
@media print { nav { display: none; } main { padding: 0; max-width: none; } a { color: inherit; } tr { break-inside: avoid; } }
`;
