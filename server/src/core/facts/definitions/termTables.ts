import type { Block, CellPosition, ContractDocument, Identity } from '../../document/types.js';
import type { TermVocabulary } from '../terms/vocabulary.js';

/** A column of a table that lists terms. */
export interface TermColumn {
  readonly column: number;
  /** The language of its terms as in BCP 47; `und` in a table of one language. */
  readonly language: string;
}

/** The columns that hold terms, by table: one beside what they mean, or one for each language. */
export type TermTables = ReadonlyMap<Identity, readonly TermColumn[]>;

const termColumn = /^(?:(?:defined|key|capitali[sz]ed)\s+)?(?:terms?|expressions?|words?|definitions?|phrases?)$/i;
const meaningColumn = /^(?:meanings?|definitions?|descriptions?|explanations?|details?|interpretation)$/i;

/** The longest that a term with its alternatives may be; what is longer is a text in two languages. */
const longestCell = 90;

/** The tables whose columns are called terms and meanings, or after languages. */
export function termTablesOf(document: ContractDocument, vocabulary: TermVocabulary): TermTables {
  const found = new TableReader(vocabulary);
  for (const { cell, prose } of document.blocks) {
    if (cell?.header) found.readHeading(cell, prose.text.trim());
    else if (cell) found.readCell(cell, prose.text);
  }
  return found.tables;
}

/** Reads tables cell by cell. */
class TableReader {
  readonly #ofOneLanguage = new Map<Identity, readonly TermColumn[]>();
  readonly #ofLanguages = new Map<Identity, readonly TermColumn[]>();
  readonly #first = new Map<Identity, string>();

  constructor(private readonly vocabulary: TermVocabulary) {}

  readHeading({ table, column }: CellPosition, text: string): void {
    const language = languageOf(text, this.vocabulary);
    const known = this.#ofLanguages.get(table) ?? [];
    if (language && !known.some((each) => each.language === language))
      this.#ofLanguages.set(table, [...known, { column, language }]);
    if (column === 0) this.#first.set(table, text);
    else if (column === 1 && termColumn.test(this.#first.get(table) ?? '') && (text === '' || meaningColumn.test(text)))
      this.#ofOneLanguage.set(table, [{ column: 0, language: 'und' }]);
  }

  /** One cell that is no term shows that the table sets two texts side by side. */
  readCell({ table, column }: CellPosition, text: string): void {
    if (this.#ofLanguages.get(table)?.some((each) => each.column === column) && !isTermLike(text.trim()))
      this.#ofLanguages.delete(table);
  }

  get tables(): TermTables {
    const bilingual = [...this.#ofLanguages].filter(([, columns]) => columns.length > 1);
    return new Map([...this.#ofOneLanguage, ...bilingual]);
  }
}

/** Whether two readings have found the same. */
export function areSameTables(a: TermTables, b: TermTables): boolean {
  if (a.size !== b.size) return false;
  for (const [table, columns] of a) if (JSON.stringify(columns) !== JSON.stringify(b.get(table))) return false;
  return true;
}

/** The column of terms in which a cell stands, below its heading. */
export function columnOf(tables: TermTables, { cell }: Block): TermColumn | undefined {
  return cell && !cell.header ? tables.get(cell.table)?.find(({ column }) => column === cell.column) : undefined;
}

/** The language that a heading names: `Deutsch`, `Term (English)`, `German term`, `DE`, `Terme`. */
function languageOf(heading: string, { languages, termHeadings }: TermVocabulary): string | undefined {
  if (heading === '' || heading.length > 40) return undefined;
  if (/^[A-Z]{2}$/.test(heading)) return languages.get(heading.toLowerCase());
  const words = heading.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const whole = words.join(' ');
  // `de` in small letters is a word of many languages.
  const isCode = (word: string) => /^[a-z]{2}$/.test(word);
  const own = (isCode(whole) ? undefined : languages.get(whole)) ?? termHeadings.get(whole);
  if (own) return own;
  const named = words.filter((word) => !isCode(word) && languages.has(word));
  const others = words.filter((word) => !named.includes(word)).join(' ');
  if (named.length === 1 && termHeadings.has(others)) return languages.get(named[0]!);
  const code = /\(([A-Z]{2})\)\s*$/.exec(heading)?.[1]?.toLowerCase();
  return code && termHeadings.has(words.slice(0, -1).join(' ')) ? languages.get(code) : undefined;
}

function isTermLike(text: string): boolean {
  return (
    text.length <= longestCell && text.split(/\s+/).length <= 12 && !/[.!?]\s+\p{Lu}|[。！？；]|^\(?\d+[.)]/u.test(text)
  );
}
