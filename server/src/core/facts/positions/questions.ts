import type { Subject } from '../clauses/compile.js';

/** A question on a confidentiality agreement that a reviewer asks first. */
export interface Question {
  readonly id: string;
  readonly question: string;
  /** Clauses and elements (`clause/element`) of the checklist that speak to it. */
  readonly clauses: readonly Subject[];
}

/**
 * The seventeen questions of ContractNLI (Koreeda and Manning, Findings of EMNLP 2021), in the words of this project.
 * The trained model answers them by their order: a new question goes to the end, and needs the model trained again.
 */
export const questions: readonly Question[] = [
  {
    id: 'explicit-identification',
    question: 'Is only information confidential that is expressly marked or identified?',
    clauses: ['confidential-information/identification'],
  },
  {
    id: 'technical-information-only',
    question: 'Is only technical information covered?',
    clauses: ['confidential-information/categories', 'confidential-information/examples'],
  },
  {
    id: 'verbal-information-included',
    question: 'Can spoken disclosures be covered?',
    clauses: ['confidential-information/non-documentary-forms'],
  },
  {
    id: 'use-limited-to-purpose',
    question: 'Is use limited to the stated purpose?',
    clauses: ['purpose-limitation'],
  },
  {
    id: 'sharing-with-employees',
    question: 'May some employees receive it?',
    clauses: ['permitted-recipients', 'permitted-recipients/need-to-know'],
  },
  {
    id: 'sharing-with-third-parties',
    question: 'May some third parties receive it?',
    clauses: ['permitted-recipients', 'permitted-recipients/contractors', 'permitted-recipients/affiliates'],
  },
  {
    id: 'notice-of-compelled-disclosure',
    question: 'Must the discloser be told when the law compels disclosure?',
    clauses: ['compelled-disclosure/prior-notice', 'compelled-disclosure'],
  },
  {
    id: 'agreement-is-confidential',
    question: 'Are the agreement or the talks themselves confidential?',
    clauses: [],
  },
  {
    id: 'no-reverse-engineering',
    question: 'Is reverse engineering barred?',
    clauses: ['no-reverse-engineering'],
  },
  {
    id: 'independent-development-permitted',
    question: 'May the recipient develop similar information itself?',
    clauses: ['confidentiality-exclusions/independent-development', 'residuals'],
  },
  {
    id: 'third-party-acquisition-permitted',
    question: 'May the recipient get similar information from others?',
    clauses: ['confidentiality-exclusions/third-party-source'],
  },
  {
    id: 'no-licence-granted',
    question: 'Does disclosure give no right in the information?',
    clauses: ['no-licence'],
  },
  {
    id: 'return-or-destruction',
    question: 'Must it be returned or destroyed when the agreement ends?',
    clauses: ['return-or-destruction', 'return-or-destruction/trigger'],
  },
  { id: 'copying-permitted', question: 'May some copies be made?', clauses: [] },
  { id: 'no-solicitation', question: 'Is soliciting the other side’s people barred?', clauses: [] },
  {
    id: 'obligations-survive',
    question: 'Does some duty outlive the agreement?',
    clauses: ['confidentiality-term/survival', 'confidentiality-term', 'confidentiality-term/definite-period'],
  },
  {
    id: 'retention-permitted',
    question: 'May some of it be kept after return or destruction?',
    clauses: ['return-or-destruction/retention', 'return-or-destruction'],
  },
];
