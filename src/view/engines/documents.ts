import { firstDay, lastDay } from '#contracts/edtf.ts';
import { publisherName } from '#contracts/publishers.ts';
import type { ArticleRecord, StoryRecord } from '#contracts/records.ts';
import { absoluteAddress, addressOf, atFragment, type Base } from '#contracts/urls.ts';
import type { Citation } from '#contracts/citation.ts';
import type { Kind } from './fields.ts';

/** A flat document; a field of which nothing is known is missing. */
export type EngineDocument = Record<string, string | number | readonly (string | number)[]>;

/** What cites an article, in the order of its text. */
interface Cited {
  names: { name: string; id: string; start: number }[];
  events: { edtf: string; start: number }[];
  figures: { kind: string; value: number | null; start: number }[];
}

/** Where the site is, so that documents link to it. */
export interface Place {
  base: Base;
  origin: URL | undefined;
}

/** Returns a function that makes the documents of each article of a story. */
export function documentsOf(
  story: StoryRecord,
  { base, origin }: Place,
): (record: ArticleRecord) => Record<Kind, EngineDocument[]> {
  const citedIn = citing(story);
  return ({ article }) => {
    const cited = citedIn(article.id);
    const id = engineId(story.id, article.id);
    const address = absoluteAddress(origin, addressOf(base, article.url));
    const edtf = article.date.edtf ?? undefined;
    const first = edtf === undefined ? undefined : (firstDay(edtf) ?? undefined);
    const known = {
      story: story.id,
      story_title: story.title,
      article: article.id,
      language: story.language,
      headline: article.headline.text,
      headline_by: article.headline.by,
      publisher: publisherName(article.publisher) ?? undefined,
      publisher_status: article.publisher.status,
      date: edtf,
      date_status: article.date.status,
      date_first: first,
      // A bounded date is open at its end.
      date_last: edtf === undefined || edtf.endsWith('..') ? undefined : (lastDay(edtf) ?? undefined),
      date_first_seconds: first === undefined ? undefined : Date.parse(first) / 1000,
      file: article.source.path,
      file_sha256: article.source.sha256,
    };
    const sentences = article.passages.flatMap(({ heading, sentences: own }) =>
      own.map((sentence) => ({ ...sentence, heading: heading?.exact })),
    );
    return {
      articles: [
        present({
          id,
          url: address,
          ...known,
          text: sentences.map(({ exact }) => exact).join('\n'),
          ...labels(cited),
          words: article.words,
        }),
      ],
      sentences: sentences.map(({ id: sentence, start, end, exact, heading }) =>
        present({
          id: engineId(story.id, article.id, sentence),
          url: atFragment(address, sentence),
          ...known,
          text: exact,
          ...labels(within(cited, start, end)),
          article_id: id,
          sentence: Number(sentence.slice(1)),
          heading,
          start,
          end,
        }),
      ),
    };
  };
}

/** One id of several in letters that every engine takes: `_-` is between them, and a `_` within one is doubled. */
export const engineId = (...ids: readonly string[]): string =>
  ids.map((id) => id.replaceAll('_', '__')).join('_-');

function present(fields: Record<string, EngineDocument[string] | undefined>): EngineDocument {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function labels({ names, events, figures }: Cited): EngineDocument {
  return {
    names: [...new Set(names.map(({ name }) => name))],
    name_ids: [...new Set(names.map(({ id }) => id))],
    event_dates: [...new Set(events.map(({ edtf }) => edtf))],
    figure_kinds: [...new Set(figures.map(({ kind }) => kind))],
    figure_values: figures.flatMap(({ value }) => (value === null ? [] : [value])),
  };
}

function within(cited: Cited, start: number, end: number): Cited {
  const isIn = (one: { start: number }): boolean => one.start >= start && one.start < end;
  const { names, events, figures } = cited;
  return { names: names.filter(isIn), events: events.filter(isIn), figures: figures.filter(isIn) };
}

const byStart = (one: { start: number }, other: { start: number }): number => one.start - other.start;

function citing(story: StoryRecord): (article: string) => Cited {
  const group = <Item extends { start: number }>(
    items: readonly (Item & { citation: Citation })[],
  ): ReadonlyMap<string, Item[]> => Map.groupBy(items, ({ citation }) => citation.article);
  const names = group(
    story.names.flatMap(({ id, name, citations }) =>
      citations.map((citation) => ({ id, name, citation, start: citation.start })),
    ),
  );
  const events = group(story.events.map(({ edtf, citation }) => ({ edtf, citation, start: citation.start })));
  const figures = group(
    story.figures.map(({ kind, value, citation }) => ({ kind, value, citation, start: citation.start })),
  );
  return (article) => ({
    names: (names.get(article) ?? []).toSorted(byStart),
    events: (events.get(article) ?? []).toSorted(byStart),
    figures: (figures.get(article) ?? []).toSorted(byStart),
  });
}
