import assert from 'node:assert/strict';
import { applyEdits, type Completion, completionsAt, explainCompletion } from '../../server/src/core/index.js';
import { readScene } from './scene.js';

function offered(marked: string, asked = false): readonly Completion[] {
  const { draft, cursor } = readScene(marked);
  return completionsAt(draft, cursor, asked).items;
}

const labels = (marked: string, asked = false) => offered(marked, asked).map(({ label }) => label);

/** The line of the cursor after the completion with a label was taken. */
function completed(marked: string, label: string): string {
  const { draft, cursor } = readScene(marked);
  const item = completionsAt(draft, cursor, true).items.find((one) => one.label === label);
  assert.ok(item, `“${label}” is offered`);
  const { range, text } = item;
  const typed = draft.text.slice(range.start, range.end).toLowerCase();
  assert.ok(isFoundBy(item.filter.toLowerCase(), typed), `“${typed}” finds “${item.filter}”`);
  return applyEdits(draft.text, [{ range, text }]).split('\n').at(-1)!;
}

/** Whether an editor keeps an item: it wants the typed letters in this order. */
function isFoundBy(filter: string, typed: string): boolean {
  let at = 0;
  for (const letter of typed) {
    at = filter.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const terms =
  '## 1. Terms\n\n“Plan” means a list. “Delivery Plan” means that list. “Plot” means land. The Plot, the Plot and the Plan.\n\n';
const sections =
  '## 1. Yarn\n\n1.1 Dry yarn.\n\n1.2 Clean yarn:\n\n(a) washed;\n\n(b) combed.\n\n## 2. Price\n\nFixed by clause 1.\n\n';

describe('Completion of terms', () => {
  it('offers those that begin with what is typed from a capital on, the most used first', () => {
    assert.deepEqual(labels(`${terms}They fence the Pl⟦⟧`), ['Plot', 'Plan']);
    assert.deepEqual(labels(`${terms}They fence the p⟦⟧`), []);
    assert.deepEqual(labels(`${terms}They fence the Plot⟦⟧`), []);
  });

  it('offers all of them behind an opening quote, and none behind a closing one', () => {
    for (const quote of ['“', '"', '„', '**“'])
      assert.deepEqual(labels(`${terms}Called ${quote}⟦⟧`), ['Plot', 'Plan', 'Delivery Plan'], quote);
    assert.deepEqual(labels(`${terms}Called “the”⟦⟧`), []);
    assert.deepEqual(labels(`${terms}Called "the"⟦⟧`), []);
    assert.deepEqual(labels(`${terms}Called “pla⟦⟧`), ['Plan']);
  });

  it('goes on over several words, and replaces all that is typed of the term', () => {
    assert.equal(completed(`${terms}They follow the Delivery ⟦⟧`, 'Delivery Plan'), 'They follow the Delivery Plan');
    assert.equal(completed(`${terms}They follow the Delivery pl⟦⟧`, 'Delivery Plan'), 'They follow the Delivery Plan');
    assert.equal(completed(`${terms}🏞️ The “Del⟦⟧`, 'Delivery Plan'), '🏞️ The “Delivery Plan');
  });

  it('has capitals throughout where one types so', () => {
    assert.equal(completed(`${terms}THEY FENCE THE PLO⟦⟧`, 'PLOT'), 'THEY FENCE THE PLOT');
  });

  it('says where the term is defined, and what it means when asked', () => {
    const { draft, cursor } = readScene(`${terms}They fence the Plo⟦⟧`);
    const [plot] = completionsAt(draft, cursor, false).items;
    assert.equal(plot?.description, 'Section 1');
    assert.match(explainCompletion(draft, plot.about, undefined)!, /“Plot” means land/);
  });

  it('is silent in code, comments, addresses and the front matter', () => {
    for (const marked of [
      `${terms}See \`the Pl⟦⟧\`.`,
      `${terms}\`\`\`\nthe Pl⟦⟧\n\`\`\``,
      `${terms}Text. <!-- the Pl⟦⟧ -->`,
      `${terms}<!-- the Pl⟦⟧ -->`,
      `${terms}> the Pl⟦⟧`,
      `${terms}[there](#Pl⟦⟧)`,
      `---\ntitle: The Pl⟦⟧\n---\n\n${terms}`,
    ])
      assert.deepEqual(labels(marked, true), [], marked);
  });

  it('works with line ends of Windows and in tables', () => {
    assert.deepEqual(labels(`${terms.replaceAll('\n', '\r\n')}They fence\r\nthe Plo⟦⟧`), ['Plot']);
    assert.deepEqual(labels(`${terms}| Item |\n|---|\n| The Plo⟦⟧ |`), ['Plot']);
  });
});

describe('Completion of references', () => {
  it('offers the numbers of sections with their titles, in the order of the draft', () => {
    const items = offered(`${sections}As in Section ⟦⟧`);
    assert.deepEqual(
      items.map(({ label, description }) => `${label} ${description}`.trim()),
      ['1 Yarn', '1.1 Dry yarn', '1.2 Clean yarn', '1.2(a)', '1.2(b)', '2 Price'],
    );
  });

  it('goes on with the number, or finds the section by a word of its title', () => {
    assert.equal(completed(`${sections}As in Section 1.2(⟦⟧`, '1.2(b)'), 'As in Section 1.2(b)');
    assert.deepEqual(labels(`${sections}As in Section pri⟦⟧`), ['2']);
    assert.equal(completed(`${sections}As in Section pri⟦⟧`, '2'), 'As in Section 2');
    assert.deepEqual(labels(`${sections}As in Sections 1.1, 1.2 and 2⟦⟧`), ['2']);
    assert.equal(completed(`${sections}As in §⟦⟧`, '2'), 'As in §2');
  });

  it('comes up by itself behind a small word only where the draft refers by it', () => {
    assert.ok(labels(`${sections}As in clause ⟦⟧`).length > 0);
    assert.deepEqual(labels(`${sections}As in section ⟦⟧`), []);
    assert.ok(labels(`${sections}As in section ⟦⟧`, true).length > 0);
    assert.deepEqual(labels(`${sections}As in this Section ⟦⟧`), []);
  });

  it('offers schedules behind their own word', () => {
    const draft = `${sections}# Schedule 1: Prices\n\nLow.\n\n# Schedule 2: Sizes\n\n1. Wide.\n\n# Exhibit A\n\nForm.\n\n`;
    const saying = (words: string) => draft.replace('Fixed by clause 1.', words);
    assert.deepEqual(labels(saying('As in Schedule ⟦⟧')), ['1', '2']);
    assert.deepEqual(labels(saying('As in Schedules 1 and ⟦⟧')), ['1', '2']);
    assert.deepEqual(labels(saying('As in Exhibit ⟦⟧')), ['A']);
    assert.deepEqual(labels(saying('As in Section ⟦⟧')).includes('A'), false);
  });

  it('offers articles behind their own word', () => {
    const draft = '# ARTICLE I – YARN\n\n1.1 Dry.\n\n# ARTICLE II – PRICE\n\n2.1 As in ';
    assert.deepEqual(labels(`${draft}Article ⟦⟧`), ['I', 'II']);
    assert.deepEqual(labels(`${draft}Section ⟦⟧`), ['1.1', '2.1']);
  });

  it('links where the draft refers by links', () => {
    const draft =
      '---\ntitle: Yarn\ntype: Agreement\nparties:\n  - name: Ash\n    role: Seller\n---\n\n1. ## Yarn {#yarn}\n\n    1. The yarn is dry.\n\n2. ## Price {#price}\n\n    1. As said in [clause 1](#yarn) the price is fixed.\n\n    1. As said in clause ⟦⟧';
    assert.equal(completed(draft, '1'), '    1. As said in [clause 1](#yarn)');
    assert.equal(completed(draft.replace('clause ⟦⟧', '[clause ⟦⟧'), '1'), '    1. As said in [clause 1');
  });
});
