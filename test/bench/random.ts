export type RandomNumbers = (limit: number) => number;

/** Whole numbers from 0 to below the limit, the same for the same seed on every machine (xorshift). */
export function randomNumbers(seed: number): RandomNumbers {
  // Zero would stay zero for ever. The first steps still show how small a seed is, so they are not used.
  let state = Math.imul(seed, 0x9e3779b1) | 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  for (let step = 0; step < 8; step++) next();
  return (limit) => Math.floor((next() / 2 ** 32) * limit);
}
