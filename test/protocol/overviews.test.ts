import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  CodeLens,
  DocumentLink,
  FoldingRange,
  InlayHint,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
} from 'vscode-languageserver-protocol';
import type { Checklist, DefinedTerms, SectionUses } from '../../server/src/lsp/messages.js';
import { type ClientOptions, TestClient } from './client.js';
import { draft, placeOf, rangeOf } from './drafts.js';

const uri = 'file:///matter/nda.md';
const textDocument = { uri };
const readme = 'file:///matter/notes.md';
const capabilities: ClientCapabilities = {
  workspace: { configuration: true, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
  textDocument: { foldingRange: { rangeLimit: 2 } },
};

describe('overviews of the language server', () => {
  let client: TestClient;
  afterEach(() => client.dispose());

  async function open(options: ClientOptions = { capabilities }): Promise<void> {
    client = await TestClient.start(options);
    await client.open(uri, draft);
  }

  const ask = <Result>(method: string, params: object = {}) =>
    client.request<Result>(`textDocument/${method}`, { textDocument, ...params });

  it('makes references links to the lines of their sections', async () => {
    await open();
    const links = await ask<DocumentLink[]>('documentLink');
    const { line } = placeOf(draft, '2.1 The Recipient');
    assert.deepEqual(links, [{ range: rangeOf(draft, 'Section 2.1'), target: `${uri}#L${line + 1},1` }]);
  });

  describe('code lens', () => {
    const all = () => ask<CodeLens[]>('codeLens');
    const uses = async () => (await all()).filter(({ data }) => data !== undefined);

    it('says above a title what the section provides', async () => {
      await open();
      const provided = (await all()).filter(({ command }) => command !== undefined);
      const lens = provided.find(
        ({ range }) => range.start.line === placeOf(draft, 'Confidential Information**”').line,
      );
      assert.match(lens?.command?.title ?? '', /^[A-Z].*(?:: | open\))/);
      assert.equal(lens?.command?.command, '');
    });

    it('counts uses when it is looked at, and names the term beside others', async () => {
      await open({ capabilities, options: { showUsesCommand: 'list' } });
      const lenses = await uses();
      assert.ok(lenses.every(({ command }) => command === undefined));
      const resolved = await Promise.all(lenses.map((lens) => client.request<CodeLens>('codeLens/resolve', lens)));
      assert.deepEqual(
        resolved.map(({ command }) => command?.title),
        ['“Agreement”: 2 uses', '“Discloser”: 1 use', '“Recipient”: 2 uses', '2 uses'],
      );
      const { line, character } = placeOf(draft, 'Confidential Information**');
      assert.deepEqual(resolved[3]?.command?.command, 'list');
      assert.deepEqual(resolved[3]?.command?.arguments, [uri, { line, character }, 'Confidential Information']);
    });

    it('leads nowhere where nothing uses the term', async () => {
      client = await TestClient.start({ options: { showUsesCommand: 'list' } });
      await client.open(
        uri,
        draft
          .replaceAll('Confidential Information', 'Quiet Words')
          .replace('the Quiet Words secret', 'it secret')
          .replace('the Quiet Words as', 'it as'),
      );
      const lenses = await uses();
      const { command } = await client.request<CodeLens>('codeLens/resolve', lenses.at(-1)!);
      assert.deepEqual([command?.title, command?.command], ['not used', '']);
    });

    it('is none where the user does not want it, as soon as that is said', async () => {
      await open();
      let refreshed = 0;
      client.connection.onRequest('workspace/codeLens/refresh', () => {
        refreshed++;
        return null;
      });
      assert.equal((await uses()).length, 4);
      client.settings = { showUses: false, showClauses: false };
      await client.notify('workspace/didChangeConfiguration', { settings: null });
      assert.deepEqual(await ask('codeLens'), []);
      assert.equal(refreshed, 1);
    });
  });

  it('shows titles behind bare numbers only where the user wants that', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    client = await TestClient.start({ capabilities });
    const text = draft.replace('Section 2.1', 'Section 2');
    await client.open(uri, text);
    assert.deepEqual(await ask('inlayHint', { range }), []);
    client.settings = { showTitles: true };
    client.connection.onRequest('workspace/inlayHint/refresh', () => null);
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    const [hint] = await ask<InlayHint[]>('inlayHint', { range });
    assert.equal(hint?.label, '‹Confidentiality›');
    assert.deepEqual(hint?.position, rangeOf(text, 'Section 2').end);
  });

  it('folds whole lines, and of too many the longest', async () => {
    await open();
    const last = draft.split('\n').length - 2;
    assert.deepEqual(await ask<FoldingRange[]>('foldingRange'), [
      { startLine: 0, endLine: last },
      { startLine: placeOf(draft, '## 2.').line, endLine: last },
    ]);
  });

  it('widens a selection step by step', async () => {
    await open();
    const [first] = await ask<SelectionRange[]>('selectionRange', {
      positions: [placeOf(draft, 'Information secret')],
    });
    const lengths: number[] = [];
    let outer: SelectionRange | undefined;
    for (let at = first; at; at = at.parent) {
      outer = at;
      lengths.push(at.range.end.character - at.range.start.character);
    }
    assert.deepEqual(lengths.slice(0, 2), ['Information'.length, 'Confidential Information'.length]);
    assert.deepEqual(outer?.range.start, { line: 0, character: 0 });
  });

  describe('semantic tokens', () => {
    it('are standard ones unless the client knows the server’s own', async () => {
      await open();
      const legend = () => client.initialized.capabilities.semanticTokensProvider?.legend;
      assert.deepEqual(legend()?.tokenTypes, ['type', 'class', 'number']);
      client.dispose();
      await open({ options: { namesTokens: true } });
      assert.deepEqual(legend()?.tokenTypes, ['definedTerm', 'party', 'crossReference']);
      assert.deepEqual(legend()?.tokenModifiers, ['definition']);
    });

    it('send after an edit only the difference', async () => {
      await open();
      const whole = await ask<SemanticTokens>('semanticTokens/full');
      assert.ok(whole.data.length > 20);
      const start = placeOf(draft, 'secret');
      await client.change(uri, [{ range: { start, end: start }, text: 'as the Discloser says ' }]);
      const delta = await ask<SemanticTokensDelta>('semanticTokens/full/delta', { previousResultId: whole.resultId });
      assert.equal(delta.edits.length, 1);
      const [edit] = delta.edits;
      const data = [...whole.data];
      data.splice(edit!.start, edit!.deleteCount, ...(edit!.data ?? []));
      assert.ok(edit!.data!.length <= 10);
      const again = await ask<SemanticTokens>('semanticTokens/full');
      assert.deepEqual(data, again.data);
      const none = await ask<SemanticTokensDelta>('semanticTokens/full/delta', { previousResultId: again.resultId });
      assert.deepEqual(none.edits, []);
    });

    it('are sent whole to a client that has others', async () => {
      await open();
      const { data } = await ask<SemanticTokens>('semanticTokens/full');
      const answer = await ask<SemanticTokens>('semanticTokens/full/delta', { previousResultId: 'lost' });
      assert.deepEqual(answer.data, data);
    });

    it('can be had of a part', async () => {
      await open();
      const { line } = placeOf(draft, '2.1 The Recipient');
      const range = { start: { line, character: 0 }, end: { line, character: 5 } };
      const { data } = await ask<SemanticTokens>('semanticTokens/range', { range });
      assert.equal(data.length, 10);
      assert.equal(data[0], line);
    });
  });

  it('finds terms and sections of all open drafts', async () => {
    await open();
    const other = 'file:///matter/supply.md';
    await client.open(other, draft.replace('## 2. Confidentiality', '## 2. Secrecy'));
    const found = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'confi' });
    assert.deepEqual(
      found.map(({ name, location }) => `${location.uri.split('/').at(-1)}: ${name}`),
      [
        'nda.md: Confidential Information',
        'nda.md: Confidentiality Agreement',
        'nda.md: 2 Confidentiality',
        'supply.md: Confidential Information',
        'supply.md: Confidentiality Agreement',
      ],
    );
  });

  it('says which clauses a draft has, with the places that show it, what it lacks, and what is not expected of it', async () => {
    client = await TestClient.start();
    await client.open(uri, draft);
    const ask = (of: string) => client.request<Checklist | null>('clausewright/checklist', { uri: of });
    const checklist = await ask(uri);
    const clauses = checklist!.groups.flatMap((group) => group.clauses);
    const called = (id: string) => clauses.find(({ clause }) => clause === id)!;
    const { status, places, elements } = called('confidential-information');
    assert.deepEqual([status, places[0]?.section], ['present', '1.1 Confidential Information']);
    assert.equal(places[0]?.range.start.line, placeOf(draft, '1.1 “**Confidential Information').line);
    assert.deepEqual(
      elements.map(({ title, status: own }) => [title, own]),
      [
        ['examples', 'not-applicable'],
        ['what is spoken, shown or handed over', 'missing'],
        ['categories of information', 'missing'],
        ['how it is identified', 'missing'],
      ],
    );
    assert.equal(called('governing-law').status, 'missing');
    assert.match(called('governing-law').problems.join(), /names no governing law/);
    assert.equal(called('staged-disclosure').status, 'not-applicable');
    assert.equal(called('staged-disclosure').expectedWith, 'a technology transfer agreement');
    await client.open('file:///matter/notes.md', '# Notes\n\nCall the client.\n');
    assert.equal(await ask('file:///matter/notes.md'), null);
  });

  it('puts a new draft together, with its blanks as stops of a snippet', async () => {
    client = await TestClient.start();
    const choices = { kind: 'confidentiality', mutual: false, countries: ['Japan', 'France'], disputes: 'courts' };
    const { snippet } = await client.request<{ readonly snippet: string }>('clausewright/newDraft', choices);
    assert.match(snippet, /^# Confidentiality Agreement\n[\s\S]* is made on \$\{1:\[date\]\} between \$\{2:/);
    assert.match(snippet, /laws of Japan[\s\S]*laws of France[\s\S]*## 2\. Confidential information/);
  });

  describe('defined terms', () => {
    const terms = (params: object = {}) =>
      client.request<DefinedTerms | null>('clausewright/definedTerms', { uri, ...params });

    it('come with meanings, uses and problems', async () => {
      client = await TestClient.start();
      await client.open(uri, draft.replace('2.2 The Recipient shall', '2.2 The Approved Contractors shall'));
      const listed = await terms();
      assert.deepEqual(
        listed?.terms.map(({ term, kind, uses, problems }) => [term, kind, uses, problems.map((p) => p.severity)]),
        [
          ['Agreement', 'agreement', 2, []],
          ['Approved Contractors', 'undefined', 1, ['warning']],
          ['Confidential Information', 'term', 2, []],
          ['Discloser', 'party', 1, []],
          ['Recipient', 'party', 1, []],
        ],
      );
      assert.equal(listed?.left, 0);
      const sections = await client.request<SectionUses[]>('clausewright/termUses', { uri, term: 'Discloser' });
      assert.deepEqual(
        sections.map(({ uses }) => uses.map(({ range }) => range)),
        [[rangeOf(draft.replace('“**Discloser', '“**.........'), 'Discloser')]],
      );
    });

    it('can be narrowed to words and to problems', async () => {
      client = await TestClient.start();
      await client.open(uri, draft.replace('2.2 The Recipient shall', '2.2 The Approved Contractors shall'));
      const names = async (params: object) => (await terms(params))?.terms.map(({ term }) => term);
      assert.deepEqual(await names({ filter: ' CONF' }), ['Confidential Information']);
      assert.deepEqual(await names({ onlyProblems: true }), ['Approved Contractors']);
    });
  });

  it('has nothing to say on what is no contract or not open', async () => {
    await open();
    await client.open(readme, '# Notes\n\nBuy milk.\n');
    for (const other of [readme, 'file:///matter/other.md']) {
      const params = { textDocument: { uri: other }, positions: [] };
      for (const method of ['documentLink', 'codeLens', 'foldingRange'])
        assert.deepEqual(await client.request(`textDocument/${method}`, params), [], method);
      assert.deepEqual(await client.request('textDocument/semanticTokens/full', params), { data: [] });
      assert.equal(await client.request('textDocument/selectionRange', params), null);
      assert.equal(await client.request('clausewright/definedTerms', { uri: other }), null);
      assert.deepEqual(await client.request('clausewright/termUses', { uri: other, term: 'Milk' }), []);
    }
    assert.deepEqual(client.log, []);
  });
});
