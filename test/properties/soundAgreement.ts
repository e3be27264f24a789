import { english } from '../../server/src/core/index.js';

/** What each clause says at least, in a transfer of technology from Norway to the United States. */
const clauses: Readonly<Record<string, string>> = {
  'confidential-information':
    '“Confidential Information” means the information on the pump that the Discloser makes available to the Recipient.',
  'confidentiality-exclusions': 'Confidential Information does not include information that:',
  'compelled-disclosure':
    'The Recipient may disclose Confidential Information where a court order requires disclosure.',
  'purpose-limitation': 'The Recipient shall use Confidential Information only for the evaluation of the pump.',
  'permitted-recipients': 'The Recipient may make Confidential Information available only to its employees.',
  'standard-of-care': 'The Recipient shall protect Confidential Information with reasonable care.',
  'return-or-destruction': 'The Recipient shall return or destroy Confidential Information.',
  'confidentiality-term': '',
  'confidentiality-governance': 'Each party shall appoint a confidentiality lead.',
  'staged-disclosure': 'The technology is released in phases.',
  'security-controls': 'The Recipient shall apply information security measures.',
  'audit-rights': 'The Discloser may audit the Recipient.',
  'security-testing': 'Penetration tests are part of the plan.',
  'breach-notification': 'The Recipient shall notify any unauthorised use of Confidential Information.',
  'breach-response': '',
  'breach-costs': 'The Recipient shall bear the costs of each breach of security.',
  'flow-down': 'The Recipient shall impose equivalent obligations on subcontractors.',
  'supplier-assessment': 'The Recipient shall carry out a risk assessment of each supplier.',
  certification: 'The Recipient has an ISO/IEC 27001 certification.',
  'escalation-path': 'Schedule 1 states the escalation path.',
  'cross-border-data-transfer': 'Personal data may be transferred to Ohio.',
  'data-retention': '',
  'privacy-framework': 'Both parties follow the GDPR.',
  'background-ip': 'Each party retains its background intellectual property.',
  'foreground-ip': 'The party that makes an invention owns it with all intellectual property rights.',
  improvements: 'The Recipient owns the improvements that it makes.',
  remedies: 'The remedies for a breach add to each other.',
  renegotiation: 'The parties shall renegotiate this Agreement on a change of the law.',
  'governing-law': 'This Agreement is governed by the laws of Norway.',
  'dispute-forum': 'All disputes that arise out of this Agreement are finally settled by arbitration.',
  'arbitration-confidentiality': 'The arbitration is private.',
  'governing-language': 'The English version of this Agreement prevails over any translation.',
  notices: 'Notices under this Agreement are given in writing by courier.',
  'export-control': 'The Recipient shall obtain each export licence.',
  'foreign-ownership': 'A change of control of the Recipient ends the transfer of technology.',
  'trade-secret-measures': 'These are reasonable steps to keep the secrets.',
};

const opening = `# Technology Transfer Agreement

This Agreement is made between Tindra Pumper AS, a company organised under the laws of Norway (the “Discloser”), and Oxbow Valves, Inc., a corporation organised under the laws of Ohio, United States (the “Recipient”).`;

/** The elements of a clause that are reported when they are missing, with a sentence or an item of the library that says them. */
function sentencesOf(clause: string): readonly (readonly [element: string, text: string])[] {
  return english.library
    .filter((piece) => piece.clause === clause && piece.element !== undefined)
    .map((piece) => [piece.element!, filled(piece.text)]);
}

/** A text of the library in the words of the agreement, with its blanks filled. */
export function filled(text: string): string {
  const words = text
    .replace(/\{\{(?:define:)?(\w+)\}\}/g, (_, word: string) => names[word] ?? word)
    .replace(/\{\{\w+\.(\w+)\}\}/g, '$1')
    .replace(/\[(\d+)\]/g, '$1')
    .replace(/\[[^\]]*\]/g, (blank) => blank.slice(1, -1));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const names: Readonly<Record<string, string>> = {
  discloser: 'the Discloser',
  recipient: 'the Recipient',
  information: 'Confidential Information',
  agreement: 'this Agreement',
  purpose: 'the evaluation of the pump',
};

/** What else says the same in this agreement, and must go with a part so that it is missing. */
const sayingTheSame: Readonly<Record<string, readonly string[]>> = {
  'confidential-information/categories': [
    'confidential-information/examples',
    'confidential-information/non-documentary-forms',
  ],
  'confidential-information/non-documentary-forms': [
    'confidential-information/examples',
    'confidential-information/identification',
  ],
  'compelled-disclosure/cooperation': ['compelled-disclosure/protective-order'],
  'permitted-recipients/bound-in-writing': ['flow-down'],
  'permitted-recipients/contractors': ['flow-down'],
  'permitted-recipients/responsibility': ['flow-down/liability'],
  'standard-of-care/measurable-floor': ['standard-of-care/same-as-own'],
  'return-or-destruction/trigger': ['return-or-destruction/deadline', 'return-or-destruction/certificate'],
  'confidentiality-term/survival': ['confidentiality-term/definite-period'],
  'confidentiality-governance/approval-workflow': ['confidentiality-governance/export-and-ownership-check'],
  'confidentiality-governance/record': ['staged-disclosure/record'],
  'security-controls/encryption': ['standard-of-care/measurable-floor'],
  'breach-notification/addressee': ['breach-notification/cooperation', 'breach-notification/time'],
  'breach-response/containment': ['breach-notification/cooperation'],
  'breach-response/remediation': ['breach-notification/cooperation'],
  'remedies/injunctive-relief': ['dispute-forum/interim-relief'],
  'notices/address': ['notices/effective'],
};

/**
 * What is not reported by itself: the kinds of information that the agreement names are examples too, its exclusion of what is
 * public leaves out what a breach makes public, and without the care of own information it lacks a measurable floor.
 */
const saidBesides: ReadonlySet<string> = new Set([
  'confidential-information/examples',
  'confidentiality-exclusions/public-without-breach',
  'standard-of-care/same-as-own',
]);

/** What may be taken out of the agreement: a clause, or an element of one (`clause/element`). */
export const parts: readonly string[] = Object.keys(clauses)
  .flatMap((clause) => [clause, ...sentencesOf(clause).map(([element]) => `${clause}/${element}`)])
  .filter((part) => !saidBesides.has(part));

/** An agreement that has every clause and element that it should have, but for one and what says the same. */
export function agreementWithout(part: string | undefined): string {
  const left = new Set(part === undefined ? [] : [part, ...(sayingTheSame[part] ?? [])]);
  const sections = Object.entries(clauses).flatMap(([clause, text]) => {
    if (left.has(clause)) return [];
    const said = sentencesOf(clause).filter(([element]) => !left.has(`${clause}/${element}`));
    const sentences = said.map(([, sentence]) => sentence);
    const body =
      clause === 'confidentiality-exclusions'
        ? [text, ...sentences.map((item) => `- ${item.charAt(0).toLowerCase()}${item.slice(1)};`)].join('\n')
        : [text, ...sentences].join(' ').trim();
    return [body];
  });
  return [opening, ...sections.map((section, i) => `## ${i + 1}. Part ${i + 1}\n\n${section}`)].join('\n\n');
}
