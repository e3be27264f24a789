const runaway = /\*{300}|_{300}\w|\[{300}|(?:>[ \t]?){100}|(?:[-+*][ \t]){100}/;

/** Whether signs are repeated beyond any drafting, on which the parser would take more than linear time. */
export function isRunaway(source: string): boolean {
  return runaway.test(source);
}
