import type { Definition } from '../../facts/types.js';
import { removeDefinitionFixes } from '../../fixes/removeDefinitionFix.js';
import { defineRule, type Finding } from '../types.js';
import { beginsAgreement, partOf, sameWords, standingsIn } from './compete.js';

/** Reports a term that the draft defines a second time. */
export const rule = defineRule({
  id: 'duplicate-definition',
  group: 'defined-terms',
  summary: 'Term is defined twice',
  severity: 'warning',
  since: '0.1.0',
  options: {},
  messages: {
    other:
      '“{term}” is defined a second time. Where the two meanings differ, nobody can say which holds: keep one definition.',
    same: '“{term}” is defined a second time, in the same words. Keep one definition, so that a change of one cannot miss the other.',
  },
  per: 'draft',
  reads: ['words', 'leadIn', 'terms'],
  gather({ document, facts }, block) {
    const standings = standingsIn(facts.definitionsIn(block), block, document.leadInOf(block));
    const begins = beginsAgreement(block);
    if (!begins && standings.every(({ gives }) => !gives)) return undefined;
    return { standings, begins, part: partOf(document, block), language: block.language };
  },
  check({ document, facts }, report, gathered) {
    const first = new Map<string, Definition>();
    let agreements = 0;
    for (const [block, { standings, begins, part, language }] of gathered) {
      const definitions = facts.definitionsIn(block);
      if (begins) agreements++;
      standings.forEach(({ term, gives }, i) => {
        if (!gives) return;
        const definition = definitions[i]!;
        // Its parts may each define a term for themselves, as may agreements that are attached.
        const key = JSON.stringify([term.toLowerCase(), part, Math.max(1, agreements), language]);
        const before = first.get(key);
        if (!before) first.set(key, definition);
        else if (!isWithin(definition, before))
          report({
            ...findingOf(before, definition),
            fixes: () => removeDefinitionFixes(document, facts, definition),
          });
      });
    }
  },
});

/** A definition may come back to its term to say more of it. */
function isWithin({ span }: Definition, { kind, body }: Definition): boolean {
  return kind !== 'parenthetical' && body?.block === span!.block && body.start <= span!.start && span!.end <= body.end;
}

function findingOf(before: Definition, { term, span, ...rest }: Definition): Finding<'same' | 'other'> {
  const same = sameWords(before, { term, span, ...rest });
  return {
    span: span!,
    message: [same ? 'same' : 'other', { term }],
    ...(same ? { severity: 'information' } : {}),
    data: { term, same },
    related: [{ span: before.span!, message: `“${before.term}” is defined here first.` }],
  };
}
