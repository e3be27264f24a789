import type { Block, ContractDocument } from '../../document/types.js';
import { areRelated, companyIn, companyNamesIn, coreOf } from '../../facts/companyNames.js';
import type { Party } from '../../facts/types.js';
import { defineRule, type Gathered } from '../types.js';

/** Reports a company that signs and is no party, and a party that does not sign. */
export const rule = defineRule({
  id: 'signature-mismatch',
  group: 'leftovers',
  summary: 'Signatures and parties that differ',
  severity: 'warning',
  since: '0.1.0',
  options: {},
  messages: {
    stranger:
      '“{name}” signs, and the agreement does not mention it. Check who the party is: the lines to sign on may be left over from another agreement.',
    absent:
      'The lines to sign on name {signing}, but not “{name}”. An agreement binds a party that has signed it: add its lines.',
  },
  per: 'group',
  reads: ['words', 'surroundings', 'parties'],
  premise: ({ facts }) => JSON.stringify(facts.parties.map(({ name, roles }) => [name, roles])),
  gather: ({ document }, block) => placesIn(document, block),
  check({ facts: { parties } }, report, places) {
    const [first] = places;
    if (!first) return;
    const [block, { group, start, end, name }] = first;
    if (group !== signatures) {
      const known = parties
        .map((party) => companyIn(party.name)?.core ?? coreOf(party.name))
        .filter((core) => core !== '');
      if (known.length < 2 || places.some(([, { signs }]) => !signs) || office.test(name)) return;
      if (known.some((core) => areRelated(group, core))) return;
      report({ span: { block, start, end }, message: ['stranger', { name }], data: { name } });
      return;
    }
    const text = places.map(([, place]) => place.around).join(' ');
    const [signing, absent] = whoSigns(parties, ` ${text} `);
    const lines = text.match(/(?:^| )(?:by|signature|signed|unterschrift)(?= )/g)?.length ?? 0;
    if (signing.length === 0 || lines === 0 || lines >= signing.length + absent.length) return;
    for (const party of absent) {
      const names = signing.map((other) => `“${other.name}”`).join(' and ');
      report({
        span: { block, start, end },
        message: ['absent', { signing: names, name: party.name }],
        data: { name: party.name },
      });
    }
  },
});

/** Words of the office of who signs, not of a company. */
const office = /\b(?:President|Vice|Officer|Director|Manager|Counsel|Secretary|Treasurer|Chairman|Head|Title)\b/;

/** The group of all lines to sign on. */
const signatures = 'signatures';

interface Place {
  readonly group: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly signs: boolean;
  /** Of lines to sign on: what stands in them and around them. */
  readonly around: string;
}

/** How many blocks around lines to sign on may name who signs. */
const reach = 4;
const longestLine = 400;

function placesIn({ blocks }: ContractDocument, block: Block): readonly Gathered<Place>[] {
  const signs = block.matter === 'signature';
  if (!signs && block.matter !== 'contract') return [];
  const { text } = block.prose;
  // A partner signs for a partnership: `By: Northwind GP Ltd, its general partner`.
  const own = companyNamesIn(block).filter(
    ({ start }) => !/\bby:?\s*$/i.test(text.slice(Math.max(0, start - 8), start)),
  );
  const names = own.map(({ name, core, start, end }) => ({
    group: core,
    item: { group: core, name, start, end, signs, around: '' },
  }));
  if (!signs) return names;
  const around = blocks
    .slice(Math.max(0, block.index - reach), block.index + reach + 1)
    .map(({ prose }) => (prose.text.length <= longestLine ? coreOf(prose.text) : ''))
    .join(' ');
  return [
    ...names,
    { group: signatures, item: { group: signatures, name: '', start: 0, end: text.length, signs, around } },
  ];
}

/** The parties that the lines to sign on name, and those that they do not. */
function whoSigns(parties: readonly Party[], text: string): readonly [readonly Party[], readonly Party[]] {
  const named = parties.filter(({ name }) => name !== '');
  const signing = named.filter(({ name, roles }) => {
    const core = companyIn(name)?.core ?? coreOf(name);
    return [core, core.split(' ').slice(0, 2).join(' '), ...roles.map(coreOf)].some((words) =>
      text.includes(` ${words} `),
    );
  });
  return [signing, named.filter((party) => !signing.includes(party))];
}
