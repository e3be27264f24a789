import assert from 'node:assert/strict';
import { Draft, definitionAt, glossaryOf, hoverAt, readGlossary } from '../../server/src/core/index.js';
import { incorporate } from '../support/glossaries.js';
import { readMarks } from '../support/marks.js';

const termsOf = (text: string) => new Draft(text, { contract: true }).facts.definitions.map(({ term }) => term);
const file = { id: 'glossary.md', name: 'glossary.md' };

describe('A table of terms in several languages', () => {
  const rows = '|---|---|---|\n| Yarn | Garn | 纱 |\n| Licensed Product / Product | Lizenzprodukt (n.) | 许可产品 |\n';
  const terms = ['Yarn', 'Garn', '纱', 'Licensed Product', 'Product', 'Lizenzprodukt', '许可产品'];
  for (const head of [
    '| English | Deutsch | 中文 |',
    '| EN | DE | ZH |',
    '| Term (English) | German term | Chinese |',
    '| Terms | Begriff | 术语 |',
    '| **English** | *Deutsch* | `中文` |',
    '| Term (EN) | Begriff (DE) | 中文 |',
  ]) {
    it(`defines them in each: ${head}`, () => assert.deepEqual(termsOf(`${head}\n${rows}`), terms));
  }

  it('says nothing of other columns', () => {
    const text = '| No. | English | Meaning | Français |\n|---|---|---|---|\n| 1 | Yarn | Wool | fil |\n';
    assert.deepEqual(termsOf(text), ['Yarn', 'fil']);
  });

  for (const text of [
    '| Language | English |\n|---|---|\n| Yarn | Wool |\n',
    '| de | en |\n|---|---|\n| Yarn | Wool |\n',
    '| English | German |\n|---|---|\n| 1. The Buyer pays. It pays in May. | 1. Der Käufer zahlt. Er zahlt im Mai. |\n| Yarn | Garn |\n',
    '| English law | German law |\n|---|---|\n| Deed | Vertrag |\n',
  ]) {
    it(`is no other table: ${text.split('\n')[0]}`, () => assert.deepEqual(termsOf(text), []));
  }

  it('pairs them for other drafts', () => {
    const { translations } = readGlossary(`| English | Deutsch | 中文 |\n${rows}`, 'markdown', file);
    assert.deepEqual(
      translations.map(({ term, language, others }) => [term, language, ...others.map((other) => other.terms.join())]),
      [
        ['Yarn', 'en', 'Garn', '纱'],
        ['Licensed Product', 'en', 'Lizenzprodukt', '许可产品'],
        ['Product', 'en', 'Lizenzprodukt', '许可产品'],
      ],
    );
  });
});

describe('A glossary', () => {
  const meanings = (text: string) =>
    readGlossary(text, 'markdown', file).entries.map(({ term, meaning }) => `${term}: ${meaning}`);

  it('says what each form of definition says', () => {
    assert.deepEqual(
      meanings(`# Supply Agreement

“Affiliate” shall mean any company that controls a party.

“Sell”, “Sale” and “Sold” mean any transfer for money.

The term "Crate" should be understood as a box. "Bag" includes sacks.

Wool that is spun (the “Yarn”) is dyed.

“Loss” means any of the following:

- damage;
- costs.

## Definitions

**Mill** – the mill at Ostrow

| Term | Meaning |
|---|---|
| Carrier | The company that ships the yarn |
`),
      [
        'Affiliate: any company that controls a party.',
        'Sell: any transfer for money.',
        'Sale: any transfer for money.',
        'Sold: any transfer for money.',
        'Crate: a box.',
        'Bag: includes sacks.',
        'Yarn: Wool that is spun',
        'Loss: any of the following: damage; costs.',
        'Mill: the mill at Ostrow',
        'Carrier: The company that ships the yarn',
      ],
    );
  });

  it('is the same of a draft that has been edited and of its text', () => {
    const draft = new Draft('“Yarn” means wool.\n');
    const before = glossaryOf(draft, file);
    draft.update([{ range: { start: 0, end: 0 }, text: '“Mill” means any mill.\n\n' }]);
    assert.deepEqual(glossaryOf(draft, file), readGlossary(draft.text, 'markdown', file));
    assert.equal(before.entries.length, 1);
  });
});

describe('Words that another draft defines', () => {
  const glossary = '# Terms\n\n“Affiliate” means a company that controls a party.\n';

  it('lead there, and show what it says', () => {
    const { text, ranges } = readMarks('The Buyer pays each ⟦Affiliate’s⟧ costs.');
    const draft = new Draft(text, { contract: true });
    incorporate(draft, new Map([['glossary.md', glossary]]));
    const { start } = ranges[0]!;
    const [target] = definitionAt(draft, start);
    assert.equal(target?.elsewhere?.selection.file, 'glossary.md');
    assert.equal(glossary.slice(target!.selection.start, target!.selection.end), 'Affiliate');
    assert.deepEqual(target?.elsewhere?.selection.start, { line: 2, character: 1 });
    assert.match(
      hoverAt(draft, start)?.markdown ?? '',
      /defined in glossary\.md, used once\n\n> a company that controls a party/,
    );
  });

  it('are defined no longer when it is taken away', () => {
    const draft = new Draft('Each Affiliate shall pay. The Affiliate shall pay in May. The Affiliate agrees.\n', {
      contract: true,
    });
    const reported = () => draft.lint().diagnostics.some(({ ruleId }) => ruleId === 'undefined-term');
    assert.ok(reported());
    incorporate(draft, new Map([['glossary.md', glossary]]));
    assert.ok(!reported());
    draft.incorporate({ glossaries: [], unreadable: [], pending: false });
    assert.ok(reported());
  });

  it('are not reported before it is known whether it defines them', () => {
    const draft = new Draft('The Affiliate shall pay. The Affiliate agrees.\n', {
      contract: true,
      incorporation: { glossaries: [], unreadable: [], pending: true },
    });
    assert.ok(!draft.lint().diagnostics.some(({ ruleId }) => ruleId === 'undefined-term'));
  });
});
