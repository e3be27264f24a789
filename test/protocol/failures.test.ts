import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Draft } from '../../server/src/core/index.js';
import { clientFeatures } from '../../server/src/lsp/clientFeatures.js';
import { reviewOf } from '../../server/src/lsp/reviewing.js';
import { Session } from '../../server/src/lsp/session.js';

const secret = 'Kestrel Harbour pays 4,000,000';

/** A session whose log is a list. */
function newSession() {
  const log: string[] = [];
  const connection = { console: { error: (entry: string) => log.push(entry) } } as unknown as Connection;
  const runtime = { defer: setImmediate, rulePage: () => undefined, readText: async () => undefined };
  const client = clientFeatures({ processId: null, rootUri: null, capabilities: {} });
  return { session: new Session(connection, runtime, client, []), log };
}

describe('a failure', () => {
  it('is logged once, with its place in the program and no word of the draft', async () => {
    const { session, log } = newSession();
    const handler = session.guarded('Hovering', 'nothing', async (text: string) => {
      throw new TypeError(`cannot read “${text}”\n    at ${text}`);
    });
    for (let time = 0; time < 2; time++) assert.equal(await handler(secret), 'nothing');
    assert.equal(log.length, 1);
    assert.match(log[0]!, /^Hovering failed \(TypeError\)\.\n\s+at /);
    assert.doesNotMatch(log[0]!, /Kestrel/);
  });

  it('of a rule is named, and told in the same way', () => {
    const { session, log } = newSession();
    const error = new RangeError(secret).stack!;
    session.logFailures({ diagnostics: [], suppressed: [], failures: [{ ruleId: 'vague-term', error }] });
    assert.match(log[0]!, /^The rule “vague-term” failed; all others have run\.\n\s+at /);
    assert.doesNotMatch(log[0]!, /Kestrel/);
  });
});

describe('more findings than can be shown', () => {
  it('give way by urgency, and are counted', () => {
    const { session } = newSession();
    const text = `# Agreement\n\n${'The Supplier shall promptly deliver it to [●].\n\n'.repeat(600)}`;
    const document = TextDocument.create('file:///a.md', 'markdown', 1, text);
    const { items, status } = reviewOf(session, document, new Draft(text, { contract: true }));
    assert.equal(items.length, 1001);
    assert.ok(status.toFix >= 1200);
    assert.match(
      String(items[0]!.message),
      new RegExp(`^${status.toFix + status.toConsider - 1000} more findings are not shown`),
    );
    const errors = items.filter(({ severity }) => severity === 1).length;
    assert.equal(errors, 600);
  });
});
