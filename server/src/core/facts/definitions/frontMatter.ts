import type { FrontMatter } from '../../document/types.js';
import type { Definition, Party } from '../types.js';

/**
 * Terms that the front matter defines without saying so: the type of the agreement, the parties by name and by role, and
 * the titles of its schedules and exhibits.
 */
export function frontMatterDefinitions(frontMatter: FrontMatter | undefined): readonly Definition[] {
  if (!frontMatter) return [];
  const { data } = frontMatter;
  const parties = frontMatterParties(frontMatter);
  const attached = ['schedule', 'schedules', 'exhibit', 'exhibits', 'annex', 'annexes', 'appendix', 'appendices'];
  return [
    ...(isTitle(data.type) ? [definition(data.type, 'agreement')] : []),
    ...parties.flatMap(({ name, roles }) =>
      [...roles, ...(name ? [name] : [])].map((term) => definition(term, 'party')),
    ),
    ...attached.flatMap((key) => titlesIn(data[key]).map((title) => definition(title, undefined))),
  ];
}

/** The parties that the front matter lists, of its own accord or for this tool (`clausewright: { parties: … }`); a role may be an entry's `role` or the entry's key. */
export function frontMatterParties(frontMatter: FrontMatter | undefined): readonly Party[] {
  const own = frontMatter?.data.clausewright;
  const parties = (isMapping(own) ? own.parties : undefined) ?? frontMatter?.data.parties;
  if (Array.isArray(parties))
    return parties.map((entry) => partyOf(entry, undefined)).filter((party) => party !== undefined);
  if (!isMapping(parties)) return [];
  return Object.entries(parties)
    .map(([role, entry]) => partyOf(entry, role))
    .filter((party) => party !== undefined);
}

function partyOf(entry: unknown, key: string | undefined): Party | undefined {
  if (typeof entry === 'string') return party(entry, key ? [titleCase(key)] : [], undefined);
  if (!isMapping(entry)) return undefined;
  const text = (name: string) => (typeof entry[name] === 'string' ? (entry[name] as string).trim() : '');
  const roles = [text('role'), text('short_name'), text('short')].filter(isTitle);
  const country = /^([a-z]{2})(?:-|$)/i.exec(text('country') || text('entity_type') || text('jurisdiction'))?.[1];
  return party(
    text('name') || text('legal_name'),
    roles.length > 0 || !key ? roles : [titleCase(key)],
    country?.toUpperCase(),
  );
}

const party = (name: string, roles: readonly string[], country: string | undefined): Party | undefined =>
  name === '' && roles.length === 0 ? undefined : { name, roles, country, span: undefined };

function titlesIn(value: unknown): readonly string[] {
  const entries = Array.isArray(value) ? value : [value];
  return entries.map((entry) => (isMapping(entry) ? entry.title : entry)).filter(isTitle);
}

function definition(term: string, names: Definition['names']): Definition {
  return { term, kind: 'front-matter', span: undefined, body: undefined, external: false, names, assumed: false };
}

const isTitle = (value: unknown): value is string =>
  typeof value === 'string' && /^\p{Lu}[^:{}[\]]{1,80}$/u.test(value);

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `disclosing_party` → `Disclosing Party`. */
const titleCase = (key: string) => key.replace(/[_-]+/g, ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
