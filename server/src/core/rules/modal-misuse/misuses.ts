/** A modal verb that says something else than that somebody owes something. Offsets of the text. */
export interface Misuse {
  readonly kind: 'meaning' | 'agreement' | 'condition' | 'may-not';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What to write in its place; empty where that depends on the sentence. */
  readonly instead: string;
}

const modal = /\bshall\b|\bmay\s+not\b/gi;

/** Behind “shall”: what a definition says. */
const meaning = /^\s+(?:(mean)\b|(have)\s+the\s+(?:same\s+)?(?:respective\s+)?meaning(s?)\b)/;

/** Before “shall”: what is no person, and its own verb behind it. */
const document =
  /(?:^|[.;:,()\d]\s*|\bthat\s+)(?:this|the\s+present)\s+(?:Agreement|Contract|Addendum|Amendment|Deed|Lease|Licen[cs]e|NDA|Section|Article|Clause|clause|section|paragraph|Schedule|Exhibit|Annex|Appendix)(?:\s+\d[\d.]*(?:\([a-z]\))?)?\s+$/i;
const verb =
  /^\s+(be|commence|begin|start|terminate|expire|end|continue|remain|become|survive|apply|inure|enure|constitute|prevail|control|govern|bind|enter|take|extend|lapse|cease|supersede|replace)\b/;

/** Before “shall”: a condition whose verb it is. */
const condition =
  /\b(?:if|unless|until|whenever|when|in\s+the\s+event(?:\s+that)?|in\s+case)\s+(?:(?:any|the|either|neither|both|such|an?|no|one|all|this|its|their|it|they|there)\s+){1,2}(?:(?!(?:the|an?|any|such|its|to|is|are|was|were|has|have|does|do|by|as|so|or|and|required|requested|necessary|applicable)\b)[a-zà-ɏ][a-zà-ɏ’'-]*\s+){0,3}(?:of\s+(?:this|the|any|such)\s+[a-zà-ɏ]+\s+)?$/iu;
/** Before “shall”: more than one term. */
const several = /\b(?:terms|words|expressions|phrases)\b|["”]\s*,?\s*and\s+["“]/i;

/** Behind “may not”: what nobody takes for a thing that perhaps does not happen, or for one that is forbidden. */
const forbids =
  /^(?:\s+[a-zà-ɏ]+ly|\s+in\s+any\s+way|\s+at\s+any\s+time)?\s+(?:assign|transfer|delegate|pledge|disclose|reveal|use|sub-?license|copy|modify|amend|waive|sell|resell|distribute|terminate|settle|agree|withdraw|enforce|reverse|solicit|make|add|publish|rely|claim|set\s+off|charge|require|seek|enter|engage|remove|issue|give|grant|take|participate)\b|^[^.;]*\b(?:without|unless|except|only|other\s+than|be|properly)\b/iu;

/** How far before a verb its subject may begin. */
const reach = 120;

/** The places of a text where “shall” imposes no duty, and those with “may not”. */
export function misusesIn(text: string): readonly Misuse[] {
  return [...text.matchAll(modal)].flatMap(({ 0: found, index: start }): readonly Misuse[] => {
    // Capitals all through are an emphasis that other words would break.
    if (!/\p{Ll}/u.test(found)) return [];
    const end = start + found.length;
    const before = text.slice(Math.max(0, start - reach), start);
    const behind = text.slice(end, end + reach);
    const misuse = /^may/i.test(found) ? mayNot(behind) : shall(before, behind);
    if (!misuse) return [];
    const { length, ...rest } = misuse;
    return [{ ...rest, start, end: end + length, text: text.slice(start, end + length).replace(/\s+/g, ' ') }];
  });
}

/** A misuse, and how many characters behind the modal verb belong to it. */
type Found = Pick<Misuse, 'kind' | 'instead'> & { readonly length: number };

function mayNot(behind: string): Found | undefined {
  return forbids.test(behind) ? undefined : { kind: 'may-not', instead: '', length: 0 };
}

function shall(before: string, behind: string): Found | undefined {
  const defines = meaning.exec(behind);
  if (defines?.[1]) return { kind: 'meaning', instead: 'means', length: defines[0].length };
  if (defines) {
    const instead = defines[3] !== '' || several.test(before) ? 'have' : 'has';
    return { kind: 'meaning', instead, length: /^\s+have/.exec(behind)![0].length };
  }
  if (condition.test(before)) return { kind: 'condition', instead: '', length: 0 };
  const acts = verb.exec(behind);
  if (!acts || !document.test(before)) return undefined;
  return { kind: 'agreement', instead: present(acts[1]!), length: acts[0].length };
}

/** The third person: `applies`, for `apply`. */
function present(word: string): string {
  if (word === 'be') return 'is';
  return word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
}
