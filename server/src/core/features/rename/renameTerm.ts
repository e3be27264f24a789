import type { Block } from '../../document/types.js';
import type { Draft } from '../../draft.js';
import { isIncorporated } from '../../facts/glossaries/glossary.js';
import { keyOfWords } from '../../facts/terms/vocabulary.js';
import { wordsOf } from '../../facts/terms/words.js';
import type { TextEdit } from '../../text/range.js';
import { frontMatterPlaces } from '../frontMatterTerms.js';
import { referToPlace } from '../referTo.js';
import { collisionOf } from './collision.js';
import { linkEdits } from './headingLinks.js';
import { type ProseEdit, replaceProse } from './replaceProse.js';
import { renamedPlace } from './termEdits.js';
import { inCaseOf, inNumberOf } from './termForm.js';
import { formsDefined, placesByBlock } from './termPlaces.js';

/** The changes of a renaming, or why there can be none, in a sentence. */
export type Renaming = { readonly edits: readonly TextEdit[] } | { readonly refused: string };

/**
 * The edits that give a term another name in one draft: where it is defined and used, in its plural and its possessive, in
 * capitals where it stands in capitals, with `a` or `an` before it. Drafts that share a glossary are each renamed so.
 * @param term as it is defined
 * @param name in the number in which `term` is defined
 * @param together the other draft that defines it is renamed too, so that it may change here
 */
export function renameTerm(draft: Draft, term: string, name: string, { together = false } = {}): Renaming {
  const wanted = name.trim().replace(/\s+/g, ' ');
  if (wanted === term) return { edits: [] };
  const terms = formsDefined(draft, term);
  const refused = (together ? undefined : reasonToKeep(draft, term)) ?? reasonAgainst(draft, terms, wanted);
  if (refused) return { refused };
  const prose = editsByBlock(draft, terms, term, wanted);
  const names = new Map(terms.map((form) => [form, inCaseOf(form, term, inNumberOf(form, term, wanted) ?? wanted)]));
  const collision = mergedForms(term, names, wanted) ?? collisionOf(draft, names, prose);
  if (collision) return { refused: collision };
  const edits = [...prose].flatMap(([block, own]) => own.flatMap((edit) => replaceProse(draft, block, edit)));
  const front = terms.flatMap((form) =>
    definedInFront(draft, form)
      ? frontMatterPlaces(draft.document, form).map((range) => ({ range, text: names.get(form)! }))
      : [],
  );
  return { edits: [...front, ...edits, ...linkEdits(draft, prose)] };
}

/** Why a name cannot stand for a term of which two forms are defined: it is the same in both. */
function mergedForms(term: string, names: ReadonlyMap<string, string>, wanted: string): string | undefined {
  const other = [...names].find(([form, name]) => form !== term && name === names.get(term))?.[0];
  if (other === undefined) return undefined;
  return `“${term}” and “${other}” are both defined, and “${wanted}” would stand for both. Write a name that has two forms as well, in that of “${term}”.`;
}

/** Why a term cannot be renamed, whatever to; undefined where it can. */
export function reasonToKeep({ document, facts }: Draft, term: string): string | undefined {
  const definitions = facts.definitionsByTerm.get(term) ?? [];
  if (definitions.length > 0 && definitions.every(({ external }) => external))
    return `“${term}” is defined in another document. Rename it there first.`;
  if (definitions.every(({ span }) => !span) && frontMatterPlaces(document, term).length === 0)
    return `“${term}” comes from the front matter, which does not spell it out. Rename it there.`;
  return undefined;
}

/** Signs that are markup, or that set a term off where it is defined. */
const forbidden = /[*_`[\](){}<>|\\"“”«»„:#\r\n]/;

function reasonAgainst(draft: Draft, forms: readonly string[], name: string): string | undefined {
  if (!/\p{L}/u.test(name)) return 'Write the new name of the term, such as “Permitted Purpose”.';
  const [sign] = forbidden.exec(name) ?? [];
  if (sign) return `A term is made of words. Leave out “${sign}”; the quotes around it stay.`;
  const key = keyOfWords(wordsOf(name));
  const same = [...draft.facts.definitionsByTerm.keys()].find(
    (other) => !forms.includes(other) && keyOfWords(wordsOf(other)) === key,
  );
  if (same === undefined) return undefined;
  const span = draft.facts.definitionsByTerm.get(same)?.[0]?.span;
  const where = span ? referToPlace(draft.document, span.block, span.start) : '';
  return `“${same}” is already defined${where && ` in ${where}`}. Two terms would become one.`;
}

function editsByBlock(
  draft: Draft,
  terms: readonly string[],
  from: string,
  name: string,
): ReadonlyMap<Block, readonly ProseEdit[]> {
  const edits = new Map<Block, readonly ProseEdit[]>();
  for (const [block, spans] of placesByBlock(draft, terms)) {
    const own = spans.flatMap((span) => renamedPlace(span, from, name)?.edits ?? []);
    if (own.length > 0) edits.set(block, own);
  }
  return edits;
}

const definedInFront = ({ facts }: Draft, term: string) =>
  facts.definitionsByTerm.get(term)?.some((definition) => !definition.span && !isIncorporated(definition)) ?? false;
