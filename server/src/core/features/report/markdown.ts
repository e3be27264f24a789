import { escapeMarkdown, escapeWithin } from '../markdown.js';
import type { LinkTo } from './html.js';
import type { ReportCell, ReportPage, ReportSection, ReportTable, ReportText } from './page.js';

/** A report as Markdown, with tables as GitHub reads them. */
export function reportMarkdown({ title, summary, sections, colophon }: ReportPage, link: LinkTo): string {
  const parts = [`# ${escapeMarkdown(title)}`, escapeMarkdown(summary)];
  for (const section of sections) parts.push(...sectionMarkdown(section, link));
  return `${[...parts, `---`, escapeMarkdown(colophon)].join('\n\n')}\n`;
}

function sectionMarkdown({ heading, introduction, tables }: ReportSection, link: LinkTo): string[] {
  const parts = [`## ${escapeMarkdown(heading)}`];
  if (introduction) parts.push(escapeMarkdown(introduction));
  for (const table of tables) {
    if (table.titled) parts.push(`### ${escapeMarkdown(table.caption)}`);
    parts.push(tableMarkdown(table, link));
  }
  return parts;
}

function tableMarkdown({ head, rows }: ReportTable, link: LinkTo): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const body = rows.map((row) => line(row.map((cell) => cellMarkdown(cell, link))));
  return [line(head.map(escapeWithin)), line(head.map(() => '---')), ...body].join('\n');
}

const cellMarkdown = (cell: ReportCell, link: LinkTo) => cell.map((piece) => textMarkdown(piece, link)).join('<br>');

function textMarkdown({ text, range, tone }: ReportText, link: LinkTo): string {
  const words = escapeWithin(text.replace(/\s+/g, ' '));
  const address = range && link(range);
  const linked = address ? `[${words}](<${address}>)` : words;
  return tone === 'bad' ? `**${linked}**` : tone === 'quiet' ? `*${linked}*` : linked;
}
