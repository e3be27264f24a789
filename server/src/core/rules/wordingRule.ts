import type { Block } from '../document/types.js';
import { wordingsIn } from '../facts/wordings.js';
import type { Wording, WordingRule } from '../packs/wordings.js';
import { defineRule, type Finding, type Fix, option, type RuleContext } from './types.js';

/** What the rules on wording have as options. */
interface WordingOptions {
  readonly ignore: readonly string[];
}

/** What tells one rule on wording from another. */
interface WordingRuleWords {
  readonly id: WordingRule;
  readonly summary: string;
  /** With `{text}` for the words that were found, and `{instead}` or `{advice}`. */
  readonly messages: Readonly<Record<'instead' | 'advice', string>>;
}

/** A rule that looks for nothing but the words of its list in the language pack. */
export function wordingRule(words: WordingRuleWords) {
  return defineRule({
    ...words,
    group: 'language',
    severity: 'hint',
    since: '0.1.0',
    options: { ignore: option.strings([], 'Words that your drafts keep.') },
    per: 'block',
    reads: ['words'],
    check(context, report, block) {
      for (const finding of wordingFindings(context, block, words.id)) report(finding);
    },
  });
}

function wordingFindings(
  { document, pack, options }: RuleContext<WordingOptions>,
  block: Block,
  rule: WordingRule,
): readonly Finding<'instead' | 'advice'>[] {
  if (block.matter !== 'contract' || block.kind === 'heading' || block.language !== pack.language) return [];
  return wordingsIn(block, pack.wordings)
    .filter((found) => found.rule === rule)
    .flatMap(({ wording, start, end }): readonly Finding<'instead' | 'advice'>[] => {
      const text = block.prose.text.slice(start, end).replace(/\s+/g, ' ');
      if (options.ignore.some((word) => word.toLowerCase() === text.toLowerCase())) return [];
      const span = { block, start, end };
      const title = (words: string) => (words === '' ? `Take out “${text}”` : `Replace with “${words}”`);
      const instead = replacementFor(wording, text);
      return [
        {
          span,
          message: messageFor(wording, text),
          data: { phrase: text },
          fixes: (): readonly Fix[] =>
            instead === undefined || instead === ''
              ? []
              : [
                  {
                    title: title(instead),
                    kind: 'suggestion',
                    edits: [{ range: document.rangeOf(span), text: instead }],
                  },
                ],
        },
      ];
    });
}

function messageFor({ instead, advice }: Wording, text: string): Finding<'instead' | 'advice'>['message'] {
  if (advice !== undefined) return ['advice', { text, advice }];
  return instead === ''
    ? ['advice', { text, advice: 'Take it out; nothing is lost.' }]
    : ['instead', { text, instead: instead! }];
}

/** The shorter words, with a capital where the longer ones have one. */
function replacementFor({ instead }: Wording, text: string): string | undefined {
  return instead && /^\p{Lu}/u.test(text) ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead;
}
