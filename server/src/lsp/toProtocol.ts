/** The only place that makes ranges, diagnostics, symbols and links of the protocol. Edits: see `edits.ts`. */
import {
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  type Location,
  type LocationLink,
  type Diagnostic as ProtocolDiagnostic,
  type Range as ProtocolRange,
  SymbolKind,
} from 'vscode-languageserver';
import type {
  DefinitionTarget,
  Diagnostic,
  FilePlace,
  OutlineEntry,
  Range,
  Severity,
  SourceText,
} from '../core/index.js';
import type { ProtocolText } from './protocolText.js';

/** The name under which editors list the findings. */
export const source = 'Clausewright';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The range of offsets as lines and characters. */
export function toRange(source: SourceText, { start, end }: Range): ProtocolRange {
  return { start: source.positionAt(start), end: source.positionAt(end) };
}

/** The address that opens a text at an offset, with line and character from 1, as editors read it. */
export function addressOf({ uri, source }: ProtocolText, offset: number): string {
  const { line, character } = source.positionAt(offset);
  return `${uri}#L${line + 1},${character + 1}`;
}

/**
 * How many other places a finding names: they make up most of what is sent, and of what is less urgent one shows where to look
 * on. The command line names them all.
 */
const mostRelated: Readonly<Record<Severity, number>> = { error: 3, warning: 3, information: 1, hint: 1 };

/** A finding with the address of its rule's page, if there is one. */
export function toDiagnostic(
  { uri, source: text }: ProtocolText,
  diagnostic: Diagnostic,
  page: string | undefined,
): ProtocolDiagnostic {
  const most = mostRelated[diagnostic.severity];
  const related = [
    ...diagnostic.elsewhere.map(({ place, message }) => ({ location: toLocation(place), message })),
    ...diagnostic.related
      .slice(0, most)
      .map(({ range, message }) => ({ location: { uri, range: toRange(text, range) }, message })),
  ].slice(0, most);
  return {
    range: toRange(text, diagnostic.range),
    severity: severities[diagnostic.severity],
    code: diagnostic.ruleId,
    ...(page && { codeDescription: { href: page } }),
    source,
    message: diagnostic.message,
    ...(diagnostic.tags.length > 0 && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && { relatedInformation: related }),
    data: diagnostic.data,
  };
}

/** A place of another draft. */
export function toLocation({ file, start, end }: FilePlace): Location {
  return { uri: file, range: { start, end } };
}

/** The way from a word to where it is introduced. */
export function toLocationLink(
  { uri, source: text }: ProtocolText,
  { origin, target, selection, elsewhere }: DefinitionTarget,
): LocationLink {
  if (elsewhere) {
    const { uri: targetUri, range: targetSelectionRange } = toLocation(elsewhere.selection);
    const { range: targetRange } = toLocation(elsewhere.target);
    return { originSelectionRange: toRange(text, origin), targetUri, targetRange, targetSelectionRange };
  }
  return {
    originSelectionRange: toRange(text, origin),
    targetUri: uri,
    targetRange: toRange(text, target),
    targetSelectionRange: toRange(text, within(target, selection)),
  };
}

/** A section with its own. */
export function toDocumentSymbol(text: SourceText, entry: OutlineEntry): DocumentSymbol {
  return {
    // Editors refuse a symbol without a name.
    name: entry.name.trim() || '…',
    kind: toSymbolKind(entry.kind),
    range: toRange(text, entry.range),
    selectionRange: toRange(text, within(entry.range, entry.selection)),
    // A long draft has thousands that hold none.
    ...(entry.children.length > 0 && { children: entry.children.map((child) => toDocumentSymbol(text, child)) }),
  };
}

/** How editors show a section of some kind, or a definition. */
export function toSymbolKind(kind: string): SymbolKind {
  switch (kind) {
    case 'definition':
      return SymbolKind.Constant;
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
