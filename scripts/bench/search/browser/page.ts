import type { Answer, Ask, Open } from '../peer.ts';

/** What a page is asked: by which client, over which index, and how many answers it shows. */
export interface Asked {
  client: string;
  index: string;
  queries: string[];
  limit: number;
}

/** Times in ms from a query to its results on the page, and of the longest task meanwhile: 0 for none of 50 or more. */
export interface Timed {
  ms: number[];
  longestTask: number;
}

/** Queries are asked again as long as this, at most. */
const MOST_MS = 10_000;

/** Loads the client, opens the index, asks the first query and shows what answers: one time with all of that in it. */
export async function askFirst({ client, index, queries: [query = ''], limit }: Asked): Promise<Timed> {
  const longest = watchTasks();
  const start = performance.now();
  const ask = await openIndex(client, index);
  show(await ask(query, limit));
  await new Promise(requestAnimationFrame);
  const ms = performance.now() - start;
  return { ms: [ms], longestTask: await longest() };
}

/** Asks each query, so that all files are there, and times it when it is asked again. */
export async function askAgain({ client, index, queries, limit }: Asked): Promise<Timed> {
  const longest = watchTasks();
  const ask = await openIndex(client, index);
  const end = performance.now() + MOST_MS;
  const ms: number[] = [];
  for (const query of queries) {
    await ask(query, limit);
    const start = performance.now();
    show(await ask(query, limit));
    ms.push(performance.now() - start);
    await rest(0);
    if (performance.now() > end) break;
  }
  return { ms, longestTask: await longest() };
}

async function openIndex(client: string, index: string): Promise<Ask> {
  const { open } = (await import(client)) as { open: Open };
  return open(index);
}

function show(answers: readonly Answer[]): void {
  const items = answers.map(({ title, lines }) => {
    const item = document.createElement('li');
    item.append(title, ...lines.map(lineView));
    return item;
  });
  document.querySelector('ol')?.replaceChildren(...items);
}

function lineView(line: string): HTMLElement {
  const view = document.createElement('p');
  view.textContent = line;
  return view;
}

/** Watches for long tasks from now on; the function that it gives ends that and tells the longest. */
function watchTasks(): () => Promise<number> {
  const tasks: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => void tasks.push(...list.getEntries()));
  observer.observe({ type: 'longtask' });
  return async () => {
    // The page is told of a task after its end.
    await rest(100);
    tasks.push(...observer.takeRecords());
    observer.disconnect();
    return Math.max(0, ...tasks.map(({ duration }) => duration));
  };
}

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
