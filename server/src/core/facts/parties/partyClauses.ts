import type { Block } from '../../document/types.js';
import type { DefinitionMatch } from '../definitions/match.js';
import type { BlockReading } from '../terms/reading.js';
import type { TermVocabulary } from '../terms/vocabulary.js';
import type { Party } from '../types.js';
import { countryIn } from './country.js';

/** Words that tell a party from anything else that a parenthesis names. */
const entity =
  /\b(?:corporation|company|partnership|individual|person|association|foundation|university|institute|trust|organi[sz]ed|incorporated|formed|registered|existing|residing|resident|located|having|address|offices?|place\s+of\s+business|acting|represented|on\s+behalf|(?:each|other|either|receiving|disclosing|first|second|undersigned)\s+(?:party|individual|employee|person))\b|\[[^\]]+\]|\{\{?[^}]+\}|_{3,}|\b(?:Inc|LLC|L\.L\.C|LLP|L\.P|Ltd|Limited|plc|PLC|Corp|GmbH|AG|KG|SE|S\.A|SAS|S\.r\.l|B\.V|N\.V|A\/S|AB|Oy|K\.K|Pty|Co)\b/;

/** A name of a party as such, by its sense. */
const roleWord =
  /(?:part(?:y|ies)|discloser|recipient|licens[oe]e?r?|supplier|customer|client|provider|vendor|buyer|seller|purchaser|employe[re]|consultant|contractor|company|owner|lender|borrower|landlord|tenant|lessor|lessee|founder|advis[eo]r|partner|assign(?:or|ee)|distributor|manufacturer|developer|sponsor|institution|agent|principal|investor|shareholder|service provider)$/i;

const noParty =
  /\b(?:date|agreement|contract|nda|term|effective|purpose|information|addendum|letter|part(?:y|ies)|products?|services?)\b/i;

/** What parts one party from the next. */
const boundary =
  /\b(?:by\s+and\s+between|by\s+and\s+among|between|among|BETWEEN|AMONG|and|AND|with)\b[:\s]|\(\d\)|^\s*/g;

/** Where the preamble of a draft without paragraphs ends. */
const preambleEnd =
  /\b(?:WHEREAS|Whereas|RECITALS|Recitals|BACKGROUND|NOW,?\s+THEREFORE|WITNESSETH|W\s?I\s?T\s?N\s?E\s?S\s?S)\b/;

/** The parties that a block of the preamble names: `Northwind Ltd, a Delaware corporation (the “Supplier”)`. */
export function partiesIn({ block, definitions }: BlockReading, vocabulary: TermVocabulary): readonly Party[] {
  const text = block.prose.text;
  const limit = preambleEnd.exec(text)?.index || text.length;
  const parties: Party[] = [];
  let end = 0;
  for (const match of definitions) {
    if (match.range.start > limit) break;
    const last = parties.at(-1);
    const alternative = last !== undefined && isAlternative(text.slice(end, match.range.start)) && isName(match);
    const party = alternative
      ? undefined
      : (labelled(block, match, vocabulary) ?? introduced(block, match, end, vocabulary));
    if (party) parties.push(party);
    // `(“Northwind” or the “Supplier”)`
    else if (alternative) parties[parties.length - 1] = { ...last, roles: [...last.roles, match.term] };
    // Bold words at the start of an item may define nothing, and be the name that the next match is short for.
    if (party || match.kind === 'parenthetical' || match.kind === 'means') end = match.range.end;
  }
  return parties;
}

const isAlternative = (between: string) =>
  /^["”’*_]*\s*,?\s*(?:or|and)?\s*(?:the\s+)?["“‘*_]*$/i.test(between) && between.length < 16;

const isName = ({ term, self, kind }: DefinitionMatch) =>
  kind === 'parenthetical' &&
  !self &&
  /^\p{Lu}/u.test(term) &&
  !(noParty.test(term) && !/[a-zà-ɏ]\s+part(?:y|ies)$/iu.test(term));

function introduced(block: Block, match: DefinitionMatch, from: number, vocabulary: TermVocabulary): Party | undefined {
  if (!isName(match) || (match.certainty !== 'certain' && !isBracketed(block, match))) return undefined;
  const text = block.prose.text;
  const lead = lastSentence(text.slice(Math.max(from, match.range.start - 700), match.range.start));
  const start = startOfParty(lead);
  const words = lead
    .slice(start)
    .replace(/[("“‘*_\s]*(?:(?:the|each(?:\s+an?)?|an?|hereinafter[^"“]*|referred[^"“]*)\s*["“‘*_]*)?$/i, '');
  const name = nameAt(words);
  if (!entity.test(words) || (!name && !roleWord.test(match.term))) return undefined;
  const country = countryIn(words, vocabulary);
  const base = match.range.start - lead.length + start;
  const at = name ? base + words.indexOf(name) : match.range.start;
  const span = { block, start: at, end: name ? at + name.length : match.range.end };
  return { name, roles: [match.term], country, span };
}

const isBracketed = ({ prose: { text } }: Block, { range }: DefinitionMatch) =>
  text[range.start - 1] === '(' && text[range.end] === ')';

/** What follows the last full stop that ends a sentence; the stop of `Inc.` has a small letter or a comma behind it. */
function lastSentence(text: string): string {
  const end = text.search(/[.;]\s+(?=\p{Lu}[^.;]*$)(?![^.;]*[.;]\s+\p{Lu})/u);
  return end < 0 || /(?:Inc|Ltd|Corp|Co|No|L\.?P|St|Mr|Ms|Dr)$/.test(text.slice(0, end)) ? text : text.slice(end + 1);
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
  /^\s*["“[{_*(]*(?:the\s+["“[{_*(]*)?(?:\p{Lu}|\d|_|\{|\[|(?<=the\s+)(?:under|individual|person|company|corporation|entity|organi[sz]ation|institution|university|other|party|parties|recipient|discloser|following)\p{L}*)/u;

/** Where the last party of a text begins: behind the last “between”, or an “and” that a name follows. */
function startOfParty(text: string): number {
  let start = 0;
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
      !entity.test(text.slice(end))
    )
      continue;
    start = end;
  }
  return start;
}

/** The name at the start of a text: up to the comma behind it, its legal form included; empty for a blank. */
function nameAt(text: string): string {
  const trimmed = text.trimStart().replace(/^(?:\(?\d+\)?[.)]?\s+|["“*_]+)/, '');
  const name =
    /^\p{Lu}[^,;:()\n“"[\]{}_]{1,90}(?:,\s*(?:Inc|INC|LLC|L\.L\.C|LLP|L\.P|Ltd|LTD|Limited|LIMITED|plc|PLC|Corp|CORP|S\.A|N\.V|B\.V|Co|CO)\b\.?(?:,?\s*(?:Ltd|LTD)\b\.?)?)?/u
      .exec(trimmed)?.[0]
      .trim() ?? '';
  if (/^(?:the|each|this|as|in|on|by|if|for|subject|whereas|dear|you|we|such|and|company full)\b/i.test(name))
    return '';
  // `Northwind plc a company incorporated in …`
  return (
    /^(?:[\p{Lu}\d&][^\s]*|of|and|the|for|de|du|van|von|der|d\/b\/a|plc)(?:\s+(?:[\p{Lu}\d&][^\s]*|of|and|the|for|de|du|van|von|der|d\/b\/a|plc))*/u
      .exec(name)?.[0]
      .replace(/\s+(?:of|and|the|for)$/, '') ?? ''
  );
}
