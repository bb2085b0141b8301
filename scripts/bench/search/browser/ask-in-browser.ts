import type { Browser, Page, Request } from '@playwright/test';
import { type Percentiles, percentiles, sum } from '../measures.ts';
import type { BenchQuery } from '../queries.ts';
import { withinTime } from '../within-time.ts';
import { type LongestTask, MARK, watchTasks } from './longest-task.ts';
import type { Asked } from './page.ts';
import { type ServedIndex, serveIndex } from './serve-index.ts';

/** What was measured in a browser of one way to search, with known phrases as asked or misspelt. */
export interface BrowserResult {
  name: string;
  misspelt: boolean;
  /** A reader's first query on a slow line: from the first byte of code asked for to results on the page. */
  coldMs: Percentiles;
  /** Averages of what came for it over the line, code included. */
  bytes: number;
  requests: number;
  /** The same page asked again, on a fast line. */
  warmMs: Percentiles;
  longestTask: LongestTask;
}

/** What was measured in one page. */
interface Visit {
  ms: number[];
  task: LongestTask;
  bytes: number;
  requests: number;
}

/** A slow phone's line, as the browser's own tools slow it down: for each request, and all together. */
export const SLOW_LINE = { bitsPerSecond: 1_600_000, latency: 150 };

const SHOWN = 5;
const COLD_QUERIES = 8;
const WARM_QUERIES = 50;
const MOST_MS = 15_000;

/** Asks a built index in a browser by the client of a peer. */
export async function askInBrowser(
  browser: Browser,
  folder: string,
  { name, code }: { name: string; code: string },
  queries: readonly BenchQuery[],
): Promise<BrowserResult[]> {
  const served = await serveIndex(folder, code);
  const phrases = queries.filter(({ kind }) => kind === 'phrase');
  const results: BrowserResult[] = [];
  try {
    for (const misspelt of [false, true]) {
      const texts = phrases.map((query) => (misspelt ? query.misspelt : query.text));
      const cold = await withinTime(texts.slice(0, COLD_QUERIES), MOST_MS, (query) =>
        inPage(browser, served, true, (page) => ask(page, served, 'askFirst', [query])),
      );
      const warm = await inPage(browser, served, false, (page) =>
        ask(page, served, 'askAgain', texts.slice(0, WARM_QUERIES)),
      );
      results.push({
        name,
        misspelt,
        coldMs: percentiles(cold.flatMap(({ ms }) => ms)),
        bytes: sum(cold.map(({ bytes }) => bytes)) / cold.length,
        requests: sum(cold.map(({ requests }) => requests)) / cold.length,
        warmMs: percentiles(warm.ms),
        longestTask: {
          lasted: Math.max(...[...cold, warm].map(({ task }) => task.lasted)),
          processor: Math.max(...[...cold, warm].map(({ task }) => task.processor)),
        },
      });
    }
  } finally {
    served.close();
  }
  return results;
}

const ask = (
  page: Page,
  served: ServedIndex,
  how: 'askFirst' | 'askAgain',
  queries: string[],
): Promise<number[]> => {
  const asked: Asked = { modules: served.modules, index: served.index, queries, limit: SHOWN };
  return page.evaluate(
    async ({ script, how, asked, mark }) => {
      performance.mark(mark);
      return ((await import(script)) as typeof import('./page.ts'))[how](asked);
    },
    { script: served.script, how, asked, mark: MARK },
  );
};

/** Measures in the page of a reader who comes for the first time, and counts what comes over the line meanwhile. */
async function inPage(
  browser: Browser,
  { page: address, script }: ServedIndex,
  isSlow: boolean,
  measure: (page: Page) => Promise<number[]>,
): Promise<Visit> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.evaluate((script) => import(script), script);
    if (isSlow) {
      const line = await context.newCDPSession(page);
      const throughput = SLOW_LINE.bitsPerSecond / 8;
      await line.send('Network.enable');
      await line.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: SLOW_LINE.latency,
        downloadThroughput: throughput,
        uploadThroughput: throughput,
      });
    }
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => sizes.push(sizeOf(request)));
    const { result: ms, task } = await watchTasks(browser, page, () => measure(page));
    const all = await Promise.all(sizes);
    return { ms, task, bytes: sum(all), requests: all.length };
  } finally {
    await context.close();
  }
}

/** Bytes of an answer as they came; of a worker's script, which the browser does not count for the page, as announced. */
async function sizeOf(request: Request): Promise<number> {
  const { responseBodySize } = await request.sizes();
  if (responseBodySize > 0) return responseBodySize;
  const response = await request.response();
  return Number(response?.headers()['content-length'] ?? 0);
}
