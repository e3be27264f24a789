/** What the language server needs from the place it runs in: Node, or a worker of the browser. */
export interface ServerRuntime {
  /** Calls back in a later turn of the event loop, as soon as there is one. */
  defer(callback: () => void): void;
  /** The address of a rule's page, for clients that do not say how they open one; undefined where there is none. */
  rulePage(ruleId: string): string | undefined;
  /** The text of a file; undefined where there is none. Clients that read files themselves are asked first. */
  readText(uri: string): Promise<string | undefined>;
  /** The Markdown files of a folder and of those within it; none where it cannot be searched. Clients that read files themselves are asked first. */
  findDrafts(folder: string): Promise<readonly string[]>;
}
