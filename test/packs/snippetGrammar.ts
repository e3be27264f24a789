/**
 * A reader of snippet text as VS Code documents it (tab stops, placeholders, escapes), strict where the editor is
 * lenient: what would be read as a variable, a choice or a transformation is an error, since clauses have none.
 */
export interface ExpandedSnippet {
  readonly text: string;
  readonly stops: readonly { readonly number: number; readonly text: string; readonly mirrors: number }[];
}

const token = /\\([\\$}])|\$\{(\d+):((?:\\[\\$}]|[^\\$}])*)\}|\$\{(\d+)\}|\$(\d+)|[^\\$}]+|[\s\S]/g;

/** The text that the editor inserts and its tab stops in order. */
export function expandSnippet(body: string): ExpandedSnippet {
  const stops = new Map<number, { number: number; text: string; mirrors: number }>();
  let text = '';
  for (const match of body.matchAll(token)) {
    const [whole, escaped, number, content, mirror, bare] = match;
    if (escaped) text += escaped;
    else if (number) {
      if (stops.has(Number(number))) throw new Error(`tab stop ${number} has two defaults`);
      const value = content!.replace(/\\([\\$}])/g, '$1');
      stops.set(Number(number), { number: Number(number), text: value, mirrors: 0 });
      text += value;
    } else if (mirror ?? bare) {
      const stop = stops.get(Number(mirror ?? bare));
      if (!stop) throw new Error(`${whole} stands before its default`);
      stop.mirrors++;
      text += stop.text;
    } else if (/[\\$}]/.test(whole)) throw new Error(`“${whole}” is not escaped in “${body}”`);
    else text += whole;
  }
  return { text, stops: [...stops.values()].sort((a, b) => a.number - b.number) };
}
