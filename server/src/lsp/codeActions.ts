import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic as ProtocolDiagnostic,
} from 'vscode-languageserver';
import { type Diagnostic, type Fix, ignoreFix, safeEdits } from '../core/index.js';
import { toWorkspaceEdit } from './edits.js';
import { offsetOf } from './fromProtocol.js';
import { isAlike } from './isAlike.js';
import type { WaiveParams } from './messages.js';
import type { OpenDraft } from './openDraft.js';
import type { Presenter } from './presenter.js';
import type { Session } from './session.js';
import { source, toRange } from './toProtocol.js';
import { waiverEdit } from './waive.js';

/** All safe fixes of a draft in one action; editors can apply it on saving. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.clausewright`;

/** Offers the changes that answer a finding. */
export function serveCodeActions(session: Session, presenter: Presenter): void {
  const handler = session.guarded('Looking for fixes', [], async (params: CodeActionParams, token) => {
    const { uri } = params.textDocument;
    const draft = session.client.codeActionLiterals ? await session.draftAt(uri, token) : undefined;
    if (!draft) return [];
    // Editors ask for the actions wherever the cursor goes.
    presenter.moved(draft, offsetOf(draft.source, params.range.start));
    return await codeActions(session, draft, params);
  });
  session.connection.onCodeAction((params, token) => handler(params, token));
}

async function codeActions(session: Session, draft: OpenDraft, { context }: CodeActionParams): Promise<CodeAction[]> {
  const wants = (kind: string) =>
    !context.only || context.only.some((only) => only === '' || kind === only || kind.startsWith(`${only}.`));
  return [
    ...(wants(CodeActionKind.QuickFix) ? await quickFixes(session, draft, context.diagnostics) : []),
    // Not among the actions at the cursor: it changes the whole draft.
    ...(context.only && wants(fixAllKind) ? fixAll(session, draft) : []),
  ];
}

async function quickFixes(
  session: Session,
  draft: OpenDraft,
  shown: readonly ProtocolDiagnostic[],
): Promise<CodeAction[]> {
  const ours = shown.filter((diagnostic) => diagnostic.source === source);
  if (ours.length === 0) return [];
  const { diagnostics } = draft.draft.lint();
  const found = ours.flatMap((answered) => {
    const diagnostic = diagnostics.find((candidate) => isAbout(answered, candidate, draft));
    return diagnostic ? [{ answered, diagnostic }] : [];
  });
  const fixes = found.flatMap(({ answered, diagnostic }) =>
    diagnostic.fixes().map((fix) => toAction(session, draft, fix, answered, fix.kind === 'safe')),
  );
  const inProject = await projectWaivers(session, draft, found);
  return [...fixes, ...waivers(session, draft, found), ...inProject, ...explanations(session, draft, found)];
}

interface Shown {
  readonly answered: ProtocolDiagnostic;
  readonly diagnostic: Diagnostic;
}

/** One finding for each rule, and how its actions are told apart from those of other rules at the same place. */
function oneARule(found: readonly Shown[]): readonly (Shown & { readonly suffix: string })[] {
  const byRule = new Map(found.map((entry) => [entry.diagnostic.ruleId, entry]));
  return [...byRule].map(([ruleId, entry]) => ({ ...entry, suffix: byRule.size > 1 ? ` (${ruleId})` : '' }));
}

/** One "Ignore here…" a rule, since a comment waives all that the rule reports in its paragraph. */
function waivers(session: Session, draft: OpenDraft, found: readonly Shown[]): CodeAction[] {
  return oneARule(found).flatMap(({ answered, diagnostic, suffix }) => {
    const fix = ignoreFix(draft.draft, diagnostic);
    return fix ? [toAction(session, draft, { ...fix, title: fix.title + suffix }, answered, false)] : [];
  });
}

/** One "Waive in this project…" a finding: the draft stays clean, and the finding comes back when its clause changes. */
async function projectWaivers(session: Session, draft: OpenDraft, found: readonly Shown[]): Promise<CodeAction[]> {
  const command = session.client.options.waiveCommand;
  const actions = found.map(async ({ answered, diagnostic }): Promise<CodeAction[]> => {
    if (diagnostic.ruleId === 'unused-waiver') return [];
    const { uri, source: text } = draft;
    const words = text.slice(diagnostic.range.start, diagnostic.range.end).replace(/\s+/g, ' ').slice(0, 120);
    const params: WaiveParams = { uri, fingerprint: draft.draft.fingerprintOf(diagnostic), words, reason: '' };
    const title = `Waive in this project…${found.length > 1 ? ` (${diagnostic.ruleId})` : ''}`;
    const action = { title, kind: CodeActionKind.QuickFix, diagnostics: [answered] };
    if (command) return [{ ...action, command: { title, command, arguments: [params] } }];
    const edit = await waiverEdit(session, params);
    return edit ? [{ ...action, edit }] : [];
  });
  return (await Promise.all(actions)).flat();
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
    edit: toWorkspaceEdit(draft, fix.edits, session.client),
  };
}

/** One "Why is this reported?" a rule. */
function explanations(session: Session, { uri }: OpenDraft, found: readonly Shown[]): CodeAction[] {
  const command = session.client.options.showRuleCommand;
  if (!command) return [];
  return oneARule(found).map(({ answered, diagnostic: { ruleId }, suffix }) => {
    const title = `Why is this reported?${suffix}`;
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [answered],
      command: { title, command, arguments: [ruleId, uri] },
    };
  });
}

function fixAll(session: Session, draft: OpenDraft): CodeAction[] {
  const edits = safeEdits(draft.draft.lint().diagnostics);
  if (edits.length === 0) return [];
  const edit = toWorkspaceEdit(draft, edits, session.client);
  return [{ title: 'Fix all safe problems', kind: fixAllKind, edit }];
}

/** Whether what the client shows is the finding. Places are worked out only where the words are the same. */
function isAbout(shown: ProtocolDiagnostic, finding: Diagnostic, { source: text }: OpenDraft): boolean {
  if (shown.code !== finding.ruleId || shown.message !== finding.message) return false;
  return isAlike(toRange(text, finding.range), shown.range);
}
