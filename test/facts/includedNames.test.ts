import assert from 'node:assert/strict';
import { exclusionClasses } from '../../server/src/core/facts/terms/exclusions/classes.js';
import { exclusions } from '../../server/src/core/facts/terms/exclusions/index.js';
import { allRules, Draft, readConfiguration } from '../../server/src/core/index.js';
import { reportOf } from '../support/reportOf.js';

function configurationWith(...include: readonly string[]) {
  const read = readConfiguration({ rules: { 'undefined-term': { include } } }, allRules);
  assert.deepEqual(read.problems, []);
  return read.configuration;
}

/** What is reported as undefined where some classes of names are included. */
function reported(text: string, ...include: readonly string[]): readonly unknown[] {
  const { diagnostics } = new Draft(text, { contract: true, configuration: configurationWith(...include) }).lint();
  return diagnostics.filter(({ ruleId }) => ruleId === 'undefined-term').map(({ data }) => data?.term);
}

describe('Classes of names that terms are not looked for in', () => {
  it('have each some exclusion, and each exclusion one of them', () => {
    assert.deepEqual([...new Set(exclusions.map((exclusion) => exclusion.class))].sort(), [...exclusionClasses].sort());
  });

  const names: Readonly<Record<(typeof exclusionClasses)[number], string>> = {
    laws: 'Dyeing Act',
    authorities: 'Dyeing Commission',
    places: 'Ohio',
    people: 'Ms Thorn',
    offices: 'Chief Executive Officer',
    companies: 'Tarn Dyers Ltd',
    brands: 'Android',
    dates: 'Friday',
    currencies: 'Euro',
    addresses: 'Suite Floor',
    agreements: 'Yarn Charter',
    documents: 'Master Yarn Dyeing Standard',
    references: 'Annex',
    'full-names': 'Old Dyeing Rules (“ODR”)',
    labels: 'M.D.',
    phrases: 'Bill of Lading',
    'ordinary-words': 'Internet',
  };
  for (const name of exclusionClasses) {
    it(`can be looked at: ${name}`, () => {
      const text = `# Yarn Charter\n\nThe mill has the ${names[name]}, and shall keep the ${names[name]}. It is for the ${names[name]} that it does so; the ${names[name]} is here.`;
      assert.deepEqual(reported(text), [], 'silent as a rule');
      assert.equal(reported(text, name).length, 1, 'reported where the class is included');
    });
  }

  it('are read anew where the settings change, and not otherwise', () => {
    const text = 'The mill obeys the Dyeing Act. The Dyeing Act is strict.';
    const draft = new Draft(text, { contract: true });
    const before = draft.facts;
    draft.configure(configurationWith());
    assert.equal(draft.facts, before);
    draft.configure(configurationWith('laws'));
    assert.deepEqual([...draft.facts.undefinedKeys], ['dyeing act']);
    draft.configure(configurationWith());
    assert.deepEqual([...draft.facts.undefinedKeys], []);
  });

  it('follow edits as a fresh start has them', () => {
    const configuration = configurationWith('laws', 'places');
    const draft = new Draft('The mill obeys the Dyeing Act.\n\nIt is in Ohio.', { contract: true, configuration });
    draft.lint();
    for (const [at, text] of [
      [0, 'By the Dyeing Act, the mill has duties under the Dyeing Act.\n\n'],
      [10, ' of Ohio, and in Ohio'],
    ] as const) {
      draft.update([{ range: { start: at, end: at }, text }]);
      assert.deepEqual(reportOf(draft), reportOf(new Draft(draft.text, { contract: true, configuration })));
    }
  });

  it('are refused where there is no such class', () => {
    const { problems } = readConfiguration({ rules: { 'undefined-term': { include: ['law'] } } }, allRules);
    assert.equal(problems.length, 1);
    assert.match(problems[0]!.message, /any of: laws, authorities/);
  });
});
