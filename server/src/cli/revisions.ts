import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { UsageError } from './arguments.js';

/** The most that a draft may have in an earlier revision, as in a file. */
const mostBytes = 64e6;

/** A repository, and what files were called at the revision. */
interface Repository {
  /** The commit that the revision names there. */
  readonly commit: string;
  readonly top: string;
  /** Paths from the top: the present one, and the one at the revision where that is another. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** What drafts said at an earlier revision. It asks the git of this machine, which asks nobody else. */
export class Revisions {
  readonly #revision: string;
  readonly #byFolder = new Map<string, Repository>();

  constructor(revision: string) {
    this.#revision = revision;
  }

  /**
   * The text of a draft at the revision; undefined where there was none.
   * @throws UsageError where there is no git, no repository or no such revision
   */
  textOf(draft: string): string | undefined {
    const file = path.resolve(draft);
    const { commit, top, renamed } = this.#repositoryOf(path.dirname(file));
    const name = path.relative(top, file).split(path.sep).join('/');
    const { status, stdout } = git(top, ['cat-file', 'blob', `${commit}:${renamed.get(name) ?? name}`]);
    return status === 0 ? textOf(stdout) : undefined;
  }

  #repositoryOf(folder: string): Repository {
    let repository = this.#byFolder.get(folder);
    if (!repository) {
      repository = this.#open(folder);
      this.#byFolder.set(folder, repository);
    }
    return repository;
  }

  #open(folder: string): Repository {
    const top = git(folder, ['rev-parse', '--show-toplevel']);
    if (top.status !== 0)
      throw new UsageError(`“--since” compares with a revision in git, and “${folder}” is in no repository.`);
    const root = path.resolve(top.stdout.toString().trimEnd());
    // Drafts of several folders are mostly of one repository.
    const known = [...this.#byFolder.values()].find((each) => each.top === root);
    if (known) return known;
    const commit = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${this.#revision}^{commit}`]);
    if (commit.status !== 0) throw new UsageError(`There is no revision “${this.#revision}” in “${root}”.`);
    const id = commit.stdout.toString().trim();
    return { commit: id, top: root, renamed: renamedSince(root, id) };
  }
}

/** The files that have other names than at a commit. */
function renamedSince(root: string, commit: string): ReadonlyMap<string, string> {
  const { status, stdout } = git(root, [
    'diff',
    '--name-status',
    '--find-renames',
    '--diff-filter=R',
    '-z',
    commit,
    '--',
  ]);
  const parts = status === 0 ? stdout.toString().split('\0') : [];
  const renamed = new Map<string, string>();
  for (let at = 0; at + 2 < parts.length; at += 3) renamed.set(parts[at + 2]!, parts[at + 1]!);
  return renamed;
}

/** @throws UsageError where git is not there */
function git(folder: string, args: readonly string[]) {
  // Hooks set these for the repository that they run in, whatever folder is asked about.
  const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_INDEX_FILE: ___, ...env } = process.env;
  const run = spawnSync('git', args, {
    cwd: folder,
    env: { ...env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' },
    maxBuffer: mostBytes,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (run.error && (run.error as NodeJS.ErrnoException).code === 'ENOENT') {
    throw new UsageError('“--since” needs git, which is not installed.');
  }
  return { status: run.status, stdout: run.stdout };
}

/** Undefined where it is no text, as if it had not been there. */
function textOf(bytes: Uint8Array): string | undefined {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
