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
  /\b(?:this|the\s+present)\s+(?:Agreement|Contract|Addendum|Amendment|Deed|Lease|Licen[cs]e|NDA|Section|Article|Clause|clause|section|paragraph|Schedule|Exhibit|Annex|Appendix)(?:\s+\d[\d.]*(?:\([a-z]\))?)?\s+$/i;
const verb =
  /^\s+(be|commence|begin|start|terminate|expire|end|continue|remain|become|survive|apply|inure|enure|constitute|prevail|control|govern|bind|enter|take|extend|lapse|cease|supersede|replace)\b/;

/** Before “shall”: a condition whose verb it is. */
const condition =
  /\b(?:if|unless|until|whenever|when|in\s+the\s+event(?:\s+that)?|in\s+case)\s+(?:(?:any|the|either|neither|both|such|an?|no|one|all|this|its|their|it|they|there)\s+){0,2}(?:(?!(?:the|an?|any|such|its|to|is|are|was|were|has|have|does|do|by|as|so|or|and|required|requested|necessary|applicable)\b)\p{L}[\p{L}’'-]*\s+){0,3}(?:of\s+(?:this|the|any|such)\s+\p{L}+\s+)?$/iu;
/** How far before a verb its subject may begin. */
const reach = 120;

/** The places of a text where “shall” imposes no duty, and those with “may not”. */
export function misusesIn(text: string): readonly Misuse[] {
  return [...text.matchAll(modal)].flatMap(({ 0: found, index }): readonly Misuse[] => {
    const end = index + found.length;
    const before = text.slice(Math.max(0, index - reach), index);
    const behind = text.slice(end, end + 40);
    const place = (kind: Misuse['kind'], length: number, instead: string): Misuse => {
      const to = end + length;
      return { kind, start: index, end: to, text: text.slice(index, to).replace(/\s+/g, ' '), instead };
    };
    // Capitals all through are an emphasis that other words would break.
    if (!/\p{Ll}/u.test(found)) return [];
    if (/^may/i.test(found)) return [place('may-not', 0, '')];
    const defines = meaning.exec(behind);
    if (defines) {
      if (defines[1]) return [place('meaning', defines[0].length, 'means')];
      const plural = defines[3] !== '';
      return [place('meaning', /^\s+have/.exec(behind)![0].length, plural ? 'have' : 'has')];
    }
    if (condition.test(before)) return [place('condition', 0, '')];
    const acts = verb.exec(behind);
    if (acts && document.test(before)) return [place('agreement', acts[0].length, present(acts[1]!))];
    return [];
  });
}

/** The third person: `applies`, for `apply`. */
function present(word: string): string {
  if (word === 'be') return 'is';
  return word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
}
