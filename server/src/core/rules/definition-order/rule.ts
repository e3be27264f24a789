import type { Block, ContractDocument, Section } from '../../document/types.js';
import { isAlphabetical, orderKey, sortDefinitionsFix } from '../../fixes/sortDefinitionsFix.js';
import { defineRule, type Gathered } from '../types.js';

/** Two terms have no order that a reader would miss. */
const fewest = 3;

/** Reports a list of definitions that is not in alphabetical order. */
export const rule = defineRule({
  id: 'definition-order',
  group: 'defined-terms',
  summary: 'Definitions are not in alphabetical order',
  severity: 'hint',
  off: true,
  since: '0.1.0',
  options: {},
  messages: {
    order:
      '“{term}” stands out of alphabetical order, behind “{before}”. Readers look definitions up by the alphabet: sort them.',
  },
  per: 'group',
  reads: ['words', 'terms'],
  gather({ document, facts }, block): readonly Gathered<{ term: string; start: number; end: number }>[] {
    const [definition] = facts.definitionsIn(block);
    if (!definition?.span || definition.assumed || !/^(?:means|list|table)$/.test(definition.kind)) return [];
    const home = homeOf(document, block);
    const { term, span } = definition;
    return home ? [{ group: home, item: { term, start: span.start, end: span.end } }] : [];
  },
  check({ document, facts }, report, items) {
    if (items.length < fewest || isAlphabetical(items.map(([, { term }]) => term))) return;
    const entries = items.map(([block, { term, start, end }]) => ({ term, span: { block, start, end } }));
    const at = entries.findIndex(({ term }, i) => i > 0 && orderKey(term) < orderKey(entries[i - 1]!.term));
    const { term, span } = entries[at]!;
    const before = entries[at - 1]!;
    report({
      span,
      message: ['order', { term, before: before.term }],
      data: { term, before: before.term },
      related: [{ span: before.span, message: `“${before.term}” stands before it.` }],
      fixes: () => sortDefinitionsFix(document, facts, entries),
    });
  },
});

/** The definitions section in which a block stands, by its place among the sections; nothing for its title. */
function homeOf(document: ContractDocument, block: Block): string | undefined {
  const path: string[] = [];
  let found = false;
  for (let section: Section | undefined = document.sectionAt(block); section; section = section.parent) {
    if (section.kind === 'definitions' && section.titleSpan.block !== block) found = true;
    if (found) path.push(section.number || section.title);
  }
  return found ? path.join(' < ') : undefined;
}
