import type { Block, Section } from '../document/types.js';
import type { Draft } from '../draft.js';
import { type FilePlace, isIncorporated } from '../facts/glossaries/glossary.js';
import { meaningOf } from '../facts/glossaries/meaning.js';
import { pairsOfRow } from '../facts/glossaries/translations.js';
import type { Definition } from '../facts/types.js';
import type { Range } from '../text/range.js';

/** A definition as a row of the agreement's glossary. */
export interface GlossaryRow {
  readonly term: string;
  /** In one line, as the definition has it; empty where it says nothing of its own. */
  readonly meaning: string;
  readonly kind: Definition['kind'];
  /** Where the draft defines it, as references write it (`Section 1.2`) or by title; empty where there is no section. */
  readonly section: string;
  /** The term where the draft defines it; undefined in front matter and for what another draft defines. */
  readonly range: Range | undefined;
  /** What a bilingual glossary calls the term in other languages, by language. */
  readonly translations: readonly { readonly language: string; readonly terms: readonly string[] }[];
  /** Where the draft uses the term. */
  readonly uses: readonly Range[];
  /** The other draft that defines it. */
  readonly from: FilePlace | undefined;
}

/**
 * The terms that hold in an agreement, by the alphabet: those that it defines, and of those that it takes from other drafts
 * the ones that it uses.
 */
export function glossaryTable(draft: Draft): readonly GlossaryRow[] {
  const { document, facts } = draft;
  const uses = new Map<string, Range[]>();
  for (const { term, span, definition } of facts.termUses) {
    if (!definition) continue;
    const known = uses.get(term);
    if (known) known.push(document.rangeOf(span));
    else uses.set(term, [document.rangeOf(span)]);
  }
  const incorporated = [...uses.keys()].flatMap((term) => facts.glossaries.of(term));
  const translations = translationsIn(draft);
  const listed = facts.possibleDefinitions.filter(({ assumed }) => !assumed);
  // What the draft only says another document defines is shown with the meaning that it has there.
  const isShown = ({ external, term }: Definition) => !external || facts.glossaries.of(term).length === 0;
  return [...facts.definitions.filter(isShown), ...listed, ...incorporated]
    .map((definition) => ({
      ...rowOf(draft, definition),
      translations: translations.get(definition.term) ?? [],
      uses: uses.get(definition.term) ?? [],
    }))
    .sort((a, b) => compare(a.term.toLowerCase(), b.term.toLowerCase()) || compare(a.term, b.term));
}

/** The translations of terms, in both directions. */
function translationsIn({ document, facts }: Draft): ReadonlyMap<string, GlossaryRow['translations']> {
  const found = new Map<string, { language: string; terms: readonly string[] }[]>();
  const add = (term: string, language: string, terms: readonly string[]) => {
    const known = found.get(term) ?? [];
    if (!known.some((each) => each.language === language)) known.push({ language, terms });
    found.set(term, known);
  };
  const columnOf = (cell: Block) => facts.termColumn(cell);
  const own = document.blocks.flatMap((block) =>
    pairsOfRow(document, block, columnOf).map(({ term, renderings }) => {
      const others = renderings.map(({ language = 'und', terms }) => ({ language, terms }));
      return { term, language: columnOf(block)!.language, others };
    }),
  );
  const incorporated = facts.glossaries.incorporation.glossaries.flatMap(({ translations }) => translations);
  for (const { term, language, others } of [...own, ...incorporated]) {
    for (const other of others) {
      add(term, other.language, other.terms);
      for (const name of other.terms) add(name, language, [term]);
    }
  }
  return found;
}

type Row = Omit<GlossaryRow, 'uses' | 'translations'>;

function rowOf({ document, facts }: Draft, definition: Definition): Row {
  const { term, kind, span } = definition;
  if (isIncorporated(definition)) {
    const { meaning, place } = definition.entry;
    return { term, meaning, kind, section: '', range: undefined, from: place };
  }
  const party = definition.names === 'party' ? facts.parties.find(({ roles }) => roles.includes(term)) : undefined;
  if (!span) {
    return { term, meaning: party?.name ?? '', kind, section: '', range: undefined, from: undefined };
  }
  const isTermColumn = (cell: Block) => facts.termColumn(cell) !== undefined;
  const { meaning } = meaningOf(document, definition, facts.definitionsIn(span.block), isTermColumn);
  const section = nameOf(document.sectionAt(span.block, span.start));
  return { term, meaning: party?.name || meaning, kind, section, range: document.rangeOf(span), from: undefined };
}

/** `Section 4.2`, `Schedule 1`, or the title of a section without a number. */
function nameOf(section: Section | undefined): string {
  const { number = '', title = '' } = section ?? {};
  if (!number) return title;
  return /^\d/.test(number) ? `Section ${number}` : number;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
