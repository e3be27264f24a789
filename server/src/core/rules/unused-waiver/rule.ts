import { defineRule, option } from '../types.js';
import { isClauseWaiver, isDay } from '../waiving.js';

/** Reports a waiver that waives nothing, has come to its end or is not written as it should be. */
export const rule = defineRule({
  id: 'unused-waiver',
  group: 'leftovers',
  summary: 'Waiver that waives nothing, or no longer',
  severity: 'warning',
  since: '0.1.0',
  options: { reason: option.boolean(false, 'Report waivers in the draft that give no reason.') },
  messages: {
    unknown: 'This waiver names “{rule}”, and there is no rule of that name. Check its spelling.',
    noDay: 'This waiver ends on “{until}”, which is no date that can be read. Write it as 2026-12-31.',
    ended: 'This waiver ended on {until}, so that what it waived is reported again. Decide anew, or take it out.',
    unused: 'This waiver of “{rules}” waives nothing. Take it out, or move it to the words that it is about.',
    nothing: 'This waiver waives nothing. Take it out, or move it to the words that it is about.',
    lapsed:
      'The project waives “{rules}” for the words “{words}”, and no clause has that finding any more. Check whether the clause has changed, and take the waiver out of the project’s file.',
    endedInFile:
      'The project’s waiver of “{rules}” for the words “{words}” ended on {until}. Decide anew, or take it out of the project’s file.',
    noReason: 'This waiver gives no reason. Say who agreed to it, and why.',
  },
  per: 'waiver',
  reads: [],
  check({ options, isRule, hasRun }, { waiver, used, expired }) {
    const { until } = waiver;
    if (isClauseWaiver(waiver)) {
      const { rule, words } = waiver;
      if (!waiver.here || !hasRun(rule)) return undefined;
      const data = { rules: rule };
      if (expired) return { message: ['endedInFile', { rules: rule, words, until }], data };
      return used.size > 0 ? undefined : { message: ['lapsed', { rules: rule, words }], data };
    }
    const unknown = waiver.rules.find((id) => !isRule(id));
    if (unknown !== undefined) return { message: ['unknown', { rule: unknown }], data: { rules: unknown } };
    const data = { rules: waiver.rules.join(', ') };
    if (until !== '' && !isDay(until)) return { message: ['noDay', { until }], data };
    if (expired) return { message: ['ended', { until }], data };
    const idle = waiver.rules.filter((id) => !used.has(id) && hasRun(id) && id !== 'unused-waiver');
    if (idle.length > 0) return { message: ['unused', { rules: idle.join('”, “') }], data: { rules: idle.join(', ') } };
    if (waiver.rules.length === 0 && used.size === 0) return { message: 'nothing', data };
    return options.reason && waiver.reason === '' ? { message: 'noReason', severity: 'information', data } : undefined;
  },
});
