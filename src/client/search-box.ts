import { queryOf, withQuery } from './search-address.ts';
import { copyOf, elementOf } from './search-element.ts';
import { asksForField, nextPlace } from './search-keys.ts';
import { engineSource } from './search-source.ts';

/** Milliseconds without a key after which a query is looked for, and after which typing has come to rest. */
const PAUSE = 120;
const REST = 500;

/**
 * The search page: a field, and the sentences that answer it.
 *
 * The query lives in the address. What is typed replaces the one there when typing rests; what is sent becomes an entry
 * of the history, so that Back leads to the query sent before. Engine and index load when the field is entered or a
 * query is there.
 */
class SearchBox extends HTMLElement {
  readonly #field = elementOf(this, 'input[name="q"]', HTMLInputElement);
  readonly #results = elementOf(this, '.results', HTMLElement);
  readonly #status = elementOf(this, '[role="status"]', HTMLElement);
  readonly #beginning = [...this.#results.childNodes];
  readonly #engine = engineSource(this.dataset['index'] ?? '');
  readonly #title = document.title;
  #listening = new AbortController();
  #timers: ReturnType<typeof setTimeout>[] = [];
  #sent = '';
  #asked = '';
  #shown: string | null = null;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#field.addEventListener('focus', () => void this.#engine().catch(() => null), { signal });
    this.addEventListener('input', (event) => this.#typed(event), { signal });
    this.addEventListener('compositionend', (event) => this.#typed(event), { signal });
    this.addEventListener('submit', (event) => this.#send(event), { signal });
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    this.addEventListener('keydown', (event) => this.#pressed(event), { signal });
    document.addEventListener('keydown', (event) => this.#called(event), { signal });
    window.addEventListener('popstate', () => this.#readAddress(), { signal });
    this.#readAddress();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#stopTimers();
  }

  #readAddress(): void {
    this.#stopTimers();
    this.#sent = queryOf(location.href);
    this.#field.value = this.#sent;
    void this.#look(this.#sent, true);
  }

  #writeAddress(): void {
    const address = withQuery(location.href, this.#field.value);
    if (address !== location.href) history.replaceState(null, '', address);
  }

  #typed(event: Event): void {
    if (event instanceof InputEvent && event.isComposing) return;
    this.#stopTimers();
    const query = this.#field.value;
    this.#timers = [
      setTimeout(() => void this.#look(query, false), PAUSE),
      setTimeout(() => {
        this.#writeAddress();
        void this.#look(query, true);
      }, REST),
    ];
  }

  #send(event: SubmitEvent): void {
    event.preventDefault();
    this.#stopTimers();
    const query = this.#field.value;
    const before = withQuery(location.href, this.#sent);
    const address = withQuery(location.href, query);
    history.replaceState(null, '', before);
    if (address !== before) history.pushState(null, '', address);
    this.#sent = query;
    void this.#look(query, true);
  }

  #clear(): void {
    this.#stopTimers();
    this.#field.value = '';
    this.#field.focus();
    this.#writeAddress();
    void this.#look('', true);
  }

  /** Looks for a query. Before typing rests, only found sentences are shown: most beginnings of words are no words. */
  async #look(query: string, atRest: boolean): Promise<void> {
    this.#asked = query;
    if (query.trim() === '') {
      this.#show(null, this.#beginning, '', this.#title);
      return;
    }
    this.#results.ariaBusy = 'true';
    try {
      const [engine, { answerView }] = await Promise.all([this.#engine(), import('./search-results.ts')]);
      const answer = await engine.search(query);
      if (this.#asked !== query || (!atRest && answer.sentences === 0)) return;
      const view = answerView(this, answer);
      const outcome = elementOf(view, 'h2', HTMLElement).textContent;
      const title = `${query.trim()} — ${this.#title}`;
      this.#show(query, this.#shown === query ? null : [view], atRest ? outcome : null, title);
    } catch (error) {
      console.error(error);
      if (this.#asked === query)
        this.#show(null, [copyOf(this, 'failed')], 'Search could not be loaded', this.#title);
    }
  }

  #show(query: string | null, view: readonly Node[] | null, spoken: string | null, title: string): void {
    if (view !== null) this.#results.replaceChildren(...view);
    if (spoken !== null) this.#status.textContent = spoken;
    this.#results.ariaBusy = 'false';
    this.#shown = query;
    document.title = title;
  }

  #clicked({ target }: Event): void {
    if (!(target instanceof Element)) return;
    if (target.closest('a') !== null) this.#writeAddress();
    if (target.closest('.retry') === null) return;
    this.#field.focus();
    void this.#look(this.#field.value, true);
  }

  #pressed(event: KeyboardEvent): void {
    const next = nextPlace(event, this.#field, [...this.#results.querySelectorAll<HTMLElement>('.hit a')]);
    if (next === undefined && (event.key !== 'Escape' || event.isComposing)) return;
    event.preventDefault();
    if (next === undefined) this.#clear();
    else next.focus();
  }

  #called(event: KeyboardEvent): void {
    if (!asksForField(event)) return;
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
