/** Milliseconds of work after which messages get their turn. */
const slice = 8;

export interface SlicedWork {
  /** Calls back in a later turn of the event loop. */
  readonly defer: (callback: () => void) => void;
  /** Looked at after each slice; the rest is left undone where it says yes. */
  readonly isStopped?: () => boolean;
}

/** Takes steps one after another, and lets messages through whenever they have taken a while. */
export async function inSlices(steps: Iterator<unknown>, { defer, isStopped }: SlicedWork): Promise<void> {
  let start = performance.now();
  while (!steps.next().done) {
    if (performance.now() - start < slice) continue;
    await new Promise<void>((resolve) => defer(resolve));
    if (isStopped?.()) return;
    start = performance.now();
  }
}
