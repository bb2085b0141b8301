/** Pages right before and after the one that lists them. */
const BESIDE = 2;
/** Of all others so many are listed, evenly spread, so that any is a few steps away. */
const SPREAD = 12;

/**
 * Gives the pages that one of a row of pages lists: all where they are few; else itself, its neighbours, the first, the
 * last and some between. The list does not grow with their number.
 */
export function nearPages<Page>(pages: readonly Page[], here: number): Page[] {
  const step = Math.ceil((pages.length - 1) / SPREAD);
  return pages.filter((_, at) => Math.abs(at - here) <= BESIDE || at % step === 0 || at === pages.length - 1);
}
