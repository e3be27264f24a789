import { meaningsOf } from '../../facts/definitions/meanings.js';
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
  check({ facts }, report, block) {
    if (block.matter !== 'contract' || block.language !== 'en') return;
    const names = facts.parties.flatMap(({ roles }) => roles);
    let last = 0;
    for (const { start, end, definition, definesOnly } of meaningsOf(facts.definitionsIn(block))) {
      if (!definesOnly || definition.assumed || definition.kind === 'heading') continue;
      for (const range of dutiesIn(block.prose.text, { start, end }, names)) {
        // Several terms may share a definition.
        if (range.start < last) continue;
        last = range.end;
        const duty = block.prose.text.slice(range.start, range.end).replace(/\s+/g, ' ');
        const { term } = definition;
        report({ span: { block, ...range }, message: ['duty', { term, duty }], data: { term, duty } });
      }
    }
  },
});
