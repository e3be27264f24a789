import assert from 'node:assert/strict';
import stringWidth from 'string-width';
import { excerptOf } from '../../server/src/cli/reporters/excerpt.js';
import { readMarks } from '../support/marks.js';

/** The quoted line with the finding underlined, as a terminal shows it. */
function quote(marked: string, columns = 60): string[] {
  const { text, ranges } = readMarks(marked);
  const { line, indent, width } = excerptOf(text, ranges[0] ?? { start: 0, end: 0 }, columns);
  assert.ok(stringWidth(line) <= columns, `“${line}” fits into ${columns} columns`);
  return [line, ' '.repeat(indent) + '~'.repeat(width)];
}

describe('The quoted line', () => {
  it('shows the whole line where it fits', () => {
    assert.deepEqual(quote('First.\n\n   The Recipient returns it as set out in ⟦Section 9.4⟧.\nLast.'), [
      'The Recipient returns it as set out in Section 9.4.',
      '                                       ~~~~~~~~~~~',
    ]);
  });

  it('shows what stands around the finding where the line is long', () => {
    const filler = 'Nothing in this sentence says anything that would matter. '.repeat(20);
    assert.deepEqual(quote(`${filler}It acts ⟦promptly⟧. ${filler}`), [
      '…would matter. It acts promptly. Nothing in this sentence…',
      '                       ~~~~~~~~',
    ]);
  });

  it('gives one side the room that the other does not need', () => {
    const filler = 'Nothing in this sentence matters. '.repeat(20);
    assert.deepEqual(quote(`⟦Promptly⟧ is when. ${filler}`), [
      'Promptly is when. Nothing in this sentence matters. Nothing…',
      '~~~~~~~~',
    ]);
    assert.deepEqual(quote(`${filler}It acts ⟦promptly⟧.`), [
      '…Nothing in this sentence matters. It acts promptly.',
      '                                           ~~~~~~~~',
    ]);
  });

  it('ends a long finding with an ellipsis', () => {
    const [line, underline] = quote(`A ⟦${'very '.repeat(30)}long⟧ sentence.`, 40);
    assert.equal(line, 'A very very very very very…');
    assert.equal(underline, '  ~~~~~~~~~~~~~~~~~~~~~~~~~');
  });

  it('shows the first line of a finding that goes over several', () => {
    assert.deepEqual(quote('Start ⟦of a\r\nfinding⟧ here.'), ['Start of a', '      ~~~~']);
  });

  it('marks a place without words', () => {
    assert.deepEqual(quote('Here⟦⟧ it is.'), ['Here it is.', '    ~']);
    assert.deepEqual(quote('⟦⟧'), ['', '~']);
  });

  it('counts columns, not characters', () => {
    assert.deepEqual(quote('秘密情報とは ⟦「情報」⟧ をいう。'), [
      '秘密情報とは 「情報」 をいう。',
      '             ~~~~~~~~',
    ]);
    assert.deepEqual(quote('👩‍⚖️ says ⟦so⟧'), ['👩‍⚖️ says so', '        ~~']);
  });

  it('leaves out joiners that join nothing', () => {
    assert.deepEqual(quote('by \u200Dthe ⟦sel\u200Bler⟧'), ['by the seller', '       ~~~~~~']);
  });

  it('sends no command to the terminal', () => {
    assert.deepEqual(quote('\uFEFFa\tb\u001B[31m ⟦c\u202E⟧ d'), ['a b[31m c d', '        ~']);
  });

  it('looks only at what is near in a line of megabytes', () => {
    const filler = 'word '.repeat(1_000_000);
    const text = `${filler}here ${filler}`;
    const range = { start: filler.length, end: filler.length + 4 };
    for (let i = 0; i < 100; i++) assert.ok(excerptOf(text, range, 60).line.length <= 62);
  });
});
