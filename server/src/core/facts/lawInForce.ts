import type { LawPack, LawRule } from '../packs/law.js';
import { isExpected, type Situation } from './clauses/applies.js';
import type { IsoDate } from './dates.js';
import type { Period } from './periods.js';

/** How a rule of law stands to the agreement’s time. */
export type LawStanding = 'in-force' | 'not-yet' | 'ending';

/** A rule of law that bears on the draft, by its countries and its day of signing. */
export interface LawFact {
  readonly rule: LawRule;
  readonly jurisdiction: string;
  /** ISO date of the day as of which it was read. */
  readonly asOf: IsoDate;
  /** `not-yet`: it comes into force after the signing; `ending`: it ends within the term of the agreement. */
  readonly standing: LawStanding;
}

/** The time of an agreement. */
export interface AgreementTime {
  /** Undefined where the draft states none; it is then taken to be signed on the day as of which the law was read. */
  readonly signing: IsoDate | undefined;
  /** How long the agreement runs, where it says so. */
  readonly term: Period | undefined;
}

/** The rules that hold for an agreement on its day of signing or come to hold while it runs, in the order of the packs. */
export function lawInForce(
  packs: readonly LawPack[],
  situation: Situation,
  { signing, term }: AgreementTime,
): readonly LawFact[] {
  return packs.flatMap(({ jurisdiction, asOf, rules }) =>
    rules.flatMap((rule) => {
      const standing = standingOf(rule, signing, asOf, term);
      if (!standing || !isExpected(rule.when, situation)) return [];
      return [{ rule, jurisdiction, asOf, standing }];
    }),
  );
}

/** Undefined where the rule has nothing to say to the agreement: it has ended before, or leaves older agreements alone. */
function standingOf(
  { inForce, until, reachesBack = true }: LawRule,
  stated: IsoDate | undefined,
  asOf: IsoDate,
  term: Period | undefined,
): LawStanding | undefined {
  const signing = stated ?? asOf;
  const end = term && endOf(signing, term);
  if (until !== undefined && until < signing) return undefined;
  // What is only expected may be there before an agreement of a later or an open day is signed.
  if (inForce === undefined) return reachesBack || stated === undefined || stated > asOf ? 'not-yet' : undefined;
  if (inForce > signing) return reachesBack && (end === undefined || inForce <= end) ? 'not-yet' : undefined;
  return until !== undefined && end !== undefined && until < end ? 'ending' : 'in-force';
}

/** The last day of an agreement, where it says how long it runs, and when it is signed. */
export function endOfTerm({ signing, term }: AgreementTime): IsoDate | undefined {
  return signing !== undefined && term ? endOf(signing, term) : undefined;
}

/** The last day of a term that begins on a day, within a few days: a month is counted as 30 of them where it is added to days. */
function endOf(start: IsoDate, { count, unit }: Period): IsoDate {
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number);
  const months = unit === 'year' ? 12 * count : unit === 'month' ? count : 0;
  const days = unit === 'week' ? 7 * count : months > 0 ? 0 : count;
  const last = Math.min(day, 30) + days - 1;
  const total = 12 * year + month - 1 + months + Math.floor(last / 30);
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${two((total % 12) + 1)}-${two((last % 30) + 1)}`;
}
