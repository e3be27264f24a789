import type { Block, ContractDocument, Section } from '../../document/types.js';
import { perBlock } from '../perBlock.js';
import { sentencesOf } from '../sentences.js';
import type { BlockText } from './evidence.js';

/** No lead-in needs more words than this to be understood. */
const longestLeadIn = 700;
const deepestList = 5;

interface OpenItem {
  readonly block: Block;
  /** How it is numbered; `plain` for a paragraph without a number. */
  readonly style: string;
  readonly text: string;
  readonly introduces: boolean;
  /** Ends as an item does that others follow. */
  readonly goesOn: boolean;
}

/** A block with what is needed to read it by itself. */
export interface ContractBlock {
  readonly block: Block;
  readonly text: BlockText;
  /** The block that introduces it. */
  readonly leadInBlock: Block | undefined;
}

/** The contract's blocks with what is needed to read each by itself. */
export function contractBlocks(document: ContractDocument): readonly ContractBlock[] {
  const titles = new Map<Section | undefined, string>();
  const typed = new TypedLists();
  return document.blocks
    .filter((block) => block.matter === 'contract')
    .map((block) => {
      const section = document.sectionAt(block);
      const title = titles.get(section) ?? titlesOf(section);
      titles.set(section, title);
      const implicit = typed.leadInOf(block);
      const explicit = leadInsOf(document, block);
      const leadIn = (explicit || implicit.text).slice(-longestLeadIn);
      return {
        block,
        text: { text: block.prose.text, leadIn, titles: title },
        leadInBlock: document.leadInOf(block) ?? implicit.block,
      };
    });
}

function titlesOf(section: Section | undefined): string {
  let titles = '';
  for (let at = section; at; at = at.parent) if (at.title) titles = `${at.title}. ${titles}`;
  return titles;
}

/** The lead-ins that the document's structure gives, outermost first. */
function leadInsOf(document: ContractDocument, block: Block): string {
  const seen = new Set<Block>();
  let text = '';
  for (
    let at = document.leadInOf(block);
    at && !seen.has(at) && text.length < longestLeadIn;
    at = document.leadInOf(at)
  ) {
    seen.add(at);
    text = `${traitsOf(at).lastSentence} ${text}`;
  }
  return text;
}

const traitsOf = perBlock(({ prose: { text } }) => ({
  style: styleOf(text),
  lastSentence: lastSentence(text),
  introduces: introduces(text),
  goesOn: /(?:[;,]|\b(?:and|or))$/i.test(text.trimEnd()),
}));

/**
 * Lists that are only typed: a paragraph that ends in a colon or in mid-sentence, and paragraphs that start with
 * `(a)`, `1.` or a dash. A paragraph that starts in lower case goes on where the one before it stopped.
 */
class TypedLists {
  #open: OpenItem[] = [];

  /** The lead-in of the next block; to be called for each block in order. */
  leadInOf(block: Block): { text: string; block: Block | undefined } {
    const traits = traitsOf(block);
    const style = this.#place(traits.style);
    const leadIn = { text: this.#open.map((item) => item.text).join(' '), block: this.#open.at(-1)?.block };
    this.#open.push({
      block,
      style,
      text: traits.lastSentence,
      introduces: traits.introduces,
      goesOn: traits.goesOn,
    });
    return leadIn;
  }

  /** Closes what ends before a paragraph of this style, and says as what it counts. */
  #place(typed: string): string {
    const last = this.#open.at(-1);
    const introduced = last?.introduces ?? false;
    const style = typed === 'plain' && (introduced || last?.goesOn) ? 'plain-item' : typed;
    const letter = style.replace('i', 'a');
    if (style !== 'plain-item' || !introduced) {
      if (this.#closeTo(style)) return style;
      // A lone i, v or x may also be a letter.
      if (letter !== style && !introduced && this.#closeTo(letter)) return letter;
      if (!introduced && style !== 'goes-on') this.#open = [];
    }
    if (this.#open.length > deepestList) this.#open.shift();
    return style;
  }

  #closeTo(style: string): boolean {
    const same = this.#open.findIndex((item) => item.style === style);
    if (same >= 0) this.#open.length = same;
    return same >= 0;
  }
}

function styleOf(text: string): string {
  if (/^\p{Ll}{2}/u.test(text)) return 'goes-on';
  const match =
    /^\s*(?:([-–—•▪●·*‑])\s|(\(?)(?:([ivxl]{2,6}|[ivx])|([a-z])|([A-Z]|[IVX]{2,5})|(\d{1,3}(?:\.\d{1,3})*))([.)]{0,2})(?=\s|[“"A-Z]))/u.exec(
      text,
    );
  if (!match) return 'plain';
  if (match[1]) return match[1];
  const [, , bracket, roman, letter, capital, figure, close] = match;
  if (!bracket && !close && !figure?.includes('.')) return 'plain';
  const kind = roman ? 'i' : letter ? 'a' : capital ? 'A' : `1${'.1'.repeat((figure ?? '').split('.').length - 1)}`;
  return `${bracket}${kind}${close}`;
}

/** Whether what follows the text is part of what it says: after a colon, in mid-sentence, or under a title. */
function introduces(text: string): boolean {
  const end = text.trimEnd();
  const goesOn = /[:–—,-]$|(?:^|[^.;!?”"’)])$|\b(?:and|or|that|which)\W*$/i.test(end.slice(-12));
  return goesOn || isTitle(end) || /\bfollowing\b/i.test(lastSentence(end));
}

/** A line such as “4. Exceptions.” */
function isTitle(line: string): boolean {
  return line.length <= 40 && /^\W*(?:\d[\d.]*\s+)?\p{Lu}\S*(?:\s\S+){0,3}\.$/u.test(line);
}

function lastSentence(text: string): string {
  const end = text.slice(-2 * longestLeadIn);
  const sentence = sentencesOf(end).at(-1);
  return sentence ? end.slice(sentence.start, sentence.end) : '';
}
