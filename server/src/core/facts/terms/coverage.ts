/** What takes a word of a block: nothing, a defined term, or a form of a defined verb. */
export const coverage = { none: 0, term: 1, verb: 2 } as const;
