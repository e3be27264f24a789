import type { DraftBlock } from './block.js';
import type { BlockReading } from './blockReading.js';

const frequentWords: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|of|and|to|shall|any|by|this|will|or|is|be|in|with|for|not)\b/gi,
  de: /\b(?:der|die|das|und|oder|nicht|ist|sind|von|dem|den|des|ein|eine|für|mit|wird|werden|auf|zu)\b/gi,
  fr: /\b(?:le|la|les|de|des|du|et|ou|dans|par|pour|est|une?|sur|aux?|que|qui|ses|son)\b/gi,
  es: /\b(?:el|la|los|las|de|del|y|en|por|para|con|una?|que|se|su|al|lo|es)\b/gi,
  pt: /\b(?:o|os|as|de|do|da|dos|das|em|para|com|uma?|que|se|não|ao|no|na|por)\b/gi,
  it: /\b(?:il|lo|la|gli|della?|dei|e|di|che|non|per|con|una?|si|sono|nel|alla)\b/gi,
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

/** The language that the words of a block tell, or the empty string. */
function ownLanguage(reading: BlockReading): string {
  reading.language ??= languageOf(reading.prose.text) ?? '';
  return reading.language;
}

/** The languages of a draft: how many characters of the contract are in each, and so what it is mostly written in. */
export class Languages {
  readonly #lengths = new Map<string, number>();
  main = 'en';

  /**
   * Settles the language of each block: its own, or where its words are too few to tell, that of most of the words.
   * @param gone blocks that are no longer there
   * @param fresh blocks that are new, or have other words or matter
   * @param blocks all of them
   * @param changed takes the blocks whose language is another than before
   */
  settle(
    gone: readonly DraftBlock[],
    fresh: Iterable<DraftBlock>,
    blocks: readonly DraftBlock[],
    changed: (block: DraftBlock) => void,
  ): void {
    for (const block of gone) this.#count(block, undefined);
    for (const block of fresh) this.#count(block, block.matter === 'contract' ? block.reading : undefined);
    const before = this.main;
    this.main = this.#most();
    for (const block of this.main === before ? fresh : blocks) {
      const language = ownLanguage(block.reading) || this.main;
      if (language === block.language) continue;
      block.language = language;
      changed(block);
    }
  }

  #count(block: DraftBlock, reading: BlockReading | undefined): void {
    const { counted } = block;
    if (counted === reading) return;
    block.counted = reading;
    if (counted) this.#add(counted, -1);
    if (reading) this.#add(reading, 1);
  }

  #add(reading: BlockReading, times: number): void {
    const language = ownLanguage(reading);
    if (!language) return;
    this.#lengths.set(language, (this.#lengths.get(language) ?? 0) + times * reading.prose.text.length);
  }

  /** Of languages that are equally frequent, the first by name, so that the order of the blocks plays no part. */
  #most(): string {
    let best = 'en';
    let most = this.#lengths.get(best) ?? 0;
    for (const [language, length] of this.#lengths) {
      if (length < most || length === 0 || (length === most && language >= best)) continue;
      best = language;
      most = length;
    }
    return best;
  }
}
