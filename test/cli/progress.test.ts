import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { Progress } from '../../server/src/cli/progress.js';

/** What is written while two of four drafts are done and one line is printed between them. */
function written(watched: boolean, total?: number): string {
  let text = '';
  const error = (piece: string) => {
    text += piece;
  };
  const progress = new Progress(
    { out: () => {}, error, watched, columns: 80, colour: false, input: Readable.from([]) },
    total,
  );
  progress.hide();
  progress.step();
  progress.hide();
  progress.step();
  progress.hide();
  return text;
}

describe('The progress bar', () => {
  it('grows on a terminal and leaves nothing behind', () => {
    assert.equal(
      written(true, 4),
      `\r${'█'.repeat(6)}${'░'.repeat(18)} 1 of 4 drafts\r\u001B[K\r${'█'.repeat(12)}${'░'.repeat(12)} 2 of 4 drafts\r\u001B[K`,
    );
    assert.equal(written(true), '\r1 drafts\r\u001B[K\r2 drafts\r\u001B[K');
  });

  it('is not shown where nobody watches, or where there is little to wait for', () => {
    assert.equal(written(false, 4), '');
    assert.equal(written(true, 2), '');
  });
});
