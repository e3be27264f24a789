import assert from 'node:assert/strict';
import { openDocument } from '../../server/src/core/document/documentReader.js';
import type { Block, ContractDocument, Section } from '../../server/src/core/document/types.js';

const read = (text: string) => openDocument(text, 'markdown');
const contractText = (document: ContractDocument) =>
  document.blocks.filter((b) => b.matter === 'contract').map((b) => b.prose.text);

/** The outline as text: number, title, children indented. */
function outlineOf(sections: readonly Section[], indent = ''): string {
  return sections
    .map((s) => [`${indent}${s.number || '–'} ${s.title}`.trimEnd(), outlineOf(s.children, `${indent}  `)].join('\n'))
    .join('');
}

/** The source that some words of the prose come from. */
function sourceOf(document: ContractDocument, words: string): string {
  const block = document.blocks.find((b) => b.prose.text.includes(words));
  assert.ok(block, `no block with “${words}”`);
  const start = block.prose.text.indexOf(words);
  const range = document.rangeOf({ block, start, end: start + words.length });
  return document.text.slice(range.start, range.end);
}

describe('Contract document', () => {
  describe('prose and its source', () => {
    const cases: readonly (readonly [name: string, source: string, words: string, expected: string])[] = [
      ['escapes', 'Clause 5\\. is \\[open\\].', '5. is [open]', '5\\. is \\[open\\]'],
      [
        'entities',
        'Smith &amp; Jones &#8220;the Firm&#x201D; pays.',
        'Smith & Jones “the Firm” pays',
        'Smith &amp; Jones &#8220;the Firm&#x201D; pays',
      ],
      ['an entity that stays as typed', 'The term \\&amp; is code.', '&amp;', '&amp;'],
      [
        'emphasis split inside words',
        'Con**fiden**tial *Infor*mation is secret.',
        'Confidential Information',
        'Con**fiden**tial *Infor*mation',
      ],
      [
        'soft hyphens, which part a word at the end of a line',
        'the Confi\u00ADdential Infor&shy;mation is',
        'Confidential Information',
        'Confi\u00ADdential Infor&shy;mation',
      ],
      ['markup outside the words', 'the "**Purpose**" is', 'Purpose', 'Purpose'],
      ['hard-wrapped lines', '- the Receiving\n  Party shall', 'Receiving\nParty', 'Receiving\n  Party'],
      ['block quote markers are no prose', '> quoted\n> words', 'quoted\nwords', 'quoted\n> words'],
      ['CRLF', 'the Receiving\r\nParty shall', 'Receiving\nParty', 'Receiving\r\nParty'],
      ['a lone carriage return', 'the Receiving\rParty shall', 'Receiving\nParty', 'Receiving\rParty'],
      ['a byte order mark', '\uFEFFThe Receiving Party shall', 'Receiving Party', 'Receiving Party'],
      [
        'blank lines that the parser takes for bold',
        'on ______, 20__ at __________, or ____ and ____.',
        'on ______, 20__ at __________, or ____ and ____.',
        'on ______, 20__ at __________, or ____ and ____.',
      ],
      [
        'bold and italics by underscores',
        'the ___Term___ and __“X”__ of _it_',
        'the Term and “X” of it',
        'the ___Term___ and __“X”__ of _it',
      ],
      ['emoji and other astral letters', '😀 the 𝒫arty — “Zoë” — shall', '“Zoë”', '“Zoë”'],
      ['a NUL', 'the \0Party shall', '\uFFFDParty', '\0Party'],
      ['inline code', 'the period of `2 years` runs', '2 years', '2 years'],
      [
        'inline HTML',
        'the <span class="coverpage_link">Purpose</span> is',
        'the Purpose is',
        'the <span class="coverpage_link">Purpose</span> is',
      ],
      ['hard breaks', 'one  \ntwo\\\nthree', 'one\ntwo\nthree', 'one  \ntwo\\\nthree'],
      ['struck-out words are gone', 'within ~~ten~~ five days', 'within  five', 'within ~~ten~~ five'],
      [
        'an HTML block',
        '<div>\n<p align="center">Licence &amp; Supply</p>\n</div>',
        'Licence & Supply',
        'Licence &amp; Supply',
      ],
    ];
    for (const [name, source, words, expected] of cases) {
      it(name, () => assert.equal(sourceOf(read(source), words), expected));
    }

    it('finds the span of a source range again', () => {
      const document = read('# T\n\nthe "**Purpose**" of &amp; it');
      const start = document.text.indexOf('Purpose');
      const span = document.spanAt({ start, end: start + 7 });
      assert.equal(span?.block.prose.text.slice(span.start, span.end), 'Purpose');
    });

    it('keeps marks as spans of the prose', () => {
      const [block] = read('a **b** *c* [d](#x) `e` <mark>f</mark>').blocks as [Block];
      const seen = block.marks.map(
        (m) => `${m.kind}:${block.prose.text.slice(m.start, m.end)}${m.value ? `=${m.value}` : ''}`,
      );
      assert.deepEqual(seen, ['strong:b', 'emphasis:c', 'link:d=#x', 'code:e', 'highlight:f']);
    });
  });

  describe('what is contract text', () => {
    it('leaves out quotes, code, comments and admonitions', () => {
      const document = read(
        'Kept one.\n\n> Quoted.\n\n```\ncode\n```\n\n<!-- comment -->\n\n:::note\nExplained.\n:::\n\n:::tip\n\nMore.\n\n:::\n\nKept two.\n\n> [!NOTE]\n> Noted.',
      );
      assert.deepEqual(contractText(document), ['Kept one.', 'Kept two.']);
    });

    it('keeps indented paragraphs, since lawyers indent clauses', () => {
      assert.deepEqual(contractText(read('Clause.\n\n    An indented sub-clause.')), [
        'Clause.',
        'An indented sub-clause.',
      ]);
    });

    it('leaves out page numbers, filing footers and tables of contents', () => {
      const text =
        'TABLE OF CONTENTS\nDefinitions 1\nTerm 4\n\nThe parties agree.\n\n12\n\nSource: EXAMPLE CORP, 8-K, 1/2/2020\n\nThey sign.';
      assert.deepEqual(contractText(openDocument(text, 'text')), ['The parties agree.', 'They sign.']);
    });

    it('knows the lines to sign on', () => {
      const document = read(
        'The parties agree to all of this.\n\nIN WITNESS WHEREOF, the parties have signed.\n\nBy: ______\n\nName: Ann Example\n\nTitle: Director',
      );
      assert.deepEqual(
        document.blocks.filter((b) => b.matter === 'signature').map((b) => b.prose.text),
        ['IN WITNESS WHEREOF, the parties have signed.', 'By: ______', 'Name: Ann Example', 'Title: Director'],
      );
    });
  });

  describe('sections', () => {
    const cases: readonly (readonly [name: string, source: string, outline: string])[] = [
      [
        'numbered headings',
        '# Agreement\n\n## 1. Purpose\n\nText.\n\n### 1.1 Scope\n\n## 2. Term\n',
        '– Agreement\n  1 Purpose\n    1.1 Scope\n  2 Term\n',
      ],
      [
        'numbered headings of one level',
        '## 1. A\n\n## 1.1 B\n\n## 1.2 C\n\n## 2. D\n',
        '1 A\n  1.1 B\n  1.2 C\n2 D\n',
      ],
      [
        'lists whose items are all written 1.',
        '1. **Alpha**. x\n    1. one thing\n    1. another thing\n1. **Beta**. y\n',
        '1 Alpha\n  1.1\n  1.2\n2 Beta\n',
      ],
      [
        'a list that an interruption splits',
        '1. Alpha. x\n\n(a) sub one\n\n(b) sub two\n\n2. Beta. y\n',
        '1 Alpha\n  1(a)\n  1(b)\n2 Beta\n',
      ],
      [
        'typed decimal numbers',
        '**1. Purpose**\n\n1.1 One.\n\n1.2 Two:\n\n(a) x;\n\n(b) y.\n\n**2. Term**\n',
        '1 Purpose\n  1.1 One\n  1.2 Two\n    1.2(a)\n    1.2(b)\n2 Term\n',
      ],
      ['letters and Roman numbers', '(g) g\n\n(h) h\n\n(i) i\n\n(j) j\n', '(g)\n(h)\n(i)\n(j)\n'],
      [
        'Roman numbers below letters',
        '1. Alpha. x\n\n(a) a:\n\n(i) one;\n\n(ii) two;\n\n(b) b\n',
        '1 Alpha\n  1(a)\n    1(a)(i)\n    1(a)(ii)\n  1(b)\n',
      ],
      [
        'enumerations inside a paragraph',
        '1. The Recipient shall (a) keep; (b) return; and (c) destroy it within thirty (30) days.\n',
        '1\n  1(a)\n  1(b)\n  1(c)\n',
      ],
      [
        'articles and sections',
        '# ARTICLE I – DEFINITIONS\n\n**Section 1.1 Terms.** Text.\n\n# ARTICLE II – TERM\n\n**Section 2.1 Length.** Text.\n',
        'I DEFINITIONS\n  1.1 Terms\nII TERM\n  2.1 Length\n',
      ],
      [
        'schedules stand beside the body',
        '# Agreement\n\n## 1. A\n\n# Schedule 1: Prices\n\n1. One price.\n',
        '– Agreement\n  1 A\nSchedule 1 Prices\n  1 One price\n',
      ],
      [
        'lines that Markdown joins',
        '2. Orders\n2.1. Purchase. The Buyer orders:\n(a) item one,\n(b) item two.\n',
        '2 Orders\n  2.1 Purchase\n    2.1(a)\n    2.1(b)\n',
      ],
      [
        'Lexicon Markdown',
        '---\nparties:\n  - name: A\n---\n\n# Agreement\n\n1. ## Terms {#terms}\n\n    1. In this Agreement:\n\n        1. **Fee** means:\n\n            1. one; and\n\n1. ## Pay {#pay}\n\n    1. Pay.\n',
        '– Agreement\n  1 Terms\n    1.1 In this Agreement\n      1.1(a) Fee\n        1.1(a)(i)\n  2 Pay\n    2.1 Pay\n',
      ],
      [
        'Legal Markdown',
        'l. Purpose\n\nll. One.\n\nll. Two.\n\nl. Term\n',
        '1 Purpose\n  1.1 One\n  1.2 Two\n2 Term\n',
      ],
      ['German paragraphs', '### § 1 Definitionen\n\nText.\n\n### § 2 Pflichten\n', '1 Definitionen\n2 Pflichten\n'],
    ];
    for (const [name, source, outline] of cases)
      it(name, () => assert.equal(outlineOf(read(source).sections), outline));

    it('splits filed text that has lost its line breaks at numbers that run in order', () => {
      const filler = 'The parties have agreed on the matters set out below after long talks and on good terms. '.repeat(
        4,
      );
      const text = `ARTICLE 1 DEFINITIONS 1.1 "Field" means medicine. ${filler} 1.2 "Term" means five years; see Section 1.1 The end. ARTICLE 2 TERM 2.1 It runs. ${filler}`;
      assert.equal(
        outlineOf(openDocument(text, 'text').sections),
        '1 DEFINITIONS\n  1.1\n  1.2\n2 TERM\n  2.1 It runs\n',
      );
    });

    it('knows recitals and definitions', () => {
      const kinds = read('## Recitals\n\n## Definitions and Interpretation\n\n## Term\n').sections.map((s) => s.kind);
      assert.deepEqual(kinds, ['recitals', 'definitions', 'unnumbered']);
    });

    it('tells what introduces a list', () => {
      const document = read(
        '1. The duty does not apply to information that:\n    1. is public; or\n    2. was known.\n\n(a) alone\n',
      );
      const [item] = document.blocks.filter((b) => b.prose.text.startsWith('was known'));
      assert.match(document.leadInOf(item!)?.prose.text ?? '', /does not apply/);
    });
  });

  describe('dialects, languages, contracts', () => {
    it('recognises dialects', () => {
      assert.equal(read('---\nparties:\n  - name: A\n---\n1. ## One {#one}\n\n2. ## Two\n').dialect, 'lexicon');
      assert.equal(read('---\nlevel-one: Article %n.\n---\n\nl. One\n').dialect, 'legal-markdown');
      assert.equal(read('The {{#clause payment}}fee{{/clause}} is due.').dialect, 'accord-project');
      assert.equal(read('the <span class="coverpage_link">Term</span> ends').dialect, 'cover-page');
      assert.equal(read('---\nclausewright:\n  dialect: pandoc\n---\n\nText.').dialect, 'pandoc');
    });

    it('tells the language block by block', () => {
      const document = read(
        'The Recipient shall keep the Information secret and shall not disclose it to any third party.\n\nDer Empfänger hält die Informationen geheim und gibt sie nicht an Dritte weiter, soweit nicht anders vereinbart.\n\n受領者は、本契約に基づき秘密情報を第三者に開示してはならない。',
      );
      assert.deepEqual(
        document.blocks.map((b) => b.language),
        ['en', 'de', 'ja'],
      );
    });

    it('takes a README for no contract and a short agreement for one', () => {
      assert.equal(
        read(
          '# tool\n\nInstall with `npm install tool`.\n\n```\nnpm run build\n```\n\nMIT license. Pull requests are welcome; you agree to the licence.',
        ).isContract,
        false,
      );
      assert.equal(read('# Shopping\n\n- milk\n- bread').isContract, false);
      assert.equal(
        read(
          '# Confidentiality Agreement\n\nEach party shall keep the other party’s information confidential. English law governs.',
        ).isContract,
        true,
      );
    });

    it('takes an agreement for one whatever a line of megabytes in it says', () => {
      const agreement =
        '# Confidentiality Agreement\n\nEach party shall keep the other party’s information confidential. English law governs.';
      assert.equal(read(`${agreement}\n\n${'word '.repeat(200_000)}`).isContract, true);
    });

    it('reports where front matter cannot be read, and goes on', () => {
      const document = read('---\ntitle: [open\n---\n\n# Agreement\n\nEach party shall pay.');
      assert.ok(document.frontMatter?.problem);
      assert.deepEqual(contractText(document), ['Agreement', 'Each party shall pay.']);
    });
  });

  describe('text that is no sensible Markdown', () => {
    const deep: readonly (readonly [name: string, text: string])[] = [
      ['asterisks', `${'*'.repeat(5000)}a${'*'.repeat(5000)}`],
      ['underscores', `${'_'.repeat(5000)}a${'_'.repeat(5000)}`],
      ['block quotes', `${'>'.repeat(5000)} a`],
      ['lists', `${'- '.repeat(5000)}a`],
      ['nested emphasis', `${'*a **b '.repeat(300)}${'** c*'.repeat(300)}`],
    ];
    for (const [name, text] of deep) {
      it(`keeps the words among runaway ${name}`, () =>
        assert.ok(read(text).blocks.some((b) => b.prose.text.includes('a'))));
    }
  });

  describe('waivers', () => {
    it('hold for the block they stand in, for the next block, or for the file', () => {
      const document = read(
        '<!-- clausewright-ignore-file archaic-term -->\n\nOne. <!-- clausewright-ignore vague-term: agreed -->\n\n<!-- clausewright-ignore vague-term, placeholder -->\n\nTwo.',
      );
      assert.deepEqual(
        document.waivers.map((w) => [w.rules.join(), w.reason, w.block?.prose.text.trim()]),
        [
          ['archaic-term', '', undefined],
          ['vague-term', 'agreed', 'One.'],
          ['vague-term,placeholder', '', 'Two.'],
        ],
      );
    });
  });
});
