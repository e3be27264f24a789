import { isCapitalised, type Word } from '../words.js';
import {
  type Exclusion,
  type Occurrence,
  ownWords,
  textBefore,
  textBehind,
  textBehindName,
  wordAfter,
} from './occurrence.js';

/** References, and anything that a number or a letter counts: `Section 4`, `Annex II`, `Phase 2`, `CA 90067`. */
export const numbered: Exclusion = {
  name: 'numbered',
  class: 'references',
  excludes(occurrence) {
    const { references } = occurrence.vocabulary;
    const own = ownWords(occurrence);
    const head = own[0]!;
    if (references.has(head.lower) && own.slice(1).every(isLabel)) return true;
    // `Phase II Study`
    if (own.some(({ text }, i) => i > 0 && /^(?:II|III|IV|VI{1,3}|IX)$/.test(text))) return true;
    // `Document No. [number]`
    if (own.length > 1 && /^nos?$/.test(own.at(-1)!.lower)) return true;
    if (isNumberBehind(occurrence) || isItem(occurrence)) return true;
    // `Current Report on Form 8-K`, but not `the Fee in Schedule 2`.
    const { words, name } = occurrence;
    if (/^\s(?:13[DG]|14[ACDF]|TO)\b/.test(textBehindName(occurrence))) return true;
    return !references.has(words[name.last - 1]!.lower) && isNumberBehind({ ...occurrence, last: name.last });
  },
};

/** One of several that letters count: `Representation (d)`. */
function isItem(occurrence: Occurrence): boolean {
  return (
    /^(?:representation|warranty|covenant|condition|item|step|option|category|question)$/.test(
      ownWords(occurrence).at(-1)!.lower,
    ) && /^\s?\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)/.test(textBehind(occurrence))
  );
}

/** Whether a number or a letter follows that the words are counted by. */
export function isNumberBehind({ words, last, text }: Occurrence): boolean {
  const next = words[last];
  if (!next || !/^[\s#.]{1,3}$|^\s*No\.?\s*$/.test(text.slice(words[last - 1]!.end, next.start))) return false;
  return (
    next.form === 'number' ||
    (next.form === 'letter' && next.text !== 'I' && !/^[\s,]*\p{Lu}/u.test(text.slice(next.end, next.end + 2)))
  );
}

const isLabel = ({ form, text }: Word) => form === 'number' || form === 'letter' || /^[IVX]+$/.test(text);

/** A label with what belongs to it behind a colon: `Facsimile: …`. */
export const label: Exclusion = {
  name: 'label',
  class: 'labels',
  excludes: (occurrence) => /^\s*:/.test(textBehind(occurrence)) || /^\s*:/.test(textBehindName(occurrence)),
};

/** Parts of a code: `KIS-Y-BJ120195`, `Dye-19 Yarn`; and abbreviations with points, which no draft defines: `N.A.`, `M.D.`. */
export const code: Exclusion = {
  name: 'code',
  class: 'labels',
  excludes(occurrence) {
    const { words, first, last, name } = occurrence;
    const own = ownWords(occurrence);
    if (own.some(({ text }) => /\p{L}\.\p{L}/u.test(text))) return true;
    const before = words[first - 1];
    if (before?.form === 'number' && before.gap === 'hyphen' && isCapitalised(words[first - 2]!)) return true;
    const next = words[last];
    if (words[name.last]?.gap === 'hyphen' && words[name.last]!.form === 'number') return true;
    return (
      next?.gap === 'hyphen' &&
      (next.form === 'number' || (next.form === 'letter' && own.every(({ form }) => form === 'capitals')))
    );
  },
};

const wideBefore = /(?:^|\s{3})$/;
const wideBehind = /^(?:\s{3}|$)/;

/** Words in capitals between columns, or at the edge of one: `CONFIDENTIAL   EXECUTION COPY   shall be paid`. */
export const runningHead: Exclusion = {
  name: 'running-head',
  class: 'labels',
  excludes(occurrence) {
    const own = ownWords(occurrence);
    if (!own.every(({ form }) => form === 'capitals')) return false;
    const before = wideBefore.test(textBefore(occurrence));
    const behind = wideBehind.test(textBehind(occurrence));
    return (before && behind) || ((before || behind) && own.some(({ text }) => text.length > 6));
  },
};

/** So long a paragraph that ends in a capitalised word, and in no stop, goes on behind a page break. */
const leastCutOff = 150;

/** The beginning of what goes on behind a page break, as filed texts have them. */
export const cutOff: Exclusion = {
  name: 'cut-off',
  class: 'labels',
  excludes: (occurrence) => occurrence.text.length >= leastCutOff && /^\s*$/.test(textBehind(occurrence)),
};

/** One of two between which a stroke stands, so that they may be one: `Dyeing/Spinning Works`. */
export const stroke: Exclusion = {
  name: 'stroke',
  class: 'labels',
  excludes: (occurrence) => /\p{L}\/$/u.test(textBefore(occurrence)) || /^\/\p{Lu}/u.test(textBehind(occurrence)),
};

/** What stands elsewhere under this name: `the Service Levels set out in Schedule 2`, `the Rate Card attached hereto`. */
export const located: Exclusion = {
  name: 'located',
  class: 'references',
  excludes: (occurrence) => locatedBehind.test(textBehind(occurrence)),
};

const locatedBehind =
  /^,?\s*(?:(?:as|that\s+(?:is|are)|which\s+(?:is|are))\s+)?(?:set\s+(?:forth|out)|described|identified|specified|listed|contained|shown|stated|attached|provided)\s+(?:hereto\b|below\b|above\b|(?:in|on|as|at|to|under)\s+(?:the\s+)?(?:attached\s+)?(?:Sections?|Articles?|Clauses?|Schedules?|Exhibits?|Annex(?:es)?|Append(?:ix|ices)|Attachments?|Addendum|Cover\s+(?:Page|Terms|Sheet)|Order\s+Forms?|sections?|clauses?|paragraphs?)\b)/;

/** Part of a name of which the rest is blank or taken out: `the [*] Percentage`; a figure may be left out before anything. */
export const besideBlank: Exclusion = {
  name: 'beside-blank',
  class: 'labels',
  excludes: (occurrence) =>
    /(?:['’]s|\b(?:the|an?|any|each|its|their|such))\s+\[[^[\]]{0,40}\]\s?$/i.test(textBefore(occurrence)),
};

/** The title of a section behind its number: `Section 5 (Permitted Disclosures)`, `clause 7, Term and Termination`. */
export const sectionTitle: Exclusion = {
  name: 'section-title',
  class: 'references',
  excludes({ text, words, first }) {
    const before = text.slice(Math.max(0, words[first]!.start - 90), words[first]!.start);
    if (/\b(?:Schedule|Exhibit|Annex|Appendix|Attachment)\s+(?:[A-Z]|\d{1,2})(?:-\d{1,2})?\s+$/i.test(before))
      return true;
    // `Article 4 (Disclosure, Secrecy and Restricted Use)`
    if (/\d\)?\s+\((?:\p{Lu}[\p{L}-]*(?:,\s+|\s+(?:and\s+|of\s+)?))+(?:and\s+)?$/u.test(before)) return true;
    const [, lead, title] = /^(.*?)\s*[([,–—:-]\s*([^()[\],–—:]*)$/s.exec(before) ?? [];
    if (lead === undefined || !/\d[\d.]*(?:\([a-z\d]{1,4}\))*$/i.test(lead)) return false;
    return title!.split(/[\s&/-]+/).every((word) => word.length < 4 || /^\p{Lu}/u.test(word));
  },
};

/** A section by its title: `the Exclusions section`. */
export const titledSection: Exclusion = {
  name: 'titled-section',
  class: 'references',
  excludes(occurrence) {
    const after = wordAfter(occurrence);
    return after?.form === 'lower' && /^(?:section|clause|article|paragraph|heading|tab|page)$/.test(after.lower);
  },
};

/** Bullets and arrows as they stand in running text when a list has lost its lines. */
const bullet = /[●•▪■◦]\s|->|§\s(?=\p{Lu})/gu;
/** So many of them make a list, such as a specification or a plan, of which the items begin with a capital. */
const leastBullets = 4;

let lastText: string | undefined;
let lastIsList = false;

/** What stands in a list that has lost its lines, as in filed agreements: each item has a capital, and is no sentence. */
export const lostList: Exclusion = {
  name: 'lost-list',
  class: 'references',
  excludes({ text }) {
    // A long block has many occurrences, and is looked at once.
    if (text !== lastText) {
      lastText = text;
      lastIsList = (text.match(bullet)?.length ?? 0) >= leastBullets;
    }
    return lastIsList;
  },
};
