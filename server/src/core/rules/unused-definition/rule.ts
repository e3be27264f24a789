import type { ContractDocument } from '../../document/types.js';
import { aliasesOf } from '../../facts/definitions/aliases.js';
import { rowOf } from '../../facts/glossaries/meaning.js';
import { removeDefinitionFixes } from '../../fixes/removeDefinitionFix.js';
import { definedIn } from '../definedIn.js';
import { defineRule } from '../types.js';
import { abbreviatesName } from './abbreviation.js';

/** Languages in which a use looks like the definition; elsewhere words are inflected. */
const uninflected: ReadonlySet<string> = new Set(['en', 'ja', 'zh']);

/** Reports a definition whose term the draft does not use. */
export const rule = defineRule({
  id: 'unused-definition',
  group: 'defined-terms',
  summary: 'Term is defined but not used',
  severity: 'information',
  since: '0.1.0',
  options: {},
  messages: {
    unused:
      '“{term}” is defined, but nothing in the draft uses it. Take the definition out, or check whether the term should stand where the draft has other words.',
    unusedHere:
      '“{term}” is defined, but nothing in this draft uses it. If no order or statement of work under it does either, take the definition out.',
  },
  per: 'draft',
  reads: ['words', 'terms', 'surroundings', 'usedTerms'],
  premise: ({ document }) =>
    JSON.stringify([document.frontMatter?.data ?? {}, isGlossary(document), isMaster(document)]),
  gather({ document, facts }, block) {
    // `IN WITNESS WHEREOF, the Parties have signed this Agreement as of the Effective Date.`
    if (block.matter === 'signature') return { signed: block.prose.text };
    const definitions = facts.definitionsIn(block);
    const defined = definedIn(definitions, block.language);
    // The cells of a row of a bilingual glossary name one thing.
    const row = block.cell && rowOf(document, block).map((cell) => facts.definitionsIn(cell).map(({ term }) => term));
    return defined && { defined, abbreviations: definitions.map(abbreviatesName), row };
  },
  check({ document, facts }, report, gathered) {
    const signed = gathered
      .map(([, item]) => (item as { signed?: string }).signed ?? '')
      .join(' ')
      .replace(/\s+/g, ' ');
    // What a glossary defines, other drafts use.
    if (isGlossary(document)) return;
    const master = isMaster(document);
    const seen = new Set<string>();
    for (const group of aliasesOf(facts.definitions)) {
      if (group.some(({ term }) => facts.isUsed(term))) continue;
      const [first] = group;
      const { term, span, names, external, assumed } = first!;
      if (!span || names || external || assumed || seen.has(term) || !/^[^\p{Ll}]/u.test(term)) continue;
      if (!uninflected.has(span.block.language) || abbreviatesName(first!) || startsInCapital(term)) continue;
      if (group.some((other) => standsIn(signed, other.term))) continue;
      seen.add(term);
      report({
        span,
        ...(master && { severity: 'hint' as const }),
        message: [master ? 'unusedHere' : 'unused', { term }],
        data: { term },
        tags: ['unnecessary'],
        fixes: () => (group.length === 1 ? removeDefinitionFixes(document, facts, first!) : []),
      });
    }
  },
});

/** Whether a text has a term as words of its own. */
function standsIn(text: string, term: string): boolean {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const end = at + term.length;
    if (!/\p{L}/u.test(text.slice(Math.max(0, at - 1), at)) && /^(?:e?s)?(?!\p{L})/u.test(text.slice(end, end + 3)))
      return true;
  }
  return false;
}

/** Whether a term of several words has a capital for its place alone, so that a use has none: `“Agents or employees” include …`. */
const startsInCapital = (term: string) => /^\p{Lu}\p{Ll}*\s[^\p{Lu}]+$/u.test(term);

/** Whether the draft is nothing but definitions. */
function isGlossary({ sections }: ContractDocument): boolean {
  return sections.length > 0 && sections.every(({ kind }) => kind === 'definitions');
}

/** Whether other documents are made under the draft, which use its terms: a master agreement, general terms. */
function isMaster({ title }: ContractDocument): boolean {
  const words = title?.block.prose.text.slice(title.start, title.end) ?? '';
  return /\b(?:master|framework|umbrella)\b|\b(?:general|standard)\s+(?:terms|conditions)\b/i.test(words);
}
