import type { SpelledNumber } from './numberWords.js';

/** The figures of Chinese and Japanese, with the capital ones that amounts of money are written in. */
const digits: Readonly<Record<string, number>> = Object.fromEntries(
  ['〇零', '一壹壱弌', '二贰貳弐两兩', '三叁參参', '四肆', '五伍', '六陆陸', '七柒漆', '八捌', '九玖'].flatMap(
    (signs, value) => [...signs].map((sign) => [sign, value]),
  ),
);
const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000, 阡: 1000 };
const scales: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };
const signs = [digits, units, scales].flatMap((list) => Object.keys(list)).join('');

const number = `[0-9０-９](?:[0-9０-９,，]*[0-9０-９])?`;
/** `壹拾万元整（¥100,000）`, `三十（30）日` */
const wordsFirst = new RegExp(
  String.raw`(?<![${signs}])([${signs}]{1,24})(?:[个個か箇ヶヵ]?[元圆圓円日天年月週周份份倍名人件元整正圆]{0,3}|ドル|美元|欧元|港元|人民币)?\s*[（(]\s*(?:¥|￥|RMB|CNY|JPY|USD|US\$|\$|€|人民币|金)?\s*(${number})\s*([万亿億]?)\s*(?:[^\s（()）0-9]{0,4})?\s*[）)]`,
  'gu',
);
/** `100,000元（大写：人民币壹拾万元整）`, `30（三十）日` */
const figuresFirst = new RegExp(
  String.raw`(?<![0-9０-９.．,，])(${number})\s*([万亿億]?)\s*(?:[元圆圓円日天年个個月ヶか]{0,3}|美元|欧元|港元)\s*[（(]\s*(?:大写|大寫|即|金额大写)?\s*[:：]?\s*(?:人民币|人民幣|金|美元|港元)?\s*([${signs}]{1,24})\s*(?:[个個か箇ヶ]?[元圆圓円日天年月]{0,2}|美元|欧元|港元)?[整正也]?\s*[）)]`,
  'gu',
);

/** The numbers of a Chinese or Japanese text that are written in its own figures and in Arabic ones, in either order. */
export function hanNumbersIn(text: string): readonly SpelledNumber[] {
  const found: SpelledNumber[] = [];
  const add = (index: number, whole: string, words: string, figures: string, scale: string) => {
    const spelled = hanValue(words);
    if (spelled === undefined) return;
    const value = Number(ascii(figures).replace(/,/g, '')) * (scales[scale] ?? 1);
    const start = index;
    const figuresStart = index + whole.indexOf(figures);
    found.push({
      start,
      end: index + whole.length,
      words,
      spelled,
      figures: scale === '' ? figures : `${figures}${scale}`,
      figuresStart,
      value,
    });
  };
  for (const { 0: whole, 1: words, 2: figures, 3: scale, index } of text.matchAll(wordsFirst))
    add(index, whole, words!, figures!, scale!);
  for (const { 0: whole, 1: figures, 2: scale, 3: words, index } of text.matchAll(figuresFirst))
    add(index, whole, words!, figures!, scale!);
  return found.sort((a, b) => a.start - b.start);
}

/** Arabic figures of full width as those of ASCII. */
export function ascii(figures: string): string {
  return figures.replace(/[０-９，．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** What a number in the figures of Chinese says; undefined where they follow each other otherwise than a number’s do. */
function hanValue(words: string): number | undefined {
  // Figure by figure, as years are written: 二〇二六.
  if (words.length > 1 && [...words].every((sign) => sign in digits))
    return Number([...words].map((sign) => digits[sign]).join(''));
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastScale = Number.POSITIVE_INFINITY;
  for (const sign of words) {
    if (sign in digits) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = digits[sign];
    } else if (sign in units) {
      section += (digit || 1) * units[sign]!;
      digit = undefined;
    } else {
      const scale = scales[sign]!;
      if (scale >= lastScale) return undefined;
      total += (section + (digit ?? 0)) * scale;
      [section, digit, lastScale] = [0, undefined, scale];
    }
  }
  return total + section + (digit ?? 0);
}
