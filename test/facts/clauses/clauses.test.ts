import assert from 'node:assert/strict';
import { Draft } from '../../../server/src/core/index.js';
import { wordings } from './wordings.js';

/** Where the draft says what the subject (`clause` or `clause/element`) is about, as the words of the text. */
function evidence(text: string, subject: string, format: 'text' | 'markdown' = 'text'): readonly string[] {
  const [clause, element] = subject.split('/');
  const status = new Draft(text, { format, contract: true }).facts.clauses.find((c) => c.clause === clause);
  assert.ok(status, `the catalogue has ${clause}`);
  const found = element ? status.elements.find((e) => e.element === element) : status;
  assert.ok(found, `the catalogue has ${subject}`);
  return found.evidence.map(({ block, start, end }) => block.prose.text.slice(start, end));
}

const paragraphs = (text: string) => text.replaceAll(' ⏎ ', '\n\n');

describe('Clauses', () => {
  for (const [subject, { says, doesNot }] of Object.entries(wordings)) {
    describe(subject, () => {
      for (const text of says)
        it(`is said: ${text}`, () => assert.notDeepEqual(evidence(paragraphs(text), subject), []));
      for (const text of doesNot)
        it(`is not said: ${text}`, () => assert.deepEqual(evidence(paragraphs(text), subject), []));
    });
  }

  it('quotes the item, not the whole list', () => {
    const text =
      'Information does not include what (a) is public; (b) is independently developed by the Recipient; or (c) is old.';
    assert.deepEqual(evidence(text, 'confidentiality-exclusions/independent-development'), [
      '(b) is independently developed by the Recipient; or',
    ]);
  });

  it('reads a run-on section, a list and a Markdown list alike', () => {
    const items = ['is public', 'was already known to the Recipient', 'is received from a third party'];
    const drafts = {
      inline: `Confidential Information does not include information that (i) ${items[0]}; (ii) ${items[1]}; or (iii) ${items[2]}.`,
      typed: `Confidential Information does not include information that:\n\n(i) ${items[0]};\n\n(ii) ${items[1]}; or\n\n(iii) ${items[2]}.`,
      markdown: `Confidential Information does not include information that:\n\n${items.map((item) => `- ${item}`).join('\n')}\n`,
    };
    for (const [name, text] of Object.entries(drafts)) {
      const status = new Draft(text, { format: name === 'markdown' ? 'markdown' : 'text', contract: true }).facts
        .clauses;
      const exclusions = status.find(({ clause }) => clause === 'confidentiality-exclusions')!;
      const present = exclusions.elements.filter((e) => e.status === 'present').map((e) => e.element);
      assert.deepEqual(present, ['public-domain', 'prior-knowledge', 'third-party-source'], name);
      const { block, start, end } = exclusions.home!;
      assert.equal(block.prose.text.slice(start, end), 'Confidential Information does not include', name);
    }
  });

  it('finds nothing in a draft of another language', () => {
    const text =
      '# Vertraulichkeitsvereinbarung\n\nDer Empfänger hält die Informationen geheim und gibt sie nicht weiter.';
    const states = new Set(new Draft(text, { contract: true }).facts.clauses.map(({ status }) => status));
    assert.deepEqual([...states], ['not-applicable']);
  });

  it('comes to an end on a draft without an end of items and brackets', () => {
    const item =
      'The Recipient shall not (a) use drawings; (b) show samples that are independently developed by others; ';
    for (const text of [item.repeat(2000), '(a) '.repeat(50_000), `${'('.repeat(20_000)}a) `.repeat(3)])
      assert.deepEqual(evidence(text, 'residuals'), []);
  });
});
