/** The beginning of a text, cut between two words where it is long. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text.trim();
  const cut = text.slice(0, most + 1);
  const space = cut.search(/\s+\S*$/);
  return `${cut.slice(0, space > 0 ? space : most).trim()} …`;
}
