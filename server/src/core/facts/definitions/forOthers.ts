import type { ContractDocument } from '../../document/types.js';
import type { DefinitionMatch } from './match.js';

/**
 * How sure it is that a place defines a term for drafts that take over the definitions of this one, where it does not do so here.
 * @param isList the draft is no contract but a list of terms
 * @param isCoverPage it calls itself a cover page
 */
export function certaintyForOthers(
  { certainty, kind }: DefinitionMatch,
  isList: boolean,
  isCoverPage: boolean,
): 'certain' | 'if-used' | undefined {
  if (certainty === 'if-listed' && kind === 'list' && isList) return 'certain';
  if (certainty === 'if-cover-page' || certainty === 'if-listed') return isCoverPage ? 'if-used' : undefined;
  return certainty === 'if-used' && (kind === 'heading' || kind === 'table') ? 'if-used' : undefined;
}

const coverPage = /\bthis\s+(?:cover\s+(?:page|sheet)|order\s+form|term\s+sheet|key\s+terms\s+(?:page|sheet))\b/i;

/** Whether a draft says at its beginning that it is a cover page. */
export function callsItselfCoverPage({ blocks, dialect }: ContractDocument): boolean {
  if (dialect === 'cover-page') return true;
  return blocks
    .slice(0, 20)
    .some(({ matter, prose }) => matter === 'contract' && coverPage.test(prose.text.slice(0, 1_000)));
}

/** A longer draft has the terms that apply to all behind its cover page. */
const mostBlocks = 60;

/** Whether a draft is a cover page and nothing else, so that its headings and first cells name what it fills in. */
export function isCoverPageAlone(document: ContractDocument): boolean {
  return document.dialect === 'cover-page' || (document.blocks.length <= mostBlocks && callsItselfCoverPage(document));
}
