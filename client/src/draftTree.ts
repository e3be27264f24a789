import {
  type Disposable,
  EventEmitter,
  type TextDocument,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
  workspace,
} from 'vscode';
import type { LanguageServer } from './languageServer.js';
import { Lull } from './lull.js';

/**
 * A view on the draft in front. It asks the server only while it is visible, and while somebody types not before a lull.
 * Data are what the server answers: null for what is no contract.
 */
export abstract class DraftTree<Data, Node> implements TreeDataProvider<Node>, Disposable {
  protected readonly server: LanguageServer;
  protected readonly view: TreeView<Node>;
  readonly #changed = new EventEmitter<Node | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #lull = new Lull(() => void this.refresh());
  readonly #disposables: Disposable[];
  #document: TextDocument | undefined;
  #data: Data | null = null;
  /** What is shown, as text, to tell whether something has changed. */
  #shown = '';
  #asked = 0;

  /** A subclass refreshes the view once it is ready itself. */
  constructor(server: LanguageServer, viewId: string) {
    this.server = server;
    this.view = window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
    this.#disposables = [
      this.view,
      this.#changed,
      this.#lull,
      this.view.onDidChangeVisibility(() => void this.refresh()),
      window.onDidChangeActiveTextEditor(() => void this.refresh()),
      workspace.onDidChangeTextDocument(({ document }) => document === this.#document && this.#lull.disturb()),
      workspace.onDidCloseTextDocument((document) => document === this.#document && void this.refresh()),
      server.onStatus(() => this.#lull.disturb()),
    ];
  }

  protected abstract ask(uri: string): Promise<Data | null>;

  /** Says around the lines what they are. @param document none where no draft is in front */
  protected abstract describe(document: TextDocument | undefined, data: Data | null): void;

  /** The outermost lines, or those below one. */
  protected abstract nodes(document: TextDocument, data: Data, above?: Node): Node[] | Promise<Node[]>;

  abstract getTreeItem(node: Node): TreeItem;

  getChildren(node?: Node): Node[] | Promise<Node[]> {
    return this.#document && this.#data ? this.nodes(this.#document, this.#data, node) : [];
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** Asks for what is to be shown, and shows it if it is something else than before. */
  protected async refresh(): Promise<void> {
    if (!this.view.visible) return;
    const document = this.#draftInFront();
    const uri = document?.uri.toString();
    const asked = ++this.#asked;
    // Without an answer the list stays as it is.
    const data = uri ? await this.ask(uri).catch(() => undefined) : null;
    // What was asked for later is what is wanted.
    if (asked !== this.#asked || data === undefined) return;
    const shown = JSON.stringify([uri, data]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#document = document;
    this.#data = data;
    this.describe(document, data);
    this.#changed.fire(undefined);
  }

  /** Shows everything anew, since something else than the draft has changed. */
  protected refreshAll(): void {
    this.#shown = '';
    void this.refresh();
  }

  /** The draft in the editor in front; while none is in front, such as in the settings, the one of before as long as it is open. */
  #draftInFront(): TextDocument | undefined {
    const document = window.activeTextEditor?.document;
    if (document && this.server.reads(document)) return document;
    return this.#document?.isClosed === false && window.visibleTextEditors.length > 0 ? this.#document : undefined;
  }
}
