import type { Block, Span } from '../document/types.js';
import { wordingsIn } from '../facts/wordings.js';
import type { Wording, WordingRule } from '../packs/wordings.js';
import {
  defineRule,
  type Finding,
  type Fix,
  type FixEdit,
  type Gathered,
  option,
  type RuleContext,
  type Severity,
} from './types.js';

/** What the rules on wording have as options. */
interface WordingOptions {
  readonly ignore: readonly string[];
}

/** What tells one rule on wording from another. */
interface WordingRuleWords {
  readonly id: WordingRule;
  readonly summary: string;
  /** Default: a hint. */
  readonly severity?: Severity;
  /** What the words around must be about. */
  readonly about?: RegExp;
  /** With `{text}` for the words that were found, and `{instead}` or `{advice}`. */
  readonly messages: Readonly<Record<'instead' | 'advice', string>>;
}

/** Words that were found in a block, as plain data. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly wording: Wording;
}

/**
 * A rule that looks for nothing but the words of its list in the language pack. A habit of the drafter is one decision, so
 * that words which stand in many places are reported once, at the first of them, and changed in all.
 */
export function wordingRule({ messages: { instead, advice }, about, ...words }: WordingRuleWords) {
  return defineRule<'instead' | 'advice', { ignore: ReturnType<typeof option.strings> }, Place>({
    severity: 'hint',
    ...words,
    messages: { instead: `${instead}{places}`, advice: `${advice}{places}` },
    group: 'language',
    since: '0.1.0',
    options: { ignore: option.strings([], 'Words that your drafts keep.') },
    per: 'group',
    reads: ['words'],
    gather: (context, block) => placesIn(context, block, words.id, about),
    check(context, report, places) {
      const finding = findingAt(context, places);
      if (finding) report(finding);
    },
  });
}

function placesIn(
  { pack, options }: RuleContext<WordingOptions>,
  block: Block,
  rule: WordingRule,
  about: RegExp | undefined,
): readonly Gathered<Place>[] {
  if (block.matter !== 'contract' || block.kind === 'heading' || block.language !== pack.language) return [];
  return wordingsIn(block, pack.wordings).flatMap(
    ({ rule: found, wording, start, end }): readonly Gathered<Place>[] => {
      if (found !== rule) return [];
      const { text } = block.prose;
      if (
        isTerm(text.slice(start, end)) ||
        (about && !about.test(text.slice(Math.max(0, start - nearby), end + nearby)))
      )
        return [];
      const group = textOf({ block, start, end }).toLowerCase();
      if (options.ignore.some((word) => word.toLowerCase() === group)) return [];
      return [{ group, item: { start, end, wording } }];
    },
  );
}

/** How far around some words may stand what they are about. */
const nearby = 200;

/** Whether words are written as a defined term is: each with a capital, or in capitals. */
const isTerm = (words: string) => /\s/.test(words) && words.split(/\s+/).every((word) => /^\p{Lu}/u.test(word));

/** How many places a finding leads to besides its own. */
const mostRelated = 50;

function findingAt(
  { document }: RuleContext<WordingOptions>,
  places: readonly (readonly [Block, Place])[],
): Finding<'instead' | 'advice'> | undefined {
  const [first] = places;
  if (!first) return undefined;
  const spans = places.map(([block, { start, end }]): Span => ({ block, start, end }));
  const { wording } = first[1];
  const text = textOf(spans[0]!);
  const [message, values] = messageFor(wording, text);
  const { instead } = wording;
  const all = spans.length > 1 ? ` in all ${spans.length} places` : '';
  const edit = (span: Span): FixEdit => ({
    range: document.rangeOf(span),
    text: replacementFor(instead ?? '', textOf(span)),
  });
  return {
    span: spans[0]!,
    message: [message, { ...values, places: spans.length > 1 ? ` It stands in ${spans.length} places.` : '' }],
    data: { phrase: text, places: spans.length },
    related: spans.slice(1, mostRelated + 1).map((span) => ({ span, message: 'Also here.' })),
    fixes: (): readonly Fix[] =>
      instead
        ? [
            {
              title: `Replace with “${replacementFor(instead, text)}”${all}`,
              kind: 'suggestion',
              edits: spans.map(edit),
            },
          ]
        : [],
  };
}

function messageFor({ instead, advice }: Wording, text: string): ['instead' | 'advice', Record<string, string>] {
  if (advice !== undefined) return ['advice', { text, advice }];
  return instead === ''
    ? ['advice', { text, advice: 'Take it out; nothing is lost.' }]
    : ['instead', { text, instead: instead! }];
}

/** The shorter words, with a capital where the longer ones have one. */
function replacementFor(instead: string, text: string): string {
  return /^\p{Lu}/u.test(text) ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead;
}

function textOf({ block, start, end }: Span): string {
  return block.prose.text.slice(start, end).replace(/\s+/g, ' ');
}
