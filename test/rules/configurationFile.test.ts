import assert from 'node:assert/strict';
import { allRules, readConfigurationFile } from '../../server/src/core/index.js';

/** What is wrong with the settings: the words it concerns, and the message. */
function problemsOf(text: string): string[] {
  return readConfigurationFile(text, allRules).problems.map(
    ({ range, message }) => `${text.slice(range.start, range.end)} | ${message}`,
  );
}

describe('A file of settings', () => {
  it('may have comments, a last comma and a byte order mark', () => {
    const text =
      '\uFEFF{\n  // for all of us\n  "rules": { "placeholder": "hint", "undefined-term": { "ignore": ["Board"], }, },\n}';
    const { configuration, problems } = readConfigurationFile(text, allRules);
    assert.deepEqual(problems, []);
    assert.deepEqual(configuration.rules.get('placeholder'), { severity: 'hint', options: {} });
    assert.deepEqual(configuration.rules.get('undefined-term')?.options, { ignore: ['Board'] });
  });

  const wrong: readonly (readonly [text: string, ...problems: string[]])[] = [
    ['', ' | A value is missing here.'],
    ['{', ' | A closing brace “}” is missing here.'],
    ['{"rules" {}}', '{ | A colon is missing here.'],
    ['{"rules": {"placeholder": "off}}', '"off}} | The closing quote of this text is missing.'],
    ['[]', '[] | The configuration is not an object.'],
    [
      '{"rule": {}}',
      '"rule" | “rule” is not a setting. Known settings: extends, rules, overrides, definitions, knownTerms, vagueTerms, clauses, playbook.',
    ],
    ['{"definitions": ["a.md", 4]}', '"definitions" | “definitions” takes the names of files such as “glossary.md”.'],
    ['{"extends": 5}', '"extends" | “extends” takes a text or a list of texts.'],
    ['{"overrides": [{"files": "a.md"}]}', '{"files": "a.md"} | This takes an object with “files” and “rules”.'],
    ['{"overrides": [{"files": "a.md", "rules": {"x": 1}}]}', '"x" | There is no rule “x”.'],
    ['{"knownTerms": [1]}', '"knownTerms" | “knownTerms” takes a text or a list of texts.'],
    [
      '{"vagueTerms": ["*"]}',
      '"*" | A vague term takes words, such as “in a timely fashion”, or an object with a “phrase” of words.',
    ],
    [
      '{"clauses": [{"id": "A", "title": "b", "text": "c"}]}',
      '{"id": "A", "title": "b", "text": "c"} | A clause takes an “id” in small letters and hyphens, a “title” and a “text”.',
    ],
    [
      '{"clauses": [{"id": "a", "title": "b", "text": "{{who}}"}]}',
      '"text" | The text has a “{{…}}” that stands for nothing. Use {{discloser}}, {{recipient}}, {{information}}, {{agreement}} or {{purpose}}.',
    ],
    ['{"rules": []}', '"rules" | “rules” is not an object of rule names and settings.'],
    ['{"rules": {"no-rule": "off"}}', '"no-rule" | There is no rule “no-rule”.'],
    [
      '{"rules": {"placeholder": 1}}',
      '"placeholder" | The setting of “placeholder” is neither a severity nor an object.',
    ],
    ['{"rules": {"undefined-term": {"ignore": "x"}}}', '"ignore" | This option takes a list of texts.'],
    ['{"rules": {"undefined-term": {"severity": "off", "x": 1}}}', '"x" | “undefined-term” has no option “x”.'],
  ];
  for (const [text, ...problems] of wrong) {
    it(`says what is wrong in ${text || 'an empty file'}`, () => assert.deepEqual(problemsOf(text), problems));
  }

  it('keeps what is right', () => {
    const { configuration } = readConfigurationFile('{"rules": {"no-rule": "off", "placeholder": "off"}}', allRules);
    assert.deepEqual([...configuration.rules.keys()], ['placeholder']);
  });

  it('names the files whose definitions hold in all drafts', () => {
    assert.deepEqual(readConfigurationFile('{"definitions": ["a.md", "b.md", "a.md"]}', allRules).definitions, [
      'a.md',
      'b.md',
    ]);
    assert.deepEqual(readConfigurationFile('{"definitions": "a.md"}', allRules).definitions, ['a.md']);
    assert.deepEqual(problemsOf('{"definitions": ["a.md", "a.md"]}'), []);
  });
});
