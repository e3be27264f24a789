import { sign, signsOf } from '../../facts/signs.js';
import { otherLanguages } from '../../packs/languages.js';
import type { Range } from '../../text/range.js';
import { type Blank, type BlankKind, type Surroundings, unit } from './blank.js';

/**
 * The blanks in square brackets: `[●]`, `[name of party]`, `[30] days`, `[and its Affiliates]`.
 * Of brackets within brackets the innermost blank is reported.
 */
export function bracketBlanks(text: string, around: Surroundings): Blank[] {
  const blanks: Blank[] = [];
  if (!(signsOf(text) & sign.bracket)) return blanks;
  const contents = { start: text.length - text.trimStart().length, end: text.trimEnd().length };
  const open: { at: number; holdsBlank: boolean }[] = [];
  for (const { 0: mark, index } of text.matchAll(/[[\]]/g)) {
    if (mark === '[') {
      open.push({ at: index, holdsBlank: false });
      continue;
    }
    const bracket = open.pop();
    if (!bracket) continue;
    const tooDeep = open.length > 3;
    const blank =
      bracket.holdsBlank || tooDeep
        ? undefined
        : readBracket({ text, start: bracket.at, end: index + 1, contents, around });
    if (blank) blanks.push(blank);
    const outer = open.at(-1);
    if (outer && (blank || bracket.holdsBlank)) outer.holdsBlank = true;
  }
  return blanks.sort((a, b) => a.start - b.start);
}

function readBracket(at: Omit<Place, 'raw'>): Blank | undefined {
  const { text, start, end } = at;
  if (end - start > 3000) return undefined;
  const place = { ...at, raw: text.slice(start + 1, end - 1) };
  if (isOtherSyntax(place)) return undefined;
  const content = place.raw.trim();
  const words = content.split(/\s+/);
  const kind = kindOf(content, words, place);
  if (!kind) return undefined;
  return { start, end, kind, ...(kind === 'choice' && words.length > longWording ? { long: true } : {}) };
}

/** Beyond this many words, brackets hold alternative drafting and not a blank. */
const longWording = 12;

/** Links, footnotes, citations, letters put into a quotation, and what a dialect writes in brackets. */
function isOtherSyntax({ text, start, end, raw }: Place): boolean {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (/^[\^@!]/.test(raw) || after === '(') return true;
  if (after === '{' && text[end + 1] !== '{') return true;
  // Common Form and wikis write references as [[Heading]].
  if (/^\[.*\]$/s.test(raw)) return true;
  if (before === '[' && after === ']') return /^[\p{L}\d][^[\]]*$/u.test(raw) && /\p{Ll}/u.test(raw);
  return /^\p{L}{1,4}$/u.test(raw) && (/\p{L}/u.test(before) || /\p{L}/u.test(after));
}

interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly around: Surroundings;
  /** The text of the block without the space around it. */
  readonly contents: Range;
  /** What stands between the brackets, with its outer spaces. */
  readonly raw: string;
}

function kindOf(content: string, words: readonly string[], place: Place): BlankKind | undefined {
  if (content !== '' && /^[*\s]+$/.test(content)) return undefined;
  if (content === '' || /^x$/i.test(content)) return isCheckbox(place) ? undefined : 'blank';
  if (/^[●•·∙○◦■_\-–—.…?#$€£¥%,:/\s]+$/.test(content)) return 'blank';
  if (settled.test(content) || isAlone(place)) return undefined;
  if (isNote(content)) return 'note';
  if (isPrompt(content)) return words.length > 60 ? undefined : 'blank';
  return kindOfWords(content, words, place);
}

function kindOfWords(content: string, words: readonly string[], place: Place): BlankKind | undefined {
  if (/^[\d.,]+$/.test(content)) return isValue(place) ? 'value' : undefined;
  if (isAmount(content)) return 'value';
  if (/^(?:\p{L}|[ivxlc]+|[IVXLC]+)$/u.test(content)) return /^[NYZ]$/i.test(content) ? 'blank' : undefined;
  if (isLabel(content, words)) return isSignatureLabel(content, place) ? undefined : 'blank';
  return place.around.block.language === 'en' ? 'choice' : undefined;
}

/** `[ ]` and `[x]` before an answer: boxes to tick. A wider gap, or one that a unit follows, is a blank. */
function isCheckbox({ text, start, end, raw, contents }: Place): boolean {
  if (raw === '' && start === contents.start) return true;
  if (raw.length > 1 || unit.test(text.slice(end, end + 24).trimStart()) || followsCurrency(text, start)) {
    return false;
  }
  return /^x$/i.test(raw) || raw === ' ' || raw === '\u00a0';
}

/** What filed agreements, editors and courts put in brackets, and what is meant to stay. */
const settled =
  /\b(?:signatures?|follows?|intentionally|omitted|left blank|reserved|remainder|balance of|end of|continued|page|redacted|confidential treatment|attached|affixed|sic|emphasis|seal|stamp|l\.s\.|unofficial|translation|not used|deleted|repealed)\b|§|^(?:illegible|as defined|see|cf\.|formerly|hereinafter)\b|\bU\.S\.C|^(?:19|20)\d\d$/i;

/** A line that is nothing but a title in brackets, as page furniture is. */
function isAlone({ contents, start, end, raw }: Place): boolean {
  return (
    start === contents.start &&
    end === contents.end &&
    /\p{Ll}/u.test(raw) &&
    !fieldNoun.test(raw) &&
    !isPrompt(raw.trim()) &&
    raw.trim().split(/\s+/).length <= longWording
  );
}

/** `[Drafting note: …]`, `[Option A]`, `[Select one and delete the other.]`. */
function isNote(content: string): boolean {
  return (
    /^(?:drafting |drafter['’]s )?notes?\b[^:]{0,40}:|^NTD\b|^note to draft/i.test(content) ||
    /^(?:option|alternative|variant|version) (?:[A-Z]|\d|one|two|three)\b/i.test(content) ||
    /\b(?:select|choose|keep|use) (?:only )?one\b|\bdelete (?:if|as|the other|whichever|where|when)\b/i.test(content)
  );
}

/** What asks for something to be filled in, in other languages. */
const foreignPrompt = new RegExp(
  `^(?:${Object.values(otherLanguages)
    .flatMap(({ figures }) => figures.prompts)
    .map((prompt) => prompt.replace(/\S*\|\S*/g, (words) => `(?:${words})`).replace(/\./g, '\\.'))
    .join('|')})(?![a-zà-ÿ])`,
  'iu',
);

function isPrompt(content: string): boolean {
  if (foreignPrompt.test(content)) return true;
  return /^(?:TB[DCA]|T\.B\.[DCA]\.?|to be (?:confirmed|determined|agreed|inserted|completed|advised|provided|added|supplied|finali[sz]ed|discussed|decided)|insert|enter|add(?!itional|ress)|specify|describe|list|complete|fill|choose|select|delete|provide|identify|state (?:the|whether|how|here)|set out|(?:first |last |full |legal |company |trade )*names? of|number of|amount of|dates? of|description of|address of|details of|title of|percentage|e\.?g\.?|for example|your|placeholder|blank|tick|attach)(?![a-zà-ɏ\p{N}])/iu.test(
    content,
  );
}

function followsCurrency(text: string, start: number): boolean {
  return /[$€£¥]\s?$/.test(text.slice(Math.max(0, start - 2), start));
}

/** A bare number is a value when it counts something; else it is a footnote or a source. */
function isValue({ text, start, end }: Place): boolean {
  const after = text.slice(end, end + 24);
  return unit.test(after.trimStart()) || after.startsWith('%') || followsCurrency(text, start);
}

/** `30 days`, `thirty (30) days`, `USD 10,000`, `5%`, `1 May 2026`. */
function isAmount(content: string): boolean {
  if (/^(?:[$€£¥]|USD|EUR|GBP|CHF|AUD|CAD|JPY)\s?\d[\d.,]*\b.{0,20}$/i.test(content)) return true;
  const counted =
    /^(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|forty-five|fifty|sixty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)?\s?\(?\d*[\d.,]*\)?\s?/i.exec(
      content,
    )![0];
  if (counted.trim() === '') return false;
  const rest = content.slice(counted.length);
  return (
    rest === '' ||
    unit.test(rest) ||
    /^(?:st|nd|rd|th)?\s?(?:of )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/i.test(
      rest,
    ) ||
    /^per\b/.test(rest)
  );
}

/** The nouns of what a contract leaves to be filled in. */
const fieldNoun =
  /\b(?:names?|dates?|address(?:es)?|number|no\.|amount|sum|title|state|country|city|town|county|postcode|zip|court|jurisdiction|governing law|part(?:y|ies)|company|entity|corporation|client|customer|supplier|vendor|provider|licensor|licensee|employee|employer|consultant|contractor|recipient|discloser|email|e-mail|phone|telephone|fax|website|url|link|description|period|term|fees?|price|rate|percentage|currency|role|position|department|territory|purpose|product|project|services?|signatory|representative|registration|duties|manager|location|office|salary|hours|deadline|venue|bank|account|language|institution|nom|adresse|datum|ort|firma|soci[eé]t[eé])\b/i;

/** `[NAME]`, `[Name of New Employer]`, `[customer name]`: a label for what belongs here. */
function isLabel(content: string, words: readonly string[]): boolean {
  if (!/\p{L}{2}/u.test(content)) return false;
  if (!/\p{Ll}/u.test(content)) return words.length <= longWording;
  if (words.length > 8 || /[.;]\s/.test(content) || /^[,;]|^(?:and|or)\b/i.test(content)) return false;
  const significant = words.filter((word) => !/^(?:of|the|a|an|and|or|to|for|in|on|by|with|at|&|\/)$/.test(word));
  if (significant.every((word) => /^[\p{Lu}\d("'“‘]/u.test(word))) return significant.length > 0;
  return (
    words.length <= 5 &&
    fieldNoun.test(content) &&
    !/\b(?:shall|will|may|is|are|any|all|each|its|their)\b/i.test(content)
  );
}

/** In a signature block, who signs fills these in by hand. */
function isSignatureLabel(content: string, { around }: Place): boolean {
  return (
    around.nearSignature && /^(?:print(?:ed)? )?(?:name|title|date|signature|position|place|capacity)$/i.test(content)
  );
}
