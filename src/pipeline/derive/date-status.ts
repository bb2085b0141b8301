import type { ArticleDate } from '#contracts/article.ts';
import type { Span } from '../text/positions.ts';
import type { DraftArticle } from './draft.ts';
import type { EventWords } from './event.ts';
import { type EventDay, NOT_FACTUAL } from './event-day.ts';

/** The day that an article's file states or its note supplies; null where neither does. */
export const dayOf = (draft: DraftArticle): string | null =>
  draft.parsed.dateline?.day ?? draft.note?.date?.day ?? null;

/**
 * Gives the status of an article's date with its evidence: *stated* by the file, else *supplied* by the note,
 * else *bounded* by the day of the story's event, else *unknown*.
 *
 * An undated article is bounded only where one of its sentences tells the event as having happened (see
 * {@link describesEvent}); whoever wrote that wrote on its day or later. Figures, likeness to other articles,
 * file times and dates merely mentioned are not looked at.
 */
export function deriveDateStatus(
  draft: DraftArticle,
  event: EventWords | null,
  eventDay: EventDay | null,
): ArticleDate {
  const { dateline } = draft.parsed;
  if (dateline) return { status: 'stated', edtf: dateline.day, citations: [draft.quoter.cite(dateline)] };
  const supplied = draft.note?.date;
  if (supplied) {
    const { day, source, checked } = supplied;
    return { status: 'supplied', edtf: day, citations: [], evidence: source, checked };
  }
  const description = event && eventDay ? describesEvent(draft, event, eventDay.day) : null;
  if (!description || !eventDay) return { status: 'unknown', edtf: null, citations: [] };
  return {
    status: 'bounded',
    edtf: `${eventDay.day}/..`,
    citations: [draft.quoter.cite(description), ...eventDay.citations],
  };
}

/** What comes after something, or from it: only an event that has happened has an aftermath or victims. */
const AFTER =
  /\b(?:following|after|since|in\s+the\s+(?:immediate\s+)?(?:aftermath|wake)\s+of|in\s+connection\s+with|in\s+response\s+to|(?:victims|survivors)\s+of|mourn(?:s|ed|ing)?|(?:masterminds?|perpetrators?|gunmen|men|those)\s+behind|responsib(?:le|ility)\s+for)\s+(?:(?:a|an|the|this|last\s+\p{L}+['’]s|\p{L}+day['’]s)\s+)?(?:(?!(?:of|in|at|on|to|by|for|from|with|near|and|or)\b)[\p{L}-]+,?\s+){0,4}$/iu;

/** What the event did or that it took place, told in the past. */
const DID =
  /^,?\s+(?:(?:that|which|where)\s+)?(?:(?:late|early)\s+)?(?:(?:on\s+)?\p{L}+day(?:\s+(?:morning|afternoon|evening|night))?,?\s+)?(?:(?:which|that)\s+)?(?:has\s+|have\s+|had\s+)?(?:left|killed|claimed|wounded|injured|took|shook|occurred|happened|unfolded|exposed|sparked|was\s+(?:carried\s+out|claimed)|began|ended)\b/iu;

/**
 * Finds the first words by which an article tells the story's event as past, or null: only that event bounds an
 * article, since only that one is known to have happened on a day that another article, dated itself, gives it.
 *
 * Three things must meet in one sentence. The words bind what happened to where, as the story's editor lists
 * both ("attack on a Moscow concert hall"), so another attack, or another hall, is not it. They stand where only
 * a past event can: after *following*, *in the wake of*, *victims of* and the like, or as the subject of a past
 * verb. And the sentence says nothing of warnings, plans, possibilities or denials, and names no other year: an
 * article that warns of an attack may be older than it, and one on the attack of 2002 is about another.
 *
 * An article is not held to describe the event where it has the same figures, names or wording as one that does,
 * where it speaks of "the attack" alone, or where it names a day: a day that an undated article names, even with its
 * year, may be announced, remembered or mistaken, and bounds nothing.
 */
function describesEvent(draft: DraftArticle, event: EventWords, day: string): Span | null {
  for (const sentence of draft.sentences) {
    const text = draft.text.slice(sentence.start, sentence.end);
    if (NOT_FACTUAL.test(text) || namesAnotherYear(text, day.slice(0, 4))) continue;
    for (const mention of text.matchAll(event.mention)) {
      const end = mention.index + mention[0].length;
      if (AFTER.test(text.slice(0, mention.index)) || DID.test(text.slice(end))) {
        return { start: sentence.start + mention.index, end: sentence.start + end };
      }
    }
  }
  return null;
}

const namesAnotherYear = (text: string, year: string): boolean =>
  (text.match(/(?<![\d.,])(?:1[5-9]|20)\d{2}(?![\d%]|[.,]\d)/gu) ?? []).some((found) => found !== year);
