import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Snippet, snippetsFile } from '../../server/scripts/snippets.js';
import { english } from '../../server/src/core/packs/english.js';
import type { LibraryClause } from '../../server/src/core/packs/types.js';
import { expandSnippet } from './snippetGrammar.js';

const root = path.resolve(__dirname, '../..');
const file = JSON.parse(readFileSync(path.join(root, 'snippets/clauses.json'), 'utf8')) as Record<string, Snippet>;

/** The words that stand in a snippet for the draft's own. */
const standIns: Record<string, string> = {
  discloser: 'the Disclosing Party',
  recipient: 'the Receiving Party',
  information: 'Confidential Information',
  agreement: 'this Agreement',
  purpose: 'the Purpose',
};

/** The clause as it must read when its snippet is inserted. */
function expected({ text, title, element }: LibraryClause): string {
  const filled = text
    .replace(/\{\{define:(\w+)\}\}/g, (_, word: string) => `“${standIns[word]!.replace(/^(the|this) /, '')}”`)
    .replace(/\{\{\w+\.(\w+)\}\}/g, '$1')
    .replace(/(^|\n|\. )\{\{(\w+)\}\}/g, (_, before: string, word: string) => before + upper(standIns[word]!))
    .replace(/\{\{(\w+)\}\}/g, (_, word: string) => standIns[word]!);
  return element ? filled : `## ${title}\n\n${filled}`;
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

describe('snippets', () => {
  it('offers every clause once', () => {
    assert.deepEqual(
      Object.values(file).map(({ prefix }) => prefix),
      english.library.map(({ prefix }) => prefix),
    );
  });

  for (const clause of english.library) {
    it(`puts in ${clause.id} as it is written`, () => {
      const snippet = Object.values(file).find(({ prefix }) => prefix === clause.prefix);
      assert.equal(expandSnippet(snippet!.body.join('\n')).text, expected(clause));
    });
  }

  it('gives a word of the draft one tab stop, and every blank its own', () => {
    const { stops } = expandSnippet(file['Return or destruction']!.body.join('\n'));
    assert.deepEqual(
      stops.map(({ number, text, mirrors }) => [number, text, mirrors > 0]),
      [
        [1, '[30]', false],
        [2, 'Agreement', true],
        [3, 'Disclosing Party', true],
        [4, 'Receiving Party', true],
        [5, 'Confidential Information', false],
        [6, '[12]', false],
      ],
    );
  });

  it('escapes what a snippet would read as its own', () => {
    const only = english.library.find(({ element }) => !element);
    const text = 'Pay US$5 to {{recipient}} under C:\\terms (see “}”) within [$1} days].';
    const clause: LibraryClause = { ...only!, id: 'price', title: 'Price $1', text };
    const [snippet] = Object.values(snippetsFile([clause]));
    assert.equal(
      expandSnippet(snippet!.body.join('\n')).text,
      '## Price $1\n\nPay US$5 to the Receiving Party under C:\\terms (see “}”) within [$1} days].',
    );
  });
});
