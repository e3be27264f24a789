// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is how snippets are written.
import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  CodeAction,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  Hover,
  Location,
  LocationLink,
  SnippetTextEdit,
  SymbolInformation,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { CompletionItemKind } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClauseOffer } from '../../server/src/lsp/messages.js';
import { type ClientOptions, TestClient } from './client.js';
import { draft, placeOf, rangeOf } from './drafts.js';

const uri = 'file:///matter/nda.md';
const textDocument = { uri };
const modern: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
  textDocument: {
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    hover: { contentFormat: ['markdown'] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: { completionItem: { snippetSupport: true } },
  },
};

describe('features of the language server', () => {
  let client: TestClient;
  afterEach(() => client.dispose());

  /** Starts a client, opens the draft and waits for its findings. */
  async function open(text = draft, options: ClientOptions = { capabilities: modern }): Promise<Diagnostic[]> {
    client = await TestClient.start(options);
    await client.open(uri, text);
    return client.diagnostics(uri);
  }

  const actions = (diagnostics: Diagnostic[], only?: string[]) =>
    client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: diagnostics[0]?.range ?? rangeOf(draft, draft.slice(0, 1)),
      context: { diagnostics, ...(only && { only }) },
    });

  /** The draft after an action whose edits are plain. */
  function applied(action: CodeAction, text = draft): string {
    const [change] = action.edit!.documentChanges as TextDocumentEdit[];
    return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), change!.edits as TextEdit[]);
  }

  describe('code actions', () => {
    it('answer a finding, first the remedies, last the question why', async () => {
      const text = draft.replace('secret.', 'secret for [five years].');
      const found = (await open(text, { capabilities: modern, options: { showRuleCommand: 'show' } })).filter(
        ({ code, range }) => code === 'placeholder' && range.start.line > 4,
      );
      const offered = await actions(found);
      const titles = offered.map(({ title }) => title);
      assert.ok(titles.length >= 2, titles.join());
      assert.ok(offered.every(({ kind }) => kind === 'quickfix'));
      assert.deepEqual(offered.at(-1)?.command?.arguments, ['placeholder', uri]);
      const [first] = offered;
      assert.deepEqual(first?.diagnostics, found);
      assert.equal(applied(first!, text), text.replace('[five years]', 'five years'));
    });

    it('waive a finding by a comment with a blank for the reason', async () => {
      const found = (await open()).filter(({ code }) => code === 'placeholder');
      const ignore = (await actions(found)).find(({ title }) => title.startsWith('Ignore'));
      const [change] = ignore!.edit!.documentChanges as TextDocumentEdit[];
      const [edit] = change!.edits as SnippetTextEdit[];
      assert.equal(edit?.snippet.kind, 'snippet');
      assert.match(edit!.snippet.value, /placeholder.*\$\{?1/s);
    });

    it('are plain text for a client that knows no snippets', async () => {
      const { codeAction } = modern.textDocument!;
      const found = (await open(draft, { capabilities: { textDocument: { codeAction: codeAction! } } })).filter(
        ({ code }) => code === 'placeholder',
      );
      const ignore = (await actions(found)).find(({ title }) => title.startsWith('Ignore'));
      assert.match(ignore?.edit?.changes?.[uri]?.[0]?.newText ?? '', /placeholder/);
    });

    it('waive once what one rule reports several times at one place, and say which rule where there are several', async () => {
      const missing = (await open()).filter(({ code }) => code === 'missing-carve-out');
      assert.ok(missing.length >= 2);
      const titles = async (shown: Diagnostic[]) =>
        (await actions(shown)).map(({ title }) => title).filter((title) => title.startsWith('Ignore'));
      assert.deepEqual(await titles(missing), ['Ignore here…']);
      const blanks = (await client.diagnostics(uri)).filter(({ code }) => code === 'placeholder');
      assert.deepEqual(await titles([...missing, ...blanks]), [
        'Ignore here… (missing-carve-out)',
        'Ignore here… (placeholder)',
      ]);
    });

    it('are none where nothing of Clausewright is shown', async () => {
      await open();
      assert.deepEqual(await actions([]), []);
    });

    it('fix all only when asked to', async () => {
      await open();
      for (const action of await actions([], ['source.fixAll']))
        assert.equal(action.kind, 'source.fixAll.clausewright');
      assert.deepEqual(await actions([], ['refactor']), []);
    });
  });

  describe('navigation', () => {
    const use = placeOf(draft, 'Confidential Information secret');

    it('explains a defined term', async () => {
      await open();
      const hover = await client.request<Hover>('textDocument/hover', { textDocument, position: use });
      assert.equal((hover.contents as { kind: string }).kind, 'markdown');
      assert.match((hover.contents as { value: string }).value, /marks as confidential/);
      assert.deepEqual(
        hover.range,
        rangeOf(
          draft.replace('“**Confidential Information', '“**............ ...........'),
          'Confidential Information',
        ),
      );
    });

    it('leads to a definition, as link or as place', async () => {
      await open();
      const links = await client.request<LocationLink[]>('textDocument/definition', { textDocument, position: use });
      const term = rangeOf(draft, 'Confidential Information**');
      assert.equal(links[0]?.targetUri, uri);
      assert.deepEqual(links[0]?.targetSelectionRange.start, term.start);
      client.dispose();
      await open(draft, {});
      const places = await client.request<Location[]>('textDocument/definition', { textDocument, position: use });
      assert.deepEqual(places[0]?.range.start, term.start);
    });

    it('leads from a reference to its section', async () => {
      await open();
      const position = placeOf(draft, '2.1.');
      const [link] = await client.request<LocationLink[]>('textDocument/definition', { textDocument, position });
      assert.equal(link?.targetSelectionRange.start.line, placeOf(draft, '2.1 The Recipient').line);
    });

    it('lists the sections with their numbers, as tree or flat', async () => {
      await open();
      const tree = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
      const names = (symbols: readonly DocumentSymbol[]): string[] =>
        symbols.flatMap(({ name, children = [] }) => [name, ...names(children)]);
      assert.ok(names(tree).includes('1 Definitions'), names(tree).join());
      client.dispose();
      await open(draft, {});
      const flat = await client.request<SymbolInformation[]>('textDocument/documentSymbol', { textDocument });
      assert.deepEqual(
        flat.map(({ name }) => name),
        names(tree),
      );
    });

    it('has nothing to say beyond the text, or on a file that is not open', async () => {
      await open();
      const position = { line: 999, character: 999 };
      assert.equal(await client.request('textDocument/hover', { textDocument, position }), null);
      const other = { textDocument: { uri: 'file:///other.md' }, position };
      assert.equal(await client.request('textDocument/hover', other), null);
      assert.deepEqual(await client.request('textDocument/definition', other), []);
      assert.deepEqual(client.log, []);
    });
  });

  describe('the clause library', () => {
    it('offers clauses with their place in the draft', async () => {
      await open();
      const offers = await client.request<ClauseOffer[]>('clausewright/clauses', { uri });
      const offer = offers.find(({ id }) => id === 'compelled-disclosure');
      assert.equal(offer?.missing, true);
      assert.match(offer.preview, /^## \d\. Compelled disclosure\n/);
      assert.match(JSON.stringify(offer.edit), /\$\{1:/);
    });

    it('completes a clause where it is typed, in the draft’s words', async () => {
      const typed = `${draft}\nconf-comp`;
      await open(typed);
      const position = placeOf(`${typed}|`, '|');
      const { items } = await client.request<CompletionList>('textDocument/completion', { textDocument, position });
      const item = items.find(({ label }) => label === 'conf-compelled');
      assert.deepEqual((item!.textEdit as TextEdit).range.start, placeOf(typed, 'conf-comp'));
      assert.match((item!.textEdit as TextEdit).newText, /^The Recipient may disclose[\s\S]*\$\{1:/);
    });

    it('comes up by itself only where a paragraph begins with a short name', async () => {
      const typed = `${draft}\nconf\n\nThe conf\n\nConf\n\nco`;
      await open(typed, { capabilities: modern, options: { offersSnippets: true } });
      const labelsAt = async (words: string, triggerKind: number) => {
        const place = placeOf(`${typed}\n`, `${words}\n`);
        const skipped = words.startsWith('\n') ? 1 : 0;
        const position = { line: place.line + skipped, character: words.length - skipped };
        const context = { triggerKind, ...(triggerKind === 2 && { triggerCharacter: words.at(-1) }) };
        const { items } = await client.request<CompletionList>('textDocument/completion', {
          textDocument,
          position,
          context,
        });
        return items.filter(({ kind }) => kind === CompletionItemKind.Snippet).map(({ label }) => label);
      };
      assert.ok((await labelsAt('\nconf', 2)).includes('conf-compelled'));
      for (const words of ['The conf', 'Conf', '\nco']) assert.deepEqual(await labelsAt(words, 2), []);
      // Asked for a list, the editor has its own snippets.
      assert.deepEqual(await labelsAt('\nconf', 1), []);
    });

    it('names the rules', async () => {
      client = await TestClient.start();
      const rules = await client.request<{ id: string }[]>('clausewright/rules', {});
      assert.ok(rules.some(({ id }) => id === 'placeholder'));
    });
  });
});
