import { ARTICLES_AT_ONCE } from '../search/engine.ts';
import { type SearchState, stateOf, withState } from './search-address.ts';

/**
 * What the page is asked for, kept in its address and in the entries of the browser's history. What is typed replaces
 * the query of an entry; what is sent or chosen makes an entry of its own.
 */
export class SearchHistory {
  state: SearchState = stateOf(location.href);
  /** How many articles are shown, so that Back shows as many again. */
  articles = ARTICLES_AT_ONCE;
  /** The address of the entry as it was sent, without what was typed since. */
  #sent = location.href;

  /** Takes up what the address asks for, as on the first view and after Back. */
  read(): void {
    this.#sent = location.href;
    this.state = stateOf(location.href);
    const kept: unknown = history.state;
    const articles = typeof kept === 'object' && kept !== null && 'articles' in kept ? kept.articles : 0;
    this.articles = Math.max(ARTICLES_AT_ONCE, Number(articles) || 0);
  }

  /** Takes up another query, which the address shows when it is written. */
  type(query: string): void {
    this.state = { ...this.state, query };
    this.articles = ARTICLES_AT_ONCE;
  }

  /** Takes up that more articles are shown. */
  addArticles(): void {
    this.articles += ARTICLES_AT_ONCE;
    this.write();
  }

  write(): void {
    history.replaceState({ articles: this.articles }, '', withState(location.href, this.state));
  }

  /** Makes an entry of what is chosen; Back leads to what was typed before it. */
  choose(state: SearchState): void {
    this.write();
    this.#enter(state);
  }

  /** Makes an entry of the query that is sent; Back leads to the one sent before, not to its letters. */
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
