import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import {
  allRules,
  Draft,
  explainRule,
  explanationText,
  insertionsOf,
  type Project,
  presetNames,
  readProject,
} from '../../server/src/core/index.js';

/** The project of `main.json` among some files. */
function projectOf(files: Readonly<Record<string, unknown>>): Project {
  const textOf = (name: string) => (name in files ? JSON.stringify(files[name], null, 1) : undefined);
  const steps = readProject({ name: 'main.json', text: textOf('main.json')! }, allRules, (name) => name);
  let step = steps.next();
  while (!step.done) step = steps.next(textOf(step.value));
  return step.value;
}

const severityIn = (project: Project, rule: string, draft = 'nda.md') =>
  project.configurationFor(draft).rules.get(rule)?.severity;

describe('The settings of a project', () => {
  it('build on presets and files, the later over the earlier and its own over all', () => {
    const project = projectOf({
      'main.json': {
        extends: ['proofreading-only', './house.json'],
        rules: { placeholder: { severity: 'hint' }, 'undefined-term': { ignore: ['Board'] } },
      },
      './house.json': {
        extends: './base.json',
        rules: { placeholder: 'error', 'vague-term': 'warning', 'undefined-term': 'hint' },
        knownTerms: ['Gizmo'],
      },
      './base.json': { rules: { placeholder: 'off', doublet: 'warning' }, definitions: ['glossary.md'] },
    });
    assert.deepEqual(project.problems, []);
    const severities = ['placeholder', 'vague-term', 'doublet', 'wordy-phrase'].map((id) => severityIn(project, id));
    assert.deepEqual(severities, ['hint', 'warning', 'warning', 'off']);
    const term = project.configurationFor('a.md').rules.get('undefined-term');
    assert.deepEqual([term?.severity, term?.options], ['hint', { ignore: ['Board', 'Gizmo'] }]);
    assert.deepEqual(project.definitions, [{ name: 'glossary.md', within: './base.json' }]);
  });

  it('may differ by file, and are the same object where they do not', () => {
    const project = projectOf({
      'main.json': {
        rules: { placeholder: 'error' },
        overrides: [
          { files: ['old/**', '*-template.md'], rules: { placeholder: 'off' } },
          { files: 'old/live/**', rules: { placeholder: 'hint' } },
        ],
      },
    });
    const drafts = ['nda.md', 'old/nda.md', 'deep/nda-template.md', 'old/live/nda.md', ''];
    assert.deepEqual(
      drafts.map((draft) => severityIn(project, 'placeholder', draft)),
      ['error', 'off', 'off', 'hint', 'error'],
    );
    assert.equal(project.configurationFor('a.md'), project.configurationFor('b/c.md'));
  });

  it('are reported where they are wrong, in whichever file, and the rest goes on', () => {
    const project = projectOf({
      'main.json': { extends: ['lenient', './gone.json', './house.json'], rules: { placeholder: 'hint' } },
      './house.json': { extends: ['main.json'], rules: { nothing: 'off', doublet: 'off' } },
    });
    assert.deepEqual(
      project.problems.map(({ file, message }) => `${file.name}: ${message.split('.')[0]}`),
      [
        'main.json: There is no preset “lenient”',
        'main.json: The file “',
        './house.json: “main',
        './house.json: There is no rule “nothing”',
      ],
    );
    assert.deepEqual([severityIn(project, 'placeholder'), severityIn(project, 'doublet')], ['hint', 'off']);
  });

  it('say where each comes from', () => {
    const project = projectOf({
      'main.json': {
        extends: 'strict',
        rules: { doublet: 'warning' },
        overrides: [{ files: 'old/**', rules: { doublet: 'off' } }],
      },
    });
    const doublet = allRules.find(({ id }) => id === 'doublet')!;
    const explained = explainRule(doublet, project.configurationFor('old/a.md'));
    assert.deepEqual([explained.severity, explained.ownSeverity], ['off', 'hint']);
    assert.equal(
      explanationText(explained, (file) => `“${file}”`).join(' '),
      'It is switched off instead of “hint”. This is set by “main.json”, line 10, for “old/**”, over the preset “strict” and “main.json”, line 4.',
    );
    const own = explanationText(explainRule(doublet), String).join(' ');
    assert.match(own, /severity “hint”, as it has by itself.*No settings say anything else\./);
  });

  for (const name of presetNames) {
    it(`have a preset “${name}” that names rules and options that there are`, () => {
      const { configurationFor, problems } = projectOf({ 'main.json': { extends: name } });
      assert.deepEqual(problems, []);
      for (const [id, { options }] of configurationFor('').rules) {
        const rule = allRules.find((each) => each.id === id);
        assert.ok(rule, id);
        for (const option of Object.keys(options)) assert.ok(option in rule.options, `${id}.${option}`);
      }
    });
  }

  it('may add vague words, which are reported unless they are measured', () => {
    const { configurationFor } = projectOf({
      'main.json': { vagueTerms: [{ phrase: 'in a jiffy', advice: 'Say by when.' }, 'chop chop'] },
    });
    const text = 'The Recipient shall return the samples in a jiffy.\n\nThe Recipient shall pay chop chop.';
    const draft = new Draft(text, { contract: true, configuration: configurationFor('') });
    const found = draft.lint().diagnostics.filter(({ ruleId }) => ruleId === 'vague-term');
    assert.deepEqual(
      found.map(({ message }) => message),
      [
        '“in a jiffy” is on this project’s list of vague words. Say by when.',
        '“chop chop” is on this project’s list of vague words. Agree a measure that both sides can check.',
      ],
    );
    assert.equal(
      new Draft(text, { contract: true }).lint().diagnostics.some(({ ruleId }) => ruleId === 'vague-term'),
      false,
    );
  });

  it('may add clauses, which are offered in the draft’s words', () => {
    const { configurationFor } = projectOf({
      'main.json': {
        clauses: [{ id: 'house-style', title: 'House style', text: '{{recipient}} writes in [blue] ink.' }],
      },
    });
    const text =
      '# Confidentiality Agreement\n\n## 1. Duties\n\nThe Buyer receives “Confidential Information” from the Seller and keeps it secret.';
    const draft = new Draft(text, { contract: true, configuration: configurationFor('') });
    const own = insertionsOf(draft).find(({ clause }) => clause.id === 'house-style');
    assert.match(
      own?.fix.edits.map((edit) => edit.text).join('') ?? '',
      /House Style\s+The receiving party writes in \[blue\] ink\./,
    );
  });
});

describe('The schema of the settings', () => {
  const schema = JSON.parse(
    readFileSync(path.join(__dirname, '../../server/schemas/configuration.schema.json'), 'utf8'),
  );
  const ajv = new Ajv({ allErrors: true, strict: false });
  const validate = ajv.compile(schema);

  it('takes what the program takes, and nothing else', () => {
    const right = {
      extends: ['strict', '../house.clausewright.json'],
      rules: { placeholder: 'off', 'vague-term': { severity: 'hint', ignore: ['promptly'] } },
      overrides: [{ files: 'old/**', rules: { placeholder: 'hint' } }],
      definitions: 'glossary.md',
      knownTerms: ['Board'],
      vagueTerms: ['in a jiffy', { phrase: 'chop chop', replacement: 'within [5] days' }],
      clauses: [{ id: 'house-style', title: 'House style', text: 'Blue ink.' }],
    };
    assert.equal(validate(right), true, JSON.stringify(validate.errors));
    assert.deepEqual(projectOf({ 'main.json': { ...right, extends: 'strict' } }).problems, []);
    for (const wrong of [
      { rule: {} },
      { rules: { nothing: 'off' } },
      { extends: 'lenient' },
      { overrides: [{ files: 'a' }] },
      { clauses: [{ id: 'A B', title: 'x', text: 'y' }] },
    ]) {
      assert.equal(validate(wrong), false, JSON.stringify(wrong));
      assert.notDeepEqual(projectOf({ 'main.json': wrong }).problems, [], JSON.stringify(wrong));
    }
  });
});
