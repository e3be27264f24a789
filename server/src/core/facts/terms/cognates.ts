/** Shorter stems would tie unrelated words together. */
const shortest = 4;

/**
 * The stem that the forms of a verb share: `Process`, `Processed` and `Processing`; `Commercialize` and
 * `Commercialization`. Words for persons (`Processor`, `Licensee`) are terms of their own.
 */
export function verbStem(key: string): string | undefined {
  if (/(?:[eo]r|ee)$/.test(key)) return undefined;
  const stem = key
    .replace(/(?:ation|ing|ed|ment|ion|e)$/, '')
    .replace(/([bdfglmnprt])\1$/, '$1')
    .replace(/i[sz]$/, 'iz');
  return stem.length >= shortest ? stem : undefined;
}
