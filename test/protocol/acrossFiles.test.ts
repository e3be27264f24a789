import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SymbolInformation, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestClient } from './client.js';
import { placeOf } from './drafts.js';

const parties = 'is made between Alder Works Ltd (the “Supplier”) and Birch Labs GmbH (the “Buyer”).';
const naming = (file: string) => `---\ndefinitions: [${file}]\n---\n\n`;
const files = {
  'master.md': `# Master Agreement

This Agreement ${parties}

“Affiliate” means a company that controls a party. “Yarn” means wool that an Affiliate spins.
`,
  'orders/one.md': `${naming('../master.md')}# Order One

This Order ${parties}

The Supplier shall deliver the Yarn to each of the Buyer’s Affiliates. An Affiliate’s mill shall keep it dry.
`,
  'orders/two.md': `${naming('../master.md')}# Order Two

This Order ${parties}

“Affiliate” means a company that the Buyer names. The Supplier shall deliver the Yarn to each Affiliate.
`,
  'orders/change.md': `${naming('one.md')}# Change Order

This Change ${parties}

The Affiliates shall keep the Yarn. “Subsidiary” means a company that the Buyer owns. Each Subsidiary shall keep it dry.
`,
  'letter.md': 'Dear Sir,\n\nEach Affiliate has had its Yarn.\n',
};

describe('features across files', () => {
  let client: TestClient;
  let folder: string;
  let root: string;

  before(async () => {
    folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'clausewright-')));
    root = pathToFileURL(folder).href;
    mkdirSync(path.join(folder, 'orders'));
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    const workspace = { workspaceEdit: { documentChanges: true } };
    client = await TestClient.start({ folder: root, capabilities: { workspace } });
    await client.open(`${root}/orders/one.md`, files['orders/one.md']);
  });
  after(() => {
    client.dispose();
    rmSync(folder, { recursive: true });
  });

  const at = (name: keyof typeof files, words: string) => ({
    textDocument: { uri: `${root}/${name}` },
    position: placeOf(files[name], words),
  });
  const rename = (name: keyof typeof files, words: string, newName: string) =>
    client.request<WorkspaceEdit>('textDocument/rename', { ...at(name, words), newName });

  /** The files as the edit leaves them, by their names. */
  function changed({ documentChanges = [] }: WorkspaceEdit): Readonly<Record<string, string>> {
    const entries = documentChanges.map((change) => {
      assert.ok('textDocument' in change);
      const name = change.textDocument.uri.slice(root.length + 1) as keyof typeof files;
      assert.equal(change.textDocument.version, name === 'orders/one.md' ? 1 : null);
      const document = TextDocument.create('', '', 1, files[name]);
      return [name, TextDocument.applyEdits(document, change.edits as TextEdit[])];
    });
    return Object.fromEntries(entries);
  }

  it('rename a term in the draft that defines it, and in those that have it from there', async () => {
    const range = await client.request('textDocument/prepareRename', at('orders/one.md', 'Affiliate’s'));
    const start = placeOf(files['orders/one.md'], 'Affiliate’s');
    const end = { line: start.line, character: start.character + 'Affiliate'.length };
    assert.deepEqual(range, { range: { start, end }, placeholder: 'Affiliate' });
    const after = changed(await rename('orders/one.md', 'Affiliate’s', 'Group Company'));
    assert.deepEqual(Object.keys(after).sort(), ['master.md', 'orders/change.md', 'orders/one.md']);
    assert.match(after['master.md']!, /“Group Company” means a company .* wool that a Group Company spins/);
    assert.match(after['orders/one.md']!, /the Buyer’s Group Companies\. A Group Company’s mill/);
    assert.match(after['orders/change.md']!, /The Group Companies shall keep the Yarn/);
  });

  it('rename nothing in a draft that defines such a term itself, and nothing elsewhere for it', async () => {
    await client.open(`${root}/orders/two.md`, files['orders/two.md']);
    const after = await rename('orders/two.md', 'Affiliate', 'Mill');
    assert.deepEqual(
      after.documentChanges?.map((change) => 'textDocument' in change && change.textDocument.uri),
      [`${root}/orders/two.md`],
    );
  });

  it('refuse a name where one of the drafts cannot take the name, and says which', async () => {
    await assert.rejects(
      rename('orders/one.md', 'Affiliate’s', 'Subsidiary'),
      /In change\.md: “Subsidiary” is already defined/,
    );
  });

  it('find names in drafts that are not open, as they stand on the disk', async () => {
    const find = async (query: string) => {
      const found = await client.request<SymbolInformation[]>('workspace/symbol', { query });
      return found.map(({ name, location }) => `${location.uri.slice(root.length + 1)}: ${name}`);
    };
    assert.deepEqual(await find('affi'), ['orders/two.md: Affiliate', 'master.md: Affiliate']);
    writeFileSync(path.join(folder, 'late.md'), files['master.md'].replaceAll('Affiliate', 'Affinity'));
    assert.deepEqual(await find('affi'), ['orders/two.md: Affiliate', 'late.md: Affinity', 'master.md: Affiliate']);
    assert.deepEqual(await find('change order'), ['orders/change.md: Change Order']);
  });
});
