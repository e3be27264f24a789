import assert from 'node:assert/strict';
import { Draft } from '../../server/src/core/index.js';

const unused = (draft: Draft) =>
  draft.lint().diagnostics.flatMap(({ ruleId, data }) => (ruleId === 'unused-definition' ? [data?.term] : []));

describe('A definition that is not used', () => {
  it('is reported as soon as it no longer gives the letters of the name before it', () => {
    const draft = new Draft('The dyer obeys the Dyeing Standards Board (“DSB”), and the mill shall pay for it.', {
      contract: true,
    });
    assert.deepEqual(unused(draft), []);
    const start = draft.text.indexOf('Dyeing Standards Board');
    draft.update([{ range: { start, end: start + 'Dyeing Standards Board'.length }, text: 'people of the town' }]);
    assert.deepEqual(unused(draft), ['DSB']);
  });

  it('is a hint in a master agreement, whose terms the orders under it may use', () => {
    const text = (title: string) =>
      `# ${title}\n\n## 1. Terms\n\n“Yarn” means wool.\n\n## 2. Law\n\nEnglish law governs.`;
    const found = (draft: Draft) =>
      draft.lint().diagnostics.flatMap((each) => (each.ruleId === 'unused-definition' ? [each] : []));
    const draft = new Draft(text('Supply Agreement'), { contract: true });
    assert.deepEqual(
      found(draft).map(({ severity }) => severity),
      ['information'],
    );
    draft.update([{ range: { start: 2, end: 2 }, text: 'Master ' }]);
    const [hint] = found(draft);
    assert.equal(hint?.severity, 'hint');
    assert.match(hint.message, /nothing in this draft uses it\. If no order or statement of work under it does either/);
  });
});
