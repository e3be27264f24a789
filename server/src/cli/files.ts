import { statSync } from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import { searchFolder } from './folders.js';
import type { Skipped } from './skipped.js';

/** A file to be read: its path as the report names it, or `-` for standard input. */
export interface FoundFile {
  readonly path: string;
}

type Found = FoundFile | Skipped;

/** In a folder, Markdown is what a draft is written in; a plain text must be asked for. */
const markdown = /\.(?:md|markdown)$/i;
const draft = /\.(?:md|markdown|txt)$/i;

/**
 * The files that the paths name, each once: in the order of the paths, and sorted within a folder or a pattern.
 * @param paths drafts, folders, patterns, `-`; none means the present folder
 */
export function findFiles(paths: readonly string[]): readonly Found[] {
  const found = new Map<string, Found>();
  for (const file of (paths.length > 0 ? paths : ['.']).flatMap(expand)) {
    const key = file.path === '-' ? '-' : path.resolve(file.path);
    if (!found.has(key)) found.set(key, file);
  }
  return [...found.values()];
}

function expand(given: string): readonly Found[] {
  if (given === '-') return [{ path: '-' }];
  const kind = kindOf(given);
  if (kind === 'file') return [{ path: given }];
  // A Windows user writes folders with backslashes, which a pattern would read as escapes.
  const name = path.sep === '\\' ? given.replaceAll('\\', '/') : given;
  if (kind === 'folder') return draftsWithin(name, (file) => markdown.test(file)) ?? [noDrafts(given, 'folder')];
  const { base, glob, isGlob } = picomatch.scan(name);
  if (!isGlob) return [{ path: given, reason: 'not-found', message: 'there is no such file or folder.' }];
  const fits = picomatch(glob, { nocase: true });
  if (kindOf(base || '.') !== 'folder') return [noDrafts(given, 'pattern')];
  return draftsWithin(base || '.', (file) => draft.test(file) && fits(file)) ?? [noDrafts(given, 'pattern')];
}

function kindOf(given: string): 'file' | 'folder' | undefined {
  try {
    return statSync(given).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    // What is there but must not be looked at is a file whose reading will fail, with the reason.
    return ['ENOENT', 'ENOTDIR', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? '') ? undefined : 'file';
  }
}

/** Undefined when there is nothing to report at all. */
function draftsWithin(folder: string, fits: (file: string) => boolean): readonly Found[] | undefined {
  const { files, closed } = searchFolder(folder, fits);
  const found: Found[] = files.map((file) => ({ path: path.posix.join(folder, file) }));
  for (const name of closed) {
    found.push({ path: path.posix.join(folder, name), reason: 'unreadable', message: 'this folder cannot be read.' });
  }
  return found.length > 0 ? found : undefined;
}

function noDrafts(given: string, kind: 'folder' | 'pattern'): Skipped {
  const message =
    kind === 'folder'
      ? 'there is no Markdown file (.md, .markdown) in this folder.'
      : 'no draft (.md, .markdown, .txt) fits this pattern.';
  return { path: given, reason: 'no-drafts', message };
}
