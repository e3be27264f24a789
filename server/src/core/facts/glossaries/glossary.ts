import type { Range } from '../../text/range.js';
import type { LinePosition } from '../../text/sourceText.js';
import type { Definition } from '../types.js';

/** A place of another file: absolute offsets, and the same as lines and characters, since that file is not at hand. */
export interface FilePlace {
  /** The `id` of its glossary. */
  readonly file: string;
  readonly range: Range;
  readonly start: LinePosition;
  readonly end: LinePosition;
}

/** A term that a glossary defines. */
export interface GlossaryEntry {
  readonly term: string;
  /** How the other draft writes the definition. */
  readonly kind: Definition['kind'];
  /** What the term means there, in one line; empty where the other draft leaves that open. */
  readonly meaning: string;
  /** The meaning stands in a third document or in another place of the other draft. */
  readonly refers: boolean;
  /** The definition departs from others on purpose, or holds for a part only. */
  readonly scoped: boolean;
  /** It names the other agreement or a party to it. */
  readonly names: Definition['names'];
  /** A label or a title, which is a definition if somebody uses it as one. */
  readonly assumed: boolean;
  /** The term where it is defined. */
  readonly place: FilePlace;
  /** The sentence or entry that defines it. */
  readonly body: FilePlace;
}

/** A term of a bilingual glossary, and what it is called in other languages. */
export interface GlossaryTranslation {
  readonly term: string;
  /** The language of the term as in BCP 47. */
  readonly language: string;
  readonly others: readonly {
    readonly language: string;
    /** Each of them will do. */
    readonly terms: readonly string[];
  }[];
  readonly place: FilePlace;
}

/** What another draft defines. Immutable: where that draft changes, there is another glossary of the same id. */
export interface Glossary {
  /** Tells the file from others, as whoever reads files names it: an address or a path. */
  readonly id: string;
  /** What people call it: the name of its file. */
  readonly name: string;
  /** What the other draft calls itself, in small letters: its title, and the terms that name it. */
  readonly calls: readonly string[];
  readonly entries: readonly GlossaryEntry[];
  readonly translations: readonly GlossaryTranslation[];
  /** The files that the other draft takes definitions from in its turn, as it names them. */
  readonly definitions: readonly string[];
}

/** What a draft takes over from others. */
export interface Incorporation {
  /** Those that the draft names, in its order, each followed at the end by what they name in their turn. */
  readonly glossaries: readonly Glossary[];
  /** Names, as the draft or its settings write them, that lead to no file which can be read. */
  readonly unreadable: readonly string[];
  /** Some of the files have not been read yet, so that nobody knows what they define. */
  readonly pending: boolean;
}

export const noIncorporation: Incorporation = { glossaries: [], unreadable: [], pending: false };

/** A definition that another draft gives. Its entry is exchanged where nothing but its place has changed. */
export interface IncorporatedDefinition extends Definition {
  readonly kind: 'glossary';
  readonly glossary: string;
  readonly entry: GlossaryEntry;
}

/** Whether a definition is that of another draft. */
export function isIncorporated(definition: Definition): definition is IncorporatedDefinition {
  return definition.kind === 'glossary';
}

/** The definitions of other drafts that hold in one. */
export interface GlossaryFacts {
  readonly incorporation: Incorporation;
  /** The definitions of a term, the nearest first; of those that say the same only the first. */
  of(term: string): readonly IncorporatedDefinition[];
  /** The terms that they define, in no order. */
  readonly terms: Iterable<string>;
  /** The terms that they define in two ways, in alphabetical order. */
  readonly conflicts: readonly string[];
}
