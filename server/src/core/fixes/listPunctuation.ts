/** The marks and the conjunction at the end of a list item: `; or`. */
export interface ItemTail {
  /** Where it starts; the words of the item end here. */
  readonly at: number;
  readonly mark: string;
  readonly conjunction: string;
}

const tailPattern = /([;,.:]?)(?:\s+(and\/or|and|or)[,:]?)?$/i;

/** Reads the end of an item's text. */
export function readTail(text: string): ItemTail {
  const end = text.trimEnd();
  // Only the last words can matter; a bound keeps the search short in a long item.
  const from = Math.max(0, end.length - 12);
  const match = tailPattern.exec(end.slice(from))!;
  const at = from + match.index;
  return { at: end.slice(0, at).trimEnd().length, mark: match[1]!, conjunction: match[2] ?? '' };
}

/** How the ends of the items change when one more is put behind the last. */
export interface TailChanges {
  /** The new tail of the last item but one; undefined where it stays. */
  readonly secondLast: string | undefined;
  /** The new tail of what was the last item. */
  readonly last: string;
  /** The tail of the new item. */
  readonly added: string;
}

/**
 * Moves the conjunction to the new last item, and the mark that ends the list behind it.
 * @param tails those of the present items, in order
 */
export function changeTails(tails: readonly ItemTail[]): TailChanges {
  const last = tails.at(-1)!;
  const secondLast = tails.at(-2);
  if (!secondLast) return { secondLast: undefined, last: last.mark === ',' ? ', or' : '; or', added: last.mark };
  if (secondLast.mark === '.' && !secondLast.conjunction)
    return { secondLast: undefined, last: joint(last), added: last.mark };
  const other = tails.at(-3);
  if (other?.conjunction || !secondLast.conjunction)
    return { secondLast: undefined, last: joint(secondLast), added: last.mark };
  const plain = other?.mark ?? (secondLast.mark || ',');
  return { secondLast: plain, last: joint(secondLast), added: last.mark };
}

const joint = ({ mark, conjunction }: ItemTail) => mark + (conjunction && ` ${conjunction}`);
