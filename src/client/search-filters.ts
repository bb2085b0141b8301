import { formatNumber } from '../lib/numbers.ts';
import type { Facets, Filters } from '../search/engine.ts';
import { copyOf, elementOf } from './search-element.ts';
import { dateOptions, type FilterGroup, filterGroups, type FilterOption } from './search-filter-words.ts';

/** Boxes of a kind that are shown at first, and at most when all are asked for. */
const FIRST = 6;
const MOST = 60;

/** Shows what results can be filtered by. The focus stays on its box, and a group that was opened stays open. */
export function showPanel(box: HTMLElement, facets: Facets, inForce: Filters): void {
  const panel = elementOf(box, '.filters form', HTMLFormElement);
  const focused = document.activeElement;
  const open = new Set(
    [...panel.querySelectorAll<HTMLElement>('[data-open]')].map(({ dataset }) => dataset['open']),
  );
  const dates = dateOptions(facets, inForce).map((option) => optionView(box, option));
  elementOf(panel, '.dates', HTMLElement).replaceChildren(...dates);
  for (const kind of ['after', 'before'] as const) {
    const input = elementOf(panel, `input[data-kind="${kind}"]`, HTMLInputElement);
    input.min = facets.days[0]?.value ?? '';
    input.max = facets.days.at(-1)?.value ?? '';
    if (input !== focused) input.value = inForce[kind] ?? '';
  }
  const groups = filterGroups(facets, inForce).map((group) => groupView(box, group, open.has(group.heading)));
  elementOf(panel, '.kinds', HTMLElement).replaceChildren(...groups);
  if (focused instanceof HTMLInputElement && !focused.isConnected) focusSame(panel, focused);
}

function focusSame(panel: HTMLElement, { dataset: { kind, value } }: HTMLInputElement): void {
  const same = [...panel.querySelectorAll('input')].find(
    ({ dataset }) => dataset['kind'] === kind && dataset['value'] === value,
  );
  same?.focus({ preventScroll: true });
}

function groupView(box: HTMLElement, group: FilterGroup, isOpen: boolean): HTMLElement {
  const view = elementOf(copyOf(box, 'filter-group'), 'fieldset', HTMLFieldSetElement);
  elementOf(view, 'legend', HTMLElement).textContent = group.heading;
  if (isOpen) view.dataset['open'] = group.heading;
  const limit = isOpen ? MOST : FIRST;
  const shown = group.options.filter(({ isInForce }, at) => at < limit || isInForce);
  elementOf(view, 'ul', HTMLElement).append(...shown.map((option) => optionView(box, option)));
  const left = Math.min(group.options.length, MOST) - shown.length;
  const more = elementOf(view, 'button', HTMLButtonElement);
  if (left > 0 && !isOpen) {
    more.textContent = `${formatNumber(left)} more`;
    more.addEventListener('click', () => {
      const whole = groupView(box, group, true);
      view.replaceWith(whole);
      whole.querySelectorAll('input')[shown.length]?.focus({ preventScroll: true });
    });
  } else more.remove();
  return view;
}

function optionView(
  box: HTMLElement,
  { choice, words, articles, isInForce, mark }: FilterOption,
): DocumentFragment {
  const view = copyOf(box, 'filter');
  const input = elementOf(view, 'input', HTMLInputElement);
  Object.assign(input.dataset, choice);
  input.checked = isInForce;
  input.disabled = articles === 0 && !isInForce;
  const shape = elementOf(view, '.shape', HTMLElement);
  if (mark === null) shape.remove();
  else shape.classList.add(`shape-${mark}`);
  elementOf(view, '.words', HTMLElement).textContent = words;
  elementOf(view, '.count', HTMLElement).textContent = formatNumber(articles);
  return view;
}
