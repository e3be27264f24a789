/**
 * The same string with characters of its own. An engine keeps what is cut from a text as a view of it, so the words of one
 * block would keep in memory the whole text of the moment when they were read.
 */
export function ownString(part: string): string {
  return ` ${part}`.slice(1);
}
