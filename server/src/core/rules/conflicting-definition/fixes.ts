import type { ContractDocument } from '../../document/types.js';
import type { IncorporatedDefinition } from '../../facts/glossaries/glossary.js';
import { meaningSpan } from '../../facts/glossaries/meaning.js';
import type { Definition } from '../../facts/types.js';
import type { Fix } from '../types.js';

/** Says the same as the other draft, where the definition is words that can be exchanged. */
export function fixesOf(
  document: ContractDocument,
  definitions: readonly Definition[],
  definition: Definition,
  { glossary, entry }: IncorporatedDefinition,
): readonly Fix[] {
  const span = meaningSpan(document, definition, definitions);
  if (!span || entry.kind === 'parenthetical') return [];
  const words = span.block.prose.text.slice(span.start, span.end);
  const end = /[.;,]?\s*$/.exec(words)![0];
  return [
    {
      title: `Define “${definition.term}” as “${glossary}” does`,
      kind: 'suggestion',
      edits: [{ range: document.rangeOf(span), text: entry.meaning.replace(/[.;,]?\s*$/, '') + end }],
    },
  ];
}
