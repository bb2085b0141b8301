import type { Open } from '../peer.ts';

interface Data {
  url: string;
  excerpt: string;
  meta: { title: string };
}

interface PagefindModule {
  createInstance(options: object): {
    init(): Promise<void>;
    search(query: string): Promise<{ results: { data(): Promise<Data> }[] }>;
  };
}

const openPagefind =
  (options: { noWorker?: true }): Open =>
  async (address) => {
    const module = (await import(`${address}pagefind.js`)) as PagefindModule;
    const instance = module.createInstance({ basePath: address, baseUrl: '/', ...options });
    await instance.init();
    return async (query, limit) => {
      const { results } = await instance.search(query);
      const data = await Promise.all(results.slice(0, limit).map((result) => result.data()));
      return data.map(({ url, excerpt, meta }) => ({
        id: url.slice(1, -1),
        title: meta.title,
        lines: [excerpt],
      }));
    };
  };

/** In a worker where there are any, as it does unless told otherwise. */
export const openInWorker = openPagefind({});

/** On the page itself, which spares it fetching the worker. */
export const openOnPage = openPagefind({ noWorker: true });
