import type { Block, ContractDocument, Span } from '../../document/types.js';
import type { CatalogueClause, CatalogueElement, ClauseCatalogue } from '../../packs/clauseCatalogue.js';
import type { Pack } from '../../packs/types.js';
import type { Agreement, ClauseState, ClauseStatus, Definition, ElementStatus } from '../types.js';
import { isExpected, type Situation } from './applies.js';
import { type CompiledCatalogue, compileCatalogue, type Subject } from './compile.js';
import { contractBlocks } from './context.js';
import { type BlockText, type Evidence, evidenceOf } from './evidence.js';
import { definitionHome, type Found, Homes } from './home.js';

/** The draft says that its terms are those of another document: what it lacks may stand there. */
const elsewhere: Subject = '#incorporates-terms';

/** Every clause of the review map that the pack describes, in the map's order, and what the draft has of it. */
export function findClauses(
  document: ContractDocument,
  agreement: Agreement,
  definitions: readonly Definition[],
  pack: Pack,
): readonly ClauseStatus[] {
  const catalogue = compileCatalogue(pack.clauses);
  const evidence = new Map<Subject, Found[]>();
  for (const { block, text, leadInBlock } of contractBlocks(document)) {
    if (block.language !== pack.language) continue;
    for (const found of evidenceIn(block, text, catalogue))
      addTo(evidence, found.subject, { ...found, block, leadInBlock });
  }
  addDefinitions(evidence, catalogue.source, definitions, agreement.information);
  const situation: Situation = {
    agreement,
    readable: document.language === pack.language,
    has: (subject) => evidence.has(subject),
  };
  const homes = new Homes(document, catalogue);
  const definition =
    definitionHome(definitions, agreement.information) ??
    homes.secretInformation(evidence.get('confidential-information') ?? evidence.get('#confidentiality-duty') ?? []);
  return catalogue.source.clauses.map((clause) => {
    const found = foundFor(clause, evidence);
    const home = homes.of(clause, found, definition);
    return { ...statusOf(clause, found.length > 0, evidence, situation), evidence: spansOf(found), home };
  });
}

interface Known {
  readonly catalogue: CompiledCatalogue;
  readonly text: BlockText;
  readonly evidence: readonly Evidence[];
}

const known = new WeakMap<Block, Known>();

/** The evidence of one block, worked out again only when the block, what introduces it or its titles have changed. */
function evidenceIn(block: Block, text: BlockText, catalogue: CompiledCatalogue): readonly Evidence[] {
  const before = known.get(block);
  const same =
    before?.catalogue === catalogue && before.text.leadIn === text.leadIn && before.text.titles === text.titles;
  if (same) return before.evidence;
  const evidence = evidenceOf(catalogue, text);
  known.set(block, { catalogue, text, evidence });
  return evidence;
}

function addTo(evidence: Map<Subject, Found[]>, subject: Subject, found: Found): void {
  const list = evidence.get(subject);
  if (list) list.push(found);
  else evidence.set(subject, [found]);
}

/** The definition of a term may be evidence by itself, as that of Confidential Information is. */
function addDefinitions(
  evidence: Map<Subject, Found[]>,
  { signals, clauses }: ClauseCatalogue,
  definitions: readonly Definition[],
  information: string,
): void {
  const subjects = new Map<string, Subject[]>();
  const add = (subject: Subject, terms: readonly string[] | undefined) => {
    for (const name of terms ?? []) {
      const term = name === '{information}' ? information.toLowerCase() : name;
      subjects.set(term, [...(subjects.get(term) ?? []), subject]);
    }
  };
  for (const { signal, defines } of signals) add(`#${signal}`, defines);
  for (const { clause, defines, elements } of clauses) {
    add(clause, defines);
    for (const element of elements ?? []) add(`${clause}/${element.element}`, element.defines);
  }
  for (const { term, span, external } of definitions) {
    if (!span || external) continue;
    const { block, start, end } = span;
    for (const subject of subjects.get(term.toLowerCase()) ?? []) {
      addTo(evidence, subject, { subject, block, start, end, words: { start, end }, leadInBlock: undefined });
    }
  }
}

/** Evidence that the clause is there: its own, and that of its required elements. */
function foundFor(clause: CatalogueClause, evidence: ReadonlyMap<Subject, readonly Found[]>): readonly Found[] {
  const subjects = [clause.clause, ...required(clause).map((e) => `${clause.clause}/${e.element}`)];
  return subjects
    .flatMap((subject) => evidence.get(subject) ?? [])
    .sort((a, b) => a.block.index - b.block.index || a.start - b.start);
}

function statusOf(
  clause: CatalogueClause,
  there: boolean,
  evidence: ReadonlyMap<Subject, readonly Found[]>,
  situation: Situation,
): Pick<ClauseStatus, 'clause' | 'status' | 'elements'> {
  const expected = isComplete(situation) && isExpected(clause.when, situation);
  const elements = (clause.elements ?? []).map((element): ElementStatus => {
    const found = evidence.get(`${clause.clause}/${element.element}`) ?? [];
    const wanted = expected && isExpected(element.when, situation);
    return {
      element: element.element,
      status: found.length ? 'present' : wanted ? 'missing' : 'not-applicable',
      evidence: spansOf(found),
    };
  });
  return { clause: clause.clause, status: stateOf(clause, there, expected, elements), elements };
}

/** Whether what is not in the draft is missing: its terms do not stand elsewhere, and it can be read. */
function isComplete({ agreement, readable, has }: Situation): boolean {
  return readable && !agreement.accessory && !has(elsewhere);
}

function required(clause: CatalogueClause): readonly CatalogueElement[] {
  return (clause.elements ?? []).filter((element) => element.required);
}

function stateOf(
  clause: CatalogueClause,
  there: boolean,
  expected: boolean,
  elements: readonly ElementStatus[],
): ClauseState {
  if (!there) return expected ? 'missing' : 'not-applicable';
  const needed = new Set(required(clause).map((e) => e.element));
  return elements.some((e) => needed.has(e.element) && e.status === 'missing') ? 'weak' : 'present';
}

/** The passages, in the order of the draft, each once. */
function spansOf(found: readonly Found[]): readonly Span[] {
  const spans = new Map<string, Span>();
  for (const { block, start, end } of found) spans.set(`${block.index}:${start}`, { block, start, end });
  return [...spans.values()].sort((a, b) => a.block.index - b.block.index || a.start - b.start);
}
