import type { Block } from '../document/types.js';
import { perBlock } from './perBlock.js';
import { sentencesOf } from './sentences.js';

/** A period that the draft sets for something, as plain data. */
export interface Period {
  /** Where the words of the period stand in the block: `two (2) years`. */
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly unit: 'day' | 'business day' | 'week' | 'month' | 'year';
}

/** A period and what it is set for: periods for the same are meant to be the same. */
export interface SetPeriod extends Period {
  /** `term`, `survival|end`, `return|request`, `notice|either party`, `retention|records`. */
  readonly subject: string;
}

const words: Readonly<Record<string, number>> = {
  ...{
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
  },
  ...{ fourteen: 14, fifteen: 15, eighteen: 18, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, ninety: 90 },
};
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const number = `(?:(?:${tens})[-\\s](?:${Object.keys(words).slice(0, 9).join('|')})|${Object.keys(words).join('|')}|\\d{1,3})`;
const period = new RegExp(
  `(?<![a-zà-ɏ\\d.,$€£-])(${number})(?:\\s*\\(\\s*(\\d{1,3})\\s*\\))?[\\s-]+(?:(business|working|calendar)\\s+)?(day|week|month|year)s?\\b`,
  'giu',
);

/** The periods of a text, in order. */
export function periodsIn(text: string): readonly Period[] {
  return [...text.matchAll(period)].flatMap((match) => {
    const [whole, said = '', figures, kind, unit = ''] = match;
    const count = Number(figures ?? numberOf(said.toLowerCase()));
    if (!(count > 0)) return [];
    const name = kind && !/calendar/i.test(kind) ? 'business day' : unit.toLowerCase();
    return [{ start: match.index, end: match.index + whole.length, count, unit: name as Period['unit'] }];
  });
}

function numberOf(word: string): number {
  if (/\d/.test(word)) return Number(word);
  return word
    .split(/[-\s]/)
    .reduce((sum, part) => sum + (words[part] ?? { seventy: 70, eighty: 80 }[part] ?? Number.NaN), 0);
}

/** What is set otherwise for a case of its own, or by another document, contradicts nothing. */
const special =
  /\b(?:initial|renew\w*|extend\w*|extension|successive|additional|unless otherwise|except as|otherwise stated|order form|statement of work|subscription|trial|probation)\b/i;
/** A period for cause is not the one for no cause. */
const cause = /\b(?:breach\w*|default\w*|insolven\w*|bankrupt\w*|cause|fail\w*|cur(?:e|ed|ing)|remed\w+|chang\w+)\b/i;

const self = String.raw`(?:this|the)\s+(?:[A-Za-zÀ-ɏ]+\s+){0,2}(?:Agreement|NDA|MNDA|Contract|Undertaking|Deed)`;
const term = new RegExp(
  String.raw`(?:\b(?:term|duration)\s+of\s+${self}\s+(?:is|shall\s+be|will\s+be|lasts|runs)|\b${self}\s+(?:(?:shall|will)\s+)?(?:remains?|continues?|stays?|is|be|lasts?)\s+(?:(?:in\s+(?:full\s+)?(?:force|effect)(?:\s+and\s+effect)?|valid|binding|effective)\s+)?(?:for|until)|\b${self}\s+(?:(?:shall|will)\s+)?(?:expires?|terminates?|ends?)(?:\s+automatically)?)\s+(?:for\s+)?(?:a\s+(?:period|term)\s+of\s+|on\s+the\s+date\s+)?$`,
  'iu',
);
const termLabel = /^\W*(?:term|duration)(?:\s+of\s+(?:this\s+|the\s+)?(?:agreement|mnda|nda))?\s*[:–—-]\s*$/i;

/** What the periods of a block are set for, as far as it can be told for certain. */
export const setPeriodsIn = perBlock(({ prose: { text } }): readonly SetPeriod[] => {
  if (!/\b(?:day|week|month|year)s?\b/i.test(text)) return [];
  return sentencesOf(text).flatMap((sentence) => {
    const said = text.slice(sentence.start, sentence.end);
    if (special.test(said)) return [];
    return periodsIn(said).flatMap((one) => {
      const subject = subjectOf(said, one);
      return subject === undefined
        ? []
        : [{ ...one, subject, start: sentence.start + one.start, end: sentence.start + one.end }];
    });
  });
});

/** What decides what a period is set for stands no further from it than this. */
const reach = 400;

/** For how long a block says that the agreement runs. */
export function termIn(block: Block): Period | undefined {
  if (block.language !== 'en' || block.kind === 'heading') return undefined;
  return setPeriodsIn(block).find(({ subject }) => subject === 'term');
}

function subjectOf(sentence: string, { start, end }: Period): string | undefined {
  const before = sentence.slice(Math.max(0, start - reach), start);
  const after = sentence.slice(end, end + reach);
  if (term.test(before) || (termLabel.test(before) && /^[\s.]*(?:from|after|$)/i.test(after))) return 'term';
  return survivalOf(before, after) ?? returnOf(before, after) ?? noticeOf(before, after) ?? retentionOf(before);
}

/** “The obligations of confidentiality survive for five years after termination.” */
function survivalOf(before: string, after: string): string | undefined {
  const duty =
    /\b(?:obligations?|duty|duties|confidentiality|undertakings?)\b[^.;]*\b(?:surviv\w+|continues?|remains?|lasts?|ends?|expires?)\b[^.;]{0,60}$/i;
  if (!duty.test(before) || /\btrade\s+secrets?|source\s+code|personal\b/i.test(before)) return undefined;
  const from = /^[\s,]*(?:after|from|following|beyond|of)\s+(?:the\s+)?([^.,;]{0,60})/i.exec(after)?.[1];
  const anchor = from && anchorOf(from);
  return anchor ? `survival|${anchor}` : undefined;
}

function anchorOf(from: string): string | undefined {
  if (/\bterminat|expir|\bend\b/i.test(from)) return 'end';
  if (/\bdisclos|receipt/i.test(from)) return 'disclosure';
  if (/\beffective\s+date|date\s+(?:of\s+this|hereof)|signature/i.test(from)) return 'beginning';
  return undefined;
}

/** “shall return or destroy … within 10 days after a request” */
function returnOf(before: string, after: string): string | undefined {
  if (!/\b(?:return|destroy|delete)s?\b/i.test(before + after) || !/\bwithin\s+$/i.test(before)) return undefined;
  if (/\b(?:certif|confirm)\w*\b/i.test(before)) return undefined;
  const from = /^[\s,]*(?:of|after|from|following)\s+([^.;]{0,60})/i.exec(after)?.[1] ?? '';
  const anchors = [
    ...(/\brequest|demand/i.test(from) ? ['request'] : []),
    ...(/\bterminat|expir|\bend/i.test(from) ? ['end'] : []),
  ];
  return anchors.length === 1 ? `return|${anchors[0]}` : undefined;
}

/** “Either party may terminate this Agreement on 30 days’ written notice.” */
function noticeOf(before: string, after: string): string | undefined {
  const who = new RegExp(String.raw`\b(either|each|any)\s+party\s+may\s+terminate\s+${self}`, 'iu').exec(before)?.[1];
  const named = new RegExp(String.raw`\b(?:[Tt]he\s+)?([A-ZÀ-Þ][A-Za-zÀ-ɏ]+)\s+may\s+terminate\s+${self}`, 'u').exec(
    before,
  )?.[1];
  if ((!who && !named) || !/^['’]?s?['’]?\s*(?:(?:prior|advance|written)\s+)*notice\b/i.test(after)) return undefined;
  return cause.test(before + after) ? undefined : `notice|${who ? 'either party' : named!.toLowerCase()}`;
}

/** “shall keep the records for 12 months” */
function retentionOf(before: string): string | undefined {
  const kept =
    /\b(?:shall|will|must|may)\s+(?:retain|keep|store)\s+(?:\w+\s+){0,3}?(records?|logs?|copies|personal\s+data|backups?)\b[^.;]{0,40}\bfor\s+(?:(?:a\s+period\s+of|up\s+to|no\s+longer\s+than|at\s+least)\s+)?$/i;
  const [, what] = kept.exec(before) ?? [];
  return what && `retention|${what.toLowerCase().replace(/\s+/g, ' ')}`;
}

/** Whether two periods cannot both be meant; where that cannot be told, as of business days and weeks, they are taken to agree. */
export function contradict(a: Period, b: Period): boolean {
  const [one, other] = [inUnits(a), inUnits(b)];
  return one.family === other.family && one.count !== other.count;
}

function inUnits({ count, unit }: Period): { readonly family: string; readonly count: number } {
  if (unit === 'year') return { family: 'month', count: 12 * count };
  if (unit === 'week') return { family: 'day', count: 7 * count };
  return { family: unit, count };
}
