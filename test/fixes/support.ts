import assert from 'node:assert/strict';
import type { ContractDocument, Format, Span } from '../../server/src/core/document/types.js';
import type { Agreement, ClauseStatus, Definition, Facts } from '../../server/src/core/facts/types.js';
import type { Fix, FixContext } from '../../server/src/core/fixes/types.js';
import { Draft } from '../../server/src/core/index.js';
import { english } from '../../server/src/core/packs/english.js';
import type { LibraryClause } from '../../server/src/core/packs/types.js';
import { applyEdits } from '../../server/src/core/text/range.js';

/** What a test says of a draft, so that it does not depend on what is recognised in it. */
export interface Given {
  readonly format?: Format;
  readonly agreement?: Partial<Agreement>;
  /** Terms of the draft, each by words that stand in it. */
  readonly terms?: readonly string[];
  /** Clauses that are there, each with words of theirs. */
  readonly clauses?: Readonly<Record<string, string>>;
  readonly library?: readonly LibraryClause[];
}

/** The context of a fix in a draft. */
export function contextOf(text: string, given: Given = {}): FixContext {
  const { document, facts } = new Draft(text, { format: given.format ?? 'markdown', contract: true });
  const agreement: Agreement = {
    ...facts.agreement,
    discloser: 'Discloser',
    recipient: 'Recipient',
    information: 'Confidential Information',
    self: 'Agreement',
    ...given.agreement,
  };
  const definitions = (given.terms ?? []).map((term) => definitionOf(document, term));
  const known: Facts = {
    contractBlocks: facts.contractBlocks,
    definitions,
    possibleDefinitions: [],
    definitionsByTerm: new Map(),
    termUses: [],
    definitionGraph: facts.definitionGraph,
    crossReferences: facts.crossReferences,
    parties: [],
    incorporated: facts.incorporated,
    glossaries: facts.glossaries,
    agreement,
    jurisdictions: facts.jurisdictions,
    time: facts.time,
    law: facts.law,
    positions: [],
    clauses: Object.entries(given.clauses ?? {}).map(([clause, words]) => statusOf(clause, spanOf(document, words))),
    undefinedKeys: [],
    undefinedTerm: () => undefined,
    isUsed: () => false,
    usesOf: () => [],
    countUses: () => 0,
    defines: () => false,
    definitionsNamed: (names) => definitions.filter(({ term }) => names.includes(term.toLowerCase())),
    definitionsOf: () => [],
    variantsIn: () => [],
    formsOf: (term) => facts.formsOf(term),
    definitionsIn: () => [],
    termColumn: () => undefined,
    usesIn: () => [],
    blocksSaying: () => new Set(),
    findTermsIn: () => [],
    referencesIn: (block) => facts.referencesIn(block),
    referencesTo: (section) => facts.referencesTo(section),
    misplacedMeaningsIn: () => [],
    numberFaultsIn: () => [],
  };
  return { document, facts: known, pack: given.library ? { ...english, library: given.library } : english };
}

function definitionOf(document: ContractDocument, term: string): Definition {
  const span = spanOf(document, term);
  return { term, kind: 'means', span, body: undefined, external: false, names: undefined, assumed: false };
}

function statusOf(clause: string, span: Span): ClauseStatus {
  return {
    clause,
    status: 'present',
    evidence: [span],
    elements: [],
    applies: { expected: true, because: ['always'] },
    home: undefined,
  };
}

/** The first place where the words stand. */
export function spanOf(document: ContractDocument, words: string): Span {
  for (const block of document.blocks) {
    const start = block.prose.text.indexOf(words);
    if (start >= 0) return { block, start, end: start + words.length };
  }
  throw new Error(`“${words}” does not stand in the draft`);
}

/** The draft with the fix applied and its blanks marked: `⟦[30]⟧`. */
export function applied(context: FixContext, fix: Fix | undefined): string {
  assert.ok(fix, 'there is no fix');
  const edits = fix.edits.map(({ range, text, tabStops = [] }) => {
    let marked = text;
    for (const { start, end } of [...tabStops].reverse())
      marked = `${marked.slice(0, start)}⟦${marked.slice(start, end)}⟧${marked.slice(end)}`;
    return { range, text: marked };
  });
  return applyEdits(context.document.text, edits);
}

/** A clause of a library made for a test. */
export function clauseOf(clause: Partial<LibraryClause> & { id: string; text: string }): LibraryClause {
  return {
    clause: clause.id,
    title: 'Return of samples',
    group: 'The confidentiality core',
    prefix: 'test',
    description: 'For tests.',
    after: ['purpose-limitation'],
    ...clause,
  };
}
