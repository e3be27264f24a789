import type { Block, ContractDocument } from '../document/types.js';
import { type DefinitionContext, definitionContextOf } from './definitions/definitionContext.js';
import { frontMatterDefinitions } from './definitions/frontMatter.js';
import type { DefinitionMatch } from './definitions/match.js';
import { type TitledPart, titledParts } from './definitions/titles.js';
import { uninformative } from './terms/candidates.js';
import { groupBy } from './terms/groupBy.js';
import type { BlockReading, TermReading } from './terms/reading.js';
import { TermIndex } from './terms/termIndex.js';
import type { Definition, Party } from './types.js';

interface Placed {
  readonly block: Block;
  readonly match: DefinitionMatch;
}

/** Every place that gives a term its meaning, in the order of the text; those of the front matter first. */
export function findDefinitions(
  document: ContractDocument,
  reading: TermReading,
  parties: readonly Party[],
): readonly Definition[] {
  const context = definitionContextOf(document);
  const placed = [
    ...reading.blocks.flatMap((read) =>
      read.definitions.flatMap((match) => settle({ block: read.block, match }, context)),
    ),
    ...titledParts(document).map(toPlaced),
  ];
  const roles = new Set(parties.flatMap((party) => party.roles));
  return [
    ...frontMatterDefinitions(document.frontMatter),
    ...withoutDoubtful(reading.blocks, placed).map(({ block, match }) => toDefinition(block, match, roles)),
  ];
}

/** The title of a schedule or a cover page counts as a term if the draft uses it as one. */
function toPlaced({ title, section: { titleSpan } }: TitledPart): Placed {
  const range = { start: titleSpan.start, end: titleSpan.end };
  return { block: titleSpan.block, match: { term: title, kind: 'heading', range, body: range, certainty: 'if-used' } };
}

/** Decides what the place of the block decides. */
function settle({ block, match }: Placed, context: DefinitionContext): readonly Placed[] {
  if (match.certainty === 'if-listed') {
    if (context.isListed(block)) return [{ block, match: { ...match, certainty: 'certain' } }];
    return block.cell ? [{ block, match: { ...match, certainty: 'if-used' } }] : [];
  }
  if (match.certainty === 'if-cover-page') {
    if (context.isCoverPage(block)) return [{ block, match: { ...match, certainty: 'if-used' } }];
    return [];
  }
  return [{ block, match }];
}

/**
 * Leaves out what counts only if the draft uses the term: where it does not, where another place defines the term for
 * certain, and all but the first such place.
 */
function withoutDoubtful(blocks: readonly BlockReading[], placed: readonly Placed[]): readonly Placed[] {
  const certain = new Set(placed.filter(({ match }) => match.certainty === 'certain').map(({ match }) => match.term));
  const first = new Map<string, Placed>();
  for (const place of placed) {
    const { certainty, term } = place.match;
    if (certainty !== 'certain' && !certain.has(term) && !first.has(term)) first.set(term, place);
  }
  const used = usedOf(blocks, [...first.values()]);
  return placed.filter((place) => place.match.certainty === 'certain' || used.has(place));
}

/** Those of the places whose term stands in running text elsewhere. */
function usedOf(blocks: readonly BlockReading[], doubtful: readonly Placed[]): ReadonlySet<Placed> {
  const index = new TermIndex<Placed>();
  for (const place of doubtful) index.add(place.match.term, place);
  const used = new Set<Placed>();
  if (index.size === 0) return used;
  for (const { block, words, places } of blocks) {
    for (let i = 0; i < words.length; i++) {
      const found = index.matchAt(words, i);
      if (!found) continue;
      const { block: home, match } = found.value;
      const own = home === block && words[i]!.start < match.range.end && match.range.start < words[i]!.end;
      if (!own && !(places[i + found.length - 1]! & uninformative)) used.add(found.value);
    }
  }
  return used;
}

function toDefinition(
  block: Block,
  { term, kind, range, body, external, self, certainty }: DefinitionMatch,
  roles: ReadonlySet<string>,
): Definition {
  const names = self ? 'agreement' : roles.has(term) || /^part(?:y|ies)$/i.test(term) ? 'party' : undefined;
  return {
    term,
    kind,
    span: { block, ...range },
    body: { block, ...body },
    external: external ?? false,
    names,
    assumed: certainty !== 'certain',
  };
}

/** The definitions of each term. */
export function groupByTerm(definitions: readonly Definition[]): ReadonlyMap<string, readonly Definition[]> {
  return groupBy(definitions, ({ term }) => term);
}
