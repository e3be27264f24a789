import assert from 'node:assert/strict';
import {
  allRules,
  applyEdits,
  type Configuration,
  type Diagnostic,
  Draft,
  english,
} from '../../server/src/core/index.js';

const { families, terms, settled, governors, measures } = english.vagueTerms;

const onlyVagueTerms: Configuration = {
  rules: new Map(
    allRules.filter(({ id }) => id !== 'vague-term').map(({ id }) => [id, { severity: 'off', options: {} }]),
  ),
};

describe('vague terms', () => {
  it('gives every family an option of the rule', () => {
    const options = allRules.find(({ id }) => id === 'vague-term')!.options;
    const names = families.map(({ family }) => family);
    assert.deepEqual(
      Object.keys(options)
        .filter((name) => name !== 'ignore')
        .sort(),
      [...names].sort(),
    );
  });

  it('measures every family by kinds of measure that there are', () => {
    const kinds = [...Object.keys(measures), 'floor'];
    for (const { family, measuredBy } of families) {
      for (const kind of measuredBy) assert.ok(kinds.includes(kind), `${family}: no measure “${kind}”`);
    }
  });

  it('writes every phrase in the notation', () => {
    const phrases = [
      ...terms.map(({ phrase }) => phrase),
      ...settled,
      ...Object.values(governors).flat(),
      ...Object.values(measures).flat(),
    ];
    for (const phrase of phrases) {
      assert.match(
        phrase,
        /^(\[?([\p{Ll}\d'’]+\*?(\|[\p{Ll}\d'’]+\*?)*|<number>)\]?|~\d)( (\[?([\p{Ll}\d'’]+\*?(\|[\p{Ll}\d'’]+\*?)*|<number>)\]?|~\d))*$/u,
        phrase,
      );
      const [opens, closes] = [phrase.split('[').length, phrase.split(']').length];
      assert.ok(opens === closes && opens <= 2, `${phrase}: one pair of brackets at most`);
    }
  });

  it('has no phrase twice', () => {
    for (const list of [
      terms.map(({ phrase }) => phrase),
      settled,
      ...Object.values(governors),
      ...Object.values(measures),
    ]) {
      assert.deepEqual(
        list.filter((phrase, at) => list.indexOf(phrase) !== at),
        [],
      );
    }
  });

  for (const { phrase, family, severity } of terms) {
    const words = phrase
      .replace(/~\d /g, '')
      .replace(/[[\]]/g, '')
      .split(' ')
      .map((word) => word.split('|')[0]!);
    const sentence = `The Supplier shall do it ${words.join(' ')} the Customer.`;

    it(`reports “${words.join(' ')}” in a duty, and makes it certain`, () => {
      const found = vagueTermsIn(sentence);
      assert.equal(found.length, 1, sentence);
      assert.equal(found[0]!.data.family, family);
      assert.equal(found[0]!.severity, severity ?? 'warning');
      for (const fix of found[0]!.fixes()) {
        const fixed = applyEdits(sentence, fix.edits);
        assert.deepEqual(vagueTermsIn(fixed), [], fixed);
        assert.doesNotMatch(fixed, /[{}]| {2}|,,| ,/);
      }
    });
  }
});

/** The findings of the rule alone. */
function vagueTermsIn(text: string): readonly Diagnostic[] {
  return new Draft(text, { contract: true, configuration: onlyVagueTerms }).lint().diagnostics;
}
