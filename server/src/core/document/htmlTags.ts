/** The elements that drafts and the programs that export them use. */
const elements = new Set(
  `a abbr address article aside audio b bdi bdo big blockquote body br button canvas caption center cite code col colgroup
  data dd del details dfn dialog div dl dt em embed figcaption figure font footer form frame h1 h2 h3 h4 h5 h6 head header
  hgroup hr html i iframe img input ins kbd label legend li link main map mark menu meta meter nav nobr object ol optgroup
  option output p param picture pre progress q rp rt ruby s samp script search section select slot small source span
  strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul
  var video wbr`.split(/\s+/),
);

/**
 * Whether what stands in angle brackets is markup. “<Name of Company>” is a tag to Markdown, but a blank to a lawyer:
 * no such element exists, and it has no attribute.
 */
export function isMarkup(tag: string): boolean {
  const name = /^<\/?([A-Za-z][\w:-]*)/.exec(tag)?.[1]?.toLowerCase();
  if (name === undefined || tag.includes('=') || name.includes(':')) return true;
  return elements.has(name);
}
