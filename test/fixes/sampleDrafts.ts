import type { Format } from '../../server/src/core/document/types.js';

/** A section of the sample agreement; a list is written as each style writes lists. */
interface SampleSection {
  readonly clause: string;
  readonly title: string;
  readonly text: string;
  readonly items?: readonly string[];
}

export const carveOuts: Readonly<Record<string, string>> = {
  'public-domain': 'is or becomes public without a breach by the Recipient',
  'prior-knowledge': 'was lawfully known to the Recipient before the Discloser disclosed it',
  'independent-development': 'is developed independently by the Recipient without use of Confidential Information',
  'third-party-source': 'is lawfully received from a third party who may disclose it',
};

const sections: readonly SampleSection[] = [
  {
    clause: 'confidential-information',
    title: 'Definitions',
    text: '“Confidential Information” means all technical and commercial information, such as source code, algorithms, designs, customer data and trade secrets, that the Discloser discloses to the Recipient orally, in writing or by samples, if it is marked as confidential. “Purpose” means the evaluation and testing of the pump.',
  },
  {
    clause: 'confidentiality-exclusions',
    title: 'Exclusions',
    text: 'Confidential Information does not include information that:',
    items: Object.values(carveOuts),
  },
  {
    clause: 'purpose-limitation',
    title: 'Use',
    text: 'The Recipient shall use Confidential Information only for the Purpose and for no other purpose.',
  },
  {
    clause: 'permitted-recipients',
    title: 'Permitted disclosures',
    text: 'The Recipient may disclose Confidential Information to those of its employees, affiliates and contractors who need to know it for the Purpose and who are bound in writing by duties as strict as these. The Recipient is liable for their acts.',
  },
  {
    clause: 'standard-of-care',
    title: 'Protection',
    text: 'The Recipient shall protect Confidential Information with the same degree of care as its own confidential information, and shall encrypt it. It shall notify the Discloser of any unauthorised disclosure within 48 hours.',
  },
  {
    clause: 'compelled-disclosure',
    title: 'Disclosure required by law',
    text: 'Where a court or a law requires disclosure, the Recipient may disclose the part that it is legally required to disclose. Unless the law forbids it, it shall notify the Discloser in writing 5 days before, shall cooperate in seeking a protective order and shall contest an excessive demand. The information remains confidential for every other purpose.',
  },
  {
    clause: 'return-or-destruction',
    title: 'Return',
    text: 'Within 14 days after this Agreement ends, the Recipient shall return or destroy all Confidential Information and certify in writing that it has done so. It may keep backup copies that the law requires.',
  },
  {
    clause: 'confidentiality-term',
    title: 'Duration',
    text: 'The confidentiality obligations survive the end of this Agreement for 5 years and, for a trade secret, for as long as it remains one. Section 3 survives.',
  },
  {
    clause: 'no-licence',
    title: 'Rights',
    text: 'No licence under any patent or other intellectual property right is granted by the disclosure of Confidential Information.',
  },
  {
    clause: 'governing-law',
    title: 'Law',
    text: 'This Agreement is governed by the laws of Norway.',
  },
  {
    clause: 'dispute-forum',
    title: 'Forum',
    text: 'The courts of Bergen have exclusive jurisdiction over all disputes that arise out of this Agreement.',
  },
];

export const sampleClauses = sections.map(({ clause }) => clause);

const opening =
  'This Confidentiality Agreement (this “Agreement”) is made on 1 March 2031 between Tindra Pumper AS (the “Discloser”) and Oxbow Valves Limited (the “Recipient”).';

/** A way of writing an agreement. */
export interface SampleStyle {
  readonly name: string;
  readonly format: Format;
  readonly title: (title: string) => string;
  readonly section: (section: SampleSection, number: number) => string;
}

const lines = (items: readonly string[], marker: (index: number) => string, indent = '') =>
  items
    .map((item, index) => {
      const end = index === items.length - 1 ? '.' : index === items.length - 2 ? '; or' : ';';
      return `${indent}${marker(index)} ${item}${end}`;
    })
    .join('\n');

const letter = (index: number) => `(${String.fromCharCode(97 + index)})`;

const inline = ({ text, items }: SampleSection) =>
  items ? `${text} ${lines(items, letter).replace(/\n/g, ' ')}` : text;

const heading = (title: string) => `# ${title}\n\n`;

export const sampleStyles: readonly SampleStyle[] = [
  {
    name: 'numbered headings',
    format: 'markdown',
    title: heading,
    section: ({ title, text, items }, number) =>
      `## ${number}. ${title}\n\n${text}${items ? `\n\n${lines(items, (index) => `${index + 1}.`)}` : ''}\n\n`,
  },
  {
    name: 'headings and bullets',
    format: 'markdown',
    title: heading,
    section: ({ title, text, items }) =>
      `## ${title}\n\n${text.replace(' Section 3 survives.', '')}${items ? `\n\n${lines(items, () => '-')}` : ''}\n\n`,
  },
  {
    name: 'list items with bold titles',
    format: 'markdown',
    title: heading,
    section: (section, number) => `${number}. **${section.title}.** ${inline(section)}\n\n`,
  },
  {
    name: 'markers that are all alike',
    format: 'markdown',
    title: heading,
    section: (section) => `1. **${section.title}.** ${inline(section)}\n`,
  },
  {
    name: 'Lexicon Markdown',
    format: 'markdown',
    title: () => '---\ntitle: Confidentiality Agreement\ntype: Agreement\n---\n\n# Agreement\n\n',
    section: ({ title, text, items }) => {
      const anchor = title.toLowerCase().replace(/ /g, '-');
      const list = items ? `\n\n${lines(items, () => '1.', ' '.repeat(8)).replace(/\n/g, '\n\n')}` : '';
      return `1. ## ${title} {#${anchor}}\n\n    1. ${text.replace('Section 3', '[clause 3](#use)')}${list}\n\n`;
    },
  },
  {
    name: 'bold lines and lettered lines',
    format: 'markdown',
    title: (title) => `**${title.toUpperCase()}**\n\n`,
    section: ({ title, text, items }, number) =>
      `**${number}. ${title}**\n\n${text}${items ? `\n${lines(items, letter)}` : ''}\n\n`,
  },
  {
    name: 'articles with numbered paragraphs',
    format: 'markdown',
    title: heading,
    section: ({ title, text, items }, number) =>
      `## Article ${number} – ${title}\n\n${number}.1 ${text}${items ? `\n\n${lines(items, letter).replace(/\n/g, '\n\n')}` : ''}\n\n`,
  },
  {
    name: 'plain text',
    format: 'text',
    title: (title) => `${title.toUpperCase()}\n\n`,
    section: ({ title, text, items }, number) =>
      `${number}. ${title.toUpperCase()}\n\n${text}${items ? `\n\n${lines(items, letter).replace(/\n/g, '\n\n')}` : ''}\n\n`,
  },
  {
    name: 'numbered paragraphs without titles',
    format: 'markdown',
    title: heading,
    section: (section, number) => `${number}. ${inline(section)}\n\n`,
  },
];

/** The sample agreement in a style, without one of its clauses or without one of its carve-outs. */
export function sampleDraft(style: SampleStyle, without: string): string {
  const kept = sections
    .filter(({ clause }) => clause !== without)
    .map((section) =>
      section.items ? { ...section, items: section.items.filter((item) => item !== carveOuts[without]) } : section,
    );
  const body = kept.map((section, index) => style.section(section, index + 1)).join('');
  return `${style.title('Confidentiality Agreement')}${opening}\n\n${body}`;
}
