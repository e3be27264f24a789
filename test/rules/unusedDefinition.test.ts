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
});
