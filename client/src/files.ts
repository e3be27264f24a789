import { type Uri, workspace } from 'vscode';

/** A file's text, or why there is none. */
export type FileText =
  | { readonly text: string; readonly problem?: never }
  | { readonly text?: never; readonly problem: string };

/** More is no draft: the longest agreements have a few megabytes. */
const mostMegabytes = 64;

/** Reads a file as UTF-8 text; what stands in the way is given back, not thrown. */
export async function readText(file: Uri): Promise<FileText> {
  let bytes: Uint8Array;
  try {
    const { size } = await workspace.fs.stat(file);
    if (size > mostMegabytes * 1e6)
      return { problem: `has more than ${mostMegabytes} MB, which is too much for a draft` };
    bytes = await workspace.fs.readFile(file);
  } catch {
    return { problem: 'cannot be read' };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? { problem: 'holds other data than text' } : { text };
  } catch {
    return { problem: 'is not UTF-8 text' };
  }
}

/** The files of the workspace that may be drafts: Markdown, and others that the user has declared so. */
export async function findDrafts(): Promise<Uri[]> {
  const files = workspace.getConfiguration('clausewright').get<Record<string, unknown>>('files') ?? {};
  const declared = Object.keys(files).filter((pattern) => files[pattern] === true);
  const found = await Promise.all(
    ['**/*.{md,markdown}', ...declared].map((pattern) => workspace.findFiles(pattern, '**/node_modules/**')),
  );
  const byUri = new Map(found.flat().map((uri) => [uri.toString(), uri]));
  return [...byUri.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
