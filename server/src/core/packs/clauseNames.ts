/** What a clause is called in lists. */
export interface ClauseName {
  /** The id of the review map. */
  readonly clause: string;
  /** Plain name: `Compelled disclosure`. */
  readonly title: string;
  /** Names of elements whose ids do not say it: `minimum-disclosure` is `only what is required`. */
  readonly elements?: Readonly<Record<string, string>>;
}

/** Clauses that belong together, such as those on disputes. */
export interface ClauseGroup {
  readonly title: string;
  readonly clauses: readonly ClauseName[];
}

/** What lists call the clauses of the catalogue, in the order in which they show them. */
export interface ClauseNames {
  readonly groups: readonly ClauseGroup[];
}

/** What an element is called: its name, or else its id in words. */
export const elementTitle = ({ elements }: ClauseName, element: string): string =>
  elements?.[element] ?? element.replaceAll('-', ' ');
