import type { Range } from '../../text/range.js';
import type { Definition } from '../types.js';
import { namesTheSame } from './aliases.js';

/** Where a definition says what its term means. Offsets of the block's prose. */
export interface Meaning extends Range {
  readonly definition: Definition;
  /** The words do nothing but define (`“Purpose” means …`); otherwise they provide for something and name it (`(the “Purpose”)`). */
  readonly definesOnly: boolean;
}

/**
 * Where the definitions of a block say what their terms mean: behind the term up to the next such definition, or, where a
 * parenthesis names what has just been said, before it back to the last term. Terms that share a definition share its meaning.
 * What another document defines has no meaning here.
 * @param definitions those of one block, in its order
 */
export function meaningsOf(definitions: readonly Definition[]): readonly Meaning[] {
  const found: Meaning[] = [];
  let next: Meaning | undefined;
  for (let i = definitions.length - 1; i >= 0; i--) {
    const definition = definitions[i]!;
    const { kind, span, body, external } = definition;
    if (!span || !body || external || kind === 'parenthetical') continue;
    const after = next?.definition.span;
    const shared = after !== undefined && namesTheSame(definition, next!.definition);
    const start = shared ? next!.start : span.end;
    const end = shared ? next!.end : Math.min(body.end, after?.start ?? body.end);
    next = { definition, start, end: Math.max(start, end), definesOnly: true };
    found.push(next);
  }
  let last: Meaning | undefined;
  for (const definition of definitions) {
    const { kind, span, body, external } = definition;
    if (!span || !body || external || kind !== 'parenthetical') continue;
    const shared = last !== undefined && namesTheSame(last.definition, definition);
    const start = shared ? last!.start : Math.min(span.start, Math.max(body.start, last?.end ?? 0));
    last = { definition, start, end: shared ? last!.end : span.start, definesOnly: false };
    found.push(last);
  }
  return found;
}
