import type { DraftBlock } from './block.js';

const frequentWords: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|of|and|to|shall|any|by|this|will|or|is|be|in|with|for|not)\b/gi,
  de: /\b(?:der|die|das|und|oder|nicht|ist|sind|von|dem|den|des|ein|eine|für|mit|wird|werden|auf|zu)\b/gi,
  fr: /\b(?:le|la|les|des|du|et|ou|dans|par|pour|est|une?|sur|aux?|que|qui|ses|son)\b/gi,
  es: /\b(?:el|los|las|del|y|en|por|para|con|una?|que|se|su|al|lo|es)\b/gi,
  pt: /\b(?:o|os|as|do|da|dos|das|em|para|com|uma?|que|se|não|ao|no|na|por)\b/gi,
  it: /\b(?:il|lo|gli|della?|dei|e|di|che|non|per|con|una?|si|sono|nel|alla)\b/gi,
  tr: /\b(?:ve|bir|bu|ile|için|olarak|veya|tarafından|da|de)\b/gi,
};

/** The language of some words: by script, else by their most frequent small words; undefined when they are too few to tell. */
export function languageOf(text: string): string | undefined {
  const sample = text.length > 2000 ? text.slice(0, 2000) : text;
  const script = beyondLatin.test(sample) ? scriptOf(sample) : undefined;
  if (script) return script;
  if (sample.length < 60) return undefined;
  const enough = Math.min(4, sample.length / 120);
  const english = count(sample, frequentWords.en!);
  // Most blocks of most drafts are English beyond doubt.
  if (english >= sample.length / 40) return 'en';
  let best: string | undefined;
  let most = 0;
  for (const [language, words] of Object.entries(frequentWords)) {
    const found = language === 'en' ? english : count(sample, words);
    if (found > most) {
      most = found;
      best = language;
    }
  }
  // A few hits in a long text, such as a list of names, do not tell a language.
  return most >= enough ? best : undefined;
}

const beyondLatin = /[\u0370-\uffff]/;
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

function scriptOf(text: string): string | undefined {
  const letters = count(text, /\p{L}/gu);
  if (letters === 0) return undefined;
  return scripts.find(([, pattern, share]) => count(text, pattern) / letters > share)?.[0];
}

/** Languages by their script, and the share of letters that tells; Japanese before Chinese, since it uses both scripts. */
const scripts: readonly (readonly [language: string, pattern: RegExp, share: number])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 0.1],
  ['zh', /\p{Script=Han}/gu, 0.3],
  ['ko', /\p{Script=Hangul}/gu, 0.3],
  ['ru', /\p{Script=Cyrillic}/gu, 0.3],
  ['el', /\p{Script=Greek}/gu, 0.3],
  ['ar', /\p{Script=Arabic}/gu, 0.3],
];

/**
 * Settles the language of each block: its own, or where its words are too few to tell, that of most of the contract's words.
 * @param changed takes the blocks whose language is another than before
 * @returns the language of most of the words
 */
export function settleLanguages(blocks: readonly DraftBlock[], changed: (block: DraftBlock) => void): string {
  const main = mainLanguage(blocks);
  for (const block of blocks) {
    const language = ownLanguage(block) || main;
    if (language === block.language) continue;
    block.language = language;
    changed(block);
  }
  return main;
}

/** The language that the words of a block tell, or the empty string. */
function ownLanguage({ reading }: DraftBlock): string {
  reading.language ??= languageOf(reading.prose.text) ?? '';
  return reading.language;
}

function mainLanguage(blocks: readonly DraftBlock[]): string {
  const lengths = new Map<string, number>();
  // Neighbours mostly have one language.
  let language = '';
  let length = 0;
  const add = () => lengths.set(language, (lengths.get(language) ?? 0) + length);
  for (const block of blocks) {
    const own = ownLanguage(block);
    if (block.matter !== 'contract' || !own) continue;
    if (own !== language) {
      if (language) add();
      language = own;
      length = 0;
    }
    length += block.reading.prose.text.length;
  }
  if (language) add();
  let best = 'en';
  for (const [language, length] of lengths) if (length > (lengths.get(best) ?? 0)) best = language;
  return best;
}
