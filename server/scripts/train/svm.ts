/** Rows of features, each by its position, that all weigh the same within a row. */
export interface Rows {
  readonly features: readonly Int32Array[];
  readonly values: Float64Array;
  /** How many features there are. */
  readonly width: number;
}

export interface Plane {
  readonly weights: Float64Array;
  readonly bias: number;
}

/**
 * Finds the plane that parts rows: a support vector machine with squared hinge loss, by dual coordinate descent (Hsieh and
 * others, ICML 2008). The order of the steps is always the same, and so is the outcome.
 * @param targets 1 or -1 for each of the rows
 * @param rows which of them to learn from
 * @param cost what a row on the wrong side costs
 */
export function part(
  { features, values, width }: Rows,
  rows: Int32Array,
  targets: Int8Array,
  cost: number,
  rounds = 25,
): Plane {
  const weights = new Float64Array(width);
  let bias = 0;
  const own = 1 / (2 * cost);
  const shares = new Float64Array(rows.length);
  const order = Int32Array.from(rows.keys());
  let seed = 1;
  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const j = seed % (i + 1);
      const swapped = order[i]!;
      order[i] = order[j]!;
      order[j] = swapped;
    }
    let most = 0;
    for (const i of order) {
      const row = rows[i]!;
      const columns = features[row]!;
      const value = values[row]!;
      const target = targets[i]!;
      let sum = 0;
      for (let k = 0; k < columns.length; k++) sum += weights[columns[k]!]!;
      const gradient = target * (sum * value + bias) - 1 + own * shares[i]!;
      if (shares[i] === 0 && gradient >= 0) continue;
      const length = columns.length * value * value + 1 + own;
      const share = Math.max(0, shares[i]! - gradient / length);
      const step = (share - shares[i]!) * target;
      most = Math.max(most, Math.abs(step));
      shares[i] = share;
      for (let k = 0; k < columns.length; k++) weights[columns[k]!]! += step * value;
      bias += step;
    }
    if (most < cost / 100) break;
  }
  return { weights, bias };
}
