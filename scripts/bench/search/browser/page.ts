import type { Answer, Ask, Open } from '../peer.ts';

/** What a page is asked: by which client, whose modules come at once as pages see to it, over which index. */
export interface Asked {
  modules: string[];
  index: string;
  queries: string[];
  /** Answers to show. */
  limit: number;
}

/** Queries are asked again as long as this, at most. */
const MOST_MS = 10_000;

/** Loads the client, opens the index, asks the first query and shows what answers: one time in ms, with all of that in it. */
export async function askFirst({ modules, index, queries: [query = ''], limit }: Asked): Promise<number[]> {
  const start = performance.now();
  const ask = await openIndex(modules, index);
  show(await ask(query, limit));
  await new Promise(requestAnimationFrame);
  return [performance.now() - start];
}

/** Asks each query, so that all files are there, and gives the times in ms when it is asked again. */
export async function askAgain({ modules, index, queries, limit }: Asked): Promise<number[]> {
  const ask = await openIndex(modules, index);
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
  return ms;
}

/** The first module is the client. */
async function openIndex(modules: readonly string[], index: string): Promise<Ask> {
  const [client] = await Promise.all(modules.map((module) => import(module) as Promise<{ open: Open }>));
  if (!client) throw new Error('Cannot open an index: there is no client.');
  return client.open(index);
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

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
