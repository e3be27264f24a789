import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { selectionRanges } from '../core/index.js';
import { offsetOf } from './fromProtocol.js';
import type { Session } from './session.js';
import { toRange } from './toProtocol.js';

/** Widens a selection from the word to the term, the sentence, the paragraph, the section and the draft. */
export function serveSelectionRanges(session: Session): void {
  const select = session.guarded(
    'Selecting',
    null,
    async ({ textDocument: { uri }, positions }: SelectionRangeParams, token): Promise<SelectionRange[] | null> => {
      const open = await session.draftAt(uri, token);
      if (!open?.draft.document.isContract) return null;
      const { draft, source } = open;
      return positions.map((position) => {
        const ranges = selectionRanges(draft, offsetOf(source, position));
        return (
          ranges.reduceRight<SelectionRange | undefined>(
            (parent, range) => ({ range: toRange(source, range), ...(parent && { parent }) }),
            undefined,
          ) ?? { range: { start: position, end: position } }
        );
      });
    },
  );
  session.connection.onSelectionRanges((params, token) => select(params, token));
}
