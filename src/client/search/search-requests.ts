import { type Filters, MORE_AT_ONCE, type SearchAnswer, type SearchRequest } from '../../search/engine.ts';
import { isBlank, withState } from './search-address.ts';
import { elementOf } from './search-element.ts';
import type { SearchHistory } from './search-history.ts';
import { retryOnReconnect } from '../retry-on-reconnect.ts';
import { engineSource } from './search-source.ts';

const loadView = () => import('./search-view.ts');
type View = Awaited<ReturnType<typeof loadView>>;

/**
 * Queries the engine for the state of the page and shows the answer. If answers overlap, only the last one is shown.
 */
export class SearchRequests {
  /** The filters in force: those chosen, and those typed in the query. */
  activeFilters: Filters = {};
  readonly #box: HTMLElement;
  readonly #history: SearchHistory;
  readonly #engine: ReturnType<typeof engineSource>;
  readonly #title = document.title;
  #turn = 0;
  #shown = '';

  constructor(box: HTMLElement, history: SearchHistory) {
    this.#box = box;
    this.#history = history;
    this.#engine = engineSource(box.dataset['index'] ?? '', 'whole' in box.dataset);
  }

  /** Starts to load the engine; a failure is reported by the first query. */
  prepare(): void {
    void this.#engine().catch(() => null);
  }

  /**
   * Runs the query. While the user is typing, an empty result is not shown, because beginnings of words often match
   * nothing.
   */
  async runQuery(isFinal: boolean): Promise<void> {
    const { state, articles } = this.#history;
    this.#turn += 1;
    if (isBlank(state)) {
      this.activeFilters = {};
      this.#show('blank', '', '');
      return;
    }
    elementOf(this.#box, '.results', HTMLElement).ariaBusy = 'true';
    await this.#request({ count: articles }, (view, answer) => {
      if (!isFinal && answer.articles === 0) return;
      this.activeFilters = answer.filters;
      const key = withState(location.href, state);
      const words = view.showAnswer(this.#box, answer, { state, isShown: this.#shown === key });
      this.#show('answered', key, isFinal ? words : null);
      if (isFinal) void this.countFilters();
    });
  }

  /** Requests filter counts if they are visible or needed to label a filter. */
  async countFilters(): Promise<void> {
    const isSeen = elementOf(this.#box, '.filters .boxes', HTMLElement).checkVisibility();
    if (this.#shown === '' || (!isSeen && this.activeFilters.story === undefined)) return;
    await this.#request({ count: this.#history.articles, facets: true }, (view, answer) =>
      view.showFilters(this.#box, answer),
    );
  }

  /** Shows more articles of the same answer. */
  async addArticles(): Promise<void> {
    await this.#request({ from: this.#history.articles, count: MORE_AT_ONCE }, (view, answer) => {
      this.#history.addArticles();
      this.#say(view.addArticles(this.#box, answer));
    });
  }

  /** Whether the last request failed. */
  get hasFailed(): boolean {
    return this.#box.dataset['state'] === 'failed';
  }

  async #request(
    request: Omit<SearchRequest, 'query'>,
    show: (view: View, answer: SearchAnswer) => void | Promise<void>,
  ): Promise<void> {
    const [turn, state] = [this.#turn, this.#history.state];
    try {
      const [view, answer] = await retryOnReconnect(() =>
        Promise.all([loadView(), this.#engine().then((engine) => engine.search({ ...state, ...request }))]),
      );
      if (this.#turn === turn) await show(view, answer);
    } catch (error) {
      console.error(error);
      if (this.#turn !== turn) return;
      // If only the counts fail, the results shown are kept.
      if (request.facets === true && this.#shown !== '') return;
      this.#show('failed', '', elementOf(this.#box, '.failed h2', HTMLElement).textContent);
    }
  }

  #show(state: 'blank' | 'answered' | 'failed', shown: string, spoken: string | null): void {
    this.#box.dataset['state'] = state;
    this.#shown = shown;
    for (const part of this.#box.querySelectorAll<HTMLElement>('[data-in]'))
      part.hidden = part.dataset['in'] !== state;
    elementOf(this.#box, '.results', HTMLElement).ariaBusy = 'false';
    if (spoken !== null) this.#say(spoken);
    const query = state === 'answered' ? this.#history.state.query.trim() : '';
    document.title = query === '' ? this.#title : `${query} — ${this.#title}`;
  }

  #say(words: string): void {
    elementOf(this.#box, '[role="status"]', HTMLElement).textContent = words;
  }
}
