import type { Block, ContractDocument, Waiver } from '../document/types.js';
import type { PlacedDiagnostic } from './diagnostic.js';
import type { Fingerprints } from './fingerprint.js';

/** A waiver that stands in a file beside the drafts, tied to the words of a clause. */
export interface ClauseWaiver {
  readonly rule: string;
  /** What the finding is about; see `Fingerprint`. */
  readonly about: string;
  readonly clause: string;
  readonly reason: string;
  readonly by: string;
  readonly until: string;
  /** The words that it stood on when it was written, for people. */
  readonly words: string;
  /** It was written for this very draft, so that it is missed here where it waives nothing. */
  readonly here: boolean;
}

/** What decides on waivers beside the comments in the draft. */
export interface WaiverTerms {
  /** The day of the review, `2026-11-26`; without it no waiver ends. */
  readonly today: string;
  /** Those of the project’s file. */
  readonly waivers: readonly ClauseWaiver[];
}

export const noWaiverTerms: WaiverTerms = { today: '', waivers: [] };

/** A waiver of either kind. */
export type AnyWaiver = Waiver | ClauseWaiver;

/** A finding, and what waives it. */
export interface Waived {
  readonly diagnostic: PlacedDiagnostic;
  readonly by: AnyWaiver;
}

/** A waiver and what it does. */
export interface WaiverUse {
  readonly waiver: AnyWaiver;
  /** The rules of which it waives a finding. */
  readonly used: ReadonlySet<string>;
  /** It has come to its end. */
  readonly expired: boolean;
}

export const isClauseWaiver = (waiver: AnyWaiver): waiver is ClauseWaiver => 'clause' in waiver;

/** Whether this is a day, written as in 2026-12-31. */
export const isDay = (text: string): boolean => /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text);

/** Tells which waiver, if any, waives a finding, and keeps account of what each does. */
export class Waiving {
  readonly #document: ContractDocument;
  readonly #fingerprints: Fingerprints;
  readonly #uses = new Map<AnyWaiver, Set<string>>();
  readonly #expired = new Set<AnyWaiver>();
  readonly #everywhere: Waiver[] = [];
  readonly #sections: Waiver[] = [];
  readonly #lines: Waiver[] = [];
  readonly #byBlock = new Map<Block, Waiver[]>();
  readonly #bySubject = new Map<string, ClauseWaiver[]>();

  constructor(document: ContractDocument, fingerprints: Fingerprints, { today, waivers }: WaiverTerms) {
    this.#document = document;
    this.#fingerprints = fingerprints;
    for (const waiver of [...document.waivers, ...waivers]) {
      this.#uses.set(waiver, new Set());
      if (today !== '' && isDay(waiver.until) && waiver.until < today) this.#expired.add(waiver);
      else if (isClauseWaiver(waiver)) add(this.#bySubject, subjectKey(waiver.rule, waiver.about), waiver);
      else if (waiver.scope === 'file') this.#everywhere.push(waiver);
      else if (waiver.scope === 'section') this.#sections.push(waiver);
      else if (waiver.scope === 'next-line') this.#lines.push(waiver);
      else if (waiver.block) add(this.#byBlock, waiver.block, waiver);
    }
  }

  /** The waiver of a finding, which is used by that: the closest to it. */
  waiverOf(diagnostic: PlacedDiagnostic): AnyWaiver | undefined {
    const { ruleId, span } = diagnostic;
    const waiver =
      this.#byBlock.get(span.block)?.find((each) => names(each, ruleId)) ??
      this.#lines.find((each) => names(each, ruleId) && this.#isOnLine(each, diagnostic)) ??
      this.#clauseWaiverOf(diagnostic) ??
      this.#sections.find((each) => names(each, ruleId) && this.#isInSection(each, span.block)) ??
      this.#everywhere.find((each) => names(each, ruleId));
    if (waiver) this.#uses.get(waiver)!.add(ruleId);
    return waiver;
  }

  /** What each waiver has done by now: comments in the order of the draft, then those of the file. */
  get uses(): readonly WaiverUse[] {
    return Array.from(this.#uses, ([waiver, used]) => ({ waiver, used, expired: this.#expired.has(waiver) }));
  }

  #isOnLine({ block, line }: Waiver, diagnostic: PlacedDiagnostic): boolean {
    // Offsets take a while, and most findings stand elsewhere.
    if (!block || !line || Math.abs(diagnostic.span.block.index - block.index) > nearby) return false;
    const { start } = diagnostic.range;
    return line.start <= start && start < line.end;
  }

  #isInSection({ block }: Waiver, place: Block): boolean {
    const section = block && this.#document.sectionAt(block);
    if (!section) return false;
    return section.start.block.index <= place.index && place.index < section.endBlock;
  }

  #clauseWaiverOf(diagnostic: PlacedDiagnostic): ClauseWaiver | undefined {
    if (this.#bySubject.size === 0) return undefined;
    const { ruleId, about } = this.#fingerprints.subjectOf(diagnostic);
    const candidates = this.#bySubject.get(subjectKey(ruleId, about));
    if (!candidates) return undefined;
    const clause = this.#fingerprints.clauseOf(diagnostic.span.block);
    return candidates.find((each) => each.clause === clause);
  }
}

/** A comment and the line below it stand in blocks next to each other; cells of a row are several. */
const nearby = 40;

const names = ({ rules }: Waiver, ruleId: string) => rules.length === 0 || rules.includes(ruleId);

const subjectKey = (rule: string, about: string) => `${rule} ${about}`;

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
