import { enumeratorsIn, firstOf, type InlineItem, ordinalIn } from '../../document/inlineItems.js';
import { perBlock } from '../perBlock.js';

/** A label such as the `(d)` of “(a) …, (b) … and (d) …”. Offsets of the block's prose. */
export interface InlineFault {
  readonly kind: 'gap' | 'duplicate';
  /** As typed: `(d)`. */
  readonly label: string;
  /** The label that it follows. */
  readonly before: string;
  readonly start: number;
  readonly end: number;
  /** The labels that would have to change, this one first, with the ordinals that they have now. */
  readonly items: readonly { readonly start: number; readonly end: number; readonly ordinal: number }[];
}

interface Series {
  readonly style: InlineItem['style'];
  last: number;
  before: string;
  count: number;
  fault: InlineFault | undefined;
}

/** The labels within a paragraph that leave one out or repeat the one before. */
export const inlineFaultsIn = perBlock(({ prose: { text } }) => (text.includes('(') ? find(text) : nothing));

const nothing: readonly InlineFault[] = [];

function find(text: string): readonly InlineFault[] {
  const faults: InlineFault[] = [];
  let open: Series[] = [];
  for (const { label, start, textStart } of enumeratorsIn(text, 0)) {
    const written = `(${label})`;
    const item = { start, end: textStart };
    const next = open.findLastIndex(({ style, last }) => ordinalIn(style, label) === last + 1);
    if (next >= 0) {
      const series = open[next]!;
      open = open.slice(0, next + 1);
      advance(series, written);
      if (series.fault) (series.fault.items as unknown[]).push({ ...item, ordinal: series.last });
      continue;
    }
    const style = firstOf[label];
    if (style) {
      open = [
        ...open.filter((other) => other.style !== style),
        { style, last: 1, before: written, count: 1, fault: undefined },
      ];
      continue;
    }
    const slip = open.findLastIndex((series) => isSlip(series, label, text, start));
    if (slip < 0) continue;
    const series = open[slip]!;
    const ordinal = ordinalIn(series.style, label);
    const kind = ordinal === series.last ? 'duplicate' : 'gap';
    const fault = { kind, label: written, before: series.before, ...item, items: [{ ...item, ordinal }] } as const;
    series.fault = fault;
    series.last = ordinal;
    series.before = written;
    open = open.slice(0, slip + 1);
    faults.push(fault);
  }
  return faults;
}

function advance(series: Series, written: string): void {
  series.last++;
  series.count++;
  series.before = written;
}

/** Behind the end of an item: “…; (d)”, “…, and (d)”. */
const itemEnd = /[;,.]\s*(?:(?:and|or|and\/or)\s+)?$/;

/** Whether a label is the next one but one of an enumeration, or the last one again, and stands where an item starts. */
function isSlip({ style, last, count, fault }: Series, label: string, text: string, start: number): boolean {
  if (fault || count < 2 || !itemEnd.test(text.slice(Math.max(0, start - 12), start))) return false;
  const ordinal = ordinalIn(style, label);
  if (ordinal === last) return true;
  // The one between may stand where it was not told from the words around it.
  return ordinal === last + 2 && !text.includes(`(${labelBefore(label)})`);
}

/** `d` → `c`; of Roman numbers none that is written so. */
function labelBefore(label: string): string {
  if (/^\d+$/.test(label)) return String(Number(label) - 1);
  return label.length === 1 ? String.fromCharCode(label.charCodeAt(0) - 1) : label.replace(/i$/, '');
}
