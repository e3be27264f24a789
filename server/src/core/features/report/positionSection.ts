import type { Draft } from '../../draft.js';
import { type Position, positionsOf } from '../positions.js';
import { plain, type ReportSection, type ReportText } from './page.js';
import type { Quoting } from './quoting.js';

const answers: Readonly<Record<Position['answer'], ReportText>> = {
  yes: { text: 'yes' },
  no: { text: 'no' },
  silent: { text: 'the draft does not say', tone: 'quiet' },
};

/** What the draft says on the questions that a reviewer asks first of a confidentiality agreement. */
export function positionSection(draft: Draft, quoting: Quoting): ReportSection {
  const caption = 'First questions';
  const rows = positionsOf(draft).map(({ question, answer, evidence }) => [
    plain(question),
    [answers[answer]],
    quoting.evidence(evidence.map(([start, end]) => ({ start, end }))),
  ]);
  return {
    id: 'positions',
    heading: caption,
    introduction: 'Read what stands behind an answer before you rely on it.',
    tables: [{ caption, head: ['Question', 'Answer', 'Where it says so'], rows }],
  };
}
