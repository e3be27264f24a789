import { isMap, isScalar, parseDocument } from 'yaml';
import type { Block, ContractDocument, FrontMatter, Span } from '../document/types.js';
import type { Range } from '../text/range.js';

/** A span of the draft's front matter, so that findings may stand in it. The range is absolute. */
export function spanInFrontMatter({ range: whole }: FrontMatter, text: string, { start, end }: Range): Span {
  const block = blockOf(whole, text);
  return { block, start: start - block.base, end: end - block.base };
}

/**
 * Where the value of a setting below `clausewright` stands in the front matter, or the item of a list there.
 * @param path `['kind']`, `['countries', 1]`
 */
export function spanOfSetting(
  { frontMatter, text }: ContractDocument,
  path: readonly (string | number)[],
): Span | undefined {
  if (!frontMatter) return undefined;
  const from = text.indexOf('\n', frontMatter.range.start) + 1;
  const yaml = text.slice(from, frontMatter.range.end).replace(/\r?\n---[ \t]*\s*$/, '');
  const read = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent', strict: false });
  const node = isMap(read.contents) ? read.getIn(['clausewright', ...path], true) : undefined;
  const range = isScalar(node) ? node.range : undefined;
  return range ? spanInFrontMatter(frontMatter, text, { start: from + range[0], end: from + range[1] }) : undefined;
}

/** A front matter as a block. It is none of the document's. */
function blockOf({ start, end }: Range, text: string): Block {
  const length = end - start;
  return {
    kind: 'code',
    index: -1,
    base: start,
    source: { start: 0, end: length },
    prose: { text: text.slice(start, end), segments: [{ prose: 0, source: 0, length, sourceLength: length }] },
    marks: [],
    matter: 'furniture',
    anchors: [],
    language: '',
  };
}
