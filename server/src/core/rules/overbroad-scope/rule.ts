import type { Block } from '../../document/types.js';
import { perBlock } from '../../facts/perBlock.js';
import { sentencesOf } from '../../facts/sentences.js';
import { defineRule } from '../types.js';

/** Reports confidentiality without a limit in what it covers or how long it lasts, and liability without a limit. */
export const rule = defineRule({
  id: 'overbroad-scope',
  group: 'language',
  summary: 'Scope without a limit',
  severity: 'information',
  since: '0.1.0',
  options: {},
  messages: {
    information:
      '“{text}” covers everything that passes between the parties, marked or not. Courts have refused to enforce so wide a duty: consider naming kinds of information, how it is marked, or the purpose.',
    forever:
      '“{text}”: a duty of confidence without an end is hard to keep and in some places to enforce, trade secrets apart. Consider a number of years, and trade secrets for as long as they are such.',
    liability: '“{text}” puts no limit to what a party may have to pay. Consider a cap, or say that none is meant.',
  },
  per: 'block',
  reads: ['words'],
  check({ pack }, report, block) {
    if (block.matter !== 'contract' || block.kind === 'heading' || block.language !== pack.language) return;
    for (const { kind, start, end } of scopesIn(block)) {
      const text = block.prose.text.slice(start, end).replace(/\s+/g, ' ');
      report({ span: { block, start, end }, message: [kind, { text }], data: { kind, phrase: text } });
    }
  },
});

interface Scope {
  readonly kind: 'information' | 'forever' | 'liability';
  readonly start: number;
  readonly end: number;
}

/** How a scope is written, what the sentence speaks of, and what limits it. */
const kinds: readonly { kind: Scope['kind']; words: RegExp; about: RegExp; unless: RegExp }[] = [
  {
    kind: 'information',
    words:
      /\b(?:[Aa]ny\s+and\s+all|[Aa]ll|[Aa]ny)\s+(?:\p{Ll}+,?\s+){0,3}?(?:information|materials?|data)\s+(?:of\s+(?:any|every|whatever|whatsoever)\s+(?:and\s+every\s+)?(?:kind|nature|type|sort|description|character)(?:\s+(?:or|and)\s+(?:kind|nature|type|sort|description|character))?(?:\s+whatsoever)?|whatsoever)\b|\b[Aa]ny\s+and\s+all\s+(?:\p{Ll}+\s+){0,2}?information\b/u,
    about: /\bconfidential|\bsecret|\bproprietary\b/i,
    unless:
      /\b(?:marked|designated|identified|labell?ed|stamped|legend|reasonabl[ey]|by\s+(?:its|their)\s+nature|purpose|relat(?:ing|ed|es)|concerning|regarding|in\s+connection|pertaining|not\s+generally|return|destroy|includ(?:ing|es)|such\s+as|exclud|except|own(?:ed|s)?|represents?|warrant)\b/i,
  },
  {
    kind: 'forever',
    words:
      /\b(?:in\s+perpetuity|perpetually|forever|for\s+ever|indefinitely|for\s+an?\s+(?:indefinite|unlimited)\s+(?:period|time|term)(?:\s+of\s+time)?|without\s+(?:any\s+)?limit(?:ation)?\s+(?:in|of|as\s+to)\s+time)\b/i,
    about: /\b(?:confiden[a-zà-ɏ]*|secre[a-zà-ɏ]*|non-?disclosure)\b/iu,
    unless:
      /\b(?:trade\s+secrets?|as\s+long\s+as|licen[cs][a-zà-ɏ]*|assign[a-zà-ɏ]*|personal\s+(?:data|information)|source\s+code|waive[a-zà-ɏ]*|terminat[a-zà-ɏ]*\s+forever|public[a-zà-ɏ]*|not\s+(?:continue|last|survive|be)|years?|months?|notice|return|destr[a-zà-ɏ]*|retain[a-zà-ɏ]*|archiv[a-zà-ɏ]*)\b/iu,
  },
  {
    kind: 'liability',
    words:
      /\b(?:(?:un)?limited\s+liability\s+without\s+limit(?:ation)?|(?:liable|liability|indemnif(?:y|ies)|indemnity)\b[^.;]{0,80}?\bwithout\s+(?:any\s+)?limit(?:ation)?\b(?:\s+(?:in|of|as\s+to)\s+amount)?|unlimited\s+liability)/i,
    about: /\b(?:shall|will|must|agrees?|undertakes?|is|are|accepts?)\b/i,
    unless:
      /\b(?:includ(?:ing|es?),?\s+(?:but\s+)?(?:not\s+limited|without)|no\s+event|not\s+be|neither|nothing|without\s+limit(?:ation)?,)/i,
  },
];

const scopesIn = perBlock(({ prose: { text } }: Block): readonly Scope[] => {
  if (!kinds.some(({ words }) => words.test(text))) return [];
  return sentencesOf(text).flatMap(({ start, end }): readonly Scope[] => {
    const sentence = text.slice(start, end);
    return kinds.flatMap(({ kind, words, about, unless }): readonly Scope[] => {
      const found = words.exec(sentence);
      if (!found || !about.test(sentence) || unless.test(sentence)) return [];
      return [{ kind, start: start + found.index, end: start + found.index + found[0].length }];
    });
  });
});
