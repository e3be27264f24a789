/** Finds the file of some name that lies nearest above others, and reads each once until it changes. */
export class NearestFiles<Read> {
  readonly #name: string;
  readonly #readText: (uri: string) => Promise<string | undefined>;
  readonly #read: (text: string, uri: string) => Read | Promise<Read>;
  readonly #byFolder = new Map<string, Promise<Nearest<Read> | undefined>>();

  /**
   * @param name of the file
   * @param readText gives the text of a file, undefined where there is none
   * @param read makes of it what is kept
   */
  constructor(
    name: string,
    readText: (uri: string) => Promise<string | undefined>,
    read: (text: string, uri: string) => Read | Promise<Read>,
  ) {
    this.#name = name;
    this.#readText = readText;
    this.#read = read;
  }

  /** The nearest such file to another; undefined where that is no file or there is none. */
  async of(uri: string): Promise<Nearest<Read> | undefined> {
    const folder = parentOf(uri);
    return folder === undefined ? undefined : this.#of(folder);
  }

  /** Such a file has changed. */
  forget(): void {
    this.#byFolder.clear();
  }

  #of(folder: string): Promise<Nearest<Read> | undefined> {
    let found = this.#byFolder.get(folder);
    if (!found) {
      found = this.#find(folder);
      this.#byFolder.set(folder, found);
    }
    return found;
  }

  async #find(folder: string): Promise<Nearest<Read> | undefined> {
    const uri = `${folder}/${this.#name}`;
    const text = await this.#readText(uri);
    if (text !== undefined) return { uri, folder, value: await this.#read(text, uri) };
    const parent = parentOf(folder);
    return parent === undefined ? undefined : this.#of(parent);
  }
}

/** A file that was found. */
export interface Nearest<Read> {
  readonly uri: string;
  readonly folder: string;
  readonly value: Read;
}

/** The folder that holds a file or a folder; undefined at the top, and for what lies in no folder. */
export function parentOf(uri: string): string | undefined {
  const match = /^([\w+.-]+:\/\/[^/]*(?:\/.*)?)\/[^/]+$/.exec(uri);
  return match?.[1];
}
