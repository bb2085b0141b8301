/** `/` opens the search from any other page; those have no text fields. */
document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey } = event;
  const search = document.querySelector<HTMLAnchorElement>('a[data-search]');
  if (search === null || key !== '/' || ctrlKey || metaKey || altKey) return;
  event.preventDefault();
  location.assign(`${search.href}#q`);
});
