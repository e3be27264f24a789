/**
 * Logistic regression by Newton's method, for few features.
 * @param penalties what the square of each weight costs
 * @returns the weights
 */
export function logistic(
  rows: readonly (readonly number[])[],
  targets: readonly boolean[],
  importance: readonly number[],
  penalties: readonly number[],
): readonly number[] {
  const width = penalties.length;
  let weights: readonly number[] = penalties.map(() => 0);
  for (let round = 0; round < 25; round++) {
    const gradient = weights.map((weight, k) => weight * penalties[k]!);
    const curvature = penalties.map((penalty, k) => penalties.map((_, l) => (k === l ? penalty : 0)));
    rows.forEach((row, i) => {
      const chance = 1 / (1 + Math.exp(-dot(row, weights)));
      const error = importance[i]! * (chance - (targets[i] ? 1 : 0));
      const bend = importance[i]! * Math.max(chance * (1 - chance), 1e-4);
      for (let k = 0; k < width; k++) {
        gradient[k]! += error * row[k]!;
        const line = curvature[k]!;
        const factor = bend * row[k]!;
        for (let l = 0; l <= k; l++) line[l]! += factor * row[l]!;
      }
    });
    const step = solve(curvature, gradient);
    weights = weights.map((weight, k) => weight - step[k]!);
    if (Math.max(...step.map(Math.abs)) < 1e-8) break;
  }
  return weights;
}

export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Solves a system whose matrix is symmetric and positive definite, given by its lower half; Cholesky. */
function solve(matrix: number[][], values: readonly number[]): readonly number[] {
  const size = values.length;
  for (let k = 0; k < size; k++) {
    for (let l = 0; l <= k; l++) {
      let sum = matrix[k]![l]!;
      for (let m = 0; m < l; m++) sum -= matrix[k]![m]! * matrix[l]![m]!;
      matrix[k]![l] = k === l ? Math.sqrt(sum) : sum / matrix[l]![l]!;
    }
  }
  const found = [...values];
  for (let k = 0; k < size; k++) {
    for (let m = 0; m < k; m++) found[k]! -= matrix[k]![m]! * found[m]!;
    found[k]! /= matrix[k]![k]!;
  }
  for (let k = size - 1; k >= 0; k--) {
    for (let m = k + 1; m < size; m++) found[k]! -= matrix[m]![k]! * found[m]!;
    found[k]! /= matrix[k]![k]!;
  }
  return found;
}
