import type { Block, ContractDocument, Identity, Section } from '../../document/types.js';

/** Says of a block whether it stands where definitions are listed, or on a cover page. */
export interface DefinitionContext {
  isListed(block: Block): boolean;
  isCoverPage(block: Block): boolean;
  /** The tables that list terms. */
  readonly tables: ReadonlySet<Identity>;
}

const termColumn = /^(?:(?:defined|key|capitali[sz]ed)\s+)?(?:terms?|expressions?|words?|definitions?|phrases?)$/i;
const meaningColumn = /^(?:meanings?|definitions?|descriptions?|explanations?|details?|interpretation)$/i;
/** Titles of what the parties fill in before the terms that apply to all. */
export const coverTitle =
  /\b(?:cover\s+(?:page|sheet|terms)|key\s+terms|standard\s+terms|signature\s+page|order\s+form|deal\s+terms|commercial\s+terms|business\s+terms|contract\s+(?:details|particulars|data)|particulars|summary\s+of\s+terms|term\s+sheet|reference\s+schedule|agreement\s+details|variables)\b/i;

/** The tables whose columns are called terms and meanings. */
export function tablesOfTerms(document: ContractDocument): ReadonlySet<Identity> {
  const listedTables = new Set<Identity>();
  const columns = new Map<Identity, string>();
  for (const { cell, prose } of document.blocks) {
    if (!cell?.header) continue;
    const text = prose.text.trim();
    if (cell.column === 0) columns.set(cell.table, text);
    else if (
      cell.column === 1 &&
      termColumn.test(columns.get(cell.table) ?? '') &&
      (text === '' || meaningColumn.test(text))
    ) {
      listedTables.add(cell.table);
    }
  }
  return listedTables;
}

/** Reads from the document's sections and tables where terms are listed. */
export function definitionContextOf(document: ContractDocument): DefinitionContext {
  const listedTables = tablesOfTerms(document);
  return {
    tables: listedTables,
    isListed: (block) =>
      (block.cell !== undefined && listedTables.has(block.cell.table)) ||
      ancestors(document, block).some((section) => section.kind === 'definitions' && section.titleSpan.block !== block),
    isCoverPage: (block) =>
      document.dialect === 'cover-page' || ancestors(document, block).some(({ title }) => coverTitle.test(title)),
  };
}

function ancestors(document: ContractDocument, block: Block): readonly Section[] {
  const found: Section[] = [];
  for (let section = document.sectionAt(block); section; section = section.parent) found.push(section);
  return found;
}
