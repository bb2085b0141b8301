/** Set on pages of a story that can be saved for offline reading. */
const { kept, worker } = document.body.dataset;

interface PolicyMaker {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): {
    createScriptURL(address: string): string;
  };
}

if (kept && worker && 'serviceWorker' in navigator && !matchMedia('(prefers-reduced-data: reduce)').matches) {
  const start = (): void => void saveWhenIdle(kept, worker);
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}

/** Saves the story once the page has loaded and the browser is idle. A failure is silent; the next page tries again. */
async function saveWhenIdle(list: string, script: string): Promise<void> {
  await new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve());
    else setTimeout(resolve, 2000);
  });
  try {
    await navigator.serviceWorker.register(trustedScriptUrl(script));
    await saveStory(list);
    document.body.dataset['kept'] = 'yes';
  } catch (error) {
    console.debug('The story is not kept for reading offline:', error);
  }
}

/** Browsers that enforce Trusted Types require a policy for the address of a worker; this one allows one address. */
function trustedScriptUrl(script: string): string {
  const types = (window as { trustedTypes?: PolicyMaker }).trustedTypes;
  return types?.createPolicy('keeping', { createScriptURL: () => script }).createScriptURL(script) ?? script;
}

/** Fetches what has changed since the last time. Old files are deleted last, because old pages need them until then. */
async function saveStory(list: string): Promise<void> {
  const cache = await caches.open(list);
  const answer = await fetch(list, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${list}: ${answer.status}`);
  const now = readList(await answer.clone().json());
  const before = readList(await (await cache.match(list))?.json());
  for (const [address, digest] of now) {
    if (before.get(address) === digest) continue;
    // Files under /assets/ have a content hash in their names.
    await cache.add(new Request(address, { cache: address.includes('/assets/') ? 'default' : 'no-cache' }));
  }
  await cache.put(list, answer);
  for (const { url } of await cache.keys()) {
    const address = new URL(url).pathname;
    if (address !== list && !now.has(address)) await cache.delete(url);
  }
}

function readList(data: unknown): Map<string, string> {
  return new Map(
    Object.entries(data ?? {}).map(([address, digest]): [string, string] => [address, String(digest)]),
  );
}
