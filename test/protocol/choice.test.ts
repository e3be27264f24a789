import assert from 'node:assert/strict';
import { Draft, SourceText } from '../../server/src/core/index.js';
import { chosen, mostShown } from '../../server/src/lsp/choice.js';
import { reviewOf } from '../../server/src/lsp/reviewing.js';
import { newSession } from './session.js';

const paragraph = 'The Supplier shall promptly deliver it to [●].\n\n';
const text = `# Agreement\n\n${paragraph.repeat(600)}`;
const draft = new Draft(text, { contract: true });
const { diagnostics } = draft.lint();
const middle = text.length / 2;

describe('more findings than can be shown', () => {
  it('give way, half by urgency and half by distance', () => {
    for (const place of [0, middle, text.length]) {
      const shown = chosen(diagnostics, place);
      assert.equal(shown.length, mostShown);
      const errors = shown.filter(({ severity }) => severity === 'error').length;
      assert.ok(errors >= mostShown / 2 && errors < mostShown, `${errors} errors`);
      const starts = shown.map(({ range }) => range.start);
      assert.deepEqual(
        starts,
        starts.toSorted((a, b) => a - b),
      );
    }
  });

  it('are there where the user is at work', () => {
    for (let place = 0; place < text.length; place += 997) {
      const before = diagnostics.findLastIndex(({ range }) => range.start < place);
      const near = diagnostics.slice(Math.max(0, before - 10), before + 10);
      const shown = new Set(chosen(diagnostics, place));
      assert.ok(
        near.every((finding) => shown.has(finding)),
        `at ${place}`,
      );
    }
  });

  it('stay the same while the user moves by a line', () => {
    const at = (place: number) => chosen(diagnostics, place);
    let changes = 0;
    for (let line = 0; line < 100; line++) {
      const [before, after] = [at(middle + line * paragraph.length), at(middle + (line + 1) * paragraph.length)];
      if (before.some((finding, index) => finding !== after[index])) changes++;
    }
    assert.ok(changes <= 30, `${changes} changes in 100 lines`);
  });

  it('are counted, and the reader is told how to come by them', () => {
    const { session } = newSession();
    const { items, status, isPartial } = reviewOf(
      session,
      { uri: 'file:///a.md', version: 1, source: new SourceText(text) },
      draft,
    );
    assert.ok(isPartial);
    assert.equal(items.length, mostShown + 1);
    assert.equal(status.toFix + status.toConsider, diagnostics.length);
    assert.match(
      String(items[0]!.message),
      new RegExp(`^${diagnostics.length - mostShown} more findings are held back.*clausewright lint`),
    );
  });

  it('are no more than there are', () => {
    for (const count of [0, 1, mostShown]) assert.equal(chosen(diagnostics.slice(0, count), middle).length, count);
    assert.equal(chosen(diagnostics.slice(0, mostShown + 1), middle).length, mostShown);
  });
});

describe('a review', () => {
  it('keeps its name as long as it says the same', () => {
    const { session } = newSession();
    const edited = new Draft('# Agreement\n\nThe Supplier shall deliver it to [●].\n\nThe Buyer pays.\n', {
      contract: true,
    });
    const review = (before?: ReturnType<typeof reviewOf>) =>
      reviewOf(session, { uri: 'file:///a.md', version: 1, source: edited.source }, edited, {
        place: 0,
        review: before,
      });
    const type = (words: string) => {
      const at = edited.text.indexOf(words);
      edited.update([{ range: { start: at, end: at }, text: 'x' }]);
    };
    const first = review();
    type('pays');
    const second = review(first);
    assert.equal(second.id, first.id);
    type('deliver');
    assert.notEqual(review(second).id, first.id);
  });
});
