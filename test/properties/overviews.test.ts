import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  Draft,
  definedTerms,
  definitionLenses,
  folds,
  namedPlaces,
  nameTest,
  type Range,
  referenceLinks,
  SemanticTokens,
  selectionRanges,
  termUses,
  titleHints,
  tokenData,
  tokenEdits,
} from '../../server/src/core/index.js';
import { nastyText } from '../support/nasty.js';

/** All ranges that some feature gives of the whole draft. */
function rangesOf(draft: Draft): readonly Range[] {
  const whole = { start: 0, end: draft.text.length };
  return [
    ...referenceLinks(draft).map(({ range }) => range),
    ...definitionLenses(draft).map(({ range }) => range),
    ...folds(draft).map(({ range }) => range),
    ...Array.from(namedPlaces(draft, nameTest('')), ({ range }) => range),
    ...titleHints(draft, whole).map(({ at }) => ({ start: at, end: at })),
  ];
}

function assertWithin({ start, end }: Range, length: number): void {
  assert.ok(start >= 0 && start <= end && end <= length, `${start}–${end} of ${length}`);
}

/** Each range holds the offset and the range before; the last is the whole text. */
function assertNested(ranges: readonly Range[], offset: number, length: number): void {
  let inner: Range = { start: offset, end: offset };
  for (const range of ranges) {
    assert.ok(range.start <= inner.start && inner.end <= range.end);
    inner = range;
  }
  if (length > 0) assert.deepEqual(inner, { start: 0, end: length });
}

const runs = Number(process.env.CLAUSEWRIGHT_RUNS ?? 120);

describe('Overviews of any text', () => {
  it('colour after every edit what they colour in the same text opened afresh', () => {
    const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 40 }), inserted: nastyText(undefined, 4) });
    fc.assert(
      fc.property(nastyText(undefined, 60), fc.array(edit, { maxLength: 5 }), (text, edits) => {
        const draft = new Draft(text, { contract: true });
        const tokens = new SemanticTokens(draft);
        let list = tokens.list();
        for (const { at, length, inserted } of edits) {
          const start = at % (draft.text.length + 1);
          const end = Math.min(draft.text.length, start + length);
          draft.update([{ range: { start, end }, text: inserted }]);
          const fresh = tokenData(new SemanticTokens(new Draft(draft.text, { contract: true })).list());
          const told = [...tokenData(list)];
          const before = list;
          list = tokens.list();
          assert.deepEqual(tokenData(list), fresh);
          for (const change of tokenEdits(before, list).toReversed())
            told.splice(change.start, change.deleteCount, ...change.data);
          assert.deepEqual(told, fresh);
        }
      }),
      { numRuns: runs },
    );
  });

  it('colour words of one line, in order and without overlaps', () => {
    fc.assert(
      fc.property(nastyText(), (text) => {
        const { source } = new Draft(text);
        const data = tokenData(new SemanticTokens(new Draft(text, { contract: true })).list());
        let end = 0;
        let line = 0;
        let character = 0;
        for (let i = 0; i < data.length; i += 5) {
          const [lines = 0, characters = 0, length = 0] = data.slice(i, i + 3);
          line += lines;
          character = lines > 0 ? characters : character + characters;
          const start = source.offsetAt({ line, character });
          assert.deepEqual(source.positionAt(start), { line, character });
          assert.ok(start >= end && length > 0);
          end = start + length;
          assert.equal(source.positionAt(end).line, line);
        }
      }),
      { numRuns: 2 * runs },
    );
  });

  it('answer within the text, everywhere', () => {
    fc.assert(
      fc.property(nastyText(), fc.nat(), fc.constantFrom('markdown' as const, 'text' as const), (text, at, format) => {
        const draft = new Draft(text, { contract: true, format });
        for (const range of rangesOf(draft)) assertWithin(range, text.length);
        for (const { term, uses } of definedTerms(draft)) {
          const places = termUses(draft, term).flatMap((section) => section.uses);
          assert.equal(places.length, uses, term);
          for (const { range } of places) assertWithin(range, text.length);
        }
        assertNested(selectionRanges(draft, at % (text.length + 1)), at % (text.length + 1), text.length);
      }),
      { numRuns: 2 * runs },
    );
  });
});
