import type { ContractDocument } from '../document/types.js';
import { statedOf } from '../facts/stated.js';
import { isFileName, unknownName } from './extending.js';
import type { Playbook } from './playbook.js';
import { builtInPlaybook, playbookNames } from './playbookFile.js';

/** The playbook that a draft is read by. It follows the draft, whose front matter may name another. */
export class PlaybookChoice {
  /** By the name in the front matter; null for one that is not there. */
  readonly #files = new Map<string, Playbook | null>();

  /**
   * @param configured what the project’s settings name
   * @param given what holds whatever settings and front matter say
   */
  constructor(
    private readonly document: () => ContractDocument,
    private readonly configured: Playbook | undefined,
    private readonly given: Playbook | undefined,
  ) {}

  /** The file that the front matter names, where it is the front matter that decides. */
  get file(): string | undefined {
    const name = this.#named;
    return name !== undefined && isFileName(name) ? name : undefined;
  }

  /** The playbook that holds; undefined where none does, or its file has not been read yet. */
  get current(): Playbook | undefined {
    if (this.given) return this.given;
    const name = this.#named;
    if (name === undefined) return this.configured;
    return builtInPlaybook(name) ?? this.#files.get(name) ?? undefined;
  }

  /** Why the playbook that the front matter names does not hold, in a sentence. */
  get fault(): string | undefined {
    const name = this.#named;
    if (name === undefined || builtInPlaybook(name)) return undefined;
    if (!isFileName(name)) return unknownName({ kind: 'playbook', builtIn: playbookNames }, name);
    return this.#files.get(name) === null ? `The playbook “${name}” is not there.` : undefined;
  }

  /** Takes over the playbook of a file. */
  supply(file: string, playbook: Playbook | undefined): void {
    this.#files.set(file, playbook ?? null);
  }

  get #named(): string | undefined {
    return this.given ? undefined : statedOf(this.document().frontMatter).playbook;
  }
}
