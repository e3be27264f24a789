import { commands, type Disposable, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { LanguageServer } from './languageServer.js';

const formats = [
  { label: 'Word document', description: '.docx', format: 'docx', ending: 'docx' },
  { label: 'Web page', description: '.html, with the draft below the report', format: 'html', ending: 'html' },
  { label: 'Markdown', description: '.md', format: 'markdown', ending: 'md' },
] as const;

const contents = [
  { label: 'With the words of the draft', redacts: false },
  { label: 'Without the words of the draft', description: 'for readers who must not see them', redacts: true },
] as const;

/** Adds the command that saves the review report of the draft in front, to be sent to somebody. */
export function registerSaveReport(server: LanguageServer, version: string): Disposable {
  return commands.registerCommand('clausewright.saveReport', async () => {
    const document = window.activeTextEditor?.document;
    if (document && server.reads(document)) await save(server, document, version);
    else void window.showInformationMessage('Open a draft first. The review report is on the draft in front.');
  });
}

async function save(server: LanguageServer, document: TextDocument, version: string): Promise<void> {
  const kind = await window.showQuickPick(formats, { placeHolder: 'Save the review report as …' });
  const content = kind && (await window.showQuickPick(contents, { placeHolder: 'What may its readers see?' }));
  if (!content) return;
  const { format, ending } = kind;
  const target = await window.showSaveDialog({
    ...(!document.isUntitled && { defaultUri: besides(document.uri, ending) }),
    filters: { [kind.label]: [ending] },
  });
  if (!target) return;
  const uri = document.uri.toString();
  const report = await server.ask('clausewright/reportFile', { uri, version, format, redacts: content.redacts });
  if (report === null) return;
  await workspace.fs.writeFile(target, bytesOf(report, format === 'docx'));
  const open = 'Open';
  const answer = await window.showInformationMessage(
    'The review report is saved.',
    ...(format === 'docx' ? [] : [open]),
  );
  if (answer === open) await commands.executeCommand('vscode.open', target);
}

/** `nda.md` → `nda review.docx`, in the same folder. */
const besides = (draft: Uri, ending: string) =>
  draft.with({ path: draft.path.replace(/(?:\.\w+)?$/, ` review.${ending}`) });

/** A text as a file has it, or the bytes that its characters stand for. */
function bytesOf(report: string, isBinary: boolean): Uint8Array {
  if (!isBinary) return new TextEncoder().encode(report);
  return Uint8Array.from(report, (character) => character.charCodeAt(0));
}
