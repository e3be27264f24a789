import { isSchedule, scheduleKindOf } from '../../document/numbers.js';
import type { Block, ContractDocument, Section } from '../../document/types.js';
import { rangesIn } from '../../facts/references/ranges.js';
import type { Facts } from '../../facts/types.js';
import { numberSpanOf } from '../../fixes/renumberFault.js';
import { scheduleKey, scheduleName } from '../../fixes/schedules.js';
import { defineRule } from '../types.js';

interface Mentions {
  /** The schedule that starts in the block, by its key. */
  readonly starts?: string;
  /** The title of that schedule. */
  readonly title?: string;
  /** A section of the body starts in the block. */
  readonly isBody?: true;
  /** The schedules to which the block refers, save for the one in which it stands. */
  readonly refersTo?: readonly string[];
}

/** Reports a schedule that nothing in the draft refers to. */
export const rule = defineRule({
  id: 'unreferenced-schedule',
  group: 'references',
  summary: 'Schedule that nothing refers to',
  severity: 'information',
  since: '0.1.0',
  options: {},
  messages: {
    unreferenced:
      '{schedule} is attached, but nothing in the draft refers to it, so that it is open what it is for. Refer to it in the clause that it belongs to, or leave it out.',
  },
  per: 'draft',
  reads: ['words', 'references', 'usedTerms'],
  gather: ({ document, facts }, block) => mentionsIn(document, facts, block),
  check({ document, facts }, report, gathered) {
    const all = gathered.map(([block, mentions]) => ({ block, ...(mentions as Mentions) }));
    const referred = new Set(all.flatMap(({ refersTo = [] }) => refersTo));
    const attached = all.flatMap(({ starts }) => starts ?? []);
    let hasBody = false;
    for (const { block, starts, isBody } of all) {
      hasBody ||= isBody === true;
      // What starts with a schedule is that schedule, kept apart from its agreement.
      if (!starts || !hasBody || referred.has(starts) || isMeantAlone(starts, attached, referred)) continue;
      // What stands at the head of page after page is no schedule.
      if (attached.filter((key) => key === starts).length > 1) continue;
      const section = document.sectionAt(block)!;
      if (isNamedInText(facts, section.title)) continue;
      report({
        span: numberSpanOf(section),
        message: ['unreferenced', { schedule: scheduleName(section) }],
        data: { schedule: scheduleName(section) },
      });
    }
  },
});

/** Whether “the Annex” means this one, since there is no other. */
function isMeantAlone(key: string, attached: readonly string[], referred: ReadonlySet<string>): boolean {
  const kind = key.split(' ')[0]!;
  return referred.has(kind) && attached.filter((other) => other.startsWith(`${kind} `)).length === 1;
}

function mentionsIn(document: ContractDocument, facts: Facts, block: Block): Mentions | undefined {
  if (block.matter !== 'contract') return undefined;
  const here = document.sectionAt(block);
  const own = scheduleAbove(here);
  const isStart = here?.start.block === block;
  // An item “Schedule 1: Prices” stands in a list of schedules.
  const isTitled = isStart && !block.list && isSchedule(here.kind) && here.label !== '' && block.language === 'en';
  // What was filed has lost what would tell a schedule from an entry of its table of contents.
  const starts = isTitled && document.format !== 'text' ? keyOf(here) : undefined;
  const isBody = isStart && !own && here.number !== '' && here.level <= 2;
  const ownKey = own && keyOf(own);
  const refersTo = [...keysReferredTo(facts, block)].filter((key) => key !== ownKey && key !== own?.kind);
  if (!starts && !isBody && refersTo.length === 0) return undefined;
  return {
    ...(starts && { starts, title: here!.title }),
    ...(isBody && { isBody }),
    ...(refersTo.length > 0 && { refersTo }),
  };
}

const keyOf = ({ kind, label }: Section) => scheduleKey({ word: kind, number: label });

function* keysReferredTo(facts: Facts, block: Block): Generator<string> {
  for (const { target, word, number } of facts.referencesIn(block)) {
    const section = target !== null && target !== 'external' ? scheduleAbove(target) : undefined;
    if (section) yield keyOf(section);
    if (scheduleKindOf(word.toLowerCase())) yield scheduleKey({ word, number });
  }
  for (const { word, label } of rangesIn(block)) yield scheduleKey({ word, number: label });
  for (const [, word] of block.prose.text.matchAll(alone)) yield scheduleKindOf(word!.toLowerCase())!;
}

/** “the Annex”, “the attached Schedule”. */
const alone =
  /\b[Tt]h(?:e|is)\s(?:attached\s|enclosed\s)?(schedule|exhibit|annex|appendix|attachment|addendum)\b(?!\s(?:\d|[A-Z]\b|[IVX]+\b))/gi;

/** Whether the title of a schedule is a defined term that the draft uses: “the Services Description”. */
function isNamedInText(facts: Facts, title: string): boolean {
  return facts.definitionsNamed([title.toLowerCase()]).some(({ term }) => facts.isUsed(term));
}

function scheduleAbove(section: Section | undefined): Section | undefined {
  for (let at = section; at; at = at.parent) if (isSchedule(at.kind)) return at;
  return undefined;
}
