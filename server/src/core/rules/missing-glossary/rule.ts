import { glossaryNames } from '../../facts/glossaries/glossaryNames.js';
import { spanOfName } from '../../facts/glossaries/namedIn.js';
import { defineRule } from '../types.js';

/** Reports a file that the draft takes definitions from and that is not there. */
export const rule = defineRule({
  id: 'missing-glossary',
  group: 'defined-terms',
  summary: 'File with definitions is not there',
  severity: 'warning',
  since: '0.1.0',
  options: {},
  messages: {
    named:
      'The draft takes definitions from “{name}”, but there is no such file that can be read. Check the name; it counts from the folder of the draft.',
    settings:
      'The settings take definitions from “{name}”, but there is no such file that can be read. Check the name; it counts from the folder of the settings.',
  },
  per: 'draft',
  reads: ['glossaries', 'title', 'beginning'],
  premise: ({ document }) => document.frontMatter?.yaml ?? '',
  check({ document, facts }, report) {
    const named = glossaryNames(document.frontMatter);
    for (const name of facts.glossaries.incorporation.unreadable) {
      const span = spanOfName(document, name);
      if (span) report({ span, message: [named.includes(name) ? 'named' : 'settings', { name }], data: { name } });
    }
  },
});
