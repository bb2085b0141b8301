import { sentenceLink } from './sentence-link.ts';

/** How long the status message is shown, in milliseconds. */
const STATUS_MS = 3000;

/**
 * Custom element with buttons, hidden without JavaScript, that copy a text. A link to a sentence copies its address as
 * well as opening it. Its `role="status"` announces what was copied.
 */
class CopyArea extends HTMLElement {
  #silence = 0;

  connectedCallback(): void {
    this.#cite();
    addEventListener('hashchange', () => this.#cite());
    // The clipboard is available only in secure contexts.
    if (!('clipboard' in navigator)) return;
    for (const button of this.querySelectorAll('button')) button.hidden = false;
    this.addEventListener('click', (event) => void this.#choose(event));
  }

  async #choose(event: MouseEvent): Promise<void> {
    const chosen = (event.target as Element).closest<HTMLElement>('button, a[data-n]');
    if (!chosen || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const [text, name] = chosen instanceof HTMLAnchorElement ? this.#link(chosen.hash) : this.#spoken(chosen);
    try {
      await navigator.clipboard.writeText(text);
      this.#say(`${name} copied`);
    } catch {
      this.#say('Nothing was copied: the browser does not allow it');
    }
  }

  #link(hash: string): [text: string, name: string] {
    const page = location.href.replace(/#.*/s, '');
    const sentence = sentenceOf(hash);
    return sentence
      ? [page + sentenceLink(sentence, this.#wordsAbove(sentence)), `Link to ${numberOf(sentence)}`]
      : [page, 'Link'];
  }

  #spoken({ dataset: { copy, from, name = 'Text' } }: HTMLElement): [text: string, name: string] {
    if (from === undefined) return copy === undefined ? this.#link(location.hash) : [copy, name];
    const words = document.getElementById(from)?.textContent ?? '';
    return [words.replace(/\s+/g, ' ').trim(), name];
  }

  /** Adds the sentence of the address to the citation of the article. */
  #cite(): void {
    const sentence = sentenceOf(location.hash);
    const parts = {
      words: sentence && `“${sentence.textContent.trim()}” `,
      number: sentence && `, ${numberOf(sentence)}`,
      fragment: sentence && `#${sentence.id}`,
    };
    for (const [part, words] of Object.entries(parts)) {
      const place = this.querySelector(`[data-cite="${part}"]`);
      if (place) place.textContent = words;
    }
  }

  #wordsAbove(sentence: Element): string {
    const above = document.createRange();
    above.setStart(document.body, 0);
    above.setEndBefore(sentence);
    return above.toString();
  }

  #say(words: string): void {
    const status = this.querySelector('[role="status"]');
    if (!status) return;
    status.textContent = words;
    clearTimeout(this.#silence);
    this.#silence = window.setTimeout(() => (status.textContent = ''), STATUS_MS);
  }
}

/** The sentence of a fragment, `#s9`; null if it is another. */
const sentenceOf = (hash: string): HTMLElement | null =>
  /^#s\d+$/.test(hash) ? document.getElementById(hash.slice(1)) : null;

const numberOf = ({ id }: Element): string => `sentence ${id.slice(1)}`;

customElements.define('copy-area', CopyArea);
