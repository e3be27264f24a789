import { scheduleKindOf } from '../../document/numbers.js';
import type { Block, FrontMatter } from '../../document/types.js';
import { BlockTable, Tally } from '../blockTable.js';
import { perBlock } from '../perBlock.js';
import { type DraftSigns, typedFormOf } from './resolver.js';

interface Signs {
  readonly schedules: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly standardClauses: boolean;
}

/** What a change of the signs may let references lead to. */
export interface SignChanges {
  readonly schedules: boolean;
  readonly standardClauses: boolean;
  /** Numbers that are typed somewhere from now on, or no longer. */
  readonly numbers: ReadonlySet<string>;
}

/** What all blocks of a draft show of the things that references lead to, sections apart. */
export class SignTable implements DraftSigns {
  readonly #blocks = new BlockTable<Signs>();
  readonly #schedules = new Tally<string>();
  readonly #numbers = new Tally<string>();
  #listed: ReadonlySet<string> = new Set();

  readFrontMatter(frontMatter: FrontMatter | undefined): void {
    this.#listed = schedulesListed(frontMatter);
  }

  listsSchedule(name: string): boolean {
    return this.#listed.has(name) || this.#schedules.has(name);
  }

  hasTyped(number: string): boolean {
    return this.#numbers.has(number);
  }

  /** Takes over what blocks show, in place of what they showed. */
  update(gone: Iterable<Block>, fresh: Iterable<Block>): SignChanges {
    const flips = { schedules: new Set<string>(), numbers: new Set<string>() };
    let standardClauses = false;
    const replace = (block: Block, after: Signs | undefined) => {
      const before = this.#blocks.get(block);
      if (before === after) return;
      this.#blocks.set(block, after);
      count(this.#schedules, after?.schedules, before?.schedules, flips.schedules);
      count(this.#numbers, after?.numbers, before?.numbers, flips.numbers);
      if ((before?.standardClauses ?? false) !== (after?.standardClauses ?? false)) standardClauses = true;
    };
    for (const block of gone) replace(block, undefined);
    for (const block of fresh) replace(block, signsOf(block));
    return {
      schedules: flips.schedules.size > 0,
      standardClauses,
      numbers: flips.numbers,
    };
  }
}

function count(
  tally: Tally<string>,
  after: Iterable<string> | undefined,
  before: Iterable<string> | undefined,
  flips = new Set<string>(),
): void {
  const flip = (name: string) => flips.delete(name) || flips.add(name);
  for (const name of after ?? []) {
    if (!tally.has(name)) flip(name);
    tally.add(name);
  }
  for (const name of before ?? []) {
    tally.add(name, -1);
    if (!tally.has(name)) flip(name);
  }
}

const nothing: Signs = { schedules: new Set(), numbers: new Set(), standardClauses: false };

/** A block without any sign has none of its own, so that most of them share one. */
function signsOf(block: Block): Signs | undefined {
  const signs = wordsOf(block);
  return signs === nothing ? undefined : signs;
}

const wordsOf = perBlock(({ prose: { text } }): Signs => {
  const schedules = schedulesNamed(text);
  const numbers = numbersTyped(text);
  const standardClauses = isOnStandardClauses(text);
  if (!standardClauses && schedules.size + numbers.size === 0) return nothing;
  return { schedules, numbers, standardClauses };
});

const standardClauses = /\bSCCs?\b|\bstandard contractual clauses\b/i;

/** Whether a text speaks of the EU standard contractual clauses. */
export const isOnStandardClauses = (text: string) => standardClauses.test(text);

/** A line that starts with the name of a schedule, wherever it stands. */
const scheduleLine = /^\W{0,3}(schedule|exhibit|annex|appendix|attachment)\s+["“]?(\d{1,2}|[A-Z]{1,2})\b/gim;

/** The schedules and exhibits that a line names, by kind and label. */
function schedulesNamed(text: string): ReadonlySet<string> {
  const named = new Set<string>();
  for (const [, word, label] of text.matchAll(scheduleLine))
    named.add(`${scheduleKindOf(word!)} ${label!.toLowerCase()}`);
  return named;
}

const kindsListed = { schedule: 'schedule', schedules: 'schedule', exhibits: 'exhibit', annexes: 'annex' };

/** Those that the front matter lists. */
function schedulesListed(frontMatter: FrontMatter | undefined): ReadonlySet<string> {
  const listed = new Set<string>();
  for (const [key, kind] of Object.entries(kindsListed)) {
    const list = frontMatter?.data[key];
    if (!Array.isArray(list)) continue;
    for (let i = 0; i < list.length; i++) listed.add(`${kind} ${i + 1}`).add(`${kind} ${String.fromCharCode(97 + i)}`);
  }
  return listed;
}

const decimal = /(?<![\w.$(])\d{1,3}(?:\.\d{1,3}){1,4}(?=[.\s*_)]|$)/g;
const behindWord =
  /(?:sections?|clauses?|articles?|paragraphs?|(?:sect?|arts?|cl|paras?|secs|sch)\.|and|or|to|through|,|–|§)[\s*_[]*$/i;
/** “…; and 4.3 …”: the last of the items of a run. */
const startsItem = /[;:.]\s+(?:and|or)\s+$/i;
/** “12. Term”, “ARTICLE XII”, “§ 12” at the start of a line. */
const opening =
  /^\W{0,3}(?:(?:article|section|clause|paragraph|part|§)\.?\s*(\d{1,3}|[IVXLC]{1,6})\b|(\d{1,3}|[IVXL]{1,6})(?=[.):\s]))/i;
/** “12. Term” within a run of text that has lost its line breaks. */
const runIn = /[.;:”")\]]\s{1,4}(?:(?:ARTICLE|SECTION)\s+(\d{1,3}|[IVXLC]{1,6})\b|(\d{1,2})\.\s{1,4}["“(]?[A-Z])/g;
/** “Section 6.9 Market Stand-Off”: behind the end of a sentence or at the start of a line, or with a title that ends in a point. */
const heading = String.raw`(?:Section|SECTION|Article|ARTICLE|Clause|CLAUSE)\s+(\d{1,3}(?:\.\d{1,3}){0,4})\.?\s+["“(]?[A-Z]`;
const headed = new RegExp(String.raw`(?:^|[^\w\s,(“"‘]["”’)]?\s{1,80})${heading}`, 'g');
const titled = new RegExp(
  String.raw`\b${heading}[\w’'-]*["”]?(?:\s(?:[A-Z][\w’'-]*|of|and|the|for|to|in|on|or|by|with)){0,7}[.:]`,
  'g',
);

/** Numbers that stand in the text where that of a section may stand: 5.4 anywhere but behind a word that makes it a reference. */
function numbersTyped(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const [, worded, bare] = opening.exec(text) ?? [];
  if (worded ?? bare) found.add(typedFormOf((worded ?? bare)!));
  if (text.length > 60) for (const [, word, plain] of text.matchAll(runIn)) found.add(typedFormOf((word ?? plain)!));
  for (const form of [headed, titled]) for (const [, number] of text.matchAll(form)) found.add(typedFormOf(number!));
  if (!/\d\.\d/.test(text)) return found;
  for (const { 0: number, index } of text.matchAll(decimal))
    if (
      startsItem.test(text.slice(Math.max(0, index - 16), index)) ||
      !behindWord.test(text.slice(Math.max(0, index - 16), index))
    )
      found.add(typedFormOf(number));
  return found;
}
