import type { RootContent } from 'mdast';

/** Visits all nodes, outer ones first, without recursion. Returns how deep they nest. */
export function walk(nodes: readonly RootContent[], visit: (node: RootContent) => void): number {
  let deepest = 0;
  const stack = nodes.map((node) => ({ node, depth: 1 })).reverse();
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, depth } = top;
    deepest = Math.max(deepest, depth);
    visit(node);
    if (!('children' in node)) continue;
    for (let i = node.children.length - 1; i >= 0; i--)
      stack.push({ node: node.children[i] as RootContent, depth: depth + 1 });
  }
  return deepest;
}
