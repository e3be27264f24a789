import type { Block, ContractDocument, Section } from '../document/types.js';
import type { CrossReference, Facts } from '../facts/types.js';
import type { PlacedDiagnostic } from './diagnostic.js';

/** The most blocks below a heading, or on either side in a paragraph, that count as one clause: there may be thousands. */
const mostBlocks = 64;

/** How many blocks that introduce one another count; deeper lists are rare, and their words would say little more. */
const mostLeadIns = 4;

/** What tells a finding apart whatever its line: the rule, what it is about, and the clause in which it stands. */
export interface Fingerprint {
  readonly ruleId: string;
  /** The clause, the element, the term or the words that the finding names; empty where it names none. */
  readonly about: string;
  /** The words of the clause, as a hash of 16 digits; `draft` for a finding on the agreement as a whole. */
  readonly clause: string;
}

/** The clause of what is found on the agreement as a whole: what is missing stands on its title. */
export const wholeDraft = 'draft';

/**
 * The fingerprints of the clauses of a draft. They hold whatever the number and the place of a clause and however its lines are
 * wrapped, and become others when its words do.
 */
export class Fingerprints {
  readonly #document: ContractDocument;
  readonly #facts: Facts;
  /** The words of blocks without references, which nothing else in the draft can change. */
  readonly #words = new Map<Block, string>();

  constructor(document: ContractDocument, facts: Facts) {
    this.#document = document;
    this.#facts = facts;
  }

  of(diagnostic: PlacedDiagnostic): Fingerprint {
    return { ...this.subjectOf(diagnostic), clause: this.clauseOf(diagnostic.span.block) };
  }

  /** The part of a fingerprint that needs no look at the draft. */
  subjectOf(diagnostic: PlacedDiagnostic): Omit<Fingerprint, 'clause'> {
    return { ruleId: diagnostic.ruleId, about: subjectOf(diagnostic) };
  }

  /**
   * The fingerprint of the clause that a block belongs to: of its paragraph with what introduces it, or of what stands below a
   * heading.
   */
  clauseOf(block: Block): string {
    const document = this.#document;
    const { blocks } = document;
    if (document.title?.block === block) return wholeDraft;
    let words: string;
    if (block.kind === 'heading') {
      words = this.#wordsOf(block);
      for (let at = block.index + 1; at < blocks.length && at <= block.index + mostBlocks; at++) {
        if (blocks[at]!.kind === 'heading') break;
        words += this.#continued(blocks[at]!);
      }
    } else {
      let first = block.index;
      while (block.index - first < mostBlocks && first > 0 && goesOn(blocks[first - 1]!, blocks[first]!)) first--;
      words = this.#wordsOf(blocks[first]!);
      const end = Math.min(blocks.length, block.index + mostBlocks);
      for (let at = first + 1; at < end && goesOn(blocks[at - 1]!, blocks[at]!); at++)
        words += this.#continued(blocks[at]!);
      let leadIn = document.leadInOf(blocks[first]!);
      for (let depth = 0; leadIn && depth < mostLeadIns; depth++) {
        words += `\n${this.#wordsOf(leadIn)}`;
        leadIn = document.leadInOf(leadIn);
      }
    }
    return hashOf(words);
  }

  /** The words of a block behind those of the one before: of the same paragraph as if they stood in one line. */
  #continued(block: Block): string {
    const before = this.#document.blocks[block.index - 1];
    return (before && goesOn(before, block) ? ' ' : '\n') + this.#wordsOf(block);
  }

  /** These blocks may say something else by now. */
  forget(blocks: Iterable<Block>): void {
    for (const block of blocks) this.#words.delete(block);
  }

  #wordsOf(block: Block): string {
    const known = this.#words.get(block);
    if (known !== undefined) return known;
    const references = this.#facts.referencesIn(block);
    const before = this.#document.blocks[block.index - 1];
    const words = wordsOf(this.#document, block, references, before !== undefined && goesOn(before, block));
    // What a reference leads to may be called otherwise, and an item be of another paragraph, without any change of the block.
    if (references.length === 0 && !startsItem(block)) this.#words.set(block, words);
    return words;
  }
}

/** What a finding is about, as far as that is no number or place, which renumbering changes. */
function subjectOf({ data }: PlacedDiagnostic): string {
  return Object.keys(data)
    .filter((key) => !places.has(key) && typeof data[key] === 'string')
    .sort()
    .map((key) => folded(data[key] as string))
    .join('/');
}

/** Parts of the data of findings that name a place of the draft. */
const places: ReadonlySet<string> = new Set([
  'reference',
  'number',
  'last',
  'standsIn',
  'shown',
  'target',
  'definedIn',
  'before',
  'schedule',
]);

/**
 * Whether a block is an item of the paragraph that the block before it belongs to: where a line happens to begin with “(a)”,
 * that is a block of its own, and the next time that the lines are wrapped it may be none.
 */
function goesOn(before: Block, block: Block): boolean {
  return block.kind === 'paragraph' && block.base === before.base && startsItem(block);
}

const startsItem = ({ prose: { text } }: Block) => /^\((?:[a-z]{1,2}|[ivx]{1,5})\)\s/.test(text);

/**
 * The words of a block without its own numbers, each reference by the name of what it leads to.
 * @param isWithin it goes on with a paragraph, in which its number is one of many
 */
function wordsOf(
  document: ContractDocument,
  block: Block,
  references: readonly CrossReference[],
  isWithin: boolean,
): string {
  const { text } = block.prose;
  const parts: string[] = [];
  let at = 0;
  const section = document.sectionAt(block, 0);
  if (!isWithin && section?.start.block === block && section.titleSpan.block === block) {
    parts.push(text.slice(0, section.start.start));
    at = Math.max(at, section.titleSpan.start);
  }
  for (const { numberSpan, target } of references) {
    if (target === null || target === 'external' || numberSpan.start < at) continue;
    parts.push(text.slice(at, numberSpan.start), `‹${nameOf(target)}›`);
    at = numberSpan.end;
  }
  parts.push(text.slice(at));
  return folded(parts.join('')).replace(inlineNumbers, '(·)');
}

/** Numbers of items within a sentence; figures in brackets are amounts and times. */
const inlineNumbers = /(?<=^|[\s;,])\((?:[a-z]{1,2}|[ivx]{1,5})\)(?=\s)/g;

/** What a section is called without its number: its title or its first words. */
function nameOf({ title, titleSpan: { block, start } }: Section): string {
  return folded(title || block.prose.text.slice(start, start + 60));
}

/** White space, quotation marks and hyphens in one way: an editor may change them by itself. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A hash of 64 bits in 16 hexadecimal digits (two rounds of MurmurHash2’s mixing, after bryc’s cyrb53). */
function hashOf(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return hex(b) + hex(a);
}

const hex = (value: number) => (value >>> 0).toString(16).padStart(8, '0');
