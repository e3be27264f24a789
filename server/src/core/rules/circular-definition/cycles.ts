/**
 * The circles among some things, each once, from the alphabetically first of its members on.
 * @param next what leads on from a thing; a thing in two circles is found in one of them
 */
export function cyclesOf(
  things: Iterable<string>,
  next: (thing: string) => readonly string[],
): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const done = new Set<string>();
  for (const start of [...things].sort()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    const pending: (readonly string[])[] = [];
    const enter = (thing: string) => {
      done.add(thing);
      onPath.add(thing);
      path.push(thing);
      pending.push(next(thing));
    };
    if (!done.has(start)) enter(start);
    const at: number[] = [0];
    while (path.length > 0) {
      const following = pending.at(-1)![at.at(-1)!];
      if (following === undefined) {
        onPath.delete(path.pop()!);
        pending.pop();
        at.pop();
        continue;
      }
      at[at.length - 1]!++;
      if (onPath.has(following)) found.push(fromFirst(path.slice(path.indexOf(following))));
      else if (!done.has(following)) {
        enter(following);
        at.push(0);
      }
    }
  }
  return found;
}

function fromFirst(circle: readonly string[]): readonly string[] {
  const first = circle.indexOf(circle.toSorted()[0]!);
  return [...circle.slice(first), ...circle.slice(0, first)];
}
