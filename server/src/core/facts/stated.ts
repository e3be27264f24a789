import type { FrontMatter } from '../document/types.js';
import { type DraftSide, draftSides } from '../packs/types.js';
import { countryCodes } from './countryCodes.js';
import { datesIn } from './dates.js';
import type { AgreementKind } from './types.js';

/** What the front matter says of the agreement under `clausewright`, in place of what would be read from the draft. */
export interface Stated {
  readonly kind: AgreementKind | undefined;
  readonly mutual: boolean | undefined;
  /** ISO 3166 codes of the countries that the agreement touches. */
  readonly countries: readonly string[] | undefined;
  /** The playbook that the draft is read by: the name of one that comes with the program, or of a file. */
  readonly playbook: string | undefined;
  /** The side for which somebody drafts; undefined for neither. */
  readonly side: DraftSide | undefined;
}

/** All kinds of agreement that the front matter may name. */
export const agreementKinds: readonly AgreementKind[] = [
  'confidentiality',
  'technology-transfer',
  'licence',
  'development',
  'services',
  'employment',
  'data-processing',
  'other',
];

/**
 * Reads `clausewright: { kind: licence, mutual: true, countries: [DE, US], side: recipient, playbook: recipient }`. What
 * is no kind of agreement, no yes or no, no code of a country or no side is left out, so that the draft itself decides.
 */
export function statedOf(frontMatter: FrontMatter | undefined): Stated {
  const said = settingsIn(frontMatter);
  const codes = entriesOf(said.countries)
    .map(({ value }) => value.toUpperCase())
    .filter((code) => countryCodes.has(code));
  return {
    kind: agreementKinds.find((kind) => kind === said.kind),
    mutual: yesOrNo(said.mutual),
    countries: codes.length > 0 ? [...new Set(codes)].sort() : undefined,
    playbook: typeof said.playbook === 'string' && said.playbook.trim() !== '' ? said.playbook.trim() : undefined,
    side: draftSides.find((side) => side === said.side),
  };
}

/** A value below `clausewright` that means nothing there. */
export interface UnreadSetting {
  readonly setting: 'kind' | 'mutual' | 'countries' | 'side' | 'signing';
  readonly value: string;
  /** `['countries', 1]` */
  readonly path: readonly (string | number)[];
}

/** What of the settings in a front matter `statedOf` leaves out, and a day of signing that is none. */
export function unreadSettings(frontMatter: FrontMatter | undefined): readonly UnreadSetting[] {
  const said = settingsIn(frontMatter);
  const stated = statedOf(frontMatter);
  const unread: UnreadSetting[] = [];
  const check = (setting: UnreadSetting['setting'], isRead: boolean) => {
    if (isGiven(said[setting]) && !isRead) unread.push({ setting, value: String(said[setting]), path: [setting] });
  };
  check('kind', stated.kind !== undefined);
  check('mutual', stated.mutual !== undefined);
  check('side', stated.side !== undefined);
  check('signing', datesIn(String(said.signing)).length > 0);
  for (const { value, path } of entriesOf(said.countries)) {
    if (!countryCodes.has(value.toUpperCase()))
      unread.push({ setting: 'countries', value, path: ['countries', ...path] });
  }
  return unread;
}

function settingsIn(frontMatter: FrontMatter | undefined): Readonly<Record<string, unknown>> {
  const own = frontMatter?.data.clausewright;
  return typeof own === 'object' && own !== null ? (own as Record<string, unknown>) : {};
}

const isGiven = (value: unknown) => value !== undefined && value !== null && value !== '';

function yesOrNo(value: unknown): boolean | undefined {
  const word = String(value).toLowerCase();
  return word === 'true' || word === 'yes' ? true : word === 'false' || word === 'no' ? false : undefined;
}

/** The entries of a list, or of a text that lists them: `[DE, US]`, `DE, US`. */
function entriesOf(value: unknown): readonly { readonly value: string; readonly path: readonly number[] }[] {
  if (!isGiven(value)) return [];
  if (Array.isArray(value)) return value.map((entry, i) => ({ value: String(entry).trim(), path: [i] }));
  const entries = String(value).split(/[\s,;]+/);
  return entries.filter((entry) => entry !== '').map((entry) => ({ value: entry, path: [] }));
}
