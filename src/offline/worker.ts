import { clientsClaim } from 'workbox-core';
import { setCatchHandler, setDefaultHandler } from 'workbox-routing';
import { NetworkOnly } from 'workbox-strategies';

/**
 * The service worker of a site with `offline: on`. What the network gives is what the reader gets, so that no page
 * outlives a deploy; what was kept answers only where the network does not.
 */
clientsClaim();
setDefaultHandler(new NetworkOnly());
setCatchHandler(
  // A search has its query in its address, and is one page.
  async ({ request }) => (await caches.match(request, { ignoreSearch: true })) ?? Response.error(),
);
