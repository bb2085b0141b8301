import type { SearchState } from './search-address.ts';
import { SearchRequests } from './search-requests.ts';
import { choicesOf, withChoice, withoutChoice } from './search-choice.ts';
import { type Control, choiceAt, controlOf } from './search-controls.ts';
import { elementOf } from './search-element.ts';
import { SearchHistory } from './search-history.ts';
import { isSearchKey, isClearKey, nextPlace, resultsIn } from './search-keys.ts';

/** Milliseconds after the last key until a query is run, and until typing counts as finished. */
const DEBOUNCE_MS = 120;
const IDLE_MS = 500;

/**
 * The search page: a field, filters and results. The query is kept in the address; engine and index load when the field
 * gets the focus or the address has a query.
 */
class SearchBox extends HTMLElement {
  readonly #field = elementOf(this, 'input[name="q"]', HTMLInputElement);
  readonly #results = elementOf(this, '.results', HTMLElement);
  readonly #history = new SearchHistory();
  readonly #requests = new SearchRequests(this, this.#history);
  #listening = new AbortController();
  #timers: ReturnType<typeof setTimeout>[] = [];

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#field.addEventListener('focus', () => this.#requests.prepare(), { signal });
    this.#field.addEventListener('input', (event) => this.#typed(event), { signal });
    this.#field.addEventListener('compositionend', (event) => this.#typed(event), { signal });
    this.addEventListener('change', (event) => this.#changed(event), { signal });
    this.addEventListener('submit', (event) => this.#send(event), { signal });
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    this.addEventListener('keydown', (event) => this.#pressed(event), { signal });
    this.addEventListener('toggle', () => void this.#requests.countFilters(), { signal, capture: true });
    document.addEventListener('keydown', (event) => this.#onGlobalKey(event), { signal });
    window.addEventListener('popstate', () => this.#readAddress(), { signal });
    window.addEventListener('online', () => this.#requests.hasFailed && this.#runQuery(), { signal });
    this.#readAddress();
    if (location.hash === '#q') this.#field.focus();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#stopTimers();
  }

  #readAddress(): void {
    this.#history.read();
    this.#field.value = this.#history.state.query;
    this.#runQuery();
  }

  #runQuery(): void {
    this.#stopTimers();
    void this.#requests.runQuery(true);
  }

  #typed(event: Event): void {
    if (event instanceof InputEvent && event.isComposing) return;
    this.#stopTimers();
    this.#history.type(this.#field.value);
    this.#timers = [
      setTimeout(() => void this.#requests.runQuery(false), DEBOUNCE_MS),
      setTimeout(() => {
        this.#history.write();
        this.#runQuery();
      }, IDLE_MS),
    ];
  }

  #send(event: SubmitEvent): void {
    event.preventDefault();
    this.#history.type(this.#field.value);
    this.#history.send();
    this.#runQuery();
  }

  #choose(state: SearchState): void {
    this.#history.choose(state);
    this.#field.value = state.query;
    this.#runQuery();
  }

  #changed({ target }: Event): void {
    const choice = choiceAt(target);
    const { state } = this.#history;
    if (choice?.isWanted === true) this.#choose(withChoice(state, choice));
    if (choice?.isWanted === false) this.#choose(withoutChoice(state, this.#requests.activeFilters, choice));
  }

  /** Clears the field or, if it is empty, the filters. */
  #clear(): void {
    const isEmpty = this.#field.value === '';
    this.#field.value = '';
    this.#field.focus();
    this.#history.type('');
    if (isEmpty) this.#choose({ ...this.#history.state, filters: {} });
    else this.#history.write();
    this.#runQuery();
  }

  #clicked(event: MouseEvent): void {
    const control = controlOf(event);
    if (control === null) {
      if (event.target instanceof Element && event.target.closest('a') !== null) this.#history.write();
      return;
    }
    event.preventDefault();
    this.#do(control);
  }

  #do(control: Control): void {
    const { state } = this.#history;
    const { activeFilters } = this.#requests;
    switch (control.does) {
      case 'retry':
        this.#field.focus();
        this.#runQuery();
        break;
      case 'more':
        void this.#requests.addArticles();
        break;
      case 'order':
        this.#choose({ ...state, order: control.order });
        break;
      case 'remove':
        this.#choose(withoutChoice(state, activeFilters, control.choice));
        this.#field.focus();
        break;
      case 'remove-all':
        this.#choose(
          choicesOf(activeFilters).reduce(
            (left, choice) => withoutChoice(left, activeFilters, choice),
            state,
          ),
        );
        this.#field.focus();
    }
  }

  #pressed(event: KeyboardEvent): void {
    const next = nextPlace(event, this.#field, resultsIn(this.#results));
    if (next === undefined && !isClearKey(event)) return;
    event.preventDefault();
    if (next === undefined) this.#clear();
    else next.focus();
  }

  #onGlobalKey(event: KeyboardEvent): void {
    if (!isSearchKey(event)) return;
    event.preventDefault();
    this.#field.focus();
    this.#field.select();
  }

  #stopTimers(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
  }
}

customElements.define('dateline-search', SearchBox);
