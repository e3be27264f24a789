import type { ContractDocument, Span } from '../document/types.js';
import type { Definition, Facts } from '../facts/types.js';
import type { Fix } from './types.js';

/** The change that takes a definition out, where that leaves the text around it as it should be; none otherwise. */
export function removeDefinitionFixes(
  document: ContractDocument,
  { definitions }: Facts,
  definition: Definition,
): readonly Fix[] {
  const range = removedRange(document, definitions, definition);
  if (!range) return [];
  return [
    {
      title: `Take out the definition of “${definition.term}”`,
      kind: 'suggestion',
      edits: [{ range, text: '' }],
    },
  ];
}

function removedRange(
  document: ContractDocument,
  definitions: readonly Definition[],
  { span, kind, body }: Definition,
) {
  if (!span) return undefined;
  const { block } = span;
  const others = definitions.filter((other) => other.span?.block === block && other.span !== span);
  if (kind === 'parenthetical') return parenthesisRange(document, span, others);
  const whole = body?.start === 0 && body.end >= block.prose.text.trimEnd().length;
  return whole && others.length === 0 ? paragraphRange(document, span) : undefined;
}

/** The parenthesis with the blank before it, when it holds this term alone. */
function parenthesisRange(document: ContractDocument, span: Span, others: readonly Definition[]) {
  const { block, start, end } = span;
  const { text } = block.prose;
  const open = text.lastIndexOf('(', start);
  const close = text.indexOf(')', end);
  if (open < 0 || close < 0 || close - open > 120 || text.slice(open + 1, close).includes('(')) return undefined;
  if (others.some((other) => other.span!.start > open && other.span!.end < close)) return undefined;
  const from = /\s/.test(text[open - 1] ?? '') ? open - 1 : open;
  // Markup that begins or ends at the parenthesis would be left without its other half.
  const torn = block.marks.some(
    (mark) => mark.start < close + 1 && mark.end > from && (mark.start <= open || mark.end > close),
  );
  return torn ? undefined : document.rangeOf({ block, start: from, end: close + 1 });
}

/** A paragraph that is the definition, with the lines that part it from the next. Items that are numbered stay. */
function paragraphRange(document: ContractDocument, { block }: Span) {
  if (block.kind !== 'paragraph' || block.list) return undefined;
  const start = block.base + block.source.start;
  const lineStart = document.text.lastIndexOf('\n', start - 1) + 1;
  if (document.text.slice(lineStart, start).trim() !== '') return undefined;
  const end = block.base + block.source.end;
  const blank = /^(?:[ \t]*\r?\n)+/.exec(document.text.slice(end))?.[0].length ?? 0;
  return { start: lineStart, end: end + blank };
}
