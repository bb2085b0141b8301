import type { Citation } from '#contracts/citation.ts';
import type { Issue } from '../report/issue.ts';
import { LineIndex, type Span } from '../text/positions.ts';
import type { DraftArticle } from './draft.ts';
import type { EventWords } from './event.ts';
import type { DateExpression } from './events/expressions.ts';

/** The day of a story's event with the words that give it and the date line that they rest on. */
export interface EventDay {
  day: string;
  citations: Citation[];
}

const HAPPENED =
  '(?:occurred|happened|took\\s+place|unfolded|was\\s+carried\\s+out|broke\\s+out|began|struck)';
/** What may stand between the words for the event and the day that follows them. */
const UP_TO_DAY = new RegExp(
  `^(?:,?\\s+(?:which|that))?(?:\\s+${HAPPENED})?(?:\\s+(?:late|early))?\\s+(?:on\\s+)?$`,
  'iu',
);
/** What may stand between a day and the words for the event: "Friday’s terrible". */
const FROM_DAY = /^['’]s\s+(?:[\p{L}-]+\s+){0,3}$/iu;
const ONE_DAY = /^\d{4}-\d\d-\d\d$/;

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
  expressionsOf: (draft: DraftArticle) => readonly DateExpression[],
  dayOf: (draft: DraftArticle) => string | null,
): { eventDay: EventDay | null; issues: Issue[] } {
  const found = drafts.flatMap((draft) =>
    findDays(event, draft, expressionsOf(draft), dayOf(draft)).map(({ day, span }) => ({ day, span, draft })),
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
  expressions: readonly DateExpression[],
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
      const days = expressions.filter((one) => one.sentence.start === sentence.start);
      for (const reference of references) {
        const span = {
          start: sentence.start + reference.index,
          end: sentence.start + reference.index + reference[0].length,
        };
        for (const { start, end, edtf, certain } of days) {
          if (!edtf || !certain || !ONE_DAY.test(edtf) || (articleDay && edtf > articleDay)) continue;
          const after = start >= span.end && UP_TO_DAY.test(draft.text.slice(span.end, start));
          const before = end <= span.start && FROM_DAY.test(draft.text.slice(end, span.start));
          if (!after && !before) continue;
          found.push({
            day: edtf,
            span: { start: Math.min(start, span.start), end: Math.max(end, span.end) },
          });
        }
      }
    }
  }
  return found;
}
