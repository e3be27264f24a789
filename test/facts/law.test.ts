import assert from 'node:assert/strict';
import { Draft } from '../../server/src/core/index.js';

interface Given {
  readonly countries: string;
  readonly signing?: string;
  readonly kind?: string;
}

const draft = ({ countries, signing, kind = 'technology-transfer' }: Given, ...paragraphs: string[]) =>
  new Draft(
    `---\nclausewright:\n  kind: ${kind}\n  countries: [${countries}]\n${signing ? `  signing: ${signing}\n` : ''}---\n\n# Agreement\n\n${paragraphs.join('\n\n')}`,
    { contract: true },
  );

const law = (given: Given, ...paragraphs: string[]) =>
  draft(given, ...paragraphs).facts.law.map(({ rule, standing }) => `${rule.id} ${standing}`);

const about = (clause: string, { diagnostics }: ReturnType<Draft['lint']>) =>
  diagnostics.filter(({ data }) => data.clause === clause);

const noChallenge = 'The Licensee shall not challenge the validity of the licensed patents.';

describe('The law that bears on a draft', () => {
  it('is that of the countries that the draft touches', () => {
    const ofExport = (countries: string) => law({ countries }).filter((one) => one.includes('export'));
    assert.deepEqual(ofExport('JP, IN'), ['jp-export in-force', 'in-export in-force']);
    assert.deepEqual(ofExport('US, GB'), ['uk-export in-force', 'us-deemed-export in-force']);
    assert.deepEqual(ofExport('NO, SE'), []);
  });

  it('is that of the day of signing', () => {
    const exemption = (signing: string, ...paragraphs: string[]) =>
      law({ countries: 'DE, FR', signing }, noChallenge, ...paragraphs).filter((one) =>
        one.includes('technology-transfer'),
      );
    assert.deepEqual(exemption('2013-01-15'), [
      'eu-technology-transfer-2014 not-yet',
      'eu-technology-transfer-2026 not-yet',
    ]);
    assert.deepEqual(exemption('2026-12-01'), ['eu-technology-transfer-2026 in-force']);
    const term = 'This Agreement remains in force for';
    assert.deepEqual(exemption('2025-01-15', `${term} twelve months.`), ['eu-technology-transfer-2014 in-force']);
    assert.deepEqual(exemption('2025-01-15', `${term} five years.`), [
      'eu-technology-transfer-2014 ending',
      'eu-technology-transfer-2026 not-yet',
    ]);
    assert.deepEqual(exemption('2030-01-15', `${term} ten years.`), ['eu-technology-transfer-2026 ending']);
  });

  it('leaves agreements alone that are older, where it says so', () => {
    const victims = (signing: string) =>
      law(
        { countries: 'GB', kind: 'employment', signing },
        'The Employee shall keep all trade secrets of the Company confidential.',
      ).filter((one) => /victims|harassment/.test(one));
    assert.deepEqual(victims('2025-09-30'), []);
    assert.deepEqual(victims('2025-10-01'), ['uk-victims in-force']);
    assert.deepEqual(victims('2026-12-01'), ['uk-victims in-force', 'uk-harassment not-yet']);
  });

  it('follows the day of signing as it is typed', () => {
    const typed = draft({ countries: 'DE, FR', signing: '2025-01-15' }, noChallenge);
    const at = typed.text.indexOf('2025');
    typed.update([{ range: { start: at, end: at + 4 }, text: '2027' }]);
    assert.deepEqual(
      typed.facts.law.filter(({ rule }) => rule.bears === 'competition-law').map(({ rule }) => rule.id),
      ['eu-technology-transfer-2026'],
    );
    typed.update([
      {
        range: { start: typed.text.length, end: typed.text.length },
        text: '\n\nThis Agreement remains in force for twenty years.',
      },
    ]);
    assert.equal(typed.facts.law.find(({ rule }) => rule.bears === 'competition-law')?.standing, 'ending');
  });

  it('is told with its source, its days and how sure it is', () => {
    const lint = draft({ countries: 'IN, DE' }, 'Personal data is exchanged under this Agreement.').lint();
    const [transfer] = about('cross-border-data-transfer', lint);
    assert.match(
      transfer?.message ?? '',
      /section 16; .*read as of 27 November 2026\)\. It comes into force on 13 May 2027 only\. Sources differ/,
    );
    assert.deepEqual(transfer?.data.law, ['eu-data-transfer', 'in-data-transfer']);
    assert.match(about('export-control', lint)[0]?.message ?? '', /SCOMET/);
  });

  it('is told where a clause is there that it bounds', () => {
    const text = 'The Distributor shall not compete with the business of the Supplier for two years.';
    const found = (countries: string) =>
      about('non-compete', draft({ countries, kind: 'licence' }, text).lint()).map(({ ruleId, data }) => [
        ruleId,
        data.law,
      ]);
    assert.deepEqual(found('IN, DE'), [['risky-clause', ['in-restraint-of-trade']]]);
    assert.deepEqual(found('DE'), []);
  });

  it('asks an assignment of copyright for what it presumes to be kept back', () => {
    const lacking = (countries: string, words: string) =>
      about('ip-assignment', draft({ countries, kind: 'services' }, words).lint()).map(({ data }) => data.element);
    const assignment = 'The Supplier hereby assigns to the Customer all copyrights in the software';
    assert.deepEqual(lacking('JP', `${assignment}.`), ['adaptation-rights']);
    assert.deepEqual(
      lacking('JP', `${assignment}, including the rights under Articles 27 and 28 of the Copyright Act.`),
      [],
    );
    assert.deepEqual(lacking('IN', `${assignment}.`), ['period-and-territory']);
    assert.deepEqual(lacking('IN', `${assignment}, worldwide and in perpetuity for the full term of the rights.`), []);
    assert.deepEqual(lacking('DE', `${assignment}.`), []);
  });
});
