import { type Document, isCollection, isMap, isNode, isPair, isScalar } from 'yaml';

/** Finds the offset of a key or value in a YAML text, or of the nearest node around it. */
export function offsetOf(document: Document, path: readonly PropertyKey[], part: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    if (!isCollection(node)) break;
    const item: unknown = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && key.value === step)
      : node.items[Number(step)];
    const key: unknown = isPair(item) ? item.key : null;
    node = isPair(item) ? item.value : item;
    const wanted = part === 'key' && depth === path.length - 1 ? key : node;
    offset = startOf(wanted) ?? startOf(key) ?? offset;
  }
  return offset;
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);
