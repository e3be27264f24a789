/** What a character may be in a run of plain words, in bits. */
const letter = 1;
const figure = 2;
/** A sign that means nothing to the parser between words. */
const sign = 4;
/** A sign that may enclose the target of a link, or its title, and else means nothing. */
const linkSign = 8;
/** A sign that words may start with at the start of a line. */
const opener = 16;
const space = 32;

const kinds = kindsOf([
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', letter],
  ['0123456789', figure],
  [`,.;%–—- ${range(0xc0, 0x24f)}${range(0x370, 0x4ff)}`, sign],
  ['”’', sign],
  ['“‘§$', sign | opener],
  ['/:?)', linkSign],
  ['"\'(', linkSign | opener],
  [' \t\n\r', space],
]);

function kindsOf(table: readonly (readonly [characters: string, kind: number])[]): Uint8Array {
  const kinds = new Uint8Array(0x2020);
  for (const [characters, kind] of table)
    for (let i = 0; i < characters.length; i++) kinds[characters.charCodeAt(i)]! |= kind;
  return kinds;
}

function range(from: number, to: number): string {
  return String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
}

/** The kind of the character at an offset; that of a space at the end of the text. */
function kindAt(text: string, at: number): number {
  if (at >= text.length) return space;
  const code = text.charCodeAt(at);
  return code < kinds.length ? kinds[code]! : 0;
}

/**
 * Finds runs of plain words within a line, which mean nothing to the parser but time, so that a letter may stand for each.
 *
 * A run starts with a letter and ends with a letter or a figure, so whatever looks at what stands beside it sees the same;
 * or it starts or ends with a sign and there is white space beside it, at which nothing looks. What stands in angle
 * brackets is passed over, since words may be attributes there, and so is the target of a link.
 *
 * @returns where each run starts and ends, in turn; undefined when the text had better be left as it is
 */
export function leaveOutWords(text: string): readonly number[] | undefined {
  const runs: number[] = [];
  const within = letter | figure | sign | (text.includes('](') ? 0 : linkSign);
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    if (kind & letter || (kind & opener && kind & within && isBesideSpace(text, at))) {
      const behind = skip(text, at, within);
      const end = endOfRun(text, at, behind);
      if (end - at > 1) runs.push(at, end);
      at = behind;
    } else if (kind !== 0) at++;
    else {
      const next = behindMarkup(text, at);
      if (next === undefined) return undefined;
      at = next;
    }
  }
  return runs;
}

const isBesideSpace = (text: string, at: number) => at === 0 || (kindAt(text, at - 1) & space) !== 0;

function skip(text: string, from: number, within: number): number {
  let at = from;
  while (at < text.length && kindAt(text, at) & within) at++;
  return at;
}

/** Where the run ends of which characters that may be part of it end at `behind`; `start` where there is none. */
function endOfRun(text: string, start: number, behind: number): number {
  let end = behind;
  while (end > start && text.charCodeAt(end - 1) === blank) end--;
  if (kindAt(text, end) & space) return end;
  while (end > start && !(kindAt(text, end - 1) & (letter | figure))) end--;
  return end;
}

const blank = 0x20;
const ampersand = 0x26;
const lessThan = 0x3c;
const bracket = 0x5d;

/** Where to go on behind a sign of markup. */
function behindMarkup(text: string, at: number): number | undefined {
  const code = text.charCodeAt(at);
  // The name of a character stands for something only in full.
  if (code === ampersand) return skip(text, text[at + 1] === '#' ? at + 2 : at + 1, letter | figure);
  if (code === lessThan) return behindTag(text, at);
  if (code !== bracket || text[at + 1] !== '(') return at + 1;
  let end = at + 2;
  while (end < text.length && kindAt(text, end) & space) end++;
  while (end < text.length && !(kindAt(text, end) & space)) end++;
  return end;
}

/** Undefined where quotation marks are not closed: the angle bracket may end no tag, but stand in an attribute. */
function behindTag(text: string, at: number): number | undefined {
  let end = at + 1;
  while (end < text.length && text[end] !== '<' && text[end] !== '>') end++;
  if (text[end] === '>') end++;
  const tag = text.slice(at, end);
  return tag.split('"').length % 2 === 1 && tag.split("'").length % 2 === 1 ? end : undefined;
}
