import type { Block, ContractDocument } from '../document/types.js';
import { isOnStandardClauses } from './references/signs.js';

const lawBefore =
  /(?:\b(?:U\.?\s?S\.?\s?C(?:ode)?|C\.?F\.?R|Code|Act|Laws?|Statutes?|Stat|Regulations?|Rules?|Directive|Ordinance|GDPR|CCPA|HIPAA|Convention|Constitution|Decree|Order|BGB|HGB|UrhG|Title \d+|Treas|Reg|Rev|Ann)\b[.,]?(?:\s\([^()]{1,40}\))?,?\s*|\bother\s)$/i;
const ownBefore = /\b(?:this|these|our)\s(?:agreement|contract|nda|deed|terms|addendum|section|schedule)['’]?s?\s$/i;
const acronymBefore =
  /(?:^|[\s(])(?!AND|THE|OF|IN|TO|THIS|WITH|UNDER|FROM|OR|BY|SEE|PER|ANY|FOR|THAT|EACH)[A-Z]{2,6}\s$/;
const nextArticle = String.raw`(?:\s(?:and|or)\s(?:[Aa]rticles?|[Ss]ections?|[Cc]lauses?)\s[\d.()a-z]{1,12})?`;
const behind = new RegExp(
  String.raw`^${nextArticle}(?:\([A-Za-z0-9]{1,5}\)|[\s,]*(?:et seq\.?|above|below))*(?:,\srespectively)?,?\s{0,2}(?:\([^()]{1,80}\)\s?)?(?:of|in|under|to)\s(?:(?:the|an?|that|such|its|his|their|any|each)\s)?(?:\([A-Z][a-z]+\)\s)?((?:[A-Z0-9“"][\w’'&.,“”"/-]*\s?(?:(?:of|and|on|for|the|to)\s(?=[A-Z]))?){1,8})`,
);
const lawBehind =
  /^(?:\([A-Za-z0-9]{1,5}\))*,?\s(?:UK\s|EU\s)?(?:GDPR|CCPA|BGB|HGB|TFEU|TEU|APPI|PIPL|LGPD|StGB|UWG)\b/;
/** “Section 9 thereof” is of a document that was just named, “Section 47, Township 4 South” one of land. */
const elsewhere =
  /^(?:\([A-Za-z0-9]{1,5}\))*,?\s(?:thereof|thereunder|therein|thereto|of\s(?:such|that)\s(?:agreement|act|law|statute|regulation)|(?:of\s)?(?:Township|Block|Range)\s[\dA-Z]|[CU]\.\s?[FS]\.\s?[RC]\b)/i;
const statute = /^(?:[A-Z]{0,2}\d{3,}|\d+[A-Z]{1,2}\b)/;
const own = /^(?:this|these|Agreement|Contract|Terms|Deed|Addendum|NDA|Section|Article|Clause|Part)\b/;
const ownSchedule = /^(?:Schedule|Exhibit|Annex|Appendix|Attachment)\b/;
const laws =
  /\b(?:Act|Code|Law|Laws|Rules?|Regulations?|Directive|Convention|Statutes?|Treaty|Constitution|Ordinance|Decree|GDPR|CCPA|HIPAA|SCCs?|Clauses|Procedures?|Guidelines?|Standards?|Policy|Plan|Charter|Bylaws|Articles of \w+|Certificate)\b/;

/**
 * Whether a reference leads to a law or to another document: “Section 1542 of the California Civil Code”, “17 U.S.C.
 * § 101”, “Section 4.1 of the Licence Agreement”.
 * @param start,end the reference with its word, offsets of the prose
 */
export function pointsOutside(text: string, start: number, end: number, document: ContractDocument): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  if (ownBefore.test(before)) return false;
  if (lawBefore.test(before) || acronymBefore.test(before) || lawBehind.test(text.slice(end, end + 40))) return true;
  const number = text.slice(start, end).replace(/^[A-Za-z§\s-]+/, '');
  // “17A” and “409A” are sections of statutes.
  if (statute.test(number) || /^[A-Za-z\d]/.test(text.slice(end, end + 1))) return true;
  if (elsewhere.test(text.slice(end, end + 40))) return true;
  const match = behind.exec(text.slice(end, end + 160));
  const name = match?.[1]?.replace(/^["“]/, '');
  if (!name) return false;
  if (laws.test(name)) return true;
  if (ownSchedule.test(name)) return laws.test(text.slice(end, end + 70));
  if (own.test(name)) return false;
  // “of the Licence Agreement” names another document unless that is what this one is called.
  const title = document.title ? document.title.block.prose.text.toLowerCase() : '';
  return !title.includes(name.trim().toLowerCase().replace(/[.,]$/, ''));
}

/** Whether a block, or what introduces it, completes the EU standard contractual clauses: its “Clause 17” is theirs. */
export function completesStandardClauses(document: ContractDocument, block: Block): boolean {
  let at: Block | undefined = block;
  for (let depth = 0; at && depth < 4; depth++, at = document.leadInOf(at)) {
    if (isOnStandardClauses(at.prose.text)) return true;
  }
  let section = document.sectionAt(block)?.parent;
  for (let depth = 0; section && depth < 4; depth++, section = section.parent) {
    if (isOnStandardClauses(section.start.block.prose.text)) return true;
  }
  return false;
}
