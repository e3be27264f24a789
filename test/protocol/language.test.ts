import assert from 'node:assert/strict';
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Hover,
  type Location,
  LSPErrorCodes,
  type Position,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestClient } from './client.js';
import { draft, placeOf, rangeOf } from './drafts.js';

const uri = 'file:///matter/my%20nda.md';
const textDocument = { uri };
const capabilities: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: {
    hover: { contentFormat: ['markdown'] },
    rename: { prepareSupport: true },
    completion: { completionItem: { documentationFormat: ['markdown'] } },
  },
};

describe('terms and references over the protocol', () => {
  let client: TestClient;
  afterEach(() => client.dispose());

  async function open(text = draft, languageId = 'markdown'): Promise<void> {
    client = await TestClient.start({ capabilities });
    await client.open(uri, text, languageId);
  }

  const ask = <Result>(method: string, position: Position, more: object = {}) =>
    client.request<Result>(`textDocument/${method}`, { textDocument, position, ...more });
  const term = placeOf(draft, 'Confidential Information secret');

  it('says that it can', async () => {
    await open();
    const { capabilities: can } = client.initialized;
    assert.deepEqual(can.renameProvider, { prepareProvider: true });
    for (const name of ['referencesProvider', 'documentHighlightProvider', 'callHierarchyProvider'] as const)
      assert.equal(can[name], true, name);
    client.dispose();
    client = await TestClient.start();
    assert.equal(client.initialized.capabilities.renameProvider, true);
  });

  it('links the terms of a definition in a hover', async () => {
    await open();
    const { contents } = await ask<Hover>('hover', term);
    const { line, character } = placeOf(draft, 'Discloser**');
    assert.ok(
      (contents as { value: string }).value.includes(`[Discloser](<${uri}#L${line + 1},${character + 1}> `),
      JSON.stringify(contents),
    );
  });

  it('lists references with and without the definition', async () => {
    await open();
    const lines = async (includeDeclaration: boolean) =>
      (await ask<Location[]>('references', term, { context: { includeDeclaration } })).map((at) => {
        assert.equal(at.uri, uri);
        return at.range.start.line;
      });
    const [defined, ...used] = [
      '**Confidential',
      'Confidential Information secret',
      'Confidential Information as set',
    ].map((words) => placeOf(draft, words).line);
    assert.deepEqual(await lines(true), [defined, ...used]);
    assert.deepEqual(await lines(false), used);
  });

  it('highlights a section and the references to it', async () => {
    await open();
    const marked = await ask<DocumentHighlight[]>('documentHighlight', placeOf(draft, '2.1.'));
    assert.deepEqual(marked, [
      { range: rangeOf(draft, '2.1'), kind: DocumentHighlightKind.Write },
      { range: rangeOf(draft.replace('2.1 The', '... The'), 'Section 2.1'), kind: DocumentHighlightKind.Read },
    ]);
  });

  it('renames a term, as it stands after an edit', async () => {
    await open();
    await client.change(uri, [{ range: { start: term, end: term }, text: 'Discloser’s ' }]);
    const edited = draft.replace('Confidential Information secret', 'Discloser’s Confidential Information secret');
    const position = placeOf(draft, 'Discloser**');
    assert.deepEqual(await ask('prepareRename', position), {
      range: { start: position, end: { ...position, character: position.character + 9 } },
      placeholder: 'Discloser',
    });
    const { documentChanges } = await ask<WorkspaceEdit>('rename', position, { newName: 'Owner' });
    const [change] = documentChanges as TextDocumentEdit[];
    assert.deepEqual(change?.textDocument, { uri, version: 2 });
    const document = TextDocument.create(uri, 'markdown', 2, edited);
    assert.equal(TextDocument.applyEdits(document, change.edits as never), edited.replaceAll('Discloser', 'Owner'));
  });

  it('refuses a name with the reason', async () => {
    await open();
    const reason = async (method: string, position: Position, more: object = {}) =>
      ask(method, position, more).then(
        () => assert.fail('it was not refused'),
        ({ code, message }: { code: number; message: string }) => {
          assert.equal(code, LSPErrorCodes.RequestFailed);
          return message;
        },
      );
    assert.match(await reason('rename', term, { newName: 'Recipient' }), /^“Recipient” is already defined/);
    assert.match(await reason('prepareRename', placeOf(draft, 'secret')), /^There is no defined term here/);
    assert.deepEqual(client.log, []);
  });

  it('completes terms and sections, and explains one when asked', async () => {
    const typed = `${draft}\n2.3 The Conf`;
    await open(typed);
    const { items, isIncomplete } = await ask<CompletionList>('completion', placeOf(`${typed}|`, '|'));
    assert.equal(isIncomplete, false);
    const item = items.find(({ label }) => label === 'Confidential Information');
    assert.deepEqual(item?.textEdit, {
      range: {
        start: placeOf(typed, 'Conf\n'.trim()) && placeOf(`${typed}|`, 'Conf|'),
        end: placeOf(`${typed}|`, '|'),
      },
      newText: 'Confidential Information',
    });
    assert.equal(item?.documentation, undefined);
    const resolved = await client.request<CompletionItem>('completionItem/resolve', item!);
    assert.match((resolved.documentation as { value: string }).value, /marks as confidential/);
    const end = placeOf(`${typed}|`, '|');
    await client.change(uri, [{ range: { start: placeOf(`${typed}|`, 'Conf|'), end }, text: 'Section ' }]);
    const sections = await ask<CompletionList>('completion', { ...end, character: end.character + 4 });
    assert.deepEqual(
      sections.items.map(({ label, labelDetails }) => [label, labelDetails?.description]),
      [
        ['1', 'Definitions'],
        ['1.1', 'Confidential Information'],
        ['2', 'Confidentiality'],
        ['2.1', undefined],
        ['2.2', undefined],
        ['2.3', 'The Section'],
      ],
    );
  });

  it('shows the tree of a definition in both directions', async () => {
    await open();
    const [root] = await ask<CallHierarchyItem[]>('prepareCallHierarchy', term);
    assert.equal(root?.name, 'Confidential Information');
    assert.equal(root.detail, 'Section 1.1');
    const uses = await client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item: root });
    assert.deepEqual(
      uses.map(({ to, fromRanges }) => [to.name, fromRanges.length]),
      [['Discloser', 1]],
    );
    const users = await client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', {
      item: uses[0]!.to,
    });
    assert.ok(users.some(({ from }) => from.name === 'Confidential Information'));
  });

  it('has nothing to say of a file that is no contract, or is not open', async () => {
    await open('# Notes\n\nThe “Plot” means land. The Plot is dry.');
    const position = { line: 2, character: 6 };
    assert.deepEqual(await ask('references', position, { context: { includeDeclaration: true } }), []);
    assert.equal(await ask('prepareRename', position), null);
    assert.equal(await ask('prepareCallHierarchy', position), null);
    const other = { textDocument: { uri: 'file:///other.md' }, position };
    assert.equal(await client.request('textDocument/rename', { ...other, newName: 'Field' }), null);
    assert.deepEqual(await client.request('textDocument/documentHighlight', other), []);
    assert.deepEqual(client.log, []);
  });
});
