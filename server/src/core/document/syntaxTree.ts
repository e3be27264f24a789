import type { RootContent } from 'mdast';

/** Visits all nodes in the order of the source, outer ones first, without recursion. */
export function walk(nodes: readonly RootContent[], visit: (node: RootContent) => void): void {
  const stack = [...nodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    visit(node);
    if (!('children' in node)) continue;
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as RootContent);
  }
}

/** How deep nodes nest. */
export function depthOf(nodes: readonly RootContent[]): number {
  let depth = 0;
  for (let level = nodes; level.length > 0; depth++) {
    const next: RootContent[] = [];
    for (const node of level)
      if ('children' in node) for (const child of node.children) next.push(child as RootContent);
    level = next;
  }
  return depth;
}
