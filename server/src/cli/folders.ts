import { type Dirent, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** What a search met. */
export interface SearchResult {
  /** Paths from the folder, with slashes, sorted. */
  readonly files: readonly string[];
  /** Folders that cannot be looked into, likewise. */
  readonly closed: readonly string[];
}

/**
 * The files of a folder and of those within it that `fits` takes. Hidden folders, installed packages and links to
 * other folders are left out.
 */
export function searchFolder(folder: string, fits: (file: string) => boolean): SearchResult {
  const files: string[] = [];
  const closed: string[] = [];
  const open = [''];
  for (let within = open.pop(); within !== undefined; within = open.pop()) {
    for (const entry of entriesOf(path.join(folder, within)) ?? closedFolder(closed, within)) {
      const name = path.posix.join(within, entry.name);
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && entry.name !== 'node_modules') open.push(name);
      } else if (fits(name) && isFile(entry, path.join(folder, name))) files.push(name);
    }
  }
  return { files: files.sort(), closed: closed.sort() };
}

function entriesOf(folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

function closedFolder(closed: string[], folder: string): readonly Dirent[] {
  closed.push(folder);
  return [];
}

function isFile(entry: Dirent, file: string): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && statSync(file, { throwIfNoEntry: false })?.isFile() === true);
}
