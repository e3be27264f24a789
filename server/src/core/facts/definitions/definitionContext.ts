import type { Block, ContractDocument, Section } from '../../document/types.js';
import { isCoverPageAlone } from './forOthers.js';
import type { TermTables } from './termTables.js';

/** Says of a block whether it stands where definitions are listed, or on a cover page. */
export interface DefinitionContext {
  isListed(block: Block): boolean;
  isCoverPage(block: Block): boolean;
  /** The tables that list terms. */
  readonly tables: TermTables;
}

/** Titles of what the parties fill in before the terms that apply to all. */
export const coverTitle =
  /\b(?:cover\s+(?:page|sheet|terms)|key\s+terms|standard\s+terms|signature\s+page|order\s+form|deal\s+terms|commercial\s+terms|business\s+terms|contract\s+(?:details|particulars|data)|particulars|summary\s+of\s+terms|term\s+sheet|reference\s+schedule|agreement\s+details|variables)\b/i;

/** Reads from the document's sections where terms are listed, and from the tables that do so. */
export function definitionContextOf(document: ContractDocument, tables: TermTables): DefinitionContext {
  const isAllCover = isCoverPageAlone(document);
  return {
    tables,
    isListed: (block) =>
      (block.cell !== undefined && tables.has(block.cell.table)) ||
      ancestors(document, block).some((section) => section.kind === 'definitions' && section.titleSpan.block !== block),
    isCoverPage: (block) => isAllCover || ancestors(document, block).some(({ title }) => coverTitle.test(title)),
  };
}

function ancestors(document: ContractDocument, block: Block): readonly Section[] {
  const found: Section[] = [];
  for (let section = document.sectionAt(block); section; section = section.parent) found.push(section);
  return found;
}
