import assert from 'node:assert/strict';
import { CancellationToken } from 'vscode-languageserver';
import { newSession } from './session.js';

const secret = 'Kestrel Harbour pays 4,000,000';

describe('a failure', () => {
  it('is logged once, with its place in the program and no word of the draft', async () => {
    const { session, log } = newSession();
    const handler = session.guarded('Hovering', 'nothing', async (text: string) => {
      throw new TypeError(`cannot read “${text}”\n    at ${text}`);
    });
    for (let time = 0; time < 2; time++) assert.equal(await handler(secret, CancellationToken.None), 'nothing');
    assert.equal(log.length, 1);
    assert.match(log[0]!, /^Hovering failed \(TypeError\)\.\n\s+at /);
    assert.doesNotMatch(log[0]!, /Kestrel/);
  });

  it('of a rule is named, and told in the same way', () => {
    const { session, log } = newSession();
    const error = new RangeError(secret).stack!;
    session.logFailures({ diagnostics: [], suppressed: [], waived: [], failures: [{ ruleId: 'vague-term', error }] });
    assert.match(log[0]!, /^The rule “vague-term” failed; all others have run\.\n\s+at /);
    assert.doesNotMatch(log[0]!, /Kestrel/);
  });
});
