import type { ConfigurationProblem } from './configuration.js';
import type { ConfigurationFileProblem } from './settingsFile.js';

/** A file as its reader names it: a path or an address. */
export interface ProjectFile {
  readonly name: string;
  readonly text: string;
}

/** What is wrong with a file of settings. */
export interface ProjectProblem extends ConfigurationFileProblem {
  readonly file: ProjectFile;
}

/** A file that was read, and that may build on others. */
export interface Extended {
  /** Names of what it builds on, the weakest first. */
  readonly extends: readonly string[];
  /** What is wrong with a part of it, as a problem of the file. */
  problemAt(problem: ConfigurationProblem): ConfigurationFileProblem;
}

/** Where what files say is gathered, the weakest first. */
export interface Gathering<Read extends Extended> {
  /** What comes with the program is called so: `preset`. */
  readonly kind: string;
  readonly builtIn: readonly string[];
  /** Every file that was read or looked for. */
  readonly files: Set<string>;
  readonly problems: ProjectProblem[];
  read(file: ProjectFile): Read;
  addBuiltIn(name: string): void;
  addFile(file: ProjectFile, read: Read): void;
}

/** Gives the name of a file from a name that another file gives it. */
export type Resolve = (name: string, within: string) => string;

/** More files than this build on each other only by mistake. */
const mostFiles = 30;

/** Whether a name is that of a file, and not of something that comes with the program. */
export const isFileName = (name: string) => /[./\\]/.test(name);

/** Says that nothing that comes with the program is called so. */
export function unknownName({ kind, builtIn }: Pick<Gathering<Extended>, 'kind' | 'builtIn'>, name: string): string {
  const plural = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}s`;
  return `There is no ${kind} “${name}”. ${plural}: ${builtIn.join(', ')}; the name of a file ends in “.json”.`;
}

/**
 * Reads a file and what it builds on. It asks for the text of each further file by its name and is given it, undefined where
 * there is none.
 * @param around the files that build on this one, the outermost first
 */
export function* gatherFile<Read extends Extended>(
  file: ProjectFile,
  gathering: Gathering<Read>,
  resolve: Resolve,
  around: readonly string[] = [],
): Generator<string, void, string | undefined> {
  const { files, builtIn } = gathering;
  const read = gathering.read(file);
  files.add(file.name);
  const complain = (message: string) =>
    gathering.problems.push({ file, ...read.problemAt({ path: ['extends'], message }) });
  for (const name of read.extends) {
    if (builtIn.includes(name)) {
      gathering.addBuiltIn(name);
      continue;
    }
    if (!isFileName(name)) {
      complain(unknownName(gathering, name));
      continue;
    }
    const next = resolve(name, file.name);
    if ([...around, file.name].includes(next)) complain(`“${name}” builds on this file in its turn.`);
    else if (files.size >= mostFiles) complain(`More than ${mostFiles} files build on each other.`);
    else {
      files.add(next);
      const text = yield next;
      if (text === undefined) complain(`The file “${name}” is not there.`);
      else yield* gatherFile({ name: next, text }, gathering, resolve, [...around, file.name]);
    }
  }
  gathering.addFile(file, read);
}
