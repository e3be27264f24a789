import type { Range } from '../../text/range.js';

/** A modal verb that may impose a duty. */
const modal = /\b(?:shall|must)\b/g;

/** Behind a modal verb: words that say what a term means or how it is read, not what somebody is to do. */
const interprets =
  /^\s+(?:(?:also|not|only|in\s+no\s+event|further|collectively|each|hereinafter|always|never|otherwise|nevertheless|specifically|thereafter)\s+)*(?:mean|include|exclude|be\s+(?:deemed|construed|interpreted|considered|understood|read|treated|regarded|defined|calculated|determined|computed|measured|limited|included|excluded|referred|known|equal|counted|applied|subject)|be\s+(?:the|an?|no|any|not)\b|refer|have|apply|constitute|consist|comprise|equal|survive|continue|commence|begin|start|end|expire|terminate|extend|remain|cease|control|prevail|govern|take\s+effect|fall|qualify|count|encompass|cover|incorporate|form|become|relate|exist|lapse|occur|accrue|arise)\b/i;

/** Who can owe a duty: the subject of the verb. */
const person =
  /(?:^|[\s“"(])((?:(?:the|each|either|neither|both|any|such|no|all)\s+(?:of\s+the\s+)?(?:other\s+)?)?(?:\p{Lu}[A-Za-zÀ-ɏ’'&-]*\s+){0,3}?(?:[Pp]art(?:y|ies)|(?![A-Za-zÀ-ɏ]*(?:ments?|[Pp]atents?|[Oo]rders?|[Ll]etters?|[Mm]atters?|[Nn]umbers?)\b)\p{Lu}[A-Za-zÀ-ɏ&-]*(?:er|or|ee|ent|ant|ist)s?|Company|Client|University|Affiliates?|Institution|[Yy]ou|[Ww]e|[A-Z]{2,}))\s+(?:(?:also|hereby|then|thereafter|each|both|in\s+turn)\s+)?$/u;

/** The start of a sentence or of an independent part of one, before the subject; a condition may stand there. */
const opens =
  /(?:^|[.;:]\s+|\bprovided,?\s+(?:however,?\s+|further,?\s+)*(?:that,?\s+)?|,\s+(?:and|but)\s+)(?:[Aa]nd\s+|[Bb]ut\s+|[Hh]owever,?\s+|[Pp]rovided,?\s+(?:however,?\s+)?(?:that,?\s+)?|\([a-z\divx]{1,4}\)\s+)?(?:(?:[Ii]n|[Ff]or|[Uu]pon|[Aa]fter|[Bb]efore|[Ww]hen|[Ww]here|[Ii]f|[Aa]t|[Dd]uring|[Ww]ithin|[Ss]hould)\s[^.;:]{1,160},\s+)?$/;

/** What must be done with a thing, whoever is to do it. */
const passive =
  /^\s+(?:not\s+|only\s+|always\s+|at\s+all\s+times\s+)*be\s+(?:kept|held|disclosed|returned|destroyed|paid|delivered|protected|maintained|safeguarded|used|performed|submitted|reimbursed|borne)\b/;
const thing =
  /(?:[.;]\s+|\bprovided,?\s+(?:however,?\s+)?that\s+)(?:\p{Lu}|such\s|any\s|all\s|the\s)[^.;:,()]{1,100}$/u;

/** The person of whom a text that leads to a verb speaks, with the article. */
function subjectOf(before: string, names: readonly string[]): string | undefined {
  const party = names.find((name) => before.endsWith(`${name} `));
  if (!party) return person.exec(before.slice(-80))?.[1];
  const article = /(?:\b(?:the|each|any)\s+)?$/i.exec(before.slice(0, -party.length - 1))![0];
  return article + party;
}

/**
 * The duties that a meaning imposes: `The Recipient shall` of “The Recipient shall return it”, `shall be kept` of “It shall be kept”. A condition, a description
 * (`which the Parties shall agree`) and a rule of interpretation (`shall include`) are none.
 * @param names those of the parties
 * @returns offsets of the text
 */
export function dutiesIn(text: string, { start, end }: Range, names: readonly string[]): readonly Range[] {
  const words = text.slice(start, end);
  return [...words.matchAll(modal)].flatMap(({ index, 0: verb }) => {
    const behind = words.slice(index + verb.length, index + verb.length + 80);
    const before = words.slice(Math.max(0, index - 240), index);
    const done = passive.exec(behind)?.[0].length;
    if (done !== undefined && thing.test(before))
      return [{ start: start + index, end: start + index + verb.length + done }];
    const subject = interprets.test(behind) ? undefined : subjectOf(before, names);
    if (subject === undefined) return [];
    const at = before.lastIndexOf(subject);
    if (!opens.test(before.slice(0, at))) return [];
    return [{ start: start + index - before.length + at, end: start + index + verb.length }];
  });
}
