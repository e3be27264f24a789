/** The only place that makes ranges, diagnostics, symbols and links of the protocol. Edits: see `edits.ts`. */
import {
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  type LocationLink,
  type Diagnostic as ProtocolDiagnostic,
  type Range as ProtocolRange,
  SymbolKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DefinitionTarget, Diagnostic, OutlineEntry, Range, Severity } from '../core/index.js';

/** The name under which editors list the findings. */
export const source = 'Clausewright';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The range of offsets as lines and characters. */
export function toRange(document: TextDocument, { start, end }: Range): ProtocolRange {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** A finding with the address of its rule's page, if there is one. */
export function toDiagnostic(
  document: TextDocument,
  diagnostic: Diagnostic,
  page: string | undefined,
): ProtocolDiagnostic {
  return {
    range: toRange(document, diagnostic.range),
    severity: severities[diagnostic.severity],
    code: diagnostic.ruleId,
    ...(page && { codeDescription: { href: page } }),
    source,
    message: diagnostic.message,
    ...(diagnostic.tags.length > 0 && { tags: [DiagnosticTag.Unnecessary] }),
    ...(diagnostic.related.length > 0 && {
      relatedInformation: diagnostic.related.map(({ range, message }) => ({
        location: { uri: document.uri, range: toRange(document, range) },
        message,
      })),
    }),
    data: diagnostic.data,
  };
}

/** The way from a word to where it is introduced. */
export function toLocationLink(document: TextDocument, { origin, target, selection }: DefinitionTarget): LocationLink {
  return {
    originSelectionRange: toRange(document, origin),
    targetUri: document.uri,
    targetRange: toRange(document, target),
    targetSelectionRange: toRange(document, within(target, selection)),
  };
}

/** A section with its own. */
export function toDocumentSymbol(document: TextDocument, entry: OutlineEntry): DocumentSymbol {
  return {
    // Editors refuse a symbol without a name.
    name: entry.name.trim() || '…',
    kind: symbolKind(entry.kind),
    range: toRange(document, entry.range),
    selectionRange: toRange(document, within(entry.range, entry.selection)),
    children: entry.children.map((child) => toDocumentSymbol(document, child)),
  };
}

function symbolKind(sectionKind: string): SymbolKind {
  switch (sectionKind) {
    case 'item':
      return SymbolKind.Field;
    case 'part':
    case 'article':
    case 'section':
    case 'definitions':
    case 'recitals':
    case 'unnumbered':
      return SymbolKind.Namespace;
    default:
      // Schedules and whatever else is attached.
      return SymbolKind.File;
  }
}

/** The protocol wants a selection inside its range. */
function within(outer: Range, inner: Range): Range {
  const clamp = (offset: number) => Math.min(Math.max(offset, outer.start), outer.end);
  return { start: clamp(inner.start), end: clamp(inner.end) };
}
