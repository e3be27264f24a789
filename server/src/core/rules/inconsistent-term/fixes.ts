import type { ContractDocument, Span } from '../../document/types.js';
import type { Definition } from '../../facts/types.js';
import type { Fix, FixEdit } from '../types.js';

/** The changes that write the defined form: in one place, or in all. */
export function fixesOf(
  document: ContractDocument,
  spans: readonly Span[],
  definitions: readonly Definition[],
): readonly Fix[] {
  const edits = spans.map((span) => editOf(document, span, definitions));
  const [first] = edits;
  const here: Fix = { title: `Write “${first!.text}”`, kind: 'suggestion', edits: [first!] };
  if (edits.length === 1) return [here];
  return [
    { title: `Write the defined form in all ${edits.length} places`, kind: 'suggestion', edits },
    { ...here, title: `Write “${first!.text}” here` },
  ];
}

function editOf(document: ContractDocument, span: Span, definitions: readonly Definition[]): FixEdit {
  const words = span.block.prose.text.slice(span.start, span.end);
  return { range: document.rangeOf(span), text: definedForm(words, definitions) };
}

/** Words as the draft defines them, in the singular or the plural as they stand. */
export function definedForm(words: string, definitions: readonly Definition[]): string {
  const terms = definitions.map(({ term }) => term.trim());
  const exact = terms.find((term) => term.toLowerCase() === words.toLowerCase());
  if (exact) return exact;
  const term = terms.find((each) => isPlural(each) === isPlural(words)) ?? terms[0]!;
  if (isPlural(term) === isPlural(words)) return term;
  return isPlural(words) ? plural(term) : singular(term);
}

const isPlural = (words: string) => /[^s]s$/i.test(words);

function plural(term: string): string {
  if (/[^aeiou]y$/i.test(term)) return term.replace(/y$/i, 'ies');
  return /(?:s|x|z|ch|sh)$/i.test(term) ? `${term}es` : `${term}s`;
}

const singular = (term: string) => term.replace(/ies$/i, 'y').replace(/([^s])s$/i, '$1');
