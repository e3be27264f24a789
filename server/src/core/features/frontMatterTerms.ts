import { isScalar, parseDocument, visit } from 'yaml';
import type { ContractDocument } from '../document/types.js';
import type { Range } from '../text/range.js';

/** A value of the front matter, and where it is written, without quotes. */
export interface FrontMatterValue {
  readonly text: string;
  /** Absolute. */
  readonly range: Range;
}

/** Where the front matter says a term, as the value of an entry; what is only the key of one (`disclosing_party:`) has no such place. */
export function frontMatterPlaces({ frontMatter, text }: ContractDocument, term: string): readonly Range[] {
  if (!frontMatter) return [];
  const { start, end } = frontMatter.range;
  return valuesIn(text.slice(start, end), start).flatMap((value) => (value.text === term ? [value.range] : []));
}

/** The value of the front matter that holds an offset, if any. */
export function frontMatterValueAt(
  { frontMatter, text }: ContractDocument,
  offset: number,
): FrontMatterValue | undefined {
  if (!frontMatter || offset < frontMatter.range.start || offset > frontMatter.range.end) return undefined;
  const { start, end } = frontMatter.range;
  return valuesIn(text.slice(start, end), start).find(({ range }) => range.start <= offset && offset <= range.end);
}

const fences = /^-{3}\r?\n|\r?\n-{3}\s*$/g;

/** The names of the draft itself are no terms. */
const titles: ReadonlySet<unknown> = new Set(['title', 'subtitle']);

/** The values that are written in one line as they are. */
function valuesIn(source: string, base: number): readonly FrontMatterValue[] {
  // Blanks in place of the fences keep every place where it is.
  const yaml = source.replace(fences, (fence) => fence.replace(/-/g, ' '));
  const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent', strict: false });
  if (document.errors.length > 0) return [];
  const values: FrontMatterValue[] = [];
  visit(document, {
    Pair: (_, { key }) => (isScalar(key) && titles.has(key.value) ? visit.SKIP : undefined),
    Scalar: (key, { value, range }) => {
      if (key === 'key' || typeof value !== 'string' || !range) return;
      const at = yaml.slice(range[0], range[1]).indexOf(value);
      if (at < 0 || value === '') return;
      const start = base + range[0] + at;
      values.push({ text: value, range: { start, end: start + value.length } });
    },
  });
  return values;
}
