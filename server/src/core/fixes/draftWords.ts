import type { Block } from '../document/types.js';
import type { Facts } from '../facts/types.js';
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
  const { contractBlocks: blocks, agreement } = facts;
  const purpose = purposeTerm(facts);
  return {
    discloser: roleWord(blocks, agreement.discloser),
    recipient: roleWord(blocks, agreement.recipient),
    information: informationWord(blocks, agreement.information),
    agreement: selfWord(blocks, agreement.self),
    purpose: purpose ? roleWord(blocks, purpose) : description('the permitted purpose', 'Purpose'),
  };
}

/** How a draft uses a term: with which article, and with a plural verb or a singular one. */
interface Uses {
  readonly withThe: number;
  readonly withThis: number;
  readonly bare: number;
  /** In quotes, as where it is defined. */
  readonly named: number;
  readonly plural: number;
  readonly singular: number;
}

function roleWord(blocks: readonly Block[], term: string): DraftWord {
  const uses = countUses(blocks, term);
  if (isUnused(uses)) return description(`the ${term.toLowerCase()}`, term);
  return established(term, uses.bare > uses.withThe ? '' : 'the ', uses);
}

function informationWord(blocks: readonly Block[], term: string): DraftWord {
  const uses = countUses(blocks, term);
  if (isUnused(uses)) return description(term.toLowerCase(), term);
  return established(term, uses.withThe > uses.bare ? 'the ' : '', uses);
}

function selfWord(blocks: readonly Block[], term: string): DraftWord {
  const uses = countUses(blocks, term);
  const acronym = /[A-Z]{2}/.test(term);
  const article = uses.withThe > uses.withThis ? 'the ' : isPlural(term, uses) ? 'these ' : 'this ';
  if (isUnused(uses) && !acronym) return description(article + term.toLowerCase(), term);
  return established(term, article, uses);
}

const purposeNames = /^(?:(?:permitted|approved|authori[sz]ed|stated|agreed) )?(?:purposes?|use)$/i;

/** The term for the purpose: as defined, or as used where another document or a cover page defines it. */
function purposeTerm({ definitions, contractBlocks }: Facts): string | undefined {
  const defined = definitions.find(({ term }) => purposeNames.test(term))?.term;
  if (defined) return defined;
  const used = ['Permitted Purpose', 'Authorised Purpose', 'Authorized Purpose', 'Purpose'];
  return used.find((term) => countUses(contractBlocks, term).withThe > 1);
}

const established = (term: string, article: string, uses: Uses): DraftWord => ({
  phrase: article + term,
  term,
  plural: isPlural(term, uses),
  established: true,
});

const description = (phrase: string, term: string): DraftWord => ({ phrase, term, plural: false, established: false });

const isUnused = ({ withThe, withThis, bare, named }: Uses) => withThe + withThis + bare + named === 0;

const pluralEnding = /(?:parties|recipients|disclosers|receivers|providers|materials|terms|conditions|purposes)$/i;

function isPlural(term: string, { plural, singular }: Uses): boolean {
  // “The parties to this Agreement have” says nothing of “Agreement”.
  if (!/[^s]s$/.test(term)) return false;
  return plural === singular ? pluralEnding.test(term) : plural > singular;
}

/** A capitalised word before a term makes a longer one of it (“Authorised Recipient”), unless it only opens a sentence. */
const longerTerm =
  /(?:^|\s)(?!(?:The|This|These|Each|Any|An?|If|Where|When|While|Such|No|Neither|Either|Unless|Upon|To|By|As|All|Other|Under|In|That|And|Or|Both)\s)\p{Lu}\p{L}+\s$/u;

function countUses(blocks: readonly Block[], term: string): Uses {
  const uses = { withThe: 0, withThis: 0, bare: 0, named: 0, plural: 0, singular: 0 };
  if (!term) return uses;
  for (const { prose } of blocks) {
    const { text } = prose;
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
      const before = text.slice(Math.max(0, at - 16), at);
      const after = text.slice(at + term.length, at + term.length + 8);
      // Inside a longer word or term it is another term; in quotes it is named, not used.
      if (/[\p{L}\d]$/u.test(before) || /^[\p{L}\d]/u.test(after) || longerTerm.test(before)) continue;
      if (/[“"]$/.test(before)) {
        uses.named++;
        continue;
      }
      const article = articleBefore(before);
      if (article) uses[article]++;
      if (/^\s(?:are|have|were|do)\b/.test(after)) uses.plural++;
      else if (/^\s(?:is|has|was|does)\b/.test(after)) uses.singular++;
    }
  }
  return uses;
}

function articleBefore(before: string): 'withThe' | 'withThis' | 'bare' | undefined {
  if (/\bthe\s$/i.test(before)) return 'withThe';
  if (/\b(?:this|these)\s$/i.test(before)) return 'withThis';
  return /\b(?:an?|each|any|such|other|either|no|said)\s$/i.test(before) ? undefined : 'bare';
}
