import type { Block } from '../../document/types.js';
import { perBlock } from '../../facts/perBlock.js';
import { defineRule, type Gathered, option } from '../types.js';

/** Reports an abbreviation that the draft uses as a word of its own and never explains. */
export const rule = defineRule({
  id: 'undefined-acronym',
  group: 'defined-terms',
  summary: 'Abbreviation that is nowhere explained',
  severity: 'information',
  since: '0.1.0',
  options: { ignore: option.strings([], 'Abbreviations that everybody who reads your drafts knows.') },
  messages: {
    unexplained:
      '“{text}” is nowhere explained. A reader from another trade or country may take it for something else: write it out where it stands first, with the abbreviation in brackets.',
  },
  per: 'group',
  reads: ['words', 'definitions', 'parties'],
  premise: ({ facts }) => JSON.stringify(facts.parties.map(({ name, roles }) => [name, roles])),
  gather: ({ pack, options }, block) => {
    if (block.matter !== 'contract' || block.language !== pack.language) return [];
    const known = knownOf(pack.acronyms);
    return read(block).flatMap((item): readonly Gathered<Acronym>[] =>
      known.has(item.text) || options.ignore.includes(item.text) ? [] : [{ group: item.text, item }],
    );
  },
  check({ facts }, report, places) {
    const using = places.find(([, { isNoun }]) => isNoun);
    if (!using || places.some(([, { isExplained }]) => isExplained)) return;
    const [block, { text, start, end }] = using;
    const names = facts.parties.flatMap(({ name, roles }) => [name, ...roles]);
    if (facts.defines(text.toLowerCase()) || facts.defines(`${text.toLowerCase()}s`)) return;
    if (names.some((name) => name.split(/[\s,.]+/).includes(text))) return;
    report({
      span: { block, start, end },
      message: ['unexplained', { text }],
      data: { acronym: text },
      related: places
        .filter((place) => place !== using)
        .slice(0, mostRelated)
        .map(([other, place]) => ({
          span: { block: other, start: place.start, end: place.end },
          message: 'Also used here.',
        })),
    });
  },
});

const mostRelated = 50;

interface Acronym {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** It has an article, as a term has and the name of a company has not. */
  readonly isNoun: boolean;
  /** It stands in brackets or quotes, or brackets follow it. */
  readonly isExplained: boolean;
}

const acronym =
  /(?<![A-Za-zÀ-ɏ\d&./_’'$€£-])([A-Z]{3,6})s?(?![A-Za-zÀ-ɏ\d&/_-]|\.[A-Za-zÀ-ɏ]|’?s?\s+(?:Inc|LLC|Ltd|Corp|GmbH|AG)\b)/gu;
const article = /\b(?:an?|the|each|any|such|every|this|these|all|no|its|their)\s+$/;

/** Behind an abbreviation: what makes a name of it. */
const named =
  /^\s*(?:[™®]|\p{Lu}|\d|technolog|standard|protocol|format|software|system|platform|licen[cs]e|language|process)/u;

/** The first letters of words with a capital that follow each other: `JSC` for “Joint Steering Committee”. */
function initialsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?:\p{Lu}\p{Ll}+(?:[\s-]+(?:(?:of|and|the|for|in)\s+)?|(?=\P{L}|$))){2,10}/gu)].map(
    ([words]) => (words.match(/\p{Lu}/gu) ?? []).join(''),
  );
}

const read = perBlock(({ prose: { text } }: Block): readonly Acronym[] => {
  if (!/[A-Z]{3}/.test(text) || !/\p{Ll}{3}/u.test(text)) return [];
  const initials = initialsOf(text);
  const found: Acronym[] = [];
  for (const { 0: whole, 1: name, index } of text.matchAll(acronym)) {
    const end = index + whole.length;
    const before = text.slice(Math.max(0, index - 24), index);
    const behind = text.slice(end, end + 12);
    const loud = /[A-Z]{2,}[\s,;:()&-]+$/.test(before) || /^[\s,;:()&-]+[A-Z]{2,}/.test(behind);
    const isExplained =
      initials.some((letters) => letters.includes(name!)) ||
      /[(“"‘'[*_]\s*(?:the\s+|an?\s+|or\s+|and\s+)?["“‘*_]*$/.test(before) ||
      /^["”’*_]*\s*[(=–—:]|^["”’]/.test(behind) ||
      /[–—:]\s*$/.test(before);
    if (loud && !isExplained) continue;
    // `the ABC Protocol` is a name.
    const isNoun = article.test(before) && !named.test(behind);
    found.push({ text: name!, start: index, end: index + name!.length, isNoun, isExplained });
  }
  return found;
});

const lists = new WeakMap<readonly string[], ReadonlySet<string>>();

function knownOf(list: readonly string[]): ReadonlySet<string> {
  const known = lists.get(list) ?? new Set(list);
  lists.set(list, known);
  return known;
}
