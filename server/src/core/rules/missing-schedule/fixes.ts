import type { ContractDocument, Section } from '../../document/types.js';
import type { CrossReference } from '../../facts/types.js';
import { attachedSchedules, scheduleName, scheduleOrdinal } from '../../fixes/schedules.js';
import type { Fix } from '../types.js';

const blank = '[●]';

/** Adds the schedule behind the others, or lets the references lead to the one whose number is next to it. */
export function fixesFor(
  document: ContractDocument,
  references: readonly CrossReference[],
  schedule: string,
): readonly Fix[] {
  const attached = attachedSchedules(document, references[0]!.word);
  const label = references[0]!.number.replace(/\(.*/, '');
  const wanted = scheduleOrdinal(label);
  const nearest = attached.toSorted(
    (a, b) => Math.abs(a.ordinal - wanted) - Math.abs(b.ordinal - wanted) || a.ordinal - b.ordinal,
  );
  return [
    ...nearest.slice(0, 2).map((section) => referenceFix(document, references, section)),
    additionOf(document, schedule, attached.at(-1)),
  ];
}

function referenceFix(document: ContractDocument, references: readonly CrossReference[], section: Section): Fix {
  const places = references.length > 1 ? `, in all ${references.length} places` : '';
  return {
    title: `Refer to ${scheduleName(section)} instead${places}`,
    kind: 'suggestion',
    edits: references.map(({ numberSpan, number }) => ({
      range: document.rangeOf(numberSpan),
      text: `${section.label}${/\(.*$/.exec(number)?.[0] ?? ''}`,
    })),
  };
}

/** The schedule as a heading like that of the last one, with a blank for its text. */
function additionOf(document: ContractDocument, schedule: string, last: Section | undefined): Fix {
  const { text, blocks } = document;
  const end = last ? blocks[last.endBlock - 1]! : blocks.at(-1)!;
  const at = end.base + end.source.end;
  const level = last?.start.block.headingLevel ?? 1;
  const heading = last?.start.block.kind === 'paragraph' ? `**${schedule}**` : `${'#'.repeat(level)} ${schedule}`;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const added = `${newline}${newline}${heading}${newline}${newline}${blank}`;
  const start = added.length - blank.length;
  return {
    title: `Add ${schedule}, with a blank for its text`,
    kind: 'suggestion',
    edits: [{ range: { start: at, end: at }, text: added, tabStops: [{ start, end: added.length }] }],
  };
}
