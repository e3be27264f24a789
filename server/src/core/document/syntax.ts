import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { Recent } from './recent.js';

/** What the Markdown of contracts has beyond CommonMark. */
interface Extensions {
  readonly frontMatter?: boolean;
  readonly tables?: boolean;
  readonly footnotes?: boolean;
  readonly strikethrough?: boolean;
}

/**
 * The Markdown that contracts are written in: CommonMark with front matter, tables, footnotes and struck-out text.
 *
 * Indented code is off, since lawyers indent clauses. The other GitHub extensions are left out: the one for bare
 * addresses makes nodes without positions, and the one for task lists would hide the words `[ ]`.
 */
function processorFor({ frontMatter, tables, footnotes, strikethrough }: Extensions): Processor {
  const syntax: unknown[] = [{ disable: { null: ['codeIndented'] } }];
  const tree: unknown[] = [];
  if (tables) {
    syntax.push(gfmTable());
    tree.push(gfmTableFromMarkdown());
  }
  if (footnotes) {
    syntax.push(gfmFootnote());
    tree.push(gfmFootnoteFromMarkdown());
  }
  if (strikethrough) {
    syntax.push(gfmStrikethrough({ singleTilde: false }));
    tree.push(gfmStrikethroughFromMarkdown());
  }
  function contractSyntax(this: Processor): void {
    const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...syntax];
    data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), ...tree];
  }
  const processor = unified().use(remarkParse);
  if (frontMatter) processor.use(remarkFrontmatter, ['yaml']);
  return processor.use(contractSyntax as never).freeze() as never;
}

const processors = new Map<number, Processor>();
const frontMatterProcessor = processorFor({ frontMatter: true });

/** The syntax tree of a draft's front matter. Offsets count from the start of the text given, which has no byte order mark. */
export function parseFrontMatter(text: string): Root {
  return frontMatterProcessor.parse(text) as Root;
}

/** The extensions that a text has signs of. */
function extensionsFor(text: string): Extensions {
  return {
    tables: text.includes('|') || text.includes(':-') || text.includes('-:'),
    footnotes: text.includes('[^'),
    strikethrough: text.includes('~~'),
  };
}

/** How long the texts are together of which the trees are kept. A tree takes some fifty times the memory of its text. */
const charactersKept = 60_000;
/** A longer text is hardly met again. */
const longestKept = 2_000;

const recent = new Recent<Root>(charactersKept);

/**
 * The syntax tree of a part of what follows the front matter. Not to be changed: whoever asks for the tree of the same text
 * may get the same one.
 * @param extensions each costs time, so only those are used that the text has signs of; the others would find nothing
 */
export function parseMarkdown(text: string, extensions?: Extensions): Root {
  if (extensions) return parseWith(text, extensions);
  return text.length <= longestKept ? recent.of(text, parse) : parse(text);
}

const parse = (text: string) => parseWith(text, extensionsFor(text));

function parseWith(text: string, extensions: Extensions): Root {
  const { tables, footnotes, strikethrough } = extensions;
  const key = (tables ? 1 : 0) | (footnotes ? 2 : 0) | (strikethrough ? 4 : 0);
  let processor = processors.get(key);
  if (!processor) {
    processor = processorFor(extensions);
    processors.set(key, processor);
  }
  return processor.parse(text) as Root;
}
