import type { Block, ContractDocument } from '../../document/types.js';
import type { Finding, RuleContext } from '../types.js';

/** A term that is defined in small letters: where it is defined, or where it is used with a capital that nothing else asks for. */
export interface LowerPlace {
  readonly term: string;
  readonly isDefinition: boolean;
  readonly start: number;
  readonly end: number;
}

/** Behind these words a capital is one of the term, and not of the sentence. */
const withinSentence = /[\p{Ll}\d,]\s+$/u;

/** The places of a block at which a term that is defined in small letters is defined, or stands with a capital. */
export function lowerIn({ facts }: RuleContext<unknown>, block: Block): readonly LowerPlace[] {
  const { text } = block.prose;
  const defined = facts.definitionsIn(block).flatMap(({ term, kind, span, assumed, external }): LowerPlace[] => {
    if (!span || kind !== 'means' || assumed || external || !isLower(term)) return [];
    return [{ term, isDefinition: true, start: span.start, end: span.end }];
  });
  if (block.kind !== 'paragraph') return defined;
  const used = facts.usesIn(block).flatMap(({ term, span: { start, end } }): LowerPlace[] => {
    const isRaised = isLower(term) && /^\p{Lu}\p{Ll}/u.test(text.slice(start, end));
    const before = text.slice(Math.max(0, start - 20), start);
    return isRaised && withinSentence.test(before) ? [{ term, isDefinition: false, start, end }] : [];
  });
  return [...defined, ...used];
}

const isLower = (term: string) => /^\p{Ll}/u.test(term) && term === term.toLowerCase();

/** Reports a term that is defined in small letters and used with capitals, where it is defined. */
export function reportLower(
  document: ContractDocument,
  ignored: readonly string[],
  report: (finding: Finding<'definition'>) => void,
  items: readonly (readonly [Block, object])[],
): void {
  const places = items.flatMap(([block, item]) => ('isDefinition' in item ? [{ block, ...(item as LowerPlace) }] : []));
  const definition = places.find(({ isDefinition }) => isDefinition);
  const used = places.find(({ isDefinition }) => !isDefinition);
  if (!definition || !used || ignored.some((term) => term.toLowerCase() === definition.term)) return;
  const { block, start, end, term } = definition;
  const words = used.block.prose.text
    .slice(used.start, used.end)
    .replace(/\s+/g, ' ')
    .replace(/['’]s?$/, '');
  const text = words.split(' ').reduce((form, word, i) => (/^\p{Lu}/u.test(word) ? raised(form, i) : form), term);
  report({
    span: { block, start, end },
    message: ['definition', { term, words }],
    data: { term, words, difference: 'definition', places: places.length - 1 },
    related: [{ span: used, message: `“${words}” stands here.` }],
    fixes: () => [
      {
        title: `Define it as “${text}”`,
        kind: 'suggestion',
        edits: [{ range: document.rangeOf({ block, start, end }), text }],
      },
    ],
  });
}

/** A term with a capital at one of its words. */
function raised(term: string, at: number): string {
  return term
    .split(' ')
    .map((word, i) => (i === at ? word.charAt(0).toUpperCase() + word.slice(1) : word))
    .join(' ');
}
