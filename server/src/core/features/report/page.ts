/**
 * A review report before it is put in HTML, Markdown or Word: headings, sentences and tables, whose words may lead to
 * places in the draft. Those who print it know nothing of agreements.
 */
import type { Range } from '../../text/range.js';

/** How words are to be taken. Each says so itself too, so that nothing rests on a colour. */
export type Tone = 'bad' | 'open' | 'good' | 'quiet';

/** Words of the report. */
export interface ReportText {
  readonly text: string;
  /** Where the draft says so. */
  readonly range?: Range | undefined;
  readonly tone?: Tone;
}

/** What stands in a cell, each piece in a line of its own. */
export type ReportCell = readonly ReportText[];

export interface ReportTable {
  /** What the table is about, for those who do not see the heading above it. */
  readonly caption: string;
  /** Whether the caption is shown, as the heading of a part. */
  readonly titled?: boolean;
  /** The heading of each column. */
  readonly head: readonly string[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly ReportCell[])[];
}

export interface ReportSection {
  /** What it is called in links: `findings`. */
  readonly id: string;
  readonly heading: string;
  /** What the section shows, or that there is nothing to show. */
  readonly introduction: string;
  readonly tables: readonly ReportTable[];
}

export interface ReportPage {
  readonly title: string;
  /** How the draft stands, in a sentence. */
  readonly summary: string;
  readonly sections: readonly ReportSection[];
  /** What made the report, and what it is not. */
  readonly colophon: string;
}

/** A cell of words that lead nowhere. */
export const plain = (text: string): ReportCell => (text ? [{ text }] : []);
