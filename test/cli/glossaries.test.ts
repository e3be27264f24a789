import assert from 'node:assert/strict';
import { clausewright, folderWith } from '../support/commandLine.js';
import { assertValid } from '../support/schemas.js';

const order = `---
definitions: [../master.md]
---

# Order

This Order is made between Alder Works Ltd (the “Supplier”) and Birch Labs GmbH (the “Buyer”).

1.1 The Supplier shall deliver the Yarn to each Affiliate of the Buyer.

1.2 “Mill” means the mill at Birch | Alder.

1.3 The Buyer shall pay the Gadget Fee. The Gadget Fee is due in May.
`;
const master = `---
definitions: glossary.md
---

# Master Agreement

“Affiliate” means a company that controls a party.

“Mill” means any mill.
`;
const glossary = `| English | Deutsch | Meaning |
|---|---|---|
| Yarn | Garn | Wool that is spun |
`;
const settings = JSON.stringify({ rules: { 'missing-clause': 'off', 'missing-carve-out': 'off' } });
const files = {
  'orders/order.md': order,
  'master.md': master,
  'glossary.md': glossary,
  '.clausewright.json': settings,
};

interface Found {
  readonly ruleId: string;
  readonly message: string;
  readonly offset: readonly [number, number];
  readonly related: readonly { readonly path?: string; readonly offset: readonly [number, number] }[];
}

function lint(cwd: string, ...paths: string[]): Found[] {
  const report = JSON.parse(clausewright(['lint', '--format', 'json', '--contract', ...paths], { cwd }).out);
  assertValid('lint', report);
  return report.files[0].diagnostics;
}

describe('Definitions of other drafts on the command line', () => {
  it('hold where the draft names their files, and where those name others', () => {
    const found = lint(folderWith(files), 'orders/order.md');
    assert.deepEqual(
      found.filter(({ ruleId }) => ruleId === 'undefined-term').map(({ message }) => message),
      [
        '“Gadget Fee” is used like a defined term, but neither the draft nor “master.md” or “glossary.md” defines it. Define it, or write it in lower case.',
      ],
    );
    const [conflict, ...others] = found.filter(({ ruleId }) => ruleId === 'conflicting-definition');
    assert.deepEqual(others, []);
    assert.equal(order.slice(...conflict!.offset), 'Mill');
    const [related] = conflict!.related;
    assert.equal(related?.path, 'master.md');
    assert.equal(master.slice(...related!.offset), 'Mill');
  });

  it('hold in all drafts below the settings that name them', () => {
    const named = JSON.stringify({ ...JSON.parse(settings), definitions: ['master.md'] });
    const cwd = folderWith({
      ...files,
      '.clausewright.json': named,
      'orders/order.md': order.replace(/^---.*?---\n/s, ''),
    });
    const rules = lint(cwd, 'orders/order.md').map(({ ruleId }) => ruleId);
    assert.ok(rules.includes('conflicting-definition'));
  });

  it('are the same on several threads and from standard input', () => {
    const cwd = folderWith({ ...files, 'orders/second.md': order });
    const args = ['lint', '--format', 'json', '--contract', 'orders'];
    assert.equal(clausewright([...args, '--threads', '2'], { cwd }).out, clausewright(args, { cwd }).out);
    const input = ['lint', '--format', 'json', '--contract', '--stdin-filename', 'orders/order.md', '-'];
    assert.deepEqual(
      JSON.parse(clausewright(input, { cwd, input: order }).out).files[0].diagnostics,
      lint(cwd, 'orders/order.md'),
    );
  });

  it('are reported where their file is not there, and the rest goes on', () => {
    const cwd = folderWith({
      ...files,
      'orders/order.md': order.replace('../master.md', '../gone.md, ../glossary.md'),
    });
    const found = lint(cwd, 'orders/order.md');
    const missing = found.filter(({ ruleId }) => ruleId === 'missing-glossary');
    assert.equal(missing.length, 1);
    assert.match(missing[0]!.message, /“\.\.\/gone\.md”/);
    assert.ok(!found.some(({ message }) => message.includes('“Yarn”')));
  });

  it('do not stand in the way of a file that is no text', () => {
    const cwd = folderWith({
      ...files,
      'glossary.md': Buffer.from([0xff, 0x00, 0x80]),
      'a.md': master.replace('# M', '# A M'),
    });
    const found = lint(cwd, 'a.md');
    assert.deepEqual(
      found.map(({ ruleId }) => ruleId).filter((id) => id === 'missing-glossary'),
      ['missing-glossary'],
    );
  });

  it('are listed by inspect where the draft uses them', () => {
    const report = JSON.parse(clausewright(['inspect', 'orders/order.md'], { cwd: folderWith(files) }).out);
    assertValid('inspect', report);
    const listed = report.files[0].definedTerms.filter(({ kind }: { kind: string }) => kind === 'glossary');
    assert.deepEqual(
      listed.map(({ term, definition, from, uses }: { [key: string]: unknown }) => [
        term,
        definition,
        from,
        (uses as unknown[]).length,
      ]),
      [
        ['Affiliate', null, 'master.md', 1],
        ['Yarn', null, 'glossary.md', 1],
      ],
    );
  });
});

describe('clausewright glossary', () => {
  it('prints the terms of a draft as a table, those of other drafts that it uses included', () => {
    const { out, code, error } = clausewright(['glossary', 'orders/order.md'], { cwd: folderWith(files) });
    assert.deepEqual([code, error], [0, '']);
    assert.equal(
      out,
      `## orders/order.md

| Term | Meaning | Where | Uses | Incorporated from |
|---|---|---|--:|---|
| Affiliate | a company that controls a party. |  | 1 | master.md, line 7 |
| Buyer | Birch Labs GmbH | Order | 2 |  |
| Mill | the mill at Birch \\| Alder. | Section 1.2 | 0 |  |
| Supplier | Alder Works Ltd | Order | 1 |  |
| Yarn | Wool that is spun – de: Garn |  | 1 | glossary.md, line 3 |
`,
    );
  });

  it('prints the same for programs', () => {
    const cwd = folderWith(files);
    const { out, code } = clausewright(['glossary', '--format', 'json', 'orders/order.md', 'glossary.md'], { cwd });
    const report = JSON.parse(out);
    assertValid('glossary', report);
    assert.equal(code, 0);
    const [first, second] = report.files;
    const yarn = first.terms.find(({ term }: { term: string }) => term === 'Yarn');
    assert.deepEqual(yarn.translations, [{ language: 'de', terms: ['Garn'] }]);
    assert.equal(glossary.slice(...(yarn.from.offset as [number, number])), 'Yarn');
    assert.deepEqual(
      second.terms.map(({ term, translations }: { term: string; translations: unknown }) => [term, translations]),
      [
        ['Garn', [{ language: 'en', terms: ['Yarn'] }]],
        ['Yarn', [{ language: 'de', terms: ['Garn'] }]],
      ],
    );
  });

  it('gives equal bytes for equal input', () => {
    const cwd = folderWith(files);
    const args = ['glossary', '--format', 'json', 'glossary.md', 'master.md', 'orders/order.md'];
    assert.equal(clausewright(args, { cwd }).out, clausewright([...args, '--threads', '3'], { cwd }).out);
  });

  it('takes no other format', () => {
    const { code, error } = clausewright(['glossary', '--format', 'sarif'], { cwd: folderWith(files) });
    assert.equal(code, 2);
    assert.match(error, /“--format” takes one of: markdown, json/);
  });
});
