import type { ContractDocument, Section } from '../../document/types.js';
import type { CrossReference } from '../../facts/types.js';
import { numberAs } from '../../fixes/referTo.js';
import type { Fix } from '../types.js';

/** The change that lets a link show the number of the section that it leads to. */
export function shownNumberFix(document: ContractDocument, reference: CrossReference, section: Section): Fix {
  const { number, span } = reference.shown!;
  const text = numberAs({ ...reference, number, numberSpan: span }, section);
  return { title: `Show “${text}”`, kind: 'suggestion', edits: [{ range: document.rangeOf(span), text }] };
}

/** The changes that let a link lead to an anchor that is spelt almost alike. */
export function anchorFixes(document: ContractDocument, reference: CrossReference): readonly Fix[] {
  const { number: anchor, span } = reference;
  const { end } = document.rangeOf(span);
  // The words of a link may be emphasised, so that its address does not follow at once.
  const address = document.text.slice(end, end + anchor.length + 12).indexOf(`(#${anchor})`);
  if (address < 0) return [];
  const start = end + address + 2;
  const known = new Set(document.blocks.flatMap(({ anchors }) => anchors));
  return [...known]
    .map((name) => ({ name, distance: distanceOf(anchor, name) }))
    .filter(({ name, distance }) => distance <= Math.max(2, Math.min(anchor.length, name.length) / 4))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => ({
      title: `Link to “#${name}”`,
      kind: 'suggestion',
      edits: [{ range: { start, end: start + anchor.length }, text: name }],
    }));
}

/** How many letters have to be put in, left out or exchanged to make one word of another; long words are cut. */
function distanceOf(a: string, b: string): number {
  const [short, long] = [a.slice(0, 80), b.slice(0, 80)];
  let row = Array.from({ length: long.length + 1 }, (_, i) => i);
  for (let i = 1; i <= short.length; i++) {
    const next = [i];
    for (let j = 1; j <= long.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (short[i - 1] === long[j - 1] ? 0 : 1)));
    row = next;
  }
  return row.at(-1)!;
}
