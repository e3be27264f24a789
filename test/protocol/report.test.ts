import assert from 'node:assert/strict';
import type { Requests } from '../../server/src/lsp/messages.js';
import { TestClient } from './client.js';
import { draft, rangeOf } from './drafts.js';

type Report = Requests['clausewright/report']['result'];
type File = Requests['clausewright/reportFile']['result'];

describe('the review report of the language server', () => {
  const uri = 'file:///matter/my%20nda.md';
  const version = '1.2.3';
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({});
    await client.open(uri, draft);
  });
  afterEach(() => client.dispose());

  it('leads to the words that it is about', async () => {
    const report = await client.request<Report>('clausewright/report', { uri, version });
    const { start, end } = rangeOf(draft, 'Confidential Information**');
    const term = `#${start.line}:${start.character}-${end.line}:${end.character - 2}`;
    assert.ok(report?.body.includes(`<a href="${term}">Confidential Information</a>`), report?.body);
    assert.ok(report?.body.includes('Review of my nda.md: '));
  });

  it('is a file on request, and follows the draft', async () => {
    const file = () =>
      client.request<File>('clausewright/reportFile', { uri, version, format: 'markdown', redacts: false });
    assert.ok(!(await file())?.includes('[●]'));
    client.change(uri, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '# [●]\n\n' },
    ]);
    assert.match((await file()) ?? '', /still to be filled in/);
  });

  it('is none for a draft that is not open', async () => {
    assert.equal(await client.request<Report>('clausewright/report', { uri: 'file:///other.md', version }), null);
  });
});
