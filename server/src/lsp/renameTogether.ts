import { type Draft, originOf, type Renaming, renameTerm } from '../core/index.js';
import type { ChangedText } from './edits.js';
import { canonicalUri, fileName } from './fileUris.js';
import type { OpenDraft } from './openDraft.js';
import type { Session } from './session.js';

/** What a renaming changes in one file. */
export interface FileRenaming {
  readonly text: ChangedText;
  readonly edits: Extract<Renaming, { readonly edits: unknown }>['edits'];
}

/** The changes of all files, or why there can be none. */
export type RenamingTogether = { readonly files: readonly FileRenaming[] } | { readonly refused: string };

/**
 * Renames a term in a draft, in the draft that defines it, and in all others of the workspace that have it from there. A draft
 * that defines such a term itself means another by it, and stays as it is. What one of them cannot take, none does.
 */
export async function renameTogether(
  session: Session,
  open: OpenDraft,
  term: string,
  name: string,
): Promise<RenamingTogether> {
  const own = canonicalUri(open.uri);
  const origin = originOf(open.draft, term) ?? own;
  const first = renameTerm(open.draft, term, name, { together: origin !== own });
  if ('refused' in first) return first;
  const files: FileRenaming[] = [{ text: open, edits: first.edits }];
  let isFound = origin === own;
  for (const uri of await session.workspace.sharing(open.uri)) {
    const defines = canonicalUri(uri) === origin;
    const draft = await session.workspace.read(uri, term);
    if (!draft || !(defines || takesPart(draft, term, origin))) continue;
    isFound ||= defines;
    const renaming = renameTerm(draft, term, name, { together: !defines });
    if ('refused' in renaming) return { refused: `In ${fileName(uri)}: ${renaming.refused}` };
    if (renaming.edits.length > 0) files.push({ text: textOf(session, uri, draft), edits: renaming.edits });
  }
  if (isFound) return { files };
  return {
    refused: `“${term}” is defined in ${fileName(origin)}, which is no draft of this workspace. Rename it there first.`,
  };
}

/** What is no contract may share the settings of the project and nothing else. */
function takesPart(draft: Draft, term: string, origin: string): boolean {
  return draft.document.isContract && originOf(draft, term) === origin;
}

function textOf({ drafts }: Session, uri: string, { source }: Draft): FileRenaming['text'] {
  return { uri, source, version: drafts.get(uri)?.version ?? null };
}
