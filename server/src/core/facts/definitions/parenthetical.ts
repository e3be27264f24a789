import type { Range } from '../../text/range.js';
import type { TermVocabulary } from '../terms/vocabulary.js';
import { isAdjoining, isCapitalised, type Word, wordsOf } from '../terms/words.js';
import { type Delimited, termRange, termText } from './delimited.js';
import type { Certainty } from './match.js';
import { innermostFinder } from './parentheses.js';
import {
  betweenTerms,
  definedElsewhere,
  definingEnd,
  fillers,
  joinedLead,
  notDefining,
  selfBefore,
  selfIntroduced,
  selfTerm,
} from './wording.js';

/** A term that a parenthesis defines. */
export interface Parenthetical {
  readonly term: string;
  readonly range: Range;
  readonly certainty: Certainty;
  readonly self: boolean;
}

/** Terms that are set off within a parenthesis which says nothing but that they are terms: `(each, a “Party”)`. */
export function delimitedParentheticals(
  text: string,
  delimited: readonly Delimited[],
  parentheses: readonly Range[],
): readonly Parenthetical[] {
  const parenthesisAt = innermostFinder(parentheses);
  const found: Parenthetical[] = [];
  let before: { parenthesis: Range; end: number } | undefined;
  for (const item of delimited) {
    const parenthesis = parenthesisAt(item.outer.start);
    if (!parenthesis || parenthesis.end < item.outer.end) continue;
    const further = before?.parenthesis === parenthesis;
    const lead = text.slice(further ? before!.end : parenthesis.start + 1, item.outer.start);
    const rest = text.slice(item.outer.end, parenthesis.end - 1);
    const defines = further ? furtherLead(lead) : definingLead(lead, item);
    const may = defines || (item.by === 'quotes' && rest.trim() === '' && mayLead(lead, item));
    if (!may || !endsTerm(item, lead, rest)) continue;
    found.push({
      term: item.term,
      range: item.range,
      certainty: defines && (item.by === 'quotes' || lead.trim() !== '') ? 'certain' : 'if-used',
      self: speaksOfItself(text, parenthesis.start, lead, item),
    });
    before = { parenthesis, end: item.outer.end };
  }
  return found;
}

/** Whether what follows in the parenthesis leaves the term a term. */
function endsTerm(item: Delimited, lead: string, rest: string): boolean {
  if (definedElsewhere.test(rest.slice(0, 60))) return false;
  if (lead.trim() !== '') return true;
  if (item.by === 'italics') return false;
  // Bold may also be emphasis, and a quoted word in small letters a quotation: then the parenthesis must hold no more.
  return (item.by === 'quotes' && !isSmall(item)) || /^\s*(?:[,;]|or\b|and\b|$)/.test(rest);
}

const isSmall = ({ term }: Delimited) => /^\p{Ll}/u.test(term);

/** Whether what the parenthesis names is the draft: `(this “Agreement”)`, `This Supply Agreement (“Agreement”)`. */
function speaksOfItself(text: string, open: number, lead: string, { outer, range, term }: Delimited): boolean {
  if (selfBefore.test(lead.trimEnd()) || /^["“‘'*]?this\s/i.test(text.slice(outer.start, range.start + 5))) return true;
  return selfTerm.test(term) && selfIntroduced.test(text.slice(Math.max(0, open - 240), open));
}

function furtherLead(lead: string): boolean {
  return (
    lead.length < 100 &&
    (betweenTerms.test(lead) || onlyFillers(lead) || definingEnd.test(lead) || joinedLead.test(lead))
  );
}

function definingLead(lead: string, item: Delimited): boolean {
  if (lead.trim() === '' || (onlyFillers(lead) && !/^\s*with\s*$/i.test(lead))) return true;
  return !isSmall(item) && !notDefining.test(lead) && definingEnd.test(lead.slice(-160));
}

/** `(the initial “Term”)`, `(the calls in (i) and (ii), “Calls”)`: the words before may lead to a term that ends the parenthesis. */
function mayLead(lead: string, item: Delimited): boolean {
  if (isSmall(item) || notDefining.test(lead)) return false;
  return /[,–—]\s*$/.test(lead) || /^\s*(?:the|an?|each|such)\s+\p{Ll}+(?:\s+\p{Ll}+)?\s*$/u.test(lead);
}

function onlyFillers(words: string): boolean {
  return (
    words.length < 160 &&
    words.split(/[\s,;:/’'“”"–—-]+/).every((word) => word === '' || fillers.has(word.toLowerCase()))
  );
}

/**
 * Terms without quotes and bold in a parenthesis of their own: `(the Effective Date)`, `(Northwind)`, `(FDA)`.
 * A number before it makes the parenthesis the title of a section: `Section 5 (Permitted Disclosures)`.
 */
export function bareParentheticals(
  text: string,
  parentheses: readonly Range[],
  vocabulary: TermVocabulary,
): readonly Parenthetical[] {
  return parentheses.flatMap(({ start, end }) => {
    if (end - start > 120 || end - start < 4 || text[end - 1] !== ')' || text[start] !== '(') return [];
    if (/\d[\d.]*(?:\s*\([a-z\d]{1,4}\))*\s*$/i.test(text.slice(Math.max(0, start - 24), start))) return [];
    // `Regulation (EU) 2016/679`, but not `Dyers Rights Act (DRA) 20 U.S.C.`
    if (/^\s*(?:No\.?\s*)?\d/.test(text.slice(end, end + 8)) && !/\bAct\s$/.test(text.slice(start - 6, start)))
      return [];
    // What follows behind a semicolon says more of the thing: `(the Plan; as set out in Annex A)`.
    const inside = text.slice(start + 1, end - 1).split(';', 1)[0]!;
    // A mark that nobody closed: `(“collectively, the Procedures)`.
    const from = start + 1 + /^\s*["“{]*/.exec(inside)![0].length;
    const closed = from > start + 1 ? inside : inside.replace(/["”]\s*$/, '');
    const content = text.slice(from, start + 1 + closed.length);
    if (/["“”«»„()[\]{}*_§]|\d\.\d/.test(content)) return [];
    return [...termsIn(content, vocabulary), ...sortsIn(content)].map((range): Parenthetical => {
      const whole = { start: from + range.start, end: from + range.end };
      const self = selfBefore.test(text.slice(start + 1, whole.start).trimEnd());
      return { term: termText(text, whole), range: whole, certainty: 'if-used', self };
    });
  });
}

/** What sorts of a thing are called: `(such Inventions, Joint Inventions, and such Improvements, Joint Improvements)`. */
function sortsIn(content: string): readonly Range[] {
  const found = content.matchAll(
    /\b(?:such|these|those)\s+[A-Za-zÀ-ɏ]+(?:\s[A-Za-zÀ-ɏ]+)?,\s+(?:the\s+|an?\s+)?(\p{Lu}[A-Za-zÀ-ɏ]+(?:[ -]\p{Lu}[A-Za-zÀ-ɏ]+){0,3})(?=\s*(?:,|$))/gu,
  );
  return [...found].map(({ index, 0: all, 1: term }) => ({
    start: index + all.length - term!.length,
    end: index + all.length,
  }));
}

/** Words that may stand with terms in a parenthesis of theirs; `(and its Affiliates)` uses a term. */
const announcing: ReadonlySet<string> = new Set(
  'the this a an each every all collectively collective together jointly individually hereinafter hereafter herein referred to as called'.split(
    ' ',
  ),
);

/** The capitalised terms of a text that is made of such terms and of filling words; none if there is anything else. */
function termsIn(content: string, { connectors }: TermVocabulary): readonly Range[] {
  const words = wordsOf(content);
  if (words.length > 14) return [];
  const found: Range[] = [];
  let from = 0;
  const close = (to: number) => {
    if (to > from) {
      const range = termRange(content, { start: words[from]!.start, end: words[to - 1]!.end });
      if (range) found.push(range);
    }
    from = to + 1;
  };
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const follows = i > from && isAdjoining(word);
    if (isCapitalised(word) || isInitial(word)) {
      if (i > from && !follows) {
        close(i);
        from = i;
      }
      continue;
    }
    const joins = follows && connectors.has(word.lower) && i + 1 < words.length && isCapitalised(words[i + 1]!);
    if (joins && word.lower !== 'or' && !(word.lower === 'and' && found.length > 0)) continue;
    close(i);
    if (!announcing.has(word.lower) && !(found.length > 0 && /^(?:and|or)$/.test(word.lower))) return [];
  }
  close(words.length);
  return found;
}

function isInitial(word: Word): boolean {
  return word.form === 'letter' || word.form === 'number';
}
