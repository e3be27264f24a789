import type { GlossaryRow, Range } from '../../core/index.js';
import { LineIndex } from '../lineIndex.js';
import type { DraftFile } from '../readDraft.js';

/** The terms of a draft for programs, as `server/schemas/glossary.schema.json` describes it. */
export function glossaryJson({ path }: DraftFile, rows: readonly GlossaryRow[]): string {
  return JSON.stringify({
    path,
    terms: rows.map(({ term, meaning, kind, section, range, uses, translations, from }) => ({
      term,
      meaning,
      kind,
      section,
      offset: range ? offsets(range) : null,
      uses: uses.map(offsets),
      translations,
      from: from ? { path: from.file, offset: offsets(from.range) } : null,
    })),
  });
}

const offsets = ({ start, end }: Range) => [start, end];

/** The terms of a draft as a table in Markdown. */
export function glossaryMarkdown({ path, text }: DraftFile, rows: readonly GlossaryRow[]): string {
  const title = `## ${path === '-' ? 'Glossary' : cell(path)}`;
  if (rows.length === 0) return `${title}\n\nThis draft defines no terms.\n`;
  const lines = new LineIndex(text);
  const where = ({ section, range }: GlossaryRow) =>
    section || (range ? `line ${lines.placeOf(range.start).line + 1}` : '');
  const head = ['| Term | Meaning | Where | Uses | Incorporated from |', '|---|---|---|--:|---|'];
  const body = rows.map((row) => {
    const from = row.from ? `${row.from.file}, line ${row.from.start.line + 1}` : '';
    const place = row.kind === 'front-matter' ? 'front matter' : where(row);
    return `| ${[row.term, meaningOf(row), place, String(row.uses.length), from].map(cell).join(' | ')} |`;
  });
  return `${[title, '', ...head, ...body].join('\n')}\n`;
}

/** What the term means, and what it is called in other languages. */
function meaningOf({ meaning, translations }: GlossaryRow): string {
  const others = translations.map(({ language, terms }) => `${language}: ${terms.join(' / ')}`).join('; ');
  return [meaning, others].filter((part) => part !== '').join(' – ');
}

/** Text as it stands, whatever signs of Markdown it holds. */
function cell(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]/g, '\\$&');
}
