import type { SourceText } from '../core/index.js';

/** A text as the client knows it. */
export interface ProtocolText {
  readonly uri: string;
  readonly version: number;
  readonly source: SourceText;
}
