import type { Span } from '../document/types.js';
import type { Draft } from '../draft.js';
import { isIncorporated } from '../facts/glossaries/glossary.js';
import type { LawFact } from '../facts/lawInForce.js';
import type { Definition, Facts, Jurisdiction } from '../facts/types.js';
import type { Range } from '../text/range.js';
import { type PlacedSection, placedSections } from './sectionRange.js';

type Offset = readonly [start: number, end: number];

/** What the tool understood of a draft: one entry of `files` in the machine interface, without the path. */
export interface Inspection {
  readonly agreement: {
    readonly kind: string;
    readonly mutual: boolean;
    readonly language: string;
    readonly dialect: string;
    readonly isContract: boolean;
  };
  readonly parties: readonly {
    readonly name: string;
    readonly role: string;
    readonly country: string | null;
    readonly offset: Offset | null;
  }[];
  readonly jurisdictions: readonly {
    readonly country: string;
    readonly because: Jurisdiction['because'];
    readonly offset: Offset | null;
  }[];
  /** The rules of law that bear on the agreement, by its countries and its day of signing. */
  readonly law: readonly {
    readonly id: string;
    readonly jurisdiction: string;
    /** The clause or the element that it gives a reason for. */
    readonly bears: string;
    readonly standing: LawFact['standing'];
    readonly source: string;
    readonly asOf: string;
    readonly sureness: string;
  }[];
  readonly sections: readonly {
    readonly number: string;
    readonly title: string;
    readonly kind: string;
    readonly offset: Offset;
    /** Ids of the clauses that have evidence in it, and not only in a section within it. */
    readonly clauses: readonly string[];
  }[];
  readonly definedTerms: readonly {
    readonly term: string;
    readonly kind: string;
    /** Null for what front matter or another draft defines. */
    readonly definition: Offset | null;
    /** The other draft that defines it. */
    readonly from?: string;
    readonly uses: readonly Offset[];
  }[];
  readonly crossReferences: readonly {
    readonly text: string;
    readonly offset: Offset;
    /** Null for one that leads nowhere, `external` for a law or another document. */
    readonly target: Offset | null | 'external';
  }[];
  readonly clauses: readonly {
    readonly clause: string;
    readonly status: string;
    /** Whether it is expected of this draft, and the conditions that decide it; see `Applicability`. */
    readonly applies: { readonly expected: boolean; readonly because: readonly string[] };
    readonly offset: Offset | null;
    readonly elements: readonly { readonly element: string; readonly status: string; readonly offset: Offset | null }[];
  }[];
}

/** Everything the engine knows of the draft, rules apart. */
export function inspect(draft: Draft): Inspection {
  const { document, facts } = draft;
  const at = (span: Span): Offset => offset(document.rangeOf(span));
  const first = (spans: readonly (Span | undefined)[]): Offset | null => (spans[0] ? at(spans[0]) : null);
  const sections = placedSections(document);
  const { kind, mutual } = facts.agreement;
  return {
    agreement: {
      kind,
      mutual,
      language: document.language,
      dialect: document.dialect,
      isContract: document.isContract,
    },
    parties: facts.parties.map(({ name, roles, country, span }) => {
      return { name, role: roles[0] ?? '', country: country ?? null, offset: first([span]) };
    }),
    jurisdictions: facts.jurisdictions.map(({ country, because, span }) => {
      return { country, because, offset: first([span]) };
    }),
    law: facts.law.map(({ rule: { id, bears, source, sureness }, jurisdiction, standing, asOf }) => {
      return { id, jurisdiction, bears, standing, source, asOf, sureness };
    }),
    sections: sectionEntries(draft, sections),
    definedTerms: definedTerms(facts, at),
    crossReferences: crossReferences(facts, sections, at),
    clauses: facts.clauses.map(({ clause, status, applies, evidence, elements }) => ({
      clause,
      status,
      applies: { expected: applies.expected, because: [...applies.because] },
      offset: first(evidence),
      elements: elements.map((e) => ({ element: e.element, status: e.status, offset: first(e.evidence) })),
    })),
  };
}

const offset = ({ start, end }: Range): Offset => [start, end];

function sectionEntries({ document, facts }: Draft, sections: readonly PlacedSection[]): Inspection['sections'] {
  const clauses = new Map<unknown, Set<string>>(sections.map(({ section }) => [section, new Set()]));
  for (const { clause, evidence } of facts.clauses) {
    for (const { block, start } of evidence) clauses.get(document.sectionAt(block, start))?.add(clause);
  }
  return sections.map(({ section, range }) => {
    const { number, title, kind } = section;
    return { number, title, kind, offset: offset(range), clauses: [...(clauses.get(section) ?? [])] };
  });
}

/** Those of the draft, and behind them those that it takes from other drafts and uses, by the alphabet. */
function definedTerms({ definitions, termUses }: Facts, at: (span: Span) => Offset): Inspection['definedTerms'] {
  const uses = new Map<Definition, Offset[]>(definitions.map((definition) => [definition, []]));
  for (const { definition, span } of termUses) {
    if (!definition) continue;
    const places = uses.get(definition);
    if (places) places.push(at(span));
    else uses.set(definition, [at(span)]);
  }
  const incorporated = [...uses.keys()].filter(isIncorporated).sort((a, b) => (a.term < b.term ? -1 : 1));
  return [...definitions, ...incorporated].map((definition) => {
    const { term, kind, span } = definition;
    const from = isIncorporated(definition) ? { from: definition.entry.place.file } : {};
    return { term, kind, definition: span ? at(span) : null, ...from, uses: uses.get(definition) ?? [] };
  });
}

function crossReferences(
  facts: Facts,
  sections: readonly PlacedSection[],
  at: (span: Span) => Offset,
): Inspection['crossReferences'] {
  const places = new Map(sections.map(({ section, range }) => [section, offset(range)]));
  return facts.crossReferences.map(({ text, span, target }) => ({
    text,
    offset: at(span),
    target: target === null || target === 'external' ? target : (places.get(target) ?? null),
  }));
}
