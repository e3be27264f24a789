import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic as ProtocolDiagnostic,
} from 'vscode-languageserver';
import { type Diagnostic, type Fix, ignoreFix } from '../core/index.js';
import { toWorkspaceEdit } from './edits.js';
import type { OpenDraft } from './openDraft.js';
import { safeEdits } from './safeEdits.js';
import type { Session } from './session.js';
import { source, toRange } from './toProtocol.js';

/** All safe fixes of a draft in one action; editors can apply it on saving. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.clausewright`;

/** Offers the changes that answer a finding. */
export function serveCodeActions(session: Session): void {
  const handler = session.guarded('Looking for fixes', [], async (params: CodeActionParams) => {
    const draft = session.client.codeActionLiterals ? await session.draftAt(params.textDocument.uri) : undefined;
    return draft ? codeActions(session, draft, params) : [];
  });
  session.connection.onCodeAction((params) => handler(params));
}

function codeActions(session: Session, draft: OpenDraft, { context }: CodeActionParams): CodeAction[] {
  const wants = (kind: string) =>
    !context.only || context.only.some((only) => only === '' || kind === only || kind.startsWith(`${only}.`));
  return [
    ...(wants(CodeActionKind.QuickFix) ? quickFixes(session, draft, context.diagnostics) : []),
    // Not among the actions at the cursor: it changes the whole draft.
    ...(context.only && wants(fixAllKind) ? fixAll(session, draft) : []),
  ];
}

function quickFixes(session: Session, draft: OpenDraft, shown: readonly ProtocolDiagnostic[]): CodeAction[] {
  const ours = shown.filter((diagnostic) => diagnostic.source === source);
  if (ours.length === 0) return [];
  const byPlace = new Map(draft.draft.lint().diagnostics.map((diagnostic) => [placeOf(draft, diagnostic), diagnostic]));
  const found = ours.flatMap((answered) => {
    const diagnostic = byPlace.get(place(answered.code, answered.range, answered.message));
    return diagnostic ? [{ answered, diagnostic }] : [];
  });
  const fixes = found.flatMap(({ answered, diagnostic }) =>
    diagnostic.fixes().map((fix) => toAction(session, draft, fix, answered, fix.kind === 'safe')),
  );
  const ignoring = found.flatMap(({ answered, diagnostic }) => {
    const fix = ignoreFix(draft.draft, diagnostic);
    return fix ? [toAction(session, draft, fix, answered, false)] : [];
  });
  return [...fixes, ...ignoring, ...explanations(session, found)];
}

function toAction(
  session: Session,
  draft: OpenDraft,
  fix: Fix,
  answered: ProtocolDiagnostic,
  preferred: boolean,
): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [answered],
    ...(preferred && { isPreferred: true }),
    edit: toWorkspaceEdit(draft.document, fix.edits, session.client),
  };
}

/** One "Why is this reported?" a rule. */
function explanations(
  session: Session,
  found: readonly { readonly answered: ProtocolDiagnostic; readonly diagnostic: Diagnostic }[],
): CodeAction[] {
  const command = session.client.options.showRuleCommand;
  if (!command) return [];
  const byRule = new Map(found.map((entry) => [entry.diagnostic.ruleId, entry]));
  return [...byRule.values()].map(({ answered, diagnostic: { ruleId } }) => {
    const title = byRule.size > 1 ? `Why is this reported? (${ruleId})` : 'Why is this reported?';
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [answered],
      command: { title, command, arguments: [ruleId] },
    };
  });
}

function fixAll(session: Session, draft: OpenDraft): CodeAction[] {
  const edits = safeEdits(draft.draft.lint().diagnostics);
  if (edits.length === 0) return [];
  const edit = toWorkspaceEdit(draft.document, edits, session.client);
  return [{ title: 'Fix all safe problems', kind: fixAllKind, edit }];
}

function placeOf(draft: OpenDraft, diagnostic: Diagnostic): string {
  return place(diagnostic.ruleId, toRange(draft.document, diagnostic.range), diagnostic.message);
}

/** What tells a finding from others, also after a trip to the client. */
function place(code: unknown, { start, end }: ProtocolDiagnostic['range'], message: unknown): string {
  return JSON.stringify([code, start.line, start.character, end.line, end.character, message]);
}
