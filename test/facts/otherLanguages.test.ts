import assert from 'node:assert/strict';
import { Draft } from '../../server/src/core/index.js';
import { readMarks, writeMarks } from '../support/marks.js';

const draftOf = (text: string) => new Draft(text, { contract: true });

/** Requires that the draft defines exactly the marked words, and uses each of them. */
function definesAndUses(language: string, marked: string): void {
  const { text } = readMarks(marked);
  const { document, facts } = draftOf(text);
  assert.deepEqual([...new Set(document.blocks.map((block) => block.language))], [language]);
  const places = facts.definitions.flatMap(({ span }) => (span ? [document.rangeOf(span)] : []));
  assert.equal(writeMarks(text, places), marked);
  for (const { term } of facts.definitions) assert.ok(facts.isUsed(term), `“${term}” is used`);
}

describe('Definitions in other languages', () => {
  const forms: readonly (readonly [language: string, marked: string])[] = [
    ['de', 'Die Spinnerei Ostrow GmbH (nachfolgend „⟦Spinnerei⟧“) kauft das Garn. Die Spinnerei zahlt im Mai.'],
    ['de', 'Die Ostrow GmbH (im Folgenden: „⟦Spinnerei⟧“ genannt) kauft das Garn. Die Spinnerei zahlt im Mai.'],
    ['de', 'Die Ostrow GmbH – im Folgenden „⟦Spinnerei⟧“ genannt – kauft das Garn und die Spinnerei zahlt im Mai.'],
    ['de', 'Die Ostrow GmbH, nachstehend „⟦Spinnerei⟧“, kauft das Garn und die Spinnerei zahlt im Mai.'],
    ['de', 'Der Auftraggeber (»⟦Käufer⟧«) kauft das Garn von der Spinnerei. Der Käufer zahlt.'],
    ['de', '„⟦Muster⟧“ bedeutet jedes Garn, das die Spinnerei dem Käufer zeigt. Der Käufer bewahrt die Muster auf.'],
    ['de', '„⟦Muster⟧“ im Sinne dieses Vertrags sind alle Garne, die man dem Käufer zeigt. Er bewahrt die Muster auf.'],
    ['fr', 'La société Ostrow (ci-après la « ⟦Filature⟧ ») achète le fil de la société. La Filature paie en mai.'],
    ['fr', 'La société Ostrow, ci-après dénommée « la ⟦Filature⟧ », achète du fil. La Filature paie en mai.'],
    ['fr', '« ⟦Échantillon⟧ » désigne tout fil que la Filature remet à la société. L’Échantillon est rendu.'],
    ['es', 'La sociedad Ostrow (en adelante, la “⟦Hilandera⟧”) compra el hilo de la otra parte. La Hilandera paga.'],
    ['es', 'La sociedad Ostrow (en lo sucesivo, el «⟦Comprador⟧») compra el hilo de la otra. El Comprador paga.'],
    ['es', 'La sociedad Ostrow, en adelante denominada “⟦Hilandera⟧”, compra el hilo de la otra. La Hilandera paga.'],
    ['es', 'Se entenderá por “⟦Muestra⟧” todo hilo que la sociedad entrega a la otra parte. La Muestra se devuelve.'],
    ['es', '“⟦Muestra⟧” significa todo hilo que la sociedad entrega a la otra parte. La Muestra se devuelve en mayo.'],
    ['ja', '株式会社オストロフ（以下「⟦紡績会社⟧」という。）は、糸を購入する。紡績会社は五月に支払う。'],
    ['ja', '「⟦秘密情報⟧」とは、紡績会社が開示する一切の情報をいう。秘密情報は返却する。'],
    ['ja', 'オストロフ株式会社（以下『⟦買主⟧』といいます）は糸を購入する。買主は支払う。'],
    ['ja', '売主と買主（以下総称して「⟦両当事者⟧」という。）は契約する。両当事者は誠実に協議する。'],
    ['zh', '奥斯特罗有限公司（以下简称“⟦买方⟧”）购买纱线。买方应在五月付款。'],
    ['zh', '奧斯特羅有限公司（下稱「⟦買方⟧」）購買紗線。買方應在五月付款。'],
    ['zh', '“⟦保密信息⟧”是指买方披露的所有信息。保密信息应予返还。'],
    ['zh', '塔恩有限公司，以下简称“⟦卖方⟧”，出售纱线。卖方应在五月交货。'],
  ];
  for (const [language, marked] of forms)
    it(`are found, with their uses: ${marked}`, () => definesAndUses(language, marked));
});

describe('Rules on capitals', () => {
  const texts: readonly string[] = [
    'Der Lieferant bewahrt die Vertraulichen Unterlagen auf und gibt die Vertraulichen Unterlagen dem Lieferanten zurück.',
    'Le Fournisseur conserve les Pièces et rend les Pièces à la société. Le Fournisseur ne garde pas de copie des Pièces.',
    'El Proveedor guarda las Muestras y devuelve las Muestras a la sociedad. El Proveedor no copia las Muestras.',
    '売主は、NDAの対象となるABCを開示する。買主は、ABCを秘密として保持し、ABCを返却する。',
    '卖方应按照QRS交货。买方应遵守QRS，并在QRS变更时通知卖方。',
  ];
  for (const text of texts)
    it(`are silent: ${text}`, () => assert.deepEqual([...draftOf(text).facts.undefinedKeys], []));

  it('are silent in one language of a draft in two, and speak in the other', () => {
    const marked = `${texts[0]}

The supplier keeps the ⟦Sealed Samples⟧ and returns the Sealed Samples to the mill at the end of the year.`;
    const { text, ranges } = readMarks(marked);
    const { diagnostics } = draftOf(text).lint();
    const found = diagnostics.filter(({ ruleId }) => ruleId === 'undefined-term');
    assert.deepEqual(
      found.map(({ range }) => range),
      ranges,
    );
  });

  it('follow a block that is written anew in another language', () => {
    const english =
      'The supplier keeps the Sealed Samples and returns the Sealed Samples to the mill by the end of May.';
    const draft = draftOf(`The mill and the supplier agree to all of this.\n\n${english}`);
    assert.equal([...draft.facts.undefinedKeys].length, 1);
    const start = draft.text.indexOf(english);
    draft.update([{ range: { start, end: draft.text.length }, text: texts[1]! }]);
    assert.deepEqual([...draft.facts.undefinedKeys], []);
  });
});
