/** Lists that are kept in the order of the draft. Edits move what they hold, but never past one another. */

/** Puts an item where it belongs. */
export function insertInOrder<T>(list: T[], item: T, compare: (a: T, b: T) => number): void {
  const last = list.at(-1);
  if (last === undefined || compare(last, item) <= 0) {
    list.push(item);
    return;
  }
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(list[middle]!, item) <= 0) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, item);
}

/** Lists by a key, each in the order of the draft. */
export class OrderedLists<Key, T> {
  readonly #lists = new Map<Key, T[]>();

  constructor(private readonly compare: (a: T, b: T) => number) {}

  get(key: Key): readonly T[] | undefined {
    return this.#lists.get(key);
  }

  has(key: Key): boolean {
    return this.#lists.has(key);
  }

  add(key: Key, item: T): void {
    const list = this.#lists.get(key);
    if (list) insertInOrder(list, item, this.compare);
    else this.#lists.set(key, [item]);
  }

  /** Takes out an item, wherever it stands by now. */
  delete(key: Key, item: T): void {
    const list = this.#lists.get(key);
    const at = list?.indexOf(item) ?? -1;
    if (at < 0) return;
    if (list!.length === 1) this.#lists.delete(key);
    else list!.splice(at, 1);
  }
}
