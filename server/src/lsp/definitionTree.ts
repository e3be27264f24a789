import {
  type CallHierarchyIncomingCall,
  type CallHierarchyIncomingCallsParams,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CallHierarchyOutgoingCallsParams,
  type CallHierarchyPrepareParams,
  SymbolKind,
} from 'vscode-languageserver';
import { type TermInTree, type TreeLink, termInTreeAt, termsBuiltOn, termsUsedBy } from '../core/index.js';
import { offsetOf } from './fromProtocol.js';
import { isObject } from './isObject.js';
import type { OpenDraft } from './openDraft.js';
import type { Session } from './session.js';
import { toRange } from './toProtocol.js';

/**
 * Shows which definitions rest on which as a call hierarchy, the one tree of the protocol that editors unfold in both
 * directions: a term “calls” the terms that its definition uses.
 */
export function serveDefinitionTree(session: Session): void {
  const { connection } = session;
  const { callHierarchy } = connection.languages;

  const prepare = session.guarded(
    'Preparing the tree of definitions',
    null,
    async (
      { textDocument: { uri }, position }: CallHierarchyPrepareParams,
      token,
    ): Promise<CallHierarchyItem[] | null> => {
      const open = await session.draftAt(uri, token);
      const term = open && termInTreeAt(open.draft, offsetOf(open.source, position));
      return term ? [toItem(open, term)] : null;
    },
  );
  callHierarchy.onPrepare((params, token) => prepare(params, token));

  const incoming = session.guarded(
    'Listing the definitions that use a term',
    [],
    async ({ item }: CallHierarchyIncomingCallsParams, token): Promise<CallHierarchyIncomingCall[]> => {
      const open = await session.draftAt(item.uri, token);
      if (!open) return [];
      return termsBuiltOn(open.draft, termOf(item)).map((link) => ({
        from: toItem(open, link.other),
        fromRanges: rangesOf(open, link),
      }));
    },
  );
  callHierarchy.onIncomingCalls((params, token) => incoming(params, token));

  const outgoing = session.guarded(
    'Listing the terms that a definition uses',
    [],
    async ({ item }: CallHierarchyOutgoingCallsParams, token): Promise<CallHierarchyOutgoingCall[]> => {
      const open = await session.draftAt(item.uri, token);
      if (!open) return [];
      return termsUsedBy(open.draft, termOf(item)).map((link) => ({
        to: toItem(open, link.other),
        fromRanges: rangesOf(open, link),
      }));
    },
  );
  callHierarchy.onOutgoingCalls((params, token) => outgoing(params, token));
}

function toItem({ uri, source }: OpenDraft, { term, section, target, selection }: TermInTree): CallHierarchyItem {
  return {
    name: term,
    kind: SymbolKind.Constant,
    ...(section && { detail: section }),
    uri,
    range: toRange(source, target),
    selectionRange: toRange(source, selection),
    data: { term },
  };
}

/** The term of an item that the client hands back. */
function termOf({ data, name }: CallHierarchyItem): string {
  const term = isObject(data) && 'term' in data ? data.term : name;
  return typeof term === 'string' ? term : name;
}

const rangesOf = ({ source }: OpenDraft, { places }: TreeLink) => places.map((range) => toRange(source, range));
