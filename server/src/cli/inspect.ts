import { inspect as inspectDraft } from '../core/index.js';
import type { ExitCode } from './exitCode.js';
import { reportFacts } from './reportFacts.js';
import type { Terminal } from './terminal.js';

/** `clausewright inspect`: prints what the engine understands of drafts, rules apart. */
export function inspect(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  return reportFacts(args, terminal, inspectDraft);
}
