const EDITED = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';

function isPlain({ ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && !isComposing;
}

/** Tells whether a key pressed anywhere on the page asks for the field: `/`, unless something is being written. */
export function isSearchKey(event: KeyboardEvent): boolean {
  const { target, key } = event;
  return key === '/' && isPlain(event) && !(target instanceof Element && target.closest(EDITED) !== null);
}

/** Tells whether a key asks to clear what was typed: Escape, in the field or among the results. */
export function isClearKey({ key, isComposing, target }: KeyboardEvent): boolean {
  const isElsewhere = target instanceof Element && target.closest('.filters') !== null;
  return key === 'Escape' && !isComposing && !isElsewhere;
}

/** The links that arrows lead to: each sentence, and the headline where an article is found without one. */
export function resultsIn(results: HTMLElement): HTMLElement[] {
  return [...results.querySelectorAll<HTMLElement>('.hit a, .group:not(:has(.hit)) h3 a')].filter((link) =>
    link.checkVisibility(),
  );
}

/**
 * The place that an arrow key leads to from the field or a result: the next or the one before, the field standing
 * before the first. Gives nothing for other keys, from elsewhere, and beyond the last.
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
