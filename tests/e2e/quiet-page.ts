import {
  type BrowserContext,
  type ConsoleMessage,
  type Page,
  type Request,
  type WebError,
  expect,
  test as base,
} from '@playwright/test';

interface PageOptions {
  /** Gives a test its own page and context: for changes that outlast a document. */
  ownPage: boolean;
  watched: void;
}

/** Shared pages by the options of their contexts. */
interface SharedPages {
  sharedPages: Map<string, Page>;
}

/**
 * Resets what a test may have set on a page: routes, listeners, network, media; leaves its document, and clears its
 * history and all that its site has stored. Files stay in the browser's cache, which a test with a route does not use.
 */
async function clear(page: Page, baseURL: string | undefined): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  for (const event of ['request', 'load', 'console'] as const) page.removeAllListeners(event);
  await page.context().setOffline(false);
  await page.emulateMedia({ media: null, colorScheme: null, contrast: null, reducedMotion: 'reduce' });
  await page.goto('about:blank');
  const session = await page.context().newCDPSession(page);
  await session.send('Page.resetNavigationHistory');
  if (baseURL?.startsWith('http')) {
    const { origin } = new URL(baseURL);
    // Cookies, local storage, databases, service workers and their caches; the site has no session storage.
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  }
  await session.detach();
}

/**
 * A test that fails if its page logs an error or requests another host. Tests with the same options share a page, which
 * takes longer to make than most tests take; each starts on an empty document.
 */
export const test = base.extend<PageOptions, SharedPages>({
  ownPage: [false, { option: true }],
  sharedPages: [
    async ({ browser: _ }, use) => {
      const pages = new Map<string, Page>();
      await use(pages);
      for (const page of pages.values()) await page.context().close();
    },
    { scope: 'worker' },
  ],
  page: async (
    { browser, sharedPages, ownPage, baseURL, javaScriptEnabled, bypassCSP, permissions, viewport },
    use,
    testInfo,
  ) => {
    const key = JSON.stringify([baseURL, javaScriptEnabled, bypassCSP, permissions, viewport]);
    const shared = ownPage ? undefined : sharedPages.get(key);
    const page = shared ?? (await (await browser.newContext()).newPage());
    if (viewport) await page.setViewportSize(viewport);
    await use(page);
    if (ownPage || testInfo.status !== testInfo.expectedStatus) {
      if (page === shared) sharedPages.delete(key);
      await page.context().close();
      return;
    }
    const others = page
      .context()
      .pages()
      .filter((other) => other !== page);
    await Promise.all(others.map((other) => other.close()));
    await clear(page, baseURL);
    sharedPages.set(key, page);
  },
  context: async ({ page }, use) => use(page.context()),
  watched: [
    async ({ context, baseURL }, use) => {
      const disturbances: string[] = [];
      const { origin } = new URL(baseURL ?? '');
      const onRequest = (request: Request): void => {
        const url = new URL(request.url());
        if (url.origin !== origin && url.protocol !== 'data:') disturbances.push(`asks ${url.href}`);
      };
      const onConsole = (message: ConsoleMessage): void => {
        // A browser that displays a text file requests an icon by itself.
        if (message.type() !== 'error' || message.location().url.endsWith('/favicon.ico')) return;
        disturbances.push(`writes ${message.text()}`);
      };
      const onError = (error: WebError): void => void disturbances.push(`throws ${error.error().message}`);
      watch(context, 'on');
      await use();
      watch(context, 'off');
      expect(disturbances).toEqual([]);

      function watch(of: BrowserContext, how: 'on' | 'off'): void {
        of[how]('request', onRequest);
        of[how]('console', onConsole);
        of[how]('weberror', onError);
      }
    },
    { auto: true },
  ],
});

export { expect };
