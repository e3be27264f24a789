import type { Block } from '../document/types.js';
import type { NumberFault } from '../facts/numbering.js';
import { inlineFaultsIn } from '../facts/references/inlineNumbers.js';
import { relabel } from '../fixes/relabel.js';
import { nameOfSection, numberSpanOf, renumberFault } from '../fixes/renumberFault.js';
import type { Finding, RuleContext } from './types.js';

/** The findings on typed numbers of one sort in a block: of sections, and of items within a paragraph. */
export function* numberFindings(
  { document, facts }: RuleContext<unknown>,
  block: Block,
  kind: NumberFault['kind'],
): Generator<Finding<'sections' | 'items'>> {
  for (const fault of facts.numberFaultsIn(block)) {
    if (fault.kind !== kind) continue;
    const { section, before, missing } = fault;
    yield {
      span: numberSpanOf(section),
      message: ['sections', { number: nameOfSection(section), before: nameOfSection(before) }],
      data: { number: section.number, before: before.number, missing },
      related: [{ span: before.titleSpan, message: `${nameOfSection(before)} is here.` }],
      fixes: () => renumberFault(document, facts, fault),
    };
  }
  if (block.matter !== 'contract' || block.language !== 'en') return;
  for (const fault of inlineFaultsIn(block)) {
    if (fault.kind !== kind) continue;
    const { label, before, start, end } = fault;
    yield {
      span: { block, start, end },
      message: ['items', { number: label, before }],
      data: { number: label, before, missing: kind === 'gap' ? 1 : 0 },
      fixes: () => relabel(document, block, fault),
    };
  }
}
