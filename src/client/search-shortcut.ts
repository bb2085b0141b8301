import { isSearchKey } from './search-keys.ts';

/** `/` opens search from every page that has no field of its own for it. */
document.addEventListener('keydown', (event) => {
  const search = document.querySelector<HTMLAnchorElement>('a[data-search]');
  if (search === null || document.querySelector('dateline-search') !== null || !isSearchKey(event)) return;
  event.preventDefault();
  location.assign(`${search.href}#q`);
});
