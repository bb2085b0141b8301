import { expect, test as base } from '@playwright/test';

/** A test that also fails if the page logs an error or requests another host. */
export const test = base.extend<{ watched: void }>({
  watched: [
    async ({ context, baseURL }, use) => {
      const disturbances: string[] = [];
      const { origin } = new URL(baseURL ?? '');
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (url.origin !== origin && url.protocol !== 'data:') disturbances.push(`asks ${url.href}`);
      });
      context.on('console', (message) => {
        // A browser that displays a text file requests an icon by itself.
        if (message.type() !== 'error' || message.location().url.endsWith('/favicon.ico')) return;
        disturbances.push(`writes ${message.text()}`);
      });
      context.on('weberror', (error) => void disturbances.push(`throws ${error.error().message}`));
      await use();
      expect(disturbances).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
