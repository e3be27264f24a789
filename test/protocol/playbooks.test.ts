import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { PlaybookChoiceParams, Playbooks } from '../../server/src/lsp/messages.js';
import { TestClient } from './client.js';

const capabilities = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } },
};
const text = `# Confidentiality Agreement

This Agreement is between Ostrow Mills Ltd, a company in Ireland (the “Discloser”), and Tarn Dyers Ltd, a company in England (the “Recipient”).

The Recipient shall keep the Confidential Information secret. The Discloser may audit the Recipient once a year on 10 days’ notice.
`;
const house = JSON.stringify({
  title: 'our house',
  clauses: { 'audit-rights': { wanted: 'absent', importance: 'important', why: 'Audits cost us a week.' } },
});

describe('Playbooks in the editor', () => {
  let client: TestClient;
  let folder: string;
  const address = (name: string) => `${pathToFileURL(folder).href}/${name}`;
  const uri = () => address('nda.md');
  const write = (name: string, content: string) => writeFileSync(path.join(folder, name), content);
  const choose = (params: Omit<PlaybookChoiceParams, 'uri'>) =>
    client.request<WorkspaceEdit | null>('clausewright/choosePlaybook', { uri: uri(), ...params });
  const deviations = async () =>
    (await client.diagnostics(uri())).filter(({ code }) => code === 'playbook-deviation').map(({ message }) => message);

  beforeEach(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'clausewright-'));
    client = await TestClient.start({ capabilities, folder: pathToFileURL(folder).href });
  });
  afterEach(() => {
    client.dispose();
    rmSync(folder, { recursive: true });
  });

  it('are listed with the one that holds', async () => {
    await client.open(uri(), `---\nclausewright:\n  playbook: recipient\n---\n\n${text}`);
    const known = await client.request<Playbooks>('clausewright/playbooks', { uri: uri() });
    assert.equal(known.current, 'recipient');
    assert.deepEqual(known.builtIn.map(({ name }) => name).sort(), ['balanced', 'discloser', 'recipient']);
  });

  it('are chosen for a draft in its front matter, or for a project in its settings', async () => {
    await client.open(uri(), text);
    const inDraft = await choose({ playbook: { file: address('house.playbook.json') }, holdsFor: 'draft' });
    assert.equal(
      inDraft?.changes?.[uri()]?.[0]?.newText,
      '---\nclausewright:\n  playbook: house.playbook.json\n---\n\n',
    );
    const inProject = await choose({ playbook: { name: 'balanced' }, holdsFor: 'project' });
    const [create, change] = inProject!.documentChanges as [CreateFile, TextDocumentEdit];
    assert.deepEqual([create.kind, create.uri], ['create', address('.clausewright.json')]);
    assert.equal((change.edits[0] as { newText: string }).newText, '{\n  "playbook": "balanced"\n}\n');
    assert.equal(await choose({ playbook: null, holdsFor: 'draft' }), null);
  });

  it('may be files that the front matter names, and are read again when these change', async () => {
    write('house.playbook.json', house);
    await client.open(uri(), `---\nclausewright:\n  playbook: house.playbook.json\n---\n\n${text}`);
    assert.match((await deviations()).join(), /“our house” does not want this\. Audits cost us a week\./);
    client.published.length = 0;
    write('house.playbook.json', house.replace('a week', 'a month'));
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: address('house.playbook.json'), type: 2 }],
    });
    assert.match((await deviations()).join(), /Audits cost us a month\./);
  });
});
