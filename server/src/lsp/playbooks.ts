import { type Draft, playbookNamed } from '../core/index.js';
import type { ReadText } from './fileText.js';

/** Hands drafts the playbooks of files that their front matter names. */
export class PlaybookFiles {
  readonly #readText: ReadText;
  /** What each draft has been handed. */
  #supplied = new WeakMap<Draft, string>();

  constructor(readText: ReadText) {
    this.#readText = readText;
  }

  /** Reads the file that a draft names, unless it has it already. */
  async supply(uri: string, draft: Draft): Promise<void> {
    const { playbookFile } = draft;
    if (playbookFile === undefined || this.#supplied.get(draft) === playbookFile) return;
    this.#supplied.set(draft, playbookFile);
    const steps = playbookNamed(playbookFile, uri, (name, within) => String(new URL(name, within)));
    let step = steps.next();
    while (!step.done) step = steps.next(await this.#readText(step.value));
    // Meanwhile the draft may have come to name another.
    if (draft.playbookFile === playbookFile) draft.usePlaybook(playbookFile, step.value.playbook);
  }

  /** A file has changed. */
  forget(): void {
    this.#supplied = new WeakMap();
  }
}
