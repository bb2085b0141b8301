import type { SearchAnswer } from '../../search/engine.ts';
import { type SearchState, withState } from './search-address.ts';
import { elementOf, fill } from './search-element.ts';

/** Shows suggestions for a query without results: similar terms in texts and in the index, with links. */
export function showSuggestions(
  box: HTMLElement,
  { nearest }: SearchAnswer,
  { isNowhere, state }: { isNowhere: boolean; state: SearchState },
): void {
  const words = nearest?.words ?? [];
  const names = nearest?.names ?? [];
  elementOf(box, '.list .nowhere', HTMLElement).hidden = !isNowhere || words.length + names.length > 0;
  const nearWords = elementOf(box, '.list .near-words', HTMLElement);
  nearWords.hidden = words.length === 0;
  fillWithLinks(nearWords, words, (word) => withState(location.href, { ...state, query: word }));
  const nearNames = elementOf(box, '.list .near-names', HTMLElement);
  nearNames.hidden = names.length === 0;
  if (names.length === 0) return;
  fillWithLinks(nearNames, names, () => box.dataset['names'] ?? '');
  void linkNames(nearNames, box.dataset['nameAddresses'] ?? '');
}

function fillWithLinks(
  part: HTMLElement,
  words: readonly string[],
  addressOf: (word: string) => string,
): void {
  const items = words.map((word) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = addressOf(word);
    fill(link, word);
    item.append(link);
    return item;
  });
  elementOf(part, 'ul', HTMLElement).replaceChildren(...items);
}

/** Links each name to its place in the index or, if that is unknown, to the index. */
async function linkNames(part: HTMLElement, file: string): Promise<void> {
  const response = await fetch(file).catch(() => null);
  if (response?.ok !== true) return;
  const addresses = new Map(Object.entries((await response.json()) as Record<string, string>));
  for (const link of part.querySelectorAll('a')) link.href = addresses.get(link.textContent) ?? link.href;
}
