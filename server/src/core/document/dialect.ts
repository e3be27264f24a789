import type { RawDocument } from './rawBlock.js';
import type { Dialect, Format, FrontMatter } from './types.js';

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

/** Which convention of writing contracts in Markdown the draft follows: what the front matter names, else what its marks tell. */
export function dialectOf(
  text: string,
  format: Format,
  raw: RawDocument,
  frontMatter: FrontMatter | undefined,
): Dialect {
  if (format === 'text') return 'plain-text';
  const data = frontMatter?.data ?? {};
  const own = data.clausewright;
  const wanted = typeof own === 'object' && own !== null ? (own as Record<string, unknown>).dialect : undefined;
  const chosen = named.find((dialect) => dialect === wanted);
  if (chosen) return chosen;
  if (Object.keys(data).some((key) => /^level-\w+$/.test(key)) || /^l{1,6}\. /m.test(text)) return 'legal-markdown';
  if (isLexicon(data, raw)) return 'lexicon';
  if (/\{\{#(?:clause|if|ulist|olist|join|with|optional)\b/.test(text)) return 'accord-project';
  if (/class=["']?(?:coverpage_link|header_\d|orderform_link|keyterms_link)/.test(text)) return 'cover-page';
  if (/(?:^|[\s(])""[A-Z][^"\n]{1,80}""|\{\{\{[A-Z][^}\n]{1,80}\}\}\}/.test(text)) return 'common-form';
  if (/\{(?:\.unnumbered|-|#[\w-]+[^}\n]{0,60})\}\s*$/m.test(text)) return 'pandoc';
  return 'markdown';
}

/** Lexicon writes each clause as a heading in an ordered list, and parties and type in the front matter. */
function isLexicon(data: Readonly<Record<string, unknown>>, raw: RawDocument): boolean {
  let headingItems = 0;
  for (const block of raw.blocks)
    if (block.kind === 'heading' && block.list?.ordered && block.list.first) headingItems++;
  return headingItems >= 2 || (headingItems >= 1 && Array.isArray(data.parties));
}
