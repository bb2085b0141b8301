import type { Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';

/** All rules of axe; whatever has too little contrast for `color-contrast` has so for `color-contrast-enhanced`. */
export const WHOLE: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {
    'color-contrast': { enabled: false },
    'color-contrast-enhanced': { enabled: true },
    'target-size': { enabled: true },
  },
  resultTypes: ['violations'],
};

/** Rules that depend on a page's colours. */
export const COLOURS: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast-enhanced', 'link-in-text-block'] },
  resultTypes: ['violations'],
};

/** A script that a page must evaluate before `axeFaults`. */
export const axeSource = axe.source;

/** Violations that axe finds in a page, as `rule at place: what to do`; also that it checked no colours, if so. */
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
