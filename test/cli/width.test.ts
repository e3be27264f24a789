import assert from 'node:assert/strict';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { graphemesOf, isPlain, widthOf } from '../../server/src/cli/reporters/width.js';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Characters that join, that are wide and that have no width, among those that are plain. */
const text = fc
  .array(
    fc.constantFrom(
      'a',
      ' ',
      '§',
      'ж',
      '●',
      '“',
      '\u0301',
      '＿',
      '契',
      '👩',
      '\u200D',
      '👧',
      '\uFE0F',
      '©',
      '\r',
      '\n',
    ),
  )
  .map((parts) => parts.join(''));

describe('The width of a text', () => {
  it('is one column for each character that counts as plain', () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0xffff; code++) {
      const character = String.fromCharCode(code);
      // A code point that no character has yet is none that a draft can hold.
      if (!isPlain(character) || /\p{Cn}/u.test(character)) continue;
      const joins = [...segmenter.segment(`a${character}${character}a`)].length !== 4;
      if (joins || stringWidth(character) !== 1) wrong.push(code.toString(16));
    }
    assert.deepEqual(wrong, []);
  });

  it('is that of the characters as a reader counts them', () => {
    fc.assert(
      fc.property(text, (line) => {
        const graphemes = Array.from(segmenter.segment(line), ({ segment }) => segment);
        assert.deepEqual(graphemesOf(line), graphemes);
        assert.equal(widthOf(line), stringWidth(line));
      }),
      { numRuns: 1000 },
    );
  });
});
