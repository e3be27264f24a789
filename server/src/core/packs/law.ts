import china from '../../../packs/law/cn.json';
import germany from '../../../packs/law/de.json';
import europeanUnion from '../../../packs/law/eu.json';
import international from '../../../packs/law/international.json';
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

/** The law of one jurisdiction. Validated against `packs/law.schema.json` by a test. */
export interface LawPack {
  readonly jurisdiction: string;
  readonly citations: readonly SupersededLaw[];
}

/** The date as of which the facts of law were read. */
export const lawAsOf = '2026-11-25';

export const lawPacks: readonly LawPack[] = [europeanUnion, unitedKingdom, unitedStates, china, germany, international];
