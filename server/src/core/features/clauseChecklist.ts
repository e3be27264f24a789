import type { Span } from '../document/types.js';
import type { Draft } from '../draft.js';
import type { ClauseState, ClauseStatus, ElementStatus } from '../facts/types.js';
import { type ClauseName, elementTitle } from '../packs/clauseNames.js';
import { english } from '../packs/english.js';
import type { Range } from '../text/range.js';
import { conditionsInWords } from './conditions.js';

/** What the draft has of an element of a clause. */
export interface ElementEntry {
  readonly element: string;
  readonly title: string;
  readonly status: ElementStatus['status'];
  /** The text that provides for it, in the order of the draft. */
  readonly evidence: readonly Range[];
}

/** What the draft has of a clause of the review map. */
export interface ClauseEntry {
  readonly clause: string;
  readonly title: string;
  readonly status: ClauseState;
  readonly evidence: readonly Range[];
  readonly elements: readonly ElementEntry[];
  /** With what it would be expected, in words, where it is not; empty where it is expected of this draft. */
  readonly expectedWith: string;
}

/** Clauses that belong together, under the heading of lists. */
export interface ClauseEntries {
  readonly title: string;
  readonly clauses: readonly ClauseEntry[];
}

/** Every clause of the review map and what the draft has of it, with the text that shows it. */
export function clauseChecklist(draft: Draft): readonly ClauseEntries[] {
  const byId = new Map(draft.facts.clauses.map((status) => [status.clause, status]));
  return english.clauseNames.groups.map(({ title, clauses }) => ({
    title,
    clauses: clauses.flatMap((name) => {
      const status = byId.get(name.clause);
      return status ? [entryOf(draft, name, status)] : [];
    }),
  }));
}

function entryOf(
  { document }: Draft,
  name: ClauseName,
  { clause, status, evidence, elements, applies }: ClauseStatus,
): ClauseEntry {
  const places = (spans: readonly Span[]) => spans.map((span) => document.rangeOf(span));
  return {
    clause,
    title: name.title,
    status,
    evidence: places(evidence),
    elements: elements.map((each) => ({
      element: each.element,
      title: elementTitle(name, each.element),
      status: each.status,
      evidence: places(each.evidence),
    })),
    expectedWith: applies.expected ? '' : conditionsInWords(applies.because),
  };
}
