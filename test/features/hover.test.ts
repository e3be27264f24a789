import assert from 'node:assert/strict';
import { hoverAt } from '../../server/src/core/index.js';
import { writeMarks } from '../support/marks.js';
import { readScene } from './scene.js';

/** What hovering at `⟦⟧` shows, over exactly the words between the other marks. */
function shown(marked: string): string | undefined {
  const { draft, cursor, ranges } = readScene(marked);
  const content = hoverAt(draft, cursor);
  assert.equal(writeMarks(draft.text, content ? [content.range] : []), writeMarks(draft.text, ranges));
  return content?.markdown;
}

describe('Hover', () => {
  it('shows the definition of a term in full, and where it stands', () => {
    const markdown = shown(`## 1. Definitions

“Samples” means the prototypes that the Supplier hands over. They do not include drawings.

## 2. Return

The Recipient shall return the ⟦Sam⟦⟧ples⟧.`);
    assert.equal(
      markdown,
      '**Samples**, defined in Section 1, used once\n\n> “Samples” means the prototypes that the Supplier hands over. They do not include drawings.',
    );
  });

  it('leaves out the number of the paragraph, and nothing else', () => {
    const markdown = shown(
      '## 1. Definitions\n\n1.1 “**Samples**” means prototypes.\n\n## 2. Return\n\nReturn the ⟦Sam⟦⟧ples⟧.',
    );
    assert.match(markdown ?? '', /^> “Samples” means prototypes/m);
  });

  it('shows the sentence around a parenthesis, not all of its paragraph', () => {
    const markdown = shown(
      'Rain fell. Marrow Mills (the “Supplier”) sells yarn. It is wet.\n\nThe ⟦Supp⟦⟧lier⟧ shall dry the yarn.',
    );
    assert.equal(markdown, '**Supplier**, used once\n\n> Marrow Mills (the “Supplier”) sells yarn.');
  });

  it('shows the list that a definition leads to', () => {
    const markdown = shown(`“Losses” means:

- claims of third parties; and
- fines.

The Supplier bears all ⟦Los⟦⟧ses⟧.`);
    assert.match(markdown ?? '', /> “Losses” means:\n>\n> - claims of third parties; and\n>\n> - fines\\?\./);
  });

  it('shows over the definition only how often the term is used', () => {
    const markdown = shown(
      'Marrow Mills (the “⟦Supp⟦⟧lier⟧”) sells yarn.\n\nThe Supplier is paid. The Supplier is content.',
    );
    assert.equal(markdown, '**Supplier** is defined here and used 2 times.');
  });

  it('shows only the count, too, over a use in the definition that one is reading', () => {
    assert.equal(
      shown('“Plot” means land, whether the ⟦Pl⟦⟧ot⟧ is dry or not. The Plot is sold.'),
      '**Plot** is defined here and used 2 times.',
    );
    assert.equal(
      shown('“Losses” means:\n\n- fines; and\n- ⟦Los⟦⟧ses⟧ of others.'),
      '**Losses** is defined here and used once.',
    );
  });

  it('shows the row of a table that defines the term', () => {
    assert.match(
      shown(
        '# Definitions\n\n| Term | Meaning |\n|---|---|\n| Plot | dry land |\n\n# 2. Sale\n\nThe ⟦Pl⟦⟧ot⟧ is sold.',
      )!,
      /> Plot\n>\n> dry land/,
    );
  });

  it('leads from the terms of a definition to theirs, with their beginnings', () => {
    const { draft, cursor } = readScene(
      '## 1. Terms\n\n1.1 “Affiliate” means a firm under “common” control.\n\n1.2 “Group” means Ash and its Affiliates.\n\n## 2. Sale\n\nThe Gro⟦⟧up pays.',
    );
    const { markdown } = hoverAt(draft, cursor, (offset) => `file:///a%20b.md#${offset}`)!;
    const [affiliate, group] = ['Affiliate', 'Group'].map((term) => draft.text.indexOf(term));
    assert.equal(
      markdown,
      `**Group**, defined in [Section 1.2](<file:///a%20b.md#${group}>), used once\n\n` +
        `> “Group” means Ash and its [Affiliates](<file:///a%20b.md#${affiliate}> ` +
        '"Section 1.1: “Affiliate” means a firm under “common” control.").',
    );
  });

  it('counts the references to a section over its number', () => {
    assert.equal(
      shown('## ⟦⟦⟧1⟧. Yarn\n\nDry.\n\n## 2. End\n\nSections 1 and 1.'),
      '**Section 1** is referred to 2 times.',
    );
    assert.equal(shown('## 1. Ya⟦⟧rn\n\nDry.\n\n## 2. End\n\nSections 1 and 1.'), undefined);
  });

  it('shows which party has a role of the front matter', () => {
    const markdown = shown(
      '---\nparties:\n  - name: Marrow Mills\n    role: Spinner\n---\n\nThe ⟦Spinn⟦⟧er⟧ sells yarn.',
    );
    assert.equal(markdown, '**Spinner** is Marrow Mills (front matter), used once');
  });

  it('shows the number, the title and the first lines of the section that a reference leads to', () => {
    const markdown = shown(`## 1. Yarn

The yarn is kept dry.

## 2. Price

The price is fixed for a year.

## 3. Payment

The sum in ⟦Section ⟦⟧2⟧ is due at once.`);
    assert.equal(markdown, '**Section 2: Price**\n\n> The price is fixed for a year.');
  });

  it('takes signs of Markdown in a definition for text', () => {
    const markdown = shown('“Rate” means a \\* b, less \\_c\\_.\n\nThe Client pays the ⟦Ra⟦⟧te⟧.');
    assert.equal(markdown, '**Rate**, used once\n\n> “Rate” means a \\* b, less \\_c\\_.');
  });

  it('shows nothing over ordinary words, comments and references to laws', () => {
    assert.equal(shown('Marrow Mills (the “Supplier”) sells good ya⟦⟧rn.'), undefined);
    assert.equal(shown('Marrow Mills (the “Supplier”) sells yarn.\n\n> The Supp⟦⟧lier is named above.'), undefined);
    assert.equal(shown('Marrow Mills is bound by Section 1⟦⟧2 of the Companies Act 2006.'), undefined);
  });
});
