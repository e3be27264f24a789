import { strFromU8, strToU8, zipSync } from 'fflate';
import { packageFiles } from './docxPackage.js';
import type { ReportCell, ReportPage, ReportSection, ReportTable, ReportText, Tone } from './page.js';
import { linesOf, type PrintedDraft } from './printedDraft.js';
import { escapeXml } from './xml.js';

/** Files in an archive have a date, and two reports on one draft have to be the same. */
const anyDate = '1980-01-01T00:00:00';

/**
 * A report as a Word document (Office Open XML, ECMA-376). What it points to stands below it, line by line.
 * @returns the bytes of the file, one in each character
 */
export function docxReport(page: ReportPage, draft: PrintedDraft): string {
  const files = { ...packageFiles, 'word/document.xml': documentXml(page, draft) };
  const entries = Object.entries(files).map(([name, xml]) => [name, strToU8(xml)] as const);
  return strFromU8(zipSync(Object.fromEntries(entries), { mtime: anyDate, level: 6 }), true);
}

function documentXml({ title, summary, sections, colophon }: ReportPage, draft: PrintedDraft): string {
  const body = [
    paragraph('Title', run(title)),
    paragraph('Normal', run(summary)),
    ...sections.map((section) => sectionXml(section, draft)),
    ...(draft.shown ? [paragraph('Heading1', run('The draft')), ...linesOf(draft.text).map(lineXml)] : []),
    paragraph('Quiet', run(colophon)),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}

function sectionXml({ heading, introduction, tables }: ReportSection, draft: PrintedDraft): string {
  const words = introduction ? paragraph('Normal', run(introduction)) : '';
  return paragraph('Heading1', run(heading)) + words + tables.map((table) => tableXml(table, draft)).join('');
}

/** In twentieths of a point: the width of the text on the page. */
const textWidth = 9638;

function tableXml({ caption, titled, head, rows }: ReportTable, draft: PrintedDraft): string {
  const widths = widthsOf(head.length);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const header = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head
    .map((name, column) => cellXml(paragraph('TableHead', run(name)), widths[column]!))
    .join('')}</w:tr>`;
  const body = rows.map((row) => {
    const cells = row.map((cell, column) => cellXml(piecesXml(cell, draft), widths[column]!));
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
  });
  const properties = `<w:tblPr><w:tblStyle w:val="Report"/><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCaption w:val="${escapeXml(caption)}"/></w:tblPr>`;
  const title = titled ? paragraph('Heading2', run(caption)) : '';
  // Two tables next to each other would become one.
  const gap = paragraph('Gap', '');
  return `${title}<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${header}${body.join('')}</w:tbl>${gap}`;
}

/** Where there are several columns, the first names the subject, and the others share the rest. */
function widthsOf(columns: number): readonly number[] {
  const first = Math.round(textWidth * 0.26);
  const rest = Math.floor((textWidth - first) / (columns - 1));
  return [first, ...Array.from({ length: columns - 1 }, () => rest)];
}

const cellXml = (content: string, width: number) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content || paragraph('TableCell', '')}</w:tc>`;

const piecesXml = (cell: ReportCell, draft: PrintedDraft) =>
  cell.map((piece) => paragraph('TableCell', pieceXml(piece, draft))).join('');

function pieceXml({ text, range, tone }: ReportText, draft: PrintedDraft): string {
  if (!range || !draft.shown) return run(text, tone);
  return `<w:hyperlink w:anchor="${draft.nameOf(range)}" w:history="1">${run(text, 'link')}</w:hyperlink>`;
}

function lineXml({ name, line }: { readonly name: string; readonly line: string }, index: number): string {
  const mark = `<w:bookmarkStart w:id="${index}" w:name="${name}"/><w:bookmarkEnd w:id="${index}"/>`;
  return paragraph('Draft', mark + run(line));
}

const paragraph = (style: string, content: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p>`;

const looks: Readonly<Record<Tone | 'link', string>> = {
  bad: '<w:b/><w:color w:val="A1260D"/>',
  open: '<w:i/>',
  good: '',
  quiet: '<w:color w:val="5A5A5A"/>',
  link: '<w:color w:val="0B57A4"/><w:u w:val="single"/>',
};

function run(text: string, look?: Tone | 'link'): string {
  const properties = look && looks[look] ? `<w:rPr>${looks[look]}</w:rPr>` : '';
  return `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}
