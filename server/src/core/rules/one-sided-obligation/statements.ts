import { sentencesOf } from '../../facts/sentences.js';
import type { Agreement, Party } from '../../facts/types.js';
import type { AgreementWords } from '../../packs/agreementWords.js';

/** The two parties of a mutual agreement, as the draft calls them. */
export type Sides = readonly [one: string, other: string];

/** What a party must or may do, as plain data. */
export interface Statement {
  readonly party: string;
  /** The words for the party and what it must or may do. */
  readonly start: number;
  readonly end: number;
  /** The whole sentence, with the parties in each other’s place. */
  readonly swapped: string;
}

/** The names of both sides where the agreement binds them alike; undefined where it need not, or they have no names of their own. */
export function sidesOf(agreement: Agreement, parties: readonly Party[], words: AgreementWords): Sides | undefined {
  if (!agreement.mutual || agreement.kind !== 'confidentiality') return undefined;
  const generic = new Set([...words.disclosers, ...words.recipients, 'party', 'parties']);
  const names = parties.map(({ roles }) =>
    roles.find((role) => !generic.has(role.toLowerCase()) && /^\p{Lu}/u.test(role)),
  );
  const [one, other] = names;
  return names.length === 2 && one !== undefined && other !== undefined && one !== other ? [one, other] : undefined;
}

/** What it is about: confidentiality and what protects it. */
const matter =
  /\b(?:confiden\w*|information|disclos\w*|secre\w*|return\w*|destr\w+|injunct\w*|indemnif\w*|audit\w*|solicit\w*|reverse)\b/i;
/** What binds both after all, or has to do with one side alone. */
const alike = /\b(?:each|both|either|respective\w*|mutual\w*|vice\s+versa|likewise|reciprocal\w*)\b/i;

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

const modal = String.raw`(?:(shall|must|will|agrees\s+to|undertakes\s+to|is\s+obliged\s+to)|(may|is\s+entitled\s+to|has\s+the\s+right\s+to))`;

/** How a sentence begins that binds one side, for each side; those of the draft that was looked at last. */
let known: { readonly sides: Sides; readonly openings: readonly RegExp[] } | undefined;

function openingsOf(sides: Sides): readonly RegExp[] {
  if (known?.sides[0] !== sides[0] || known.sides[1] !== sides[1] || !known)
    known = { sides, openings: sides.map(openingOf) };
  return known.openings;
}

const openingOf = (party: string) =>
  new RegExp(
    String.raw`^(\W*(?:\d[\d.]*\W+|\(?\p{Ll}\)\W*)?(?:In\s+addition,?\s+)?)((?:[Tt]he\s+)?${escaped(party)}\s+${modal}\s+(not\s+)?(?:(?:\p{L}+ly|at\s+all\s+times|also)\s+)*(\p{Ll}+))\b`,
    'u',
  );

/**
 * What one side must or may do by its own name, by what it is: `duty:return`, `right:audit`, `duty:not disclose`. What the other
 * side must or may do besides has the same key.
 */
export function statementsIn(text: string, sides: Sides): readonly (readonly [key: string, statement: Statement])[] {
  if (!sides.some((party) => text.includes(party))) return [];
  const openings = openingsOf(sides);
  return sentencesOf(text).flatMap((sentence) => {
    const said = text.slice(sentence.start, sentence.end);
    if (!matter.test(said) || alike.test(said) || /\bwhereas\b/i.test(said)) return [];
    for (const [i, party] of sides.entries()) {
      const match = openings[i]!.exec(said);
      if (!match) continue;
      const [, lead = '', words = '', duty, , not, verb = ''] = match;
      if (verb === 'be' || verb === 'have') continue;
      const start = sentence.start + lead.length;
      const swapped = swap(said.slice(lead.length), [party, sides[1 - i]!]).trim();
      const key = `${duty ? 'duty' : 'right'}:${not ? 'not ' : ''}${verb}`;
      return [[key, { party, start, end: start + words.length, swapped }] as const];
    }
    return [];
  });
}

/** The sentence with the two parties in each other’s place. */
function swap(sentence: string, [one, other]: Sides): string {
  const either = new RegExp(String.raw`(?<!\p{L})(?:${escaped(one)}|${escaped(other)})(?!\p{L})`, 'gu');
  const swapped = sentence.replace(either, (name) => (name.replace(/\s+/g, ' ') === one ? other : one));
  return swapped.replace(/\s+/g, ' ');
}
