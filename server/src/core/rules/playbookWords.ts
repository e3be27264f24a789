import { type DraftWords, inDraftWords } from '../fixes/draftWords.js';
import { elementTitle } from '../packs/clauseNames.js';
import type { Pack } from '../packs/types.js';
import type { PlaybookEntry, PositionAnswer } from './playbook.js';
import { positionStatements } from './positionStatements.js';

/** What an entry is about, as a title: `No licence`, `Return or destruction: certificate`. */
export function subjectTitle({ clauseNames }: Pack, entry: PlaybookEntry): string {
  if (entry.kind === 'own') return entry.title;
  const [clause, element] = entry.id.split('/');
  const name = clauseNames.groups.flatMap(({ clauses }) => clauses).find((each) => each.clause === clause);
  if (!name) return entry.id;
  return element === undefined ? name.title : `${name.title}: ${elementTitle(name, element)}`;
}

/** What an answer says of a position, as a part of a sentence in the draft’s own words. */
export function saidInWords(id: string, answer: PositionAnswer, words: DraftWords): string {
  const { topic, ...statements } = positionStatements[id]!;
  return inDraftWords(answer === 'silent' ? `nothing is said on ${topic}` : statements[answer], words);
}

/** What is wanted, behind “wants” or “prefers”: “: copies may be made”, “ no word on copies”. */
export function wishInWords(id: string, wanted: PositionAnswer, words: DraftWords): string {
  const { topic, ...statements } = positionStatements[id]!;
  return inDraftWords(wanted === 'silent' ? ` no word on ${topic}` : `: ${statements[wanted]}`, words);
}

/** The reasons and whom to ask, as sentences behind another; nothing where the playbook gives none. */
export function reasonsOf({ why, ask }: PlaybookEntry): string {
  const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
  return [why && sentence(why), ask && sentence(`Before it stays so, ask ${ask}`)]
    .filter(Boolean)
    .map((text) => ` ${text}`)
    .join('');
}
