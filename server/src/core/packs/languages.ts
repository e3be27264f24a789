import germanFigures from '../../../packs/de/figures.json';
import germanVague from '../../../packs/de/vague-terms.json';
import spanishFigures from '../../../packs/es/figures.json';
import frenchFigures from '../../../packs/fr/figures.json';
import frenchVague from '../../../packs/fr/vague-terms.json';
import japaneseFigures from '../../../packs/ja/figures.json';
import chineseFigures from '../../../packs/zh/figures.json';
import type { VagueLanguage } from './vagueLanguage.js';

/** How a language writes numbers in words. */
export interface NumberWords {
  /** The words for 0 to 99, without hyphens. */
  readonly below100?: readonly string[];
  /** Other words for them. */
  readonly also?: Readonly<Record<string, number>>;
  readonly hundreds?: Readonly<Record<string, number>>;
  readonly thousand?: string;
  /** A number is one word: `dreihundertfünfzig`. */
  readonly joined?: boolean;
  /** Words that may stand within a number and change nothing. */
  readonly joiners?: readonly string[];
  /** Numbers are written in the figures of Chinese, its capital ones included: `壹拾万`. */
  readonly cjk?: boolean;
}

/** What a language has of dates, numbers and signs: what can be checked without its grammar. */
export interface Figures {
  readonly language: string;
  /** Where the words come from. */
  readonly source: string;
  /** January first; `|` parts ways of writing. None where months are numbers. */
  readonly months: readonly string[];
  /** Sunday first. */
  readonly weekdays: readonly string[];
  /** What parts day, month and year in figures. */
  readonly numericDate: string;
  readonly numbers: NumberWords;
  /** Opening and closing signs, in pairs of two characters. */
  readonly pairs: readonly string[];
  /** Words in brackets that ask for something to be filled in; `|` parts alternatives of a word. */
  readonly prompts: readonly string[];
  /** What names the dollars of a country. */
  readonly dollars: readonly string[];
}

/** What the rules that need no grammar have of a language. */
export interface LanguagePack {
  readonly figures: Figures;
  readonly vagueTerms?: VagueLanguage;
}

/** The languages besides English, by their ISO 639 code. */
export const otherLanguages: Readonly<Record<string, LanguagePack>> = {
  de: { figures: germanFigures, vagueTerms: germanVague as VagueLanguage },
  es: { figures: spanishFigures },
  fr: { figures: frenchFigures, vagueTerms: frenchVague as VagueLanguage },
  ja: { figures: japaneseFigures },
  zh: { figures: chineseFigures },
};
