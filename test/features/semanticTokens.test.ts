import assert from 'node:assert/strict';
import { Draft, SemanticTokens, type TokenData, tokenData, tokenTypes } from '../../server/src/core/index.js';

const marks = { definedTerm: 't', party: 'p', crossReference: 'r' } as const;

/** The text with the words of each token in braces: `{t:Samples}`, with a `!` where the term is defined. */
function coloured({ source, text }: Draft, data: TokenData): string {
  let out = '';
  let at = 0;
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers] = data.slice(i, i + 5);
    line += lines;
    character = lines > 0 ? characters : character + characters;
    const start = source.offsetAt({ line, character });
    const mark = marks[tokenTypes[type]!] + (modifiers ? '!' : '');
    out += `${text.slice(at, start)}{${mark}:${text.slice(start, start + length)}}`;
    at = start + length;
  }
  return out + text.slice(at);
}

const colouredWhole = (text: string) => {
  const draft = new Draft(text, { contract: true });
  return coloured(draft, tokenData(new SemanticTokens(draft).list()));
};

const agreement = `# Supply Agreement

Marrow Mills Limited (the “Supplier”) and Tarn Weavers Limited (the “Buyer”) agree:

## 1. Definitions

1.1 “**Samples**” means the prototypes that the
Supplier hands over under Section 2.

## 2. Return

The Buyer shall return the Samples. Section 9 and Section 4 of the Sale of Goods Act apply.
`;

describe('Semantic tokens', () => {
  it('tell definitions, uses, parties and references to the draft itself', () => {
    assert.equal(
      colouredWhole(agreement),
      `# Supply Agreement

Marrow Mills Limited (the “{p!:Supplier}”) and Tarn Weavers Limited (the “{p!:Buyer}”) agree:

## 1. Definitions

1.1 “**{t!:Samples}**” means the prototypes that the
{p:Supplier} hands over under {r:Section 2}.

## 2. Return

The {p:Buyer} shall return the {t:Samples}. Section 9 and Section 4 of the Sale of Goods Act apply.
`,
    );
  });

  it('stay within their lines where words are wrapped', () => {
    assert.equal(
      colouredWhole('- “Net Sales” means money.\r\n- The Buyer pays 5 % of the Net\r\n  Sales.\n'),
      '- “{t!:Net Sales}” means money.\r\n- The Buyer pays 5 % of the {t:Net}\r\n  {t:Sales}.\n',
    );
  });

  it('of a part are those of the paragraphs that it touches', () => {
    const draft = new Draft(agreement, { contract: true });
    const at = agreement.indexOf('shall return');
    const shown = coloured(draft, tokenData(new SemanticTokens(draft).list({ start: at, end: at + 1 })));
    assert.match(shown, /The \{p:Buyer\} shall return the \{t:Samples\}/);
    assert.doesNotMatch(shown, /\{p!/);
  });

  it('follow edits, also those that make another of words elsewhere', () => {
    const draft = new Draft(agreement, { contract: true });
    const tokens = new SemanticTokens(draft);
    const replace = (words: string, text: string) => {
      const start = draft.text.indexOf(words);
      draft.update([{ range: { start, end: start + words.length }, text }]);
      assert.equal(coloured(draft, tokenData(tokens.list())), colouredWhole(draft.text));
    };
    tokens.list();
    replace('“**Samples**” means', 'Samples are');
    replace('Samples are', 'Samples mean. “**Samples**” means');
    replace('(the “Buyer”)', '(the “Purchaser”)');
    replace('## 2. Return', 'Some words.\n\n## 3. Return');
    replace('# Supply Agreement\n\n', '');
  });
});
