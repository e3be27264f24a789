import type { BlockReading } from './blockReading.js';
import { introduces } from './leadIn.js';
import type { Format } from './types.js';

/** What the words of a block show of its place in a draft, whatever stands around it: a set of these. */
export const Trait = {
  opensAdmonition: 1 << 0,
  closesAdmonition: 1 << 1,
  /** `:::` of another kind of division, whose words are contract text. */
  isDivider: 1 << 2,
  opensContents: 1 << 3,
  isContentsEntry: 1 << 4,
  isFurniture: 1 << 5,
  /** A line to sign or to fill in, words that introduce such lines, and a short line that may stand between them. */
  isField: 1 << 6,
  isClosing: 1 << 7,
  isShortLine: 1 << 8,
  /** Longer than a line that is 90 characters long, and shorter. */
  isLong: 1 << 9,
  isShort: 1 << 10,
  /** Hardly more than a number. */
  isTiny: 1 << 11,
  introduces: 1 << 12,
} as const;

/** The traits of a block, worked out when first asked for. */
export function traitsOf(block: BlockReading, format: Format): number {
  block.traits ??= readTraits(block, format);
  return block.traits;
}

function readTraits(block: BlockReading, format: Format): number {
  const { length } = block.prose.text;
  const text = block.prose.text.trim();
  const size = (length > 90 ? Trait.isLong : 0) | (length < 90 ? Trait.isShort : 0) | (length <= 20 ? Trait.isTiny : 0);
  return (
    size |
    divisionTraits(text) |
    contentsTraits(block, text, format) |
    lineTrait(block, text) |
    (introduces(block.prose.text) ? Trait.introduces : 0)
  );
}

function divisionTraits(text: string): number {
  if (!text.includes(':::')) return 0;
  const opens = admonition.test(text);
  const closes = /(?:^|\n):::\s*$/.test(text);
  const divides = text.startsWith(':::') && !opens;
  return (opens ? Trait.opensAdmonition : 0) | (closes ? Trait.closesAdmonition : 0) | (divides ? Trait.isDivider : 0);
}

function contentsTraits(block: BlockReading, text: string, format: Format): number {
  const opens = contentsTitle.test(text) || contentsMacro.test(text);
  const furniture = isPageFurniture(text, format) || isRunInContents(text);
  return (
    (opens ? Trait.opensContents : 0) |
    (isContentsEntry(block, text) ? Trait.isContentsEntry : 0) |
    (furniture ? Trait.isFurniture : 0)
  );
}

const pageNumber = /^(?:[-–—\s]*\d{1,4}[-–—\s]*|page\s+\d{1,4}(?:\s+of\s+\d{1,4})?|[ivxl]{1,6})$/i;
const filingFooter = /^source:\s.{0,120}\d{1,2}\/\d{1,2}\/\d{4}$/i;
const leaders = /\.{4,}\s*\d{1,3}\b|(?:\.\s){4,}\s*\d{1,3}\b/g;
const contentsTitle = /^\W*(?:table of contents|contents|inhaltsverzeichnis|table des matières|目次)\W*$/i;

const admonition = /^:::\s*\{?\.?(note|tip|info|warning|caution|danger|important|comment|guidance)\b/i;

function isPageFurniture(text: string, format: Format): boolean {
  return format === 'text' && text.length < 200 && (pageNumber.test(text) || filingFooter.test(text));
}

/** A table of contents that has become one paragraph. */
function isRunInContents(text: string): boolean {
  if (text.length > 20_000) return false;
  if ((text.match(leaders)?.length ?? 0) >= 2) return true;
  return text.length > 200 && /^\W{0,5}table of contents\b/i.test(text) && !/\bshall\b/.test(text);
}

function isContentsEntry(block: BlockReading, text: string): boolean {
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

function lineTrait(block: BlockReading, text: string): number {
  if (field.test(text) || blankLine.test(text)) return Trait.isField;
  if (text.length < 500 && closing.test(text)) return Trait.isClosing;
  return text.length <= 90 && !/[.;]$/.test(text) && block.kind !== 'heading' ? Trait.isShortLine : 0;
}
