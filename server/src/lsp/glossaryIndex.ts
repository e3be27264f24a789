import {
  type Draft,
  type Glossary,
  glossariesNamedIn,
  glossaryInSlices,
  glossaryNames,
  incorporationOf,
  type LinkedGlossaries,
  type NamedFile,
  readGlossaryInSlices,
} from '../core/index.js';
import type { ReadText } from './fileText.js';
import { canonicalUri, fileName, resolveUri } from './fileUris.js';
import { inSlices } from './inSlices.js';
import { Lull } from './lull.js';
import type { OpenDraft } from './openDraft.js';
import type { Settings } from './settings.js';

/** A front matter is far shorter. */
export const mostFrontMatter = 1 << 16;

/** What the index needs of the session. */
export interface GlossarySources {
  readonly readText: ReadText;
  readonly defer: (callback: () => void) => void;
  /** The open drafts: what is in the editor holds, saved or not. */
  readonly drafts: ReadonlyMap<string, OpenDraft>;
  /** The folder of the workspace in which a file lies. */
  folderOf(uri: string): string | undefined;
  /** The first file has been named, so that it pays to hear of changes. */
  begin(): void;
  /** The definitions that hold in open drafts may be others. */
  changed(uris: readonly string[]): void;
}

/** What an open draft takes over. */
interface Link {
  readonly draft: Draft;
  readonly named: readonly NamedFile[];
  readonly files: ReadonlySet<string>;
  /** One of the files has been read since. */
  outdated: boolean;
}

/**
 * The glossaries that drafts take definitions from. A file is read when a draft names it, in slices, and again when it has
 * changed; until then its old definitions hold, so that nothing is reported and taken back.
 */
export class GlossaryIndex {
  readonly #sources: GlossarySources;
  /** By canonical address; null for a file that cannot be read. */
  readonly #glossaries = new Map<string, Glossary | null>();
  readonly #reading = new Map<string, Promise<void>>();
  /** What open drafts take over, by their address as the client writes it. */
  readonly #links = new Map<string, Link>();
  /** Files that have changed since they were read. */
  readonly #stale = new Set<string>();
  readonly #lull: Lull;
  #begun = false;
  /** Files that have changed are read as soon as no more messages are waiting. */
  #waiting = false;

  constructor(sources: GlossarySources) {
    this.#sources = sources;
    this.#lull = new Lull(sources.defer);
  }

  /**
   * Has an open draft that has been read take over what it names now. What has not been read yet is read in the background
   * and told by `changed`.
   */
  follow(open: OpenDraft, settings: Settings): void {
    const { uri, draft } = open;
    const named = this.named(uri, glossaryNames(draft.document.frontMatter), settings);
    const known = this.#links.get(uri);
    if (known ? !known.outdated && known.draft === draft && isSame(known.named, named) : named.length === 0) return;
    const { incorporation, files, unknown } = this.#link(uri, named);
    draft.incorporate(incorporation);
    this.#links.set(uri, { draft, named, files, outdated: false });
    for (const file of unknown) void this.#read(file);
  }

  /** Has an open draft that has been read take over all that it names, when that has been read. */
  async settle(open: OpenDraft, settings: Settings): Promise<void> {
    this.follow(open, settings);
    for (let files = this.#unread(open); files.length > 0; files = this.#unread(open)) {
      await Promise.all(files.map((file) => this.#read(file)));
      this.follow(open, settings);
    }
  }

  #unread({ uri }: OpenDraft): readonly string[] {
    const link = this.#links.get(uri);
    return link ? this.#link(uri, link.named).unknown : [];
  }

  /** Has a draft that is not open take over what it names, as soon as all of that has been read. */
  async incorporate(uri: string, draft: Draft, settings: Settings): Promise<void> {
    // The document of a long draft is not read for its front matter alone, and not at one go.
    const named = this.named(uri, glossariesNamedIn(draft.source.slice(0, mostFrontMatter)), settings);
    if (named.length === 0) return;
    let linked = this.#link(uri, named);
    while (linked.unknown.length > 0) {
      await Promise.all(linked.unknown.map((file) => this.#read(file)));
      linked = this.#link(uri, named);
    }
    draft.incorporate(linked.incorporation);
  }

  /** A file has other words than before, in the editor or on the disk, or has come or gone. */
  fileChanged(uri: string): void {
    const file = canonicalUri(uri);
    if (!this.#glossaries.has(file) && !this.#reading.has(file)) return;
    this.#stale.add(file);
    this.#lull.disturb();
    if (this.#waiting) return;
    this.#waiting = true;
    void this.#lull.come().then(() => this.#refresh());
  }

  /** A draft is closed: what only it has named need not be kept. */
  closed(uri: string): void {
    this.#links.delete(uri);
    const needed = new Set([...this.#links.values()].flatMap(({ files }) => [...files]));
    for (const file of this.#glossaries.keys()) if (!needed.has(file)) this.#glossaries.delete(file);
    this.fileChanged(uri);
  }

  /** Hears of changes of files from now on, if it has not yet. */
  begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    this.#sources.begin();
  }

  /** The files that a draft names and that its settings do. */
  named(uri: string, own: readonly string[], { definitions }: Settings): readonly NamedFile[] {
    if (own.length + definitions.length === 0) return [];
    const folder = this.#sources.folderOf(uri);
    const set = definitions.flatMap(({ name, within = folder && `${folder}/settings` }) =>
      within ? [{ name, within }] : [],
    );
    return [...own.map((name) => ({ name, within: uri })), ...set];
  }

  #link(uri: string, named: readonly NamedFile[]): LinkedGlossaries {
    if (named.length > 0) this.begin();
    return incorporationOf(canonicalUri(uri), named, { idOf: resolveUri, get: (file) => this.#glossaries.get(file) });
  }

  #read(file: string): Promise<void> {
    let reading = this.#reading.get(file);
    if (!reading) {
      reading = this.#readNow(file).finally(() => this.#reading.delete(file));
      this.#reading.set(file, reading);
    }
    return reading;
  }

  async #readNow(file: string): Promise<void> {
    this.#stale.delete(file);
    for (let glossary = await this.#glossaryIn(file); ; glossary = await this.#glossaryIn(file)) {
      if (!this.#stale.delete(file)) {
        this.#glossaries.set(file, glossary);
        break;
      }
      // It has changed meanwhile, and may go on changing.
      await this.#lull.come();
    }
    this.#tell(file);
  }

  async #glossaryIn(file: string): Promise<Glossary | null> {
    const named = { id: file, name: fileName(file) };
    const open = this.#openAt(file);
    await open?.read();
    if (open?.isRead && open.draft.document.isContract)
      return this.#inSlices(file, glossaryInSlices(open.draft, named));
    const text = open ? open.source.toString() : await this.#sources.readText(file);
    if (text === undefined) return null;
    return this.#inSlices(file, readGlossaryInSlices(text, /\.txt$/i.test(file) ? 'text' : 'markdown', named));
  }

  /** What the steps give; null where the file has changed before the last of them. */
  async #inSlices(file: string, steps: Generator<void, Glossary>): Promise<Glossary | null> {
    let glossary: Glossary | null = null;
    function* all(): Generator<void, void> {
      glossary = yield* steps;
    }
    await inSlices(all(), { defer: this.#sources.defer, isStopped: () => this.#stale.has(file) });
    return glossary;
  }

  #openAt(file: string): OpenDraft | undefined {
    const { drafts } = this.#sources;
    return drafts.get(file) ?? [...drafts.values()].find(({ uri }) => canonicalUri(uri) === file);
  }

  #refresh(): void {
    this.#waiting = false;
    for (const file of this.#stale) void this.#read(file);
  }

  /** Has the drafts that rest on a file linked anew, and tells of them. */
  #tell(file: string): void {
    const touched: string[] = [];
    for (const [uri, link] of this.#links) {
      if (!link.files.has(file)) continue;
      link.outdated = true;
      touched.push(uri);
    }
    if (touched.length > 0) this.#sources.changed(touched);
  }
}

const isSame = (a: readonly NamedFile[], b: readonly NamedFile[]) =>
  a.length === b.length && a.every(({ name, within }, i) => name === b[i]!.name && within === b[i]!.within);
