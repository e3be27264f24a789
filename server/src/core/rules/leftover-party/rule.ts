import type { Block } from '../../document/types.js';
import { areRelated, companyIn, companyNamesIn, coreOf, isIntroduced } from '../../facts/companyNames.js';
import { defineRule, type Gathered, option } from '../types.js';

/** Reports a company that acts in the agreement as a party does, and is none: the draft may have it from a precedent. */
export const rule = defineRule({
  id: 'leftover-party',
  group: 'leftovers',
  summary: 'Company that is no party',
  severity: 'warning',
  since: '0.1.0',
  options: { ignore: option.strings([], 'Companies that your drafts name without saying who they are.') },
  messages: {
    leftover:
      '“{name}” has rights or duties here, and the draft names it nowhere as a party or says who it is. It may be left over from another agreement: put in the name of the party that is meant.',
  },
  per: 'group',
  reads: ['words', 'parties', 'definitions'],
  premise: ({ facts }) => JSON.stringify(facts.parties.map(({ name, roles }) => [name, roles])),
  gather: (_, block) => namesIn(block),
  check({ facts, options }, report, places) {
    const acting = places.find(([, { acts }]) => acts);
    if (!acting || places.some(([, { introduced }]) => introduced)) return;
    const [block, { core, name, start, end }] = acting;
    const parties = facts.parties.filter(({ name: party }) => party !== '');
    const known = parties.flatMap(({ name: party, roles }) => [
      companyIn(party)?.core ?? coreOf(party),
      ...roles.map(coreOf),
    ]);
    if (parties.length === 0 || known.some((other) => areRelated(core, other))) return;
    if (
      facts.defines(core) ||
      facts.defines(name.toLowerCase()) ||
      options.ignore.some((other) => coreOf(other) === coreOf(name))
    )
      return;
    report({
      span: { block, start, end },
      message: ['leftover', { name }],
      data: { name },
      related: places
        .filter((place) => place !== acting)
        .map(([other, place]) => ({
          span: { block: other, start: place.start, end: place.end },
          message: 'Also named here.',
        })),
    });
  },
});

/** A name and its place in a block. */
interface Place {
  readonly name: string;
  readonly core: string;
  readonly start: number;
  readonly end: number;
  readonly introduced: boolean;
  /** It has a right or a duty there, or gives or gets something. */
  readonly acts: boolean;
}

const acts =
  /^["”*_]*\s+(?:(?:hereby|also|each|then)\s+)?(?:shall|must|(?:will|may)(?!\s+(?:own|be|have|become|remain|hold|trigger)\b)|agrees?|undertakes?|warrants?|represents?|acknowledges?|is\s+entitled|has\s+the\s+right)\b/;
/** Before a name that is no subject: `the shares of Northwind Ltd will`. */
const depends = /\b(?:of|to|with|by|in|from|for|at|on|under|and|or)\s+(?:the\s+)?["“]?$/i;
const receives =
  /\b(?:disclosed|provided|furnished|supplied|delivered|returned|paid|owned|granted|assigned)\s+(?:by|to)\s+$/;

function namesIn(block: Block): readonly Gathered<Place>[] {
  if (block.matter !== 'contract') return [];
  const { text } = block.prose;
  return companyNamesIn(block).map(({ name, core, start, end }) => ({
    group: core,
    item: {
      name,
      core,
      start,
      end,
      introduced: isIntroduced(text, { start, end }),
      acts:
        (acts.test(text.slice(end, end + 40)) && !depends.test(text.slice(Math.max(0, start - 16), start))) ||
        receives.test(text.slice(Math.max(0, start - 24), start)),
    },
  }));
}
