import { MORE_AT_ONCE, type SearchAnswer } from '../../search/engine.ts';
import { type SearchState, withState } from './search-address.ts';
import { choicesOf } from './search-choice.ts';
import { copyOf, elementOf, fill } from './search-element.ts';
import { formatFilter } from './search-filter-words.ts';
import { resultsIn } from './search-keys.ts';
import { showSuggestions } from './search-suggestions.ts';
import { groupView } from './search-results.ts';
import { formatOutcome, formatReading, formatShown, formatSources, type Run } from './search-words.ts';

const htmlIn = (root: ParentNode, selector: string): HTMLElement => elementOf(root, selector, HTMLElement);

/**
 * Shows an answer: summary, filters in force, and sentences by article. Returns the words of the summary. Results that
 * are unchanged stay in place, which keeps the focus; if the focused one is replaced, the focus stays at its position.
 */
export function showAnswer(
  box: HTMLElement,
  answer: SearchAnswer,
  { state, isShown }: { state: SearchState; isShown: boolean },
): string {
  const outcome = formatOutcome(answer);
  htmlIn(box, '.outcome h2').textContent = outcome;
  showCounts(box, answer);
  const isNowhere =
    answer.words.length > 0 && answer.words.every(({ how, isDate }) => how === 'nowhere' && !isDate);
  const reading = answer.articles === 0 && isNowhere ? [] : formatReading(answer);
  fill(htmlIn(box, '.reading'), ...reading.map(runView));
  showOrder(box, answer, state);
  showChosen(box, answer);
  const isAnyUse = answer.articles > 0 || Object.keys(answer.filters).length > 0;
  htmlIn(box, '.filters').classList.toggle('idle', !isAnyUse);
  if (isShown) return outcome;
  htmlIn(box, '.filters .boxes').classList.add('uncounted');
  const list = htmlIn(box, '.list');
  const focused = resultsIn(list).findIndex((result) => result === document.activeElement);
  list.replaceChildren();
  if (answer.articles === 0) list.append(copyOf(box, 'none'));
  if (answer.articles === 0) showSuggestions(box, answer, { isNowhere, state });
  else addGroups(box, answer);
  if (focused >= 0) (resultsIn(list)[focused] ?? elementOf(box, 'input[name="q"]', HTMLInputElement)).focus();
  return outcome;
}

/** Appends articles to the answer shown; returns the words that say how many there are. */
export function addArticles(box: HTMLElement, answer: SearchAnswer): string {
  const before = box.querySelectorAll('.group').length;
  addGroups(box, answer);
  const shown = box.querySelectorAll('.group').length;
  box.querySelectorAll<HTMLElement>('.group h3 a')[before]?.focus();
  const sentences = box.querySelectorAll('.hit').length;
  const isLast = answer.groups.length < MORE_AT_ONCE || answer.from + MORE_AT_ONCE >= answer.articles;
  htmlIn(box, '.more').hidden = isLast;
  const words = isLast ? '' : formatShown(shown, sentences, answer.articles);
  fill(htmlIn(box, '.shown'), words);
  return words === '' ? 'All are shown.' : words;
}

/** Shows the filter panel, whose code is loaded for it, and everything else that needs its counts. */
export async function showFilters(box: HTMLElement, answer: SearchAnswer): Promise<void> {
  if (answer.facets === null) return;
  showCounts(box, answer);
  showChosen(box, answer);
  const { showPanel } = await import('./search-filters.ts');
  showPanel(box, answer.facets, answer.filters);
}

function showCounts(box: HTMLElement, answer: SearchAnswer): void {
  const { articles, sentences, groups } = answer;
  fill(htmlIn(box, '.shown'), formatShown(groups.length, sentences, articles));
  fill(htmlIn(box, '.sources'), articles > 0 ? formatSources(answer) : '');
}

function runView({ text, word }: Run): string | HTMLElement {
  if (word === 'none') return text;
  const element = document.createElement(word === 'taken' ? 'b' : 'i');
  element.textContent = text;
  return element;
}

function showOrder(box: HTMLElement, { articles, order }: SearchAnswer, state: SearchState): void {
  htmlIn(box, '.order').hidden = articles < 2;
  for (const link of box.querySelectorAll<HTMLAnchorElement>('.order a')) {
    const own = link.dataset['order'] === 'earliest' ? 'earliest' : 'best';
    link.href = withState(location.href, { ...state, order: own });
    if (own === order) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

function showChosen(box: HTMLElement, { filters, facets }: SearchAnswer): void {
  const choices = choicesOf(filters);
  const list = htmlIn(box, '.chosen ul');
  htmlIn(box, '.chosen').hidden = choices.length === 0;
  htmlIn(box, '.chosen [data-does="remove-all"]').hidden = choices.length < 2;
  showWayOut(box, filters.story ?? []);
  list.replaceChildren(
    ...choices.map((choice) => {
      const view = copyOf(box, 'chosen');
      const button = elementOf(view, 'button', HTMLButtonElement);
      Object.assign(button.dataset, choice);
      button.prepend(formatFilter(choice, filters, facets));
      return view;
    }),
  );
}

/** Offers to search all stories where the search is of one. */
function showWayOut(box: HTMLElement, stories: readonly string[]): void {
  const button = htmlIn(box, '.chosen [data-kind="story"]');
  button.hidden = stories.length !== 1;
  button.dataset['value'] = stories[0] ?? '';
}

/** Adds the groups of an answer. In order of time, dated groups are on the line and the others follow. */
function addGroups(box: HTMLElement, { groups, order, articles }: SearchAnswer): void {
  const list = htmlIn(box, '.list');
  if (list.childElementCount === 0) list.append(copyOf(box, 'answer'));
  const isOnLine = (day: string | null) => order === 'earliest' && day !== null;
  const [onLine, apart] = [
    groups.filter(({ article }) => isOnLine(article.date.day)),
    groups.filter(({ article }) => !isOnLine(article.date.day)),
  ];
  htmlIn(list, '.dated').append(...onLine.map((group) => groupView(box, group, true)));
  htmlIn(list, '.apart').append(...apart.map((group) => groupView(box, group, false)));
  htmlIn(list, '.dated').hidden = htmlIn(list, '.dated').childElementCount === 0;
  htmlIn(list, '.undated').hidden = htmlIn(list, '.apart').childElementCount === 0;
  htmlIn(list, '.undated h3').hidden = order !== 'earliest';
  htmlIn(list, '.more').hidden = groups.length >= articles;
}
