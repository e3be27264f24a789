import type { Block, ContractDocument } from '../../document/types.js';
import { meaningsOf } from '../../facts/definitions/meanings.js';
import { sentenceAt, sentencesOf } from '../../facts/sentences.js';
import { defineRule } from '../types.js';
import { dutiesIn } from './duties.js';

/** Reports a duty that a definition imposes. */
export const rule = defineRule({
  id: 'obligation-in-definition',
  group: 'defined-terms',
  summary: 'Definition imposes a duty',
  severity: 'information',
  since: '0.1.0',
  options: {},
  messages: {
    duty: 'The definition of “{term}” imposes a duty (“{duty}”). It is easily overlooked there, and it may bind nobody where the term is not used: consider a provision of its own.',
  },
  per: 'block',
  reads: ['words', 'terms', 'parties'],
  check({ document, facts }, report, block) {
    if (block.matter !== 'contract' || block.language !== 'en') return;
    const definitions = facts.definitionsIn(block);
    if (definitions.length === 0) return;
    const names = facts.parties.flatMap(({ roles }) => roles);
    const { text } = block.prose;
    const isProvision = standsAmongProvisions(document, block);
    const sentences = isProvision ? sentencesOf(text) : [];
    let last = 0;
    for (const { start, end, definition, definesOnly } of meaningsOf(definitions)) {
      if (!definesOnly || definition.assumed || definition.kind === 'heading') continue;
      for (const range of dutiesIn(text, { start, end }, names)) {
        // Several terms may share a definition.
        if (range.start < last) continue;
        if (isProvision && sentenceAt(sentences, range.start)?.start !== sentenceAt(sentences, start)?.start) continue;
        last = range.end;
        const duty = text.slice(range.start, range.end).replace(/\s+/g, ' ');
        const { term } = definition;
        report({ span: { block, ...range }, message: ['duty', { term, duty }], data: { term, duty } });
      }
    }
  },
});

/**
 * Whether a block is part of a section with another subject than definitions. There a definition may open a provision, and
 * the sentences behind it are no part of what the term means.
 */
function standsAmongProvisions(document: ContractDocument, block: Block): boolean {
  let titled = false;
  for (let at = document.sectionAt(block); at; at = at.parent) {
    if (at.kind === 'definitions') return false;
    // The title of the agreement as a whole is no subject; it has no number and nothing above it.
    if (at.title && (at.number !== '' || at.level > 1)) titled = true;
  }
  return titled;
}
