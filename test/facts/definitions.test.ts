import assert from 'node:assert/strict';
import { type Definition, Draft, type Format } from '../../server/src/core/index.js';
import { readMarks, writeMarks } from '../support/marks.js';

const draftOf = (text: string, format: Format = 'markdown') => new Draft(text, { format, contract: true });

/** Requires that the draft defines exactly the marked terms, and nothing else. */
function defines(marked: string, format: Format = 'markdown'): readonly Definition[] {
  const { text } = readMarks(marked);
  const { document, facts } = draftOf(text, format);
  const placed = facts.definitions.flatMap(({ span }) => (span ? [document.rangeOf(span)] : []));
  assert.equal(writeMarks(text, placed), marked);
  return facts.definitions;
}

const terms = (definitions: readonly Definition[]) => definitions.map(({ term }) => term);

describe('Definitions', () => {
  const forms: readonly (readonly [name: string, marked: string, format?: Format])[] = [
    ['in smart quotes', 'Ostrow Mills (the “⟦Mill⟧”) buys yarn.'],
    ['in straight quotes', 'Ostrow Mills ("⟦Mill⟧") buys yarn.'],
    ['in single quotes', "Ostrow Mills (the '⟦Mill⟧') buys yarn."],
    ['in doubled single quotes', 'Ostrow Mills (the ‘‘⟦Mill⟧’’) buys yarn.'],
    ['in quotes within bold', 'Ostrow Mills (the **"⟦Mill⟧"**) buys yarn.'],
    ['in bold within quotes', 'Ostrow Mills (the "**⟦Mill⟧**") buys yarn.'],
    ['in bold italics within quotes', 'Ostrow Mills (the "***⟦Mill⟧***") buys yarn.'],
    ['with the stop within the quotes', 'It is called the “⟦Mill⟧.” It buys yarn.'],
    ['with the comma within the quotes', 'Ostrow (“⟦Mill⟧,” and with its owner the “⟦Group⟧”) buys yarn.'],
    ['in italics within quotes', 'Ostrow Mills (the "*⟦Mill⟧*") buys yarn.'],
    ['in quotes within italics', 'Ostrow Mills (the *"⟦Mill⟧"*) buys yarn.'],
    ['in quotes within bold that is not closed', '**"⟦Stock⟧" **means yarn.'],
    ['in bold alone', 'Ostrow Mills (the **⟦Mill⟧**) buys yarn.'],
    ['each and together', 'They (each, a “⟦Party⟧” and together, the “⟦Parties⟧”) agree.'],
    ['collectively', 'Yarn and wool (collectively, the “⟦Stock⟧”) are sold.'],
    ['behind hereinafter', 'Ostrow Mills (hereinafter referred to as the “⟦Mill⟧”) buys yarn.'],
    ['behind hereinafter, outside brackets', 'Ostrow Mills, hereinafter the “⟦Mill⟧”, buys yarn.'],
    ['with several names', 'Ostrow (the “⟦Mill⟧”, “⟦Buyer⟧”, or “⟦Ostrow⟧”) buys yarn.'],
    ['behind other words in the brackets', 'The yarn (all of it, dyed or not, the “⟦Stock⟧”) is sold.'],
    ['in apposition', 'Ostrow Mills Ltd, the “⟦Mill⟧”, buys yarn.'],
    ['with means', '“⟦Stock⟧” means yarn.'],
    ['with shall mean', '"⟦Stock⟧" shall mean yarn.'],
    ['with has the meaning', '“⟦Stock⟧” has the meaning set out in Section 4.'],
    ['with shall have the respective meanings', '“⟦Stock⟧” and “⟦Bale⟧” shall have the respective meanings below.'],
    ['with refers to', 'The term “⟦Stock⟧” refers to yarn.'],
    ['with includes', '“⟦Stock⟧” includes yarn.'],
    ['with an owner between', '“⟦Stock⟧” of the mill will mean its yarn.'],
    ['with whom it concerns between', '“⟦Stock⟧” with respect to a mill means its yarn.'],
    ['with a colon before the verb', '1.4 ⟦Heavy Rain⟧: means any rain.', 'text'],
    ['taken up by its meaning', '“⟦Majority Vote⟧” A Majority Vote is a vote of most.'],
    ['with the closing mark missing', '“⟦Open Papers⟧: includes all papers.'],
    ['with the opening mark missing', 'It is paid. ⟦Fair Price⟧” means the price.'],
    ['behind an adjective', 'A year (the initial “⟦Term⟧”) goes by. The Term ends.'],
    ['behind what it takes in', 'Calls (those in (i), “⟦Calls⟧”) are held. Calls end.'],
    [
      'without marks, each and together',
      'They sell, each a ⟦Side⟧ and, together, the ⟦Sides⟧. Each Side is one of the Sides.',
    ],
    ['without marks, of a party', 'It is referred to as the mill’s ⟦Works⟧. The Works open.'],
    ['of sorts', 'New stock (such Stocks, ⟦Joint Stocks⟧) is sold. All Joint Stocks are sold.'],
    ['in brackets with an open mark', 'Steps (“collectively, the ⟦Procedures⟧) are taken. The Procedures end.'],
    ['by two columns', '⟦Season Stock⟧\tthe yarn\n\nThe Season Stock is sold.'],
    [
      'by lines of a form',
      '⟦Start Date⟧: 1 May\n⟦End Date⟧: 2 May\n\nOn the Start Date it opens; on the End Date it closes.',
    ],
    ['in a single and a double mark', 'It is kept for one purpose (‘⟦Purpose⟧”).'],
    ['in brackets with the opening mark missing', 'All of it (collectively, the ⟦Stock⟧") is sold. The Stock is red.'],
    [
      'behind an act, before its place',
      'It follows the Dyers Rights Act (⟦DRA⟧) 20 U.S.C. in May. All mills obey the DRA.',
    ],
    ['by a law', 'A ⟦Data Breach⟧ as defined in Article 4 of the GDPR is told.'],
    ['by a law, taken up', 'It does ⟦Yarn Works⟧, as Yarn Works is defined in section 18 C.F.R. 358.'],
    ['with a sign of a brand', 'It runs Loom® (the “⟦Loom® System⟧”). The Loom System is old.'],
    ['with a condition between', '“⟦Stock⟧”, in relation to any season, means yarn.'],
    ['for the purposes of the deed', 'For the purposes of this deed, “⟦Stock⟧” means yarn.'],
    ['for one clause, without marks', 'In this clause, ⟦Season Stock⟧ means yarn.'],
    ['together with others', 'Ostrow Mills (hereinafter, together with its affiliates, the “⟦Mill⟧”) buys yarn.'],
    ['over a broken line', '“⟦Stock⟧”\nmeans yarn.'],
    ['in items of one paragraph', '(a) “⟦Stock⟧” means yarn; (b) “⟦Bale⟧” means 200 kg.'],
    ['with a possessive', '“⟦Mill’s Price⟧” means the price.'],
    ['with a hyphen', '“⟦Know-How⟧” means what the mill knows.'],
    ['with two names', '“⟦Wool⟧” or “⟦Yarn⟧” means thread.'],
    ['with two names in one pair of quotes', '“⟦Loss⟧ or ⟦Losses⟧” means costs.'],
    ['with a plural in brackets', '“⟦Affiliate(s)⟧” means a company of the group.'],
    ['in small letters', 'For this purpose, “⟦control⟧” means the right to vote.'],
    ['without marks at the start of an item', '1.1 ⟦Season Stock⟧ means yarn.', 'text'],
    ['without marks, in capitals', '1.1 ⟦STOCK⟧ MEANS YARN.', 'text'],
    ['with a parenthesis of a heading-like article', 'This supply contract (this “⟦Agreement⟧”) is made in May.'],
    ['in a definitions section, with a dash', '## Definitions\n\n**⟦Stock⟧** – yarn.\n\n**⟦Bale⟧**: 200 kg.'],
    ['as headings of a definitions section', '## Definitions\n\n- **⟦Stock⟧** yarn\n- **⟦Bale⟧** 200 kg'],
    ['in a table of definitions', '| Term | Meaning |\n|---|---|\n| ⟦Stock⟧ | yarn |\n| **⟦Bale⟧** | 200 kg |'],
    ['in double brackets', '[[⟦Season Stock⟧]] means yarn.'],
    ['in German', 'Die Spinnerei Ostrow GmbH (nachfolgend „⟦Spinnerei⟧“) kauft Garn.'],
    ['in French', 'La société Ostrow (ci-après la « ⟦Filature⟧ ») achète du fil.'],
    ['in Japanese', '株式会社オストロフ（以下「⟦紡績会社⟧」という。）は、糸を購入する。'],
  ];
  for (const [name, marked, format] of forms) it(`are found ${name}`, () => void defines(marked, format));

  const counted: readonly (readonly [name: string, marked: string])[] = [
    ['a name in brackets without marks', 'Ostrow Mills (the ⟦Mill⟧) buys yarn. The Mill pays.'],
    ['an abbreviation', 'They follow the Ostrow Dyeing Rules (⟦ODR⟧). Changes to the ODR are told.'],
    ['a label', '⟦Start Date⟧: 1 May\n\nThe mill starts on the Start Date.'],
    ['a name behind “referred to as”', 'They are each referred to as a ⟦Spinner⟧. No Spinner may sell.'],
    [
      'a heading of the definitions',
      '## Definitions\n\n### ⟦Bale⟧\n\n200 kg of yarn.\n\n## Price\n\nThe mill pays for each Bale when it comes.',
    ],
    [
      'an entry of a definition list',
      '## Definitions\n\n⟦Bale⟧\n: 200 kg of yarn\n\n## Price\n\nThe mill pays for each Bale when it comes.',
    ],
    ['a symbol of a formula', 'The price is 4 + BC, where ⟦BC⟧ = base charge. The mill may change the BC in May.'],
    ['a name in a collective without its ending', 'Wool (collective, the ⟦Stock⟧) is dyed. The mill sells Stock.'],
    ['a row of a cover page', '# Cover Page\n\n| **⟦Fee⟧** | 400 |\n|---|---|\n\n# Terms\n\nThe mill pays the Fee.'],
    [
      'the title of a schedule',
      '## 1. Price\n\nThe Rate Card applies to all the yarn.\n\n# Schedule 1 – ⟦Rate Card⟧\n\nYarn: 4',
    ],
  ];
  for (const [name, marked] of counted) {
    it(`take ${name} for a term where the draft uses it`, () => {
      assert.ok(defines(marked).every(({ assumed }) => assumed));
    });
  }

  const others: readonly (readonly [name: string, text: string])[] = [
    ['quoted words', 'Papers are marked as “confidential” or “Internal Use Only”.'],
    ['quoted words in brackets', 'Yarn is sold in its state (including “as is” sales) and (e.g. “Grade A”) by grade.'],
    [
      'words about words',
      'The word “including” means without limitation. The words “hereof” and “herein” refer to it all.',
    ],
    ['titles of sections in brackets', 'See Section 5 (Permitted Disclosures) and Section 6 (Term).'],
    ['what stands in brackets otherwise', 'The mill (and its Affiliates) buys yarn (wool included).'],
    ['bold for emphasis', 'The yarn is **Very Important** and is **not** sold.'],
    ['bold lead-ins outside a definitions section', '1. **Price.** Yarn costs 4 euros.\n2. **Term.** It ends in May.'],
    ['what is said not to be one', 'Samples shall not be deemed a “Sale” here. The mill makes a Sale in May.'],
    ['the words of a button', 'The site has a button (with “Shop Ostrow” or such other words as they agree).'],
    ['commentary', '> The “Mill” means the building.\n\nYarn is sold.'],
    ['labels that nothing uses', 'Start Date: 1 May\n\nThe mill starts then.'],
  ];
  for (const [name, text] of others) {
    it(`are not ${name}`, () => assert.deepEqual(terms(draftOf(text).facts.definitions), []));
  }

  it('come from the front matter: the type, the parties and the schedules', () => {
    const { facts } = draftOf(
      '---\ntype: Agreement\nparties:\n  - name: Ostrow Mills\n    role: Buyer\nschedule:\n  - title: Rate Card\n---\n\nYarn.',
    );
    assert.deepEqual(
      facts.definitions.map(({ term, names }) => [term, names]),
      [
        ['Agreement', 'agreement'],
        ['Buyer', 'party'],
        ['Ostrow Mills', 'party'],
        ['Rate Card', undefined],
      ],
    );
  });

  it('may stand in another document', () => {
    const { facts } = draftOf('The Base Rate (as defined in the Framework Agreement) applies. The Base Rate is fixed.');
    assert.deepEqual(
      facts.definitions.map(({ term, external }) => [term, external]),
      [['Base Rate', true]],
    );
  });

  it('go to the end of their sentence, or of the entry that they start', () => {
    const bodies = (text: string) => {
      const { document, facts } = draftOf(text);
      return facts.definitions.map(({ body }) => {
        const { start, end } = document.rangeOf(body!);
        return text.slice(start, end);
      });
    };
    assert.deepEqual(bodies('It rains. Ostrow Mills (the “Mill”) buys yarn. It pays.'), [
      'Ostrow Mills (the “Mill”) buys yarn.',
    ]);
    assert.deepEqual(bodies('“Stock” means yarn. It does not mean wool.'), [
      '“Stock” means yarn. It does not mean wool.',
    ]);
    assert.deepEqual(bodies('“Stock” means yarn. It is dry. “Sale” and “Sold” mean a transfer. It is paid.'), [
      '“Stock” means yarn. It is dry.',
      '“Sale” and “Sold” mean a transfer.',
      '“Sale” and “Sold” mean a transfer.',
    ]);
  });

  const sources: readonly (readonly [text: string, source: string | undefined])[] = [
    ['Capitalised terms not defined herein have the meanings given in the Framework Agreement.', 'Framework Agreement'],
    ['Capitalized terms used but not defined in this DPA have the meaning set forth in the MSA.', 'MSA'],
    ['Each capitalized term has the meaning given here or on the Cover Page.', 'Cover Page'],
    ['Terms defined in the Loan Agreement have the same meaning when used in this deed.', 'Loan Agreement'],
    ['Capitalised terms have the meanings given in Section 14 (Definitions).', undefined],
    ['Capitalised terms used in any Schedule have the meaning given in this Agreement.', undefined],
    ['The following capitalised terms have the meanings set out below.', undefined],
  ];
  for (const [text, source] of sources) {
    it(`are taken over from ${source ?? 'nowhere'}: ${text}`, () => {
      assert.equal(draftOf(text).facts.incorporated, source);
    });
  }
});
