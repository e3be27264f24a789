import assert from 'node:assert/strict';
import { applyEdits, Draft, playbookInDraft, playbookInSettings } from '../../server/src/core/index.js';

const changed = (text: string, name: string | undefined) => {
  const edit = playbookInDraft(text, name);
  return edit ? applyEdits(text, [edit]) : text;
};

describe('Choosing a playbook for a draft', () => {
  const body = '# Agreement\n';
  const drafts: readonly (readonly [what: string, before: string, after: string])[] = [
    ['without front matter', body, `---\nclausewright:\n  playbook: recipient\n---\n\n${body}`],
    [
      'with front matter of others',
      `---\ntitle: NDA # ours\n---\n${body}`,
      `---\ntitle: NDA # ours\nclausewright:\n  playbook: recipient\n---\n${body}`,
    ],
    [
      'with other words for us',
      `---\nclausewright: # see the wiki\n    kind: licence\ntitle: NDA\n---\n${body}`,
      `---\nclausewright: # see the wiki\n    playbook: recipient\n    kind: licence\ntitle: NDA\n---\n${body}`,
    ],
    [
      'with another playbook',
      `---\nclausewright:\n  kind: licence\n  playbook: discloser # for now\n---\n${body}`,
      `---\nclausewright:\n  kind: licence\n  playbook: recipient\n---\n${body}`,
    ],
    [
      'with braces',
      `---\nclausewright: { kind: licence, playbook: discloser }\n---\n${body}`,
      `---\nclausewright: { kind: licence, playbook: recipient }\n---\n${body}`,
    ],
  ];
  for (const [what, before, after] of drafts) {
    it(`is written into a draft ${what}`, () => {
      assert.equal(changed(before, 'recipient'), after);
      assert.equal(new Draft(after, { contract: true }).playbook?.title, 'recipient');
      assert.equal(changed(after, 'recipient'), after);
      const without = changed(after, undefined);
      assert.equal(new Draft(without, { contract: true }).playbook, undefined);
      assert.ok(without.endsWith(body));
    });
  }

  it('leaves a front matter alone that cannot be read', () => {
    const text = `---\ntitle: [\n---\n${body}`;
    assert.equal(playbookInDraft(text, 'recipient'), undefined);
    assert.equal(playbookInDraft(`---\nclausewright: "?"\n---\n${body}`, 'recipient'), undefined);
    assert.equal(playbookInDraft(body, undefined), undefined);
  });
});

describe('Choosing a playbook for a project', () => {
  it('is written into its settings, beside what they have', () => {
    assert.equal(playbookInSettings(undefined, 'balanced'), '{\n  "playbook": "balanced"\n}\n');
    const settings = '{\n  // Agreed in May.\n  "rules": { "doublet": "off" },\n}\n';
    const changed = playbookInSettings(settings, 'balanced')!;
    assert.match(changed, /\/\/ Agreed in May\./);
    assert.match(changed, /"doublet": "off"/);
    assert.match(changed, /"playbook": "balanced"/);
    assert.match(playbookInSettings(changed, 'house.playbook.json')!, /"playbook": "house\.playbook\.json"/);
    assert.ok(!playbookInSettings(changed, undefined)!.includes('balanced'));
    assert.equal(playbookInSettings('[]', 'balanced'), undefined);
    assert.equal(playbookInSettings(undefined, undefined), undefined);
  });
});
