import { readFileSync } from 'node:fs';
import path from 'node:path';
import { randomNumbers } from './random.js';
import { Wording } from './wording.js';

/** How a draft is written: sections under headings, or all of it one list in a list. */
export type Layout = 'headings' | 'list';

/** A title and the paragraphs and lists below it, with what they leave open. */
interface SectionText {
  readonly title: string;
  readonly blocks: readonly string[];
}

/** Below the first heading stands what a draft begins with; below the second what it repeats with other words. */
const [opening = '', part = ''] = readFileSync(path.join(__dirname, 'agreement.md'), 'utf8').split(/^(?=# Part )/m);

/**
 * A draft of at most so many bytes in UTF-8, short of it by less than a paragraph. The same arguments give the same
 * draft on every machine.
 */
export function makeDraft(bytes: number, layout: Layout, seed = 1): string {
  let text = '';
  let size = 0;
  for (const block of blocksOf(layout, new Wording(randomNumbers(seed)))) {
    size += Buffer.byteLength(block) + 2;
    if (size > bytes) break;
    text += `${block}\n\n`;
  }
  return text;
}

/** The blocks of a draft without end. */
function* blocksOf(layout: Layout, wording: Wording): Generator<string> {
  const render = layout === 'list' ? listItems : numberedParagraphs;
  const { head, sections } = readText(opening);
  yield* head.map((block) => wording.fill(block));
  let number = 0;
  for (const section of sections) yield* render(section, ++number, wording);
  const repeated = readText(part);
  for (let count = 1; ; count++) {
    wording.startPart(count);
    // A heading would end the list.
    if (layout !== 'list') yield* repeated.head.map((block) => wording.fill(block));
    for (const section of repeated.sections) yield* render(section, ++number, wording);
  }
}

function readText(text: string): { readonly head: readonly string[]; readonly sections: readonly SectionText[] } {
  const [head = '', ...sections] = text.split(/^## /m);
  return {
    head: blocksIn(head),
    sections: sections.map((section) => {
      const [title = '', ...blocks] = blocksIn(section);
      return { title, blocks };
    }),
  };
}

const blocksIn = (text: string) => text.trim().split(/\n{2,}/);

const isList = (block: string) => /^(?:-|\d+\.) /.test(block);

/** `## 4. Title`, then `4.1 …`. */
function* numberedParagraphs({ title, blocks }: SectionText, number: number, wording: Wording): Generator<string> {
  yield `## ${number}. ${title}`;
  wording.addSection(String(number));
  let paragraph = 0;
  for (const block of blocks) {
    if (isList(block)) yield wording.fill(block);
    else {
      paragraph++;
      yield `${number}.${paragraph} ${wording.fill(block)}`;
      wording.addSection(`${number}.${paragraph}`);
    }
  }
}

/** `4. **Title.** …`, then `   1. …`, then the items of its lists, each with an empty line before it. */
function* listItems({ title, blocks }: SectionText, number: number, wording: Wording): Generator<string> {
  wording.addSection(String(number));
  const marker = `${number}. `;
  // What belongs to an item stands as far to the right as its text.
  const indent = ' '.repeat(marker.length);
  yield `${marker}**${title}.**`;
  let paragraph = 0;
  for (const block of blocks) {
    if (isList(block)) {
      const inner = indent + ' '.repeat(`${paragraph}. `.length);
      yield* block.split('\n').map((item) => inner + wording.fill(item));
    } else {
      paragraph++;
      yield `${indent}${paragraph}. ${wording.fill(block)}`;
      wording.addSection(`${number}.${paragraph}`);
    }
  }
}
