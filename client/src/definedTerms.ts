import { commands, Disposable, Location, Position, Range, type TextDocument, type TreeItem, Uri, window } from 'vscode';
import type { DefinedTerms } from '../../server/src/lsp/messages.js';
import { DraftTree } from './draftTree.js';
import type { LanguageServer } from './languageServer.js';
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

/** The terms of the draft in front. */
class TermsView extends DraftTree<DefinedTerms, TermNode> {
  readonly #commands: Disposable;
  #filter = '';
  #onlyProblems = false;

  constructor(server: LanguageServer) {
    super(server, viewId);
    const command = (name: string, run: () => void) => commands.registerCommand(`clausewright.${name}`, run);
    this.#commands = Disposable.from(
      command('filterTerms', () => void this.#askForFilter()),
      command('clearTermFilter', () => this.#setFilter('')),
      command('showTermsWithProblems', () => this.#setOnlyProblems(true)),
      command('showAllTerms', () => this.#setOnlyProblems(false)),
    );
    void this.refresh();
  }

  getTreeItem(node: TermNode): TreeItem {
    return itemOf(node);
  }

  override dispose(): void {
    this.#commands.dispose();
    super.dispose();
  }

  protected ask(uri: string): Promise<DefinedTerms | null> {
    return this.server.ask('clausewright/definedTerms', {
      uri,
      filter: this.#filter,
      onlyProblems: this.#onlyProblems,
    });
  }

  protected nodes({ uri }: TextDocument, terms: DefinedTerms, above?: TermNode): TermNode[] | Promise<TermNode[]> {
    return above ? childrenOf(this.server, above) : topOf(uri, terms);
  }

  /** Says above the list what is left out of it, and below an empty one why. */
  protected describe(document: TextDocument | undefined, terms: DefinedTerms | null): void {
    const isNarrowed = this.#filter !== '' || this.#onlyProblems;
    const state = !document ? 'none' : !terms ? 'noContract' : terms.terms.length > 0 ? 'shown' : 'empty';
    void commands.executeCommand(
      'setContext',
      'clausewright.terms',
      state === 'empty' && isNarrowed ? 'narrowed' : state,
    );
    void commands.executeCommand('setContext', 'clausewright.terms.filtered', this.#filter !== '');
    void commands.executeCommand('setContext', 'clausewright.terms.onlyProblems', this.#onlyProblems);
    const filter = this.#filter && `“${this.#filter}”`;
    this.view.description = [filter, this.#onlyProblems && 'with problems'].filter(Boolean).join(', ');
    const left = terms?.left ?? 0;
    // An undefined message would be refused under exact optional properties; an empty one is none.
    this.view.message = left > 0 ? `${left} more terms. Filter the list to see them.` : '';
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
    this.refreshAll();
  }

  #setOnlyProblems(onlyProblems: boolean): void {
    this.#onlyProblems = onlyProblems;
    this.refreshAll();
  }
}
