import type { IsoDate } from '../facts/dates.js';
import type { LawFact } from '../facts/lawInForce.js';
import type { Facts } from '../facts/types.js';

/** What the law says to a clause or an element. */
export interface LawOnSubject {
  /** Sentences with a space before them, to go behind a message; empty where there are none. */
  readonly text: string;
  /** For the finding's data: the ids of the rules of law; nothing where there are none. */
  readonly data: { readonly law?: readonly string[] };
}

/** The rules of law that give a reason for a clause or an element that is missing. */
export function lawOn({ law }: Facts, subject: string): LawOnSubject {
  const bearing = law.filter(({ rule }) => rule.bears === subject && !rule.presence);
  if (bearing.length === 0) return { text: '', data: {} };
  return {
    text: bearing.map((fact) => ` ${lawSentence(fact)}`).join(''),
    data: { law: bearing.map(({ rule }) => rule.id) },
  };
}

/** What a rule of law says, with its source, the day as of which it was read, and how it stands to the agreement’s time. */
export function lawSentence({ rule, asOf, standing }: LawFact): string {
  const { says, source, sureness } = rule;
  const stated = `${says.replace(/\.$/, '')} (${source}; read as of ${dayInWords(asOf)}).`;
  const time = timeOf(rule, asOf, standing);
  const doubt =
    sureness === 'likely'
      ? ' Sources differ in the details.'
      : sureness === 'changing'
        ? ' A change of this law is announced.'
        : '';
  return stated + time + doubt;
}

function timeOf({ inForce, expected, until }: LawFact['rule'], asOf: IsoDate, standing: LawFact['standing']): string {
  if (standing === 'ending') return ` This ends on ${dayInWords(until!)}, during the term: check what follows.`;
  if (standing !== 'not-yet') return '';
  return inForce === undefined
    ? ` It was not in force on ${dayInWords(asOf)}; that is expected ${expected}.`
    : ` It comes into force on ${dayInWords(inForce)} only.`;
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** A day as the text of an agreement has it: `27 November 2026`. */
export function dayInWords(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${months[month! - 1]} ${year}`;
}
