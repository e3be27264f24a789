import {
  commands,
  Disposable,
  Range,
  type TextDocument,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { Requests } from '../../server/src/lsp/messages.js';
import type { LanguageServer } from './languageServer.js';
import { Lull } from './lull.js';

type Report = NonNullable<Requests['clausewright/report']['result']>;
/** What the page sends for a link into the draft: from line and character to line and character. */
type Place = readonly [number, number, number, number];

/** Adds the command that shows the review report of the draft in front, beside it. */
export function registerReportView(server: LanguageServer, version: string): Disposable {
  let view: ReportView | undefined;
  return Disposable.from(
    commands.registerCommand('clausewright.showReport', async () => {
      const document = window.activeTextEditor?.document ?? view?.document;
      const report = document && server.reads(document) ? await ask(server, document, version) : null;
      if (!document || !report) {
        void window.showInformationMessage('Open a draft first. The review report is on the draft in front.');
        return;
      }
      view?.dispose();
      view = new ReportView(server, document, version, report, () => {
        view = undefined;
      });
    }),
    new Disposable(() => view?.dispose()),
  );
}

const ask = (server: LanguageServer, { uri }: TextDocument, version: string): Promise<Report | null> =>
  server.ask('clausewright/report', { uri: uri.toString(), version });

/** The report on one draft, which follows the draft as long as it is shown. */
class ReportView implements Disposable {
  readonly document: TextDocument;
  readonly #panel: WebviewPanel;
  readonly #disposables: Disposable[];

  constructor(server: LanguageServer, document: TextDocument, version: string, report: Report, closed: () => void) {
    this.document = document;
    this.#panel = window.createWebviewPanel('clausewright.report', 'Review Report', ViewColumn.Beside, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [],
    });
    this.#panel.webview.html = pageOf(report);
    const lull = new Lull(() => void refresh());
    const refresh = async () => {
      if (!this.#panel.visible || document.isClosed) return;
      const now = await ask(server, document, version).catch(() => null);
      if (now) void this.#panel.webview.postMessage(now.body);
    };
    this.#disposables = [
      lull,
      server.onStatus(({ uri }) => uri === document.uri.toString() && lull.disturb()),
      this.#panel.onDidChangeViewState(() => lull.disturb()),
      this.#panel.webview.onDidReceiveMessage((place: Place) => void reveal(document.uri, place)),
      this.#panel.onDidDispose(() => {
        for (const disposable of this.#disposables) disposable.dispose();
        closed();
      }),
    ];
  }

  dispose(): void {
    this.#panel.dispose();
  }
}

async function reveal(uri: Uri, [startLine, start, endLine, end]: Place): Promise<void> {
  const selection = new Range(startLine, start, endLine, end);
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const document = editor?.document ?? (await workspace.openTextDocument(uri));
  await window.showTextDocument(document, { selection, viewColumn: editor?.viewColumn ?? ViewColumn.One });
}

/** The only script of the page: it sends clicks on links into the draft, and takes over the report when that changes. */
const script = `
const editor = acquireVsCodeApi();
document.addEventListener('click', (event) => {
  const place = /^#(\\d+):(\\d+)-(\\d+):(\\d+)$/.exec(event.target.closest('a')?.getAttribute('href') ?? '');
  if (!place) return;
  event.preventDefault();
  editor.postMessage(place.slice(1).map(Number));
});
addEventListener('message', ({ data }) => { document.body.innerHTML = data; });
`;

/** Nothing but the report’s own style and this script may take effect in the page, and nothing is loaded. */
function pageOf({ title, style, body }: Report): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16)).join('');
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>${body}<script nonce="${nonce}">${script}</script></body>
</html>`;
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
