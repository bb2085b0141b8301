import type { Page } from '@playwright/test';

export const field = (page: Page) => page.getByRole('searchbox', { name: /^Search the/ });
export const hits = (page: Page) => page.getByRole('link', { name: /^Sentence \d/ });
export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 2, name });
export const status = (page: Page) => page.getByRole('main').getByRole('status');
