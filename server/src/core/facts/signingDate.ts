import type { Block, ContractDocument } from '../document/types.js';
import { firstBlocks } from './agreement.js';
import { datesIn, type IsoDate } from './dates.js';
import { perBlock } from './perBlock.js';

/** How many blocks at the beginning may say from when the agreement is. */
const beginning = 12;
/** Words in front of the date of an agreement, in the same sentence. */
const ofAgreement = /\b(?:dated|date|effective|entered\s+into|made|executed|concluded|signed|as\s+of)\b[^.;]{0,80}$/i;

/** The date of the agreement as its front matter or its beginning states it; undefined where neither does. */
export function signingDateOf(document: ContractDocument): IsoDate | undefined {
  return statedIn(document.frontMatter?.data ?? {}) ?? firstOf(firstBlocks(document, beginning));
}

/** `clausewright: { signing: 2026-12-01 }`, or the `date` of the draft. */
function statedIn(data: Readonly<Record<string, unknown>>): IsoDate | undefined {
  const own = data.clausewright;
  const signing = typeof own === 'object' && own !== null ? (own as Record<string, unknown>).signing : undefined;
  return datesIn(String(signing ?? data.date ?? ''))[0]?.date;
}

function firstOf(blocks: readonly Block[]): IsoDate | undefined {
  for (const block of blocks) {
    const date = dateOfAgreement(block);
    if (date !== '') return date;
  }
  return undefined;
}

/** The date in the words of a block; empty where there is none. */
const dateOfAgreement = perBlock(({ prose }): IsoDate => {
  const text = prose.text.slice(0, 2_000);
  return datesIn(text).find(({ start }) => ofAgreement.test(text.slice(Math.max(0, start - 120), start)))?.date ?? '';
});
