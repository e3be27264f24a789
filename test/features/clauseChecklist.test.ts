import assert from 'node:assert/strict';
import { clauseChecklist, Draft } from '../../server/src/core/index.js';

const text = `# Mutual Confidentiality Agreement

This Agreement is made between Lindenhof GmbH, Germany (“**Lindenhof**”) and Harrow Ltd, England (“**Harrow**”).

1. “**Confidential Information**” means all information that one party discloses to the other.
2. The duties do not apply to information that is or becomes public other than by a breach of this Agreement.
3. This Agreement is governed by the law of Germany.
`;

describe('The checklist of clauses', () => {
  const draft = new Draft(text);
  const groups = clauseChecklist(draft);
  const clause = (id: string) => groups.flatMap(({ clauses }) => clauses).find((entry) => entry.clause === id);
  const words = (ranges: readonly { readonly start: number; readonly end: number }[]) =>
    ranges.map(({ start, end }) => text.slice(start, end));

  it('has every clause once, under plain names', () => {
    const ids = groups.flatMap(({ clauses }) => clauses.map((entry) => entry.clause));
    assert.deepEqual(
      ids,
      draft.facts.clauses.map((status) => status.clause),
    );
    assert.equal(groups[0]?.title, 'The confidentiality core');
    assert.equal(clause('compelled-disclosure')?.title, 'Compelled disclosure');
  });

  it('shows what is there by the words that provide for it, and what is missing', () => {
    assert.match(words(clause('governing-law')?.evidence ?? []).join(), /governed by the law of Germany/);
    const [publicDomain, , priorKnowledge] = clause('confidentiality-exclusions')?.elements ?? [];
    assert.equal(publicDomain?.title, 'what is public');
    assert.match(words(publicDomain?.evidence ?? []).join(), /becomes public/);
    assert.deepEqual([priorKnowledge?.status, priorKnowledge?.evidence], ['missing', []]);
  });
});
