/**
 * Returns the index of the first item that passes the test, given that all items after it pass too; the length if none
 * passes.
 */
export function partitionPoint<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
