import assert from 'node:assert/strict';
import { Draft, type DraftChoices, newDraft } from '../../server/src/core/index.js';

const places: readonly DraftChoices['countries'][] = [
  ['Germany', 'Germany'],
  ['the United States', 'China'],
];

const all: readonly DraftChoices[] = (['confidentiality', 'technology-transfer'] as const).flatMap((kind) =>
  [true, false].flatMap((mutual) =>
    (['courts', 'arbitration'] as const).flatMap((disputes) =>
      places.map((countries) => ({ kind, mutual, countries, disputes })),
    ),
  ),
);

describe('A draft from the library', () => {
  for (const choices of all) {
    const { kind, mutual, countries, disputes } = choices;
    it(`has blanks and nothing else to fix: ${kind}, ${mutual ? 'mutual' : 'one-way'}, ${countries.join(' and ')}, ${disputes}`, () => {
      const { text, tabStops } = newDraft(choices);
      const draft = new Draft(text);
      assert.deepEqual([draft.facts.agreement.kind, draft.facts.agreement.mutual], [kind, mutual]);
      const { diagnostics, failures } = draft.lint();
      assert.deepEqual(failures, []);
      const others = diagnostics.filter(({ ruleId }) => ruleId !== 'placeholder');
      assert.deepEqual(
        others.map(({ ruleId, message }) => `${ruleId}: ${message}`),
        [],
      );
      // Whatever is reported as a blank can be reached by the Tab key.
      const blanks = diagnostics.filter(({ ruleId }) => ruleId === 'placeholder').map(({ range }) => range.start);
      assert.deepEqual(
        blanks.filter((start) => !tabStops.some((stop) => stop.start === start)),
        [],
      );
    });
  }

  it('sends disputes where they were to go', () => {
    const choices = { kind: 'confidentiality', mutual: true, countries: ['Japan', 'France'] } as const;
    assert.match(newDraft({ ...choices, disputes: 'arbitration' }).text, /the seat of the arbitration is \[/);
    assert.match(newDraft({ ...choices, disputes: 'courts' }).text, /exclusive jurisdiction/);
  });
});
