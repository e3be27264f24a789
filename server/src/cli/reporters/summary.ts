import type { Summary } from '../review.js';

/** What a review comes to: “3 to fix, 7 to consider in 1 draft. 2 waived.” */
export function inOneSentence({ drafts, counts, suppressed, known, fixed, fixes }: Summary): string {
  const fix = counts.error + counts.warning;
  const consider = counts.information + counts.hint;
  const of = ` in ${drafts} ${drafts === 1 ? 'draft' : 'drafts'}.`;
  const parts = [...(fix > 0 ? [`${fix} to fix`] : []), ...(consider > 0 ? [`${consider} to consider`] : [])];
  const found =
    drafts === 0
      ? 'No draft was reviewed.'
      : (parts.length > 0 ? parts.join(', ') : 'Nothing to fix or to consider') + of;
  const changed = fixed > 0 ? ` ${fixed} ${fixes === 'try' ? 'would be fixed by --fix' : 'fixed'}.` : '';
  const waived = suppressed > 0 ? ` ${suppressed} waived.` : '';
  return found + changed + waived + (known > 0 ? ` ${known} known from the baseline.` : '');
}
