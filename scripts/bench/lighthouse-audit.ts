import { chromium } from '@playwright/test';
import lighthouse, { type Result } from 'lighthouse';
import { browserFlags } from '../tooling/test/browser-flags.ts';
import { freePort } from '../tooling/serve/free-port.ts';

/** What Lighthouse judges a page by, as it names it. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];

/** One page as judged: points of 100 for each category, and what cost points. */
export interface Audited {
  page: string;
  scores: Record<Category, number>;
  lost: string[];
}

/** Runs Lighthouse on a page several times and returns the run with the median performance. */
export async function auditPage(browser: string, site: string, page: string, runs: number): Promise<Audited> {
  const found: Audited[] = [];
  for (let run = 0; run < runs; run++) found.push(toAudited(page, await judge(browser, new URL(page, site))));
  found.sort((one, other) => one.scores.performance - other.scores.performance);
  const middle = found[Math.floor((runs - 1) / 2)];
  if (!middle) throw new Error(`Cannot judge ${page} ${runs} times.`);
  return middle;
}

/** Judges a page in a browser of its own, which knows nothing of the pages before. */
async function judge(executablePath: string, page: URL): Promise<Result> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath,
    args: [...browserFlags, `--remote-debugging-port=${port}`],
  });
  try {
    const judged = await lighthouse(page.href, {
      port,
      logLevel: 'error',
      onlyCategories: [...CATEGORIES],
    });
    const failed = judged?.lhr.runtimeError;
    if (!judged || failed) {
      throw new Error(`Cannot judge ${page.href}: ${failed ? failed.message : 'Lighthouse gave no result.'}`);
    }
    return judged.lhr;
  } finally {
    await browser.close();
  }
}

function toAudited(page: string, { categories, audits }: Result): Audited {
  const points = (category: Category): number => Math.round((categories[category]?.score ?? 0) * 100);
  const lost = CATEGORIES.filter((category) => points(category) < 100).flatMap((category) =>
    (categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = audits[id];
      if (!audit || weight === 0 || audit.score === null || audit.score === 1) return [];
      return `${category}: ${audit.title} (${id})${audit.displayValue ? `, ${audit.displayValue}` : ''}`;
    }),
  );
  return {
    page,
    scores: {
      performance: points('performance'),
      accessibility: points('accessibility'),
      'best-practices': points('best-practices'),
      seo: points('seo'),
    },
    lost,
  };
}
