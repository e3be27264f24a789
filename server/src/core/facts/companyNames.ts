import type { Block } from '../document/types.js';
import { perBlock } from './perBlock.js';

/** A company by its name with its legal form, as a block has it. Offsets of the block's prose. */
export interface CompanyName {
  /** As it stands, line breaks apart: `Northwind Foods, Inc.` */
  readonly name: string;
  /** The name without its form, in small letters and without signs: what two ways of writing it have in common. */
  readonly core: string;
  /** The form under the name by which all its ways of writing go: `limited` for Ltd. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** Legal forms, and the ways of writing that mean the same. */
const forms: readonly (readonly [form: string, pattern: string])[] = [
  ['inc', String.raw`Inc\b\.?|INC\b\.?|Incorporated\b|INCORPORATED\b`],
  ['llc', String.raw`LLC\b|L\.L\.C\.?`],
  ['llp', String.raw`LLP\b|L\.L\.P\.?`],
  ['lp', String.raw`LP\b|L\.P\.`],
  ['pty', String.raw`(?:Pty|PTY|Pte|PTE)\b\.?\s+(?:Ltd|LTD|Limited|LIMITED)\b\.?`],
  ['co-ltd', String.raw`(?:Co|CO)\b\.?,?\s*(?:Ltd|LTD)\b\.?`],
  ['limited', String.raw`Ltd\b\.?|LTD\b\.?|Limited\b|LIMITED\b`],
  ['plc', String.raw`plc\b|PLC\b|p\.l\.c\.`],
  ['corp', String.raw`Corp\b\.?|CORP\b\.?|Corporation\b|CORPORATION\b`],
  ['gmbh', String.raw`GmbH(?:\s*&\s*Co\.?\s*KG)?\b`],
  ['ag', String.raw`AG\b`],
  ['kg', String.raw`KG\b`],
  ['se', String.raw`SE\b`],
  ['sarl', String.raw`S\.?[àaÀA]\.?r\.?l\b\.?|SARL\b`],
  ['sas', String.raw`SAS\b|S\.A\.S\.?`],
  ['sa', String.raw`S\.A\.(?!\p{L})|SA\b`],
  ['bv', String.raw`B\.V\.|BV\b`],
  ['nv', String.raw`N\.V\.|NV\b`],
  ['kk', String.raw`K\.K\.|KK\b`],
  ['ab', String.raw`AB\b`],
  ['as', String.raw`A\/S\b|AS\b`],
  ['oy', String.raw`Oy(?:j)?\b`],
  ['spa', String.raw`S\.p\.A\.`],
];
const form = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${forms.map(([, pattern], i) => `(?<f${i}>${pattern})`).join('|')})`,
  'gu',
);

/** The words of a name right before its form. */
const words =
  /(?:(?:\p{Lu}\p{L}{0,2}\.|[\p{Lu}\d][\p{L}\d&’'-]*(?:\.[\p{L}\d&’'-]+)*\.?(?<=[^.]|\b\p{Lu}\.)|&|and|of|de|for)\s+)*(?:\p{Lu}\p{L}{0,2}\.|[\p{Lu}\d][\p{L}\d&.’'-]*),?\s*$/u;
/** Words with a capital that open a sentence or a heading and belong to no name. */
const before =
  /^(?:(?:The|A|An|If|When|Where|Whereas|WHEREAS|By|And|AND|Or|To|TO|For|FOR|In|Of|OF|On|At|As|With|Upon|Between|BETWEEN|Among|Each|Either|Neither|Both|This|That|Such|Any|All|No|Not|From|Under|Unless|Until|While|Because|Since|Attn|Attention|Name|Company|Party|Parties|Copyright|Signed|SIGNED|Executed|EXECUTED|Accepted|ACCEPTED|Agreed|AGREED|Acknowledged|ACKNOWLEDGED|Delivered|Sealed|Authori[sz]ed|and|of|for|de|&|\d{1,3}\.?)\s+)+/u;
const longestName = 80;
/** Words that are no name by themselves: `the Company Limited`, `a Delaware Corporation`. */
const generic =
  /^(?:(?:the|this|such|any|new|said|delaware|nevada|california|texas|new york|florida|ontario|german|swiss|english|french|us|public|private|parent|holding|subsidiary|company|limited|corporation|supplier|customer|client|seller|buyer|purchaser|licensor|licensee|name|party|member|state|liability|general|partner|target|employer|other)\s*)+$/;

/** The companies that a block names. What is a name is told by its legal form and by its capitals. */
export const companyNamesIn = perBlock((block: Block): readonly CompanyName[] => {
  const { text } = block.prose;
  const found: CompanyName[] = [];
  for (const match of text.matchAll(form)) {
    const from = Math.max(found.at(-1)?.end ?? 0, match.index - longestName);
    const lead = words.exec(text.slice(from, match.index));
    if (!lead) continue;
    const opening = before.exec(lead[0])?.[0].length ?? 0;
    const start = from + lead.index + opening;
    const end = match.index + match[0].length;
    if (start >= match.index) continue;
    const core = coreOf(text.slice(start, match.index));
    if (core.length < 3 || generic.test(core)) continue;
    const index = forms.findIndex((_, i) => match.groups![`f${i}`] !== undefined);
    found.push({ name: text.slice(start, end).replace(/\s+/g, ' '), core, form: forms[index]![0], start, end });
  }
  return found;
});

/** A name in small letters and without signs: what its ways of writing have in common. */
export function coreOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** The company that a party’s name is; undefined for a person, and for a company whose form the draft leaves out. */
export function companyIn(name: string): Pick<CompanyName, 'core' | 'form'> | undefined {
  let last: RegExpExecArray | undefined;
  for (const match of name.matchAll(form)) last = match;
  if (!last || last.index === 0) return undefined;
  const index = forms.findIndex((_, i) => last.groups![`f${i}`] !== undefined);
  return { core: coreOf(name.slice(0, last.index)), form: forms[index]![0] };
}

/** Whether two names are of one family, as those of a company and its subsidiary are: one begins as the other does. */
export function areRelated(a: string, b: string): boolean {
  const [first = ''] = a.split(' ');
  return first.length > 2 ? b.split(' ')[0] === first : a.startsWith(b) || b.startsWith(a);
}

/** Words behind a name that say who that is, or give it a name of its own. */
const introduces =
  /^["”*_]*\s*(?:,?\s*\(|,?\s+(?:an?|having|whose|organi[sz]ed|incorporated|registered|acting|located|existing|duly|and\s+its)\b|,\s+(?:the|with|of)\b)/;
/** Words before a name that say who that is. */
const introducedBy =
  /\b(?:between|among|formerly(?:\s+known\s+as)?|f\/k\/a|d\/b\/a|doing\s+business\s+as|subsidiar(?:y|ies)(?:\s+of)?|affiliates?(?:\s+of)?|parent|successor(?:\s+to)?|predecessor|division\s+of|behalf\s+of|means|entity|company|corporation|partner),?\s*["“*_]*(?:the\s+)?$/i;

/** Whether the text says there who a company is. */
export function isIntroduced(text: string, { start, end }: Pick<CompanyName, 'start' | 'end'>): boolean {
  return introduces.test(text.slice(end, end + 24)) || introducedBy.test(text.slice(Math.max(0, start - 40), start));
}
