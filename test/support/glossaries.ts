import {
  type Draft,
  type GlossaryShelf,
  glossaryNames,
  incorporationOf,
  readGlossary,
} from '../../server/src/core/index.js';

/** Files of one folder by their names. */
export function shelfOf(files: ReadonlyMap<string, string>): GlossaryShelf {
  return {
    idOf: (name) => name.replace(/^(?:\.\.?\/)+/, ''),
    get: (id) => {
      const text = files.get(id);
      return text === undefined ? null : readGlossary(text, 'markdown', { id, name: id });
    },
  };
}

/** Has a draft take over the definitions of the files that it names, or of all of them where it names none. */
export function incorporate(draft: Draft, files: ReadonlyMap<string, string>): void {
  const own = glossaryNames(draft.document.frontMatter);
  const names = own.length > 0 ? own : [...files.keys()];
  if (names.length === 0) return;
  const named = names.map((name) => ({ name, within: 'draft.md' }));
  draft.incorporate(incorporationOf('draft.md', named, shelfOf(files)).incorporation);
}
