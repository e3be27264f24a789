import type { ContractDocument } from '../../document/types.js';
import { unreadGlossary } from '../../facts/glossaries/glossaryNames.js';
import type { Facts } from '../../facts/types.js';

/**
 * The other document that may define what the draft does not, as the draft calls it: one that cannot be looked into, or that
 * is none of its glossaries.
 */
export function leftTo({ frontMatter }: ContractDocument, { incorporated, glossaries }: Facts): string | undefined {
  const unread = unreadGlossary(frontMatter, glossaries.incorporation);
  if (unread !== undefined) return unread;
  const isRead = glossaries.incorporation.glossaries.some(({ calls }) =>
    calls.includes(incorporated?.toLowerCase() ?? ''),
  );
  return isRead ? undefined : incorporated;
}

/** The glossaries of the draft in words: `“master.md” or “glossary.md”`; undefined where there is none. */
export function glossariesOf({ glossaries: { incorporation } }: Facts): string | undefined {
  const names = incorporation.glossaries.map(({ name }) => `“${name}”`);
  if (names.length === 0) return undefined;
  return names.length > 3 ? 'any of its glossaries' : names.join(' or ');
}
