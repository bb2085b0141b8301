import type { Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';

/** Everything that axe can tell of a page. */
export const WHOLE: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/** What changes with the colours of a page. */
export const COLOURS: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] },
  resultTypes: ['violations'],
};

/** What a page must evaluate once before `axeFaults`. */
export const axeSource = axe.source;

/** What axe finds wrong with a page now, as `rule at place: what to do`; also that it saw no colours, if it did not. */
export async function axeFaults(page: Page, options: RunOptions): Promise<string[]> {
  const { violations, passes } = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify(options)})`,
  );
  const sawColours = passes.some(({ id }) => id === 'color-contrast-enhanced');
  return [
    ...(sawColours ? [] : ['no contrast was measured']),
    ...violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    ),
  ];
}
