/** `/` opens search from every page but the search itself: no other page has a field that one could be writing in. */
document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey } = event;
  const search = document.querySelector<HTMLAnchorElement>('a[data-search]');
  if (search === null || key !== '/' || ctrlKey || metaKey || altKey) return;
  event.preventDefault();
  location.assign(`${search.href}#q`);
});
