import type { Block } from '../../document/types.js';
import { defineRule } from '../types.js';
import { type Aspect, aspects, type PhasePart, phaseNameIn, phasePartOf } from './phases.js';

type Part = readonly [block: Block, part: PhasePart];
interface Gap {
  readonly block: Block;
  readonly aspect: Aspect;
  /** The whole table or list leaves it out. */
  readonly everywhere: boolean;
}

/** What is missing, in a message. */
const named: Readonly<Record<Aspect, string>> = {
  purpose: 'the purpose of the disclosure',
  recipients: 'who may receive it',
  security: 'how it must be protected',
  gate: 'what must be done before the next phase',
};

/** Reports a phase of a disclosure that leaves open its purpose, its recipients, its security or the gate to the next. */
export const rule = defineRule({
  id: 'staged-disclosure-gap',
  group: 'clauses',
  summary: 'Phase of disclosure that leaves something open',
  severity: 'information',
  since: '0.1.0',
  options: {},
  messages: {
    phase:
      '“{phase}” does not say {what}, which other phases do. A phase that leaves it open lets more out than was meant. Fill it in.',
    all: 'None of the phases of disclosure says {what}. Consider it for each: what is released early cannot be called back.',
  },
  per: 'group',
  reads: ['words', 'surroundings'],
  gather({ document }, block) {
    if (block.matter !== 'contract' || block.language !== 'en') return [];
    const item = phasePartOf(block);
    // What stands below an item may say the rest.
    const next = document.blocks[block.index + 1];
    const goesOn = item?.kind === 'item' && (next?.list?.depth ?? 0) > (block.list?.depth ?? 0);
    return item && !goesOn ? [{ group: item.kind === 'item' ? 'items' : 'tables', item }] : [];
  },
  check(_context, report, parts) {
    for (const together of partsByList(parts as readonly Part[])) {
      for (const { block, aspect, everywhere } of gapsIn(together)) {
        const { start, end } = phaseNameIn(block.prose.text);
        report({
          span: { block, start, end },
          message: everywhere
            ? ['all', { what: named[aspect] }]
            : ['phase', { phase: block.prose.text.slice(start, end).trim(), what: named[aspect] }],
          data: { clause: 'staged-disclosure', element: aspect },
        });
      }
    }
  },
});

/** The parts of each table and of each list, in the order of the draft. */
function partsByList(parts: readonly Part[]): Iterable<readonly Part[]> {
  const lists = new Map<object, Part[]>();
  for (const part of parts) {
    const key = part[0].cell?.table ?? part[0].list?.list;
    if (!key) continue;
    const list = lists.get(key);
    if (list) list.push(part);
    else lists.set(key, [part]);
  }
  return lists.values();
}

function gapsIn(parts: readonly Part[]): readonly Gap[] {
  return parts[0]?.[0].cell ? gapsInTable(parts) : gapsInList(parts);
}

/** A table of phases has a column of phases, one that says who receives or how it is protected, and one more. */
function gapsInTable(parts: readonly Part[]): readonly Gap[] {
  const heads = parts.filter(([, part]) => part.kind === 'head');
  const columnOf = new Map(heads.map(([block, part]) => [block.cell!.column, (part as { column: string }).column]));
  const has = new Set(columnOf.values());
  const said = aspects.filter((aspect) => has.has(aspect));
  const phaseHead = heads.find(([, part]) => part.kind === 'head' && part.column === 'phase')?.[0];
  if (!phaseHead || said.length < 2 || !(has.has('recipients') || has.has('security'))) return [];
  const left = aspects
    .filter((aspect) => !has.has(aspect))
    .map((aspect) => ({ block: phaseHead, aspect, everywhere: true }));
  const rows = new Map<number, Block>();
  for (const [block, part] of parts)
    if (part.kind === 'cell' && columnOf.get(block.cell!.column) === 'phase' && !part.empty)
      rows.set(block.cell!.row, block);
  const open = parts.flatMap(([block, part]): Gap[] => {
    const aspect = said.find((name) => name === columnOf.get(block.cell!.column));
    const row = rows.get(block.cell!.row);
    return part.kind === 'cell' && part.empty && aspect && row ? [{ block: row, aspect, everywhere: false }] : [];
  });
  return [...left, ...open];
}

/** A list of phases is one of disclosure where it says so, and its phases settle at least two things. */
function gapsInList(parts: readonly Part[]): readonly Gap[] {
  const items = parts.flatMap(([block, part]) => (part.kind === 'item' ? [{ block, ...part }] : []));
  const said = aspects.filter((aspect) => items.some(({ says }) => says.includes(aspect)));
  if (items.length < 2 || said.length < 2 || !items.some(({ discloses }) => discloses)) return [];
  return items.flatMap(({ block, says }) =>
    said.filter((aspect) => !says.includes(aspect)).map((aspect) => ({ block, aspect, everywhere: false })),
  );
}
