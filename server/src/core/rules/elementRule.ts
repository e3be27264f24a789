import { Lexicon, wordsOf } from '../facts/clauses/lexicon.js';
import { sentenceAt, sentencesOf } from '../facts/sentences.js';
import type { ClauseStatus } from '../facts/types.js';
import { draftWordsOf, inDraftWords } from '../fixes/draftWords.js';
import { insertElementFix } from '../fixes/insertElementFix.js';
import type { Fix } from '../fixes/types.js';
import type { ClauseRemark } from '../packs/clauseCatalogue.js';
import { draftWordsPremise } from './draftWordsPremise.js';
import { lawOn } from './lawSentences.js';
import { defineRule, type Finding, option, type RuleContext } from './types.js';

/** What the rules on elements have as options. */
interface ElementOptions {
  readonly ignore: readonly string[];
}

/** What tells the two rules on elements apart. */
interface ElementRuleWords {
  readonly id: string;
  readonly summary: string;
  /** The sentence of the option `ignore`. */
  readonly ignores: string;
  /** It reports what a clause does not do its work without, or else what it may do without. */
  readonly weak: boolean;
}

/** A rule on what clauses of the draft lack, in the words of the language pack. */
export function elementRule({ ignores, weak, ...words }: ElementRuleWords) {
  return defineRule({
    ...words,
    group: 'clauses',
    severity: 'information',
    since: '0.1.0',
    options: { ignore: option.strings([], ignores) },
    messages: { missing: '{message}' },
    per: 'draft',
    reads: ['clauses'],
    premise: draftWordsPremise,
    check(context, report) {
      for (const finding of missingElements(context, weak)) report(finding);
    },
  });
}

function missingElements(context: RuleContext<ElementOptions>, weak: boolean): readonly Finding<'missing'>[] {
  const { facts, options, pack } = context;
  const words = draftWordsOf(facts);
  const findings: Finding<'missing'>[] = [];
  for (const { clause, elements = [] } of pack.clauses.clauses) {
    if (options.ignore.includes(clause) || !elements.some(({ missing }) => missing)) continue;
    const status = facts.clauses.find((known) => known.clause === clause);
    const lacking = elements.filter(
      ({ element, missing }) =>
        missing &&
        (missing.weak ?? false) === weak &&
        lacks(status, element) &&
        !options.ignore.includes(`${clause}/${element}`),
    );
    // Where a clause stands is worked out only for one that lacks something.
    const home = lacking.length > 0 ? placeOf(status!) : undefined;
    if (!home) continue;
    for (const { element, missing } of lacking) {
      if (saysVaguely(missing!, status!)) continue;
      const { severity, message } = missing!;
      const law = lawOn(facts, `${clause}/${element}`);
      findings.push({
        span: evidenceOf(status!, missing!.at) ?? home,
        severity,
        message: ['missing', { message: inDraftWords(message, words) + law.text }],
        data: { clause, element, ...law.data },
        fixes: () => fixesOf(context, status!, element),
      });
    }
  }
  return findings;
}

const lexicons = new WeakMap<ClauseRemark, Lexicon>();

/** Whether the clause has the element in vague words, so that there is nothing to add but a measure: `vague-term` asks for that. */
function saysVaguely(remark: ClauseRemark, { evidence }: ClauseStatus): boolean {
  if (!remark.vague) return false;
  let lexicon = lexicons.get(remark);
  if (!lexicon) {
    lexicon = new Lexicon({});
    for (const phrase of remark.vague) lexicon.concept(phrase);
    lexicons.set(remark, lexicon);
  }
  return evidence.some(({ block: { prose }, start }) => {
    const sentence = sentenceAt(sentencesOf(prose.text), start);
    return lexicon.scan(wordsOf(prose.text.slice(sentence?.start, sentence?.end))).concepts.length > 0;
  });
}

/** Where a clause that is there stands. */
function placeOf({ status, home }: ClauseStatus) {
  return status === 'present' || status === 'weak' ? home : undefined;
}

/** Where an element first stands that a finding is about. */
const evidenceOf = ({ elements }: ClauseStatus, name: string | undefined) =>
  name === undefined ? undefined : elements.find(({ element }) => element === name)?.evidence[0];

function lacks(status: ClauseStatus | undefined, element: string): boolean {
  return (status?.elements ?? []).some((known) => known.element === element && known.status === 'missing');
}

function fixesOf(context: RuleContext<ElementOptions>, status: ClauseStatus, element: string): readonly Fix[] {
  const fix = insertElementFix(context, status, element);
  return fix ? [fix] : [];
}
