/**
 * The words that make a definition. Every expression is anchored or bounded, so that none takes more than linear time.
 */

const modal = '(?:shall|will|must|should)\\s+';
const meaning =
  '(?:(?:the|its|their|such|that)\\s+)?(?:same\\s+|respective\\s+|following\\s+|specific\\s+|particular\\s+|additional\\s+)*meanings?\\b';

/** Verbs that say what a term means, wherever they stand. */
const strong = [
  'means?\\b',
  `${modal}(?:also\\s+|collectively\\s+|individually\\s+|each\\s+)?mean\\b`,
  `(?:has|have|having|bears?|carr(?:y|ies)|takes?)\\s+${meaning}`,
  `${modal}(?:have|bear|carry|be\\s+(?:given|assigned|construed\\s+to\\s+have))\\s+${meaning}`,
  `(?:is|are)\\s+(?:given|assigned)\\s+${meaning}`,
  `(?:is|are|${modal}be)\\s+(?:hereby\\s+)?(?:defined|deemed\\s+to\\s+mean|understood\\s+(?:to\\s+mean|as)|construed\\s+as)\\b`,
  'collectively\\s+means?\\b',
  'signif(?:y|ies)\\b',
  'denotes?\\b',
  'stands?\\s+for\\b',
].join('|');

/** Verbs that say what a term means when nothing stands between. */
const adjacent = [
  `(?:${modal})?refers?\\s+(?:collectively\\s+|individually\\s+)?to\\b`,
  `(?:${modal})?(?:only\\s+|also\\s+|not\\s+)?includes?\\b`,
  `${modal}be\\s+(?:deemed|considered|interpreted|read|calculated|determined|equal)\\b`,
  `(?:${modal})?consists?\\s+of\\b`,
  'désigne(?:nt)?\\b|signifie(?:nt)?\\b|bezeichne[tn]\\b|bedeute[tn]\\b|umfass(?:t|en)\\b|significa(?:n|m)?\\b|とは|是指|指|係指|系指',
  'im\\s+Sinne\\s+(?:dieser|dieses|des|der)\\s+[a-zà-ɏ]+\\s+(?:ist|sind)\\b|(?:au\\s+sens|aux\\s+fins)\\s+(?:du|des|de\\s+la)\\s+[^.;:,]{1,40}?,?\\s+(?:désigne|signifie)',
].join('|');

const apart =
  '\\s?[*_]{0,3}(?:\\s*\\([^()]{0,100}\\))?(?:\\s+of\\s+(?:an?|any|the|such|each|either|that)\\s+[^.;:,“”"()]{1,60}?|\\s+(?:with\\s+respect\\s+to|in\\s+(?:connection|relation)\\s+(?:with|to)|in\\s+respect\\s+of|as\\s+(?:applied|it\\s+relates)\\s+to)\\s+[^.;:,“”"()]{1,80}?)?\\s*:?(?:\\s*,[^.;:“”"]{0,160}?,|\\s*,|\\s+as\\s+used\\s+(?:herein|in\\s+this\\s+[a-zà-ɏ]+)|\\s+for\\s+(?:the\\s+)?purposes?\\s+of\\s+this\\s+[a-zà-ɏ]+|\\s+in\\s+this\\s+[a-zà-ɏ]+|\\s+as\\s+used)?\\s*';

/** Behind a term: what it means. The gap may hold a parenthesis, a condition between commas, or a scope. */
export const meansVerb = new RegExp(`^${apart}(?:${strong})`, 'iu');

/** Behind a term, at once: what it means, in words that are also used otherwise. */
export const adjacentVerb = new RegExp(`^\\s?[*_]{0,3}(?:\\s*\\([^()]{0,100}\\))?\\s*(?:${adjacent})`, 'iu');

/** Behind a term, at once: `“Fees” are …`. Weak, since anything can be said of a quoted word. */
export const isVerb = /^(?:\s*\([^()]{0,100}\))?\s*(?:is|are|shall\s+be|will\s+be)\s/i;

/** Behind a plain capitalised term: only words that say nothing else. */
export const plainMeansVerb = new RegExp(
  `^(?:\\s*\\([^()]{0,100}\\))?(?:\\s+(?:and|or)\\s+[a-zà-ɏ][a-zà-ɏ-]{1,30})?\\s*:?(?:\\s*,[^.;:“”"]{0,120}?,)?\\s*(?:means?|${modal}mean|(?:has|have|${modal}have)\\s+${meaning}|(?:is|are|${modal}be)\\s+defined\\s+as)\\b`,
  'iu',
);

const halfTerm = '(\\p{Lu}[\\p{L}\\p{N}’-]{0,30}(?:[ -]\\p{Lu}[\\p{L}\\p{N}’-]{0,30}){0,5})';

/** A term of which one quotation mark is missing, with what it means: `“Fair Value: includes …`, `Fair Value” means …`. */
export const halfQuoted = [
  new RegExp(`["“]${halfTerm}\\s*:\\s*(?:means?|includes?|refers?\\s+to|${modal}mean)\\b`, 'dgu'),
  new RegExp(`(?<=^|[\\s(])${halfTerm}["”]\\s+(?:means?|(?:has|have)\\s+the\\s+meaning|${modal}mean)\\b`, 'dgu'),
];

/** Between terms that share one definition: `“Sell”, “Sale” and “Sold” mean`. */
export const betweenTerms =
  /^\s*(?:[,;/]|\(|\)|and\/or|and|or|as\s+well\s+as|each|collectively|together|individually|an?|the|with|\s)*$/i;

/** Before a term: words that announce it as one. */
export const calledBefore =
  /(?:\b(?:referred\s+to|defined|denominated|abbreviated|termed|styled)\b[^.;:“”"()]{0,80}?\s+as|\b(?:hereinafter|hereafter|herein|hereunder|henceforth)(?:\s*[,:]|\s+(?:called|referred\s+to\s+as|known\s+as|also|the\s+term))?|\bcalled|\bthe\s+(?:defined\s+)?terms?)(?:\s*[,:]?\s*(?:collectively|individually|together|jointly|severally|singularly|each|as|the|an?|either|this|simply|also))*\s*[,:]?\s*$/i;

/** Before words that somebody is to put on papers: `information identified as “Secret”`. */
export const markedBefore = /\b(?:identified|marked|label+ed|stamped|legended|classified)\s+as\s+$/i;

/** The same in other languages: `im Folgenden „Käufer“ genannt`, `ci-après dénommée « Filature »`, `以下简称“买方”`. */
export const calledBeforeAbroad =
  /(?:(?:\bim\s+Folgenden|\bnachfolgend|\bnachstehend|\bfortan|\bkünftig|\bkurz)(?:\s+(?:auch|nur|kurz|gemeinsam|zusammen|der|die|das|als))*|\bci-après(?:\s+(?:dénommée?s?|désignée?s?|appelée?s?))?(?:\s+(?:ensemble|individuellement|le|la|les|l['’]|comme|par))*|\ben\s+(?:adelante|lo\s+sucesivo)(?:\s*,)?(?:\s+(?:denominad[oa]s?|conjuntamente|el|la|los|las))*|\bse\s+entender[áa]\s+por|\bse\s+entiende\s+por|\bdoravante(?:\s+(?:denominad[oa]s?|o|a|os|as))*|以下(?:简称|簡稱|称为|稱為|合称|合稱|統稱|统称)?|下[稱称])\s*[,:：]?\s*$/iu;

/** Before capitalised words without quotes: only what announces a name in so many words. */
export const plainlyCalledBefore =
  /\b(?:referred\s+to[^.;:“”"()]{0,80}?\s+as|hereinafter(?:\s+(?:called|known\s+as))?)(?:\s*,?\s*(?:collectively|individually|together|jointly|the|an?|each|[a-zà-ɏ\d]{1,20}(?:\s[a-zà-ɏ])?['’]s))*\s+$/iu;

const name = '\\p{Lu}[\\p{L}’-]{0,30}(?:\\s\\p{Lu}[\\p{L}’-]{0,30}){0,3}';

/** Two plain names, of each and of all: `each a Party and, together, the Parties`. */
export const eachAndTogether = new RegExp(
  `\\b[Ee]ach,?\\s+an?\\s+(${name}),?\\s+and,?\\s+(?:collectively|together|jointly)[\\s,]+(?:as\\s+)?the\\s+(${name})`,
  'dgu',
);

/** Before a further term of the same announcement: `and collectively as the “Parties”`. */
export const alsoCalledBefore =
  /(?:,|;|\band|\bor)\s+(?:(?:collectively|together|jointly|individually|each|both|severally|in\s+the\s+aggregate)[,\s]+)+(?:as\s+)?(?:the\s+|an?\s+|all\s+)?$/i;

/** Before a term between commas: `Northwind Ltd, the “Supplier”,`. */
export const apposedBefore =
  /[,–—-]\s*(?:(?:each|collectively|together|jointly|individually|hereinafter)[,\s]+)*(?:as\s+)?(?:the|an?)\s+$/i;
export const apposedAfter = /^\s*(?:[,.;)–—-]|and\b|on\s+the\b|of\s+the\b|$)/i;

/** Before a capitalised term in quotes that is at least mentioned as one. */
export const mentionedBefore = /\b(?:the|an?|each|any|all|such|this|these|as|constitutes?|be|is|are|and|or)\s+$/i;

/** Before a term in quotes: what it is not. `Samples will not be deemed a “Sale”`. */
export const deniedBefore = /\b(?:not|never|nor)\b[^.;“”"]{0,40}$/i;

/** Words that may stand before a term in the parenthesis that defines it. */
export const fillers: ReadonlySet<string> = new Set(
  `the this a an each every any all such our its their individually collectively collective together jointly severally separately
  singly hereinafter hereafter herein hereunder henceforth referred to as called known being with and or also both either
  sometimes in agreement contract letter document defined designated named for short respectively used below simply by
  from time reference purposes of other one more plural singular interchangeably hereof abbreviated aggregate it them
  im folgenden nachfolgend nachstehend fortan künftig genannt der die das den kurz auch gemeinsam zusammen jeweils einzeln
  ci après dénommé dénommée dénommés dénommées désigné désignée désignés le la les l un une ensemble ou et collectivement
  ensemble individuellement respectivement séparément chacun chacune
  en adelante lo sucesivo denominado denominada denominados denominadas cada cual el los las conjuntamente doravante o a os as denominados denominadas hierna`.split(
    /\s+/,
  ),
);

/** The end of what stands before a term in its parenthesis: `(all of the foregoing, collectively, the`. */
export const definingEnd =
  /(?:^|[,;:–—]|\band|\bor)\s*(?:(?:the|this|each|every|any|an?|all|such|our|collectively|together|individually|jointly|hereinafter|hereafter|herein)(?:\s*,)?\s*)+$|\b(?:referred\s+to|known|defined|designated|called|named|termed)(?:\s+[a-zà-ɏ]+){0,6}?\s+as(?:\s+(?:the|an?|such|each\s+an?))?\s*$|\b(?:called|hereinafter|hereafter)\s*,?(?:\s+(?:the|an?))?\s*$|以下[^（）()]{0,6}$|简称$|[下合並并][稱称]$/iu;

/** Before a further term of the same parenthesis: `and with its owners the`. */
export const joinedLead =
  /^[,;\s]*(?:and|or|together|with|collectively)\b[^.;]{0,70}\b(?:the|an?|as|collectively|together)\s*$/i;

/** The start of a parenthesis that does not define what it quotes. */
export const notDefining =
  /^\s*(?:including|includes|e\.?g\.?|i\.?e\.?|such\s+as|see|for\s+example|excluding|within|not|marked|other\s+than|whether)\b/i;

/** Behind a term: it is defined somewhere, not here. */
export const definedElsewhere =
  /^\s*,?\s*(?:\(\s*)?(?:is|are|has\s+been|have\s+been|shall\s+be|as|each\s+as|each)?\s*(?:such\s+terms?\s+(?:is|are)\s+|that\s+term\s+is\s+|those\s+terms\s+are\s+|the\s+term\s+is\s+)?(?:hereinafter\s+|further\s+)?defined\b/i;

/** `this Agreement` before a term in quotes, or as its first words: the draft speaks of itself. */
export const selfBefore = /\bthis\s*["“'‘]?$/i;

/** Before the parenthesis that names the draft: `This Supply Agreement`, or a title at the start of the block. */
export const selfIntroduced =
  /(?:\bthis\s+(?:[a-zà-ɏ\p{N}&,’'-]+\s+){0,9}|^[^a-zà-ɏ]{0,120})(?:agreement|contract|deed|addendum|letter|note|terms(?:\s+of\s+(?:use|service|sale))?|policy|undertaking|memorandum|amendment)\s*[*_]*(?:\([^()]{0,140}(?:\([^()]{0,40}\))?[^()]{0,40}\)\s*)?$/iu;

/** What a draft calls itself: `Agreement`, `Supply Contract`, `MNDA`. */
export const selfTerm =
  /^[A-Z]{2,6}$|(?:[Aa]greement|AGREEMENT|[Cc]ontract|CONTRACT|[Dd]eed|[Aa]ddendum|[Ll]etter|[Nn]ote|[Tt]erms|[Pp]olicy|[Uu]ndertaking|[Mm]emorandum|[Aa]mendment)$/;
