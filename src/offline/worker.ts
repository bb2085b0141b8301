import { clientsClaim } from 'workbox-core';
import { setCatchHandler, setDefaultHandler } from 'workbox-routing';
import { NetworkOnly } from 'workbox-strategies';

/**
 * The service worker of a site with `offline: on`. It is network first, so that no page outlives a deploy; the cache
 * answers only if the network fails.
 */
clientsClaim();
setDefaultHandler(new NetworkOnly());
setCatchHandler(
  // The search is one page, whatever query is in its address.
  async ({ request }) => (await caches.match(request, { ignoreSearch: true })) ?? Response.error(),
);
