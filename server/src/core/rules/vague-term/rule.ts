import type { Block, ContractDocument, Section, Span } from '../../document/types.js';
import { perBlock } from '../../facts/perBlock.js';
import type { Facts } from '../../facts/types.js';
import type { VagueLanguage } from '../../packs/vagueLanguage.js';
import { defineRule, option } from '../types.js';
import { ordinaryWords } from './defined.js';
import { fixesOf } from './fixes.js';
import { governorAtEnd, governorOf, isMeasured, type Provision, provisionOf } from './provision.js';
import { type Candidate, type Reading, readBlock } from './reading.js';
import { type GovernorKind, type Vocabulary, vocabularyOf } from './vocabulary.js';

/** Reports a qualifier with no measure, such as “promptly” in a duty without a deadline. */
export const rule = defineRule({
  id: 'vague-term',
  group: 'language',
  summary: 'Qualifier with no measure',
  severity: 'warning',
  since: '0.1.0',
  options: {
    ignore: option.strings([], 'Words that are not reported, such as “promptly” or “commercially reasonable efforts”.'),
    time: option.boolean(true, 'Report “promptly”, “as soon as practicable” and the like.'),
    frequency: option.boolean(true, 'Report “periodically”, “regularly” and the like.'),
    effort: option.boolean(true, 'Report “best efforts”, “reasonable endeavours” and the like.'),
    care: option.boolean(true, 'Report “reasonable care” and the like without a floor.'),
    adequacy: option.boolean(true, 'Report “appropriate measures”, “adequate insurance” and the like.'),
    amount: option.boolean(true, 'Report “a reasonable number of” and the like.'),
    materiality: option.boolean(true, 'Report “substantial”, “significant”, “material” and the like.'),
    reasonableness: option.boolean(true, 'Report “reasonable assistance”, “reasonable terms” and the like.'),
    discretion: option.boolean(true, 'Report “as it sees fit”, “to the satisfaction of” and the like.'),
    scope: option.boolean(true, 'Report “etc.”, “certain services” and the like.'),
    standard: option.boolean(true, 'Report “industry standard”, “best practice” and the like.'),
    sensitivity: option.boolean(true, 'Report “sensitive information” and the like.'),
  },
  messages: { vague: '“{phrase}” {problem}. {advice}' },
  per: 'block',
  reads: ['words', 'leadIn', 'terms'],
  premise: ({ facts, pack }) =>
    [pack.vagueTerms, ...Object.values(pack.others).flatMap(({ vagueTerms }) => vagueTerms ?? [])]
      .map((language) => daysOf(facts, language))
      .join(),
  check({ document, facts, pack, options }, report, block) {
    if (block.matter !== 'contract') return;
    const language = block.language === pack.language ? pack.vagueTerms : pack.others[block.language]?.vagueTerms;
    if (!language) return;
    if (block.kind === 'heading' || block.kind === 'code') return;
    const vocabulary = vocabularyOf(language);
    const read = readerFor(vocabulary);
    const days = daysOf(facts, language);
    for (const { candidate, span, severity } of vagueTermsOf({ document, facts, hint: vocabulary.hint, read }, block)) {
      const { family, term } = candidate.term;
      const phrase = textOf(span);
      const ignored = options.ignore.some((other) => other.toLowerCase() === phrase.toLowerCase());
      if (ignored || options[family.family as keyof typeof options] === false) continue;
      const advice = (term.advice ?? family.advice).replace(/\{days\}/g, days);
      report({
        span,
        severity,
        message: ['vague', { phrase, problem: family.problem, advice }],
        data: { phrase: phrase.toLowerCase(), family: family.family },
        fixes: () => fixesOf(document, read(block), candidate, days),
      });
    }
  },
});

/** The draft around a block, and the reader of its words. */
interface Scope {
  readonly document: ContractDocument;
  readonly facts: Facts;
  readonly hint: RegExp;
  read(block: Block): Reading;
}

interface VagueWords {
  readonly candidate: Candidate;
  readonly span: Span;
  readonly severity: 'warning' | 'information';
}

/** The vague terms of a block that no measure makes certain: of each family at most one a sentence. */
function vagueTermsOf(draft: Scope, block: Block): readonly VagueWords[] {
  if (!draft.hint.test(block.prose.text)) return [];
  const reading = draft.read(block);
  if (reading.candidates.length === 0) return [];
  const part = partOf(draft.document, block);
  if (part === 'recitals') return [];
  const isOrdinary = ordinaryWords(draft.facts, block);
  const found = new Map<string, VagueWords>();
  for (const candidate of reading.candidates) {
    const { family, term } = candidate.term;
    if (term.unlessFollowedBy?.includes(reading.words.words[candidate.last + 1] ?? '')) continue;
    if (term.notInBrackets && isInBrackets(block, reading.words.starts[candidate.first]!)) continue;
    if (!isOrdinary(reading, candidate)) continue;
    const provision = provisionOf(reading, candidate);
    if (isMeasured(reading, provision, candidate)) continue;
    const severity = severityOf(candidate, reading, provision, () => introducing(draft, block), part);
    if (!severity) continue;
    const key = `${provision.sentence} ${family.family}`;
    if (found.get(key)?.severity === 'warning' || (found.has(key) && severity === 'information')) continue;
    found.set(key, { candidate, span: spanOf(reading, candidate), severity });
  }
  return [...found.values()];
}

/** How far an opening bracket is looked for. */
const longestBracket = 400;

function isInBrackets({ prose: { text } }: Block, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestBracket), at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

type Part = 'recitals' | 'definitions' | 'terms';

function severityOf(
  candidate: Candidate,
  reading: Reading,
  provision: Provision,
  leadIn: () => GovernorKind | undefined,
  part: Part,
): 'warning' | 'information' | undefined {
  const { term } = candidate.term;
  const governor = governorOf(reading, provision, candidate, leadIn);
  if (governor === 'duty' && part === 'terms') return term.severity ?? 'warning';
  return term.elsewhere ? 'information' : undefined;
}

/** What governs a list item by what introduces it, one list within another. */
function introducing({ document, read }: Scope, block: Block): GovernorKind | undefined {
  let leadIn = document.leadInOf(block);
  for (let depth = 0; leadIn && depth < 6; depth++) {
    const governor = governorAtEnd(read(leadIn));
    if (governor) return governor;
    leadIn = document.leadInOf(leadIn);
  }
  return undefined;
}

/** Whether the block stands in recitals, in definitions or in the operative terms. */
function partOf(document: ContractDocument, block: Block): Part {
  for (let section: Section | undefined = document.sectionAt(block); section; section = section.parent) {
    if (section.kind === 'recitals' || section.kind === 'definitions') return section.kind;
  }
  return /^\W*(?:whereas|considérant|attendu|in anbetracht)\b/i.test(block.prose.text.slice(0, 40))
    ? 'recitals'
    : 'terms';
}

function spanOf({ block, words }: Reading, { from, to }: Candidate): Span {
  return { block, start: words.starts[from]!, end: words.ends[to]! };
}

function textOf({ block, start, end }: Span): string {
  return block.prose.text.slice(start, end).replace(/\s+/g, ' ');
}

/** What the draft counts its days by: its own defined term, where it has one. */
function daysOf(facts: Facts, { days }: VagueLanguage): string {
  const defined = [days.term, days.plural].some((term) => facts.definitionsByTerm.has(term));
  return defined ? days.plural : days.otherwise;
}

const readers = new WeakMap<Vocabulary, (block: Block) => Reading>();

/** Reads blocks with a vocabulary, each once as long as it stays the same. */
function readerFor(vocabulary: Vocabulary): (block: Block) => Reading {
  const read = readers.get(vocabulary) ?? perBlock((block) => readBlock(block, vocabulary));
  readers.set(vocabulary, read);
  return read;
}
