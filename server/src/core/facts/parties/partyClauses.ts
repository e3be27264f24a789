import type { Block } from '../../document/types.js';
import type { DefinitionMatch } from '../definitions/match.js';
import { sentencesOf } from '../sentences.js';
import type { BlockReading } from '../terms/reading.js';
import type { TermVocabulary } from '../terms/vocabulary.js';
import type { Party } from '../types.js';
import { countryIn } from './country.js';

/** Words that tell a party from anything else that a parenthesis names. */
const entityWord =
  /\b(?:corporation|company|partnership|individual|person|association|foundation|university|institute|trust|organi[sz]ed|incorporated|formed|registered|existing|residing|resident|located|having|address|offices?|place\s+of\s+business|acting|represented|on\s+behalf|(?:each|other|either|receiving|disclosing|first|second|undersigned)\s+(?:party|individual|employee|person))\b|\[[^\]]+\]|\{\{?[^}]+\}|_{3,}|\.{6}|…{2}/;
/** Legal forms, of which some are words in small letters. */
const entityForm =
  /\b(?:Inc|INC|LLC|L\.L\.C|LLP|L\.P|LP|Ltd|LTD|Limited|LIMITED|plc|PLC|Corp|CORP|GmbH|GMBH|AG|KG|SE|S\.A|SAS|S\.r\.l|B\.V|N\.V|A\/S|AB|Oy|K\.K|Pty|Co|CO)\b/;
/** The same words as a part of a name; `the Company` is none. */
const entityName =
  /(?<!\S)(?!(?:The|THE|Each|Such|Any|This|An?)\s)\p{Lu}\S*\s+(?:Corporation|Company|Partnership|Association|Foundation|University|Institute|Trust|CORPORATION|COMPANY|PARTNERSHIP|ASSOCIATION|FOUNDATION|UNIVERSITY|INSTITUTE|TRUST|BANK)\b|\bUniversity\s+of\s/u;
const isEntity = (text: string) => entityWord.test(text) || entityForm.test(text) || entityName.test(text);

/** A name of a party as such, by its sense. */
const roleWord =
  /(?:part(?:y|ies)(?:[\s-][A-D1-4])?|discloser|recipient|licens[oe]e?r?|supplier|customer|client|provider|vendor|buyer|seller|purchaser|employe[re]|consultant|contractor|company|owner|lender|borrower|landlord|tenant|lessor|lessee|founder|advis[eo]r|partner|assign(?:or|ee)|distributor|manufacturer|developer|sponsor|institution|agent|principal|investor|shareholder|service provider)$/i;

const noParty =
  /\b(?:date|agreement|contract|nda|term|effective|purpose|information|addendum|letter|part(?:y|ies)|products?|services?)\b/i;

/** What parts one party from the next. */
const boundary =
  /\b(?:by\s+and\s+between|by\s+and\s+among|between|among|BETWEEN|AMONG|and|AND|with|(?:entered\s+into|made|executed|signed|given)\s+by(?!\s+and\b))\b[:,\s]|\((?:\d|[ivx]{1,4}|[a-d])\)|^\s*/g;

/** Behind these stands a party, whatever it is called. */
const announcing = /between|among|into\s+by|made\s+by|executed\s+by|signed\s+by|given\s+by/i;
/** What the numbers of parties stand behind: `between: (1) Northwind Ltd (“Northwind”)`. */
const listed = /(?:^\W*|\b(?:between|among|parties)\W*)\(?\w{1,4}\)?$/i;

/** Where the preamble of a draft without paragraphs ends. */
const preambleEnd =
  /\b(?:WHEREAS|Whereas|RECITALS|Recitals|BACKGROUND|NOW,?\s+THEREFORE|WITNESSETH|W\s?I\s?T\s?N\s?E\s?S\s?S)\b/;

/** The parties that a block of the preamble names: `Northwind Ltd, a Delaware corporation (the “Supplier”)`. */
export function partiesIn({ block, definitions }: BlockReading, vocabulary: TermVocabulary): readonly Party[] {
  const text = block.prose.text;
  const limit = preambleEnd.exec(text)?.index || text.length;
  const parties: Party[] = [];
  let end = 0;
  let endOfParty = -1;
  for (const match of definitions) {
    if (match.range.start > limit) break;
    const last = parties.at(-1);
    const between = text.slice(end, match.range.start);
    const alternative = last !== undefined && isAlternative(between) && isName(match);
    const isNext = end === endOfParty && sentencesOf(between).length < 2;
    const party = alternative
      ? undefined
      : (labelled(block, match, vocabulary) ??
        introduced(block, match, { from: end, isNext, roles: parties.flatMap((one) => one.roles), vocabulary }));
    if (party) parties.push(party);
    // `(“Northwind” or the “Supplier”)`
    else if (alternative) parties[parties.length - 1] = { ...last, roles: [...last.roles, match.term] };
    const isParty = alternative || party !== undefined;
    if (isParty || isDefinition(match)) end = match.range.end;
    if (isParty) endOfParty = end;
  }
  return parties;
}

/**
 * Bold words at the start of an item may define nothing, and be the name that the next match is short for. A name in another
 * script, or the symbol of a share, stands in brackets too.
 */
const isDefinition = ({ kind, certainty }: DefinitionMatch) =>
  kind === 'means' || (kind === 'parenthetical' && certainty === 'certain');

const isAlternative = (between: string) =>
  /^["”’*_]*\s*,?\s*(?:or|and)?\s*(?:the\s+)?["“‘*_]*$/i.test(between) && between.length < 16;

const isName = ({ term, self, kind }: DefinitionMatch) =>
  kind === 'parenthetical' &&
  !self &&
  /^\p{Lu}/u.test(term) &&
  !(noParty.test(term) && !/[a-zà-ɏ]\s+part(?:y|ies)$/iu.test(term));

/** What is known of a block before a name in it. */
interface Before {
  /** The end of the last name. */
  readonly from: number;
  /** That was the name of a party, and the sentence goes on. */
  readonly isNext: boolean;
  readonly roles: readonly string[];
  readonly vocabulary: TermVocabulary;
}

/**
 * Whether words without a legal form are a party’s name: its short name is made of them, or says what part the party has in the
 * agreement. `a sale between Northwind and Oake (the “Transaction”)` names none.
 */
function isNameFor(name: string, term: string, roles: readonly string[]): boolean {
  if (name.length < 3 || roles.includes(name) || roleWord.test(name.replace(/['’]s$/, ''))) return false;
  const [first = ''] = term.toLowerCase().split(/\W+/);
  if (roleWord.test(term) || (first.length > 2 && name.toLowerCase().includes(first))) return true;
  const initials = name.replace(/[^\p{Lu}]/gu, '');
  return initials.length > 1 && initials === term.replace(/[^\p{Lu}]/gu, '');
}

/** “each party (“Disclosing Party”)” names whoever discloses, and no party. */
const whoever = /\b(?:each|either|any|an?|one|another|the\s+(?:receiving|disclosing))\s+party\s*$/;

function introduced(
  block: Block,
  match: DefinitionMatch,
  { from, isNext, roles, vocabulary }: Before,
): Party | undefined {
  if (!isName(match) || (match.certainty !== 'certain' && !isBracketed(block, match))) return undefined;
  const text = block.prose.text;
  const lead = lastSentence(text.slice(Math.max(from, match.range.start - 700), match.range.start));
  // `(each a “Purchase Order”)` names things of a kind.
  if (/\beach,?\s+an?\s+["“‘*_]*$/i.test(lead)) return undefined;
  const { start, mark } = startOfParty(lead);
  const words = lead
    .slice(start)
    .replace(/[("“‘*_\s]*(?:(?:the|each(?:\s+an?)?|an?|hereinafter[^"“]*|referred[^"“]*)\s*["“‘*_]*)?$/i, '');
  if (whoever.test(words)) return undefined;
  const name = nameAt(words);
  const about = aboutBehind(text, match.range.end);
  // What an agreement is made between is a party, also one without a legal form or a word for what it is.
  const isListed = /^\(/.test(mark) && (isNext || lead.length === 0 || listed.test(lead.slice(0, start)));
  const isAnnounced =
    match.certainty === 'certain' && (isListed || announcing.test(mark) || (isNext && /^(?:and|$)/i.test(mark.trim())));
  const isBlank = !/[\p{L}\d]/u.test(words);
  if (!isEntity(words) && !isEntity(about) && !(isAnnounced && (isBlank || isNameFor(name, match.term, roles))))
    return undefined;
  if (!name && !roleWord.test(match.term) && !(isAnnounced && isBlank)) return undefined;
  const country = countryIn(words, vocabulary) ?? countryIn(about, vocabulary);
  const base = match.range.start - lead.length + start;
  const at = name ? base + words.indexOf(name) : match.range.start;
  const span = { block, start: at, end: name ? at + name.length : match.range.end };
  return { name, roles: [match.term], country, span };
}

/** What stands behind the short name and says who that is: `(“Northwind”), a Delaware corporation, …`. */
function aboutBehind(text: string, end: number): string {
  const behind = /^["”’*_]*\)?,?\s+(an?\s[^()"“;]{1,240})/.exec(text.slice(end, end + 260))?.[1] ?? '';
  const next = behind.search(/,?\s+(?:and|AND)\s+(?:the\s+)?["“[{_*(]*[\p{Lu}_[{]/u);
  return next < 0 ? behind : behind.slice(0, next);
}

const isBracketed = ({ prose: { text } }: Block, { range: { start, end } }: DefinitionMatch) =>
  text
    .slice(Math.max(0, start - 3), start)
    .trimEnd()
    .endsWith('(') &&
  text
    .slice(end, end + 3)
    .trimStart()
    .startsWith(')');

/** The sentence at the end of a text, behind the last semicolon that a name follows. */
function lastSentence(text: string): string {
  const from = sentencesOf(text).at(-1)?.start ?? 0;
  const sentence = text.slice(from);
  return sentence.slice(/^.*;\s+(?=(?:and\s+)?[\p{Lu}("“[])/su.exec(sentence)?.[0].length ?? 0);
}

/** `Disclosing Party: Northwind Ltd` */
function labelled(block: Block, match: DefinitionMatch, vocabulary: TermVocabulary): Party | undefined {
  if (match.kind !== 'heading' || block.kind === 'heading' || !roleWord.test(match.term) || match.term.length > 40)
    return undefined;
  const text = block.prose.text;
  const value = /^[\s*:]*(.*)/s.exec(text.slice(match.range.end))![1]!.trim();
  if (!value) return undefined;
  const at = text.indexOf(value, match.range.end);
  const name = nameAt(value);
  return {
    name,
    roles: [match.term],
    country: countryIn(value, vocabulary),
    span: { block, start: at, end: at + (name || value).length },
  };
}

/** A name, a blank for one, or words that stand for one: `and the undersigned recipient`. */
const beginsName =
  /^[\s"“[{_*(—–-]*(?:the\s+["“[{_*(]*)?(?:\p{Lu}|\d|_|\{|\[|(?<=the\s+)(?:under|individual|person|company|corporation|entity|organi[sz]ation|institution|university|other|party|parties|recipient|discloser|following)\p{L}*)/u;

/** Where the last party of a text begins: behind the last “between”, or an “and” that a name follows. */
function startOfParty(text: string): { readonly start: number; readonly mark: string } {
  let start = 0;
  let last = '';
  for (const { 0: mark, index } of text.matchAll(boundary)) {
    const end = index + mark.length;
    // An “and” within a name or an address (`Smith and Sons`, `England and Wales`) has no name with a form behind it.
    if (/^(?:and|with)/i.test(mark.trim()) && !beginsName.test(text.slice(end))) continue;
    // `registered with Companies House`
    if (
      /^with/i.test(mark.trim()) &&
      /\b(?:registered|filed|listed|enrolled|recorded|together)\s+$/i.test(text.slice(0, index))
    )
      continue;
    if (
      /^and/i.test(mark.trim()) &&
      !/[,)”"]\s*$/.test(text.slice(0, index)) &&
      start > 0 &&
      !isEntity(text.slice(end))
    )
      continue;
    start = end;
    last = mark;
  }
  return { start, mark: last };
}

/** The name at the start of a text: up to the comma behind it, its legal form included; empty for a blank. */
function nameAt(text: string): string {
  const trimmed = text.replace(/^[\s—–-]*/, '').replace(/^(?:\(?\d+\)?[.)]?\s+|["“*_]+)?(?:the\s+(?=\p{Lu}))?/u, '');
  const name =
    /^\p{Lu}[^,;:()\n“"[\]{}_]{1,90}(?:\(\p{Lu}[\p{L}.&\s]{1,30}\)\s[^,;:()\n“"[\]{}_]{1,60})?(?:,\s*(?:Inc|INC|LLC|L\.L\.C|LLP|L\.P|Ltd|LTD|Limited|LIMITED|plc|PLC|Corp|CORP|S\.A|N\.V|B\.V|Co|CO)\b\.?(?:,?\s*(?:Ltd|LTD)\b\.?)?)?/u
      .exec(trimmed)?.[0]
      .trim() ?? '';
  if (/^(?:the|each|this|as|in|on|by|if|for|subject|whereas|dear|you|we|such|and|company full)\b/i.test(name))
    return '';
  // `Northwind plc a company incorporated in …`
  return (
    /^(?:[\p{Lu}\d&][^\s]*|of|and|the|for|de|du|van|von|der|d\/b\/a|plc)(?:\s+(?:\(?[\p{Lu}\d&][^\s]*|of|and|the|for|de|du|van|von|der|d\/b\/a|plc))*/u
      .exec(name)?.[0]
      .replace(/\s+(?:of|and|the|for)$/, '') ?? ''
  );
}
