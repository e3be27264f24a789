const frequentWords: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|of|and|to|shall|any|by|this|will|or|is|be|in|with|for|not)\b/gi,
  de: /\b(?:der|die|das|und|oder|nicht|ist|sind|von|dem|den|des|ein|eine|für|mit|wird|werden|auf|zu)\b/gi,
  fr: /\b(?:le|la|les|des|du|et|ou|dans|par|pour|est|une?|sur|aux?|que|qui|ses|son)\b/gi,
  es: /\b(?:el|los|las|del|y|en|por|para|con|una?|que|se|su|al|lo|es)\b/gi,
  pt: /\b(?:o|os|as|do|da|dos|das|em|para|com|uma?|que|se|não|ao|no|na|por)\b/gi,
  it: /\b(?:il|lo|gli|della?|dei|e|di|che|non|per|con|una?|si|sono|nel|alla)\b/gi,
  tr: /\b(?:ve|bir|bu|ile|için|olarak|veya|tarafından|da|de)\b/gi,
};

/**
 * The language of some words: by script, else by their most frequent small words.
 * @param fallback what a text too short to tell is taken for
 */
export function languageOf(text: string, fallback: string): string {
  const sample = text.length > 4000 ? text.slice(0, 4000) : text;
  const script = scriptOf(sample);
  if (script) return script;
  if (sample.length < 60) return fallback;
  let best = fallback;
  let most = 0;
  for (const [language, words] of Object.entries(frequentWords)) {
    const count = sample.match(words)?.length ?? 0;
    if (count > most) {
      most = count;
      best = language;
    }
  }
  // A few hits in a long text, such as a list of names, do not tell a language.
  return most >= Math.min(4, sample.length / 120) ? best : fallback;
}

function scriptOf(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  const share = (pattern: RegExp) => (text.match(pattern)?.length ?? 0) / letters;
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1) return 'ja';
  if (share(/\p{Script=Han}/gu) > 0.3) return 'zh';
  if (share(/\p{Script=Hangul}/gu) > 0.3) return 'ko';
  if (share(/\p{Script=Cyrillic}/gu) > 0.3) return 'ru';
  if (share(/\p{Script=Greek}/gu) > 0.3) return 'el';
  if (share(/\p{Script=Arabic}/gu) > 0.3) return 'ar';
  return undefined;
}
