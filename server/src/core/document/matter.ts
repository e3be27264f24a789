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
    if (contentsTitle.test(text) || /^\[(?:TableOfContents\w*|TOC|\[_?TOC_?\])\]$/i.test(text)) {
      block.matter = 'furniture';
      inContents = true;
    } else if (inContents && isContentsEntry(block, text)) block.matter = 'furniture';
    else {
      inContents = false;
      if (format === 'text' && (pageNumber.test(text) || filingFooter.test(text))) block.matter = 'furniture';
      else if (text.length < 20_000 && (text.match(leaders)?.length ?? 0) >= 2) block.matter = 'furniture';
      else if (/^\W*table of contents\b/i.test(text) && text.length > 200 && !/\bshall\b/.test(text))
        block.matter = 'furniture';
    }
  }
}

function isContentsEntry(block: RawBlock, text: string): boolean {
  if (block.kind === 'heading' || text.length > 140 || /[.;]$/.test(text)) return false;
  const links = block.marks.some((mark) => mark.kind === 'link');
  return links || /\s\d{1,3}$/.test(text) || pageNumber.test(text) || /^page$/i.test(text);
}

const field =
  /^\W*(?:by|name|print(?:ed)? name|title|position|date|dated|signed|signature|sign|its|witness|authori[sz]ed (?:signatory|representative|signature)|address|e-?mail|email address|company|place|per|notice address|notice contact|representative|telephone|phone|fax)\b[^.;]{0,40}?(?::|_{3,}|＿{3,}|…)/i;
const closing =
  /^\W*(?:in witness whereof|in witness of|the parties have (?:executed|signed|caused)|signatures?|signature (?:block|page)s?|executed (?:as a deed|by|and delivered|on behalf)|signed (?:by|for|on behalf|in|at)|agreed (?:and|to and) accepted|agreed to|accepted (?:and agreed|by)|\[?(?:remainder of (?:this )?page|signature pages? (?:to )?follows?))\b/i;

/** The block of names, lines and dates: from a closing formula, or a run of fields, until a schedule or a clause follows. */
function markSignatures(blocks: readonly RawBlock[]): void {
  let since = -1;
  let fields = 0;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.matter !== 'contract') continue;
    const text = block.prose.text.trim();
    const isField = field.test(text) || /^[\s_/＿.…]{4,}$/.test(text);
    if (isField) {
      fields++;
      if (fields >= 2 || since >= 0) block.matter = 'signature';
      if (fields === 2) markBack(blocks, i);
      continue;
    }
    if (closing.test(text) && text.length < 500) {
      since = i;
      fields = 0;
      if (block.kind !== 'heading' && text.length < 90) block.matter = 'signature';
      continue;
    }
    const short = text.length <= 90 && !/[.;]$/.test(text) && block.kind !== 'heading';
    if ((since >= 0 || fields >= 2) && short && (block.kind !== 'cell' || fields > 0)) block.matter = 'signature';
    else {
      if (block.kind === 'heading' || text.length > 90) since = -1;
      fields = 0;
    }
  }
}

/** The first field of a run turned out to be part of a signature block. */
function markBack(blocks: readonly RawBlock[], from: number): void {
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
    const block = blocks[i]!;
    if (block.matter !== 'contract') continue;
    if (!field.test(block.prose.text.trim())) return;
    block.matter = 'signature';
  }
}
