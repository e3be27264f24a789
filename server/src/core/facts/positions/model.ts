import type { Decision, PositionModelData } from '../../packs/positionModel.js';
import type { FeatureSink } from './features.js';

/** The signs that numbers are written in: base 64. */
export const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** A weight is written as one sign: so many steps up or down at most. */
export const mostSteps = 31;
const zero = 32;
const end = '.';
const signsOfKey = 6;

/** A model made ready to run. */
export class PositionModel {
  readonly decisions: readonly Decision[];
  readonly outputs: number;
  readonly biases: readonly number[];
  readonly #scales: readonly number[];
  /** Open addressing: a feature's number, and the position of its weights, plus one. */
  readonly #keys: Int32Array;
  readonly #rows: Int32Array;
  /** For each feature where its weights begin; the last is their count. */
  readonly #from: readonly number[];
  readonly #columns: Uint8Array;
  readonly #weights: Float64Array;

  constructor(data: PositionModelData) {
    this.decisions = data.decisions;
    this.biases = data.biases;
    this.outputs = data.biases.length;
    this.#scales = data.scales;
    const { keys, from, columns, weights } = this.#read(data.features);
    this.#from = from;
    this.#columns = Uint8Array.from(columns);
    this.#weights = Float64Array.from(weights);
    const size = 1 << (32 - Math.clz32(2 * keys.length + 1));
    this.#keys = new Int32Array(size);
    this.#rows = new Int32Array(size);
    keys.forEach((key, row) => {
      let slot = key & (size - 1);
      while (this.#rows[slot] !== 0) slot = (slot + 1) & (size - 1);
      this.#keys[slot] = key;
      this.#rows[slot] = row + 1;
    });
  }

  get features(): number {
    return this.#from.length - 1;
  }

  /** The position of a feature, or -1 for one without weights. */
  rowOf(feature: number): number {
    const last = this.#rows.length - 1;
    for (let slot = feature & last; this.#rows[slot] !== 0; slot = (slot + 1) & last) {
      if (this.#keys[slot] === feature) return this.#rows[slot]! - 1;
    }
    return -1;
  }

  addRow(row: number, sums: Float64Array): void {
    const until = this.#from[row + 1]!;
    for (let i = this.#from[row]!; i < until; i++) sums[this.#columns[i]!]! += this.#weights[i]!;
  }

  weightOf(row: number, output: number): number {
    for (let i = this.#from[row]!; i < this.#from[row + 1]!; i++) {
      if (this.#columns[i] === output) return this.#weights[i]!;
    }
    return 0;
  }

  #read(text: string) {
    const keys: number[] = [];
    const from: number[] = [0];
    const columns: number[] = [];
    const weights: number[] = [];
    const valueAt = (at: number) => values[text.charCodeAt(at)]!;
    for (let at = 0; at < text.length; at++) {
      let key = 0;
      for (const until = at + signsOfKey; at < until; at++) key = (Math.imul(key, 64) + valueAt(at)) | 0;
      keys.push(key);
      for (; text[at] !== end; at += 2) {
        const output = valueAt(at);
        columns.push(output);
        weights.push((valueAt(at + 1) - zero) * this.#scales[output]!);
      }
      from.push(columns.length);
    }
    return { keys, from, columns, weights };
  }
}

/** Writes a feature and its weights, in steps of their scales, as `PositionModelData.features` has them. */
export function writeFeature(key: number, weights: readonly (readonly [output: number, steps: number])[]): string {
  let text = '';
  for (let rest = key >>> 0, i = 0; i < signsOfKey; i++, rest = Math.floor(rest / 64)) text = signs[rest % 64] + text;
  for (const [output, steps] of weights) text += signs[output]! + signs[steps + zero]!;
  return text + end;
}

const values = new Uint8Array(128);
for (let i = 0; i < signs.length; i++) values[signs.charCodeAt(i)] = i;

/** How much the features of a passage weigh together: less than each alone, so that a long passage does not always win. */
export function weighed(sum: number, features: number): number {
  return sum / Math.sqrt(Math.sqrt(Math.max(1, features)));
}

/** Adds up what a passage's features weigh; each counts once, however often it comes. */
export class PassageScorer implements FeatureSink {
  readonly #sums: Float64Array;
  readonly #stamps: Int32Array;
  #stamp = 0;
  #count = 0;

  constructor(private readonly model: PositionModel) {
    this.#sums = new Float64Array(model.outputs);
    this.#stamps = new Int32Array(model.features);
  }

  start(): void {
    this.#sums.fill(0);
    this.#stamp++;
    this.#count = 0;
  }

  add(hash: number): void {
    const row = this.model.rowOf(hash);
    if (row < 0 || this.#stamps[row] === this.#stamp) return;
    this.#stamps[row] = this.#stamp;
    this.#count++;
    this.model.addRow(row, this.#sums);
  }

  /** The score of the passage that has been added up. */
  score(output: number): number {
    return this.model.biases[output]! + weighed(this.#sums[output]!, this.#count);
  }
}
