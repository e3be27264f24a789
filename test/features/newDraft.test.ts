import assert from 'node:assert/strict';
import { Draft, type DraftChoices, english, newDraft } from '../../server/src/core/index.js';

const places: readonly DraftChoices['countries'][] = [
  ['Germany', 'Germany'],
  ['the United States', 'China'],
  ['India', 'Japan'],
];

const all: readonly DraftChoices[] = (['confidentiality', 'technology-transfer'] as const).flatMap((kind) =>
  [true, false].flatMap((mutual) =>
    (['courts', 'arbitration'] as const).flatMap((disputes) =>
      places.map((countries) => ({ kind, mutual, countries, disputes })),
    ),
  ),
);

/** The texts of the library that do not define what the beginning of a draft defines, by the clause that they draft. */
const textsByClause = [...new Set(english.library.map(({ clause }) => clause))]
  .map((clause) =>
    english.library.filter(
      (one) => one.clause === clause && !one.element && !/{{define:(?:discloser|purpose)}}/.test(one.text),
    ),
  )
  .filter((texts) => texts.length > 0);

const mostTexts = Math.max(...textsByClause.map((texts) => texts.length));

describe('A draft from any text of the library', () => {
  for (let turn = 0; turn < mostTexts; turn++) {
    for (const mutual of [true, false]) {
      it(`has nothing to fix but blanks: each clause’s text no. ${turn + 1}, ${mutual ? 'mutual' : 'one-way'}`, () => {
        const texts = textsByClause.map((all) => all[turn % all.length]!.id);
        const choices = { kind: 'technology-transfer', mutual, countries: places[1]!, disputes: 'courts' } as const;
        const { text } = newDraft({ ...choices, texts });
        const draft = new Draft(text);
        const others = draft.lint().diagnostics.filter(({ ruleId }) => ruleId !== 'placeholder');
        assert.deepEqual(
          others.map(({ ruleId, message }) => `${ruleId}: ${message}`),
          [],
        );
      });
    }
  }
});

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

  it('is drafted for one side where that is wanted, and else for both', () => {
    const choices = { kind: 'confidentiality', mutual: false, countries: places[1]!, disputes: 'courts' } as const;
    assert.match(newDraft({ ...choices, side: 'discloser' }).text, /that the Recipient proves, by written records/);
    assert.match(newDraft({ ...choices, side: 'recipient' }).text, /has approved for release in writing/);
    assert.match(newDraft(choices).text, /To rely on an exclusion/);
  });

  it('names the law of the country where both parties are', () => {
    const choices = { kind: 'confidentiality', mutual: true, disputes: 'courts' } as const;
    assert.match(newDraft({ ...choices, countries: places[0]! }).text, /governed by the laws of Germany/);
    assert.match(newDraft({ ...choices, countries: places[1]! }).text, /governed by the laws? of \[country or state\]/);
  });

  it('sends disputes where they were to go', () => {
    const choices = { kind: 'confidentiality', mutual: true, countries: ['Japan', 'France'] } as const;
    assert.match(newDraft({ ...choices, disputes: 'arbitration' }).text, /the seat of the arbitration is \[/);
    assert.match(newDraft({ ...choices, disputes: 'courts' }).text, /exclusive jurisdiction/);
  });
});
