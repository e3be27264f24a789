import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { clientFeatures } from '../../server/src/lsp/clientFeatures.js';
import { OpenDraft } from '../../server/src/lsp/openDraft.js';
import { Session } from '../../server/src/lsp/session.js';

const folder = 'file:///matter';

/** A session over the files of a folder, by their paths in it. */
function sessionOver(files: Map<string, string>, watches = false): Session {
  const connection = { client: { register: async () => {} } } as unknown as Connection;
  const runtime = {
    defer: setImmediate,
    rulePage: () => undefined,
    readText: async (uri: string) => files.get(uri.slice(folder.length + 1)),
    findDrafts: async (within: string) => [...files.keys()].map((name) => `${within}/${name}`),
  };
  const workspace = watches ? { didChangeWatchedFiles: { dynamicRegistration: true } } : {};
  const client = clientFeatures({ processId: null, rootUri: null, capabilities: { workspace } });
  return new Session(connection, runtime, client, [folder]);
}

const naming = (...names: string[]) => `---\ndefinitions: [${names.join(', ')}]\n---\n\nThe Buyer pays.\n`;
const named = (uris: readonly string[]) => uris.map((uri) => uri.slice(folder.length + 1));

describe('drafts of the workspace', () => {
  const files = () =>
    new Map([
      ['master.md', '“Buyer” means B Ltd.\n'],
      ['glossary.md', '- **Yarn**: wool\n'],
      ['orders/one.md', naming('../master.md')],
      ['orders/two.md', naming('../master.md', '../glossary.md')],
      ['orders/change.md', naming('one.md')],
      ['terms.md', naming('glossary.md')],
      ['letter.md', 'Dear Sir.\n'],
      ['lost.md', naming('gone.md')],
      ['found.md', naming('gone.md')],
    ]);

  it('share definitions with those that they take them from, that take them from them, and that take the same', async () => {
    const { workspace } = sessionOver(files());
    const sharing = async (name: string) => named(await workspace.sharing(`${folder}/${name}`));
    assert.deepEqual(await sharing('master.md'), ['orders/change.md', 'orders/one.md', 'orders/two.md']);
    assert.deepEqual(await sharing('orders/change.md'), ['master.md', 'orders/one.md', 'orders/two.md']);
    assert.deepEqual(await sharing('terms.md'), ['glossary.md', 'orders/two.md']);
    assert.deepEqual(await sharing('letter.md'), []);
    assert.deepEqual(await sharing('lost.md'), ['found.md']);
  });

  it('share what the settings of the project name', async () => {
    const all = files().set('.clausewright.json', '{ "definitions": ["glossary.md"] }');
    const { workspace } = sessionOver(all);
    assert.ok(named(await workspace.sharing(`${folder}/glossary.md`)).includes('letter.md'));
  });

  it('count as they stand in the editor', async () => {
    const session = sessionOver(files());
    const uri = `${folder}/orders/one.md`;
    const item = { uri, languageId: 'markdown', version: 1, text: naming('../glossary.md') };
    session.drafts.set(uri, new OpenDraft(item, false, setImmediate));
    assert.deepEqual(named(await session.workspace.sharing(uri)), [
      'glossary.md',
      'orders/change.md',
      'orders/two.md',
      'terms.md',
    ]);
  });

  it('are looked for again when files come or change', async () => {
    const all = files();
    const { workspace } = sessionOver(all, true);
    const master = `${folder}/master.md`;
    await workspace.sharing(master);
    all.set('new.md', naming('master.md'));
    workspace.fileChanged(`${folder}/new.md`);
    assert.ok(named(await workspace.sharing(master)).includes('new.md'));
    all.set('new.md', 'Dear Sir.\n');
    workspace.fileChanged(`${folder}/new.md`);
    assert.ok(!named(await workspace.sharing(master)).includes('new.md'));
  });

  it('are read with the definitions that hold in them', async () => {
    const { workspace } = sessionOver(files());
    const draft = await workspace.read(`${folder}/orders/two.md`);
    assert.deepEqual(
      draft?.facts.termUses.map(({ term, definition }) => [term, definition?.kind]),
      [['Buyer', 'glossary']],
    );
    assert.equal(await workspace.read(`${folder}/gone.md`), undefined);
  });
});
