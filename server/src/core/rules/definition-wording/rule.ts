import { meaningsOf } from '../../facts/definitions/meanings.js';
import { defineRule } from '../types.js';

/** Words that define and that are not those of practice; what ends a quotation or a bracket may stand before them. */
const otherWords = new RegExp(
  `^["”’'*_)\\]]*\\s*(${[
    '(?:shall |will |must )?refers? to',
    '(?:is|are|shall be|will be|should be|is to be|are to be) (?:defined|construed|understood|interpreted|read) (?:as|to mean|to be)',
    '(?:is|are|shall be) (?:deemed|taken) to mean',
    '(?:is|are) used to mean',
    'denotes?',
    'designates?',
    'signif(?:y|ies)',
    'stands? for',
    'describes?',
  ].join('|')})(?=[\\s:])`,
);

/** Of several terms, or of a plural, the words say “mean”. */
const pluralVerb = /^(?:are|refer|denote|designate|signify|stand|describe)\b/;

/** Reports a definition by other words than those by which contracts define. */
export const rule = defineRule({
  id: 'definition-wording',
  group: 'defined-terms',
  summary: 'Definition in other words than “means”',
  severity: 'hint',
  off: true,
  since: '0.1.0',
  options: {},
  messages: {
    other:
      '“{term}” is defined by “{words}”, and a reader may look for a difference to “{usual}”. Write “{usual}” where this is all that it means, “includes” where it is not.',
  },
  per: 'block',
  reads: ['words', 'terms'],
  check({ document, facts }, report, block) {
    if (block.matter !== 'contract' || block.language !== 'en') return;
    const { text } = block.prose;
    for (const { definition, definesOnly } of meaningsOf(facts.definitionsIn(block))) {
      const { span, term, assumed, external } = definition;
      if (!span || !definesOnly || assumed || external) continue;
      const found = otherWords.exec(text.slice(span.end, span.end + 80));
      if (!found) continue;
      const words = found[1]!;
      const end = span.end + found[0].length;
      const place = { block, start: end - words.length, end };
      const usual = pluralVerb.test(words) ? 'mean' : 'means';
      report({
        span: place,
        message: ['other', { words, term, usual }],
        data: { term, words },
        fixes: () => [
          { title: `Write “${usual}”`, kind: 'suggestion', edits: [{ range: document.rangeOf(place), text: usual }] },
        ],
      });
    }
  },
});
