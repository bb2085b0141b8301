/**
 * Marks articles added to a story since the reader's last visit. Known ids are stored only in the browser; the first
 * visit marks nothing.
 */
export function markNewArticles(note: HTMLElement, storage: Storage): void {
  const key = `articles:${note.dataset['story'] ?? ''}`;
  const entries = [...document.querySelectorAll<HTMLElement>('[data-article]')];
  const ids = entries.map((entry) => entry.dataset['article'] ?? '');
  const known = knownArticles(storage.getItem(key));
  const keep = (): void => storage.setItem(key, JSON.stringify(ids));
  const added = known === null ? [] : entries.filter(({ dataset }) => !known.has(dataset['article'] ?? ''));
  if (known === null) keep();
  for (const entry of added) entry.classList.add('new');
  const count = note.querySelector('.count');
  const seen = note.querySelector<HTMLButtonElement>('.seen');
  if (!count || !seen) throw new Error('Cannot say what is new: the page has no place for it.');
  count.textContent =
    added.length > 0
      ? `${added.length} ${added.length === 1 ? 'article is' : 'articles are'} new since your last visit.`
      : 'This browser remembers which articles of this story were here at your visit.';
  seen.hidden = added.length === 0;
  seen.addEventListener('click', () => {
    keep();
    for (const entry of added) entry.classList.remove('new');
    count.textContent = 'Nothing is new now.';
    seen.hidden = true;
  });
  note.querySelector('.forget')?.addEventListener('click', () => {
    storage.removeItem(key);
    for (const entry of added) entry.classList.remove('new');
    count.textContent = 'Forgotten. The next visit counts as the first.';
    seen.hidden = true;
  });
  // Without new articles, nothing at the top of the page moves.
  if (added.length === 0) document.querySelector('#publishers > div')?.append(note);
  note.hidden = false;
}

/** The stored ids; null if there are none, or they are invalid. */
export function knownArticles(kept: string | null): Set<unknown> | null {
  if (kept === null) return null;
  try {
    const ids: unknown = JSON.parse(kept);
    return Array.isArray(ids) ? new Set(ids) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The browser's storage; null if the reader does not allow it. */
function allowedStorage(): Storage | null {
  try {
    return localStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

const note = typeof document === 'undefined' ? null : document.querySelector<HTMLElement>('.since-visit');
const storage = note && allowedStorage();
if (note && storage) markNewArticles(note, storage);
