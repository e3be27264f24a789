import type { BlockReading } from './blockReading.js';
import type { Dialect, FrontMatter } from './types.js';

const named: readonly Dialect[] = [
  'markdown',
  'lexicon',
  'pandoc',
  'legal-markdown',
  'common-form',
  'cover-page',
  'accord-project',
  'plain-text',
];

/** Marks of dialects, as a set. */
const Sign = { levels: 1, templateLogic: 2, coverPage: 4, commonForm: 8, attributes: 16 } as const;

/** The marks of dialects in a part of a draft. */
export interface DialectSigns {
  readonly marks: number;
  /** Headings that are items of an ordered list. */
  readonly headingItems: number;
}

/** The marks of dialects in a part of a draft, and the blocks read from it. */
export function dialectSigns(source: string, blocks: readonly BlockReading[]): DialectSigns {
  let headingItems = 0;
  for (const { kind, list } of blocks) if (kind === 'heading' && list?.ordered && list.first) headingItems++;
  return { marks: dialectMarks(source), headingItems };
}

/** The set of the marks of dialects in some Markdown. */
export function dialectMarks(source: string): number {
  return (
    (/^l{1,6}\. /m.test(source) ? Sign.levels : 0) |
    (/\{\{#(?:clause|if|ulist|olist|join|with|optional)\b/.test(source) ? Sign.templateLogic : 0) |
    (/class=["']?(?:coverpage_link|header_\d|orderform_link|keyterms_link)/.test(source) ? Sign.coverPage : 0) |
    (/(?:^|[\s(])""[A-Z][^"\n]{1,80}""|\{\{\{[A-Z][^}\n]{1,80}\}\}\}/.test(source) ? Sign.commonForm : 0) |
    (/\{(?:\.unnumbered|-|#[\w-]+[^}\n]{0,60})\}[ \t]*$/m.test(source) ? Sign.attributes : 0)
  );
}

/** Whether two parts of a draft, of one chunk or several, are as much of each dialect. */
export function haveSameSigns(a: readonly DialectSigns[], b: readonly DialectSigns[]): boolean {
  return a.length === b.length && a.every((part, i) => isSame(part, b[i]!));
}

function isSame(a: DialectSigns, b: DialectSigns): boolean {
  return a.marks === b.marks && a.headingItems === b.headingItems;
}

/** Which convention of writing contracts in Markdown the draft follows: what the front matter names, else what its marks tell. */
export function dialectOf(parts: Iterable<DialectSigns>, frontMatter: FrontMatter | undefined): Dialect {
  const data = frontMatter?.data ?? {};
  const own = data.clausewright;
  const wanted = typeof own === 'object' && own !== null ? (own as Record<string, unknown>).dialect : undefined;
  const chosen = named.find((dialect) => dialect === wanted);
  if (chosen) return chosen;
  let marks = 0;
  let headingItems = 0;
  for (const part of parts) {
    marks |= part.marks;
    headingItems += part.headingItems;
  }
  if (marks & Sign.levels || Object.keys(data).some((key) => /^level-\w+$/.test(key))) return 'legal-markdown';
  // Lexicon writes each clause as a heading in an ordered list, and parties and type in the front matter.
  if (headingItems >= 2 || (headingItems >= 1 && Array.isArray(data.parties))) return 'lexicon';
  if (marks & Sign.templateLogic) return 'accord-project';
  if (marks & Sign.coverPage) return 'cover-page';
  if (marks & Sign.commonForm) return 'common-form';
  return marks & Sign.attributes ? 'pandoc' : 'markdown';
}
