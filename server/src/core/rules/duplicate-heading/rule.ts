import type { Block, ContractDocument } from '../../document/types.js';
import { defineRule, type Gathered } from '../types.js';

/** Reports a heading that the same part of the draft has twice. */
export const rule = defineRule({
  id: 'duplicate-heading',
  group: 'references',
  summary: 'Heading that stands twice',
  severity: 'information',
  since: '0.1.0',
  options: {},
  messages: {
    twice:
      '“{title}” is a heading here for the second time. A reader who has found one section looks for no other: consider joining them, or name each by what it deals with.',
  },
  per: 'group',
  reads: ['words'],
  gather: ({ document }, block) => headingIn(document, block),
  check(_, report, places) {
    const [first, ...others] = places;
    for (const [block, { title, start, end }] of others) {
      report({
        span: { block, start, end },
        message: ['twice', { title }],
        data: { title },
        related: [{ span: { block: first![0], start: first![1].start, end: first![1].end }, message: 'First here.' }],
      });
    }
  },
});

interface Heading {
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** A number before a title: `4.2`, `(b)`, `Article IV.`, `§ 5`. */
const number = /^(?:(?:Article|Section|Clause|Part|§)\s*)?(?:\(?(?:[\d.]+|[IVXLC]+|[a-zA-Z])[.):]*\s+)?[–—:.-]*\s*/u;
/** What several parts of a section may well have. */
const common =
  /^(?:general|details?|notes?|examples?|overview|other|miscellaneous|signatures?|signature (?:page|block)|name|address|notices?|exceptions?|options?|option \w+|alternative \w+)$/i;

function headingIn(document: ContractDocument, block: Block): readonly Gathered<Heading>[] {
  if (block.kind !== 'heading' || block.matter !== 'contract') return [];
  const { text } = block.prose;
  const start = number.exec(text)![0].length;
  const title = text
    .slice(start)
    .trim()
    .replace(/[.:]+$/, '');
  if (title.length < 4 || common.test(title) || /[[{_●]/.test(title)) return [];
  const parents: string[] = [];
  for (let section = document.sectionAt(block)?.parent; section; section = section.parent) parents.push(section.title);
  const group = [block.headingLevel, title.toLowerCase(), ...parents].join('\n');
  return [{ group, item: { title, start, end: start + title.length } }];
}
