import { SourceText } from '../text/sourceText.js';
import { asAdded } from './asAdded.js';
import { ChunkedText, type Damage } from './chunkedText.js';
import { LiveDocument } from './liveDocument.js';
import { MarkdownChunks } from './markdownChunks.js';
import { PlainTextChunks } from './plainTextChunks.js';
import type { ContractDocument, DocumentChange, Format } from './types.js';

export interface OpenOptions {
  /** The caller knows that the text is a contract, however short. */
  readonly assumeContract?: boolean;
}

/**
 * Reads a draft and follows its edits. Chunks are parsed again only where the text has changed; a block or a section
 * that remains stays the same object. What it says is the same as of a reader that starts afresh.
 */
export class DocumentReader {
  readonly #chunked: ChunkedText;
  readonly #document: LiveDocument;
  #isRead = false;

  /**
   * @param source the text; its owner edits it and then calls `update`
   * @param least the least length of a chunk; tests cut as often as can be
   */
  constructor(source: SourceText, format: Format, options: OpenOptions = {}, least?: number) {
    const syntax = format === 'text' ? new PlainTextChunks(least) : new MarkdownChunks(least);
    this.#chunked = new ChunkedText(source, syntax);
    this.#document = new LiveDocument(source, format, options.assumeContract === true);
  }

  /** One object for as long as the draft is open, which always says what the text says now. */
  get document(): ContractDocument {
    if (!this.#isRead) this.read();
    return this.#document;
  }

  /**
   * Reads the text for the first time, whatever is left of it. Never throws, whatever the text.
   * @returns all blocks, as added
   */
  read(): DocumentChange {
    for (const _rest of this.readInSlices());
    return asAdded(this.#document);
  }

  /** Does the same with a rest every few milliseconds, in which the text may be edited. */
  *readInSlices(): Generator<void, void> {
    if (this.#isRead) return;
    yield* this.#chunked.readInSlices();
    this.#document.update(this.#chunked.chunks);
    this.#isRead = true;
  }

  /**
   * Follows an edit of the text.
   * @returns what it has changed; undefined as long as the text has not been read
   */
  update(damage: Damage): DocumentChange | undefined {
    const rewritten = this.#isRead && this.#chunked.retype(damage);
    if (rewritten) return this.#document.rewrite(rewritten);
    this.#chunked.update(damage);
    return this.#isRead ? this.#document.update(this.#chunked.chunks) : undefined;
  }
}

/** Reads a draft once. Never throws, whatever the text. */
export function openDocument(text: string, format: Format, options: OpenOptions = {}): ContractDocument {
  return new DocumentReader(new SourceText(text), format, options).document;
}
