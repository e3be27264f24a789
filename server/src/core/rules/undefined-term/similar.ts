/** Names that drafts mix up: what one draft calls the Recipient another calls the Receiving Party. */
const synonyms: readonly (readonly string[])[] = [
  ['recipient', 'receiving party', 'receiver'],
  ['discloser', 'disclosing party', 'disclosing person'],
  ['purpose', 'permitted purpose', 'permitted use', 'project purpose'],
  ['licence', 'license'],
  ['customer', 'client'],
  ['supplier', 'vendor', 'provider'],
  ['effective date', 'commencement date', 'start date'],
  ['affiliate', 'associated company', 'related company'],
  ['representative', 'permitted recipient'],
];

interface Defined {
  readonly term: string;
  readonly form: string;
}

/**
 * Finds the one defined term that some words may stand for: a slip of the pen, another spelling, or another name for the
 * same thing. Undefined when none or several come near.
 */
export function similarTermFinder(terms: Iterable<string>): (term: string) => string | undefined {
  const defined: readonly Defined[] = [...new Set(terms)].map((term) => ({ term, form: formOf(term) }));
  return (term) => {
    const form = formOf(term);
    const near = defined.filter((other) => isNear(form, other.form));
    return near.length === 1 ? near[0]!.term : undefined;
  };
}

function isNear(a: string, b: string): boolean {
  if (a === b) return false;
  if (synonyms.some((names) => names.includes(a) && names.includes(b))) return true;
  const shorter = Math.min(a.length, b.length);
  if (Math.abs(a.length - b.length) > 3) return false;
  if (spelling(a) === spelling(b)) return true;
  return shorter >= 7 && distance(a, b, shorter >= 12 ? 2 : 1) !== undefined;
}

/** A spelling that British and American drafts share, without blanks and hyphens. */
const spelling = (form: string) =>
  form
    .replace(/isation/g, 'ization')
    .replace(/ised\b/g, 'ized')
    .replace(/our\b/g, 'or')
    .replace(/ence\b/g, 'ense')
    .replace(/[\s-]/g, '');

/** How many letters must be changed, added, left out or swapped, up to a limit. */
function distance(a: string, b: string, limit: number): number | undefined {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, beforeLast[j - 2]! + 1);
      row.push(least);
    }
    if (Math.min(...row) > limit) return undefined;
    beforeLast = last;
    last = row;
  }
  return last[b.length]! <= limit ? last[b.length] : undefined;
}

/** The term in small letters and in the singular. */
const formOf = (term: string) =>
  term
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/([^s])s$/, '$1');
