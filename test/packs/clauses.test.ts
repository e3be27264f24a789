import assert from 'node:assert/strict';
import { isSentence } from '../../server/src/core/fixes/insertElementFix.js';
import { Draft, english } from '../../server/src/core/index.js';
import { parseTemplateBlocks, type TemplatePart } from '../../server/src/core/packs/clauseTemplate.js';

/** The clauses of the review map that the library must be able to draft. */
const wanted = [
  'confidential-information',
  'confidentiality-exclusions',
  'compelled-disclosure',
  'purpose-limitation',
  'permitted-recipients',
  'standard-of-care',
  'return-or-destruction',
  'confidentiality-term',
  'no-licence',
  'no-reverse-engineering',
  'implied-terms-waiver',
  'governing-law',
  'dispute-forum',
];

const carveOuts = ['public-domain', 'prior-knowledge', 'independent-development', 'third-party-source'];

const { library } = english;
const pieces = library.filter(({ element }) => element);
const whole = library.filter(({ element }) => !element);

describe('clause library', () => {
  it('drafts every clause of the confidentiality core, the governing law and the forum', () => {
    const clauses = new Set(whole.map(({ clause }) => clause));
    assert.deepEqual(
      wanted.filter((id) => !clauses.has(id)),
      [],
    );
  });

  it('calls each group of clauses as the names of clauses do', () => {
    const groups = new Map(
      english.clauseNames.groups.flatMap(({ title, clauses }) => clauses.map((one) => [one.clause, title])),
    );
    const others = library.filter(({ clause, group }) => groups.has(clause) && groups.get(clause) !== group);
    assert.deepEqual(
      others.map(({ id, group }) => `${id}: ${group}`),
      [],
    );
  });

  it('has a piece for each carve-out, and a sentence for most of what clauses lack', () => {
    const elements = pieces.map(({ clause, element }) => `${clause}--${element}`).sort();
    assert.deepEqual(pieces.map(({ id }) => id).sort(), elements);
    assert.deepEqual(
      pieces.filter((piece) => !isSentence(piece)).map(({ id }) => id),
      carveOuts.map((element) => `confidentiality-exclusions--${element}`).sort(),
    );
    const reported = english.clauses.clauses.flatMap(({ clause, elements: all = [] }) =>
      all.filter(({ missing }) => missing).map(({ element }) => `${clause}--${element}`),
    );
    assert.deepEqual(
      reported.filter((id) => !elements.includes(id)),
      ['purpose-limitation--defined-purpose'],
    );
  });

  it('gives each clause a prefix and a name of its own', () => {
    assert.equal(new Set(library.map(({ prefix }) => prefix)).size, library.length);
    assert.equal(new Set(library.map(({ id }) => id)).size, library.length);
  });

  for (const clause of library) {
    describe(clause.id, () => {
      it('has a note and a name of its own where it is one of several texts', () => {
        if (clause.fits) assert.ok(clause.variant);
        if (clause.variant === undefined) return;
        assert.match(clause.note ?? '', /^[A-Z].{40,}\.$/);
        const same = library.filter((other) => other.clause === clause.clause && other.variant === clause.variant);
        assert.deepEqual(same, [clause]);
        // A fact of law is worth as much as the day on which it was read.
        if (/\d{4}|§|article|section/.test(clause.note!)) assert.match(clause.note!, /As of November 2026/);
      });

      it('has sound front matter', () => {
        assert.match(clause.id, /^[a-z]+(-[a-z]+)*(--[a-z]+(-[a-z]+)*)?$/);
        assert.ok(clause.id === clause.clause || clause.id.startsWith(`${clause.clause}--`));
        assert.match(clause.prefix, /^[a-z]+(-[a-z]+)+$/);
        assert.match(clause.description, /^[A-Z][^.]*\.$/);
        assert.match(clause.title, clause.element ? /^[a-z]/ : /^[A-Z]/);
        assert.ok(clause.group);
      });

      it('stands behind clauses that exist', () => {
        const known = new Set(library.map((other) => other.clause));
        assert.deepEqual(
          clause.after.filter((id) => !known.has(id)),
          [],
        );
      });

      it('uses only known words, and brackets only for blanks', () => {
        for (const part of partsOf(clause.text)) {
          if (part.kind === 'text') assert.doesNotMatch(part.text, /[[\]{}$\\_*#]/);
          // A blank is a figure, or says in a few words what goes there.
          if (part.kind === 'blank') assert.match(part.text, /^\[(\d+|[a-z][a-z ,]{4,60})\]$/);
        }
      });

      it('leaves every figure of time as a blank', () => {
        assert.doesNotMatch(
          plain(clause.text),
          /\b(\d+|one|two|three|five|ten|thirty|sixty) (hours?|days?|months?|years?)\b/,
        );
      });

      it('writes in plain modern English', () => {
        const words = plain(clause.text);
        assert.doesNotMatch(
          words,
          /\b(here|there)(in|of|under|by|to|after|with)\b|\b(said|such|witnesseth|aforesaid|forthwith)\b/i,
        );
        assert.doesNotMatch(words, /\bshall be\b|\band\/or\b/);
      });

      it('uses no vague word', () => {
        const { diagnostics } = new Draft(plain(clause.text), { contract: true }).lint();
        const found = diagnostics.filter(({ ruleId }) => ruleId === 'vague-term').map(({ message }) => message);
        assert.deepEqual(found, []);
      });
    });
  }
});

function partsOf(text: string): TemplatePart[] {
  return parseTemplateBlocks(text).flatMap((block) =>
    block.kind === 'paragraph' ? [...block.parts] : block.items.flatMap((item) => [...item]),
  );
}

/** The text with plain words for the draft's own. */
function plain(text: string): string {
  return text.replace(/\{\{\w+\.(\w+)\}\}/g, '$1').replace(/\{\{[^}]*\}\}/g, 'Term');
}
