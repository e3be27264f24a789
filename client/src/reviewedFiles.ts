import {
  type Disposable,
  type FileSystemWatcher,
  type Tab,
  TabInputText,
  TabInputTextDiff,
  type Uri,
  window,
  workspace,
} from 'vscode';

/** Files that were reviewed without being open, kept up to date when they change on disk or are closed. */
export class ReviewedFiles implements Disposable {
  readonly #review: (files: readonly Uri[]) => Promise<unknown>;
  readonly #files = new Set<string>();
  readonly #stale = new Map<string, Uri>();
  readonly #closing: Disposable;
  #watcher: FileSystemWatcher | undefined;
  #running = false;

  /** @param review reads the files and reviews what is not open */
  constructor(review: (files: readonly Uri[]) => Promise<unknown>) {
    this.#review = review;
    // The findings of an editor go when it closes; those of the file on disk come back.
    this.#closing = window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const tab of closed) for (const uri of filesOf(tab)) this.#changed(uri);
    });
  }

  add(files: readonly Uri[]): void {
    for (const uri of files) this.#files.add(uri.toString());
    this.#watcher ??= this.#watch();
  }

  dispose(): void {
    this.#closing.dispose();
    this.#watcher?.dispose();
  }

  #watch(): FileSystemWatcher {
    const watcher = workspace.createFileSystemWatcher('**/*.{md,markdown}', true);
    watcher.onDidChange((uri) => this.#changed(uri));
    watcher.onDidDelete((uri) => this.#changed(uri));
    return watcher;
  }

  #changed(uri: Uri): void {
    if (!this.#files.has(uri.toString())) return;
    this.#stale.set(uri.toString(), uri);
    if (!this.#running) void this.#catchUp();
  }

  /** Reviews what is stale; what becomes stale meanwhile goes into the next round. */
  async #catchUp(): Promise<void> {
    this.#running = true;
    try {
      while (this.#stale.size > 0) {
        const files = [...this.#stale.values()];
        this.#stale.clear();
        await this.#review(files);
      }
    } finally {
      this.#running = false;
    }
  }
}

/** The files that editors show, as texts of their addresses. */
export function shownFiles(): ReadonlySet<string> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return new Set(tabs.flatMap(filesOf).map(String));
}

function filesOf({ input }: Tab): readonly Uri[] {
  if (input instanceof TabInputText) return [input.uri];
  return input instanceof TabInputTextDiff ? [input.modified] : [];
}
