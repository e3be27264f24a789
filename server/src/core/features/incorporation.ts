import { frontMatterOf } from '../document/frontMatter.js';
import type { Glossary, Incorporation } from '../facts/glossaries/glossary.js';
import { glossaryNames } from '../facts/glossaries/glossaryNames.js';

/** How whoever has files finds glossaries. */
export interface GlossaryShelf {
  /** The id of the file that a draft names; undefined for what is no name of a file. */
  idOf(name: string, within: string): string | undefined;
  /** The glossary of an id; null where no such file can be read, undefined where that is not known yet. */
  get(id: string): Glossary | null | undefined;
}

/** A file as some other names it. */
export interface NamedFile {
  readonly name: string;
  /** The id of the file that names it: a draft, or settings. Names count from its folder. */
  readonly within: string;
}

/** What an incorporation rests on. */
export interface LinkedGlossaries {
  readonly incorporation: Incorporation;
  /** The ids of all files that it names, read or not: when one of them changes, so may this. */
  readonly files: ReadonlySet<string>;
  /** Those of which nobody knows yet whether they can be read. */
  readonly unknown: readonly string[];
}

/** The files that a draft takes definitions from. @param text the draft, or its beginning with the whole front matter */
export function glossariesNamedIn(text: string): readonly string[] {
  return glossaryNames(frontMatterOf(text));
}

/** Glossaries of glossaries are followed so far; more would be a chain that no reader follows. */
const mostGlossaries = 64;

/**
 * The definitions that a draft takes over from other files, and from those that these name in their turn. The draft itself
 * and what has been met already are passed over, so that files may name each other.
 * @param draft the id of the draft
 * @param named the files that it names, or its settings do, in order
 */
export function incorporationOf(draft: string, named: readonly NamedFile[], shelf: GlossaryShelf): LinkedGlossaries {
  const found: (Glossary | null | undefined)[] = [];
  const unreadable: string[] = [];
  const unknown: string[] = [];
  const files = new Set<string>();
  const waiting = named.map((file) => ({ ...file, own: true }));
  // The list grows while it is walked.
  for (const { name, within, own } of waiting) {
    const id = shelf.idOf(name, within);
    if (id === draft || (id !== undefined && files.has(id)) || files.size >= mostGlossaries) continue;
    const glossary = id === undefined ? null : shelf.get(id);
    if (id !== undefined) files.add(id);
    found.push(glossary);
    if (glossary === undefined) unknown.push(id!);
    if (glossary === null && own) unreadable.push(name);
    for (const next of glossary?.definitions ?? []) waiting.push({ name: next, within: glossary!.id, own: false });
  }
  const glossaries = found.filter((glossary) => glossary !== undefined && glossary !== null);
  return { incorporation: { glossaries, unreadable, pending: unknown.length > 0 }, files, unknown };
}
