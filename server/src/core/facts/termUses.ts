import type { ContractDocument } from '../document/types.js';
import type { BlockReading, TermReading } from './terms/reading.js';
import { TermIndex } from './terms/termIndex.js';
import { findUndefinedUses } from './terms/undefinedUses.js';
import type { Definition, TermUse } from './types.js';

/** Every use of a defined term, and of what is written like one, in the order of the text. */
export function findTermUses(
  document: ContractDocument,
  reading: TermReading,
  definitions: readonly Definition[],
): readonly TermUse[] {
  const index = indexOf(definitions);
  const covers = reading.blocks.map((block) => coverBlock(block, index));
  const defined = covers.flatMap(({ uses }) => uses);
  const undefinedUses = findUndefinedUses(document, reading, covers, definitions);
  return [...defined, ...undefinedUses].sort(
    (a, b) => a.span.block.index - b.span.block.index || a.span.start - b.span.start,
  );
}

/** The defined terms of a block. */
export interface Cover {
  readonly uses: readonly TermUse[];
  /** For each word of the block, whether a defined term takes it. */
  readonly covered: Uint8Array;
}

/** Of several definitions of a term the one that says most comes first: a meaning before a mention, here before elsewhere. */
function indexOf(definitions: readonly Definition[]): TermIndex<Definition> {
  const rank = ({ external, kind }: Definition) => (external ? 2 : 0) + (kind === 'means' || kind === 'list' ? 0 : 1);
  const index = new TermIndex<Definition>();
  for (const definition of [...definitions].sort((a, b) => rank(a) - rank(b))) index.add(definition.term, definition);
  return index;
}

function coverBlock({ block, words, definitions }: BlockReading, index: TermIndex<Definition>): Cover {
  const covered = new Uint8Array(words.length);
  const uses: TermUse[] = [];
  let next = 0;
  for (let i = 0; i < words.length; ) {
    const found = index.matchAt(words, i);
    if (!found) {
      i++;
      continue;
    }
    covered.fill(1, i, i + found.length);
    const span = { block, start: words[i]!.start, end: words[i + found.length - 1]!.end };
    // The place that defines the term is no use of it.
    while (next < definitions.length && definitions[next]!.range.end <= span.start) next++;
    const own =
      next < definitions.length && definitions[next]!.range.start < span.end && definitions[next]!.term === found.term;
    if (!own) uses.push({ term: found.term, span, definition: found.value });
    i += found.length;
  }
  return { uses, covered };
}
