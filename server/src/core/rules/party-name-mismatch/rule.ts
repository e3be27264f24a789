import type { Block } from '../../document/types.js';
import { companyIn, companyNamesIn, isIntroduced } from '../../facts/companyNames.js';
import type { Party } from '../../facts/types.js';
import { defineRule, type Fix, type Gathered } from '../types.js';
import { isSlip } from './slip.js';

/** Reports the name of a party that is written otherwise than where the agreement names it. */
export const rule = defineRule({
  id: 'party-name-mismatch',
  group: 'leftovers',
  summary: 'Name of a party written in another way',
  severity: 'warning',
  since: '0.1.0',
  options: {},
  messages: {
    form: 'The party is “{party}”, and here it is “{name}”. Another legal form may be another company: check the register, and write the name in one way.',
    spelling: 'The party is “{party}”, and here it is “{name}”. Check which is right, and write the name in one way.',
  },
  per: 'group',
  reads: ['words', 'parties'],
  gather: (_, block) => namesIn(block),
  check({ document, facts }, report, places) {
    const [first] = places;
    if (!first || places.some(([, { introduced }]) => introduced)) return;
    const [block, { core, form, name, start, end }] = first;
    const meant = meantBy({ core, form }, facts.parties);
    if (!meant) return;
    const spans = places.map(([other, place]) => ({ block: other, start: place.start, end: place.end }));
    report({
      span: { block, start, end },
      message: [meant.kind, { party: meant.party.name, name }],
      data: { name, party: meant.party.name },
      related: spans.slice(1).map((span) => ({ span, message: 'Also here.' })),
      fixes: (): readonly Fix[] => [
        {
          title: `Write “${meant.party.name}”`,
          kind: 'suggestion',
          edits: spans.map((span) => ({ range: document.rangeOf(span), text: meant.party.name })),
        },
      ],
    });
  },
});

/** A name and its place in a block. */
interface Place {
  readonly name: string;
  readonly core: string;
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** The text says there who that is, so that it is a company of its own. */
  readonly introduced: boolean;
}

function namesIn(block: Block): readonly Gathered<Place>[] {
  if (block.matter !== 'contract' && block.matter !== 'signature') return [];
  return companyNamesIn(block).map((company) => ({
    group: `${company.core} ${company.form}`,
    item: { ...company, introduced: isIntroduced(block.prose.text, company) },
  }));
}

/** The one party that is meant by a name that is not its own. */
function meantBy({ core, form }: Pick<Place, 'core' | 'form'>, parties: readonly Party[]) {
  const companies = parties.flatMap((party) => {
    const company = companyIn(party.name);
    return company ? [{ party, ...company }] : [];
  });
  if (companies.some((company) => company.core === core && company.form === form)) return undefined;
  const same = companies.filter((company) => company.core === core);
  if (same.length === 1) return { kind: 'form', party: same[0]!.party } as const;
  const alike = companies.filter((company) => company.form === form && isSlip(company.core, core));
  return alike.length === 1 ? ({ kind: 'spelling', party: alike[0]!.party } as const) : undefined;
}
