import { ARTICLES_AT_ONCE, MORE_AT_ONCE } from '../../search/engine.ts';
import { type SearchState, stateOf, withState } from './search-address.ts';

/**
 * The state of the search page, kept in the address and the browser's history. Typing replaces the query of the current
 * entry; submitting or choosing a filter adds an entry.
 */
export class SearchHistory {
  state: SearchState = stateOf(location.href);
  /** Number of articles shown; restored by Back. */
  articles = ARTICLES_AT_ONCE;
  /** The address of the entry before typing. */
  #sent = location.href;

  /** Reads the state from the address, on load and after Back. */
  read(): void {
    this.#sent = location.href;
    this.state = stateOf(location.href);
    const kept: unknown = history.state;
    const articles = typeof kept === 'object' && kept !== null && 'articles' in kept ? kept.articles : 0;
    this.articles = Math.max(ARTICLES_AT_ONCE, Number(articles) || 0);
  }

  /** Sets the query; {@link write} puts it in the address. */
  type(query: string): void {
    this.state = { ...this.state, query };
    this.articles = ARTICLES_AT_ONCE;
  }

  /** Records that more articles are shown. */
  addArticles(): void {
    this.articles += MORE_AT_ONCE;
    this.write();
  }

  write(): void {
    history.replaceState({ articles: this.articles }, '', withState(location.href, this.state));
  }

  /** Adds an entry for a chosen state; Back restores the typed query. */
  choose(state: SearchState): void {
    this.write();
    this.#enter(state);
  }

  /** Adds an entry for a submitted query; Back restores the previous one. */
  send(): void {
    const { state } = this;
    history.replaceState(history.state, '', this.#sent);
    this.#enter(state);
  }

  #enter(state: SearchState): void {
    this.state = state;
    this.articles = ARTICLES_AT_ONCE;
    const address = withState(location.href, state);
    if (address !== location.href) history.pushState({ articles: ARTICLES_AT_ONCE }, '', address);
    this.#sent = location.href;
  }
}
