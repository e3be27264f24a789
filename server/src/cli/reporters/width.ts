/**
 * Letters of the Latin, Greek and Cyrillic alphabets, common punctuation and signs: one column each, and none joins the
 * one before it. Most drafts are little else.
 */
const plain =
  '\\x20-\\x7E\\xA1-\\xAC\\xAE-\\u02FF\\u038E-\\u0482\\u048A-\\u052F\\u2010-\\u2027\\u2030-\\u205E' +
  '\\u20A0-\\u20BF\\u2100-\\u2319\\u2500-\\u25FC\\u25FF-\\u2613';
const onlyPlain = new RegExp(`^[${plain}]*$`);
/** Other characters, with the one before them, which they may join, and those that a joiner adds: signs such as ©. */
const other = new RegExp(`[${plain}]?(?:[^${plain}]|(?<=\\u200D)[${plain}])+`, 'g');

/** Whether each code unit of the text is a character that a terminal shows in one column. */
export function isPlain(text: string): boolean {
  return onlyPlain.test(text);
}

/** The columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  if (isPlain(text)) return text.length;
  return graphemesOf(text).reduce((sum, character) => sum + widthOfOne(character), 0);
}

/** The characters as a reader counts them. */
export function graphemesOf(text: string): string[] {
  const graphemes: string[] = [];
  let at = 0;
  for (const match of text.matchAll(other)) {
    graphemes.push(...text.slice(at, match.index));
    for (const { segment } of segments(match[0])) graphemes.push(segment);
    at = match.index + match[0].length;
  }
  graphemes.push(...text.slice(at));
  return graphemes;
}

/** Each is measured once: it is slow, and a draft has few different characters. */
const widths = new Map<string, number>();

function widthOfOne(character: string): number {
  let width = isPlain(character) ? character.length : widths.get(character);
  if (width === undefined) {
    width = stringWidth(character);
    widths.set(character, width);
  }
  return width;
}

/** Loaded when a draft has such characters: the package takes as long to start as a short draft to review. */
function stringWidth(character: string): number {
  const { default: measure } = require('string-width') as typeof import('string-width');
  return measure(character);
}

let segmenter: Intl.Segmenter | undefined;

function segments(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}
