/** Makes the snippets of VS Code from the clause library. */

import { isSentence } from '../src/core/fixes/insertElementFix.js';
import {
  type DraftWordName,
  parseTemplate,
  parseTemplateBlocks,
  type TemplateBlock,
  type TemplatePart,
} from '../src/core/packs/clauseTemplate.js';
import type { LibraryClause } from '../src/core/packs/types.js';

/** One entry of a snippets file. */
export interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

/** What a snippet says where the draft's own word is not known; only the term itself is to be typed over. */
const standIns: Readonly<Record<DraftWordName, { readonly article: string; readonly term: string }>> = {
  discloser: { article: 'the ', term: 'Disclosing Party' },
  recipient: { article: 'the ', term: 'Receiving Party' },
  information: { article: '', term: 'Confidential Information' },
  agreement: { article: 'this ', term: 'Agreement' },
  purpose: { article: 'the ', term: 'Purpose' },
};

/** The snippets file: a clause with its heading, a piece of a clause without. */
export function snippetsFile(library: readonly LibraryClause[]): Record<string, Snippet> {
  const snippets: Record<string, Snippet> = {};
  for (const clause of library) {
    const name = snippetName(clause, library);
    if (snippets[name]) throw new Error(`two snippets are called “${name}”`);
    snippets[name] = { prefix: clause.prefix, body: snippetBody(clause), description: clause.description };
  }
  return snippets;
}

/** `Governing law`; `Carve-out: already known` for a piece; `Permitted use (defined purpose)` for one of several variants. */
function snippetName(clause: LibraryClause, library: readonly LibraryClause[]): string {
  if (clause.element) return isSentence(clause) ? `Sentence: ${clause.title}` : `Carve-out: ${clause.title}`;
  const variant = clause.variant ?? clause.id.split('--')[1]?.replace(/-/g, ' ');
  const shared = library.some((other) => other !== clause && other.title === clause.title);
  return shared && variant ? `${clause.title} (${variant})` : clause.title;
}

function snippetBody(clause: LibraryClause): string[] {
  const write = snippetWriter();
  if (clause.element) return [write(parseTemplate(clause.text))];
  const blocks = parseTemplateBlocks(clause.text).map((block) => blockLines(block, write));
  return [`## ${escapeText(clause.title)}`, ...blocks.flatMap((lines) => ['', ...lines])];
}

function blockLines(block: TemplateBlock, write: (parts: readonly TemplatePart[]) => string): string[] {
  if (block.kind === 'paragraph') return [write(block.parts)];
  return block.items.map((item, index) => `${index + 1}. ${write(item)}`);
}

/** Writes parts as snippet text, with one tab stop for each of the draft's words and one for each blank. */
function snippetWriter(): (parts: readonly TemplatePart[]) => string {
  const stops = new Map<DraftWordName, number>();
  let last = 0;
  const wordStop = (word: DraftWordName): string => {
    const known = stops.get(word);
    if (known) return `\${${known}}`;
    stops.set(word, ++last);
    return `\${${last}:${escapeText(standIns[word].term)}}`;
  };
  return (parts) => {
    let text = '';
    for (const part of parts) {
      const before = text;
      text += writePart(part, wordStop, () => ++last);
      if ((part.kind === 'word' || part.kind === 'agreeing') && opensSentence(before))
        text = before + capitalise(text.slice(before.length));
    }
    return text;
  };
}

function writePart(part: TemplatePart, wordStop: (word: DraftWordName) => string, nextStop: () => number): string {
  switch (part.kind) {
    case 'text':
      return escapeText(part.text);
    case 'blank':
      return `\${${nextStop()}:${escapeText(part.text)}}`;
    case 'agreeing':
      return escapeText(part.form);
    case 'definition':
      return `“${wordStop(part.word)}”`;
    case 'word':
      return standIns[part.word].article + wordStop(part.word);
  }
}

const opensSentence = (before: string) => before === '' || /[.!?] $/.test(before);

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Text as it must be written in a snippet to come out as it is. */
export function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
