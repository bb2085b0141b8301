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
    // The clipboard is available only in secure contexts.
    if (!('clipboard' in navigator)) return;
    for (const button of this.querySelectorAll('button')) button.hidden = false;
    this.addEventListener('click', (event) => void this.#choose(event));
  }

  async #choose(event: MouseEvent): Promise<void> {
    const chosen = (event.target as Element).closest<HTMLElement>('button, a[data-n]');
    if (!chosen || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const [text, name] = chosen instanceof HTMLAnchorElement ? this.#link(chosen) : spoken(chosen);
    try {
      await navigator.clipboard.writeText(text);
      this.#say(`${name} copied`);
    } catch {
      this.#say('Nothing was copied: the browser does not allow it');
    }
  }

  #link({ hash, dataset }: HTMLAnchorElement): [text: string, name: string] {
    const page = location.href.replace(/#.*/s, '');
    const sentence = document.getElementById(hash.slice(1));
    const fragment = sentence ? sentenceLink(sentence, this.#wordsAbove(sentence)) : hash;
    return [page + fragment, `Link to sentence ${dataset['n'] ?? ''}`];
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

const spoken = ({ dataset }: HTMLElement): [text: string, name: string] => [
  dataset['copy'] || location.href.replace(/#.*/s, ''),
  dataset['name'] ?? 'Text',
];

customElements.define('copy-area', CopyArea);
