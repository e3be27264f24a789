import type { BlockReading } from './blockReading.js';
import type { FrontMatter, Matter } from './types.js';

const titleWords =
  /\b(?:agreement|contract|non-?disclosure|nda|deed|addendum|amendment|terms (?:and conditions|of (?:use|service|sale))|standard terms|policy|undertaking|memorandum of understanding|letter of intent|covenant|licen[cs]e|(?:privacy|cookie) (?:notice|statement)|by-?laws|offer letter|consent form|confirmation form|engagement de|contrat|accord|convention|conditions générales|contrato|acordo|acuerdo|contratto|accordo|sözleşme\w*)\b|vertrag|vereinbarung|[Дд]оговор|契約|同意書|協議|规约|合同|確認書|協定/i;
const signs: readonly RegExp[] = [
  /\b(?:shall|agrees? (?:to|that)|undertakes? to|is obliged to|must not|may not)\b/gi,
  /\b(?:part(?:y|ies)|discloser|recipient|licensor|licensee|employee|employer|company|supplier|customer)\b/gi,
  /\b(?:hereby|herein|hereof|hereunder|thereof|whereas|notwithstanding|pursuant to)\b/gi,
  /\b(?:governed by|governing law|jurisdiction|indemnif\w+|termination|breach|confidential\w*|obligations?|warrant(?:y|ies)|liability)\b/gi,
  /["“”*][A-Z][\w &-]{1,60}["“”*]{1,3}\s*(?:\)|means|shall mean|has the meaning)/g,
  /\b(?:Vertragspartner|Parteien|vertraulich\w*|verpflichte\w+|parties|société|prestataire|obligations?|confidentialit\w+|cláusula|contratante|partes|taraflar|стороны|Стороны|Продавец)\b/g,
  /(?:甲|乙|当事者|参加者|主催者|双方)/g,
  /(?:秘密|義務|本契約|権利|著作権|知的財産|合同|保密)/g,
  /(?:ものとします|規定|第\d+条|同意|应当|不得)/g,
  /\b(?:Geheimhaltung\w*|vereinbar\w+|Vertrags\w+|confidentielles?|divulguer|cliente|prestação|contratado|satıcı|alıcı|tüketici)\b/gi,
  /\b(?:sözleşme\w*|yükümlü\w*|contrato|deverá|direitos|devra|s'engage)\b/gi,
  /(?:договор|покупател|продав)\p{L}*/giu,
  /(?:обязан|товар|сторон|поставк)\p{L}*/giu,
  /\b(?:you|we) (?:agree|guarantee|promise|own|will)\b|\bpay(?:ment)?\b/gi,
];
const programText =
  /\b(?:npm (?:install|run|i)\b|pip install|git clone|README|API reference|pull requests?|changelog|unit tests?|stack trace|localhost)|```/gi;

const countedSigns = [...signs, programText];

/** A line of megabytes would drown what the rest of the draft shows. */
const readOfBlock = 1_500;
/** Enough of a draft to tell whether it is a contract. */
const readOfDraft = 30_000;

/** Whether a file is a contract, and what that was read from. */
export interface ContractVerdict {
  readonly isContract: boolean;
  /** How many of the first blocks have been looked at. */
  readonly blocks: number;
}

/**
 * Whether a file is a contract, or a piece or a form of one, rather than a README, notes or a manual.
 *
 * Several kinds of signs must come together (duties, parties, the words of the trade, definitions), in proportion to
 * the length; code and the words of programmers count against it.
 */
export function looksLikeContract(blocks: readonly Block[], frontMatter: FrontMatter | undefined): ContractVerdict {
  const data = frontMatter?.data ?? {};
  if (Array.isArray(data.parties)) return { isContract: true, blocks: 0 };
  const counts = new Array<number>(signs.length + 1).fill(0);
  let length = 0;
  let code = 0;
  let head = typeof data.title === 'string' ? data.title : '';
  let own = 0;
  let seen = 0;
  for (const { matter, kind, reading } of blocks) {
    seen++;
    if (kind === 'code') code++;
    if (matter !== 'contract') continue;
    if (own++ < 6) head += `\n${reading.prose.text.slice(0, 200)}`;
    length += Math.min(reading.prose.text.length, readOfBlock) + 1;
    signsOf(reading).forEach((count, i) => {
      counts[i]! += count;
    });
    if (length > readOfDraft) break;
  }
  const words = length / 6;
  if (words < 5) return { isContract: false, blocks: seen };
  const against = counts.pop()! * 3 + code * 6;
  const total = counts.reduce((sum, count) => sum + Math.min(count, 40), 0);
  const kinds = counts.filter((count) => count >= 2 || (count === 1 && words < 300)).length;
  const density = (1000 * (total - against)) / Math.max(words, 150);
  const isContract = titleWords.test(head) ? kinds >= 2 && density >= 8 : kinds >= 3 && density >= 20;
  return { isContract, blocks: seen };
}

interface Block {
  readonly kind: BlockReading['kind'];
  readonly matter: Matter;
  readonly reading: BlockReading;
}

/** How often the words of a block show each sign, and at last how often those of programmers. */
function signsOf(block: BlockReading): readonly number[] {
  if (!block.contractSigns) {
    const text = block.prose.text.slice(0, readOfBlock);
    block.contractSigns = countedSigns.map((sign) => text.match(sign)?.length ?? 0);
  }
  return block.contractSigns;
}
