import { perBlock } from '../../facts/perBlock.js';
import { lawPacks, type SupersededLaw } from '../../packs/law.js';

/** A law that is no longer in force, and where a block cites it. Offsets of the block's prose. */
export interface StaleCitation {
  readonly law: SupersededLaw & { readonly asOf: string };
  readonly start: number;
  readonly end: number;
}

const laws = lawPacks.flatMap(({ citations, asOf }) => citations.map((law) => ({ ...law, asOf })));

let pattern: RegExp | undefined;

/** One expression for all of them, each in a group of its own, made when a draft is first reviewed. A blank stands for a line break, too. */
function combined(): RegExp {
  if (!pattern) {
    const all = laws.map(({ citation }) => `(${citation.replaceAll(' ', String.raw`\s`)})`).join('|');
    pattern = new RegExp(String.raw`(?<![\w/])(?:${all})(?![\w/])`, 'g');
  }
  return pattern;
}

/** Figures and words of which every citation has one: most blocks have none. */
const signs =
  /\d{2,4}[/.:]\d|Privacy\sShield|Safe\sHarb|Protection\sAct|Technolog|Contract\sLaw|UWG|Competition|SAS|SSAE|Auditing|APPI|Personal\sInformation|TIER|2011|240\/96/;

/** The words say themselves that it is no longer in force, or that what has followed it is meant. */
const pastBefore =
  /\b(?:repeal\w*|replac\w*|supersed\w*|invalidat\w*|former(?:ly)?|previous(?:ly)?|predecessor|old|prior|successors?\s+(?:to|of))\b[^.;]{0,80}$/i;
const pastBehind =
  /^[^.;]{0,160}\b(?:repealed|replaced|superseded|invalidated|declared\s+invalid|re-?enacted|renumbered|successors?|no\s+longer|until\s+it|any\s+(?:later|newer|subsequent)|or\s+later)\b/i;

/** The citations of superseded law in a block. */
export const staleCitationsIn = perBlock(({ prose: { text } }): readonly StaleCitation[] => {
  if (!signs.test(text)) return [];
  const found: StaleCitation[] = [];
  for (const match of text.matchAll(combined())) {
    const start = match.index;
    const end = start + match[0].length;
    if (pastBefore.test(text.slice(Math.max(0, start - 120), start))) continue;
    if (pastBehind.test(text.slice(end, end + 200))) continue;
    const law = laws[match.slice(1).findIndex((group) => group !== undefined)];
    if (law) found.push({ law, start, end });
  }
  return found;
});
