import { allRules } from '../../server/src/core/index.js';

/** Drafts that the tests of the command line review. */

/** A sound agreement, but for the words that stand for its fee. */
export const nda = (fee: string) => `# Confidentiality Agreement

This agreement is made between Alder Works Ltd, a company registered in England (the "Discloser"), and Birch Labs GmbH,
a company registered in Germany (the "Recipient").

## 1. Definitions

"Confidential Information" means the drawings and samples that the Discloser gives to the Recipient for the Purpose.

"Purpose" means to decide whether the parties will build a saw mill together.

## 2. Duties

2.1 The Recipient shall use the Confidential Information for the Purpose only.

2.2 The Recipient shall pay ${fee} to the Discloser within 10 days after the date of this agreement.

## 3. General

This agreement is governed by the laws of England.
`;

/** Settings that leave one rule on, so that a test depends on no other; `setting` is what they say of it. */
export function onlyBlanks(setting: unknown = {}): string {
  const rules = Object.fromEntries(allRules.map(({ id }) => [id, id === 'placeholder' ? setting : 'off']));
  return JSON.stringify({ rules });
}
