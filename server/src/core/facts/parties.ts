import type { Block, ContractDocument, Prose } from '../document/types.js';
import { frontMatterParties } from './definitions/frontMatter.js';
import { partiesIn } from './parties/partyClauses.js';
import { preambleOf } from './parties/preamble.js';
import type { BlockReading } from './terms/reading.js';
import type { TermVocabulary } from './terms/vocabulary.js';
import type { Party } from './types.js';

/** The parties, from the front matter and from the words before the recitals. */
export function findParties(
  document: ContractDocument,
  vocabulary: TermVocabulary,
  read: (block: Block) => BlockReading,
): readonly Party[] {
  const listed = frontMatterParties(document.frontMatter);
  if (listed.length > 0) return listed;
  const parties: Party[] = [];
  for (const party of preambleOf(document).flatMap((block) => partiesOf(block, vocabulary, read))) {
    const at = parties.findIndex(({ roles }) => party.roles.some((role) => roles.includes(role)));
    if (at < 0) parties.push(party);
    // A title names the parties, and what follows says where they are.
    else if (parties[at]!.country === undefined && party.country !== undefined) parties[at] = party;
  }
  return parties;
}

/** Whether two readings of the preamble come to the same, so that nothing that rests on the parties needs another look. */
export function areSameParties(a: readonly Party[], b: readonly Party[]): boolean {
  return a.length === b.length && a.every((party, i) => party === b[i] || isSameParty(party, b[i]!));
}

function isSameParty(a: Party, b: Party): boolean {
  return (
    a.name === b.name &&
    a.country === b.country &&
    a.roles.length === b.roles.length &&
    a.roles.every((role, i) => role === b.roles[i]) &&
    a.span?.block === b.span?.block &&
    a.span?.start === b.span?.start &&
    a.span?.end === b.span?.end
  );
}

interface Known {
  readonly block: Block;
  readonly vocabulary: TermVocabulary;
  readonly parties: readonly Party[];
}

const known = new WeakMap<Prose, Known>();

/** The parties that a block names, worked out once as long as it stays the same. */
function partiesOf(block: Block, vocabulary: TermVocabulary, read: (block: Block) => BlockReading): readonly Party[] {
  const before = known.get(block.prose);
  if (before?.block === block && before.vocabulary === vocabulary) return before.parties;
  const parties = partiesIn(read(block), vocabulary);
  known.set(block.prose, { block, vocabulary, parties });
  return parties;
}
