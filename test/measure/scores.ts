/** How often something was found rightly and wrongly, and how often it was missed. */
export interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export const noCounts = (): Counts => ({ right: 0, wrong: 0, missed: 0 });

/** Counts what was found against what is there. */
export function count(counts: Counts, found: boolean, isThere: boolean): void {
  if (found && isThere) counts.right++;
  else if (found) counts.wrong++;
  else if (isThere) counts.missed++;
}

/** Where nothing was found nothing was wrong, and where nothing is there nothing was missed. */
export function scoresOf({ right, wrong, missed }: Counts): Scores {
  const share = (of: number) => (of === 0 ? 1 : right / of);
  return { precision: share(right + wrong), recall: share(right + missed), f1: share(right + (wrong + missed) / 2) };
}

export const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(7);
