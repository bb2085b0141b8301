import { ownLanguage } from '#contracts/text-language.ts';
import type { ArticleEntry, Coverage } from '../data/coverage.ts';
import { storyYear } from '#contracts/dates.ts';
import { firstDay, formatEdtf } from '#contracts/edtf.ts';
import { shownText } from '#contracts/shown-text.ts';
import { placeAddress, type Reference, sentenceAt } from '../words/references.ts';
import { wordsAt } from '../words/sentence-places.ts';
import type { ArticleRecord } from '#contracts/records.ts';
import type { StoryEvent } from '#contracts/story.ts';
import type { Base } from '#contracts/urls.ts';

/** What articles report of a day, a month or a span: the words of the first, and the other articles. */
export interface DayEvent {
  /** Sort key among the days of articles: `2024-03-22` and a suffix within the day. */
  place: string;
  /** `22 March`, `25 to 31 March`, `about 19 March`, `probably July 2023`. */
  label: string;
  /** The day, if it is certain. */
  day: string | null;
  /** The sentence or the part of it that is shown, divided around the words that name the time. */
  sentence: [before: string, time: string, after: string];
  /** The language of the sentence, if it is not the story's. */
  language?: string | undefined;
  /** The articles that report it, in timeline order, with their sentences. */
  told: { reference: Reference; address: string }[];
  /** The editor's source, if the editor gives the date. */
  supplied: string | null;
}

/** Returns the days of reported events, in order. Several articles about one day need not report the same event. */
export function dayEvents(
  { story, articles }: Coverage,
  references: ReadonlyMap<string, Reference>,
  base: Base,
): DayEvent[] {
  const byId = new Map(articles.map((entry) => [entry.article.id, entry]));
  const within = storyYear(articles.map(({ article }) => article.date));
  const days = Map.groupBy(story.events, placeOf);
  const shown = [...days].filter(([, events]) => !isHeadline(events, byId));
  return shown
    .map(([place, events]): DayEvent => {
      const told = new Map(
        events.map(({ citation, words }) => {
          const article = byId.get(citation.article)?.article;
          const reference = references.get(citation.article);
          if (!article || !reference || sentenceAt(article, citation.start) === null) {
            throw new Error(
              `Cannot show the event “${words}” (${citation.article}): no sentence has it. Run npm run ingest.`,
            );
          }
          return [citation.article, { reference, address: placeAddress(article, citation.start, base) }];
        }),
      );
      const [first] = events as [StoryEvent, ...StoryEvent[]];
      const { edtf, certain } = first;
      const teller = byId.get(first.citation.article);
      return {
        place,
        label: formatEdtf(edtf, { withYear: edtf.slice(0, 4) !== within, certain }),
        day: certain && /^\d{4}-\d\d-\d\d$/.test(edtf) ? edtf : null,
        sentence: sentenceAround(first, teller?.read()),
        language: teller && ownLanguage(teller.article, story),
        told: [...told.values()],
        supplied: first.supplied ?? null,
      };
    })
    .sort((one, other) => (one.place < other.place ? -1 : 1));
}

/** Whether the only event of a day is the headline of an article of that day, which is shown there. */
function isHeadline(events: readonly StoryEvent[], byId: ReadonlyMap<string, ArticleEntry>): boolean {
  const [event, ...others] = events;
  const article = event && byId.get(event.citation.article)?.article;
  if (!article || others.length > 0 || event.supplied !== undefined) return false;
  const { headline, date } = article;
  return (
    date.edtf === event.edtf &&
    headline.by !== 'editor' &&
    headline.citation.start <= event.citation.start &&
    event.citation.end <= headline.citation.end &&
    headline.text.includes(event.words)
  );
}

/** “…” marks an end before that of the sentence. */
function sentenceAround(
  { citation, part }: StoryEvent,
  record: ArticleRecord | undefined,
): DayEvent['sentence'] {
  const sentence = record?.article.passages
    .flatMap(({ sentences }) => sentences)
    .find(({ start, end }) => start <= citation.start && citation.start < end);
  if (!sentence) return ['', citation.exact, ''];
  const shown = part ?? sentence;
  const points = [...shown.exact];
  const cut = (from: number, to?: number): string => shownText(points.slice(from, to).join(''));
  const [first] = wordsAt(sentence, shown, record?.places);
  const [from, to] = wordsAt(sentence, citation, record?.places);
  return [
    cut(0, from - first),
    cut(from - first, to - first),
    cut(to - first) + (shown.end < sentence.end ? '…' : ''),
  ];
}

/**
 * "Early March" sorts before its days, "late March" after most of them; spans and uncertain dates before other events
 * of their first day.
 */
function placeOf({ edtf, certain, words: named }: StoryEvent): string {
  const day = firstDay(edtf) ?? edtf;
  if (/^\d{4}-\d\d-\d\d$/.test(edtf)) return `${day} ${certain ? 1 : 0} ${edtf}`;
  if (!/^\d{4}-\d\d~?$/.test(edtf)) return `${day} 0 ${edtf}`;
  const part = /^(?:the\s+)?(?:late|end|last)\b/i.test(named)
    ? '21'
    : /^(?:the\s+)?mid/i.test(named)
      ? '11'
      : '01';
  return `${day.slice(0, 8)}${part} 0 ${edtf}`;
}
