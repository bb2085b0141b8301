import type { Browser, Page } from '@playwright/test';

/** The longest task of a page, in ms: how long it lasted, and how long the processor was at one, which may be another. */
export interface LongestTask {
  lasted: number;
  processor: number;
}

/** What is marked in a page that is watched, so that its process is known in the browser's record. */
export const MARK = 'watched';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args: { name?: string };
}

/** Does something with a page while the browser records its tasks; it must mark the page with `MARK`. */
export async function watchTasks<Result>(
  browser: Browser,
  page: Page,
  run: () => Promise<Result>,
): Promise<{ result: Result; task: LongestTask }> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  try {
    const result = await run();
    const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] };
    return { result, task: longestTask(traceEvents) };
  } catch (error) {
    await browser.stopTracing().catch(() => null);
    throw error;
  }
}

/** Of the record of a browser, the longest task of the main thread of the page that was marked. */
export function longestTask(events: readonly TraceEvent[]): LongestTask {
  const page = events.find(({ name }) => name === MARK)?.pid;
  const thread = events.find(
    ({ name, pid, args }) => name === 'thread_name' && pid === page && args.name === 'CrRendererMain',
  );
  if (!thread) throw new Error('Cannot tell the tasks of the page: it was not marked.');
  const tasks = events.filter(
    ({ name, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && pid === page && tid === thread.tid,
  );
  const most = (times: number[]): number => Math.max(0, ...times) / 1000;
  return {
    lasted: most(tasks.map(({ dur = 0 }) => dur)),
    processor: most(tasks.map(({ tdur = 0 }) => tdur)),
  };
}
