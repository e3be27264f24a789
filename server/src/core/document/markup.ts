import type { Emphasis, PhrasingContent, Strong, Text } from 'mdast';
import { asItStands, type Origin } from './abridged.js';
import { isMarkup } from './htmlTags.js';
import { ProseBuilder } from './sourceMap.js';
import type { Mark, Prose } from './types.js';

/** What a run of inline markup says, and the comments and anchors found in it. */
export interface Inline {
  readonly prose: Prose;
  readonly marks: readonly Mark[];
  readonly anchors: readonly string[];
  /** Absolute offsets of `<!-- … -->`. */
  readonly comments: readonly { readonly start: number; readonly end: number }[];
}

/** Turns inline markup into prose. `origin` tells where in the source the nodes come from. */
export function readInline(nodes: readonly PhrasingContent[], source: string, base: number, origin: Origin): Inline {
  const reader = new InlineReader(source, origin);
  reader.readAll(nodes);
  return reader.finish(base);
}

/** Turns a block of HTML into the prose of its text, piece by piece: block-level tags end a piece. */
export function readHtml(source: string, start: number, end: number): { pieces: { inline: Inline; start: number }[] } {
  const pieces: { inline: Inline; start: number }[] = [];
  let reader = new InlineReader(source, asItStands);
  let pieceStart = start;
  const finish = (at: number) => {
    const inline = reader.finish(pieceStart);
    if (inline.prose.text.trim() || inline.comments.length || inline.anchors.length)
      pieces.push({ inline, start: pieceStart });
    reader = new InlineReader(source, asItStands);
    pieceStart = at;
  };
  for (let at = start; at < end; ) {
    const open = source.indexOf('<', at);
    const textEnd = open < 0 || open > end ? end : open;
    reader.readText(at, textEnd);
    if (textEnd === end) break;
    const tagEnd = Math.min(tagEndAt(source, open), end);
    if (blockTag.test(source.slice(open, open + 14))) finish(tagEnd);
    reader.readTag(open, tagEnd);
    at = tagEnd;
  }
  finish(end);
  return { pieces };
}

const blockTag =
  /^<\/?(?:p|div|li|ul|ol|table|thead|tbody|tr|td|th|h[1-6]|section|article|details|summary|center|blockquote|hr)\b/i;

function tagEndAt(source: string, open: number): number {
  const comment = source.startsWith('<!--', open);
  const close = source.indexOf(comment ? '-->' : '>', open + 1);
  return close < 0 ? source.length : close + (comment ? 3 : 1);
}

class InlineReader {
  readonly #prose: ProseBuilder;
  readonly #marks: Mark[] = [];
  readonly #anchors: string[] = [];
  readonly #comments: { start: number; end: number }[] = [];
  readonly #openTags: { name: string; value: string; start: number }[] = [];

  constructor(
    private readonly source: string,
    private readonly origin: Origin,
  ) {
    this.#prose = new ProseBuilder(source);
  }

  finish(base: number): Inline {
    const byPlace = this.#marks.sort((a, b) => a.start - b.start || b.end - a.end);
    return { prose: this.#prose.build(base), marks: byPlace, anchors: this.#anchors, comments: this.#comments };
  }

  readAll(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.#read(node);
  }

  /** Adds text between tags of an HTML block, white space folded to single blanks. */
  readText(start: number, end: number): void {
    const text = this.source.slice(start, end);
    const body = text.trim();
    if (!body) {
      if (text && this.#prose.length) this.#prose.addAtom(' ', start, end - start);
      return;
    }
    const lead = text.indexOf(body);
    this.#prose.addText(start + lead, start + lead + body.length);
    if (lead + body.length < text.length) this.#prose.addAtom(' ', start + lead + body.length, 1);
  }

  #read(node: PhrasingContent): void {
    const start = this.origin.at(node.position?.start.offset ?? 0);
    const end = this.origin.at(node.position?.end.offset ?? 0);
    switch (node.type) {
      case 'text':
        this.#prose.addValue(this.#words(node), start, end);
        break;
      case 'break':
        this.#prose.addAtom('\n', start, end - start);
        break;
      case 'inlineCode':
        this.#marked('code', undefined, () => this.#readCode(node.value, start, end));
        break;
      case 'strong':
      case 'emphasis':
        if (this.#isBlankLine(start, end)) this.#readWithDelimiters(node, start, end);
        else this.#marked(node.type, undefined, () => this.readAll(node.children));
        break;
      case 'link':
        this.#marked('link', node.url, () => this.readAll(node.children));
        break;
      case 'linkReference':
        this.#marked('link', `[${node.identifier}]`, () => this.readAll(node.children));
        break;
      case 'html':
        this.readTag(start, end);
        break;
      // Struck-out words are deleted, an image says nothing, and a footnote's text stands elsewhere.
      default:
        break;
    }
  }

  #words({ value, position }: Text): string {
    return this.origin.words(value, position?.start.offset ?? 0, position?.end.offset ?? 0);
  }

  /** Whether the underscores of some emphasis are a line to fill in: “____, 20__” is bold to the parser. */
  #isBlankLine(start: number, end: number): boolean {
    if (this.source[start] !== '_') return false;
    return (
      this.#underscores(start) >= 4 ||
      this.#underscores(end - 1) >= 4 ||
      !/[\p{L}\p{N}"“”‘’'(*[$<]/u.test(this.#behindUnderscores(start))
    );
  }

  /** The length of the run of underscores around an offset, as far as it matters. */
  #underscores(at: number): number {
    let from = at;
    let to = at;
    while (at - from < 4 && this.source[from - 1] === '_') from--;
    while (to - at < 4 && this.source[to] === '_') to++;
    return to - from;
  }

  #behindUnderscores(start: number): string {
    let at = start;
    while (at - start < 4 && this.source[at] === '_') at++;
    return this.source.slice(at, at + 2);
  }

  #readWithDelimiters(node: Strong | Emphasis, start: number, end: number): void {
    const width = node.type === 'strong' ? 2 : 1;
    this.#prose.addVerbatim(start, width);
    this.readAll(node.children);
    this.#prose.addVerbatim(end - width, width);
  }

  #readCode(value: string, start: number, end: number): void {
    let at = start;
    while (this.source[at] === '`') at++;
    const from = this.source.indexOf(value[0] ?? '`', at);
    this.#prose.addValue(value, from < 0 ? at : from, end);
  }

  #marked(kind: Mark['kind'], value: string | undefined, read: () => void): void {
    const start = this.#prose.length;
    read();
    this.#addMark(kind, value, start);
  }

  #addMark(kind: Mark['kind'], value: string | undefined, start: number): void {
    const end = this.#prose.length;
    if (end > start) this.#marks.push(value === undefined ? { kind, start, end } : { kind, start, end, value });
  }

  readTag(start: number, end: number): void {
    const tag = this.source.slice(start, end);
    if (tag.startsWith('<!--')) {
      this.#comments.push({ start, end });
      return;
    }
    if (!isMarkup(tag)) {
      this.#prose.addValue(tag, start, end);
      return;
    }
    const name = /^<\/?([A-Za-z][\w-]*)/.exec(tag)?.[1]?.toLowerCase();
    if (name === undefined) return;
    if (name === 'br') {
      this.#prose.addAtom('\n', start, end - start);
      return;
    }
    const anchor = /\s(?:id|name)\s*=\s*["']?([^\s"'>]+)/i.exec(tag)?.[1];
    if (anchor) this.#anchors.push(anchor);
    if (tag[1] === '/') this.#closeTag(name);
    else if (!tag.endsWith('/>')) {
      const value = /\sclass\s*=\s*["']?([^"'>]+)/i.exec(tag)?.[1]?.trim() ?? name;
      this.#openTags.push({ name, value, start: this.#prose.length });
    }
  }

  #closeTag(name: string): void {
    for (let i = this.#openTags.length - 1; i >= 0; i--) {
      const open = this.#openTags[i]!;
      if (open.name !== name) continue;
      this.#openTags.length = i;
      if (name === 'mark') this.#addMark('highlight', undefined, open.start);
      else if (name === 'b' || name === 'strong') this.#addMark('strong', undefined, open.start);
      else if (name === 'i' || name === 'em') this.#addMark('emphasis', undefined, open.start);
      else this.#addMark('html', open.value, open.start);
      return;
    }
  }
}
