import type { Facts } from '../facts/types.js';
import type { WordForms } from '../facts/wordForms.js';
import type { DraftWordName } from '../packs/clauseTemplate.js';

/** What a draft calls something, ready to stand in a sentence. */
export interface DraftWord {
  /** With its article, as it stands within a sentence: `the Recipient`, `Acme`, `this Agreement`. */
  readonly phrase: string;
  /** Without it, as a definition has it. */
  readonly term: string;
  readonly plural: boolean;
  /** False where the draft has no such word, and the phrase is a plain description. */
  readonly established: boolean;
}

export type DraftWords = Readonly<Record<DraftWordName, DraftWord>>;

/** The draft's own words for the parties, the information, itself and the purpose. */
export function draftWordsOf(facts: Facts): DraftWords {
  const { agreement } = facts;
  const purpose = purposeTerm(facts);
  return {
    discloser: roleWord(facts, agreement.discloser),
    recipient: roleWord(facts, agreement.recipient),
    information: informationWord(facts, agreement.information),
    agreement: selfWord(facts, agreement.self),
    purpose: purpose ? roleWord(facts, purpose) : description('the permitted purpose', 'Purpose'),
  };
}

/** A message with `{recipient}` and `{Recipient}` as the draft calls it. */
export function inDraftWords(message: string, words: DraftWords): string {
  return message.replace(/\{(\w)(\w+)\}/g, (whole, initial: string, rest: string) => {
    const word = words[(initial.toLowerCase() + rest) as DraftWordName];
    if (!word) return whole;
    return initial === initial.toLowerCase() ? word.phrase : word.phrase.charAt(0).toUpperCase() + word.phrase.slice(1);
  });
}

function roleWord(facts: Facts, term: string): DraftWord {
  const uses = facts.formsOf(term);
  if (isUnused(uses)) return description(`the ${term.toLowerCase()}`, term);
  return established(term, uses.bare > uses.withThe ? '' : 'the ', uses);
}

function informationWord(facts: Facts, term: string): DraftWord {
  const uses = facts.formsOf(term);
  if (isUnused(uses)) return description(term.toLowerCase(), term);
  return established(term, uses.withThe > uses.bare ? 'the ' : '', uses);
}

function selfWord(facts: Facts, term: string): DraftWord {
  const uses = facts.formsOf(term);
  const acronym = /[A-Z]{2}/.test(term);
  const article = uses.withThe > uses.withThis ? 'the ' : isPlural(term, uses) ? 'these ' : 'this ';
  if (isUnused(uses) && !acronym) return description(article + term.toLowerCase(), term);
  return established(term, article, uses);
}

const purposeNames = ['purpose', 'purposes', 'use'].flatMap((noun) => [
  noun,
  ...['permitted', 'approved', 'authorised', 'authorized', 'stated', 'agreed'].map((kind) => `${kind} ${noun}`),
]);

/** The term for the purpose: as defined, or as used where another document or a cover page defines it. */
function purposeTerm(facts: Facts): string | undefined {
  const defined = facts.definitionsNamed(purposeNames)[0]?.term;
  if (defined) return defined;
  const used = ['Permitted Purpose', 'Authorised Purpose', 'Authorized Purpose', 'Purpose'];
  return used.find((term) => facts.formsOf(term).withThe > 1);
}

const established = (term: string, article: string, uses: WordForms): DraftWord => ({
  phrase: article + term,
  term,
  plural: isPlural(term, uses),
  established: true,
});

const description = (phrase: string, term: string): DraftWord => ({ phrase, term, plural: false, established: false });

const isUnused = ({ withThe, withThis, bare, named }: WordForms) => withThe + withThis + bare + named === 0;

const pluralEnding = /(?:parties|recipients|disclosers|receivers|providers|materials|terms|conditions|purposes)$/i;

function isPlural(term: string, { plural, singular }: WordForms): boolean {
  // “The parties to this Agreement have” says nothing of “Agreement”.
  if (!/[^s]s$/.test(term)) return false;
  return plural === singular ? pluralEnding.test(term) : plural > singular;
}
