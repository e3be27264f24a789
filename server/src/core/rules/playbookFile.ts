import { questions } from '../facts/positions/questions.js';
import { english } from '../packs/english.js';
import { playbookFiles } from '../packs/playbooks.js';
import type { LibraryClause } from '../packs/types.js';
import type { Complain, ConfigurationProblem } from './configuration.js';
import {
  type Extended,
  type Gathering,
  gatherFile,
  isFileName,
  type ProjectFile,
  type ProjectProblem,
  type Resolve,
  unknownName,
} from './extending.js';
import { readOwnClauses } from './ownWords.js';
import type { ModelWording, Playbook, PlaybookEntry } from './playbook.js';
import { anyAnswer, type PlaybookPart, readPlaybookPart } from './playbookEntry.js';
import { readSettingsFile, type SettingsPath } from './settingsFile.js';

/** What the names of playbooks end in. */
export const playbookFileEnding = '.playbook.json';

/** The playbooks that come with the program. */
export const playbookNames = Object.keys(playbookFiles) as readonly (keyof typeof playbookFiles)[];

/** What each is for, in a sentence. */
export const playbookSummaries: Readonly<Record<keyof typeof playbookFiles, string>> = {
  discloser: 'What a careful lawyer asks for the party that discloses.',
  recipient: 'What a careful lawyer asks for the party that receives.',
  balanced: 'What both sides of a fair confidentiality agreement can sign.',
};

/** A playbook that was asked for by its name, with all that came up. */
export interface NamedPlaybook {
  /** Undefined where there is none of this name. */
  readonly playbook: Playbook | undefined;
  /** What is wrong in the files, each in the file where it is. */
  readonly problems: readonly ProjectProblem[];
  /** Every file that was read or looked for. */
  readonly files: readonly string[];
  /** Why there is none, in a sentence. */
  readonly missing?: string;
}

/**
 * Reads the playbook of a name with all that it builds on. It asks for the text of each file by its name and is given it,
 * undefined where there is none.
 * @param name of one that comes with the program, or of a file
 * @param within the file that names it
 */
export function* playbookNamed(
  name: string,
  within: string,
  resolve: Resolve,
): Generator<string, NamedPlaybook, string | undefined> {
  const builtIn = builtInPlaybook(name);
  if (builtIn) return { playbook: builtIn, problems: [], files: [] };
  const gathering = new PlaybookGathering(name);
  if (!isFileName(name)) {
    return { playbook: undefined, problems: [], files: [], missing: unknownName(gathering, name) };
  }
  const file = resolve(name, within);
  const text = yield file;
  if (text === undefined) {
    return { playbook: undefined, problems: [], files: [file], missing: `The playbook “${name}” is not there.` };
  }
  yield* gatherFile({ name: file, text }, gathering, resolve);
  return { playbook: gathering.playbook(), problems: gathering.problems, files: [...gathering.files] };
}

const builtIns = new Map<string, Playbook>();

/** A playbook that comes with the program; undefined for another name. */
export function builtInPlaybook(name: string): Playbook | undefined {
  if (!isBuiltIn(name)) return undefined;
  let playbook = builtIns.get(name);
  if (!playbook) {
    const gathering = new PlaybookGathering(name);
    gathering.addBuiltIn(name);
    playbook = gathering.playbook();
    builtIns.set(name, playbook);
  }
  return playbook;
}

const isBuiltIn = (name: string): name is keyof typeof playbookFiles => (playbookNames as string[]).includes(name);

/** A file of a playbook as it was read. */
interface PlaybookFile extends Extended {
  readonly title: string | undefined;
  readonly kinds: readonly string[] | undefined;
  readonly library: readonly LibraryClause[];
  /** By way in the file: `positions`, `no-solicitation`. */
  readonly parts: readonly (readonly [section: Section, id: string, part: PlaybookPart])[];
  readonly problems: readonly ConfigurationProblem[];
}

type Section = 'positions' | 'clauses';

const known = ['extends', 'title', 'kinds', 'positions', 'clauses', 'library'];

/** The subjects of the clause checklist: `governing-law`, `return-or-destruction/deadline`. */
const catalogueSubjects: readonly string[] = english.clauses.clauses.flatMap(({ clause, elements = [] }) => [
  clause,
  ...elements.map(({ element }) => `${clause}/${element}`),
]);
const positionIds: readonly string[] = questions.map(({ id }) => id);
const ownId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

class PlaybookGathering implements Gathering<PlaybookFile> {
  readonly kind = 'playbook';
  readonly builtIn = playbookNames;
  readonly files = new Set<string>();
  readonly problems: ProjectProblem[] = [];
  readonly #parts: Readonly<Record<Section, Map<string, PlaybookPart>>> = { positions: new Map(), clauses: new Map() };
  readonly #library = new Map<string, LibraryClause>();
  #title: string;
  #kinds: readonly string[] = [];

  /** @param name what it is called where its file does not say */
  constructor(name: string) {
    this.#title = name
      .slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
      .replace(playbookFileEnding, '');
  }

  read({ text }: ProjectFile): PlaybookFile {
    const file = readSettingsFile(text);
    const problemAt = ({ path, message }: { path: SettingsPath; message: string }) => ({
      range: file.rangeOf(path),
      message,
    });
    if (file.problem) return { ...readPlaybook({}), problemAt, problems: [{ path: [], ...file.problem }] };
    return { ...readPlaybook(file.value ?? {}), problemAt };
  }

  addBuiltIn(name: string): void {
    const read = readPlaybook(playbookFiles[name as keyof typeof playbookFiles]);
    for (const base of read.extends) this.addBuiltIn(base);
    this.#add(read, () => undefined);
  }

  addFile(file: ProjectFile, read: PlaybookFile): void {
    // Where the file could not be read at all, the problem knows its place.
    const place = (problem: ConfigurationProblem) =>
      'range' in problem ? (problem as unknown as ProjectProblem) : read.problemAt(problem);
    const complain = (problem: ConfigurationProblem) => this.problems.push({ ...place(problem), file });
    for (const problem of read.problems) complain(problem);
    this.#add(read, (path, message) => complain({ path, message }));
  }

  #add({ title, kinds, library, parts }: Omit<PlaybookFile, 'problemAt'>, problem: Complain): void {
    this.#title = title ?? this.#title;
    this.#kinds = kinds ?? this.#kinds;
    for (const clause of library) this.#library.set(clause.id, clause);
    for (const [section, id, part] of parts) {
      const merged = { ...this.#parts[section].get(id), ...part };
      const fault = faultOf(section, id, merged);
      if (fault !== undefined) problem([section, id], fault);
      else this.#parts[section].set(id, merged);
      for (const name of ['wording', 'fallbackWording'] as const) {
        if (part[name] && !this.#has(part[name]))
          problem(
            [section, id, name],
            'The library has no clause of this name. Write the words themselves, or one of its names.',
          );
      }
    }
  }

  #has(wording: ModelWording): boolean {
    if ('text' in wording) return true;
    return this.#library.has(wording.clause) || english.library.some(({ id }) => id === wording.clause);
  }

  playbook(): Playbook {
    const { positions, clauses } = this.#parts;
    const own = [...clauses.keys()].filter((id) => !catalogueSubjects.includes(id));
    const entries = [
      ...positionIds.map((id) => ['position', id, positions.get(id)] as const),
      ...catalogueSubjects.map((id) => ['clause', id, clauses.get(id)] as const),
      ...own.map((id) => ['own', id, clauses.get(id)] as const),
    ].flatMap(([kind, id, part]) => (part && part.wanted !== anyAnswer ? [entryOf(kind, id, part)] : []));
    return { title: this.#title, kinds: this.#kinds, entries, library: [...this.#library.values()] };
  }
}

function entryOf(kind: PlaybookEntry['kind'], id: string, part: PlaybookPart): PlaybookEntry {
  const { wanted, fallback = [], importance = 'important', why = '', ask = '', title = id, words = [] } = part;
  const { wording, fallbackWording } = part;
  const parts = { kind, id, wanted, fallback, importance, why, ask, wording, fallbackWording };
  return (kind === 'own' ? { ...parts, title, words } : parts) as PlaybookEntry;
}

function faultOf(section: Section, id: string, { wanted, words }: PlaybookPart): string | undefined {
  if (section === 'positions' && !positionIds.includes(id))
    return `There is no position “${id}”. Positions: ${positionIds.join(', ')}.`;
  if (section === 'clauses' && !catalogueSubjects.includes(id)) {
    if (!ownId.test(id))
      return `There is no clause “${id}”. A clause of your own has a name in small letters and hyphens.`;
    if (!words) return `There is no clause “${id}”. A clause of your own needs “words” by which it is known.`;
  }
  return wanted === undefined ? 'It does not say what is “wanted”.' : undefined;
}

/** Reads the value of a file. What is wrong is left out and reported. */
function readPlaybook(value: unknown): Omit<PlaybookFile, 'problemAt'> {
  const problems: ConfigurationProblem[] = [];
  const problem: Complain = (path, message) => problems.push({ path, message });
  const given = objectOf(value, [], problem);
  for (const name of Object.keys(given)) {
    if (name !== '$schema' && !known.includes(name))
      problem([name], `“${name}” has no place in a playbook. Known names: ${known.join(', ')}.`);
  }
  const parts = (['positions', 'clauses'] as const).flatMap((section) =>
    Object.entries(objectOf(given[section] ?? {}, [section], problem)).flatMap(([id, member]) => {
      const part = readPlaybookPart(member, section === 'positions', (path, message) =>
        problem([section, id, ...path], message),
      );
      return part ? [[section, id, part] as const] : [];
    }),
  );
  const title = textsOf(given.title, 'title', problem)[0];
  return {
    extends: textsOf(given.extends, 'extends', problem),
    title,
    kinds: given.kinds === undefined ? undefined : textsOf(given.kinds, 'kinds', problem),
    library: readOwnClauses('library', given.library, problem),
    parts,
    problems,
  };
}

function objectOf(value: unknown, path: readonly string[], problem: Complain): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  problem(path, 'This takes an object in braces.');
  return {};
}

function textsOf(value: unknown, name: string, problem: Complain): readonly string[] {
  if (value === undefined) return [];
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = given.filter((each): each is string => typeof each === 'string' && each.trim() !== '');
  if (texts.length < given.length) problem([name], `“${name}” takes a text or a list of texts.`);
  return texts;
}
