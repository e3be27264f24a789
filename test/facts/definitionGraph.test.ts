import assert from 'node:assert/strict';
import { Draft } from '../../server/src/core/index.js';

const graphOf = (text: string) => new Draft(text, { contract: true }).facts.definitionGraph;

describe('The graph of definitions', () => {
  it('leads from a term to the terms that its definition uses, and back', () => {
    const graph = graphOf(
      '“Bale” means 200 kg of Yarn. “Yarn” means wool spun at the Mill.\n\n“Mill” means the mill at Ostrow.',
    );
    assert.deepEqual(graph.termsIn('Bale'), ['Yarn']);
    assert.deepEqual(graph.termsIn('Yarn'), ['Mill']);
    assert.deepEqual(graph.termsIn('Mill'), []);
    assert.deepEqual(graph.termsUsing('Yarn'), ['Bale']);
  });

  it('goes on in the items that a definition introduces, and in theirs', () => {
    const graph = graphOf(
      [
        '“Stock” means:',
        '',
        '- the Yarn; and',
        '- of the rest:',
        '',
        '  - the Wool.',
        '',
        '“Yarn” means y. “Wool” means w.',
      ].join('\n'),
    );
    assert.deepEqual(graph.termsIn('Stock'), ['Wool', 'Yarn']);
    assert.equal(graph.isApplied('Wool'), false);
  });

  it('goes on in the row of a table', () => {
    const graph = graphOf('| Term | Meaning |\n|---|---|\n| Bale | 200 kg of Yarn |\n| Yarn | spun wool |');
    assert.deepEqual(graph.termsIn('Bale'), ['Yarn']);
  });

  it('takes what a parenthesis names for its meaning, and for a provision of its own', () => {
    const graph = graphOf(
      '“Mill” means m. “Yarn” means y. The Mill sells the Yarn (the “Sale”) and the Mill’s wool (the “Rest”).',
    );
    assert.deepEqual(graph.termsIn('Sale'), ['Mill', 'Yarn']);
    assert.deepEqual(graph.termsIn('Rest'), ['Mill']);
    assert.ok(graph.isApplied('Yarn'));
  });

  it('gives terms that share a definition the same meaning', () => {
    const graph = graphOf('“Loss” or “Losses” means any Cost. “Cost” means c.');
    assert.deepEqual(graph.termsUsing('Cost'), ['Loss', 'Losses']);
  });

  it('parts several definitions in one sentence', () => {
    const graph = graphOf('“Bale” means 200 kg of Yarn; “Yarn” means wool of the Mill; “Mill” means m.');
    assert.deepEqual(graph.termsIn('Bale'), ['Yarn']);
    assert.deepEqual(graph.termsIn('Yarn'), ['Mill']);
  });

  it('takes no meaning from another document', () => {
    const graph = graphOf('“Mill” means m. The Mill pays the Base Rate (as defined in the Framework Agreement).');
    assert.deepEqual(graph.termsIn('Base Rate'), []);
  });

  it('knows what a term is said to be', () => {
    const of = (meaning: string) => graphOf(`“Yarn” means wool. “Bale” means ${meaning}`).genera('Bale');
    assert.deepEqual(of('the Yarn of the mill.'), ['Yarn']);
    assert.deepEqual(of('any and all Yarn.'), ['Yarn']);
    assert.deepEqual(of('the Yarn store.'), []);
    assert.deepEqual(of('the Yarn’s weight.'), []);
    assert.deepEqual(of('200 kg of Yarn.'), []);
  });

  it('tells a use from a definition that rests on a term', () => {
    const graph = graphOf('“Bale” means 200 kg of Yarn. “Yarn” means y. “Wool” means w.\n\nThe Wool is sold.');
    assert.ok(graph.isApplied('Wool'));
    assert.ok(!graph.isApplied('Yarn'));
    assert.ok(!graph.isApplied('Bale'));
  });

  it('follows edits', () => {
    const text = '“Bale” means 200 kg of Yarn. “Yarn” means y.\n\n“Stock” means:\n\n- the Wool.\n\n“Wool” means w.';
    const draft = new Draft(text, { contract: true });
    const { facts } = draft;
    assert.deepEqual(facts.definitionGraph.termsIn('Stock'), ['Wool']);
    const change = (from: string, to: string) => {
      const start = draft.text.indexOf(from);
      draft.update([{ range: { start, end: start + from.length }, text: to }]);
    };
    change('of Yarn', 'of stuff');
    assert.deepEqual(facts.definitionGraph.termsUsing('Yarn'), []);
    change('means:', 'is:');
    assert.ok(facts.definitionGraph.isApplied('Wool'));
  });
});
