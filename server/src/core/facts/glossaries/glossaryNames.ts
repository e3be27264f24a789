import type { FrontMatter } from '../../document/types.js';
import type { Range } from '../../text/range.js';
import { type Incorporation, noIncorporation } from './glossary.js';

/** What a file of drafts is called; anything else under that name is no file. */
const draftFile = /\.(?:md|markdown|txt)$/i;

/** The files that a front matter says the draft takes definitions from: `definitions: [master.md, ../glossary.md]`. */
export function glossaryNames(frontMatter: FrontMatter | undefined): readonly string[] {
  return namesIn(frontMatter?.data.definitions);
}

/** The names of files in a value of front matter or settings: one, or a list of them; each once. */
export function namesIn(value: unknown): readonly string[] {
  const names = (Array.isArray(value) ? value : [value]).filter(
    (name): name is string => typeof name === 'string' && draftFile.test(name.trim()),
  );
  return [...new Set(names.map((name) => name.trim()))];
}

/**
 * Where a front matter names a file. Absolute offsets.
 * @param text of the draft
 */
export function rangeOfName({ range }: FrontMatter, text: string, name: string): Range | undefined {
  const yaml = text.slice(range.start, range.end);
  const from = /^definitions[ \t]*:/m.exec(yaml)?.index;
  if (from === undefined) return undefined;
  const at = yaml.indexOf(name, from);
  return at < 0 ? undefined : { start: range.start + at, end: range.start + at + name.length };
}

/** The first file that the draft takes definitions from and that nobody has read, so that it is not known what it defines. */
export function unreadGlossary(frontMatter: FrontMatter | undefined, incorporation: Incorporation): string | undefined {
  return incorporation === noIncorporation ? glossaryNames(frontMatter)[0] : incorporation.unreadable[0];
}
