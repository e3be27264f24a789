import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, Hover } from 'vscode-languageserver';
import { readSettings } from '../../server/src/lsp/settings.js';
import { TestClient } from './client.js';
import { draft, placeOf } from './drafts.js';

const uri = 'file:///matter/nda.md';
const blank = (message: { code?: unknown }) => message.code === 'placeholder';
const asks = { workspace: { configuration: true } };

describe('settings', () => {
  it('are reported where they are wrong, and kept where they are right', () => {
    const { review, configuration, isDraft, problems } = readSettings({
      review: 'sometimes',
      rules: { placeholder: 'hint', 'no-such-rule': 'off', 'unused-definition': 7 },
      files: { 'drafts/**': true, 'notes/**': 'no' },
    });
    assert.equal(review, 'onType');
    assert.equal(configuration.rules.get('placeholder')?.severity, 'hint');
    assert.equal(isDraft('drafts/a/nda.md'), true);
    assert.equal(isDraft('notes/a.md'), undefined);
    assert.equal(isDraft('README.md'), false);
    assert.equal(problems.length, 4);
    for (const problem of problems) assert.match(problem, /^clausewright › \w/);
  });

  it('let the last pattern that fits decide', () => {
    const { isDraft } = readSettings({ files: { '**/old/**': false, 'old/nda.md': true, '**/README.md': true } });
    assert.equal(isDraft('old/other.md'), false);
    assert.equal(isDraft('old/nda.md'), true);
    assert.equal(isDraft('docs/readme.md'), true);
  });

  it('may be of any other shape without harm', () => {
    for (const value of [
      null,
      undefined,
      [],
      'x',
      5,
      { rules: 'x' },
      { rules: [] },
      { files: [] },
      { rules: { placeholder: null } },
    ]) {
      assert.equal(readSettings(value).review, 'onType');
    }
  });
});

describe('settings of a client', () => {
  let client: TestClient;
  let folder: string | undefined;
  afterEach(() => {
    client.dispose();
    if (folder) rmSync(folder, { recursive: true });
    folder = undefined;
  });

  it('apply, and apply anew when they change', async () => {
    client = await TestClient.start({ capabilities: asks, settings: { rules: { placeholder: 'off' } } });
    await client.open(uri, draft);
    assert.ok(!(await client.diagnostics(uri)).some(blank));
    client.settings = { rules: { placeholder: 'hint' } };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    const [found] = (await client.diagnostics(uri, ({ diagnostics }) => diagnostics.some(blank))).filter(blank);
    assert.equal(found?.severity, 4);
  });

  it('apply when the client sends them unasked', async () => {
    client = await TestClient.start({ options: { settings: { rules: { placeholder: 'off' } } } });
    await client.open(uri, draft);
    assert.ok(!(await client.diagnostics(uri)).some(blank));
    await client.notify('workspace/didChangeConfiguration', { settings: { clausewright: { rules: {} } } });
    await client.diagnostics(uri, ({ diagnostics }) => diagnostics.some(blank));
  });

  it('are named to the user where they are wrong, and the rest goes on', async () => {
    client = await TestClient.start({
      capabilities: asks,
      settings: { rules: { 'no-such-rule': 'off', 'nor-this': 'off' } },
    });
    await client.open(uri, draft);
    assert.ok((await client.diagnostics(uri)).some(blank));
    assert.equal(client.messages.length, 1);
    assert.match(client.messages[0]!.message, /no-such-rule.*1 more/);
    assert.equal(client.log.filter(({ message }) => /no-such-rule|nor-this/.test(message)).length, 2);
  });

  it('give way to those that the project shares', async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'clausewright-'));
    const matter = pathToFileURL(folder).href;
    const settings = path.join(folder, '.clausewright.json');
    writeFileSync(settings, '{ "rules": { "placeholder": "off", "nothing": "off" } }');
    client = await TestClient.start({ capabilities: asks, settings: { rules: { placeholder: 'error' } } });
    await client.open(`${matter}/sub/nda.md`, draft);
    assert.ok(!(await client.diagnostics(`${matter}/sub/nda.md`)).some(blank));
    assert.match(client.messages[0]!.message, /\.clausewright\.json:1:\d+: /);
    writeFileSync(settings, '{}');
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${matter}/.clausewright.json`, type: 2 }],
    });
    await client.diagnostics(`${matter}/sub/nda.md`, ({ diagnostics }) => diagnostics.some(blank));
  });

  it('of a project build on others, differ by draft, and show in their file what is wrong', async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'clausewright-'));
    const matter = pathToFileURL(folder).href;
    writeFileSync(
      path.join(folder, 'house.clausewright.json'),
      '{ "rules": {\n "placeholder": "off", "nothing": "off" } }',
    );
    const settings = {
      extends: './house.clausewright.json',
      overrides: [{ files: 'live/*', rules: { placeholder: 'hint' } }],
    };
    writeFileSync(path.join(folder, '.clausewright.json'), JSON.stringify(settings));
    client = await TestClient.start({ capabilities: asks });
    await client.open(`${matter}/nda.md`, draft);
    assert.ok(!(await client.diagnostics(`${matter}/nda.md`)).some(blank));
    await client.open(`${matter}/live/nda.md`, draft);
    assert.equal((await client.diagnostics(`${matter}/live/nda.md`)).find(blank)?.severity, 4);
    const [wrong] = await client.diagnostics(`${matter}/house.clausewright.json`);
    assert.deepEqual([wrong?.range.start.line, wrong?.message], [1, 'There is no rule “nothing”.']);
    const params = { uri: `${matter}/live/nda.md`, ruleId: 'placeholder' };
    const explained = await client.request<string[]>('clausewright/explain', params);
    assert.match(
      explained.join(' '),
      /“hint” instead of “error”.*\.clausewright\.json, line 1, for “live\/\*”, over .*line 2\./,
    );
    const hovered = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri: `${matter}/live/nda.md` },
      position: placeOf(draft, '[●]'),
    });
    assert.match(
      (hovered.contents as { value: string }).value,
      /Why this rule here\?\W+placeholder: .*“hint” instead of “error”.* for “live\/\\\*”/,
    );
    writeFileSync(path.join(folder, 'house.clausewright.json'), '{ "rules": { "placeholder": "error" } }');
    client.published.length = 0;
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${matter}/house.clausewright.json`, type: 2 }],
    });
    const all = ({ diagnostics }: { diagnostics: Diagnostic[] }) => diagnostics.some(blank);
    assert.equal((await client.diagnostics(`${matter}/nda.md`, all)).find(blank)?.severity, 1);
    assert.deepEqual(await client.diagnostics(`${matter}/house.clausewright.json`), []);
  });

  it('leave files out and take files in', async () => {
    client = await TestClient.start({
      capabilities: asks,
      folder: 'file:///matter',
      settings: { files: { 'old/**': false } },
    });
    await client.open('file:///matter/old/nda.md', draft);
    assert.deepEqual(await client.diagnostics('file:///matter/old/nda.md'), []);
    client.settings = { files: { 'old/**': true } };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.diagnostics('file:///matter/old/nda.md', ({ diagnostics }) => diagnostics.some(blank));
  });
});
