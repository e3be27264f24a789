import { positionsOf } from '../core/index.js';
import type { ExitCode } from './exitCode.js';
import { reportFacts } from './reportFacts.js';
import type { Terminal } from './terminal.js';

/** `clausewright positions`: prints what drafts say on the questions that a reviewer asks first. */
export function positions(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  return reportFacts(args, terminal, (draft) => ({ positions: positionsOf(draft) }));
}
