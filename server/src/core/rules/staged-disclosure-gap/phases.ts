import type { Block } from '../../document/types.js';

/** What each phase of a disclosure must settle. */
export const aspects = ['purpose', 'recipients', 'security', 'gate'] as const;

export type Aspect = (typeof aspects)[number];

/** What the head of a column says that it holds. */
const columns: Readonly<Record<'phase' | Aspect, RegExp>> = {
  phase: /^\W*(?:phase|stage|tranche)s?\b/i,
  purpose: /\b(?:purpose|aim|objective)s?\b/i,
  recipients: /\b(?:recipients?|who|people|persons|individuals|disclosed\s+to|access)\b/i,
  security: /\b(?:security(?!\s+(?:deposit|interest))|controls?|protection|safeguards?)\b/i,
  gate: /\b(?:gate|conditions?|approval|acceptance|exit|next)\b/i,
};

/** What a phase that is an item of a list says. */
const sayings: Readonly<Record<Aspect, RegExp>> = {
  purpose:
    /\bpurposes?\b|\bin\s+order\s+to\b|\bto\s+(?:evaluate|test|assess|integrate|verify|decide|examine)\b|\bfor\s+(?:the\s+)?(?:evaluation|testing|tests?|assessment|integration|verification)\b/i,
  recipients:
    /\b(?:recipients?|engineers?|teams?|employees?|personnel|individuals?|leads?|staff|people|counsel|advis[eo]rs?|managers?)\b/i,
  security:
    /\b(?:secur\w+|encrypt\w+|on[-\s]site|data\s+room|locked|supervis\w+|passwords?|vault|no\s+copies|read[-\s]only)\b/i,
  gate: /\b(?:gates?|after|once|approv\w+|until|accept\w+|completed?|completion|sign[-\s]?off|confirm\w*)\b/i,
};

const phase = /^\W*(?:phase|stage|tranche)\s+(?:\d{1,2}|[ivx]{1,4}|one|two|three|four|five|six|[a-f])\b/i;

/** What the cell of a table, or an item of a list, adds to what is known of phases; plain data. */
export type PhasePart =
  | { readonly kind: 'head'; readonly column: 'phase' | Aspect | 'other' }
  | { readonly kind: 'cell'; readonly empty: boolean }
  | { readonly kind: 'item'; readonly says: readonly Aspect[]; readonly discloses: boolean };

/** What a block adds; undefined where it has to do with no phase. */
export function phasePartOf({ cell, list, prose: { text } }: Block): PhasePart | undefined {
  if (cell?.header) {
    const column = (['phase', ...aspects] as const).find((name) => columns[name].test(text));
    return { kind: 'head', column: column ?? 'other' };
  }
  if (cell) return { kind: 'cell', empty: /^[\s–—-]*$|^\W*(?:n\/?a|tbd|none)\W*$/i.test(text) };
  if (!list || !phase.test(text)) return undefined;
  return {
    kind: 'item',
    says: aspects.filter((aspect) => sayings[aspect].test(text)),
    discloses: /\b(?:disclos\w+|confidential|releas\w+)\b/i.test(text),
  };
}

/** The words that name a phase: `Phase 2`. */
export function phaseNameIn(text: string): { readonly start: number; readonly end: number } {
  const match = phase.exec(text);
  if (!match) return { start: 0, end: Math.min(text.length, 40) };
  const start = match[0].search(/[\p{L}\p{N}]/u);
  return { start, end: match[0].length };
}
