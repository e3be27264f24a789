import type { ContractDocument, Span } from '../../document/types.js';
import type { Range } from '../../text/range.js';
import type { Fix, FixEdit } from '../types.js';
import type { BlankKind } from './blank.js';

/** What can be done about bracketed wording without asking: keep it, keep one of its alternatives, or take it out. */
export function fixesOf(document: ContractDocument, span: Span, kind: BlankKind): readonly Fix[] {
  if (kind === 'value') return [keep(document, span)];
  if (kind === 'note') return [remove(document, span, 'Take out this note')];
  if (kind !== 'choice') return [];
  const alternatives = alternativesOf(wordsOf(span));
  if (alternatives) {
    return alternatives.map((text) => ({
      title: `Replace with “${text}”`,
      kind: 'suggestion',
      edits: [{ range: sourceOf(document, span), text }],
    }));
  }
  return [keep(document, span), remove(document, span, `Take out “${cut(wordsOf(span))}”`)];
}

function wordsOf({ block, start, end }: Span): string {
  return block.prose.text.slice(start + 1, end - 1).trim();
}

/** `are/may be` → its two readings. */
function alternativesOf(words: string): readonly string[] | undefined {
  const parts = words.split(/\s?\/\s?/);
  return parts.length > 1 && parts.every((part) => /^[\p{L}' -]{1,30}$/u.test(part)) ? parts : undefined;
}

/** Takes off the brackets and leaves what stands between them as it is typed. */
function keep(document: ContractDocument, { block, start, end }: Span): Fix {
  const { text } = block.prose;
  const inner = text.slice(start + 1, end - 1);
  const first = start + 1 + (inner.length - inner.trimStart().length);
  const last = end - 1 - (inner.length - inner.trimEnd().length);
  const cutOut = (from: number, to: number): FixEdit => ({
    range: sourceOf(document, { block, start: from, end: to }),
    text: '',
  });
  return {
    title: `Keep “${cut(inner.trim())}” without the brackets`,
    kind: 'suggestion',
    edits: [cutOut(start, first), cutOut(last, end)],
  };
}

/** Deletes the wording with one of the spaces around it. */
function remove(document: ContractDocument, { block, start, end }: Span, title: string): Fix {
  const { text } = block.prose;
  const spaceBefore = text[start - 1] === ' ' && /^(?:[\s.,;:)]|$)/.test(text.slice(end, end + 1));
  const spaceAfter = !spaceBefore && start === 0 && text[end] === ' ';
  const range = sourceOf(document, { block, start: start - (spaceBefore ? 1 : 0), end: end + (spaceAfter ? 1 : 0) });
  return { title, kind: 'suggestion', edits: [{ range, text: '' }] };
}

/** The source of a span with the backslash that escapes its first character: `\\[`. */
function sourceOf(document: ContractDocument, span: Span): Range {
  const { start, end } = document.rangeOf(span);
  const escaped = start < end && document.text[start - 1] === '\\' && /[^\p{L}\p{N}\s]/u.test(document.text[start]!);
  return { start: escaped ? start - 1 : start, end };
}

function cut(words: string): string {
  return words.length <= 40 ? words : `${words.slice(0, 37).trimEnd()}…`;
}
