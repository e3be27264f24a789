import { scheduleKindOf } from '../../document/numbers.js';
import type { CrossReference } from '../../facts/types.js';
import { attachedSchedules, scheduleKey, scheduleName } from '../../fixes/schedules.js';
import { defineRule, type RuleContext } from '../types.js';
import { fixesFor } from './fixes.js';

/** How many other places that refer to the schedule are named. */
const mostRelated = 5;

/** Reports a schedule that the draft refers to as attached, or among others that are, and that is not there. */
export const rule = defineRule({
  id: 'missing-schedule',
  group: 'references',
  summary: 'Schedule that is not attached',
  severity: 'error',
  since: '0.1.0',
  options: {},
  messages: {
    among:
      'The draft refers to {schedule}, but does not have it; it has {others}. Attach {schedule}, or correct the reference.',
    none: 'The draft says that {schedule} is attached, but it is not. Attach it, or say where it is kept.',
  },
  per: 'draft',
  reads: ['words', 'references'],
  gather({ facts, document }, block) {
    const missing = facts
      .referencesIn(block)
      .filter(isMissing)
      .map(({ number, span }) => [number, span.start]);
    const here = document.sectionAt(block);
    // Which schedules there are is part of the message.
    const start = here?.start.block === block && scheduleKindOf(here.kind) ? here.number : undefined;
    return missing.length > 0 || start ? { missing, start } : undefined;
  },
  check(context, report, gathered) {
    const missing = new Map<string, CrossReference[]>();
    for (const [block] of gathered) {
      for (const reference of context.facts.referencesIn(block)) {
        if (!isMissing(reference)) continue;
        const key = scheduleKey(reference);
        missing.set(key, [...(missing.get(key) ?? []), reference]);
      }
    }
    for (const references of missing.values()) report(findingOn(context, references));
  },
});

const isMissing = ({ target, word }: CrossReference) =>
  target === null && scheduleKindOf(word.toLowerCase()) !== undefined;

function findingOn({ document }: RuleContext<unknown>, references: readonly CrossReference[]) {
  const [first, ...others] = references as [CrossReference, ...CrossReference[]];
  const schedule = `${first.word.charAt(0).toUpperCase()}${first.word.slice(1).toLowerCase()} ${first.number.replace(/\(.*/, '')}`;
  const attached = attachedSchedules(document, first.word).map(scheduleName);
  const message =
    attached.length > 0
      ? (['among', { schedule, others: inWords(attached) }] as const)
      : (['none', { schedule }] as const);
  return {
    span: first.span,
    message,
    data: { schedule, references: references.length },
    related: others
      .slice(0, mostRelated)
      .map(({ span }) => ({ span, message: `${schedule} is referred to here, too.` })),
    fixes: () => fixesFor(document, references, schedule),
  };
}

/** “Schedule 1, Schedule 2 and Schedule 4”; of many, the first and the last. */
function inWords(names: readonly string[]): string {
  if (names.length > 4) return `${names[0]} to ${names.at(-1)}`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
