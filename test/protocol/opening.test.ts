import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver';
import { Draft } from '../../server/src/core/index.js';
import { unlessCancelled } from '../../server/src/lsp/cancellation.js';
import { inSlices } from '../../server/src/lsp/inSlices.js';
import { Lull } from '../../server/src/lsp/lull.js';
import { OpenDraft } from '../../server/src/lsp/openDraft.js';
import { readSettings } from '../../server/src/lsp/settings.js';
import { makeDraft } from '../bench/drafts.js';

const text = makeDraft(40_000, 'headings');
const item = { uri: 'file:///a.md', languageId: 'markdown', version: 1, text };
const findings = (draft: Draft) => draft.lint().diagnostics.map(({ ruleId, range }) => ({ ruleId, range }));

/** Turns of an event loop that come only when the test says so. */
class Turns {
  readonly waiting: (() => void)[] = [];
  readonly defer = (callback: () => void) => void this.waiting.push(callback);

  async next(): Promise<void> {
    for (const callback of this.waiting.splice(0)) callback();
    await new Promise(setImmediate);
  }
}

describe('opening a long draft', () => {
  it('ends with the text of the last change, whenever the changes come', async () => {
    const change = fc.record({ line: fc.nat(300), character: fc.nat(60), text: fc.constantFrom('x', '[●] ', '\n\n') });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 6 }), async (changes) => {
        const turns = new Turns();
        const open = new OpenDraft(item, false, turns.defer);
        const settings = readSettings({});
        let version = 1;
        const type = () => {
          const next = changes[version - 1];
          if (!next) return;
          const place = { line: next.line, character: next.character };
          open.change([{ range: { start: place, end: place }, text: next.text }], ++version);
        };
        type();
        let isRead = false;
        open.configure(settings, true);
        const reading = open.read().then(() => {
          isRead = true;
        });
        while (!isRead) {
          type();
          await turns.next();
        }
        await reading;
        while (version <= changes.length) type();
        assert.equal(open.version, version);
        assert.equal(open.draft.text, open.source.toString());
        assert.deepEqual(findings(open.draft), findings(new Draft(open.source.toString(), { contract: true })));
      }),
      { numRuns: 15 },
    );
  });

  it('takes the last settings, when others come while it goes on', async () => {
    const turns = new Turns();
    const open = new OpenDraft(item, false, turns.defer);
    const off = readSettings({ rules: Object.fromEntries(['placeholder', 'vague-term'].map((id) => [id, 'off'])) });
    open.configure(readSettings({}), true);
    const first = open.read();
    open.configure(off, true);
    let isRead = false;
    const done = Promise.all([first, open.read()]).then(() => {
      isRead = true;
    });
    while (!isRead) await turns.next();
    await done;
    assert.ok(!findings(open.draft).some(({ ruleId }) => ruleId === 'vague-term'));
  });

  it('stops when the draft is closed', async () => {
    const turns = new Turns();
    let steps = 0;
    let isStopped = false;
    const work = (function* () {
      for (;;) {
        const end = performance.now() + 20;
        while (performance.now() < end);
        steps++;
        yield;
      }
    })();
    const done = inSlices(work, { defer: turns.defer, isStopped: () => isStopped });
    await turns.next();
    isStopped = true;
    await turns.next();
    await done;
    assert.equal(steps, 2);
  });
});

describe('a request', () => {
  it('is answered as soon as it is cancelled', async () => {
    const source = new CancellationTokenSource();
    const answer = unlessCancelled(new Promise<string>(() => {}), source.token);
    source.cancel();
    await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
    await assert.rejects(unlessCancelled(Promise.resolve(1), source.token), { code: LSPErrorCodes.RequestCancelled });
  });

  it('gets what it has waited for else', async () => {
    const { token } = new CancellationTokenSource();
    assert.equal(await unlessCancelled(Promise.resolve(1), token), 1);
    await assert.rejects(unlessCancelled(Promise.reject(new Error('no')), token), /no/);
  });
});

describe('a lull', () => {
  it('comes when a turn has passed without a message', async () => {
    const turns = new Turns();
    const lull = new Lull(turns.defer);
    let isThere = false;
    void lull.come().then(() => {
      isThere = true;
    });
    for (let message = 0; message < 3; message++) {
      await turns.next();
      lull.disturb();
      assert.ok(!isThere);
    }
    await turns.next();
    await turns.next();
    assert.ok(isThere);
    assert.equal(turns.waiting.length, 0);
  });
});
