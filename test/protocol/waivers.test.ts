import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, CreateFile, Diagnostic, TextDocumentEdit } from 'vscode-languageserver';
import type { WaiveParams } from '../../server/src/lsp/messages.js';
import { TestClient } from './client.js';
import { draft } from './drafts.js';

const capabilities = {
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } } },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } },
};
const blank = ({ code }: Diagnostic) => code === 'placeholder';

describe('Waive in this project', () => {
  let client: TestClient;
  let folder: string;
  let uri: string;
  const file = () => `${pathToFileURL(folder).href}/.clausewright-waivers.json`;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'clausewright-'));
    uri = `${pathToFileURL(folder).href}/nda.md`;
  });
  afterEach(() => {
    client.dispose();
    rmSync(folder, { recursive: true });
  });

  /** The quick fix for the blank in the draft. */
  async function action(): Promise<CodeAction> {
    const found = (await client.diagnostics(uri, ({ diagnostics }) => diagnostics.some(blank))).find(blank)!;
    const params = { textDocument: { uri }, range: found.range, context: { diagnostics: [found] } };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', params);
    return actions.find(({ title }) => title.startsWith('Waive in this project'))!;
  }

  /** Writes the file as the client would after the change, and tells. */
  async function write(text: string): Promise<void> {
    client.published.length = 0;
    writeFileSync(path.join(folder, '.clausewright-waivers.json'), text);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: file(), type: 2 }] });
  }

  it('makes the file, waives the finding from then on, and comes back when the clause changes', async () => {
    client = await TestClient.start({ capabilities, folder: pathToFileURL(folder).href });
    await client.open(uri, draft);
    const [create, change] = (await action()).edit!.documentChanges as [CreateFile, TextDocumentEdit];
    assert.deepEqual([create.kind, create.uri, change.textDocument.uri], ['create', file(), file()]);
    const { newText } = change.edits[0] as { newText: string };
    await write(newText.replace('"reason": ""', '"reason": "agreed"'));
    assert.ok(!(await client.diagnostics(uri)).some(blank));
    client.published.length = 0;
    const { length } = 'This ';
    await client.change(uri, [
      { range: { start: { line: 2, character: 0 }, end: { line: 2, character: length } }, text: 'The ' },
    ]);
    const codes = (await client.diagnostics(uri, ({ diagnostics }) => diagnostics.some(blank))).map(({ code }) => code);
    assert.ok(codes.includes('unused-waiver'));
  });

  it('asks the client for the reason where it can, and adds to the file that there is', async () => {
    writeFileSync(path.join(folder, '.clausewright-waivers.json'), '{ "waivers": [] }');
    client = await TestClient.start({ capabilities, options: { waiveCommand: 'ask' } });
    await client.open(uri, draft);
    const { command } = await action();
    assert.equal(command?.command, 'ask');
    const params = { ...(command!.arguments![0] as WaiveParams), reason: 'agreed with the client' };
    const edit = await client.request<{ documentChanges: TextDocumentEdit[] }>('clausewright/waive', params);
    assert.equal(edit.documentChanges.length, 1);
    assert.match(
      (edit.documentChanges[0]!.edits[0] as { newText: string }).newText,
      /"reason": "agreed with the client"/,
    );
  });

  it('shows in the file what is wrong with it', async () => {
    client = await TestClient.start({ capabilities });
    await client.open(uri, draft);
    await client.diagnostics(uri);
    await write('{ "waivers": [\n { "rule": "nothing", "clause": "1", "reason": "x" } ] }');
    const [problem] = await client.diagnostics(file());
    assert.deepEqual([problem?.range.start.line, problem?.message], [1, 'There is no rule “nothing”.']);
    await write('{ "waivers": [] }');
    assert.deepEqual(await client.diagnostics(file()), []);
  });
});
