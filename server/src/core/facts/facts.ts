import type { ContractDocument } from '../document/types.js';
import type { Pack } from '../packs/types.js';
import { describeAgreement } from './agreement.js';
import { findClauses } from './clauses/clauses.js';
import { findCrossReferences } from './crossReferences.js';
import { incorporatedFrom } from './definitions/incorporation.js';
import { findDefinitions, groupByTerm } from './definitions.js';
import { findParties } from './parties.js';
import { readTerms } from './terms/reading.js';
import { findTermUses } from './termUses.js';
import type { Facts } from './types.js';

/** What the draft says. Each member is computed when first read, from the document and the members it names. */
export function createFacts(document: ContractDocument, pack: Pack): Facts {
  const blocks = memo(() => document.blocks.filter((block) => block.matter === 'contract'));
  const reading = memo(() => readTerms(blocks(), pack));
  const parties = memo(() => findParties(document, reading()));
  const definitions = memo(() => findDefinitions(document, reading(), parties()));
  const byTerm = memo(() => groupByTerm(definitions()));
  const termUses = memo(() => findTermUses(document, reading(), definitions()));
  const incorporated = memo(() => incorporatedFrom(document, reading().blocks, definitions()));
  const crossReferences = memo(() => findCrossReferences(document));
  const agreement = memo(() => describeAgreement(document, definitions(), parties(), pack.agreementWords));
  const clauses = memo(() => findClauses(document, agreement(), definitions(), pack));
  return {
    get contractBlocks() {
      return blocks();
    },
    get definitions() {
      return definitions();
    },
    get definitionsByTerm() {
      return byTerm();
    },
    get termUses() {
      return termUses();
    },
    get incorporated() {
      return incorporated();
    },
    get crossReferences() {
      return crossReferences();
    },
    get parties() {
      return parties();
    },
    get agreement() {
      return agreement();
    },
    get clauses() {
      return clauses();
    },
  };
}

function memo<T>(compute: () => T): () => T {
  let value: { readonly it: T } | undefined;
  return () => {
    value ??= { it: compute() };
    return value.it;
  };
}
