import { commands, type Disposable, type TextDocument, type TreeItem } from 'vscode';
import type { Checklist } from '../../server/src/lsp/messages.js';
import { type ChecklistNode, childrenOf, itemOf, summaryOf, topOf } from './checklistNodes.js';
import { DraftTree } from './draftTree.js';
import type { LanguageServer } from './languageServer.js';

/** Adds the view that says which clauses of the review map the draft in front has. */
export function registerClauseChecklist(server: LanguageServer): Disposable {
  return new ChecklistView(server);
}

class ChecklistView extends DraftTree<Checklist, ChecklistNode> {
  readonly #command: Disposable;

  constructor(server: LanguageServer) {
    super(server, 'clausewright.checklist');
    this.#command = commands.registerCommand('clausewright.insertListedClause', (node?: ChecklistNode) =>
      commands.executeCommand(
        'clausewright.insertClause',
        node?.kind === 'clause' ? { clause: node.clause.clause } : undefined,
      ),
    );
    void this.refresh();
  }

  getTreeItem(node: ChecklistNode): TreeItem {
    return itemOf(node);
  }

  override dispose(): void {
    this.#command.dispose();
    super.dispose();
  }

  protected ask(uri: string): Promise<Checklist | null> {
    return this.server.ask('clausewright/checklist', { uri });
  }

  protected nodes({ uri }: TextDocument, checklist: Checklist, above?: ChecklistNode): ChecklistNode[] {
    return above ? childrenOf(above) : topOf(uri, checklist);
  }

  protected describe(document: TextDocument | undefined, checklist: Checklist | null): void {
    const state = !document ? 'none' : checklist ? 'shown' : 'noContract';
    void commands.executeCommand('setContext', 'clausewright.checklist', state);
    this.view.description = checklist ? summaryOf(checklist.groups.flatMap(({ clauses }) => clauses)) : '';
  }
}
