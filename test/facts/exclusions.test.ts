import assert from 'node:assert/strict';
import { exclusionOf } from '../../server/src/core/facts/terms/exclusions/index.js';
import { nameAround } from '../../server/src/core/facts/terms/names.js';
import { readTerms } from '../../server/src/core/facts/terms/reading.js';
import { vocabularyOf } from '../../server/src/core/facts/terms/vocabulary.js';
import { keyOf } from '../../server/src/core/facts/terms/words.js';
import { Draft, english } from '../../server/src/core/index.js';
import { readMarks } from '../support/marks.js';

/** The class of exclusion of the marked words, undefined when they could be a term. */
function classOf(marked: string, title: readonly string[] = []): string | undefined {
  const { text, ranges } = readMarks(marked);
  const { facts } = new Draft(text, { contract: true });
  const vocabulary = vocabularyOf(english);
  for (const block of facts.contractBlocks) {
    const { words, runs } = readTerms(block, vocabulary);
    for (const { first, last } of runs) {
      if (words[first]!.start !== ranges[0]!.start) continue;
      assert.equal(words[last - 1]!.end, ranges[0]!.end, 'the marks enclose all the capitalised words');
      const name = nameAround(words, first, last, vocabulary);
      const names = { title: new Set(title.map(keyOf)) };
      return exclusionOf({ text: block.prose.text, words, first, last, name, vocabulary, names, included: new Set() })
        ?.name;
    }
  }
  throw new Error(`no capitalised words at the mark: ${marked}`);
}

describe('Capitalised words that are no terms', () => {
  const classes: readonly (readonly [name: string, marked: string])[] = [
    ['law', 'under the ⟦Copyright Act⟧'],
    ['law', 'under the ⟦Securities Exchange Act⟧ of 1934'],
    ['law', 'under the ⟦Health Insurance Portability⟧ and Accountability Act'],
    ['law', 'under the European Union (⟦Withdrawal⟧) Act 2018'],
    ['law', 'under the Food, ⟦Drug⟧ and Cosmetic Act'],
    ['law', 'under ⟦Regulation⟧ (EU) 2016/679'],
    ['citation', 'under 45 ⟦CFR⟧ 164'],
    ['citation', 'under ⟦DFAR⟧ section 227'],
    ['laws-of-place', 'under the ⟦Laws⟧ of the State of Ohio'],
    ['court', 'before the ⟦High Court⟧'],
    ['court', 'before the Court of ⟦Appeal⟧ for the First Circuit'],
    ['institution', 'with the ⟦Securities⟧ and Exchange Commission'],
    ['institution', 'with the Department of ⟦Commerce⟧'],
    ['institution', 'with the Ministry of Health, ⟦Labour⟧ and Welfare'],
    ['place', 'in ⟦New York⟧'],
    ['place', 'a ⟦German⟧ company'],
    ['institution', 'in the State of ⟦Atlantis⟧'],
    ['public-thing', 'by the ⟦U.S. Government⟧'],
    ['company', 'by ⟦Tarn Dyers Ltd⟧ in May'],
    ['company', 'by ⟦Tarn Dyers⟧, Inc. in May'],
    ['company', 'by ⟦Tarn Dyers⟧, a Delaware corporation'],
    ['legal-form', 'it is a ⟦Limited Liability Company⟧'],
    ['person', 'by ⟦Ms Ada Thorn⟧'],
    ['person', 'by ⟦Barry⟧ D. Field'],
    ['office', 'by the ⟦Chief Executive Officer⟧'],
    ['office', 'by the ⟦Vice President⟧'],
    ['known-phrase', 'by the ⟦Board⟧ of Directors'],
    ['calendar', 'in ⟦May⟧'],
    ['calendar', 'at 5 p.m. ⟦Eastern Standard Time⟧'],
    ['currency', 'in ⟦US Dollars⟧'],
    ['postal', 'at 14 ⟦Wharf Road⟧'],
    ['numbered', 'in ⟦Schedule⟧'],
    ['numbered', 'in ⟦Annex II⟧'],
    ['numbered', 'during ⟦Phase⟧ 2'],
    ['section-title', 'see Section 4 (⟦Return⟧ of samples)'],
    ['titled-section', 'see the ⟦Returns⟧ section'],
    ['label', 'by ⟦Facsimile⟧: 123'],
    ['code', 'batch ⟦KB⟧-7-11'],
    ['code', 'signed ⟦M.D.⟧ in May'],
    ['known-phrase', 'against a ⟦Bill⟧ of Lading'],
    ['introduced', 'under ⟦Tarn Dyeing Rules⟧ (“TDR”)'],
    ['agreement-title', 'under this ⟦Supply Agreement⟧'],
    ['agreement-title', 'under the ⟦Loan Agreement⟧ dated 4 May'],
    ['document', 'see our ⟦Cookie Policy⟧'],
    ['document', 'under the ⟦Payment Card Industry Data Security Standard⟧'],
    ['trademark', 'the ⟦Loom® Technology⟧'],
    ['trademark', 'for ⟦Diamond Loom⟧™ yarn'],
    ['capacity', 'with Tarn Trust Company, N.A., as ⟦Rights Agent⟧'],
    ['place', 'in ⟦Ostrow⟧, Ohio'],
    ['located', 'under the ⟦Service Levels⟧ set out in Schedule 2'],
    ['located', 'by the ⟦Dyeing Rules⟧ attached hereto'],
    ['beside-blank', 'for its [*] ⟦Percentage⟧'],
    ['label', 'by ⟦Address⟧ for Notices: 12'],
    ['numbered', 'by a ⟦Current Report⟧ on Form 8-K'],
    ['code', 'against ⟦Covid⟧-19 in May'],
    ['ordinary', 'by Articles XII and ⟦XIII⟧'],
    ['known-phrase', 'for ⟦Workers⟧’ Compensation'],
    ['known-phrase', 'under the rules of ⟦Arbitration⟧'],
    ['known-phrase', 'with the ⟦Board⟧ of Governors'],
    ['introduced', 'with the ⟦Senior Dyeing Committee⟧ (the “Dyeing Committee”)'],
    ['introduced', 'under the ⟦Master Terms⟧ of Service (“MTS”)'],
    ['agreement-title', 'under a ⟦Licence⟧ and Supply Agreement dated as of even date'],
    ['agreement-title', 'by this ⟦Confirmation⟧'],
    ['numbered', 'with ⟦Document No⟧. [4]'],
    ['section-title', 'see Article 4 (Disclosure, Secrecy and ⟦Restricted Use⟧) here'],
    ['known-phrase', 'at the ⟦Annual Meeting⟧ of Stockholders'],
    ['introduced', 'on ⟦Case Report Forms⟧ (“CRFs”)'],
    ['numbered', 'during each ⟦Phase II Study⟧ of the yarn'],
    ['company', 'with Tarn Dyers, Inc., d/b/a ⟦Tarn Yarn Network⟧, in May'],
    ['section-title', 'under Exhibit A ⟦Dyeing Rules⟧ of the mill'],
    ['capacity', 'by Tarn GP LLC, its ⟦General Partner⟧'],
    ['company', 'for the ⟦Tarn Valley Dyeing Company⟧ well'],
    ['postal', 'in Ostrow, ⟦WA⟧'],
    ['office', 'by the ⟦Chairperson⟧ of the Board'],
    ['office', 'with the ⟦Lead Independent Director⟧'],
    ['word-part', 'on non-⟦Business Days⟧'],
    ['ordinary', 'over the ⟦Internet⟧'],
    ['ordinary', 'as a ⟦PDF⟧'],
    ['brand', 'in the ⟦Google Play Store⟧'],
    ['known-phrase', 'under the ⟦Commercial Rules⟧ of Arbitration of the mill'],
    ['known-phrase', 'under the ⟦Ostrow Public License⟧'],
    ['known-phrase', 'in an assignment for the ⟦Benefit⟧ of Creditors'],
    ['introduced', 'by the ⟦Ostrow Public Mills⟧, 12 Main Street, Ostrow (“OPM”), and pays it for all of the yarn'],
    ['introduced', 'through its ⟦Point⟧ of Contact (POC)'],
    ['introduced', 'under an ⟦Investment⟧ and Yarn Agreement (as amended, the “Yarn Agreement”)'],
    ['document', 'under the ⟦Dyeing Rules⟧ of the Ostrow Yarn Centre'],
    ['agreement-title', 'under this ⟦Covenant Not⟧ to Compete'],
    ['law', 'under Regulation (⟦EC⟧) No 1321'],
    ['abbreviation-in-list', 'in ⟦KLM⟧, TUV or WXY'],
    ['abbreviation-in-list', 'to OEMs, ⟦KLMs⟧, dyers'],
    ['illness', 'against ⟦Loom Disease⟧ in May'],
    ['stroke', 'on a ⟦Dyeing Plan⟧/Spinning Plan'],
    ['running-head', 'on PAID   ⟦EXECUTION COPY⟧   yarn'],
    ['code', 'in the ⟦Field⟧ of Dye-19 Yarn'],
    ['code', 'with Dye-19 ⟦Yarn⟧ only'],
    ['numbered', 'under the ⟦Statement⟧ on Schedule 13D in May'],
    ['numbered', 'under ⟦Representation⟧ (d) in May'],
    ['attached-form', 'by a ⟦Yarn Assignment⟧ in the form of Exhibit B'],
    ['agreement-title', 'under the ⟦Licence Agreement⟧ with Tarn, Inc. on dyes dated 4 May'],
    ['agreement-title', 'under that certain ⟦Partnership Agreement⟧ of Ostrow LP, dated 4 May'],
    ['agreement-title', 'under this ⟦Statement⟧ of Work'],
    ['part-of-title', 'under that certain ⟦Amended⟧ and Restated Licence'],
    ['part-of-title', 'for the ⟦Common Stock⟧, par value $0.01'],
    ['document', 'under the ⟦Standards⟧ for Safety of Identifiable Health Data in mills'],
    ['document', 'under the ⟦Management Measures⟧ for Dyeing (V1.0)'],
    ['introduced', 'on ⟦Slow Dyed Enhanced⟧ (sDEN) yarn'],
  ];
  for (const [name, marked] of classes) {
    it(`are told as ${name}: ${marked}`, () => assert.equal(classOf(`The mill acts ${marked}.`), name));
  }

  it('are told by the title of the draft', () => {
    assert.equal(classOf('The mill signs the ⟦Yarn Charter⟧ in May.', ['Yarn', 'Charter']), 'agreement-title');
  });

  it('are told where a long paragraph breaks off', () => {
    const start = 'The mill keeps all yarn dry and clean and tells the dyer of whatever may happen to it, '.repeat(2);
    assert.equal(classOf(`${start}and keeps the other ⟦Utility⟧`), 'cut-off');
  });

  const terms: readonly string[] = [
    'for the ⟦Permitted Purpose⟧',
    'by the ⟦Licensee⟧',
    'on the ⟦Effective Date⟧ (“2020”)',
    'under the ⟦Services Agreement⟧ in May',
    'in the ⟦Territory⟧',
    'of the ⟦Board⟧ in May',
    'by the ⟦Steering Committee⟧',
    'by the ⟦Company⟧',
    'to the ⟦Company’s⟧ staff',
    'by a ⟦Regulatory Authority⟧',
    'for any ⟦Licensed Product⟧ sold',
    'within 30 ⟦Business Days⟧ of May',
    'within [30] ⟦Business Days⟧ of May',
    'under any ⟦Resale Shelf Registration Statement⟧',
    'with all ⟦Other IP⟧ of the mill',
    'for the ⟦Licence Fee⟧ in Schedule 2',
    'with any ⟦Attachments⟧ to it',
    'with a ⟦Definitive Agreement⟧ between them',
    'under ⟦Rules⟧ of the mill',
    'by the ⟦KLM⟧ or the dyer',
    'under the ⟦Licence Agreement⟧ with the dyer',
  ];
  for (const marked of terms) {
    it(`leave open what may be a term: ${marked}`, () => assert.equal(classOf(`The mill acts ${marked}.`), undefined));
  }
});
