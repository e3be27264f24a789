import type {
  Diagnostic as ProtocolDiagnostic,
  TextDocumentContentChangeEvent,
  TextDocumentItem,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Draft, type Format } from '../core/index.js';
import { applyChanges } from './fromProtocol.js';
import type { ReviewStatus } from './messages.js';
import type { ReviewMode, Settings } from './settings.js';

/** What may call for a new review. */
export type Occasion = 'opened' | 'changed' | 'saved' | 'configured' | 'requested';

/** The findings on one version of a draft, as the client gets them. */
export interface Review {
  /** Two reviews with the same name say the same. */
  readonly id: string;
  readonly items: readonly ProtocolDiagnostic[];
  readonly status: ReviewStatus;
}

/** A draft that is open in the client. */
export class OpenDraft {
  readonly uri: string;
  /** The user said that it is a draft, whatever its text and the settings say. */
  declared = false;
  /** What the user saw last. */
  review: Review | undefined;
  readonly #format: Format;
  readonly #document: TextDocument;
  readonly #news = new Set<Occasion>(['opened']);
  #draft: Draft;
  #settings: Settings | undefined;
  #isDraft: boolean | undefined;
  #onRequestOnly: boolean;

  /** @param onRequestOnly nothing happens before the user asks for a review */
  constructor(item: TextDocumentItem, onRequestOnly: boolean) {
    this.uri = item.uri;
    this.#format = formatOf(item.languageId);
    this.#document = TextDocument.create(item.uri, item.languageId, item.version, item.text);
    this.#draft = new Draft(item.text, { format: this.#format });
    this.#onRequestOnly = onRequestOnly;
  }

  /** The text with its lines. Its version is that of the client. */
  get document(): TextDocument {
    return this.#document;
  }

  get draft(): Draft {
    return this.#draft;
  }

  /** False for a file that the user has not asked to look at. */
  get wanted(): boolean {
    return !this.#onRequestOnly;
  }

  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    applyChanges(this.#document, changes, version, (edits) => this.#draft.update(edits));
    this.#news.add('changed');
  }

  notice(occasion: Occasion): void {
    this.#news.add(occasion);
    if (occasion === 'requested') this.#onRequestOnly = false;
  }

  /** Takes the settings over; they are the same object as long as nothing changes. */
  configure(settings: Settings, isDraft: boolean | undefined): void {
    if (settings === this.#settings && isDraft === this.#isDraft) return;
    if (this.#settings) this.#news.add('configured');
    this.#settings = settings;
    this.#isDraft = isDraft;
    this.#draft = new Draft(this.#draft.text, {
      format: this.#format,
      configuration: settings.configuration,
      ...(isDraft === true && { contract: true }),
    });
  }

  /** Whether what has happened since the last review calls for another. */
  isDue(mode: ReviewMode): boolean {
    const news = this.#news;
    if (news.has('requested')) return true;
    if (this.#onRequestOnly) return false;
    if (news.has('configured') && this.review) return true;
    if (mode === 'onCommand') return false;
    return news.has('opened') || news.has('saved') || (mode === 'onType' && news.has('changed'));
  }

  reviewed(review: Review): void {
    this.review = review;
    this.#news.clear();
  }
}

/** How a file of this language is read. */
export function formatOf(languageId: string): Format {
  return languageId === 'plaintext' || languageId === 'text' ? 'text' : 'markdown';
}
