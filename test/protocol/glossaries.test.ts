import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, Hover, Location, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { canonicalUri, fileName, resolveUri } from '../../server/src/lsp/fileUris.js';
import { TestClient } from './client.js';
import { placeOf, rangeOf } from './drafts.js';

const order = `---
definitions: [../master.md]
---

# Order

This Order is an agreement between Alder Works Ltd (the “Supplier”) and Birch Labs GmbH (the “Buyer”).

The Supplier shall deliver the Yarn to each Affiliate of the Buyer. Each Affiliate shall keep the Yarn dry. The Supplier shall keep the Gadget dry. The Gadget is new.

“Mill” means the mill at Birch. The Buyer shall own the Mill.
`;
const master = `# Master Agreement

“Affiliate” means a company that controls a party.

“Yarn” means wool. “Mill” means any mill.
`;
const rules = { 'missing-clause': 'off', 'missing-carve-out': 'off' };
const isFinding = ({ message }: Diagnostic, word: string) => String(message).includes(word);
/** It is about a term that the other draft defines. */
const isTaken = (diagnostic: Diagnostic) => isFinding(diagnostic, '“Yarn”') || isFinding(diagnostic, '“Affiliate”');
const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const reports = (word: string) => (params: PublishDiagnosticsParams) =>
  params.diagnostics.some((diagnostic) => isFinding(diagnostic, word));
const without =
  (...words: string[]) =>
  (params: PublishDiagnosticsParams) =>
    params.diagnostics.some(({ code }) => code === 'undefined-term') &&
    !words.some((word) => reports(`“${word}”`)(params));

describe('addresses of files', () => {
  it('are one and the same however they are written', () => {
    assert.equal(canonicalUri("file:///c%3A/M%C3%BCller's/a (1).md"), canonicalUri('file:///c:/Müller%27s/a%20(1).md'));
    assert.equal(canonicalUri('untitled:Untitled-1'), 'untitled:Untitled-1');
  });

  it('are found from the folder of the file that names them', () => {
    const from = 'vscode-vfs://github/firm/matter/orders/one.md';
    assert.equal(resolveUri('../Master Agreement.md', from), 'vscode-vfs://github/firm/matter/Master%20Agreement.md');
    assert.equal(resolveUri('./terms\\a.md', from), 'vscode-vfs://github/firm/matter/orders/terms/a.md');
    assert.equal(resolveUri('a.md', 'untitled:Untitled-1'), undefined);
    assert.equal(fileName('file:///m/Master%20Agreement.md'), 'Master Agreement.md');
  });
});

describe('glossaries in the language server', () => {
  let client: TestClient;
  let folder: string;
  let root: string;
  const uri = () => `${root}/orders/order.md`;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'clausewright-')));
    root = pathToFileURL(folder).href;
    mkdirSync(path.join(folder, 'orders'));
    write('.clausewright.json', JSON.stringify({ rules }));
    write('master.md', master);
    write('orders/order.md', order);
  });
  afterEach(() => {
    client.dispose();
    rmSync(folder, { recursive: true });
  });

  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  const open = async (text = order, options: Parameters<typeof TestClient.start>[0] = {}) => {
    client = await TestClient.start({ folder: root, ...options });
    await client.open(uri(), text);
  };

  it('define terms of a draft on the disk, and no finding is taken back on the way', async () => {
    await open();
    const found = await client.diagnostics(uri(), reports('Gadget'));
    assert.ok(!found.some(isTaken));
    for (const { diagnostics } of client.published) assert.ok(!diagnostics.some(isTaken));
    const [conflict] = found.filter(({ code }) => code === 'conflicting-definition');
    assert.deepEqual(conflict?.range, rangeOf(order, 'Mill'));
    assert.deepEqual(conflict?.relatedInformation?.[0]?.location, {
      uri: `${root}/master.md`,
      range: rangeOf(master, 'Mill'),
    });
  });

  it('lead from a use into the other file, and show what it says', async () => {
    await open();
    await client.diagnostics(uri(), reports('Gadget'));
    const at = { textDocument: { uri: uri() }, position: placeOf(order, 'Affiliate') };
    const [target] = await client.request<Location[]>('textDocument/definition', at);
    assert.deepEqual(target, { uri: `${root}/master.md`, range: rangeOf(master, 'Affiliate') });
    const hover = await client.request<Hover>('textDocument/hover', at);
    assert.match(
      (hover.contents as { value: string }).value,
      /defined in master\.md[\s\S]*a company that controls a party/,
    );
  });

  it('hold as they stand in the editor, and on the disk when that is closed', async () => {
    await open();
    await client.diagnostics(uri(), reports('Gadget'));
    await client.open(`${root}/master.md`, `${master}\n“Gadget” means a tool.\n`);
    await client.diagnostics(
      uri(),
      (params) => codes(params.diagnostics).includes('conflicting-definition') && !reports('Gadget')(params),
    );
    const before = client.published.length;
    await client.notify('textDocument/didClose', { textDocument: { uri: `${root}/master.md` } });
    await client.until(() => client.published.slice(before).some((p) => p.uri === uri() && reports('Gadget')(p)));
  });

  it('follow changes of files on the disk', async () => {
    await open(order, { capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } });
    await client.diagnostics(uri(), reports('Gadget'));
    write('master.md', master.replace('Yarn', 'Wool'));
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${root}/master.md`, type: 2 }] });
    await client.diagnostics(uri(), reports('“Yarn”'));
    rmSync(path.join(folder, 'master.md'));
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${root}/master.md`, type: 3 }] });
    const found = await client.diagnostics(uri(), (params) => codes(params.diagnostics).includes('missing-glossary'));
    const [missing] = found.filter(({ code }) => code === 'missing-glossary');
    assert.deepEqual(missing?.range, rangeOf(order, '../master.md'));
  });

  it('are those that the draft names now', async () => {
    await open(order.replace('../master.md', ''));
    await client.diagnostics(uri(), reports('“Yarn”'));
    const start = { line: 1, character: 'definitions: ['.length };
    await client.change(uri(), [{ range: { start, end: start }, text: '../master.md' }]);
    await client.diagnostics(uri(), without('Yarn', 'Affiliate'));
    const before = client.published.length;
    await client.change(uri(), [
      { range: { start, end: { line: 1, character: start.character + '../master.md'.length } }, text: '' },
    ]);
    await client.until(() => client.published.slice(before).some(reports('“Yarn”')));
  });

  it('are those that the settings of the project name, and personal ones where those name none', async () => {
    const plain = order.replace(/^---.*?---\n/s, '');
    write('.clausewright.json', JSON.stringify({ rules, definitions: ['master.md'] }));
    await open(plain);
    await client.diagnostics(uri(), without('Yarn', 'Affiliate'));
    client.dispose();
    write('.clausewright.json', JSON.stringify({ rules }));
    await open(plain, {
      capabilities: { workspace: { configuration: true } },
      settings: { definitions: ['master.md'] },
    });
    await client.diagnostics(uri(), without('Yarn', 'Affiliate'));
  });

  it('are read through a client that reads files itself', async () => {
    client = await TestClient.start({ folder: 'vscode-test-web://mount/matter', options: { readsFiles: true } });
    const asked: string[] = [];
    client.connection.onRequest('clausewright/readText', ({ uri: file }: { uri: string }) => {
      asked.push(file);
      return file.endsWith('/matter/master.md') ? master : null;
    });
    const file = 'vscode-test-web://mount/matter/orders/order.md';
    await client.open(file, order);
    await client.diagnostics(file, without('Yarn', 'Affiliate'));
    assert.ok(asked.includes('vscode-test-web://mount/matter/master.md'));
  });

  it('hold in drafts that are reviewed without being open', async () => {
    client = await TestClient.start({ folder: root });
    const files = [{ uri: uri(), languageId: 'markdown', text: order, shown: false }];
    await client.request('clausewright/reviewFiles', { files });
    const found = await client.diagnostics(uri());
    assert.ok(found.some((diagnostic) => isFinding(diagnostic, '“Gadget”')));
    assert.ok(!found.some(isTaken));
  });

  it('are not asked for by a draft that names none', async () => {
    client = await TestClient.start({ options: { readsFiles: true } });
    const asked: string[] = [];
    client.connection.onRequest('clausewright/readText', ({ uri: file }: { uri: string }) => {
      asked.push(file);
      return null;
    });
    await client.open('file:///matter/order.md', order.replace(/^---.*?---\n/s, ''));
    await client.diagnostics('file:///matter/order.md');
    assert.deepEqual(
      asked.filter((file) => !/\.clausewright(?:-waivers)?\.json$/.test(file)),
      [],
    );
  });
});
