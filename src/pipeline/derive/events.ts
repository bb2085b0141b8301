import type { ArticleDate } from '#contracts/article.ts';
import type { Citation } from '#contracts/citation.ts';
import { firstDay } from '#contracts/edtf.ts';
import type { LeftOutDate, StoryEvent } from '#contracts/story.ts';
import { dayOf } from './date-status.ts';
import type { DraftArticle } from './draft.ts';
import { statedDate } from './stated-date.ts';
import type { EventWords } from './event.ts';
import type { EventDay } from './event-day.ts';
import { beforeTheEvent } from './events/before-event.ts';
import { findDateExpressions } from './events/expressions.ts';
import type { DateExpression } from './events/form.ts';
import { eventPart } from './events/event-part.ts';
import { namesEvent, namesEventAgain } from './events/story-event.ts';

/** An article with its date expressions and the status of its date. */
export interface DatedDraft {
  draft: DraftArticle;
  expressions: readonly DateExpression[];
  date: ArticleDate;
  language: string;
}

/**
 * Returns the events that articles report with a date, in order of dates, and the expressions that yield none, in
 * article order.
 *
 * An event needs a sentence of the body that reports something as having happened, and a date with citable evidence:
 * the words themselves, the stated or supplied day of the article, or the day of an event. Each article's words are an
 * event of their own, even if several name the same day: whether they mean the same event is not decided.
 */
export function deriveEvents(
  articles: readonly DatedDraft[],
  event: EventWords | null,
  eventDay: EventDay | null,
): { events: StoryEvent[]; datesLeftOut: LeftOutDate[] } {
  const events: StoryEvent[] = [];
  const datesLeftOut: LeftOutDate[] = [];
  for (const article of articles) {
    const { draft } = article;
    for (const expression of readAgain(article, event, eventDay)) {
      const { edtf, certain, words, reason, anchors } = expression;
      const citation = draft.citations.cite(expression);
      if (reason === null && edtf !== null)
        events.push({ edtf, words, certain, citation, ...partOf(article, expression), anchors });
      else if (reason !== null) datesLeftOut.push({ article: draft.id, reason, edtf, citation });
    }
  }
  return { events: events.sort(byDate), datesLeftOut };
}

/** The part of the sentence that the timeline shows, as a property; none if that is the whole. */
function partOf(
  { draft, language }: DatedDraft,
  { sentence, start, end }: DateExpression,
): Pick<StoryEvent, 'part'> {
  const at = { start: start - sentence.start, end: end - sentence.start };
  const part = eventPart(draft.text.slice(sentence.start, sentence.end), at, language);
  if (part === null) return {};
  return {
    part: draft.citations.cite({ start: sentence.start + part.start, end: sentence.start + part.end }),
  };
}

type Anchored = DateExpression & { anchors: Citation[] };

/** Resolves expressions relative to the story's event, and adds evidence. */
function readAgain(
  { draft, expressions, date }: DatedDraft,
  event: EventWords | null,
  eventDay: EventDay | null,
): Anchored[] {
  const tells = event !== null && eventDay !== null && namesEvent(event, draft);
  const found =
    tells && expressions.some((expression) => expression.event !== null)
      ? findDateExpressions(draft.text, draft.parsed, {
          day: dayOf(draft),
          eventDay: (words) => (namesEventAgain(event, words) ? eventDay.day : null),
        })
      : expressions;
  const bounded = date.status === 'bounded' && tells ? beforeTheEvent(draft, found, event, eventDay) : [];
  const seen = new Set<string>();
  return found.map((expression): Anchored => {
    const told = bounded.find(({ start }) => start === expression.start);
    if (told) return told;
    const anchored = { ...expression, anchors: anchorsOf(draft, expression, eventDay) };
    // A day repeated within a sentence ("on Friday, 22 March, … that Friday", "two weeks after …") is one event.
    const key = `${expression.sentence.start} ${expression.edtf}`;
    if (expression.reason !== null || !(seen.has(key) || seen.has(key.replace(/~$/, '')))) {
      if (expression.reason === null) seen.add(key);
      return anchored;
    }
    return { ...anchored, reason: 'repeated' };
  });
}

function anchorsOf(
  draft: DraftArticle,
  { full, edtf, event }: DateExpression,
  eventDay: EventDay | null,
): Citation[] {
  if (full || edtf === null) return [];
  const dayLine = statedDate(draft)?.cite() ?? [];
  if (event === null) return dayLine;
  return event.place ? [draft.citations.cite(event.place), ...dayLine] : (eventDay?.citations ?? []);
}

function byDate(one: StoryEvent, other: StoryEvent): number {
  const [first, second] = [one, other].map(({ edtf }) => firstDay(edtf) ?? edtf);
  return first === second ? 0 : (first ?? '') < (second ?? '') ? -1 : 1;
}
