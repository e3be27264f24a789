import type { Draft } from '../../draft.js';
import { questions } from '../../facts/positions/questions.js';
import { draftWordsOf } from '../../fixes/draftWords.js';
import { type Importance, importances, type Playbook, type PositionAnswer } from '../../rules/playbook.js';
import { type Verdict, verdictsIn } from '../../rules/playbookVerdicts.js';
import { saidInWords, subjectTitle } from '../../rules/playbookWords.js';
import { plain, type ReportCell, type ReportSection, type ReportText } from './page.js';
import type { Quoting } from './quoting.js';

const ranks: Readonly<Record<Importance, string>> = {
  essential: 'essential',
  important: 'important',
  desirable: 'good to have',
};

/** How the draft stands to what the playbook wants: what departs from it first, the most important of it first. */
export function playbookSection(draft: Draft, playbook: Playbook, quoting: Quoting): ReportSection {
  const heading = 'Positions against the playbook';
  const verdicts = verdictsIn(draft.document, draft.facts, playbook);
  const departing = verdicts.filter(({ standing }) => standing === 'deviates').length;
  const ordered = verdicts.toSorted(
    (a, b) =>
      rankOf(a) - rankOf(b) || importances.indexOf(a.entry.importance) - importances.indexOf(b.entry.importance),
  );
  const rows = ordered.map((verdict): readonly ReportCell[] => [
    [{ text: subjectOf(draft, verdict) }, { text: ranks[verdict.entry.importance], tone: 'quiet' }],
    [standingOf(verdict), ...reasons(verdict)],
    plain(capitalised(inWords(draft, verdict, verdict.entry.wanted))),
    [
      { text: capitalised(inWords(draft, verdict, verdict.found)) },
      ...quoting.evidence(verdict.evidence.map((span) => draft.document.rangeOf(span))),
    ],
  ]);
  return {
    id: 'playbook',
    heading,
    introduction: introductionOf(playbook, verdicts.length, departing),
    tables:
      rows.length > 0
        ? [{ caption: heading, head: ['Subject', 'How the draft stands', 'Wanted', 'What the draft says'], rows }]
        : [],
  };
}

function introductionOf({ title }: Playbook, count: number, departing: number): string {
  if (count === 0)
    return `The playbook “${title}” is not for agreements of this kind, or the draft leaves its terms to another.`;
  const departs =
    departing === 0 ? 'The draft departs from it in nothing' : `The draft departs from it in ${departing} of ${count}`;
  return `Read by the playbook “${title}”. ${departs}. Read what stands behind an answer before you rely on it.`;
}

/** A position by its question, a clause by its title. */
const subjectOf = ({ pack }: Draft, { entry }: Verdict) =>
  questions.find(({ id }) => entry.kind === 'position' && id === entry.id)?.question ?? subjectTitle(pack, entry);

const rankOf = ({ standing }: Verdict) => ['deviates', 'fallback', 'wanted'].indexOf(standing);

function standingOf({ standing, isClear }: Verdict): ReportText {
  if (standing === 'wanted') return { text: isClear ? 'as wanted' : 'as wanted, it seems: check', tone: 'good' };
  if (standing === 'fallback') return { text: 'only the fallback', tone: 'open' };
  return isClear ? { text: 'departs', tone: 'bad' } : { text: 'departs, it seems: check', tone: 'open' };
}

/** Why it is wanted and whom to ask, where the draft does not have it. */
function reasons({ standing, entry: { why, ask } }: Verdict): readonly ReportText[] {
  if (standing === 'wanted') return [];
  return [why, ask && `Before it stays so, ask ${ask}.`].filter(Boolean).map((text) => ({ text, tone: 'quiet' }));
}

/** What an answer says, in the draft’s own words. */
function inWords({ facts }: Draft, { entry }: Verdict, answer: Verdict['found']): string {
  if (entry.kind === 'position') return saidInWords(entry.id, answer as PositionAnswer, draftWordsOf(facts));
  return answer === 'present' ? 'it is there' : 'it is not there';
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
