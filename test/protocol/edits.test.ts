// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is how snippets are written.
import assert from 'node:assert/strict';
import type { SnippetTextEdit, TextDocumentEdit } from 'vscode-languageserver';
import { type FixEdit, SourceText, safeEdits } from '../../server/src/core/index.js';
import { clientFeatures } from '../../server/src/lsp/clientFeatures.js';
import { toWorkspaceEdit } from '../../server/src/lsp/edits.js';
import { toSnippet } from '../../server/src/lsp/snippet.js';

const featuresWith = (workspaceEdit: object) =>
  clientFeatures({ processId: null, rootUri: null, capabilities: { workspace: { workspaceEdit } } });
const snippets = featuresWith({ documentChanges: true, snippetEditSupport: true });
const plain = featuresWith({});

/** An edit whose blanks stand in ‹these brackets›. */
function edit(start: number, end: number, marked: string): FixEdit {
  const tabStops: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(?=[‹›])/)) {
    if (part.startsWith('‹')) tabStops.push({ start: text.length, end: text.length });
    else if (part.startsWith('›')) tabStops.at(-1)!.end = text.length;
    text += part.replace(/[‹›]/, '');
  }
  return { range: { start, end }, text, tabStops };
}

function snippetsOf(text: string, edits: readonly FixEdit[]): SnippetTextEdit[] {
  const document = { uri: 'file:///a.md', version: 1, source: new SourceText(text) };
  const [change] = toWorkspaceEdit(document, edits, snippets).documentChanges as TextDocumentEdit[];
  return change!.edits as SnippetTextEdit[];
}

describe('edits for the editor', () => {
  it('write out what the syntax of snippets would read as its own', () => {
    assert.equal(toSnippet('US$ 5 {a} \\ b', []), 'US\\$ 5 {a\\} \\\\ b');
    assert.equal(toSnippet('pay $5} now', [{ start: 4, end: 7 }]), 'pay ${1:\\$5\\}} now');
    assert.equal(toSnippet('by  now', [{ start: 3, end: 3 }]), 'by $1 now');
  });

  it('number the blanks through all places, in the order of the text', () => {
    const [first, second] = snippetsOf('one two', [edit(4, 7, '‹b› and ‹c›'), edit(0, 3, '‹a›')]);
    assert.equal(first?.snippet.value, '${1:a}');
    assert.equal(second?.snippet.value, '${2:b} and ${3:c}');
  });

  it('begin at the start of an indented line, where editors would indent the further lines again', () => {
    const [found] = snippetsOf('- a\n    1. one\n', [edit(14, 14, '\n    2. ‹two›')]);
    assert.deepEqual(found?.range, { start: { line: 1, character: 0 }, end: { line: 1, character: 10 } });
    assert.equal(found?.snippet.value, '    1. one\n    2. ${1:two}');
  });

  it('stay where they are on a line that is not indented', () => {
    const [found] = snippetsOf('one\n', [edit(3, 3, '\n- ‹two›')]);
    assert.deepEqual(found?.range.start, { line: 0, character: 3 });
  });

  it('are plain text where there is no blank, or where the client knows no snippets', () => {
    const document = { uri: 'file:///a.md', version: 1, source: new SourceText('one two') };
    assert.deepEqual(toWorkspaceEdit(document, [edit(0, 3, 'US$')], snippets).documentChanges, [
      {
        textDocument: { uri: 'file:///a.md', version: 1 },
        edits: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }, newText: 'US$' }],
      },
    ]);
    assert.deepEqual(toWorkspaceEdit(document, [edit(0, 3, '‹US$›')], plain).changes, {
      'file:///a.md': [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }, newText: 'US$' }],
    });
  });
});

describe('fixing all safe problems', () => {
  const finding = (kind: 'safe' | 'suggestion', ...edits: FixEdit[]) => ({
    ruleId: 'rule',
    severity: 'warning' as const,
    message: '',
    range: { start: 0, end: 0 },
    related: [],
    elsewhere: [],
    data: {},
    tags: [],
    fixes: () => [{ title: 'Fix', kind, edits }],
  });

  it('takes safe fixes alone, and of fixes that meet the first', () => {
    const found = safeEdits([
      finding('safe', edit(8, 9, 'd')),
      finding('safe', edit(0, 3, 'a')),
      finding('suggestion', edit(4, 5, 'no')),
      finding('safe', edit(2, 4, 'b')),
      finding('safe', edit(5, 5, 'c')),
    ]);
    assert.deepEqual(
      found.map(({ text }) => text),
      ['a', 'c', 'd'],
    );
  });
});
