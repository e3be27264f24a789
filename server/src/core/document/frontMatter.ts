import { parseDocument } from 'yaml';
import type { Range } from '../text/range.js';
import type { FrontMatter } from './types.js';

/**
 * Reads the YAML of a front matter. What cannot be read is reported and leaves the data empty.
 * @param range absolute source range with the fences
 */
export function readFrontMatter(yaml: string, range: Range): FrontMatter {
  const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent', strict: false });
  const error = document.errors[0];
  // The YAML starts behind the opening fence and its line break.
  const shift = range.start + 4;
  if (error) {
    const [start, end] = error.pos;
    return {
      range,
      yaml,
      data: {},
      problem: {
        message: error.message.split('\n')[0]!,
        range: { start: shift + start, end: shift + Math.max(end, start + 1) },
      },
    };
  }
  const data: unknown = document.toJS({ maxAliasCount: 20 });
  if (typeof data === 'object' && data !== null && !Array.isArray(data))
    return { range, yaml, data: data as Record<string, unknown> };
  return { range, yaml, data: {} };
}

/** The front matter at the start of a text, which need not be whole; a byte order mark may stand before it. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  const [whole, mark = '', yaml = ''] = /^(\uFEFF?)---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  return whole === undefined ? undefined : readFrontMatter(yaml, { start: mark.length, end: whole.length });
}
