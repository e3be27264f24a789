import type { Draft } from '../../draft.js';
import { signingDateOf } from '../../facts/signingDate.js';
import type { AgreementKind, Party } from '../../facts/types.js';
import { type ClauseEntry, clauseChecklist } from '../clauseChecklist.js';
import { plain, type ReportCell, type ReportSection } from './page.js';
import type { Quoting } from './quoting.js';

const kinds: Readonly<Record<AgreementKind, string>> = {
  confidentiality: 'Confidentiality agreement',
  'technology-transfer': 'Technology transfer agreement',
  licence: 'Licence',
  development: 'Development agreement',
  services: 'Services agreement',
  employment: 'Employment agreement',
  'data-processing': 'Data processing agreement',
  other: 'Another kind of agreement',
};

/** What is asked first of an agreement, and the clause, or the element of one, that answers it. */
const answers: readonly (readonly [question: string, clause: string, element?: string])[] = [
  ['Governing law', 'governing-law'],
  ['Court or arbitration', 'dispute-forum'],
  ['The duty of confidence lasts', 'confidentiality-term', 'definite-period'],
  ['What outlives the agreement', 'confidentiality-term', 'survival'],
  ['Return or destruction within', 'return-or-destruction', 'deadline'],
  ['Notice of a breach within', 'breach-notification', 'time'],
];

/** What kind of agreement it is, between whom, under which law and for how long. */
export function atAGlance(draft: Draft, quoting: Quoting): ReportSection {
  const { document, facts } = draft;
  const { kind, mutual, betweenParties } = facts.agreement;
  const sides = betweenParties ? (mutual ? 'both sides disclose' : 'one side discloses') : '';
  const parties = facts.parties.map((party) => ({
    text: inWords(party, quoting),
    range: party.span && document.rangeOf(party.span),
  }));
  const clauses = new Map(clauseChecklist(draft).flatMap((group) => group.clauses.map((each) => [each.clause, each])));
  const rows: (readonly [string, ReportCell])[] = [
    ['Kind', plain([kinds[kind], sides].filter(Boolean).join('; '))],
    ['Parties', parties],
    ['Date', plain(signingDateOf(document) ?? '')],
    ...(draft.playbook ? [['Read by the playbook', plain(draft.playbook.title)] as const] : []),
    ...answers.map(([question, clause, element]) => {
      return [question, quoting.evidence(evidenceOf(clauses.get(clause), element))] as const;
    }),
  ];
  return {
    id: 'glance',
    heading: 'The agreement at a glance',
    introduction: '',
    tables: [
      {
        caption: 'The agreement at a glance',
        head: ['Question', 'What the draft says'],
        rows: rows.map(([question, cell]) => [plain(question), cell.length > 0 ? cell : [notSaid]]),
      },
    ],
  };
}

const notSaid = { text: 'not said', tone: 'open' } as const;

function inWords({ name, roles, country }: Party, quoting: Quoting): string {
  const called = roles.length > 0 ? ` (${roles.join(', ')})` : '';
  return `${quoting.words(name) || 'name left blank'}${called}${country ? `, ${country}` : ''}`;
}

function evidenceOf(clause: ClauseEntry | undefined, element: string | undefined): ClauseEntry['evidence'] {
  if (element === undefined) return clause?.evidence ?? [];
  return clause?.elements.find((each) => each.element === element)?.evidence ?? [];
}
