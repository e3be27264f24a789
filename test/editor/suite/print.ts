/** One text from what was meant for `console.log`, whose placeholders mocha's reporters use. */
export function format(words: readonly unknown[]): string {
  const [template, ...values] = words;
  if (typeof template !== 'string') return words.join(' ');
  const filled = template.replace(/%[sdo%]/g, (mark) => (mark === '%%' ? '%' : String(values.shift())));
  return [filled, ...values].join(' ');
}
