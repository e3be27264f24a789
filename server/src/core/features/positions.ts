import type { Draft } from '../draft.js';
import type { ClauseStatus } from '../facts/types.js';

type Offset = readonly [start: number, end: number];

/** What the draft says on one of the questions that a reviewer asks first. */
export interface Position {
  readonly id: string;
  readonly question: string;
  readonly answer: 'yes' | 'no' | 'silent';
  /** Absolute ranges of the text that says so. */
  readonly evidence: readonly Offset[];
}

interface Question {
  readonly id: string;
  readonly question: string;
  /** The clause, or the element of one, whose presence means yes. */
  readonly yes?: readonly [clause: string, element?: string];
}

/**
 * The seventeen questions of ContractNLI (Koreeda and Manning, Findings of EMNLP 2021), in the words of this project.
 * An answer rests on the evidence of the clause checklist: where that shows nothing, the draft counts as silent, so
 * that so far there is no answer “no”, and none at all to the questions without a clause.
 */
const questions: readonly Question[] = [
  {
    id: 'explicit-identification',
    question: 'Is only information confidential that is expressly marked or identified?',
  },
  { id: 'technical-information-only', question: 'Is only technical information covered?' },
  {
    id: 'verbal-information-included',
    question: 'Can spoken disclosures be covered?',
    yes: ['confidential-information', 'non-documentary-forms'],
  },
  { id: 'use-limited-to-purpose', question: 'Is use limited to the stated purpose?', yes: ['purpose-limitation'] },
  { id: 'sharing-with-employees', question: 'May some employees receive it?', yes: ['permitted-recipients'] },
  {
    id: 'sharing-with-third-parties',
    question: 'May some third parties receive it?',
    yes: ['permitted-recipients', 'contractors'],
  },
  {
    id: 'notice-of-compelled-disclosure',
    question: 'Must the discloser be told when the law compels disclosure?',
    yes: ['compelled-disclosure', 'prior-notice'],
  },
  { id: 'agreement-is-confidential', question: 'Are the agreement or the talks themselves confidential?' },
  { id: 'no-reverse-engineering', question: 'Is reverse engineering barred?', yes: ['no-reverse-engineering'] },
  {
    id: 'independent-development-permitted',
    question: 'May the recipient develop similar information itself?',
    yes: ['confidentiality-exclusions', 'independent-development'],
  },
  {
    id: 'third-party-acquisition-permitted',
    question: 'May the recipient get similar information from others?',
    yes: ['confidentiality-exclusions', 'third-party-source'],
  },
  { id: 'no-licence-granted', question: 'Does disclosure give no right in the information?', yes: ['no-licence'] },
  {
    id: 'return-or-destruction',
    question: 'Must it be returned or destroyed when the agreement ends?',
    yes: ['return-or-destruction'],
  },
  { id: 'copying-permitted', question: 'May some copies be made?' },
  { id: 'no-solicitation', question: 'Is soliciting the other side’s people barred?' },
  {
    id: 'obligations-survive',
    question: 'Does some duty outlive the agreement?',
    yes: ['confidentiality-term', 'survival'],
  },
  {
    id: 'retention-permitted',
    question: 'May some of it be kept after return or destruction?',
    yes: ['return-or-destruction', 'retention'],
  },
];

/** What the draft says on each question, with the text that says so. */
export function positionsOf({ document, facts }: Draft): readonly Position[] {
  return questions.map(({ id, question, yes }) => {
    const found = yes ? evidenceFor(facts.clauses, yes) : [];
    const evidence = found.map((span) => document.rangeOf(span)).map(({ start, end }): Offset => [start, end]);
    return { id, question, answer: evidence.length ? 'yes' : 'silent', evidence };
  });
}

function evidenceFor(
  clauses: readonly ClauseStatus[],
  [id, element]: readonly [string, string?],
): ClauseStatus['evidence'] {
  const clause = clauses.find((c) => c.clause === id);
  if (element !== undefined) {
    const found = clause?.elements.find((e) => e.element === element);
    return found?.status === 'present' ? found.evidence : [];
  }
  return clause && ['present', 'weak'].includes(clause.status) ? clause.evidence : [];
}
