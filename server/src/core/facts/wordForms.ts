import type { Block } from '../document/types.js';
import { BlockTable } from './blockTable.js';

/** How a draft uses a term: with which article, and with a plural verb or a singular one. */
export interface WordForms {
  readonly withThe: number;
  readonly withThis: number;
  readonly bare: number;
  /** In quotes, as where it is defined. */
  readonly named: number;
  readonly plural: number;
  readonly singular: number;
}

type Counts = { -readonly [Name in keyof WordForms]: number };

interface Term {
  readonly total: Counts;
  readonly blocks: BlockTable<WordForms>;
}

/** A draft has a handful of words that anybody asks for. */
const mostTerms = 20;

/** Counts how a draft uses some terms, from when they are first asked for. */
export class WordFormTable {
  readonly #terms = new Map<string, Term>();

  /**
   * Follows a change of the draft.
   * @param gone blocks that are no contract text any more
   * @param fresh blocks of the contract whose words may be others
   */
  update(gone: Iterable<Block>, fresh: Iterable<Block>): void {
    for (const [term, table] of this.#terms) {
      for (const block of gone) replace(table, block, undefined);
      for (const block of fresh) replace(table, block, formsIn(block, term));
    }
  }

  /**
   * How the draft uses a term.
   * @param blocks those of the contract
   */
  of(term: string, blocks: () => Iterable<Block>): WordForms {
    let table = this.#terms.get(term);
    if (!table) {
      if (this.#terms.size === mostTerms) this.#terms.clear();
      table = { total: none(), blocks: new BlockTable() };
      for (const block of blocks()) replace(table, block, formsIn(block, term));
      this.#terms.set(term, table);
    }
    return table.total;
  }
}

const none = (): Counts => ({ withThe: 0, withThis: 0, bare: 0, named: 0, plural: 0, singular: 0 });

function replace({ total, blocks }: Term, block: Block, after: WordForms | undefined): void {
  const before = blocks.get(block);
  if (before === after) return;
  blocks.set(block, after);
  for (const name of Object.keys(total) as (keyof WordForms)[])
    total[name] += (after?.[name] ?? 0) - (before?.[name] ?? 0);
}

/** A capitalised word before a term makes a longer one of it (“Authorised Recipient”), unless it only opens a sentence. */
const longerTerm =
  /(?:^|\s)(?!(?:The|This|These|Each|Any|An?|If|Where|When|While|Such|No|Neither|Either|Unless|Upon|To|By|As|All|Other|Under|In|That|And|Or|Both)\s)\p{Lu}\p{L}+\s$/u;

function formsIn({ prose: { text } }: Block, term: string): WordForms | undefined {
  if (!term || !text.includes(term)) return undefined;
  const forms = none();
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    const before = text.slice(Math.max(0, at - 16), at);
    const after = text.slice(at + term.length, at + term.length + 8);
    // Inside a longer word or term it is another term; in quotes it is named, not used.
    if (/[\p{L}\d]$/u.test(before) || /^[\p{L}\d]/u.test(after) || longerTerm.test(before)) continue;
    if (/[“"]$/.test(before)) {
      forms.named++;
      continue;
    }
    const article = articleBefore(before);
    if (article) forms[article]++;
    if (/^\s(?:are|have|were|do)\b/.test(after)) forms.plural++;
    else if (/^\s(?:is|has|was|does)\b/.test(after)) forms.singular++;
  }
  return forms;
}

function articleBefore(before: string): 'withThe' | 'withThis' | 'bare' | undefined {
  if (/\bthe\s$/i.test(before)) return 'withThe';
  if (/\b(?:this|these)\s$/i.test(before)) return 'withThis';
  return /\b(?:an?|each|any|such|other|either|no|said)\s$/i.test(before) ? undefined : 'bare';
}
