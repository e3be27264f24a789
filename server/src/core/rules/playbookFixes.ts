import { sentenceAt, sentencesOf } from '../facts/sentences.js';
import { draftStyleOf } from '../fixes/draftStyle.js';
import { fillTemplate, finishEdit } from '../fixes/fillTemplate.js';
import { insertCarveOutPiece } from '../fixes/insertCarveOutFix.js';
import { insertClauseFix, insertClauseFixes } from '../fixes/insertClauseFix.js';
import { insertSentenceFix, isSentence } from '../fixes/insertElementFix.js';
import type { Fix, FixContext } from '../fixes/types.js';
import { type DraftWordName, parseTemplate } from '../packs/clauseTemplate.js';
import type { LibraryClause } from '../packs/types.js';
import type { ModelWording, Playbook } from './playbook.js';
import { clauseOfPosition, type Verdict } from './playbookVerdicts.js';
import { subjectTitle } from './playbookWords.js';

/** The changes that bring the draft to what a playbook wants, or to what it accepts, in the playbook’s words. */
export function playbookFixes(context: FixContext, playbook: Playbook, verdict: Verdict): readonly Fix[] {
  const { wording, fallbackWording } = verdict.entry;
  const offers: readonly (readonly [ModelWording | undefined, string])[] = [
    [verdict.entry.wanted === 'absent' ? undefined : wording, 'Use model wording'],
    [fallbackWording, 'Use fallback'],
  ];
  return offers.flatMap(([words, title]) => {
    const clause = words && clauseOf(context, playbook, verdict, words);
    const fix = clause && fixWith(context, verdict, clause);
    if (!fix) return [];
    return [{ ...fix, title: `${title}: ${fix.title.charAt(0).toLowerCase()}${fix.title.slice(1)}` }];
  });
}

/** A clause stands behind these where nothing else says where. */
const usualPlace = [
  'no-licence',
  'permitted-recipients',
  'standard-of-care',
  'purpose-limitation',
  'confidentiality-exclusions',
  'confidential-information',
];

/** The wording as a clause of the library. */
function clauseOf(
  { pack }: FixContext,
  { library }: Playbook,
  { entry }: Verdict,
  wording: ModelWording,
): LibraryClause | undefined {
  if ('clause' in wording) return [...library, ...pack.library].find(({ id }) => id === wording.clause);
  const clause = entry.kind === 'position' ? (clauseOfPosition(entry.id) ?? entry.id) : entry.id.split('/')[0]!;
  const like = pack.library.find((each) => each.clause === clause && !each.element);
  const title = entry.kind === 'position' && !like ? positionTitles[entry.id] : undefined;
  return {
    id: entry.id.replace('/', '--'),
    clause,
    title: title ?? like?.title ?? subjectTitle(pack, entry),
    group: like?.group ?? 'The confidentiality core',
    prefix: '',
    description: '',
    after: like?.after ?? usualPlace,
    text: wording.text,
  };
}

/** What a section is called that settles a position for which the library has no clause. */
const positionTitles: Readonly<Record<string, string>> = {
  'agreement-is-confidential': 'Confidentiality of the talks',
  'copying-permitted': 'Copies',
  'no-solicitation': 'No solicitation',
};

function fixWith(context: FixContext, verdict: Verdict, clause: LibraryClause): Fix | undefined {
  const { status, found } = verdict;
  const isLacking = found === 'silent' || found === 'absent';
  if (!isLacking) return replacement(context, verdict, clause);
  const isThere = status && (status.status === 'present' || status.status === 'weak');
  if (clause.element !== undefined) {
    if (!isThere || status.clause !== clause.clause) return insertClauseFixes(context, clause.clause)[0];
    return isSentence(clause)
      ? insertSentenceFix(context, status, clause)
      : insertCarveOutPiece(context, status, clause);
  }
  if (isThere && isOneParagraph(clause))
    return insertSentenceFix(context, status, clause) ?? insertClauseFix(context, clause);
  return insertClauseFix(context, clause);
}

const isOneParagraph = ({ text }: LibraryClause) => !text.includes('\n') && /[.!?]$/.test(text);

/** The wording in place of the one sentence that says otherwise. */
function replacement(context: FixContext, { evidence }: Verdict, clause: LibraryClause): Fix | undefined {
  const [span] = evidence;
  if (!span || evidence.length > 1 || !isOneParagraph(clause)) return undefined;
  const { block, start, end } = span;
  const sentence = sentenceAt(sentencesOf(block.prose.text), start);
  const isWhole = sentence?.start === start && block.prose.text.slice(end, sentence.end).trim() === '';
  // What is one of several items, or a title, or in a table, cannot be put in other words without its neighbours.
  if (!isWhole || block.kind === 'heading' || block.cell || context.document.leadInOf(block)) return undefined;
  const style = draftStyleOf(context);
  const text = fillTemplate(parseTemplate(clause.text), style, new Set<DraftWordName>());
  const edit = finishEdit(context.document.rangeOf(span), text, style.typography.newline);
  return { title: 'Replace this sentence', kind: 'suggestion', edits: [edit] };
}
