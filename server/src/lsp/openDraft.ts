import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { Draft, type Format, noWaiverTerms, SourceText, type TextEdit, type WaiverTerms } from '../core/index.js';
import { applyChanges } from './fromProtocol.js';
import { inSlices } from './inSlices.js';
import type { Review } from './reviewing.js';
import type { ServerRuntime } from './runtime.js';
import type { ReviewMode, Settings } from './settings.js';

/** What may call for a new review. */
export type Occasion = 'opened' | 'changed' | 'saved' | 'configured' | 'requested';

/** What holds for a draft beside its text. */
interface Terms {
  readonly settings: Settings;
  /** The user says so, or that it is none; else the text decides. */
  readonly isDraft: boolean | undefined;
}

/** A draft that is open in the client. */
export class OpenDraft {
  readonly uri: string;
  readonly source: SourceText;
  /** The version of the text, as the client counts. */
  version: number;
  /** The user said that it is a draft, whatever its text and the settings say. */
  declared = false;
  /** What the user saw last. */
  review: Review | undefined;
  /** The offset where the user is at work, as far as the server can tell. */
  place = 0;
  readonly #format: Format;
  readonly #defer: ServerRuntime['defer'];
  readonly #news = new Set<Occasion>(['opened']);
  #draft: Draft | undefined;
  /** Under what the draft is to be read. */
  #terms: Terms | undefined;
  #waivers: WaiverTerms = noWaiverTerms;
  /** Under what it has been read. */
  #readUnder: Terms | undefined;
  #onRequestOnly: boolean;
  #closed = false;
  /** The first reading of the draft, while that goes on. */
  #reading: Promise<void> | undefined;
  /** What the client has changed meanwhile. */
  readonly #late: (readonly TextDocumentContentChangeEvent[])[] = [];

  /** @param onRequestOnly nothing happens before the user asks for a review */
  constructor(item: TextDocumentItem, onRequestOnly: boolean, defer: ServerRuntime['defer']) {
    this.uri = item.uri;
    this.version = item.version;
    this.source = new SourceText(item.text);
    this.#format = formatOf(item.languageId);
    this.#onRequestOnly = onRequestOnly;
    this.#defer = defer;
  }

  /**
   * The draft as it stands.
   * @throws Error before `read` has settled
   */
  get draft(): Draft {
    if (!this.#draft) throw new Error('the draft has not been read yet');
    return this.#draft;
  }

  /** Whether the draft has been read, and is not being read anew. */
  get isRead(): boolean {
    return this.#draft !== undefined && this.#reading === undefined;
  }

  /** False for a file that the user has not asked to look at. */
  get wanted(): boolean {
    return !this.#onRequestOnly;
  }

  /** While the draft is read for the first time, changes wait for the end of that. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    this.version = version;
    this.#news.add('changed');
    if (this.#reading) this.#late.push(changes);
    else this.#apply(changes);
  }

  /** The file is closed: nothing of it need be read any more. */
  close(): void {
    this.#closed = true;
  }

  notice(occasion: Occasion): void {
    this.#news.add(occasion);
    if (occasion === 'requested') this.#onRequestOnly = false;
  }

  /** Takes the settings over; they are the same object as long as nothing changes. */
  configure(settings: Settings, isDraft: boolean | undefined): void {
    if (settings === this.#terms?.settings && isDraft === this.#terms.isDraft) return;
    if (this.#terms) this.#news.add('configured');
    this.#terms = { settings, isDraft };
  }

  /** Takes the project's waivers over; they are the same object as long as nothing changes. */
  waive(waivers: WaiverTerms): void {
    if (waivers === this.#waivers) return;
    if (this.#terms) this.#news.add('configured');
    this.#waivers = waivers;
    this.#draft?.waive(waivers);
  }

  /**
   * Reads the draft under the settings taken over last, if that has not been done, a long one in slices. When it settles,
   * the draft is that of the last change.
   */
  async read(): Promise<void> {
    while (this.#reading) await this.#reading;
    if (this.#terms && this.#terms !== this.#readUnder) {
      this.#reading = this.#begin(this.#terms).finally(() => this.#catchUp());
    }
    // Another request may have begun to read under other settings meanwhile; the last ones hold.
    while (this.#reading) await this.#reading;
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

  /** Whether the last review is one of the text and the settings as they are. */
  get isReviewed(): boolean {
    return this.review !== undefined && this.#news.size === 0;
  }

  reviewed(review: Review): void {
    this.review = review;
    this.#news.clear();
  }

  async #begin(terms: Terms): Promise<void> {
    this.#draft = this.#draftUnder(terms);
    this.#readUnder = terms;
    await inSlices(this.#draft.openInSlices(), { defer: this.#defer, isStopped: () => this.#closed });
  }

  #catchUp(): void {
    this.#reading = undefined;
    for (const changes of this.#late.splice(0)) this.#apply(changes);
  }

  #draftUnder({ settings: { configuration }, isDraft }: Terms): Draft {
    if (!this.#draft || isDraft !== this.#readUnder?.isDraft) {
      const contract = isDraft === true && { contract: true };
      const waivers = this.#waivers;
      return new Draft(this.source, { format: this.#format, configuration, waivers, ...contract });
    }
    this.#draft.configure(configuration);
    return this.#draft;
  }

  #apply(changes: readonly TextDocumentContentChangeEvent[]): void {
    applyChanges(this.source, changes, (edits) => {
      if (this.#draft) this.#draft.update(edits);
      else this.source.apply(edits);
      this.place = endOf(edits[0]!);
    });
  }
}

/** Where the text of the first of several edits ends. */
function endOf({ range, text }: TextEdit): number {
  return range.start + text.length;
}

/** How a file of this language is read. */
export function formatOf(languageId: string): Format {
  return languageId === 'plaintext' || languageId === 'text' ? 'text' : 'markdown';
}
