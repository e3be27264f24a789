import { Draft } from '../draft.js';
import { fittingTexts } from '../fixes/insertClauseFix.js';
import type { TabStop } from '../fixes/types.js';
import { english } from '../packs/english.js';
import type { DraftSide } from '../packs/types.js';
import { clauseTexts } from './clauseTexts.js';
import { general, skeletonOf } from './draftSkeleton.js';

/** What is decided before a draft is put together. */
export interface DraftChoices {
  readonly kind: 'confidentiality' | 'technology-transfer';
  /** Either party discloses, or only the first does. */
  readonly mutual: boolean;
  /** Where the parties are, as people write it: the first, and the second. */
  readonly countries: readonly [string, string];
  readonly disputes: 'courts' | 'arbitration';
  /** For whom it is drafted; for both, if not given. */
  readonly side?: DraftSide;
  /** Texts of the library, by id, to be used whatever fits best. */
  readonly texts?: readonly string[];
}

/** A draft as it is put together, with what is still to be filled in. */
export interface NewDraft {
  readonly text: string;
  /** The blanks, in order. */
  readonly tabStops: readonly TabStop[];
}

/**
 * A draft that is put together from the clause library: a beginning with the parties and the terms, and a section for every
 * clause that the review map expects of such an agreement between parties in these countries.
 */
export function newDraft(choices: DraftChoices): NewDraft {
  const wanted = english.library.filter(({ id }) => choices.texts?.includes(id));
  const chosen = new Set<string>(['confidential-information', ...wanted.map(({ clause }) => clause)]);
  let draft = put(choices, chosen);
  // A clause may call for another, such as arbitration for its confidentiality; each round adds some, or is the last.
  for (let lacking = lackedBy(draft, chosen); lacking.length > 0; lacking = lackedBy(draft, chosen)) {
    for (const clause of lacking) chosen.add(clause);
    draft = put(choices, chosen);
  }
  const { text } = draft;
  return { text, tabStops: blanksIn(text) };
}

/** The clauses of the library that a draft lacks, and those that it only touches upon. */
function lackedBy(draft: Draft, chosen: ReadonlySet<string>): readonly string[] {
  const lacking = new Set<unknown>();
  for (const { clause, status, applies } of draft.facts.clauses)
    if (status === 'missing' && applies.expected) lacking.add(clause);
  // What is touched upon in passing can be told only once nothing is missing as a whole.
  if (!order.some((clause) => lacking.has(clause) && !chosen.has(clause)))
    for (const { data } of draft.lint().diagnostics) lacking.add(data.clause);
  return order.filter((clause) => lacking.has(clause) && !chosen.has(clause));
}

/** The clauses of the library in the order in which they stand in an agreement; the law and the forum close it. */
const order: readonly string[] = (() => {
  const closing = ['governing-law', 'dispute-forum', 'arbitration-confidentiality'];
  const whole = english.library.filter(({ element }) => !element);
  const placed = whole.toSorted(
    (a, b) => closing.indexOf(a.clause) - closing.indexOf(b.clause) || a.after.length - b.after.length,
  );
  return [...new Set(placed.map(({ clause }) => clause))];
})();

function put(choices: DraftChoices, chosen: ReadonlySet<string>): Draft {
  const beginning = skeletonOf(choices);
  // The clauses are written in the words of a draft that uses its terms.
  const model = new Draft(`${beginning}\n${sectionOf(2, 'General', [...general, ...general].join('\n\n'))}`);
  const texts = new Map(clauseTexts(model).map((text) => [text.clause.id, text]));
  const context = { document: model.document, facts: model.facts, pack: english };
  const sections = order
    .filter((clause) => chosen.has(clause))
    .map((clause, i) => {
      const fitting = fittingTexts(context, clause, choices.side).map(({ id }) => id);
      const own = choices.texts?.find((id) => texts.get(id)?.clause.clause === clause);
      const { clause: piece, text } = texts.get(own ?? fitting.find((id) => isAsChosen(id, choices))!)!;
      return sectionOf(i + 2, piece.title, text);
    });
  const last = sectionOf(sections.length + 2, 'General', general.join('\n\n'));
  return new Draft([beginning, ...sections, last].join('\n'));
}

/** Disputes go where they were to go: `dispute-forum--courts` and its variants, or `dispute-forum--arbitration` and its. */
const isAsChosen = (id: string, { disputes }: DraftChoices) =>
  !id.startsWith('dispute-forum') || id.startsWith(`dispute-forum--${disputes}`);

/** A section with its paragraphs numbered, and lists within them by letters. */
function sectionOf(number: number, title: string, text: string): string {
  let paragraphs = 0;
  const blocks = text.split('\n\n').map((block) => {
    if (!/^1\. /.test(block)) return `${number}.${++paragraphs} ${block}`;
    return block
      .split('\n')
      .map((item, i) => item.replace(/^\d+\. /, `- (${String.fromCharCode(97 + i)}) `))
      .join('\n');
  });
  return `## ${number}. ${title}\n\n${blocks.join('\n\n')}\n`;
}

/** A figure or a few words in brackets: what is to be filled in. */
const blank = /\[(?:\d+|[a-z][a-z ,]{3,60})\]/g;

function blanksIn(text: string): readonly TabStop[] {
  return Array.from(text.matchAll(blank), ({ index, 0: words }) => ({ start: index, end: index + words.length }));
}
