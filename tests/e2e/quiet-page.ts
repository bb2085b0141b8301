import { expect, test as base } from '@playwright/test';

/**
 * A test whose page keeps its peace: it fails when the page writes an error or asks another host, whatever else the
 * test is about.
 */
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
        // A browser that shows a text file looks for an icon on its own.
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
