import { english } from '../../server/src/core/index.js';
import { filled } from './soundAgreement.js';

/** An agreement for which a clause is expected that most have no use for. */
interface Setting {
  readonly kind: string;
  readonly countries: string;
  /** What it says besides. */
  readonly text: string;
}

const secret =
  '“Confidential Information” means what the Discloser shows to the Recipient, trade secrets included. The Recipient shall keep it confidential.';

const settings: Readonly<Record<string, Setting>> = {
  'confidentiality-exclusions/public-without-breach': {
    kind: 'confidentiality',
    countries: 'NO, US',
    text: `${secret} Confidential Information does not include information that is or becomes public.`,
  },
  'no-licence': { kind: 'confidentiality', countries: 'NO, US', text: secret },
  'no-reverse-engineering': {
    kind: 'confidentiality',
    countries: 'NO, US',
    text: `${secret}\n\nThe Discloser shall deliver prototypes of the pump for the evaluation.`,
  },
  'implied-terms-waiver': { kind: 'confidentiality', countries: 'NO, US', text: secret },
  'trade-secret-measures': { kind: 'confidentiality', countries: 'JP, CN', text: secret },
  'cross-border-data-transfer': {
    kind: 'services',
    countries: 'IN, JP',
    text: 'The services need personal data of users.',
  },
  'sector-rules': {
    kind: 'technology-transfer',
    countries: 'NO, US',
    text: 'The technology is for medical devices.',
  },
  'competition-law': {
    kind: 'licence',
    countries: 'DE, US',
    text: 'The Licensee shall not challenge the validity of the licensed patents.',
  },
  'whistleblower-immunity': {
    kind: 'employment',
    countries: 'GB, US',
    text: 'The Employee shall keep the trade secrets of the Company confidential.',
  },
  'technology-import-regime': {
    kind: 'technology-transfer',
    countries: '',
    text: 'This Agreement is made between Tindra Pumper AS, a company organised under the laws of Norway (the “Discloser”), and Lanhe Pumps Co., Ltd., a company organised under the laws of China (the “Recipient”).',
  },
  'ip-assignment/adaptation-rights': {
    kind: 'services',
    countries: 'JP, DE',
    text: 'The Supplier hereby assigns to the Customer all copyrights in the software.',
  },
  'ip-assignment/period-and-territory': {
    kind: 'services',
    countries: 'IN, DE',
    text: 'The Supplier hereby assigns to the Customer all copyrights in the software.',
  },
};

/** What an agreement lacks, and the agreement without and with each text of the library for it. */
export interface FurtherAgreement {
  readonly part: string;
  readonly text: string;
  readonly without: string;
  readonly with: string;
}

/** Each text of the library for a clause or an element that the sound agreement has no use for. */
export const furtherAgreements: readonly FurtherAgreement[] = Object.entries(settings).flatMap(([part, setting]) => {
  const [clause, element] = part.split('/');
  const without = agreement(setting);
  return english.library
    .filter((one) => one.clause === clause && one.element === element)
    .map((one) => ({ part, text: one.id, without, with: `${without}\n\n${filled(one.text)}` }));
});

function agreement({ kind, countries, text }: Setting): string {
  const stated = countries ? `\n  countries: [${countries}]` : '';
  return `---\nclausewright:\n  kind: ${kind}${stated}\n---\n\n# Agreement\n\n${text}`;
}
