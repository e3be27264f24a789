const shortest = 7;

/**
 * Whether two names differ by one letter that is left out, put in, exchanged or moved by one. Figures and single letters
 * (`Fund I`, `Fund II`) tell companies apart, so that they are no slips.
 * @param a in small letters
 */
export function isSlip(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < shortest || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [inA, inB] = [a.slice(start, endA), b.slice(start, endB)];
  if (!/^\p{L}*$/u.test(inA + inB) || isNumeral(a, start) || isNumeral(b, start)) return false;
  if (inA.length <= 1 && inB.length <= 1) return true;
  return inA.length === 2 && inB.length === 2 && inA[0] === inB[1] && inA[1] === inB[0];
}

/** Whether the word at an offset is a Roman number, a single letter or another abbreviation. */
function isNumeral(name: string, at: number): boolean {
  const start = name.lastIndexOf(' ', at - 1) + 1;
  const end = name.indexOf(' ', at);
  return /^(?:[ivx]+|\p{L}{0,3})$/u.test(name.slice(start, end < 0 ? undefined : end));
}
