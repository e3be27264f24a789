import {
  commands,
  Disposable,
  EventEmitter,
  type QuickInputButton,
  type QuickPickItem,
  QuickPickItemKind,
  TabInputText,
  type TextDocument,
  ThemeIcon,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { ClauseOffer } from '../../server/src/lsp/messages.js';
import type { LanguageServer } from './languageServer.js';
import { draftInFront } from './lintDraft.js';
import { clauseScheme } from './schemes.js';

const previewButton: QuickInputButton = { iconPath: new ThemeIcon('open-preview'), tooltip: 'Read the whole text' };

interface ClauseItem extends QuickPickItem {
  readonly offer?: ClauseOffer;
}

/** Adds the command that puts a clause of the library into the draft in front. */
export function registerInsertClause(server: LanguageServer): Disposable {
  const preview = new ClausePreview();
  return Disposable.from(
    preview,
    commands.registerCommand('clausewright.insertClause', (wanted?: unknown) => insertClause(server, preview, wanted)),
  );
}

/**
 * @param wanted a text of the library by its id, or `{ clause }` for those of one clause, of which the user picks one where
 * there are several; else the user picks from all
 */
async function insertClause(server: LanguageServer, preview: ClausePreview, wanted: unknown): Promise<boolean> {
  const document = draftInFront(server);
  if (!document) return false;
  const all = await server.ask('clausewright/clauses', { uri: document.uri.toString() });
  const offers = all.filter(({ id, clause }) => wanted === undefined || id === wanted || clause === clauseOf(wanted));
  if (offers.length === 0 && wanted !== undefined)
    void window.showInformationMessage('The library has no text for this clause that the draft lacks.');
  if (offers.length === 0) return false;
  const offer = offers.length === 1 && wanted !== undefined ? offers[0] : await pick(offers, preview);
  return offer ? apply(server, document, offer) : false;
}

function clauseOf(wanted: unknown): unknown {
  return typeof wanted === 'object' && wanted !== null && 'clause' in wanted ? wanted.clause : undefined;
}

async function apply(server: LanguageServer, document: TextDocument, offer: ClauseOffer): Promise<boolean> {
  const edit = await server.toWorkspaceEdit(offer.edit);
  // A preview may have taken the focus; blanks can be filled in only in the editor in front.
  await window.showTextDocument(document);
  return workspace.applyEdit(edit);
}

function pick(offers: readonly ClauseOffer[], preview: ClausePreview): Promise<ClauseOffer | undefined> {
  const picker = window.createQuickPick<ClauseItem>();
  picker.placeholder = 'Which clause is to be inserted? It goes where it belongs, in the words of the draft.';
  picker.matchOnDescription = picker.matchOnDetail = true;
  picker.ignoreFocusOut = true;
  picker.items = itemsOf(offers);
  return new Promise((resolve) => {
    picker.onDidTriggerItemButton(({ item }) => item.offer && preview.show(item.offer));
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]?.offer);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
      void preview.close();
    });
    picker.show();
  });
}

/** What the draft lacks first, then the groups of the library in their order. */
function itemsOf(offers: readonly ClauseOffer[]): ClauseItem[] {
  const groups = new Map<string, ClauseOffer[]>();
  for (const offer of [...offers.filter(({ missing }) => missing), ...offers.filter(({ missing }) => !missing)]) {
    const name = offer.missing ? 'Missing from this draft' : offer.group;
    const group = groups.get(name);
    if (group) group.push(offer);
    else groups.set(name, [offer]);
  }
  return [...groups].flatMap(([label, members]) => [
    { label, kind: QuickPickItemKind.Separator },
    ...members.map(itemOf),
  ]);
}

function itemOf(offer: ClauseOffer): ClauseItem {
  const text = (offer.note || offer.text).replace(/\s+/g, ' ');
  const detail = text.length > 240 ? `${text.slice(0, 240)}…` : text;
  return { label: offer.title, description: offer.description, detail, buttons: [previewButton], offer };
}

/** Shows a clause beside the draft, in an editor that cannot be written in. */
class ClausePreview implements Disposable {
  readonly #changed = new EventEmitter<Uri>();
  readonly #uri = Uri.from({ scheme: clauseScheme, path: '/Clause.md' });
  readonly #registration = workspace.registerTextDocumentContentProvider(clauseScheme, {
    onDidChange: this.#changed.event,
    provideTextDocumentContent: () => this.#text,
  });
  #text = '';

  async show({ preview, note }: ClauseOffer): Promise<void> {
    this.#text = note ? `${preview}\n\n---\n\nDrafting note: ${note}\n` : `${preview}\n`;
    this.#changed.fire(this.#uri);
    await window.showTextDocument(this.#uri, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true });
  }

  /** Closes its editor if it is open. */
  async close(): Promise<void> {
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    const own = tabs.filter(({ input }) => input instanceof TabInputText && input.uri.scheme === clauseScheme);
    if (own.length > 0) await window.tabGroups.close(own, true);
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }
}
