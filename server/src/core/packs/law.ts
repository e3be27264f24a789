import china from '../../../packs/law/cn.json';
import germany from '../../../packs/law/de.json';
import europeanUnion from '../../../packs/law/eu.json';
import india from '../../../packs/law/in.json';
import international from '../../../packs/law/international.json';
import japan from '../../../packs/law/jp.json';
import unitedKingdom from '../../../packs/law/uk.json';
import unitedStates from '../../../packs/law/us.json';

/** A law or a standard that is no longer in force, and that agreements still cite. */
export interface SupersededLaw {
  readonly id: string;
  /** A regular expression for the ways of citing it. */
  readonly citation: string;
  readonly name: string;
  /** ISO date from which on agreements should no longer cite it. */
  readonly until: string;
  /** What has become of it, behind “it”. */
  readonly what: string;
  /** What holds in its place. */
  readonly now: string;
  /** Words to put in the place of the citation, where no more is to be changed. */
  readonly replacement?: string;
  /** Where the fact stands. */
  readonly source: string;
}

/** A rule of law that bears on a clause, with the days between which it holds. */
export interface LawRule {
  readonly id: string;
  /** The clause or the element that it gives a reason for: `export-control`, `dispute-forum/seat`. */
  readonly bears: string;
  /** Conditions of the clause catalogue, of which one must hold. */
  readonly when: readonly string[];
  /** How urgently it is said where the clause is there; one without this is said where the clause is missing. */
  readonly presence?: 'error' | 'warning' | 'information' | 'hint';
  /** What holds, in a sentence or two. */
  readonly says: string;
  readonly source: string;
  /** ISO date of the first day on which it holds; undefined where no day is fixed. */
  readonly inForce?: string;
  /** When it is to come into force, where no day is fixed: `in 2027`. */
  readonly expected?: string;
  /** ISO date of the last day on which it holds. */
  readonly until?: string;
  /** False for what leaves agreements alone that are older. */
  readonly reachesBack?: boolean;
  /** Whether sources agree, and whether a change is announced. */
  readonly sureness: 'certain' | 'likely' | 'changing';
}

/** The law of one jurisdiction. Validated against `packs/law.schema.json` by a test. */
export interface LawPack {
  readonly jurisdiction: string;
  /** ISO date of the day as of which the facts were read. */
  readonly asOf: string;
  readonly citations: readonly SupersededLaw[];
  readonly rules: readonly LawRule[];
}

export const lawPacks: readonly LawPack[] = [
  europeanUnion,
  unitedKingdom,
  unitedStates,
  china,
  japan,
  india,
  germany,
  international,
] as readonly LawPack[];

/** The day as of which the facts of law were read; a draft that states no day of signing is taken to be signed then. */
export const lawAsOf = lawPacks.reduce((day, { asOf }) => (asOf > day ? asOf : day), '');
