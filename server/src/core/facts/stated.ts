import type { FrontMatter } from '../document/types.js';
import { type DraftSide, draftSides } from '../packs/types.js';
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
const kinds: readonly AgreementKind[] = [
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
  const own = frontMatter?.data.clausewright;
  const said = typeof own === 'object' && own !== null ? (own as Record<string, unknown>) : {};
  const mutual = String(said.mutual).toLowerCase();
  return {
    kind: kinds.find((kind) => kind === said.kind),
    mutual: mutual === 'true' || mutual === 'yes' ? true : mutual === 'false' || mutual === 'no' ? false : undefined,
    countries: countriesOf(said.countries),
    playbook: typeof said.playbook === 'string' && said.playbook.trim() !== '' ? said.playbook.trim() : undefined,
    side: draftSides.find((side) => side === said.side),
  };
}

function countriesOf(value: unknown): readonly string[] | undefined {
  if (value === undefined) return undefined;
  const entries: readonly unknown[] = Array.isArray(value) ? value : String(value).split(/[\s,;]+/);
  const codes = entries.map((entry) => String(entry).trim().toUpperCase()).filter((code) => /^[A-Z]{2}$/.test(code));
  return codes.length > 0 ? [...new Set(codes)].sort() : undefined;
}
