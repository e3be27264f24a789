import path from 'node:path';
import {
  type Draft,
  type Glossary,
  type GlossaryShelf,
  glossaryNames,
  incorporationOf,
  type NamedFile,
  readGlossary,
} from '../core/index.js';
import { readFile } from './readDraft.js';

/** The glossaries on the disk, each read once. Their ids are paths from the present folder. */
export class Glossaries implements GlossaryShelf {
  readonly #known = new Map<string, Glossary | null>();

  idOf(name: string, within: string): string {
    return shown(path.resolve(path.dirname(within), name));
  }

  get(id: string): Glossary | null {
    let glossary = this.#known.get(id);
    if (glossary === undefined) {
      glossary = this.#read(id);
      this.#known.set(id, glossary);
    }
    return glossary;
  }

  /**
   * Has a draft take over the definitions of the files that it names, and of those that its settings do.
   * @param file the path of the draft; for one without a name, any of its folder
   */
  incorporate(draft: Draft, file: string, definitions: readonly NamedFile[]): void {
    const own = glossaryNames(draft.document.frontMatter).map((name) => ({ name, within: file }));
    if (own.length + definitions.length === 0) return;
    draft.incorporate(incorporationOf(shown(file), [...own, ...definitions], this).incorporation);
  }

  #read(id: string): Glossary | null {
    const file = readFile(id);
    return 'reason' in file ? null : readGlossary(file.text, file.format, { id, name: path.basename(id) });
  }
}

/** The path from where the command was typed, with slashes. */
function shown(file: string): string {
  return path.relative('', path.resolve(file)).split(path.sep).join('/');
}
