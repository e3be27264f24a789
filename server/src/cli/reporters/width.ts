import stringWidth from 'string-width';

/** Latin letters and common punctuation: one column each, and none joins the one before it. Most drafts are little else. */
const simple = '\\x20-\\x7E\\xA1-\\xAC\\xAE-\\u02FF\\u2010-\\u2027\\u2030-\\u205E';
/** Other characters, with the one before them, which they may join. */
const other = new RegExp(`[${simple}]?[^${simple}]+`, 'g');

/** Each is measured once: it is slow, and a draft has few different characters. */
const widths = new Map<string, number>();

/** The columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  return graphemesOf(text).reduce((sum, character) => sum + widthOfOne(character), 0);
}

function widthOfOne(character: string): number {
  let width = widths.get(character);
  if (width === undefined) {
    width = stringWidth(character);
    widths.set(character, width);
  }
  return width;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The characters as a reader counts them. */
export function graphemesOf(text: string): string[] {
  const graphemes: string[] = [];
  let at = 0;
  for (const match of text.matchAll(other)) {
    graphemes.push(...text.slice(at, match.index));
    for (const { segment } of segmenter.segment(match[0])) graphemes.push(segment);
    at = match.index + match[0].length;
  }
  graphemes.push(...text.slice(at));
  return graphemes;
}
