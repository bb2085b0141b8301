import type { Citation } from '#lib/citation.ts';
import type { Issue } from '../issue.ts';
import { LineIndex, type Span } from '../positions.ts';
import { DAY_EXPRESSION, NOT_A_DAY_BEFORE, resolveDay } from './day-expression.ts';
import type { DraftArticle } from './draft.ts';
import type { EventWords } from './event.ts';

/** The day of a story's event with the words that give it and the date line that they rest on. */
export interface EventDay {
  day: string;
  citations: Citation[];
}

const HAPPENED =
  '(?:occurred|happened|took\\s+place|unfolded|was\\s+carried\\s+out|broke\\s+out|began|struck)';
const AFTER_EVENT = new RegExp(
  `^(?:,?\\s+(?:which|that))?(?:\\s+${HAPPENED})?(?:\\s+(?:late|early))?\\s+(?:on\\s+)?(?<day>${DAY_EXPRESSION})(?![\\p{L}\\p{N}-])`,
  'iu',
);
const BEFORE_EVENT = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<day>${DAY_EXPRESSION})['’]s\\s+(?:[\\p{L}-]+\\s+){0,3}$`,
  'iu',
);

/** Words of what has not happened, or not certainly: a sentence with one of them proves nothing of an event. */
export const NOT_FACTUAL =
  /\b(?:if|unless|whether|could|might|may|would|will|shall|threat(?:s|en\w*)?|warn\w*|plot(?:s|ted|ting)?|plan(?:s|ned|ning)?|foil\w*|thwart\w*|avert\w*|prevent\w*|potential|possible|imminent|hypothetical|fictional|film|novel|drill|exercise|simulat\w*|hoax|false|rumou?r\w*|no|not|never|den(?:y|ie[sd]|ial)|fail\w*|attempt\w*)\b/iu;

/**
 * Finds the day of the story's event: the day that dated articles give to it, in words bound to it ("The
 * attack, which occurred on Friday evening", "Friday’s attack", "the attack on 22 March").
 *
 * The event is meant where it is mentioned with its place, or by "the attack" in the same paragraph after such
 * a mention. Where sentences give it different days none is taken, and the sentences are reported.
 */
export function deriveEventDay(
  event: EventWords,
  drafts: readonly DraftArticle[],
  dayOf: (draft: DraftArticle) => string | null,
): { eventDay: EventDay | null; issues: Issue[] } {
  const found = drafts.flatMap((draft) =>
    findDays(event, draft, dayOf(draft)).map(({ day, span }) => ({ day, span, draft })),
  );
  const [first] = found;
  if (!first) return { eventDay: null, issues: [] };
  const other = found.find(({ day }) => day !== first.day);
  if (other) {
    const words = other.draft.text.slice(other.span.start, other.span.end);
    const { line } = new LineIndex(other.draft.text).point(other.span.start);
    const text = `“${words}” makes the event ${other.day}; ${first.draft.file.path} makes it ${first.day}`;
    return {
      eventDay: null,
      issues: [{ kind: 'event-days-differ', path: other.draft.file.path, line, text }],
    };
  }
  const { dateline } = first.draft.parsed;
  const citations = [first.span, ...(dateline ? [dateline] : [])].map((span) =>
    first.draft.quoter.cite(span),
  );
  return { eventDay: { day: first.day, citations }, issues: [] };
}

function findDays(
  event: EventWords,
  draft: DraftArticle,
  articleDay: string | null,
): { day: string; span: Span }[] {
  const found: { day: string; span: Span }[] = [];
  for (const block of draft.parsed.blocks) {
    if (block.kind !== 'passage') continue;
    let mentioned = false;
    for (const sentence of block.sentences) {
      const text = draft.text.slice(sentence.start, sentence.end);
      const mentions = [...text.matchAll(event.mention)];
      const references = mentioned ? [...mentions, ...text.matchAll(event.again)] : mentions;
      if (mentions.length > 0) mentioned = true;
      if (NOT_FACTUAL.test(text)) continue;
      for (const reference of references) {
        const place = placeOfDay(text, reference);
        const day = place && resolveDay(place.words, articleDay);
        if (!place || !day || (articleDay && day > articleDay)) continue;
        found.push({ day, span: { start: sentence.start + place.start, end: sentence.start + place.end } });
      }
    }
  }
  return found;
}

/** Finds the words that give a day right after or right before the words for the event. */
function placeOfDay(text: string, event: RegExpExecArray): (Span & { words: string }) | null {
  const eventEnd = event.index + event[0].length;
  const after = AFTER_EVENT.exec(text.slice(eventEnd));
  if (after?.groups?.['day']) {
    return { start: event.index, end: eventEnd + after[0].length, words: after.groups['day'] };
  }
  const before = BEFORE_EVENT.exec(text.slice(0, event.index));
  if (before?.groups?.['day'] && !NOT_A_DAY_BEFORE.test(text.slice(0, before.index))) {
    return { start: before.index, end: eventEnd, words: before.groups['day'] };
  }
  return null;
}
