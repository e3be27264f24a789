import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import {
  allRules,
  applyEdits,
  Draft,
  type NamedPlaybook,
  playbookNamed,
  playbookNames,
  readProject,
} from '../../server/src/core/index.js';
import { reportOf } from '../support/reportOf.js';

const server = path.resolve(__dirname, '../../server');

/** The playbook of a name among some files. */
function playbookOf(name: string, files: Readonly<Record<string, string>> = {}): NamedPlaybook {
  const steps = playbookNamed(name, 'settings.json', (each) => each);
  let step = steps.next();
  while (!step.done) step = steps.next(files[step.value]);
  return step.value;
}

const agreement = [
  '# Non-Disclosure Agreement',
  '“**Confidential Information**” means the designs that the Discloser shows to the Recipient. It does not include what is public or what the Recipient already knew.',
  'The Recipient shall use Confidential Information only to assess the Project.',
  'The Recipient shall give the Discloser prices that are no less favourable than those of any other customer.',
  'This Agreement is governed by the laws of Denmark.',
].join('\n\n');

const chosen = (name: string) => `---\nclausewright:\n  playbook: ${name}\n---\n\n${agreement}`;

function findingsOf(draft: Draft) {
  return draft.lint().diagnostics.filter(({ ruleId }) => ruleId === 'playbook-deviation');
}

const aboutOf = (draft: Draft) => findingsOf(draft).map(({ data }) => data.position ?? data.clause);

describe('The playbooks that come with the program', () => {
  const schema = JSON.parse(readFileSync(path.join(server, 'schemas/playbook.schema.json'), 'utf8'));
  const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
  const folder = path.join(server, 'packs/playbooks');

  for (const file of readdirSync(folder)) {
    it(`${file} is as the schema and the reader have it`, () => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      assert.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors, null, 2));
      assert.deepEqual(playbookOf('./copy.playbook.json', { './copy.playbook.json': text }).problems, []);
    });
  }

  for (const name of playbookNames) {
    it(`“${name}” speaks to every position, and says why`, () => {
      const entries = playbookOf(name).playbook?.entries ?? [];
      assert.equal(entries.filter(({ kind }) => kind === 'position').length, 17);
      assert.deepEqual(
        entries.filter(({ why }) => !/^[A-Z].*\.$/.test(why)).map(({ id }) => id),
        [],
      );
    });
  }
});

describe('A playbook', () => {
  it('builds on others member by member, and may give wishes up', () => {
    const { playbook, problems } = playbookOf('./house.playbook.json', {
      './house.playbook.json': `{
        // Comments are allowed.
        "extends": ["recipient", "./group.playbook.json"],
        "positions": { "no-solicitation": { "ask": "the head of personnel" }, "copying-permitted": { "wanted": "any" } },
      }`,
      './group.playbook.json':
        '{ "title": "Group", "positions": { "no-solicitation": { "importance": "essential" } } }',
    });
    assert.deepEqual(problems, []);
    assert.equal(playbook?.title, 'Group');
    const entry = playbook.entries.find(({ id }) => id === 'no-solicitation');
    assert.deepEqual([entry?.wanted, entry?.importance, entry?.ask], ['silent', 'essential', 'the head of personnel']);
    assert.ok(!playbook.entries.some(({ id }) => id === 'copying-permitted'));
  });

  it('is reported where it is wrong, in whichever file, and the rest goes on', () => {
    const { playbook, problems } = playbookOf('./house.playbook.json', {
      './house.playbook.json':
        '{ "extends": ["lenient", "./gone.playbook.json", "./group.playbook.json"], "positions": { "no-solicitation": { "wanted": "maybe" }, "copying-permitted": { "wanted": "yes" }, "lunch": { "wanted": "yes" } } }',
      './group.playbook.json':
        '{ "clauses": { "lunch": { "wanted": "present" }, "governing-law": { "wanted": "present", "wording": "no-such-clause" }, "remedies": { "wanted": "present", "wording": "Pay {{lunch}}." } }, "colour": 1 }',
    });
    assert.deepEqual(
      problems.map(({ file, message }) => `${file.name.slice(2, 7)}: ${message.split('.')[0]}`),
      [
        'house: There is no playbook “lenient”',
        'house: The file “',
        'group: “colour” has no place in a playbook',
        'group: The text has a “{{…}}” that stands for nothing',
        'group: There is no clause “lunch”',
        'group: The library has no clause of this name',
        'house: This takes one of: yes, no, silent, any',
        'house: It does not say what is “wanted”',
        'house: There is no position “lunch”',
      ],
    );
    assert.deepEqual(
      playbook?.entries.map(({ id }) => id),
      ['copying-permitted', 'remedies', 'governing-law'],
    );
    const unread = playbookOf('./a.playbook.json', { './a.playbook.json': '{ "positions": ' });
    assert.deepEqual([unread.problems.length, unread.playbook?.entries], [1, []]);
  });

  it('is named by a project, and shows its problems with those of the project', () => {
    const files: Readonly<Record<string, string>> = { 'house.playbook.json': '{ "extends": "balanced", "colour": 1 }' };
    const steps = readProject(
      { name: '.clausewright.json', text: '{ "playbook": "house.playbook.json" }' },
      allRules,
      (name) => name,
    );
    let step = steps.next();
    while (!step.done) step = steps.next(files[step.value]);
    const { problems, files: read, configurationFor } = step.value;
    assert.deepEqual(
      problems.map(({ file }) => file.name),
      ['house.playbook.json'],
    );
    assert.ok(read.includes('house.playbook.json'));
    assert.equal(configurationFor('a.md').playbook?.title, 'balanced');
  });
});

describe('A draft that is read by a playbook', () => {
  it('is told what the front matter names before what its project does', () => {
    const { playbook } = playbookOf('recipient');
    const configuration = { rules: new Map(), ...(playbook && { playbook }) };
    assert.equal(new Draft(agreement, { configuration }).playbook?.title, 'recipient');
    assert.equal(new Draft(chosen('discloser'), { configuration }).playbook?.title, 'discloser');
    assert.equal(new Draft(chosen('discloser'), { ...(playbook && { playbook }) }).playbook?.title, 'recipient');
  });

  it('says that there is no such playbook, on the title', () => {
    const draft = new Draft(chosen('house.playbook.json'), { contract: true });
    assert.deepEqual([draft.playbookFile, findingsOf(draft).length], ['house.playbook.json', 0]);
    draft.usePlaybook('house.playbook.json', undefined);
    assert.deepEqual(
      findingsOf(draft).map(({ message }) => message),
      ['The playbook “house.playbook.json” is not there.'],
    );
    assert.match(
      findingsOf(new Draft(chosen('recipent'), { contract: true }))[0]?.message ?? '',
      /^There is no playbook “recipent”/,
    );
  });

  it('may be asked for a clause that the playbook itself describes, and be given its words', () => {
    const file = 'house.playbook.json';
    const { playbook, problems } = playbookOf(`./${file}`, {
      [`./${file}`]: JSON.stringify({
        clauses: {
          'most-favoured': { title: 'Best prices', words: [['no less favourable', 'customer*']], wanted: 'absent' },
          counterparts: {
            title: 'Counterparts',
            words: ['counterparts'],
            wanted: 'present',
            importance: 'desirable',
            ask: 'the registry',
            wording: '{{agreement}} may be signed in counterparts.',
          },
        },
      }),
    });
    assert.deepEqual(problems, []);
    const draft = new Draft(agreement, { contract: true, ...(playbook && { playbook }) });
    const found = findingsOf(draft);
    assert.deepEqual(
      found.map(({ data, severity }) => [data.clause, severity]),
      [
        ['counterparts', 'information'],
        ['most-favoured', 'warning'],
      ],
    );
    assert.match(found[0]!.message, /Before it stays so, ask the registry\.$/);
    assert.match(agreement.slice(found[1]!.range.start, found[1]!.range.end), /^The Recipient shall give.*customer\.$/);
    const [fix] = found[0]!.fixes();
    assert.match(fix?.title ?? '', /^Use model wording: insert “Counterparts”/);
    const fixed = applyEdits(agreement, fix?.edits ?? []);
    assert.match(fixed, /This Agreement may be signed in counterparts\./);
  });

  it('is not told of the same lack by the checklist too', () => {
    const rulesOn = (text: string) =>
      new Draft(text, { contract: true })
        .lint()
        .diagnostics.filter(({ data }) => data.element === 'independent-development' || data.clause === 'dispute-forum')
        .map(({ ruleId }) => ruleId);
    assert.deepEqual(rulesOn(agreement), ['missing-clause', 'missing-carve-out']);
    assert.deepEqual(rulesOn(chosen('recipient')), ['playbook-deviation']);
    assert.ok(
      aboutOf(new Draft(chosen('recipient'), { contract: true })).includes('independent-development-permitted'),
    );
  });

  it('is told of a fallback as such, and of what hardly matters not at all', () => {
    const text = `${chosen('discloser')}\n\nThe Recipient may disclose Confidential Information to its employees and professional advisers who need to know it.`;
    const found = findingsOf(new Draft(text, { contract: true }));
    const advisers = found.find(({ data }) => data.position === 'sharing-with-third-parties');
    assert.equal(advisers?.severity, 'information');
    assert.match(
      advisers.message,
      /^By this, some third parties.* accepts that as a fallback; it prefers: no third parties/,
    );
    assert.ok(!found.some(({ data }) => data.position === 'copying-permitted'));
  });

  it('says after every edit what it says of the same text opened afresh', () => {
    const pieces = [
      'recipient',
      'discloser',
      'x',
      ' The Recipient may develop similar information independently. ',
      ' No licence is granted. ',
      '\n\n',
      'no less favourable',
      ' The Recipient shall not reverse engineer any sample. ',
      'Non-Disclosure ',
    ];
    const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 60 }), piece: fc.constantFrom(...pieces) });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
        const text = chosen('recipient');
        const draft = new Draft(text, { contract: true });
        draft.lint();
        for (const { at, length, piece } of edits) {
          const start = at % (draft.text.length + 1);
          const end = Math.min(draft.text.length, start + length);
          draft.update([{ range: { start, end }, text: piece }]);
          assert.deepEqual(reportOf(draft), reportOf(new Draft(draft.text, { contract: true })));
        }
      }),
      { numRuns: Number(process.env.CLAUSEWRIGHT_RUNS ?? 60) },
    );
  });
});
