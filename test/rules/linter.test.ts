import assert from 'node:assert/strict';
import { DocumentReader } from '../../server/src/core/document/documentReader.js';
import type { Block } from '../../server/src/core/document/types.js';
import { DraftFacts } from '../../server/src/core/facts/facts.js';
import { english } from '../../server/src/core/packs/english.js';
import { noConfiguration } from '../../server/src/core/rules/configuration.js';
import { Linter } from '../../server/src/core/rules/linter.js';
import { PlaybookChoice } from '../../server/src/core/rules/playbookChoice.js';
import { type AnyRule, defineRule } from '../../server/src/core/rules/types.js';
import { SourceText } from '../../server/src/core/text/sourceText.js';
import { allSteps } from '../../server/src/core/text/steps.js';

/** What every rule made here has in common. */
const some = {
  group: 'language',
  summary: 'For tests',
  severity: 'warning',
  since: '0.1.0',
  options: {},
  messages: { found: 'Found.' },
} as const;

/** A draft under some rules, which is typed into. */
class Scene {
  readonly #source: SourceText;
  readonly #reader: DocumentReader;
  readonly #facts: DraftFacts;
  readonly linter: Linter;

  constructor(text: string, rules: readonly AnyRule[]) {
    this.#source = new SourceText(text);
    this.#reader = new DocumentReader(this.#source, 'markdown', { assumeContract: true });
    const { document } = this.#reader;
    this.#facts = new DraftFacts(document, english);
    this.#facts.update(this.#reader.read());
    const playbook = new PlaybookChoice(() => document, undefined, undefined);
    const input = { document, facts: this.#facts, pack: english, playbook, rules, configuration: noConfiguration };
    this.linter = allSteps(Linter.start(input));
  }

  replace(words: string, by: string): void {
    const start = this.#source.toString().indexOf(words);
    const damage = this.#source.apply([{ range: { start, end: start + words.length }, text: by }]);
    this.linter.update(this.#facts.update(this.#reader.update(damage)!));
  }

  get found(): readonly string[] {
    return this.linter.result.diagnostics.map(({ range }) => this.#source.slice(range.start, range.end));
  }
}

const firstWord = (block: Block) => ({ block, start: 0, end: block.prose.text.indexOf(' ') });

const draft = ['Alpha is here.', 'Beta is there.', 'Gamma is nowhere.'].join('\n\n');

describe('Linting a draft that is edited', () => {
  it('runs a rule on blocks again only where what it reads has changed', () => {
    const runs: string[] = [];
    const rule = defineRule({
      ...some,
      id: 'block-rule',
      per: 'block',
      reads: ['words'],
      check: (_, report, block) => {
        runs.push(block.prose.text);
        report({ span: firstWord(block), message: 'found' });
      },
    });
    const scene = new Scene(draft, [rule]);
    assert.deepEqual(runs.splice(0), draft.split('\n\n'));
    scene.replace('Beta is', 'Delta stays');
    assert.deepEqual(runs, ['Delta stays there.']);
    assert.deepEqual(scene.found, ['Alpha', 'Delta', 'Gamma']);
  });

  it('runs a rule on everything again when the premise of its findings changes', () => {
    const rule = defineRule({
      ...some,
      id: 'premise',
      per: 'block',
      reads: ['words'],
      premise: ({ document }) => String(document.blocks[0]!.prose.text.length),
      check: ({ document }, report, block) => {
        if (document.blocks[0]!.prose.text.length > 20) report({ span: firstWord(block), message: 'found' });
      },
    });
    const scene = new Scene(draft, [rule]);
    assert.deepEqual(scene.found, []);
    scene.replace('Alpha is', 'Alpha has always been');
    assert.deepEqual(scene.found, ['Alpha', 'Beta', 'Gamma']);
  });

  it('runs a rule on the whole draft again only when a block adds something else', () => {
    let runs = 0;
    const rule = defineRule({
      ...some,
      id: 'draft-rule',
      per: 'draft',
      reads: ['words'],
      gather: (_, { prose }) => (prose.text.includes('there') ? { at: prose.text.indexOf('there') } : undefined),
      check: (_, report, gathered) => {
        runs++;
        for (const [block, { at }] of gathered) report({ span: { block, start: at, end: at + 5 }, message: 'found' });
      },
    });
    const scene = new Scene(draft, [rule]);
    scene.replace('Gamma', 'Epsilon');
    assert.equal(runs, 1);
    scene.replace('nowhere', 'there');
    assert.equal(runs, 2);
    assert.deepEqual(scene.found, ['there', 'there']);
  });

  it('runs a rule on a group again only when a block adds something else to it', () => {
    const runs: string[] = [];
    const rule = defineRule({
      ...some,
      id: 'group-rule',
      per: 'group',
      reads: ['words'],
      premise: (_, groups) => String(groups.has('now')),
      gather: (_, { prose: { text } }) =>
        [...text.matchAll(/now|there/g)].map(({ 0: group, index }) => ({ group, item: index })),
      check: (_, report, places, groups) => {
        runs.push(places.map(([block, at]) => `${block.prose.text.slice(at)}`).join(' '));
        for (const [block, at] of groups.has('now') ? places : [])
          report({ span: { block, start: at, end: at + 3 }, message: 'found' });
      },
    });
    const scene = new Scene(draft, [rule]);
    assert.deepEqual(runs.splice(0), ['there.', 'nowhere.']);
    scene.replace('Alpha is', 'Alpha stays');
    assert.deepEqual(runs.splice(0), []);
    scene.replace('stays here', 'is there');
    assert.deepEqual(runs.splice(0), ['there. there.']);
    assert.deepEqual(scene.found, ['the', 'the', 'now']);
    scene.replace('nowhere', 'elsewhere');
    assert.deepEqual(scene.found, [], 'the premise has changed');
  });

  it('gathers from everything again when what it takes from the draft for that becomes another', () => {
    const firstWordOf = (text: string) => text.slice(0, text.indexOf(' '));
    const rule = defineRule({
      ...some,
      id: 'echo',
      per: 'group',
      reads: ['words'],
      gatherPremise: ({ document }) => firstWordOf(document.blocks[0]!.prose.text),
      gather: ({ document }, block) => {
        const at = block.prose.text.indexOf(firstWordOf(document.blocks[0]!.prose.text), 1);
        return at < 0 ? [] : [{ group: 'echoes', item: at }];
      },
      check(_context, report, items) {
        for (const [block, at] of items)
          report({ span: { block, start: at, end: block.prose.text.indexOf(' ', at) }, message: 'found' });
      },
    });
    const scene = new Scene('Alpha is here.\n\nNot Beta but Alpha is there.', [rule]);
    assert.deepEqual(scene.found, ['Alpha']);
    scene.replace('Alpha', 'Beta');
    assert.deepEqual(scene.found, ['Beta']);
  });

  it('makes findings again when the words that they stand on move within their block', () => {
    const rule = defineRule({
      ...some,
      id: 'far-sighted',
      per: 'draft',
      reads: [],
      check: ({ document }, report) => {
        const block = document.blocks.at(-1)!;
        const start = block.prose.text.indexOf('nowhere');
        report({ span: { block, start, end: start + 'nowhere'.length }, message: 'found' });
      },
    });
    const scene = new Scene(draft, [rule]);
    scene.replace('Gamma', 'Something else');
    assert.deepEqual(scene.found, ['nowhere']);
  });

  it('names a rule that fails in one block, and keeps what it finds in the others', () => {
    const rule = defineRule({
      ...some,
      id: 'fragile',
      per: 'block',
      reads: ['words'],
      check: (_, report, block) => {
        if (block.prose.text.startsWith('Beta')) throw new Error('broken');
        report({ span: firstWord(block), message: 'found' });
      },
    });
    const scene = new Scene(draft, [rule]);
    assert.deepEqual(scene.found, ['Alpha', 'Gamma']);
    assert.deepEqual(
      scene.linter.result.failures.map(({ ruleId }) => ruleId),
      ['fragile'],
    );
    scene.replace('Beta', 'Zeta');
    assert.deepEqual(scene.found, ['Alpha', 'Zeta', 'Gamma']);
    assert.deepEqual(scene.linter.result.failures, []);
  });
});
