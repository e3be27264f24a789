import type { Condition } from '../../packs/clauseCatalogue.js';
import type { Agreement, Applicability, Jurisdiction, Party } from '../types.js';
import type { Subject } from './compile.js';

/** What decides whether a clause is expected of a draft. */
export interface Situation {
  readonly agreement: Agreement;
  readonly parties: readonly Party[];
  readonly jurisdictions: readonly Jurisdiction[];
  /** Countries under names, such as the members of the European Union. */
  readonly countryGroups: Readonly<Record<string, readonly string[]>>;
  /** Whether the pack is for the draft's language: in another, nothing can be said to be missing. */
  readonly readable: boolean;
  /** Whether the draft has evidence of a clause, an element or a signal (`#signal`). */
  has(subject: Subject): boolean;
  /** Whether a rule of law that holds for the agreement gives a reason for a clause or an element. */
  isAskedByLaw(subject: Subject): boolean;
}

/** The draft says that its terms are those of another document: what it lacks may stand there. */
const elsewhere: Subject = '#incorporates-terms';

/**
 * Whether a clause is expected: in a draft that can be read and has its terms itself, where one of the conditions holds;
 * without any given, always. A condition is a kind of agreement (`kind:licence`), `between-parties`, `mutual`, a signal of the
 * catalogue (`#technical`), a clause that is there (`licence-back`), or what countries are touched:
 *
 * - `cross-border`: parties of two countries
 * - `country:EU`: a country or group of countries, for whatever reason
 * - `party:US`, `party-outside:US`: a party there, a party elsewhere
 * - `recipient:CN`: the party that receives
 * - `law:export-control`: a rule of the law packs that holds for the agreement gives a reason for that clause
 *
 * `!` turns a condition round and `+` asks for several.
 */
export function applicability(conditions: readonly Condition[] | undefined, situation: Situation): Applicability {
  if (!situation.readable) return unexpected('unreadable');
  if (situation.agreement.accessory) return unexpected('accessory');
  if (situation.has(elsewhere)) return unexpected('incorporates-terms');
  if (!conditions) return { expected: true, because: ['always'] };
  if (conditions.length === 0) return unexpected('never');
  const holding = conditions.find((condition) => isMet(condition, situation));
  return holding === undefined
    ? { expected: false, because: conditions }
    : { expected: true, because: holding.split('+') };
}

const unexpected = (because: string): Applicability => ({ expected: false, because: [because] });

/** Whether one of the conditions holds; without any given, always. */
export function isExpected(conditions: readonly Condition[] | undefined, situation: Situation): boolean {
  return !conditions || conditions.some((condition) => isMet(condition, situation));
}

const isMet = (condition: Condition, situation: Situation) =>
  condition.split('+').every((part) => holds(part, situation));

function holds(condition: string, situation: Situation): boolean {
  if (condition.startsWith('!')) return !holds(condition.slice(1), situation);
  const [name, value] = condition.split(':');
  if (value !== undefined) return holdsOf(name!, value, situation);
  switch (condition) {
    case 'between-parties':
      return situation.agreement.betweenParties;
    case 'mutual':
      return situation.agreement.mutual;
    case 'cross-border':
      return partyCountries(situation).size > 1;
    default:
      return situation.has(condition);
  }
}

function holdsOf(name: string, value: string, situation: Situation): boolean {
  const { agreement, parties, jurisdictions, countryGroups } = situation;
  const isIn = (country: string) => country === value || (countryGroups[value]?.includes(country) ?? false);
  const homes = () => [...partyCountries(situation)];
  switch (name) {
    case 'kind':
      return agreement.kind === value;
    case 'country':
      return jurisdictions.some(({ country }) => isIn(nationOf(country)));
    case 'party':
      return homes().some(isIn);
    case 'party-outside':
      return homes().some((country) => !isIn(country));
    case 'law':
      return situation.isAskedByLaw(value);
    case 'recipient':
      return parties.some(
        ({ roles, country }) => country !== undefined && roles.includes(agreement.recipient) && isIn(nationOf(country)),
      );
    default:
      throw new Error(`no condition “${name}:${value}”`);
  }
}

/** The countries of the parties, as the front matter has them or the draft says. */
function partyCountries({ jurisdictions }: Situation): ReadonlySet<string> {
  const homes = jurisdictions.filter(({ because }) => because === 'party' || because === 'front-matter');
  return new Set(homes.map(({ country }) => nationOf(country)));
}

/** The country of a state or province: `US` of `US-CA`. */
const nationOf = (country: string) => country.slice(0, 2);
