import type { RawBlock } from './rawBlock.js';
import type { Format } from './types.js';

const pageNumber = /^(?:[-–—\s]*\d{1,4}[-–—\s]*|page\s+\d{1,4}(?:\s+of\s+\d{1,4})?|[ivxl]{1,6})$/i;
const filingFooter = /^source:\s.{0,120}\d{1,2}\/\d{1,2}\/\d{4}$/i;
const leaders = /\.{4,}\s*\d{1,3}\b|(?:\.\s){4,}\s*\d{1,3}\b/g;
const contentsTitle = /^\W*(?:table of contents|contents|inhaltsverzeichnis|table des matières|目次)\W*$/i;

const admonition = /^:::\s*\{?\.?(note|tip|info|warning|caution|danger|important|comment|guidance)\b/i;

/** What the words of a block show of its matter, whatever stands around it. */
interface Traits {
  readonly opensAdmonition: boolean;
  readonly closesAdmonition: boolean;
  /** `:::` of another kind of division, whose words are contract text. */
  readonly isDivider: boolean;
  readonly opensContents: boolean;
  readonly isContentsEntry: boolean;
  readonly isFurniture: boolean;
  readonly line: 'field' | 'closing' | 'short' | 'text';
}

/** Settles which blocks are explanation, page furniture or lines to sign on, and so no contract text. */
export class MatterPass {
  readonly #traits = new WeakMap<RawBlock, Traits>();

  constructor(private readonly format: Format) {}

  settle(blocks: readonly RawBlock[]): void {
    for (const block of blocks) block.matter = block.readAs?.matter ?? 'contract';
    this.#markAdmonitions(blocks);
    this.#markFurniture(blocks);
    this.#markSignatures(blocks);
  }

  #traitsOf(block: RawBlock): Traits {
    let traits = this.#traits.get(block);
    if (!traits) {
      traits = traitsOf(block, this.format);
      this.#traits.set(block, traits);
    }
    return traits;
  }

  #markAdmonitions(blocks: readonly RawBlock[]): void {
    let inside = false;
    for (const block of blocks) {
      const { opensAdmonition, closesAdmonition, isDivider } = this.#traitsOf(block);
      if (inside || opensAdmonition) block.matter = 'commentary';
      else if (isDivider) block.matter = 'furniture';
      inside = (inside || opensAdmonition) && !closesAdmonition;
    }
  }

  #markFurniture(blocks: readonly RawBlock[]): void {
    let inContents = false;
    for (const block of blocks) {
      if (block.matter !== 'contract') continue;
      const { opensContents, isContentsEntry, isFurniture } = this.#traitsOf(block);
      inContents = opensContents || (inContents && isContentsEntry);
      if (inContents || isFurniture) block.matter = 'furniture';
    }
  }

  #markSignatures(blocks: readonly RawBlock[]): void {
    const run = new SignatureRun();
    for (const block of blocks) if (block.matter === 'contract') run.add(block, this.#traitsOf(block).line);
  }
}

/** The block of names, lines and dates: from a closing formula, or a run of fields, until a schedule or a clause follows. */
class SignatureRun {
  #afterClosing = false;
  #fields: RawBlock[] = [];

  add(block: RawBlock, line: Traits['line']): void {
    if (line === 'field') this.#addField(block);
    else if (line === 'short' && this.#takesIn(block)) block.matter = 'signature';
    else {
      this.#fields = [];
      if (line === 'closing') {
        this.#afterClosing = true;
        if (block.kind !== 'heading' && block.prose.text.length < 90) block.matter = 'signature';
      } else if (line === 'text' && (block.kind === 'heading' || block.prose.text.length > 90))
        this.#afterClosing = false;
    }
  }

  #addField(block: RawBlock): void {
    this.#fields.push(block);
    // One field alone, such as a date, is still a sentence of the contract.
    if (this.#fields.length === 2) this.#fields[0]!.matter = 'signature';
    if (this.#fields.length >= 2 || this.#afterClosing) block.matter = 'signature';
  }

  /** A name or an address between the fields belongs to them; a cell of some other table does not. */
  #takesIn(block: RawBlock): boolean {
    const fields = this.#fields.length;
    return fields >= 2 || (this.#afterClosing && (block.kind !== 'cell' || fields > 0));
  }
}

function traitsOf(block: RawBlock, format: Format): Traits {
  const text = block.prose.text.trim();
  const opensAdmonition = admonition.test(text);
  return {
    opensAdmonition,
    closesAdmonition: /(?:^|\n):::\s*$/.test(text),
    isDivider: text.startsWith(':::') && !opensAdmonition,
    opensContents: contentsTitle.test(text) || contentsMacro.test(text),
    isContentsEntry: isContentsEntry(block, text),
    isFurniture: isPageFurniture(text, format) || isRunInContents(text),
    line: lineKind(block, text),
  };
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

function lineKind(block: RawBlock, text: string): Traits['line'] {
  if (field.test(text) || blankLine.test(text)) return 'field';
  if (text.length < 500 && closing.test(text)) return 'closing';
  return text.length <= 90 && !/[.;]$/.test(text) && block.kind !== 'heading' ? 'short' : 'text';
}
