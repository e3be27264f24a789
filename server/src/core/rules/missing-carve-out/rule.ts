import type { ContractDocument, Span } from '../../document/types.js';
import type { ClauseStatus } from '../../facts/types.js';
import { type DraftWord, draftWordsOf } from '../../fixes/draftWords.js';
import { carveOutFixes } from '../../fixes/insertCarveOutFix.js';
import type { Pack } from '../../packs/types.js';
import { draftWordsPremise } from '../draftWordsPremise.js';
import { defineRule } from '../types.js';

/** Reports an exclusion from the duty of confidence that recipients need and the draft does not have. */
export const rule = defineRule({
  id: 'missing-carve-out',
  group: 'clauses',
  summary: 'Exclusion from confidentiality that is missing',
  severity: 'warning',
  since: '0.1.0',
  options: {},
  messages: {
    leftOut: 'The exclusions leave out {what}. {why}',
    noExclusions: 'The duty of confidence has no exclusion for {what}. {why}',
  },
  per: 'draft',
  reads: ['title', 'beginning', 'clauses'],
  premise: draftWordsPremise,
  check(context, report) {
    const { document, facts, pack } = context;
    const status = facts.clauses.find(({ clause }) => clause === 'confidentiality-exclusions');
    const missing = status ? missingOf(status, pack) : [];
    if (!status || missing.length === 0) return;
    const span = status.home ?? document.title ?? firstWords(document);
    if (!span) return;
    const words = draftWordsOf(facts);
    const message = status.evidence.length > 0 ? 'leftOut' : 'noExclusions';
    for (const { element } of missing) {
      report({
        span,
        message: [message, wordingOf(element, words.recipient)],
        data: { clause: status.clause, element },
        fixes: () => carveOutFixes(context, status, element),
      });
    }
  },
});

/** The exclusions that the draft leaves out; what a given one lacks is another matter. */
function missingOf({ clause, elements }: ClauseStatus, pack: Pack) {
  const described = pack.clauses.clauses.find((known) => known.clause === clause)?.elements ?? [];
  const carveOuts = new Set(described.filter(({ required }) => required).map(({ element }) => element));
  return elements.filter(({ element, status }) => status === 'missing' && carveOuts.has(element));
}

/** What is left out and why it matters, in the draft's word for the recipient. */
function wordingOf(element: string, { phrase, plural }: DraftWord): { what: string; why: string } {
  const verb = (singular: string) => (plural ? singular.replace(/s$/, '') : singular);
  switch (element) {
    case 'public-domain':
      return {
        what: 'what is or becomes public',
        why: `${capitalised(phrase)} would have to keep secret what everybody else may use.`,
      };
    case 'prior-knowledge':
      return {
        what: `what ${phrase} already knew`,
        why: `Knowledge that ${phrase} brought along could fall under the duty of confidence.`,
      };
    case 'independent-development':
      return {
        what: `what ${phrase} ${verb('develops')} independently`,
        why: `${plural ? 'Their' : 'Its'} own work could fall under the duty of confidence.`,
      };
    default:
      return {
        what: `what ${phrase} rightfully ${verb('receives')} from others`,
        why: 'Information that others were free to pass on could fall under the duty of confidence.',
      };
  }
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The first line of a draft that has neither a definition nor a title. */
function firstWords(document: ContractDocument): Span | undefined {
  const block = document.blocks.find(({ matter }) => matter === 'contract');
  return block && { block, start: 0, end: Math.min(block.prose.text.length, 60) };
}
