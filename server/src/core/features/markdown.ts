/** Text as it stands, whatever signs of Markdown it holds. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/&(?=[\w#])/g, '&amp;')
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/^(\s*)([-+#])/, '$1\\$2')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** The same for a part of a line that is not its beginning. */
export const escapeWithin = (text: string) => escapeMarkdown(`x${text}`).slice(1);

/** A link; text and title as they stand. */
export function markdownLink(text: string, address: string, title = ''): string {
  const target = `<${address.replace(/[<>\\]/g, encodeURIComponent)}>`;
  const shown = title && ` "${escapeWithin(title).replaceAll('"', '\\"')}"`;
  return `[${escapeWithin(text)}](${target}${shown})`;
}

/** A paragraph, or an item of a list, that is Markdown already. */
export interface Shown {
  readonly markdown: string;
  /** How many characters a reader sees. */
  readonly length: number;
  readonly isItem: boolean;
}

/** Paragraphs and items as a block quote. */
export function quote(paragraphs: readonly Shown[]): string {
  return paragraphs.map(({ markdown, isItem }) => `> ${isItem ? '- ' : ''}${markdown}`).join('\n>\n');
}
