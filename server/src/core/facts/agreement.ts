import type { Block, ContractDocument } from '../document/types.js';
import type { AgreementWords } from '../packs/agreementWords.js';
import type { Phrase } from '../packs/clauseCatalogue.js';
import { Lexicon, wordsOf } from './clauses/lexicon.js';
import type { Agreement, AgreementKind, Definition, Party } from './types.js';

/** Of the words of a text, how many tell its kind when its name does not. */
const tellingShare = 0.02;

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
  const best = (phrases: readonly Phrase[]) => preferred(phrases, definitions, counts);
  const roles = parties.flatMap((party) => party.roles);
  const mutual = isMutual(words, inName, counts, roles);
  const recipient = best(words.recipients) ?? (mutual ? undefined : receivingRole(roles, words));
  const discloser = best(words.disclosers) ?? (recipient && !mutual ? otherRole(roles, recipient) : undefined);
  return {
    kind: (kindByName(words, inName) ?? kindByText(words, counts) ?? 'other') as AgreementKind,
    betweenParties: !words.oneSided.some((phrase) => inName.has(phrase)),
    mutual,
    discloser: discloser ?? 'Disclosing Party',
    recipient: recipient ?? 'Receiving Party',
    information: best(words.information) ?? 'Confidential Information',
    self: definitions.find((d) => d.names === 'agreement')?.term ?? best(words.self) ?? 'Agreement',
  };
}

interface Vocabulary {
  readonly lexicon: Lexicon;
  readonly phraseOf: ReadonlyMap<number, Phrase>;
}

/** How often each phrase stands in the draft, and how it is written where it has capitals. */
interface Counts {
  readonly total: number;
  readonly all: ReadonlyMap<Phrase, number>;
  readonly capitalised: ReadonlyMap<Phrase, ReadonlyMap<string, number>>;
}

const vocabularies = new WeakMap<AgreementWords, Vocabulary>();

function vocabularyOf(words: AgreementWords): Vocabulary {
  const known = vocabularies.get(words);
  if (known) return known;
  const lexicon = new Lexicon({});
  const phraseOf = new Map<number, Phrase>();
  const lists = [
    ...words.kinds.flatMap(({ title, body }) => [title, body]),
    ...[words.oneSided, words.mutual, words.mutualTitle, words.oneWayTitle],
    ...[words.disclosers, words.recipients, words.information, words.self],
  ];
  for (const phrase of new Set(lists.flat())) phraseOf.set(lexicon.concept(phrase), phrase);
  const vocabulary = { lexicon, phraseOf };
  vocabularies.set(words, vocabulary);
  return vocabulary;
}

/** The agreement's name, or the first lines where it has none. */
function nameOf(document: ContractDocument): string {
  const { title, frontMatter } = document;
  const stated = frontMatter?.data.title;
  const named = title ? title.block.prose.text.slice(title.start, title.end) : '';
  if (named || typeof stated === 'string') return `${typeof stated === 'string' ? stated : ''} ${named}`;
  const first = document.blocks.filter((block) => block.matter === 'contract').slice(0, 3);
  return first.map((block) => block.prose.text.slice(0, 200)).join('. ');
}

function phrasesIn(text: string, { lexicon, phraseOf }: Vocabulary): ReadonlySet<Phrase> {
  return new Set(lexicon.find(wordsOf(text)).map(({ concept }) => phraseOf.get(concept)!));
}

function countPhrases(blocks: readonly Block[], { lexicon, phraseOf }: Vocabulary): Counts {
  const all = new Map<Phrase, number>();
  const capitalised = new Map<Phrase, Map<string, number>>();
  let total = 0;
  for (const { matter, prose } of blocks) {
    if (matter !== 'contract') continue;
    const words = wordsOf(prose.text);
    total += words.words.length;
    for (const { concept, first, last } of lexicon.find(words)) {
      const phrase = phraseOf.get(concept)!;
      all.set(phrase, (all.get(phrase) ?? 0) + 1);
      const form = prose.text.slice(words.starts[first], words.ends[last]);
      if (!isName(form)) continue;
      const forms = capitalised.get(phrase) ?? new Map<string, number>();
      capitalised.set(phrase, forms.set(form, (forms.get(form) ?? 0) + 1));
    }
  }
  return { total, all, capitalised };
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
  let most = total * tellingShare;
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
  roles: readonly string[],
): boolean {
  if (words.mutualTitle.some((phrase) => inName.has(phrase))) return true;
  if (words.oneWayTitle.some((phrase) => inName.has(phrase))) return false;
  const sides = [...words.disclosers, ...words.recipients];
  if (roles.some((role) => sides.includes(role.toLowerCase()))) return false;
  return words.mutual.some((phrase) => all.has(phrase));
}

/** The form that the draft defines, else the one that it writes most often with capitals. */
function preferred(
  phrases: readonly Phrase[],
  definitions: readonly Definition[],
  { capitalised }: Counts,
): string | undefined {
  const defined = phrases.flatMap(
    (phrase) => definitions.find(({ term }) => term.toLowerCase() === phrase)?.term ?? [],
  );
  if (defined[0]) return defined[0];
  let best: string | undefined;
  let most = 1;
  for (const phrase of phrases) {
    for (const [form, count] of capitalised.get(phrase) ?? []) {
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
