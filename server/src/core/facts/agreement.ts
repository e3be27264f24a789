import type { Block, ContractDocument } from '../document/types.js';
import type { AgreementWords } from '../packs/agreementWords.js';
import type { Phrase } from '../packs/clauseCatalogue.js';
import { BlockTable, Tally } from './blockTable.js';
import { Lexicon, wordsOf } from './clauses/lexicon.js';
import { statedOf } from './stated.js';
import type { Agreement, AgreementKind, Party } from './types.js';

/** Of the words of a text, how many tell its kind when its name does not. */
const tellingShare = 0.02;
/** In a short text a few words tell nothing. */
const tellingCount = 6;

const longestName = 160;

/** What kind of agreement the draft is, and in whose words. */
export function describeAgreement(
  document: ContractDocument,
  definitions: DefinedNames,
  parties: readonly Party[],
  words: AgreementWords,
  counts: PhraseCounts,
): Agreement {
  const vocabulary = vocabularyOf(words);
  const name = nameOf(document);
  const inName = phrasesIn(name, vocabulary);
  const stated = statedOf(document.frontMatter);
  const mutual = stated.mutual ?? isMutual(words, inName, counts, parties);
  const { discloser, recipient } = sidesOf(words, definitions, parties, counts, mutual);
  return {
    kind: (stated.kind ?? kindByName(words, inName) ?? kindByText(words, counts) ?? 'other') as AgreementKind,
    betweenParties: !words.oneSided.some((phrase) => inName.has(phrase)),
    accessory: words.accessory.some((phrase) => inName.has(phrase)),
    mutual,
    discloser: discloser ?? 'Disclosing Party',
    recipient: recipient ?? 'Receiving Party',
    information: preferred(words.information, definitions, counts.capitalised) ?? 'Confidential Information',
    self: definitions.agreement ?? preferred(words.self, definitions, counts.capitalised) ?? 'Agreement',
  };
}

/** What the draft calls the two sides of a disclosure, as far as it has words for them. */
function sidesOf(
  words: AgreementWords,
  definitions: DefinedNames,
  parties: readonly Party[],
  { capitalised, plain }: PhraseCounts,
  mutual: boolean,
): { discloser: string | undefined; recipient: string | undefined } {
  const name = (phrases: readonly Phrase[]) =>
    preferred(phrases, definitions, capitalised) ??
    preferred(
      phrases.filter((phrase) => words.plainSides.includes(phrase)),
      undefined,
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
}

/** What the definitions tell of the agreement's words. */
export interface DefinedNames {
  /** The term for the agreement itself. */
  readonly agreement: string | undefined;
  /** The term that is written so, apart from its capitals. */
  termFor(lowerCase: string): string | undefined;
}

interface BlockPhrases {
  readonly words: number;
  readonly phrases: readonly { readonly phrase: Phrase; readonly form: string | undefined }[];
}

/** How often each phrase stands in the draft, and how it is written where it has capitals; kept up with the draft. */
export class PhraseCounts {
  readonly all = new Tally<Phrase>();
  readonly capitalised: Forms = new Map();
  readonly plain: Forms = new Map();
  total = 0;
  readonly #blocks = new BlockTable<BlockPhrases>();
  readonly #vocabulary: Vocabulary;

  constructor(words: AgreementWords) {
    this.#vocabulary = vocabularyOf(words);
  }

  /** Takes over the phrases of a block in place of those that it had. Returns whether they are others. */
  update(block: Block, isGone: boolean): boolean {
    const before = this.#blocks.take(block);
    const after = isGone ? undefined : readPhrases(block, this.#vocabulary);
    if (after) this.#blocks.set(block, after);
    if (before && after && sameCounts(before, after)) return false;
    if (before) this.#count(before, -1);
    if (after) this.#count(after, 1);
    return true;
  }

  #count({ words, phrases }: BlockPhrases, by: 1 | -1): void {
    this.total += by * words;
    for (const { phrase, form } of phrases) {
      this.all.add(phrase, by);
      if (form === undefined) continue;
      const forms = isName(form) ? this.capitalised : this.plain;
      let tally = forms.get(phrase);
      if (!tally) {
        tally = new Tally();
        forms.set(phrase, tally);
      }
      tally.add(form, by);
    }
  }
}

const sameCounts = (a: BlockPhrases, b: BlockPhrases) =>
  a.words === b.words &&
  a.phrases.length === b.phrases.length &&
  a.phrases.every(({ phrase, form }, i) => phrase === b.phrases[i]!.phrase && form === b.phrases[i]!.form);

type Forms = Map<Phrase, Tally<string>>;

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
  const vocabulary = { lexicon, phraseOf };
  vocabularies.set(words, vocabulary);
  return vocabulary;
}

/** The agreement's name, or the first lines where it has none. */
function nameOf(document: ContractDocument): string {
  const { title, frontMatter } = document;
  const stated = typeof frontMatter?.data.title === 'string' ? frontMatter.data.title : '';
  const first = firstBlocks(document, 3);
  const heading = first[0]?.kind === 'heading' ? first[0].prose.text : '';
  const named = title ? title.block.prose.text.slice(title.start, title.end) : '';
  // What is longer is a section that starts in its heading.
  const name = [stated, heading, named].filter((text) => text !== '' && text.length <= longestName).join('. ');
  if (name) return name;
  const beginning = first.map((block) => block.prose.text.slice(0, 600)).join('. ');
  const noun = /\b(?:agreement|contract|undertaking|deed|terms|covenant)\b/i.exec(beginning);
  return noun ? beginning.slice(Math.max(0, noun.index - 60), noun.index + noun[0].length) : '';
}

/** The first blocks of the contract. */
export function firstBlocks({ blocks }: ContractDocument, count: number): readonly Block[] {
  const first: Block[] = [];
  for (const block of blocks) {
    if (first.length === count) break;
    if (block.matter === 'contract') first.push(block);
  }
  return first;
}

function phrasesIn(text: string, { lexicon, phraseOf }: Vocabulary): ReadonlySet<Phrase> {
  return new Set(lexicon.find(wordsOf(text)).map(({ concept }) => phraseOf.get(concept)!));
}

/** The phrases of a block, each in the form in which it stands; one within a longer phrase has no form of its own. */
function readPhrases({ prose }: Block, { lexicon, phraseOf }: Vocabulary): BlockPhrases {
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

function kindByText({ kinds }: AgreementWords, { total, all }: PhraseCounts): string | undefined {
  let best: string | undefined;
  let most = Math.max(total * tellingShare, tellingCount);
  for (const { kind, body } of kinds) {
    const count = body.reduce((sum, phrase) => sum + all.get(phrase), 0);
    if (count <= most) continue;
    best = kind;
    most = count;
  }
  return best;
}

function isMutual(
  words: AgreementWords,
  inName: ReadonlySet<Phrase>,
  { all }: PhraseCounts,
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
function preferred(
  phrases: readonly Phrase[],
  definitions: DefinedNames | undefined,
  written: Forms,
): string | undefined {
  for (const phrase of phrases) {
    const defined = definitions?.termFor(phrase);
    if (defined !== undefined) return defined;
  }
  let best: string | undefined;
  let most = 1;
  for (const phrase of phrases) {
    // Of two forms of a phrase that stand equally often, one must be taken whatever was typed first.
    for (const [form, count] of [...(written.get(phrase)?.entries() ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))) {
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
