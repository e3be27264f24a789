import { pluralise } from './fillTemplate.js';

/** A carve-out as the library has it: what is said of the information. */
export interface CarveOut {
  /** `is independently developed by the Recipient` */
  readonly predicate: string;
  /** `independently developed by the Recipient` */
  readonly participle: string;
}

/** How the items of a list say what is excluded. */
export type ItemGrammar =
  /** With a verb, after the words that all items repeat: none, `that`, `information which`, `such information`. */
  | { readonly kind: 'predicate'; readonly opening: string; readonly plural: boolean }
  /** Without one: `already known to …`, `information independently developed by …`. */
  | { readonly kind: 'participle'; readonly opening: string };

const finite =
  /^(?:is|was|are|were|has|have|had|becomes?|became|comes?|came|enters?|entered|falls?|fell|can|could|may)$/i;
const plural = /^(?:are|were|have|become|come|enter|fall)$/i;
const adverb = /^(?:\w+ly|already|now|then|at|the|time|of|disclosure|receipt|later|also|or|and|prior|to|,)$/i;
const relative = /(?:^|\s)(?:that|which)$/i;
const participleStart =
  /^((?:any |such |the |that )?(?:information|data|materials?|part thereof)\s+)?(?:(?:already|rightfully|lawfully|independently|subsequently|publicly|generally|previously|legitimately|properly|later|wholly)\s+)*(?:known|developed|received|obtained|available|acquired|disclosed|public|in|part|published|furnished|provided|created|made|possessed|approved|released|required)\b/i;

/**
 * How most items of a list are put; where they do not show it, what the words that introduce them want.
 * @param items the words of each item, without labels and final marks
 */
export function grammarOf(items: readonly string[], leadIn: string, informationTerm: string): ItemGrammar {
  const votes = new Map<string, { grammar: ItemGrammar; count: number }>();
  for (const item of items) {
    const grammar = grammarOfItem(item, informationTerm);
    if (!grammar) continue;
    const key = JSON.stringify(grammar).toLowerCase();
    const vote = votes.get(key) ?? { grammar, count: 0 };
    vote.count++;
    votes.set(key, vote);
  }
  let best: { grammar: ItemGrammar; count: number } | undefined;
  // Of two forms that are as common, the later is nearer to the new item.
  for (const vote of votes.values()) if (!best || vote.count >= best.count) best = vote;
  return best?.grammar ?? grammarAfter(leadIn);
}

/** A carve-out in the grammar of a list, from its first word, in lower case unless the opening has a capital. */
export function putCarveOut({ predicate, participle }: CarveOut, grammar: ItemGrammar): string {
  const opening = grammar.opening && `${grammar.opening} `;
  if (grammar.kind === 'participle') return opening + participle;
  return opening + (grammar.plural ? pluralise(predicate) : predicate);
}

function grammarOfItem(item: string, informationTerm: string): ItemGrammar | undefined {
  const words = item.slice(0, 160).split(/\s+/, 12);
  const verb = words.findIndex((word) => finite.test(word));
  if (verb >= 0) {
    const before = words.slice(0, verb);
    const opening = before.every((word) => adverb.test(word)) ? '' : before.join(' ');
    if (isOpening(opening, informationTerm)) return { kind: 'predicate', opening, plural: plural.test(words[verb]!) };
  }
  const match = participleStart.exec(item);
  return match ? { kind: 'participle', opening: (match[1] ?? '').trim() } : undefined;
}

/** Whether the words stand for the information, so that the next item can repeat them. */
function isOpening(words: string, informationTerm: string): boolean {
  if (words === '' || /^(?:it|they|that|which)$/i.test(words)) return true;
  const subject = words.replace(relative, '');
  const noun = /(?:^|\s)(?:information|data|materials?|items?|portions?|parts?|disclosures?|documents?)$/i;
  const person = /\b(?:party|parties|recipient|receiver|discloser|who)\b/i;
  return !person.test(subject) && (noun.test(subject) || subject.endsWith(informationTerm));
}

function grammarAfter(leadIn: string): ItemGrammar {
  const end = leadIn.trimEnd().replace(/[\s:,–—-]+$/, '');
  const expectsVerb =
    /\b(?:that|which)$/i.test(end) ||
    /\b(?:that|which)\b[^.;]{0,80}\b(?:show|prove|demonstrate|document|establish)$/i.test(end);
  if (expectsVerb) return { kind: 'predicate', opening: '', plural: false };
  return { kind: 'predicate', opening: 'information that', plural: false };
}
