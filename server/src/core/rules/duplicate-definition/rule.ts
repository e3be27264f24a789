import type { Definition } from '../../facts/types.js';
import { removeDefinitionFixes } from '../../fixes/removeDefinitionFix.js';
import { defineRule, type Finding, type Gathered } from '../types.js';
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
  per: 'group',
  reads: ['words', 'leadIn', 'terms'],
  // Where one agreement of several begins decides which definitions belong together. Blocks that remain keep their order.
  premise: (_, groups) => {
    const beginnings = groups.blocksOf(beginning);
    return beginnings.length > 1 ? beginnings : '';
  },
  gather({ document, facts }, block): readonly Gathered<DefiningPlace>[] {
    const definitions = facts.definitionsIn(block);
    const standings = standingsIn(definitions, block, document.leadInOf(block));
    const part = standings.some(({ gives }) => gives) ? partOf(document, block) : '';
    return [
      ...(beginsAgreement(block) ? [{ group: beginning, item: { nth: 0 } }] : []),
      // The parts of a draft may each define a term for themselves.
      ...standings.flatMap(({ term, gives }, nth) =>
        gives
          ? [{ group: JSON.stringify([term.toLowerCase(), part, block.language]), item: placeOf(definitions, nth) }]
          : [],
      ),
    ];
  },
  check({ document, facts }, report, places, groups) {
    if (places.length < 2) return;
    const beginnings = groups.blocksOf(beginning);
    const first = new Map<number, Definition>();
    for (const [block, { nth }] of places) {
      const definition = facts.definitionsIn(block)[nth];
      if (!definition?.span) continue;
      // So may agreements that are attached.
      const agreement = Math.max(1, beginnings.filter(({ index }) => index <= block.index).length);
      const before = first.get(agreement);
      if (!before) first.set(agreement, definition);
      else if (!isWithin(definition, before))
        report({
          ...findingOf(before, definition),
          fixes: () => removeDefinitionFixes(document, facts, definition),
        });
    }
  },
});

/** The group of the blocks in which an agreement begins. */
const beginning = 'beginning';

/** Which of the definitions of its block it is, and what tells whether another stands within it. */
interface DefiningPlace {
  readonly nth: number;
  readonly reach?: readonly (number | string | undefined)[];
}

function placeOf(definitions: readonly Definition[], nth: number): DefiningPlace {
  const { kind, span, body } = definitions[nth]!;
  return {
    nth,
    reach: [kind, span?.start, span?.end, body?.block === span?.block ? 'own' : 'other', body?.start, body?.end],
  };
}

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
