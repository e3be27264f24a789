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

/**
 * The Markdown that contracts are written in: CommonMark with front matter, tables, footnotes and struck-out text.
 *
 * Indented code is off, since lawyers indent clauses. The other GitHub extensions are left out: the one for bare
 * addresses makes nodes without positions, and the one for task lists would hide the words `[ ]`.
 */
function contractSyntax(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { disable: { null: ['codeIndented'] } },
    gfmTable(),
    gfmFootnote(),
    gfmStrikethrough({ singleTilde: false }),
  ];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
  ];
}

const withFrontMatter = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(contractSyntax as never)
  .freeze();
const withoutFrontMatter = unified()
  .use(remarkParse)
  .use(contractSyntax as never)
  .freeze();

/** The syntax tree of a draft's front matter, or of a part of what follows it. Offsets count from the start of the text given, which has no byte order mark. */
export function parseMarkdown(text: string, part: 'front matter' | 'body' = 'body'): Root {
  return (part === 'front matter' ? withFrontMatter : withoutFrontMatter).parse(text) as Root;
}
