/** The classes of capitalised words that are no defined terms, by the names under which users may have them looked at. */
export const exclusionClasses = [
  /** Titles of laws, their citations, and the laws of a place. */
  'laws',
  /** Courts, governments, commissions and other bodies. */
  'authorities',
  /** Countries, towns, nationalities. */
  'places',
  'people',
  /** `Chief Executive Officer`; what somebody acts as. */
  'offices',
  /** Companies by their full name, and legal forms. */
  'companies',
  /** Names with a trade mark sign, and well-known ones. */
  'brands',
  /** Months, days, time zones. */
  'dates',
  'currencies',
  'addresses',
  /** Agreements by their title and date, and the draft by its own. */
  'agreements',
  /** Standards, policies and manuals by their title. */
  'documents',
  /** `Annex II`; titles of sections, and what an exhibit sets out. */
  'references',
  /** The long form of what a parenthesis makes short. */
  'full-names',
  /** Labels, codes, and words beside a blank. */
  'labels',
  /** `Bill of Lading`. */
  'phrases',
  /** Abbreviations and words that have a capital on their own account. */
  'ordinary-words',
] as const;

export type ExclusionClass = (typeof exclusionClasses)[number];
