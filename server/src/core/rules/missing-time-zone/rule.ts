import { defineRule } from '../types.js';

const time =
  /(?<![\d:.,$€£])(?:\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?\s?m\b\.?|o[’']clock)|(?:[01]?\d|2[0-3]):[0-5]\d(?:\s?(?:h|hrs?|hours)\b)?)(?![\d:])/gi;
/** Words near a time that say where the clock hangs. */
const zone =
  /\b(?:time|gmt|utc|cet|cest|bst|[ecmp][sd]?t|jst|ist|sgt|hkt|aest|aedt|local(?:ly)?|zulu)\b|[+-]\d{2}:?\d{2}\b|\d{2}z\b/i;
const place = /\bin\s+(?:the\s+)?\p{Lu}[A-Za-zÀ-ɏ]+|\(\p{Lu}[A-Za-zÀ-ɏ ]{2,30}\)/u;

/** Reports a time of the day without a time zone or a place. */
export const rule = defineRule({
  id: 'missing-time-zone',
  group: 'figures',
  summary: 'Time of the day without a time zone',
  severity: 'information',
  since: '0.1.0',
  options: {},
  messages: {
    nowhere:
      '“{text}” is another hour in another place. Name the time zone or the place, such as “{text} (Berlin time)”.',
  },
  per: 'block',
  reads: ['words'],
  check(_context, report, block) {
    if (block.matter !== 'contract' || block.language !== 'en' || !/\d/.test(block.prose.text)) return;
    const { text } = block.prose;
    for (const { 0: written, index } of text.matchAll(time)) {
      const end = index + written.length;
      if (isPlaced(text.slice(Math.max(0, index - 60), index)) || isPlaced(text.slice(end, end + 60))) continue;
      report({
        span: { block, start: index, end },
        message: ['nowhere', { text: written.replace(/\s+/g, ' ') }],
        data: { time: written },
      });
      // One finding a paragraph: whoever names the zone once names it for all.
      return;
    }
  },
});

const isPlaced = (words: string) => zone.test(words) || place.test(words);
