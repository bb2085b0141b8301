const EDITED = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';

function isPlain({ ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && !isComposing;
}

/** Whether a key anywhere on the page should focus the field: `/`, unless the user is typing. */
export function isSearchKey(event: KeyboardEvent): boolean {
  const { target, key } = event;
  return key === '/' && isPlain(event) && !(target instanceof Element && target.closest(EDITED) !== null);
}

/** Whether a key should clear the query: Escape, in the field or among the results. */
export function isClearKey({ key, isComposing, target }: KeyboardEvent): boolean {
  const isElsewhere = target instanceof Element && target.closest('.filters') !== null;
  return key === 'Escape' && !isComposing && !isElsewhere;
}

/** The links that arrow keys move between: each sentence, or the headline of an article found without one. */
export function resultsIn(results: HTMLElement): HTMLElement[] {
  return [...results.querySelectorAll<HTMLElement>('.hit a, .group:not(:has(.hit)) h3 a')].filter((link) =>
    link.checkVisibility(),
  );
}

/**
 * The element that an arrow key moves to from the field or a result; the field comes before the first result. Returns
 * null for other keys, from elsewhere, and after the last result.
 */
export function nextPlace(
  event: KeyboardEvent,
  field: HTMLElement,
  results: readonly HTMLElement[],
): HTMLElement | undefined {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const places = [field, ...results];
  const at = places.findIndex((place) => place === event.target);
  if (step === undefined || at === -1 || !isPlain(event) || event.shiftKey) return undefined;
  return places[at + step];
}
