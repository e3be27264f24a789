import type { RawBlock } from './rawBlock.js';
import type { Format } from './types.js';

const pageNumber = /^(?:[-–—\s]*\d{1,4}[-–—\s]*|page\s+\d{1,4}(?:\s+of\s+\d{1,4})?|[ivxl]{1,6})$/i;
const filingFooter = /^source:\s.{0,120}\d{1,2}\/\d{1,2}\/\d{4}$/i;
const leaders = /\.{4,}\s*\d{1,3}\b|(?:\.\s){4,}\s*\d{1,3}\b/g;
const contentsTitle = /^\W*(?:table of contents|contents|inhaltsverzeichnis|table des matières|目次)\W*$/i;

/** Marks page numbers, tables of contents and the lines to sign on, which are no contract text. */
export function settleMatter(blocks: readonly RawBlock[], format: Format): void {
  markFurniture(blocks, format);
  markSignatures(blocks);
}

function markFurniture(blocks: readonly RawBlock[], format: Format): void {
  let inContents = false;
  for (const block of blocks) {
    if (block.matter !== 'contract') continue;
    const text = block.prose.text.trim();
    const opens = contentsTitle.test(text) || contentsMacro.test(text);
    inContents = opens || (inContents && isContentsEntry(block, text));
    if (inContents || isPageFurniture(text, format) || isRunInContents(text)) block.matter = 'furniture';
  }
}

function isPageFurniture(text: string, format: Format): boolean {
  return format === 'text' && text.length < 200 && (pageNumber.test(text) || filingFooter.test(text));
}

/** A table of contents that has become one paragraph. */
function isRunInContents(text: string): boolean {
  if (text.length > 20_000) return false;
  if ((text.match(leaders)?.length ?? 0) >= 2) return true;
  return text.length > 200 && /^\W{0,5}table of contents\b/i.test(text) && !/\bshall\b/.test(text);
}

function isContentsEntry(block: RawBlock, text: string): boolean {
  if (block.kind === 'heading' || text.length > 140 || /[.;]$/.test(text)) return false;
  const links = block.marks.some((mark) => mark.kind === 'link');
  return links || /\s\d{1,3}$/.test(text) || pageNumber.test(text) || /^page$/i.test(text);
}
const contentsMacro = /^\[(?:TableOfContents\w*|TOC|\[_?TOC_?\])\]$/i;

const field =
  /^\W*(?:by|name|print(?:ed)? name|title|position|date|dated|signed|signature|sign|its|witness|authori[sz]ed (?:signatory|representative|signature)|address|e-?mail|email address|company|place|per|notice address|notice contact|representative|telephone|phone|fax)\b[^.;]{0,40}?(?::|_{3,}|＿{3,}|…)/i;
const blankLine = /^[\s_/＿.…]{4,}$/;
const closing =
  /^\W*(?:in witness whereof|in witness of|the parties have (?:executed|signed|caused)|signatures?|signature (?:block|page)s?|executed (?:as a deed|by|and delivered|on behalf)|signed (?:by|for|on behalf|in|at)|agreed (?:and|to and) accepted|agreed to|accepted (?:and agreed|by)|\[?(?:remainder of (?:this )?page|signature pages? (?:to )?follows?))\b/i;

/** The block of names, lines and dates: from a closing formula, or a run of fields, until a schedule or a clause follows. */
function markSignatures(blocks: readonly RawBlock[]): void {
  let afterClosing = false;
  let fields: RawBlock[] = [];
  for (const block of blocks) {
    if (block.matter !== 'contract') continue;
    switch (lineKind(block)) {
      case 'field':
        fields.push(block);
        // One field alone, such as a date, is still a sentence of the contract.
        if (fields.length >= 2 || afterClosing) for (const one of fields) one.matter = 'signature';
        break;
      case 'closing':
        afterClosing = true;
        fields = [];
        if (block.kind !== 'heading' && block.prose.text.length < 90) block.matter = 'signature';
        break;
      case 'short':
        // A name or an address between the fields; a cell of some other table is none.
        if (fields.length >= 2 || (afterClosing && (block.kind !== 'cell' || fields.length > 0)))
          block.matter = 'signature';
        else fields = [];
        break;
      default:
        if (block.kind === 'heading' || block.prose.text.length > 90) afterClosing = false;
        fields = [];
    }
  }
}

function lineKind(block: RawBlock): 'field' | 'closing' | 'short' | 'text' {
  const text = block.prose.text.trim();
  if (field.test(text) || blankLine.test(text)) return 'field';
  if (text.length < 500 && closing.test(text)) return 'closing';
  return text.length <= 90 && !/[.;]$/.test(text) && block.kind !== 'heading' ? 'short' : 'text';
}
