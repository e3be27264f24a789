import { type Exclusion, ownWords, textBefore, wordAfter, wordBefore } from './occurrence.js';
import { isNumberBehind } from './references.js';

/** Dates and times: `May`, `Pacific Standard Time`. */
export const calendar: Exclusion = {
  name: 'calendar',
  class: 'dates',
  excludes: (occurrence) => {
    const { calendar: dates } = occurrence.vocabulary;
    const own = ownWords(occurrence);
    return (
      dates.has(own[0]!.lower) &&
      own.every(({ lower }) => dates.has(lower) || /^(?:standard|daylight|time|mean|day|year)$/.test(lower))
    );
  },
};

/** Money: `US Dollars`, `Euro`, `Twenty Thousand Dollars`. */
export const currency: Exclusion = {
  name: 'currency',
  class: 'currencies',
  excludes(occurrence) {
    const own = ownWords(occurrence);
    const after = wordAfter(occurrence);
    const { currencies, places } = occurrence.vocabulary;
    if (currencies.has(own.at(-1)!.lower)) return true;
    if (
      /[$€£¥]$/.test(occurrence.text.slice(0, (occurrence.words[occurrence.last - 1]?.end ?? 0) + 1)) &&
      own.length === 1
    )
      return true;
    return after !== undefined && currencies.has(after.lower) && places.has(own.at(-1)!.key);
  },
};

/** Addresses: `350 Main Street, Suite 900`. */
export const postal: Exclusion = {
  name: 'postal',
  class: 'addresses',
  excludes(occurrence) {
    const { postal: parts, streets } = occurrence.vocabulary;
    const own = ownWords(occurrence);
    // `Bellevue, WA`
    if (own.length === 1 && /^[A-Z]{2}$/.test(own[0]!.text) && /\p{Lu}\p{L}+,\s$/u.test(textBefore(occurrence)))
      return true;
    const behindNumber = wordBefore(occurrence)?.form === 'number';
    if (behindNumber && streets.has(own.at(-1)!.lower)) return true;
    return own.some(({ lower }) => parts.has(lower)) && (own.length > 1 || behindNumber || isNumberBehind(occurrence));
  },
};
