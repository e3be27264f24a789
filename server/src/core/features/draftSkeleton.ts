import type { DraftChoices } from './newDraft.js';

const titles: Readonly<Record<DraftChoices['kind'], string>> = {
  confidentiality: 'Confidentiality Agreement',
  'technology-transfer': 'Technology Transfer Agreement',
};

/** What closes a draft, as the paragraphs of a section. */
export const general: readonly string[] = [
  'This Agreement contains everything that the Parties have agreed on its subject. A change of this Agreement is valid only in writing and signed by both Parties.',
  'The Recipient shall not assign this Agreement, or pass on Confidential Information with its business, without the prior written consent of the Discloser.',
];

/** The beginning of a draft: its title, who makes it, why, and the terms that its clauses use. */
export function skeletonOf(choices: DraftChoices): string {
  const { kind, mutual, countries } = choices;
  const title = mutual ? `Mutual ${titles[kind]}` : titles[kind];
  const [first, second] = mutual ? ['First Party', 'Second Party'] : ['Discloser', 'Recipient'];
  return `# ${title}

This ${title} (the “**Agreement**”) is made on [date] between [name of the first company], a company organised under the laws of ${countries[0]} with its registered office at [address] (the “**${first}**”), and [name of the second company], a company organised under the laws of ${countries[1]} with its registered office at [address] (the “**${second}**”).

The ${first} and the ${second} are each a “**Party**” and together the “**Parties**”.

## Background

${backgroundOf(choices)}

## 1. Definitions

1.1 “**Affiliate**” means, in relation to a Party, an entity that controls it, is controlled by it or is under the same control, where control means the holding of more than half of the votes.

1.2 “**Purpose**” means [the purpose for which the information may be used].
${mutual ? `\n1.3 “**Discloser**” means the Party that discloses Confidential Information, and “**Recipient**” means the Party that receives it.\n` : ''}
`;
}

function backgroundOf({ kind, mutual }: DraftChoices): string {
  const subject = kind === 'technology-transfer' ? '[the technology to be transferred]' : '[the subject of the talks]';
  if (kind === 'technology-transfer')
    return mutual
      ? `Each Party owns technology in the field of ${subject} and wishes to transfer some of it to the other Party for the Purpose.`
      : `The Discloser owns ${subject} and wishes to transfer this technology to the Recipient for the Purpose.`;
  return mutual
    ? `The Parties wish to talk about ${subject}, and will have to show each other what neither of them shows the public.`
    : `The Discloser and the Recipient wish to talk about ${subject}, for which the Discloser will have to show the Recipient what it does not show the public.`;
}
