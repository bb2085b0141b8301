import type { Coverage } from '../data/coverage.ts';
import { storyYear } from '#contracts/dates.ts';
import { firstDay, formatEdtf } from '#contracts/edtf.ts';
import { shownText } from '#contracts/shown-text.ts';
import { placeAddress, type Reference, sentenceAt } from '../words/references.ts';
import type { StoryEvent } from '#contracts/story.ts';
import type { Base } from '#contracts/urls.ts';

/** What articles tell of a day, a month or a span: the words of the first, and who else tells of it. */
export interface DayEvent {
  /** Its place among the days of the articles: `2024-03-22` and what sorts it within the day. */
  place: string;
  /** `22 March`, `25 to 31 March`, `about 19 March`, `July 2023?`. */
  label: string;
  /** The day where it is one, and certain. */
  day: string | null;
  /** The sentence around the words that name the time, which stand between them. */
  sentence: [before: string, time: string, after: string];
  /** The articles that tell of it, in the order of the timeline, each with its sentence. */
  told: { reference: Reference; address: string }[];
  /** Where the editor gives the date: the source. */
  supplied: string | null;
}

/**
 * Gives the days of which articles tell in words of time, in their order. That several articles tell of one day does not
 * say that they tell of one thing.
 */
export function dayEvents(
  { story, articles }: Coverage,
  references: ReadonlyMap<string, Reference>,
  base: Base,
): DayEvent[] {
  const byId = new Map(articles.map((entry) => [entry.article.id, entry]));
  const within = storyYear(articles.map(({ article }) => article.date));
  return Array.from(Map.groupBy(story.events, placeOf), ([place, events]): DayEvent => {
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
    return {
      place,
      label: formatEdtf(edtf, { withYear: edtf.slice(0, 4) !== within, certain }),
      day: certain && /^\d{4}-\d\d-\d\d$/.test(edtf) ? edtf : null,
      sentence: sentenceAround(first, byId.get(first.citation.article)?.read().article.passages ?? []),
      told: [...told.values()],
      supplied: first.supplied ?? null,
    };
  }).sort((one, other) => (one.place < other.place ? -1 : 1));
}

type Passages = readonly { sentences: readonly { start: number; end: number; exact: string }[] }[];

function sentenceAround({ citation }: StoryEvent, passages: Passages): DayEvent['sentence'] {
  const sentence = passages
    .flatMap(({ sentences }) => sentences)
    .find(({ start, end }) => start <= citation.start && citation.start < end);
  if (!sentence) return ['', citation.exact, ''];
  const points = [...sentence.exact];
  const cut = (from: number, to?: number): string => shownText(points.slice(from, to).join(''));
  const [from, to] = [citation.start - sentence.start, citation.end - sentence.start];
  return [cut(0, from), cut(from, to), cut(to)];
}

/**
 * "Early March" stands before its days, "late March" after most of them; a span, and what is not certain, before what is
 * told of the day where it begins.
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
