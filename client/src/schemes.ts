/** The addresses of what the extension shows without a file. */

/** Clauses of the library, to be read before one is inserted. */
export const clauseScheme = 'clausewright-clause';

/** The pages of the rules; the manifest has the editor show them rendered. */
export const rulePageScheme = 'clausewright-rule';
