/** Why a file or folder that was given has not been reviewed. The words are part of the machine interface. */
export type SkipReason =
  | 'not-found'
  | 'unreadable'
  | 'not-text'
  | 'too-large'
  | 'no-drafts'
  | 'failed'
  /** A line of standard input that holds no draft. */
  | 'not-a-record'
  /** Read, but there is nothing in it. */
  | 'empty'
  /** Read, but it does not look like a contract. */
  | 'not-a-contract';

export interface Skipped {
  readonly path: string;
  readonly reason: SkipReason;
  /** A sentence for a person. */
  readonly message: string;
}

/** Whether the command was asked for something that it could not do. */
export function isTrouble({ reason }: Skipped): boolean {
  return reason !== 'empty' && reason !== 'not-a-contract';
}
