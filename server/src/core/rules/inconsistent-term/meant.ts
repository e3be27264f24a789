import type { Block, Span } from '../../document/types.js';
import { isCapitalised, isMarked } from '../../facts/definitions/scope.js';
import { vocabularyOf } from '../../facts/terms/vocabulary.js';
import type { Definition, TermVariant } from '../../facts/types.js';
import type { RuleContext } from '../types.js';

/** How words differ from the defined form of a term. */
export type Difference =
  /** Small letters: `confidential information`. */
  | 'case'
  /** Other letters, one word for two, or a hyphen more or less: `License` for “Licence”, `Workplan` for “Work Plan”. */
  | 'spelling';

type Context = RuleContext<unknown>;

/** A variant that means its term. */
export interface Meant {
  readonly variant: TermVariant;
  readonly difference: Difference;
}

/** The variants of a block that clearly mean their terms. Words that may be ordinary ones are left out. */
export function meantIn(context: Context, block: Block): readonly Meant[] {
  const found: Meant[] = [];
  /** What stands in the block as ordinary words: what follows there refers to that. */
  const ordinary = new Set<string>();
  for (const variant of context.facts.variantsIn(block)) {
    const { name, span } = variant;
    const definitions = context.facts.definitionsOf(name);
    if (definitions.length === 0 || !definitions.every(isMarked) || ordinary.has(name)) continue;
    const difference = differenceOf(span, definitions, context);
    if (difference) found.push({ variant, difference });
    else if (isPhrase(wordsAt(span))) ordinary.add(name);
  }
  return found;
}

function differenceOf(variant: Span, definitions: readonly Definition[], context: Context): Difference | undefined {
  const words = wordsAt(variant);
  const after = variant.block.prose.text.slice(variant.end, variant.end + 60);
  // Before a noun a hyphen is good English: “Third-Party Software”.
  if (words.includes('-') && /^\s+\p{L}/u.test(after) && definitions.some(({ term }) => term.includes(' ')))
    return undefined;
  if (isCapitalised(words)) return 'spelling';
  if (explains(variant, definitions, context) || !isOperative(variant, definitions, context)) return undefined;
  const isMeant = isPhrase(words) ? isPhrasePointedTo : isWordPointedTo;
  return isMeant(variant, after, definitions, context) ? 'case' : undefined;
}

const wordsAt = ({ block, start, end }: Span) => block.prose.text.slice(start, end);
const isPhrase = (words: string) => /[\s-]/.test(words.trim());

/** Whether the words stand where the term is defined: what it means is said in ordinary words. */
function explains({ block, start, end }: Span, definitions: readonly Definition[], { document }: Context): boolean {
  for (let at: Block | undefined = block; at; at = document.leadInOf(at)) {
    const holds = ({ body }: Definition) =>
      body?.block === at && (at !== block || (body.start <= start && end <= body.end));
    if (definitions.some(holds)) return true;
  }
  return false;
}

/** Behind the first definition, and not in what leads to the agreement. */
function isOperative({ block, start }: Span, definitions: readonly Definition[], { document }: Context): boolean {
  const first = definitions.find(({ span }) => span)?.span;
  if (first && (block.index < first.block.index || (block === first.block && start < first.start))) return false;
  if (/^\s*(?:\(?[A-Z\d]{1,3}[.)]\s*)?(?:whereas|in consideration)\b/i.test(block.prose.text)) return false;
  for (let section = document.sectionAt(block, start); section; section = section.parent)
    if (section.kind === 'recitals') return false;
  return true;
}

/** Behind words: what says which of several is meant. */
const restricts = /^,?\s+(?:who|whom|whose|which|that|so|thereto|involved|concerned|named)\b/i;

/** `this agreement`, `either party`, `the recipient shall`. */
function isWordPointedTo(variant: Span, after: string, definitions: readonly Definition[]): boolean {
  const before = textBefore(variant);
  const names = definitions.find((definition) => definition.names)?.names;
  if (names === 'agreement') return /\bthis\s+$/i.test(before);
  if (names !== 'party' || restricts.test(after)) return false;
  const words = wordsAt(variant);
  if (/^part(?:y|ies)$/i.test(words)) {
    const isAll =
      /\b(?:each|either|neither|both)\s+$/i.test(before) || (/s$/i.test(words) && /\bthe\s+$/i.test(before));
    return isAll && !/^\s+(?:to\s+(?!this)|in\s+breach)\b/i.test(after);
  }
  const goesOn =
    /^(?:['’]s?\b|\s+(?:shall|will|may|must|agrees?|acknowledges?|warrants|represents|undertakes|has|is)\b|[.,;])/;
  return /(?:^|[^a-zà-ɏ])the\s+$/iu.test(before) && goesOn.test(after);
}

/** `the confidential information`, `Customer’s confidential information`, `any confidential information of the Discloser`. */
function isPhrasePointedTo(variant: Span, after: string, _: readonly Definition[], context: Context): boolean {
  const { block, start, end } = variant;
  const words = wordsAt(variant);
  const before = textBefore(variant);
  const isPointedTo = /\b(?:the|this)\s+$/i.test(before);
  if (/^other\b/i.test(words) || restricts.test(after)) return false;
  // A capital in the middle of a sentence is one that the other words have lost.
  if (!(isPointedTo && /^\p{Lu}/u.test(words)) && !endsPhrase(after, context)) return false;
  // In the definition of another term it may be said of anybody.
  if (context.facts.definitionsIn(block).some(({ kind, assumed }) => kind !== 'parenthetical' && !assumed))
    return false;
  const uses = context.facts.usesIn(block);
  if (/['’]s?\s+$/.test(before)) return uses.some(({ span }) => span.end > start - 3 && span.end <= start);
  if (!/^\s+(?:of|for)\s/i.test(after)) return isPointedTo;
  const owner = /^\s+of\s+(?:(?:the|such|each|either|any|an?)\s+)?(?:(?:other|respective)\s+)?/i.exec(after)?.[0]
    .length;
  // What has an owner can be the party’s; a date or a term is one of something else.
  if (owner === undefined || /\b(?:dates?|days?|terms?|periods?|times?)$/i.test(words)) return false;
  return /\b(?:the|this|any|all|such|each)\s+$/i.test(before) && uses.some(({ span }) => span.start === end + owner);
}

/** Whether no further noun follows, which would make a longer name of the words. */
function endsPhrase(after: string, { pack }: Context): boolean {
  const next = /^['’]?s?\s+(\p{L}+)/u.exec(after)?.[1]?.toLowerCase();
  if (next === undefined) return true;
  const { functionWords, actorVerbs } = vocabularyOf(pack);
  return functionWords.has(next) || actorVerbs.has(next) || /(?:ed|ly|ing)$/.test(next);
}

const textBefore = ({ block, start }: Span) => block.prose.text.slice(Math.max(0, start - 40), start);
