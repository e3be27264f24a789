import { Draft, glossariesNamedIn } from '../core/index.js';
import { canonicalUri, resolveUri } from './fileUris.js';
import { mostFrontMatter } from './glossaryIndex.js';
import { inSlices } from './inSlices.js';
import type { ServerRequests } from './messages.js';
import { formatOf } from './openDraft.js';
import type { Session } from './session.js';

/**
 * The drafts of the workspace, open or not, for what concerns several of them: renaming a term, looking for a symbol. Nothing
 * is looked for before somebody asks.
 */
export class WorkspaceDrafts {
  readonly #session: Session;
  #files: Promise<readonly string[]> | undefined;
  /** The files that each draft takes definitions from itself, by canonical address. */
  readonly #named = new Map<string, Promise<readonly string[]>>();
  readonly #followers: ((file: string | undefined) => void)[] = [];

  constructor(session: Session) {
    this.#session = session;
  }

  /** Tells, by its canonical address, of each file that may say something else than before; of all with no address. */
  onChange(follow: (file: string | undefined) => void): void {
    this.#followers.push(follow);
  }

  /** A file has changed on the disk, or has come or gone. */
  fileChanged(uri: string): void {
    this.#named.delete(canonicalUri(uri));
    this.#files = undefined;
    for (const follow of this.#followers) follow(canonicalUri(uri));
  }

  /** Settings have changed, which may name other files. */
  forget(): void {
    this.#named.clear();
    this.#files = undefined;
    for (const follow of this.#followers) follow(undefined);
  }

  /** The addresses of all Markdown files of the workspace and of what is open, by the alphabet. An open file is named as the client does. */
  async all(): Promise<readonly string[]> {
    const { drafts, client } = this.#session;
    // Where nobody tells of changes, only a new search is sure.
    if (!client.watchesFiles) this.forget();
    else if (!this.#files) this.#session.glossaries.begin();
    this.#files ??= this.#find();
    const found = new Map((await this.#files).map((uri) => [canonicalUri(uri), uri]));
    for (const uri of drafts.keys()) found.set(canonicalUri(uri), uri);
    return [...found.values()].sort();
  }

  /** Those that are not open and that the settings do not leave out. */
  async closed(): Promise<readonly string[]> {
    const { drafts, settings } = this.#session;
    const open = new Set([...drafts.keys()].map(canonicalUri));
    const uris = (await this.all()).filter((uri) => !open.has(canonicalUri(uri)));
    const own = await settings.ofAll(uris);
    return uris.filter((uri, i) => this.#session.isDraft(uri, own[i]!) !== false);
  }

  /**
   * The other drafts that share definitions with a draft, by the alphabet: those that it takes definitions from, those that
   * take them from it, and those that take them from the same file, directly or through others. A term that is renamed in one of
   * them may have to be in the others.
   */
  async sharing(uri: string): Promise<readonly string[]> {
    const uris = await this.all();
    const named = new Map<string, readonly string[]>();
    for (const each of uris) {
      named.set(canonicalUri(each), await this.#namedBy(each));
      await new Promise<void>((resolve) => this.#session.runtime.defer(resolve));
    }
    const own = reached(canonicalUri(uri), named);
    return uris.filter((each) => {
      const file = canonicalUri(each);
      return file !== canonicalUri(uri) && [...reached(file, named)].some((other) => own.has(other));
    });
  }

  /**
   * A draft as it stands in the editor, or else on the disk, with the definitions that hold in it; undefined where it cannot be
   * read. One that is not open is read anew each time.
   * @param term it is read only if the beginning of the term's first word stands in it
   */
  async read(uri: string, term = ''): Promise<Draft | undefined> {
    const { drafts, settings, glossaries, readText, runtime } = this.#session;
    const own = await settings.of(uri);
    const open = drafts.get(uri);
    if (open) {
      open.configure(own, this.#session.isDraft(uri, own));
      await open.read();
      glossaries.follow(open, own);
      return open.draft;
    }
    const text = await readText(uri);
    settings.forget(uri);
    if (text === undefined || !text.toLowerCase().includes(beginningOf(term))) return undefined;
    const draft = new Draft(text, { format: formatOf(/\.txt$/i.test(uri) ? 'plaintext' : 'markdown') });
    await glossaries.incorporate(uri, draft, own);
    await inSlices(draft.readInSlices(), runtime);
    return draft;
  }

  async #find(): Promise<readonly string[]> {
    const { client, connection, runtime, folders } = this.#session;
    if (!client.options.readsFiles)
      return (await Promise.all(folders.map((folder) => runtime.findDrafts(folder)))).flat();
    type FindDrafts = ServerRequests['clausewright/findDrafts'];
    try {
      return await connection.sendRequest<FindDrafts['result']>('clausewright/findDrafts', {});
    } catch {
      return [];
    }
  }

  #namedBy(uri: string): Promise<readonly string[]> {
    const open = this.#session.drafts.get(uri);
    if (open) return this.#filesNamed(uri, open.source.slice(0, mostFrontMatter));
    const file = canonicalUri(uri);
    let named = this.#named.get(file);
    if (!named) {
      named = this.#session.readText(uri).then((text) => this.#filesNamed(uri, text?.slice(0, mostFrontMatter) ?? ''));
      this.#named.set(file, named);
    }
    return named;
  }

  async #filesNamed(uri: string, text: string): Promise<readonly string[]> {
    const { settings, drafts, glossaries } = this.#session;
    const own = await settings.of(uri);
    if (!drafts.has(uri)) settings.forget(uri);
    const named = glossaries.named(uri, glossariesNamedIn(text), own);
    return named.flatMap(({ name, within }) => resolveUri(name, within) ?? []);
  }
}

/** What all forms of a term begin with: a plural may end otherwise. */
function beginningOf(term: string): string {
  const [word = ''] = term.toLowerCase().split(/[\s’'-]/);
  return word.slice(0, Math.max(3, word.length - 3));
}

/** A file with those that it takes definitions from, and those that these do. */
function reached(file: string, named: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set([file]);
  // A set goes on with what is added to it meanwhile.
  for (const each of found) for (const next of named.get(each) ?? []) found.add(next);
  return found;
}
