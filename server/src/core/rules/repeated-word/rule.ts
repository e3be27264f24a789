import { defineRule, type Fix } from '../types.js';

/** Words that nobody means to write twice in a row. */
const words =
  'the|a|an|of|to|in|and|or|for|by|with|shall|will|may|must|be|is|are|was|were|any|such|this|these|from|on|at|as|not|its|their|all|each|if|than|which|under|into|upon|between';
const pattern = new RegExp(String.raw`(?<![\w’'-])(${words})(\s+)\1(?![\w’'-])`, 'gi');
/** Words that may well follow themselves where a name, a title or a reference ends with the first of them. */
const apart = /^(?:will|may|in|on|a)$/i;

/** Reports a small word that stands twice in a row. */
export const rule = defineRule({
  id: 'repeated-word',
  group: 'language',
  summary: 'Word that stands twice in a row',
  severity: 'warning',
  since: '0.1.0',
  options: {},
  messages: { twice: '“{word}” stands twice in a row. Take one out.' },
  per: 'block',
  reads: ['words'],
  check({ document }, report, block) {
    if (block.matter !== 'contract' || block.language !== 'en') return;
    const { text } = block.prose;
    for (const { 0: found, 1: word, index } of text.matchAll(pattern)) {
      const second = found.slice(-word!.length);
      // “Exhibit A A. Purpose”, “the law it is in In …”: a capital may belong to a name or begin something.
      const capital = /^\p{Lu}/u.test(second) || /^\p{Lu}/u.test(word!);
      if (capital && (apart.test(word!) || (second !== word && /^\p{Lu}/u.test(second)))) continue;
      const end = index + found.length;
      const span = { block, start: index, end };
      report({
        span,
        message: ['twice', { word: word!.toLowerCase() }],
        data: { word: word!.toLowerCase() },
        fixes: (): readonly Fix[] => [
          {
            title: `Take out one “${word!.toLowerCase()}”`,
            kind: 'safe',
            edits: [{ range: document.rangeOf({ block, start: index + word!.length, end }), text: '' }],
          },
        ],
      });
    }
  },
});
