import type { Block, ContractDocument, Span } from '../../document/types.js';
import { nameOfTerm } from '../../facts/terms/vocabulary.js';
import type { Definition } from '../../facts/types.js';
import { defineRule, type Fix, type Gathered } from '../types.js';

/** What a block adds to what is known of a term: its first use there, or its definition. */
interface Place {
  readonly kind: 'use' | 'definition';
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** It is a definition in a list of definitions, where a reader looks for it, or one that need not be looked for. */
  readonly known: boolean;
}

/** Reports a term that is used before the draft says what it means. */
export const rule = defineRule({
  id: 'term-used-before-definition',
  group: 'defined-terms',
  summary: 'Term is used before it is defined',
  severity: 'information',
  off: true,
  since: '0.1.0',
  options: {},
  messages: {
    early:
      '“{term}” is used here, but it is defined only further below. Define it at its first use, or say where it is defined.',
  },
  per: 'group',
  reads: ['words', 'terms'],
  gather({ document, facts }, block): readonly Gathered<Place>[] {
    if (block.kind === 'heading') return [];
    const places: Place[] = facts.definitionsIn(block).map((definition) => ({
      kind: 'definition',
      term: definition.term,
      start: definition.span!.start,
      end: definition.span!.end,
      known: isKnown(document, block, definition),
    }));
    for (const { term, span, definition } of facts.usesIn(block)) {
      const first = !places.some((place) => place.kind === 'use' && place.term === term);
      // What the front matter defines has no place in the text.
      if (!first || !definition?.span || saysWhere(span)) continue;
      places.push({ kind: 'use', term, start: span.start, end: span.end, known: false });
    }
    return places.map((item) => ({ group: nameOfTerm(item.term), item }));
  },
  check({ document }, report, items) {
    if (items.some(([, { kind, known }]) => kind === 'definition' && known)) return;
    const inOrder = items.toSorted(([a, x], [b, y]) => a.index - b.index || x.start - y.start);
    const use = inOrder.find(([, { kind }]) => kind === 'use');
    const definition = inOrder.find(([, { kind }]) => kind === 'definition');
    if (!use || !definition || inOrder.indexOf(use) > inOrder.indexOf(definition)) return;
    const [span, place] = [use, definition].map(([block, { start, end }]) => ({ block, start, end })) as [Span, Span];
    const { term } = definition[1];
    report({
      span,
      message: ['early', { term }],
      data: { term },
      related: [{ span: place, message: `“${term}” is defined here.` }],
      fixes: () => fixesOf(document, span, place),
    });
  },
});

function isKnown(document: ContractDocument, block: Block, { names, external, assumed }: Definition): boolean {
  if (names || external || assumed) return true;
  for (let section = document.sectionAt(block); section; section = section.parent)
    if (section.kind === 'definitions') return true;
  return false;
}

/** `(as defined below)`, `(as defined in Section 5)`. */
function saysWhere({ block, end }: Span): boolean {
  return /^\s*\(\s*(?:each\s+)?as\s+(?:hereinafter\s+)?defined\b/i.test(block.prose.text.slice(end, end + 60));
}

function fixesOf(document: ContractDocument, span: Span, definition: Span): readonly Fix[] {
  const number = document.sectionAt(definition.block, definition.start)?.number;
  const where = number && /^\d/.test(number) ? `in Section ${number}` : 'below';
  const at = document.rangeOf(span).end;
  return [
    {
      title: `Add “(as defined ${where})”`,
      kind: 'suggestion',
      edits: [{ range: { start: at, end: at }, text: ` (as defined ${where})` }],
    },
  ];
}
