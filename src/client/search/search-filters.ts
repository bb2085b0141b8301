import { formatNumber } from '#contracts/number-format.ts';
import type { Facets, Filters } from '../../search/engine.ts';
import { copyOf, elementOf } from './search-element.ts';
import { dateOptions, type FilterGroup, filterGroups, type FilterOption } from './search-filter-options.ts';

/** Options of a kind shown at first, and at most. */
const SHOWN_FIRST = 6;
const MAX_SHOWN = 60;

/** Shows the filter panel. Existing boxes are reused, which keeps the focus. */
export function showPanel(box: HTMLElement, facets: Facets, inForce: Filters): void {
  const panel = elementOf(box, '.filters .boxes', HTMLElement);
  const focused = document.activeElement;
  const view = panelViews(box, panel, facets);
  place(elementOf(panel, '.dates', HTMLElement), dateOptions(facets, inForce).map(view.option));
  const hasDays = facets.days.length > 0 || inForce.after !== undefined || inForce.before !== undefined;
  elementOf(panel, '.days', HTMLElement).hidden = !hasDays;
  for (const kind of ['after', 'before'] as const) {
    const input = elementOf(panel, `input[data-kind="${kind}"]`, HTMLInputElement);
    input.min = facets.days[0]?.value ?? '';
    input.max = facets.days.at(-1)?.value ?? '';
    if (input !== focused) input.value = inForce[kind] ?? '';
  }
  place(elementOf(panel, '.kinds', HTMLElement), filterGroups(facets, inForce).map(view.group));
  panel.classList.remove('uncounted');
  if (focused instanceof HTMLElement && panel.contains(focused)) focused.focus({ preventScroll: true });
}

/** Sets the children of an element, unless they are unchanged. */
function place(parent: HTMLElement, parts: readonly HTMLElement[]): void {
  const isThere =
    parts.length === parent.children.length && parts.every((part, at) => part === parent.children[at]);
  if (!isThere) parent.replaceChildren(...parts);
}

interface PanelViews {
  option: (option: FilterOption) => HTMLElement;
  group: (group: FilterGroup) => HTMLElement;
}

/** Returns the parts of the panel by key: existing ones, refilled, or new ones. */
function panelViews(box: HTMLElement, panel: HTMLElement, { atMost }: Facets): PanelViews {
  const mostWord = atMost ? '≤\u00A0' : '';
  const there = new Map(
    [...panel.querySelectorAll<HTMLElement>('[data-part]')].map((part) => [part.dataset['part'], part]),
  );
  const partOf = (name: string, key: string): HTMLElement => {
    const part = there.get(key) ?? elementOf(copyOf(box, name), '[data-part]', HTMLElement);
    part.dataset['part'] = key;
    there.set(key, part);
    return part;
  };
  const option = ({ choice, words, articles, isInForce, mark }: FilterOption): HTMLElement => {
    const part = partOf('filter', `${choice.kind} ${choice.value}`);
    const input = elementOf(part, 'input', HTMLInputElement);
    Object.assign(input.dataset, choice);
    input.checked = isInForce;
    input.disabled = articles === 0 && !isInForce;
    const shape = elementOf(part, '.shape', HTMLElement);
    shape.hidden = mark === null;
    if (mark !== null) shape.classList.add(`shape-${mark}`);
    elementOf(part, '.words', HTMLElement).textContent = words;
    elementOf(part, '.count', HTMLElement).textContent = `${mostWord}${formatNumber(articles)}`;
    return part;
  };
  const group = (filters: FilterGroup): HTMLElement => {
    const part = partOf('filter-group', filters.heading);
    elementOf(part, 'legend', HTMLElement).textContent = filters.heading;
    const isOpen = 'open' in part.dataset;
    const limit = isOpen ? MAX_SHOWN : SHOWN_FIRST;
    const shown = filters.options.filter(({ isInForce }, at) => at < limit || isInForce);
    place(elementOf(part, 'ul', HTMLElement), shown.map(option));
    const left = isOpen ? 0 : Math.min(filters.options.length, MAX_SHOWN) - shown.length;
    const more = elementOf(part, 'button', HTMLButtonElement);
    more.hidden = left <= 0;
    more.textContent = `${formatNumber(left)} more`;
    more.onclick = () => {
      part.dataset['open'] = '';
      group(filters);
      part.querySelectorAll('input')[shown.length]?.focus({ preventScroll: true });
    };
    return part;
  };
  return { option, group };
}
