import { mayTranslate, shareWord } from '../../facts/glossaries/foreignWords.js';
import type { GlossaryTranslation } from '../../facts/glossaries/glossary.js';
import type { Rendering, TermPair } from '../../facts/glossaries/translations.js';
import type { TermVocabulary } from '../../facts/terms/vocabulary.js';

/** A translation that is known already: that of a row, of an earlier definition or of another draft. */
export interface KnownTranslation {
  readonly language: string | undefined;
  readonly terms: readonly string[];
  readonly source: Rendering['span'] | GlossaryTranslation;
}

/** What is called what, in both directions. */
export class Translations {
  readonly #byTerm = new Map<string, KnownTranslation[]>();

  constructor(private readonly vocabulary: TermVocabulary) {}

  /** Takes over the row of another draft's glossary. */
  addGlossary(translation: GlossaryTranslation): void {
    const { term, language, others } = translation;
    for (const other of others) {
      this.#add(term, { ...other, source: translation });
      for (const name of other.terms) this.#add(name, { language, terms: [term], source: translation });
    }
  }

  /**
   * Takes over a pair of the draft.
   * @param language of its term, if that is known
   */
  add({ term, renderings }: TermPair, language: string | undefined): void {
    for (const { language: other, terms, span } of renderings) {
      this.#add(term, { language: other, terms, source: span });
      for (const name of terms) this.#add(name, { language, terms: [term], source: span });
    }
  }

  /** The translation of the term of a row into the language of one of its cells, where that is another. */
  otherInRow(term: string, { language, terms }: Rendering): KnownTranslation | undefined {
    const known = this.#of(term).filter((each) => each.language === language);
    return known.some((each) => sharesOne(each.terms, terms)) ? undefined : known[0];
  }

  /** The translation of a term that a definition gives otherwise. */
  otherInDefinition(term: string, { language, terms: [words = ''] }: Rendering): KnownTranslation | undefined {
    const known = this.#of(term);
    if (known.some((each) => sharesOne(each.terms, [words]))) return undefined;
    const fitting = known.filter((each) =>
      each.language === undefined
        ? language === undefined && each.terms.some((name) => shareWord(name, words))
        : language === undefined
          ? mayTranslate(term, words, each.language, this.vocabulary)
          : language === each.language,
    );
    const languages = new Set(fitting.map((each) => each.language));
    if (languages.size <= 1) return fitting[0];
    return fitting.find((each) => each.terms.some((name) => shareWord(name, words)));
  }

  #of(term: string): readonly KnownTranslation[] {
    return this.#byTerm.get(keyOf(term)) ?? [];
  }

  #add(term: string, translation: KnownTranslation): void {
    const known = this.#byTerm.get(keyOf(term));
    if (known) known.push(translation);
    else this.#byTerm.set(keyOf(term), [translation]);
  }
}

const keyOf = (term: string) => term.toLowerCase().replace(/[\s-]+/g, ' ');

const sharesOne = (a: readonly string[], b: readonly string[]) =>
  a.some((name) => b.some((other) => keyOf(name) === keyOf(other)));
