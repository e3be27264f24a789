import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams } from 'vscode-languageserver';
import { type Fold, folds, type SourceText } from '../core/index.js';
import type { Session } from './session.js';

/** Lets sections, lists, tables, front matter and comments be folded away. */
export function serveFolding(session: Session): void {
  const fold = session.guarded(
    'Folding',
    [],
    async ({ textDocument: { uri } }: FoldingRangeParams, token): Promise<FoldingRange[]> => {
      const open = await session.draftAt(uri, token);
      if (!open?.draft.document.isContract) return [];
      return toFoldingRanges(open.source, folds(open.draft), session.client.mostFolds);
    },
  );
  session.connection.onFoldingRanges((params, token) => fold(params, token));
}

const kinds = { comment: FoldingRangeKind.Comment, region: FoldingRangeKind.Region } as const;

/** Whole lines, at most one fold for each line that they start on: the longest. */
function toFoldingRanges(source: SourceText, all: readonly Fold[], most: number): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  for (const { range, kind } of all) {
    const startLine = source.positionAt(range.start).line;
    if (ranges.at(-1)?.startLine === startLine) continue;
    const endLine = source.positionAt(range.end).line;
    if (endLine > startLine) ranges.push({ startLine, endLine, ...(kind && { kind: kinds[kind] }) });
  }
  return ranges.length <= most ? ranges : longest(ranges, most);
}

/** So many of the folds, the longest, since without the outer ones nothing could be folded at the top. */
function longest(ranges: readonly FoldingRange[], most: number): FoldingRange[] {
  const lines = ({ startLine, endLine }: FoldingRange) => endLine - startLine;
  const kept = [...ranges].sort((a, b) => lines(b) - lines(a)).slice(0, most);
  return kept.sort((a, b) => a.startLine - b.startLine);
}
