import type { ArticleOutline } from '#contracts/article.ts';
import { boundDay, type DateLabel, fileDateOf, formatDay } from '#contracts/dates.ts';
import { capitalise, formatCount } from '#contracts/number-format.ts';
import type { StoryEntry } from './entries.ts';

/** Undated articles with the same reason. */
export interface UndatedGroup {
  name: string;
  status: DateLabel['status'];
  /** Groups of years have the same. */
  reason: string;
  entries: StoryEntry[];
}

/** Groups articles without a day by what is known of their dates: bounded ones first, then years in order, unknown last. */
export function undatedGroups(
  articles: readonly ArticleOutline[],
  toEntry: (article: ArticleOutline) => StoryEntry,
): UndatedGroup[] {
  return [...Map.groupBy(articles, reasonOf)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, alike]): UndatedGroup => {
      const [first] = alike as [ArticleOutline, ...ArticleOutline[]];
      return { ...describe(first, alike.length), entries: alike.map(toEntry) };
    });
}

function reasonOf({ date }: ArticleOutline): string {
  const said = fileDateOf(date);
  if (said.status === 'no-day') return `1 ${date.edtf} ${said.words}`;
  if (said.status === 'supplied-no-day') return `1 ${date.edtf} ~ supplied`;
  if (date.status === 'bounded') return `0 ${date.edtf}`;
  return said.status === 'unread' ? '2' : '3';
}

function describe({ date }: ArticleOutline, count: number): Omit<UndatedGroup, 'entries'> {
  const said = fileDateOf(date);
  const these = count === 1 ? 'This one' : `These ${formatCount(count)}`;
  const [verb, they, were] = count === 1 ? ['tells of', 'it', 'it was'] : ['tell of', 'them', 'they were'];
  if (said.status === 'no-day') {
    return {
      name: capitalise(said.words),
      status: 'stated',
      reason: 'Dated by the article with a year alone.',
    };
  }
  if (said.status === 'supplied-no-day') {
    return {
      name: said.words,
      status: 'supplied',
      reason: 'Dated by us with a year: no day is known.',
    };
  }
  if (date.status === 'bounded') {
    const day = boundDay(date.edtf);
    return {
      name: `After ${formatDay(day, { withYear: true })}`,
      status: 'bounded',
      reason: `${these} ${verb} what happened on ${formatDay(day, { withYear: false })}. Nothing in ${they} says how long after it ${were} written.`,
    };
  }
  return said.status === 'unread'
    ? {
        name: 'Words that may be a date',
        status: 'unknown',
        reason: `${these} ${count === 1 ? 'has' : 'have'} words that may be a date, but were not taken as the day of publication.`,
      }
    : {
        name: 'No date found',
        status: 'unknown',
        reason: `No date was found in ${count === 1 ? 'this one' : `these ${formatCount(count)}`}.`,
      };
}
