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

interface Near {
  readonly term: string;
  readonly form: string;
  /** Defined terms that the words may stand for. */
  readonly defined: Set<string>;
}

/**
 * Finds the one defined term that some words may stand for: a slip of the pen, another spelling, or another name for the
 * same thing. Both sides come and go as the draft is edited.
 */
export class SimilarTerms {
  /** The forms of the defined terms. */
  readonly #defined = new Map<string, string>();
  readonly #undefined = new Map<string, Near>();

  /** The defined term that comes near the words of a key; undefined when none or several do. */
  of(key: string): string | undefined {
    const near = this.#undefined.get(key)?.defined;
    return near?.size === 1 ? [...near][0] : undefined;
  }

  /** Says of a term whether it is defined. Returns the keys of words that come near it. */
  setDefined(term: string, isDefined: boolean): readonly string[] {
    if (this.#defined.has(term) === isDefined) return [];
    const form = formOf(term);
    if (isDefined) this.#defined.set(term, form);
    else this.#defined.delete(term);
    const touched: string[] = [];
    for (const [key, { form: other, defined }] of this.#undefined) {
      if (isDefined ? !isNear(other, form) : !defined.has(term)) continue;
      if (isDefined) defined.add(term);
      else defined.delete(term);
      touched.push(key);
    }
    return touched;
  }

  /** Takes over words without a definition, by their key; nothing when there are no such words any more. */
  setUndefined(key: string, term: string | undefined): void {
    if (term === undefined) this.#undefined.delete(key);
    else if (this.#undefined.get(key)?.term !== term) {
      const form = formOf(term);
      const defined = new Set<string>();
      for (const [other, otherForm] of this.#defined) if (isNear(form, otherForm)) defined.add(other);
      this.#undefined.set(key, { term, form, defined });
    }
  }

  /** The keys of the words for which a defined term is the one that comes near. */
  keysNear(term: string): readonly string[] {
    const keys: string[] = [];
    for (const [key, { defined }] of this.#undefined) if (defined.has(term)) keys.push(key);
    return keys;
  }
}

function isNear(a: string, b: string): boolean {
  if (a === b) return false;
  if (areSynonyms(a, b)) return true;
  if (Math.abs(a.length - b.length) > 3 || areWordsOfOneFamily(a, b)) return false;
  const shorter = Math.min(a.length, b.length);
  const limit = shorter >= 12 ? 2 : shorter >= 7 ? 1 : 0;
  return (limit > 0 && distance(a, b, limit) !== undefined) || spelling(a) === spelling(b);
}

const endings =
  /^(?:ations?|atives?|ions?|ives?|[eo]rs?|ees?|ed|ing|al|able|ments?|ances?|ences?|ants?|ents?|ity|ly|e?s)$/;

/** `representation` and `representative` share their stem, but are words of their own. */
function areWordsOfOneFamily(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  for (let at = shared; at >= Math.max(3, shared - 3); at--)
    if (endings.test(a.slice(at)) && endings.test(b.slice(at))) return true;
  return false;
}

const namesOf = new Map(synonyms.flatMap((names) => names.map((name) => [name, names] as const)));
const areSynonyms = (a: string, b: string) => namesOf.get(a)?.includes(b) ?? false;

/** A spelling that British and American drafts share, without blanks and hyphens. */
function spelling(form: string): string {
  let shared = spellings.get(form);
  if (shared === undefined) {
    shared = form
      .replace(/isation/g, 'ization')
      .replace(/ised\b/g, 'ized')
      .replace(/our\b/g, 'or')
      .replace(/ence\b/g, 'ense')
      .replace(/[\s-]/g, '');
    if (spellings.size >= mostSpellings) spellings.clear();
    spellings.set(form, shared);
  }
  return shared;
}

const mostSpellings = 20_000;
const spellings = new Map<string, string>();

/** How many letters must be changed, added, left out or swapped, up to a limit. */
function distance(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
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
