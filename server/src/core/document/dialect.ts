import type { RawBlock } from './rawBlock.js';
import type { Dialect, FrontMatter } from './types.js';

const named: readonly Dialect[] = [
  'markdown',
  'lexicon',
  'pandoc',
  'legal-markdown',
  'common-form',
  'cover-page',
  'accord-project',
  'plain-text',
];

/** Marks of dialects in a part of a draft. */
export interface DialectSigns {
  readonly levels: boolean;
  readonly templateLogic: boolean;
  readonly coverPage: boolean;
  readonly commonForm: boolean;
  readonly attributes: boolean;
  /** Headings that are items of an ordered list. */
  readonly headingItems: number;
}

/** The marks of dialects in a part of a draft, and the blocks read from it. */
export function dialectSigns(source: string, blocks: readonly RawBlock[]): DialectSigns {
  return {
    levels: /^l{1,6}\. /m.test(source),
    templateLogic: /\{\{#(?:clause|if|ulist|olist|join|with|optional)\b/.test(source),
    coverPage: /class=["']?(?:coverpage_link|header_\d|orderform_link|keyterms_link)/.test(source),
    commonForm: /(?:^|[\s(])""[A-Z][^"\n]{1,80}""|\{\{\{[A-Z][^}\n]{1,80}\}\}\}/.test(source),
    attributes: /\{(?:\.unnumbered|-|#[\w-]+[^}\n]{0,60})\}[ \t]*$/m.test(source),
    headingItems: blocks.filter((block) => block.kind === 'heading' && block.list?.ordered && block.list.first).length,
  };
}

/** Which convention of writing contracts in Markdown the draft follows: what the front matter names, else what its marks tell. */
export function dialectOf(parts: readonly DialectSigns[], frontMatter: FrontMatter | undefined): Dialect {
  const data = frontMatter?.data ?? {};
  const own = data.clausewright;
  const wanted = typeof own === 'object' && own !== null ? (own as Record<string, unknown>).dialect : undefined;
  const chosen = named.find((dialect) => dialect === wanted);
  if (chosen) return chosen;
  const levels = Object.keys(data).some((key) => /^level-\w+$/.test(key));
  if (levels || parts.some((part) => part.levels)) return 'legal-markdown';
  // Lexicon writes each clause as a heading in an ordered list, and parties and type in the front matter.
  const headingItems = parts.reduce((sum, part) => sum + part.headingItems, 0);
  if (headingItems >= 2 || (headingItems >= 1 && Array.isArray(data.parties))) return 'lexicon';
  if (parts.some((part) => part.templateLogic)) return 'accord-project';
  if (parts.some((part) => part.coverPage)) return 'cover-page';
  if (parts.some((part) => part.commonForm)) return 'common-form';
  return parts.some((part) => part.attributes) ? 'pandoc' : 'markdown';
}
