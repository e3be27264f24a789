import assert from 'node:assert/strict';
import { Draft } from '../../server/src/core/index.js';

const open = (text: string) => new Draft(text, { contract: true });
const words = (
  spans: readonly { readonly span: { block: { prose: { text: string } }; start: number; end: number } }[],
) => spans.map(({ span }) => span.block.prose.text.slice(span.start, span.end));

describe('What leads to a term or a section', () => {
  it('are the uses of the term in whatever form, in the order of the text, without its definition', () => {
    const { facts } = open(
      'Plots are sold.\n\n“Plot” means land. The Plot’s fence.\n\nEACH PLOT IS DRY. No plot is wet.',
    );
    assert.deepEqual(words(facts.usesOf('Plot')), ['Plots', 'Plot’s', 'PLOT']);
    assert.equal(facts.countUses('Plot'), 3);
    assert.deepEqual(facts.usesOf('Fence'), []);
    assert.equal(facts.countUses('Fence'), 0);
  });

  it('follows edits that take a use away, or leave the block with another', () => {
    const draft = open('“Plot” means land.\n\nThe Plot and the Plot are sold.');
    const at = draft.text.indexOf('Plot and');
    draft.update([{ range: { start: at, end: at + 4 }, text: 'land' }]);
    assert.equal(draft.facts.usesOf('Plot').length, 1);
    const last = draft.text.lastIndexOf('Plot');
    draft.update([{ range: { start: last, end: last + 4 }, text: 'land' }]);
    assert.deepEqual(draft.facts.usesOf('Plot'), []);
  });

  it('are the references to the section itself, typed or as links', () => {
    const draft = open(
      '## 1. Yarn {#yarn}\n\n1.1 Dry.\n\n## 2. Price\n\nSections 1 and 1.1 hold, [as said](#yarn).\n\n## 3. End\n\nThe end.',
    );
    const [yarn] = draft.document.sections;
    assert.deepEqual(words(draft.facts.referencesTo(yarn!)), ['Sections 1', 'as said']);
    assert.deepEqual(words(draft.facts.referencesTo(yarn!.children[0]!)), ['1.1']);
  });
});
