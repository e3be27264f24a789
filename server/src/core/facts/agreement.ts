import type { Block, ContractDocument } from '../document/types.js';
import type { AgreementWords } from '../packs/agreementWords.js';
import type { Phrase } from '../packs/clauseCatalogue.js';
import { Lexicon, wordsOf } from './clauses/lexicon.js';
import { perBlock } from './perBlock.js';
import type { Agreement, AgreementKind, Definition, Party } from './types.js';

/** Of the words of a text, how many tell its kind when its name does not. */
const tellingShare = 0.02;
/** In a short text a few words tell nothing. */
const tellingCount = 6;

const longestName = 160;

/** What kind of agreement the draft is, and in whose words. */
export function describeAgreement(
  document: ContractDocument,
  definitions: readonly Definition[],
  parties: readonly Party[],
  words: AgreementWords,
): Agreement {
  const vocabulary = vocabularyOf(words);
  const name = nameOf(document);
  const counts = countPhrases(document.blocks, vocabulary);
  const inName = phrasesIn(name, vocabulary);
  const mutual = isMutual(words, inName, counts, parties);
  const { discloser, recipient } = sidesOf(words, definitions, parties, counts, mutual);
  return {
    kind: (kindByName(words, inName) ?? kindByText(words, counts) ?? 'other') as AgreementKind,
    betweenParties: !words.oneSided.some((phrase) => inName.has(phrase)),
    accessory: words.accessory.some((phrase) => inName.has(phrase)),
    mutual,
    discloser: discloser ?? 'Disclosing Party',
    recipient: recipient ?? 'Receiving Party',
    information: preferred(words.information, definitions, counts.capitalised) ?? 'Confidential Information',
    self:
      definitions.find((d) => d.names === 'agreement')?.term ??
      preferred(words.self, definitions, counts.capitalised) ??
      'Agreement',
  };
}

/** What the draft calls the two sides of a disclosure, as far as it has words for them. */
function sidesOf(
  words: AgreementWords,
  definitions: readonly Definition[],
  parties: readonly Party[],
  { capitalised, plain }: Counts,
  mutual: boolean,
): { discloser: string | undefined; recipient: string | undefined } {
  const name = (phrases: readonly Phrase[]) =>
    preferred(phrases, definitions, capitalised) ??
    preferred(
      phrases.filter((phrase) => words.plainSides.includes(phrase)),
      [],
      plain,
    );
  const roles = mutual ? [] : parties.flatMap((party) => party.roles);
  const recipient = name(words.recipients) ?? receivingRole(roles, words);
  const discloser =
    name(words.disclosers) ?? (recipient && (otherRole(roles, recipient) ?? name(words.weakDisclosers)));
  return { discloser, recipient };
}

interface Vocabulary {
  readonly lexicon: Lexicon;
  readonly phraseOf: ReadonlyMap<number, Phrase>;
  readonly phrasesOf: (block: Block) => BlockPhrases;
}

interface BlockPhrases {
  readonly words: number;
  readonly phrases: readonly { readonly phrase: Phrase; readonly form: string | undefined }[];
}

/** How often each phrase stands in the draft, and how it is written where it has capitals. */
interface Counts {
  readonly total: number;
  readonly all: ReadonlyMap<Phrase, number>;
  readonly capitalised: Forms;
  readonly plain: Forms;
}

type Forms = ReadonlyMap<Phrase, ReadonlyMap<string, number>>;

const vocabularies = new WeakMap<AgreementWords, Vocabulary>();

function vocabularyOf(words: AgreementWords): Vocabulary {
  const known = vocabularies.get(words);
  if (known) return known;
  const lexicon = new Lexicon({});
  const phraseOf = new Map<number, Phrase>();
  const lists = [
    ...words.kinds.flatMap(({ title, body }) => [title, body]),
    ...[words.oneSided, words.accessory, words.mutual, words.mutualTitle, words.oneWayTitle],
    ...[words.disclosers, words.weakDisclosers, words.recipients, words.information, words.self],
  ];
  for (const phrase of new Set(lists.flat())) phraseOf.set(lexicon.concept(phrase), phrase);
  const phrasesOf = perBlock((block) => readPhrases(block, lexicon, phraseOf));
  const vocabulary = { lexicon, phraseOf, phrasesOf };
  vocabularies.set(words, vocabulary);
  return vocabulary;
}

/** The agreement's name, or the first lines where it has none. */
function nameOf(document: ContractDocument): string {
  const { title, frontMatter } = document;
  const stated = typeof frontMatter?.data.title === 'string' ? frontMatter.data.title : '';
  const first = document.blocks.filter((block) => block.matter === 'contract').slice(0, 3);
  const heading = first[0]?.kind === 'heading' ? first[0].prose.text : '';
  const named = title ? title.block.prose.text.slice(title.start, title.end) : '';
  // What is longer is a section that starts in its heading.
  const name = [stated, heading, named].filter((text) => text !== '' && text.length <= longestName).join('. ');
  if (name) return name;
  const beginning = first.map((block) => block.prose.text.slice(0, 600)).join('. ');
  const noun = /\b(?:agreement|contract|undertaking|deed|terms|covenant)\b/i.exec(beginning);
  return noun ? beginning.slice(Math.max(0, noun.index - 60), noun.index + noun[0].length) : '';
}

function phrasesIn(text: string, { lexicon, phraseOf }: Vocabulary): ReadonlySet<Phrase> {
  return new Set(lexicon.find(wordsOf(text)).map(({ concept }) => phraseOf.get(concept)!));
}

function countPhrases(blocks: readonly Block[], { phrasesOf }: Vocabulary): Counts {
  const all = new Map<Phrase, number>();
  const capitalised = new Map<Phrase, Map<string, number>>();
  const plain = new Map<Phrase, Map<string, number>>();
  let total = 0;
  for (const block of blocks) {
    if (block.matter !== 'contract') continue;
    const { words, phrases } = phrasesOf(block);
    total += words;
    for (const { phrase, form } of phrases) {
      all.set(phrase, (all.get(phrase) ?? 0) + 1);
      if (form === undefined) continue;
      const forms = isName(form) ? capitalised : plain;
      const counted = forms.get(phrase) ?? new Map<string, number>();
      forms.set(phrase, counted.set(form, (counted.get(form) ?? 0) + 1));
    }
  }
  return { total, all, capitalised, plain };
}

/** The phrases of a block, each in the form in which it stands; one within a longer phrase has no form of its own. */
function readPhrases({ prose }: Block, lexicon: Lexicon, phraseOf: ReadonlyMap<number, Phrase>): BlockPhrases {
  const words = wordsOf(prose.text);
  let end = -1;
  const phrases = lexicon.find(words).map(({ concept, first, last }) => {
    const phrase = phraseOf.get(concept)!;
    // “Information” in “Confidential Information” is no term of its own.
    if (last <= end) return { phrase, form: undefined };
    end = last;
    return { phrase, form: prose.text.slice(words.starts[first], words.ends[last]).replace(/\s+/g, ' ') };
  });
  return { words: words.words.length, phrases };
}

/** Every word has a capital, as in “Receiving Party”. */
function isName(form: string): boolean {
  return form.length <= 40 && /^\p{Lu}[\p{L}’'-]*(?:[ -]\p{Lu}[\p{L}’'-]*)*$/u.test(form);
}

function kindByName({ kinds }: AgreementWords, inName: ReadonlySet<Phrase>): string | undefined {
  return kinds.find(({ title }) => title.some((phrase) => inName.has(phrase)))?.kind;
}

function kindByText({ kinds }: AgreementWords, { total, all }: Counts): string | undefined {
  let best: string | undefined;
  let most = Math.max(total * tellingShare, tellingCount);
  for (const { kind, body } of kinds) {
    const count = body.reduce((sum, phrase) => sum + (all.get(phrase) ?? 0), 0);
    if (count <= most) continue;
    best = kind;
    most = count;
  }
  return best;
}

function isMutual(
  words: AgreementWords,
  inName: ReadonlySet<Phrase>,
  { all }: Counts,
  parties: readonly Party[],
): boolean {
  if (words.mutualTitle.some((phrase) => inName.has(phrase))) return true;
  if (words.oneWayTitle.some((phrase) => inName.has(phrase))) return false;
  const sides = [...words.disclosers, ...words.recipients];
  const roles = parties.flatMap((party) => party.roles.map((role) => role.toLowerCase()));
  if (roles.some((role) => sides.includes(role))) return false;
  // Words for both sides that name no party are for whoever discloses and whoever receives.
  const usesBoth = [words.disclosers, words.recipients].every((list) => list.some((phrase) => all.has(phrase)));
  return (usesBoth && roles.length > 0) || words.mutual.some((phrase) => all.has(phrase));
}

/** The form that the draft defines, else the one that it writes most often with capitals. */
function preferred(phrases: readonly Phrase[], definitions: readonly Definition[], written: Forms): string | undefined {
  const defined = phrases.flatMap(
    (phrase) => definitions.find(({ term }) => term.toLowerCase() === phrase)?.term ?? [],
  );
  if (defined[0]) return defined[0];
  let best: string | undefined;
  let most = 1;
  for (const phrase of phrases) {
    for (const [form, count] of written.get(phrase) ?? []) {
      if (count <= most) continue;
      best = form;
      most = count;
    }
  }
  return best;
}

function receivingRole(roles: readonly string[], { receivingRoles }: AgreementWords): string | undefined {
  return roles.find((role) => receivingRoles.includes(role.toLowerCase()));
}

function otherRole(roles: readonly string[], role: string): string | undefined {
  return roles.find((other) => other !== role && /^\p{Lu}/u.test(other));
}
