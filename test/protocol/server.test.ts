import assert from 'node:assert/strict';
import path from 'node:path';
import { CancellationToken, CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import { makeDraft } from '../bench/drafts.js';
import { TestClient } from './client.js';
import { draft, placeOf, rangeOf } from './drafts.js';

const uri = 'file:///matter/nda.md';
const blank = (message: { code?: unknown }) => message.code === 'placeholder';

describe('language server', () => {
  let client: TestClient;
  const start = async (...[options]: Parameters<typeof TestClient.start>) => {
    client = await TestClient.start(options);
    return client;
  };
  afterEach(() => client.dispose());

  it('says what it can do', async () => {
    await start();
    const { capabilities, serverInfo } = client.initialized;
    assert.equal(serverInfo?.name, 'clausewright');
    assert.equal(capabilities.diagnosticProvider, undefined);
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: true });
  });

  it('ends with 0 after a goodbye and with 1 without one', async () => {
    await start();
    assert.equal(await client.close(), 0);
    await start();
    await client.notify('exit', {});
    assert.equal(await client.exited, 1);
  });

  it('ends when the editor is gone', async () => {
    await start();
    client.process.stdin!.end();
    assert.equal(await client.exited, 1);
  });

  it('serves as the command line starts it', async () => {
    await start({ command: [path.resolve(__dirname, '../../dist/cli.js'), 'server', '--stdio'] });
    await client.open(uri, draft);
    assert.ok((await client.diagnostics(uri)).some(blank));
    assert.equal(await client.close(), 0);
  });

  it('publishes diagnostics with version, code, page and data', async () => {
    await start();
    await client.open(uri, draft);
    const [found] = (await client.diagnostics(uri)).filter(blank);
    assert.deepEqual(found?.range, rangeOf(draft, '[●]'));
    assert.equal(found?.severity, 1);
    assert.equal(found?.source, 'Clausewright');
    assert.match(found?.codeDescription?.href ?? '', /^file:.*\/dist\/rules\/placeholder\.md$/);
    assert.equal(client.published[0]?.version, 1);
  });

  it('opens the page as the client wants it opened', async () => {
    await start({ options: { rulePage: 'command:show?{rule}' } });
    await client.open(uri, draft);
    const [found] = (await client.diagnostics(uri)).filter(blank);
    assert.equal(found?.codeDescription?.href, 'command:show?placeholder');
  });

  it('follows edits, several in one notification, each on the text that the one before left', async () => {
    await start();
    await client.open(uri, draft);
    await client.diagnostics(uri);
    const { start: at, end } = rangeOf(draft, '[●]');
    const version = await client.change(uri, [
      { range: { start: at, end }, text: '4 May' },
      {
        range: {
          start: { line: at.line, character: at.character + 5 },
          end: { line: at.line, character: at.character + 5 },
        },
        text: ' [●]',
      },
      { range: { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } }, text: 'Mutual\n\n' },
    ]);
    const [found] = (await client.diagnostics(uri, (params) => params.version === version)).filter(blank);
    const line = at.line + 2;
    assert.deepEqual(found?.range, {
      start: { line, character: at.character + 6 },
      end: { line, character: at.character + 9 },
    });
  });

  it('takes the changes of several cursors at once', async () => {
    await start();
    await client.open(uri, draft);
    const { start: at, end } = rangeOf(draft, '[●]');
    const version = await client.change(uri, [
      { range: { start: end, end }, text: ' at noon' },
      { range: { start: end, end }, text: ' 2026' },
      { range: { start: at, end }, text: '____' },
      { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, text: '' },
    ]);
    const [found] = (await client.diagnostics(uri, (params) => params.version === version)).filter(blank);
    const line = at.line - 1;
    assert.deepEqual(found?.range, {
      start: { line, character: at.character },
      end: { line, character: at.character + 4 },
    });
  });

  it('takes a whole new text', async () => {
    await start();
    await client.open(uri, draft);
    const version = await client.change(uri, [{ text: draft.replace('[●]', '4 May 2026') }]);
    const found = await client.diagnostics(uri, (params) => params.version === version);
    assert.ok(!found.some(blank));
  });

  it('reviews once, however many changes arrive together', async () => {
    await start();
    await client.open(uri, draft);
    await client.diagnostics(uri);
    let version = 0;
    for (let i = 0; i < 50; i++) {
      version = await client.change(uri, [
        { range: { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } }, text: 'x' },
      ]);
    }
    await client.diagnostics(uri, (params) => params.version === version);
    assert.ok(client.published.length < 25, `published ${client.published.length} times`);
  });

  it('shows other findings where the user looks at another part of a draft with very many', async () => {
    await start();
    const paragraphs = 400;
    await client.open(uri, `# Agreement\n\n${'The Supplier shall promptly deliver it to [●].\n\n'.repeat(paragraphs)}`);
    const last = 2 * paragraphs;
    const isOnLast = ({ diagnostics }: { diagnostics: { range: { start: { line: number } } }[] }) =>
      diagnostics.some(({ range }) => range.start.line === last);
    assert.ok(!isOnLast({ diagnostics: await client.diagnostics(uri) }));
    await client.notify('clausewright/place', { uri, line: last });
    await client.diagnostics(uri, isOnLast);
  });

  it('answers on other drafts, and to a cancellation, while it reads a long one', async () => {
    await start();
    const long = 'file:///matter/long.md';
    await client.open(uri, draft);
    await client.diagnostics(uri);
    await client.open(long, makeDraft(1_000_000, 'headings'));
    const isRead = () => client.published.some((params) => params.uri === long);
    const position = placeOf(draft, 'Confidential Information secret');
    const hover = (of: string, token = CancellationToken.None) =>
      client.connection.sendRequest('textDocument/hover', { textDocument: { uri: of }, position }, token);
    const cancellation = new CancellationTokenSource();
    const cancelled = assert.rejects(hover(long, cancellation.token), {
      code: LSPErrorCodes.RequestCancelled,
    });
    assert.ok(await hover(uri));
    cancellation.cancel();
    await cancelled;
    assert.ok(!isRead());
    await client.until(isRead);
  });

  it('takes the findings away when the draft is closed', async () => {
    await start();
    await client.open(uri, draft);
    await client.diagnostics(uri);
    await client.notify('textDocument/didClose', { textDocument: { uri } });
    assert.deepEqual(await client.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 0), []);
  });

  it('reports nothing on what is no contract', async () => {
    await start({ options: { showsStatus: true } });
    const states: string[] = [];
    client.connection.onNotification('clausewright/status', ({ state }: { state: string }) => {
      states.push(state);
    });
    await client.open(uri, '# Notes\n\nBuy milk on [●].\n');
    assert.deepEqual(await client.diagnostics(uri), []);
    assert.deepEqual(states, ['no-contract']);
    const status = await client.request<{ state: string }>('clausewright/review', { uri, asDraft: true });
    assert.equal(status.state, 'reviewed');
    assert.ok((await client.diagnostics(uri, ({ diagnostics }) => diagnostics.length > 0)).some(blank));
  });

  it('keeps working on odd texts', async () => {
    await start();
    const odd = ['', '\uFEFF', '\r\n\r', '\0\u0001', `${'a '.repeat(200_000)}`, '# \uD800 [●]'];
    for (const [index, text] of odd.entries()) await client.open(`file:///odd/${index}.md`, text);
    await Promise.all(odd.map((_, index) => client.diagnostics(`file:///odd/${index}.md`)));
    assert.deepEqual(client.log, []);
  });
});

describe('language server, asked for diagnostics', () => {
  const pulls = {
    textDocument: { diagnostic: {} },
    workspace: { diagnostics: { refreshSupport: true }, configuration: true },
  };
  let client: TestClient;
  afterEach(() => client.dispose());
  const pull = (previousResultId?: string) =>
    client.request<{ kind: string; resultId: string; items: { code: string }[] }>('textDocument/diagnostic', {
      textDocument: { uri },
      previousResultId,
    });

  it('answers, says when nothing has changed, and publishes nothing unasked', async () => {
    client = await TestClient.start({ capabilities: pulls });
    assert.equal(
      (client.initialized.capabilities.diagnosticProvider as { identifier: string }).identifier,
      'clausewright',
    );
    await client.open(uri, draft);
    const first = await pull();
    assert.ok(first.items.some(blank));
    assert.equal((await pull(first.resultId)).kind, 'unchanged');
    await client.change(uri, [{ range: rangeOf(draft, '[●]'), text: '4 May 2026' }]);
    const second = await pull(first.resultId);
    assert.equal(second.kind, 'full');
    assert.ok(!second.items.some(blank));
    assert.deepEqual(client.published, []);
  });

  it('waits for saving or for the command where the settings say so', async () => {
    client = await TestClient.start({ capabilities: pulls, settings: { review: 'onCommand' } });
    await client.open(uri, draft);
    assert.deepEqual((await pull()).items, []);
    await client.request('clausewright/review', { uri });
    await client.until(() => client.refreshes === 1);
    const reviewed = await pull();
    assert.ok(reviewed.items.some(blank));
    await client.change(uri, [{ range: rangeOf(draft, '[●]'), text: '4 May 2026' }]);
    assert.equal((await pull(reviewed.resultId)).kind, 'unchanged');
    client.settings = { review: 'onSave' };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.refreshes === 2);
    await client.change(uri, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '[●]\n' },
    ]);
    await client.notify('textDocument/didSave', { textDocument: { uri } });
    assert.ok((await pull(reviewed.resultId)).items.some(blank));
  });

  it('reviews plain text only when asked to', async () => {
    client = await TestClient.start({ capabilities: pulls, options: { plainTextOnRequest: true } });
    await client.open(uri, draft, 'plaintext');
    assert.deepEqual((await pull()).items, []);
    await client.request('clausewright/review', { uri });
    assert.ok((await pull()).items.some(blank));
  });

  it('reviews files that are not open, and gives way when they are opened', async () => {
    client = await TestClient.start({ capabilities: pulls });
    const files = [
      { uri, languageId: 'markdown', text: draft, shown: false },
      { uri: 'file:///matter/notes.md', languageId: 'markdown', text: '# Notes\n', shown: false },
      { uri: 'file:///matter/README.md', languageId: 'markdown', text: draft, shown: false },
      { uri: 'file:///matter/gone.md', languageId: 'markdown', text: null, shown: false },
    ];
    const statuses = await client.request<{ state: string }[]>('clausewright/reviewFiles', { files });
    assert.deepEqual(
      statuses.map(({ state }) => state),
      ['reviewed', 'no-contract', 'excluded', 'excluded'],
    );
    assert.ok((await client.diagnostics(uri)).some(blank));
    await client.open(uri, draft);
    assert.ok((await pull()).items.some(blank));
    await client.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 0);
  });
});
