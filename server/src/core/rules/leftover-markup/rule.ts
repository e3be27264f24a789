import { defineRule, type Fix } from '../types.js';

/** Changes and comments in the notation of CriticMarkup. Each ends in its own sign, and the next one ends the search. */
const marked =
  /\{(?:\+\+((?:(?!\+\+\})[^{])*)\+\+|--((?:(?!--\})[^{])*)--|>>((?:(?!<<\})[^{])*)<<|==((?:(?!==\})[^{])*)==|~~((?:(?!~>|~~\})[^{])*)~>((?:(?!~~\})[^{])*)~~)\}/g;

/** Reports a change or a comment that nobody has accepted or taken out. */
export const rule = defineRule({
  id: 'leftover-markup',
  group: 'leftovers',
  summary: 'Change or comment that is still open',
  severity: 'error',
  since: '0.1.0',
  options: {},
  messages: {
    change:
      '“{text}” is a proposed change that nobody has accepted or refused. The draft cannot be signed with it: decide on it.',
    comment: '“{text}” is a comment, not contract text. Answer it, then take it out.',
  },
  per: 'block',
  reads: ['words'],
  check({ document }, report, block) {
    const { text } = block.prose;
    if (block.matter === 'commentary' || block.kind === 'code' || !text.includes('{')) return;
    for (const match of text.matchAll(marked)) {
      const { 0: whole, 1: added, 2: deleted, 4: highlighted, 5: before, 6: after, index } = match;
      const span = { block, start: index, end: index + whole.length };
      const isComment = match[3] !== undefined || highlighted !== undefined;
      const fix = (title: string, words: string): Fix => ({
        title,
        kind: 'suggestion',
        edits: [{ range: document.rangeOf(span), text: words }],
      });
      const fixes = (): readonly Fix[] => {
        if (highlighted !== undefined) return [fix('Take the mark off', highlighted)];
        if (isComment) return [fix('Take the comment out', '')];
        return [fix('Accept the change', added ?? after ?? ''), fix('Refuse the change', deleted ?? before ?? '')];
      };
      const shown = whole.length <= 80 ? whole : `${whole.slice(0, 60)} … ${whole.slice(-12)}`;
      report({
        span,
        message: [isComment ? 'comment' : 'change', { text: shown.replace(/\s+/g, ' ') }],
        data: { text: whole },
        fixes,
      });
    }
  },
});
