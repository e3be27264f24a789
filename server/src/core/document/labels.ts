import type { RootContent } from 'mdast';
import type { SourceText } from '../text/sourceText.js';
import type { Chunk } from './chunk.js';
import { ownString } from './ownString.js';
import { walk } from './syntaxTree.js';

/** A label of links or footnotes, and a definition of it to put before a chunk that uses it. */
export type DefinedLabel = readonly [label: string, source: string];

/** The labels that a chunk defines, as the parser compares them. */
export function labelsDefined(nodes: readonly RootContent[]): readonly DefinedLabel[] {
  const labels: DefinedLabel[] = [];
  walk(nodes, (node) => {
    if (node.type === 'definition')
      labels.push([normal(node.label ?? ''), `[${node.label}]: <${node.url.replace(/[<>\n]/g, '')}>\n`]);
    if (node.type === 'footnoteDefinition') labels.push([normal(`^${node.label}`), `[^${node.label}]: x\n\n`]);
  });
  return labels;
}

/**
 * Labels hold in the whole draft: reads the chunks again that use labels of other chunks, behind their definitions.
 * @param before the chunks of the text before an edit
 * @param chunks those of now, some of which are the same; changed in place
 * @param reread reads a chunk behind some definitions
 */
export function settleLabels(
  text: SourceText,
  before: readonly Chunk[],
  chunks: Chunk[],
  reread: (source: string, prefix: string) => Chunk,
): void {
  const defining = chunks.filter((chunk) => chunk.labels.length > 0);
  const definedBefore = before.filter((chunk) => chunk.labels.length > 0);
  if (defining.length === 0 && definedBefore.length === 0) return;
  const same = defining.length === definedBefore.length && defining.every((chunk, i) => chunk === definedBefore[i]);
  const known = new Set(same ? before : []);
  const defined = new Map<string, { chunk: Chunk; source: string }>();
  for (const chunk of defining)
    for (const [label, source] of chunk.labels) if (!defined.has(label)) defined.set(label, { chunk, source });
  chunks.forEach((chunk, i) => {
    if (known.has(chunk) || chunk.reading.yaml) return;
    const source = ownString(text.slice(chunk.start, chunk.start + chunk.length));
    chunk.uses ??= labelsUsed(source);
    let prefix = '';
    for (const label of chunk.uses) {
      const definition = defined.get(label);
      if (definition && definition.chunk !== chunk) prefix += definition.source;
    }
    if (prefix) prefix += '\n';
    if (prefix === chunk.prefix) return;
    const fresh = reread(source, prefix);
    fresh.start = chunk.start;
    fresh.uses = chunk.uses;
    chunks[i] = fresh;
  });
}

function labelsUsed(source: string): readonly string[] {
  const used = new Set<string>();
  for (const match of source.matchAll(/\[([^[\]]{1,999})\]/g)) used.add(normal(match[1]!));
  return used.size ? [...used] : noLabels;
}
const noLabels: readonly string[] = [];

const normal = (label: string) => label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase();
