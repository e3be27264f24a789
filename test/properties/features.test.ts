import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {
  applyEdits,
  completionsAt,
  Draft,
  explainCompletion,
  hoverAt,
  occurrencesAt,
  type Range,
  renameAt,
  termInTreeAt,
  termsBuiltOn,
  termsUsedBy,
} from '../../server/src/core/index.js';
import { sampleDraft, sampleStyles } from '../fixes/sampleDrafts.js';
import { nastyText } from '../support/nasty.js';

const sampleNda = readFileSync(path.resolve(__dirname, '../../client/media/sample-nda.md'), 'utf8');
const drafts = [
  { name: 'the sample draft', format: 'markdown' as const, text: sampleNda },
  ...sampleStyles.map((style) => ({ name: style.name, format: style.format, text: sampleDraft(style, '') })),
];

/** What no draft says. */
const name = 'Quillon Affair';

describe('A renamed term', () => {
  for (const { name: style, format, text } of drafts) {
    it(`stands wherever the old one stood, and nowhere else: ${style}`, () => {
      const draft = new Draft(text, { format, contract: true });
      for (const [term, [first]] of draft.facts.definitionsByTerm) {
        // A term with two forms would stand for both; titles and names of firms keep the words that they share with a term.
        const isPartOfName = draft.facts.parties.some(({ name }) => name !== term && name.includes(term));
        if (!first?.span || first.names === 'agreement' || first.kind === 'heading' || isPartOfName) continue;
        if (/^part(?:y|ies)$/i.test(term)) continue;
        const renaming = renameAt(draft, draft.document.rangeOf(first.span).start, name);
        assert.ok('edits' in renaming, term);
        const after = new Draft(applyEdits(text, renaming.edits), { format, contract: true });
        assert.equal(after.facts.countUses(name), draft.facts.countUses(term), term);
        assert.deepEqual(after.facts.usesOf(term), [], term);
        assert.equal(after.facts.definitions.length, draft.facts.definitions.length, term);
      }
    });
  }

  it('is worked out, or refused, at any place of any text', () => {
    fc.assert(
      fc.property(nastyText(), fc.nat(), nastyText(undefined, 4), (text, at, wanted) => {
        const draft = new Draft(text, { contract: true });
        const offset = at % (text.length + 1);
        const renaming = renameAt(draft, offset, wanted);
        if ('edits' in renaming) applyEdits(text, renaming.edits);
        else assert.notEqual(renaming.refused, '');
      }),
      { numRuns: 400 },
    );
  });
});

describe('The language features', () => {
  it('answer at any place of any text', () => {
    fc.assert(
      fc.property(nastyText(), fc.nat(), (text, at) => {
        const draft = new Draft(text, { contract: true });
        const offset = at % (text.length + 1);
        const ranges: Range[] = occurrencesAt(draft, offset).map(({ range }) => range);
        const hover = hoverAt(draft, offset, (place) => `#${place}`);
        if (hover) ranges.push(hover.range);
        for (const { range, about } of completionsAt(draft, offset, true).items) {
          explainCompletion(draft, about, undefined);
          ranges.push(range);
        }
        const { term = '' } = termInTreeAt(draft, offset) ?? {};
        for (const { places } of [...termsUsedBy(draft, term), ...termsBuiltOn(draft, term)]) ranges.push(...places);
        for (const { start, end } of ranges) assert.ok(start >= 0 && start <= end && end <= text.length);
      }),
      { numRuns: 300 },
    );
  });
});
