import type { Loader } from 'astro/loaders';
import { type Article, outlineOf } from '#contracts/article.ts';
import type { RecordLine } from '#contracts/records.ts';
import { currentFile, readSiteRecord, streamRecords, type UncheckedRecord } from './derived.ts';

type Kind = 'stories' | 'articles' | 'site';
type Entry = { id: string; data: Record<string, unknown> };

/**
 * Loads one kind of record of the current generation into a collection, and reloads it in development when the
 * generation changes. Collections hold only what lists and routes need and the place of each record, because Astro
 * keeps their whole content as one JSON and one module.
 */
export function derivedLoader(kind: Kind): Loader {
  return {
    name: `derived-${kind}`,
    async load({ store, parseData, watcher, logger }) {
      const fill = async (): Promise<void> => {
        const entries = await readEntries(kind);
        const parsed = await Promise.all(
          entries.map(async (entry) => ({ ...entry, data: await parseData(entry) })),
        );
        store.clear();
        for (const { id, data } of parsed) store.set({ id, data });
      };
      await fill();
      const refill = (changed: string): void => {
        if (changed !== currentFile()) return;
        fill().then(
          () => logger.info(`Loaded ${kind} of the new generation`),
          (error: unknown) => logger.error(String(error)),
        );
      };
      watcher?.add(currentFile());
      watcher?.on('add', refill);
      watcher?.on('change', refill);
    },
  };
}

async function readEntries(kind: Kind): Promise<Entry[]> {
  if (kind === 'site') return [{ id: 'site', data: await readSiteRecord() }];
  const toData = kind === 'articles' ? storedArticle : storedStory;
  const entries: Entry[] = [];
  for await (const { record, line } of streamRecords(kind))
    entries.push({ id: record.id, data: toData(record, line) });
  return entries;
}

/** Schema validation follows; a record without text fails there. */
function storedArticle(record: UncheckedRecord, line: RecordLine): Record<string, unknown> {
  const { article, spacing: _spacing, places: _places, ...own } = record;
  return { ...own, article: outlineOf(article as Article), line };
}

const storedStory = ({ id, title, url, language }: UncheckedRecord, line: RecordLine) => ({
  id,
  title,
  url,
  language,
  line,
});
