import {
  commands,
  Disposable,
  EventEmitter,
  Location,
  Position,
  Range,
  type TextDocument,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { DefinedTerms } from '../../server/src/lsp/messages.js';
import type { LanguageServer } from './languageServer.js';
import { Lull } from './lull.js';
import { childrenOf, itemOf, type TermNode, topOf } from './termNodes.js';

const viewId = 'clausewright.definedTerms';

/** Adds the view that lists the terms of the draft in front, and the list of uses that opens above a definition. */
export function registerDefinedTerms(server: LanguageServer): Disposable {
  return Disposable.from(
    new TermsView(server),
    commands.registerCommand(
      'clausewright.listUses',
      (uri: string, place: { readonly line: number; readonly character: number }, term: string) =>
        listUses(server, uri, new Position(place.line, place.character), term),
    ),
  );
}

/** Opens the editor's own list of places at a definition. */
async function listUses(server: LanguageServer, uri: string, at: Position, term: string): Promise<void> {
  const target = Uri.parse(uri);
  const sections = await server.ask('clausewright/termUses', { uri, term });
  const places = sections.flatMap(({ uses }) =>
    uses.map(({ range: { start, end } }) => {
      return new Location(target, new Range(start.line, start.character, end.line, end.character));
    }),
  );
  await commands.executeCommand('editor.action.showReferences', target, at, places);
}

/** The terms of the draft in front. It asks the server only while it is visible, and while somebody types not before a lull. */
class TermsView implements TreeDataProvider<TermNode>, Disposable {
  readonly #server: LanguageServer;
  readonly #changed = new EventEmitter<TermNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: TreeView<TermNode>;
  readonly #lull = new Lull(() => void this.#refresh());
  readonly #disposables: Disposable[];
  #document: TextDocument | undefined;
  #terms: DefinedTerms | null = null;
  /** What is shown, as text, to tell whether something has changed. */
  #shown = '';
  #asked = 0;
  #filter = '';
  #onlyProblems = false;

  constructor(server: LanguageServer) {
    this.#server = server;
    this.#view = window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
    const command = (name: string, run: () => void) => commands.registerCommand(`clausewright.${name}`, run);
    this.#disposables = [
      this.#view,
      this.#changed,
      this.#lull,
      this.#view.onDidChangeVisibility(() => void this.#refresh()),
      window.onDidChangeActiveTextEditor(() => void this.#refresh()),
      workspace.onDidChangeTextDocument(({ document }) => document === this.#document && this.#lull.disturb()),
      workspace.onDidCloseTextDocument((document) => document === this.#document && void this.#refresh()),
      server.onStatus(() => this.#lull.disturb()),
      command('filterTerms', () => void this.#askForFilter()),
      command('clearTermFilter', () => this.#setFilter('')),
      command('showTermsWithProblems', () => this.#setOnlyProblems(true)),
      command('showAllTerms', () => this.#setOnlyProblems(false)),
    ];
    void this.#refresh();
  }

  getTreeItem(node: TermNode): TreeItem {
    return itemOf(node);
  }

  async getChildren(node?: TermNode): Promise<TermNode[]> {
    const document = this.#document;
    if (!document || !this.#terms) return [];
    return node ? childrenOf(this.#server, node) : topOf(document.uri, this.#terms);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  async #refresh(): Promise<void> {
    if (!this.#view.visible) return;
    const document = this.#draftInFront();
    const uri = document?.uri.toString();
    const asked = ++this.#asked;
    const terms = uri ? await this.#ask(uri) : null;
    // What was asked for later is what is wanted; without an answer the list stays as it is.
    if (asked !== this.#asked || terms === undefined) return;
    const shown = JSON.stringify([uri, terms]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#document = document;
    this.#terms = terms;
    this.#describe();
    this.#changed.fire(undefined);
  }

  /** The terms that are to be listed; undefined where the server does not answer. */
  async #ask(uri: string): Promise<DefinedTerms | null | undefined> {
    const filter = this.#filter;
    const onlyProblems = this.#onlyProblems;
    try {
      return await this.#server.ask('clausewright/definedTerms', { uri, filter, onlyProblems });
    } catch {
      return undefined;
    }
  }

  /** The draft in the editor in front; while none is in front, such as in the settings, the one of before as long as it is open. */
  #draftInFront(): TextDocument | undefined {
    const document = window.activeTextEditor?.document;
    if (document && this.#server.reads(document)) return document;
    return this.#document?.isClosed === false && window.visibleTextEditors.length > 0 ? this.#document : undefined;
  }

  /** Says above the list what is left out of it, and below an empty one why. */
  #describe(): void {
    const terms = this.#terms;
    const isNarrowed = this.#filter !== '' || this.#onlyProblems;
    const state = !this.#document ? 'none' : !terms ? 'noContract' : terms.terms.length > 0 ? 'shown' : 'empty';
    void commands.executeCommand(
      'setContext',
      'clausewright.terms',
      state === 'empty' && isNarrowed ? 'narrowed' : state,
    );
    void commands.executeCommand('setContext', 'clausewright.terms.filtered', this.#filter !== '');
    void commands.executeCommand('setContext', 'clausewright.terms.onlyProblems', this.#onlyProblems);
    const filter = this.#filter && `“${this.#filter}”`;
    this.#view.description = [filter, this.#onlyProblems && 'with problems'].filter(Boolean).join(', ');
    const left = terms?.left ?? 0;
    // An undefined message would be refused under exact optional properties; an empty one is none.
    this.#view.message = left > 0 ? `${left} more terms. Filter the list to see them.` : '';
  }

  async #askForFilter(): Promise<void> {
    const filter = await window.showInputBox({
      title: 'Filter the Defined Terms',
      prompt: 'Only terms with these words are listed. Empty for all.',
      value: this.#filter,
    });
    if (filter !== undefined) this.#setFilter(filter.trim());
  }

  #setFilter(filter: string): void {
    this.#filter = filter;
    this.#shown = '';
    void this.#refresh();
  }

  #setOnlyProblems(onlyProblems: boolean): void {
    this.#onlyProblems = onlyProblems;
    this.#shown = '';
    void this.#refresh();
  }
}
