import type { Block, ContractDocument, Span } from '../document/types.js';
import { Lexicon, wordsOf } from '../facts/clauses/lexicon.js';
import type { PositionFact } from '../facts/positions/positions.js';
import { questions } from '../facts/positions/questions.js';
import { sentencesOf } from '../facts/sentences.js';
import type { ClauseState, ClauseStatus, Facts } from '../facts/types.js';
import type { ClauseAnswer, Playbook, PlaybookEntry, PositionAnswer } from './playbook.js';
import { positionStatements } from './positionStatements.js';

/** How a draft stands to what a playbook wants of it. */
export type Standing = 'wanted' | 'fallback' | 'deviates';

/** How a draft stands to one wish of a playbook. */
export interface Verdict {
  readonly entry: PlaybookEntry;
  readonly found: PositionAnswer | ClauseAnswer;
  readonly standing: Standing;
  /** False where the answer is not sure enough to be relied on. */
  readonly isClear: boolean;
  /** The words that say so, in the order of the draft. */
  readonly evidence: readonly Span[];
  /** What the draft has of the clause that it concerns most. */
  readonly status: ClauseStatus | undefined;
  /** Another verdict says the same lack, or one that holds it. */
  readonly isSaidElsewhere: boolean;
}

/** Where the clauses of a playbook’s own stand, by their ids, in the order of the draft. */
export type OwnPlaces = ReadonlyMap<string, readonly Span[]>;

/**
 * How the draft stands to each wish of a playbook, in the playbook’s order: none for an agreement of a kind that the playbook
 * is not for, and none on what cannot be told.
 */
export function verdictsOf(facts: Facts, playbook: Playbook, ownPlaces: OwnPlaces): readonly Verdict[] {
  const { kind } = facts.agreement;
  if (playbook.kinds.length > 0 && !playbook.kinds.includes(kind)) return [];
  const statuses = new Map(facts.clauses.map((status) => [status.clause, status]));
  // The rest of what the parties agree stands in another document, or in a language that is not known.
  if ([...statuses.values()].some(({ applies }) => applies.because.some((why) => elsewhere.has(why)))) return [];
  const positions = new Map(
    kind === 'confidentiality' ? facts.positions.map((position) => [position.id, position]) : [],
  );
  const verdicts = playbook.entries.flatMap((entry) => {
    if (entry.kind === 'own') return [ownVerdict(entry, ownPlaces.get(entry.id) ?? [])];
    if (entry.kind === 'clause') return clauseVerdict(entry, statuses);
    const position = positions.get(entry.id);
    return position ? [positionVerdict(entry, position, statuses)] : [];
  });
  const lacking = new Set(verdicts.filter(isLack).map(({ entry }) => entry.id));
  return verdicts.map((each) => ({ ...each, isSaidElsewhere: isHeld(each, lacking) }));
}

/** The same for a draft as it stands. */
export function verdictsIn({ blocks }: ContractDocument, facts: Facts, playbook: Playbook): readonly Verdict[] {
  return verdictsOf(
    facts,
    playbook,
    ownPlacesOf(blocks.map((block) => [block, ownClausesIn(block, playbook)] as const)),
  );
}

type Statuses = ReadonlyMap<string, ClauseStatus>;

const isThere = (part: { readonly status: ClauseState } | undefined) =>
  part?.status === 'present' || part?.status === 'weak';

function ownVerdict(entry: PlaybookEntry, evidence: readonly Span[]): Verdict {
  return verdict(entry, evidence.length > 0 ? 'present' : 'absent', { isClear: true, evidence });
}

function clauseVerdict(entry: PlaybookEntry, statuses: Statuses): readonly Verdict[] {
  const [clause = '', element] = entry.id.split('/');
  const status = statuses.get(clause);
  if (!status) return [];
  const part = element === undefined ? status : status.elements.find((each) => each.element === element);
  const evidence = part && isThere(part) ? part.evidence : [];
  return [verdict(entry, isThere(part) ? 'present' : 'absent', { isClear: true, evidence, status })];
}

function positionVerdict(entry: PlaybookEntry, position: PositionFact, statuses: Statuses): Verdict {
  const { answer, evidence } = position;
  const status = statuses.get(clauseOfPosition(entry.id) ?? '');
  // Where the checklist has found what the learned answer denies, neither is to be relied on.
  const isContradicted = answer !== 'yes' && isSaid(statuses, positionStatements[entry.id]?.saidBy);
  return verdict(entry, answer, { isClear: position.isClear && !isContradicted, evidence, status });
}

/** Why nothing is expected of a draft at all. */
const elsewhere: ReadonlySet<string> = new Set(['unreadable', 'accessory', 'incorporates-terms']);

function verdict(
  entry: PlaybookEntry,
  found: Verdict['found'],
  rest: Pick<Verdict, 'isClear' | 'evidence'> & { readonly status?: ClauseStatus | undefined },
): Verdict {
  const fallback: readonly string[] = entry.fallback;
  const standing = found === entry.wanted ? 'wanted' : fallback.includes(found) ? 'fallback' : 'deviates';
  return { entry, found, standing, status: undefined, ...rest, isSaidElsewhere: false };
}

/** Whether the checklist finds a clause or an element. */
function isSaid(statuses: Statuses, subject: string | undefined): boolean {
  const [clause = '', element] = (subject ?? '').split('/');
  const status = statuses.get(clause);
  return isThere(element === undefined ? status : status?.elements.find((each) => each.element === element));
}

/** The clause of the checklist to which a position belongs. */
export function clauseOfPosition(id: string): string | undefined {
  return questions.find((question) => question.id === id)?.clauses[0]?.split('/')[0];
}

const isOpen = ({ found, standing }: Verdict) => standing !== 'wanted' && (found === 'silent' || found === 'absent');
const isLack = (verdict: Verdict) => isOpen(verdict) && verdict.standing === 'deviates';

/** Whether a lack lies within another: an element in its clause, a position in the clause that would settle it. */
function isHeld(verdict: Verdict, lacking: ReadonlySet<string>): boolean {
  const { entry, status, standing } = verdict;
  if (entry.kind === 'own' || !isOpen(verdict) || status?.status !== 'missing') return false;
  // What the playbook can do without is asked for with the clause, if at all.
  if (entry.kind === 'position') return standing === 'fallback' || lacking.has(status.clause);
  // Of an element, the missing clause says so itself; the exclusions are asked for one by one.
  return entry.id.includes('/') && status.clause !== 'confidentiality-exclusions';
}

/** What a lack of a verdict is called on the checklist: clauses and elements that nobody else need ask for. */
export function subjectsOf({ entry }: Verdict): readonly string[] {
  if (entry.kind === 'own') return [];
  if (entry.kind === 'clause') return [entry.id];
  const { clauses = [] } = questions.find(({ id }) => id === entry.id) ?? {};
  const [first = ''] = clauses;
  return clauses.filter((subject) => subject === first || subject === first.split('/')[0]);
}

const lexicons = new WeakMap<Playbook, readonly OwnLexicon[]>();

interface OwnLexicon {
  readonly id: string;
  readonly lexicon: Lexicon;
  /** The words that a sentence must have, as numbers of the lexicon. */
  readonly lists: readonly (readonly number[])[];
}

/** Where a block has clauses of the playbook’s own: the sentences that have the words by which they are known. */
export function ownClausesIn(
  block: Block,
  playbook: Playbook,
): readonly (readonly [id: string, start: number, end: number])[] {
  let own = lexicons.get(playbook);
  if (!own) {
    own = playbook.entries.flatMap((entry) => (entry.kind === 'own' ? [ownLexicon(entry.id, entry.words)] : []));
    lexicons.set(playbook, own);
  }
  if (own.length === 0 || block.matter !== 'contract') return [];
  const { text } = block.prose;
  return sentencesOf(text).flatMap(({ start, end }) => {
    const words = wordsOf(text.slice(start, end));
    return own.flatMap(({ id, lexicon, lists }) => {
      const there = new Set(lexicon.scan(words).concepts);
      const whole = start + text.slice(start, end).trimEnd().length;
      return lists.some((list) => list.every((each) => there.has(each))) ? [[id, start, whole] as const] : [];
    });
  });
}

function ownLexicon(id: string, words: readonly (readonly string[])[]): OwnLexicon {
  const lexicon = new Lexicon({});
  return { id, lexicon, lists: words.map((list) => list.map((phrase) => lexicon.concept(phrase))) };
}

/** The places of clauses of the playbook’s own, from what the blocks of a draft have, in its order. */
export function ownPlacesOf(
  gathered: Iterable<readonly [Block, readonly (readonly [id: string, start: number, end: number])[]]>,
): OwnPlaces {
  const places = new Map<string, Span[]>();
  for (const [block, found] of gathered) {
    for (const [id, start, end] of found) places.set(id, [...(places.get(id) ?? []), { block, start, end }]);
  }
  return places;
}
