import type { DraftWordName, TemplatePart } from '../packs/clauseTemplate.js';
import type { DraftStyle } from './draftStyle.js';
import type { FixEdit } from './types.js';

/**
 * While a text is put together, its blanks stand between these two characters, which no draft holds; `finishEdit`
 * takes them out and makes tab stops of them.
 */
const blankOpen = '\uE000';
const blankClose = '\uE001';

/**
 * The parts of a clause in the draft's own words, spelling and quotes, on one line.
 * @param defined terms that the clause itself has defined by then; definitions in `parts` are added to it
 */
export function fillTemplate(parts: readonly TemplatePart[], style: DraftStyle, defined: Set<DraftWordName>): string {
  let text = '';
  for (const part of parts) {
    const opens = text === '' || /[.!?] $/.test(text);
    const piece = fillPart(part, style, defined);
    text += opens && (part.kind === 'word' || part.kind === 'agreeing') ? capitalise(piece) : piece;
  }
  return text;
}

function fillPart(part: TemplatePart, style: DraftStyle, defined: Set<DraftWordName>): string {
  const { words, typography } = style;
  switch (part.kind) {
    case 'text':
      return style.adapt(part.text);
    case 'blank':
      return blankOpen + style.adapt(part.text) + blankClose;
    case 'definition':
      defined.add(part.word);
      return typography.termMarks.open + words[part.word].term + typography.termMarks.close;
    case 'word':
      return defined.has(part.word) && !words[part.word].established
        ? newPhrase(part.word, words[part.word].term)
        : words[part.word].phrase;
    case 'agreeing':
      return agree(part.form, words[part.word].plural);
  }
}

/** How a term that only the clause defines stands in its sentences. */
const newPhrase = (word: DraftWordName, term: string) => (word === 'information' ? term : `the ${term}`);

const irregular: Readonly<Record<string, string>> = {
  is: 'are',
  has: 'have',
  does: 'do',
  it: 'they',
  its: 'their', // biome-ignore format: a short table
};

/** A verb in the third person singular, or a pronoun, for a subject in the plural. */
function agree(form: string, plural: boolean): string {
  if (!plural) return form;
  return irregular[form] ?? form.replace(/(?:(ss|sh|ch|x|o)es|s)$/, '$1');
}

/** A statement about information in the singular, made to follow a plural. */
export function pluralise(predicate: string): string {
  return predicate
    .replace(/^(?:is|was)\b/, (verb) => (verb === 'is' ? 'are' : 'were'))
    .replace(/^(are\b.*?, or) becomes\b/, '$1 become');
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The edit that puts a text with blanks in place of a range, with the draft's line ends. */
export function finishEdit(range: FixEdit['range'], marked: string, newline: '\n' | '\r\n'): FixEdit {
  const lines = marked.replace(/\r\n?/g, '\n').replace(/\n/g, newline);
  const tabStops: { start: number; end: number }[] = [];
  let text = '';
  let open = 0;
  for (const character of lines) {
    if (character === blankOpen) open = text.length;
    else if (character === blankClose) tabStops.push({ start: open, end: text.length });
    else text += character;
  }
  return tabStops.length > 0 ? { range, text, tabStops } : { range, text };
}
