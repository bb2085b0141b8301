import type { Citation } from '#contracts/citation.ts';
import type { Issue } from '../report/issue.ts';
import { lineOf } from '../read/raw-file.ts';
import type { Span } from '../text/positions.ts';
import { statedDate } from './stated-date.ts';
import type { StorySettings } from '../read/settings.ts';
import type { DraftArticle } from './draft.ts';
import type { EventWords } from './event.ts';
import type { DateExpression } from './events/form.ts';
import { quick } from '../text/pattern-set.ts';

/** The day of a story's event with its evidence: words of a dated article and its date line, or the editor's source. */
export interface EventDay {
  day: string;
  citations: Citation[];
  /** Set if `story.yml` gives the day. */
  supplied: { source?: string | undefined; checked?: string | undefined } | null;
}

const HAPPENED =
  '(?:occurred|happened|took\\s+place|unfolded|was\\s+carried\\s+out|broke\\s+out|began|struck)';
/** Words allowed between a mention of the event and the day after it. */
const UP_TO_DAY = new RegExp(
  `^(?:,?\\s+(?:which|that))?(?:\\s+${HAPPENED})?(?:\\s+(?:late|early))?\\s+(?:on\\s+)?$`,
  'iu',
);
/** Words allowed between a day and a mention of the event: "Friday’s terrible". */
const FROM_DAY = /^['’]s\s+(?:[\p{L}-]+\s+){0,3}$/iu;
/** "a funeral for the victims of the", "the trial over the": the day that follows is that of the funeral, the trial. */
const isOfAnother = (before: string): boolean =>
  /\b(?:of|for|over|about|against|to|with|from|into)\s+(?:(?:the|a|an|this|that)\s+)?(?:[\p{L}-]+\s+){0,2}$/iu.test(
    before,
  );

const ONE_DAY = /^\d{4}-\d\d-\d\d$/;

/** Words for what has not happened, or not certainly; a sentence with one of them is no evidence of an event. */
export const NOT_FACTUAL = quick(
  /\b(?:if|unless|whether|could|might|may|would|will|shall|threat(?:s|en\w*)?|warn\w*|plot(?:s|ted|ting)?|plan(?:s|ned|ning)?|foil\w*|thwart\w*|avert\w*|prevent\w*|potential|possible|imminent|hypothetical|fictional|film|novel|drill|exercise|simulat\w*|hoax|false|untrue|rumou?r\w*|alleged(?:ly)?|fear(?:s|ed)|suppos\w*|no|not|never|nobody|none|neither|den(?:y|ie[sd]|ial)|fail\w*|attempt\w*)\b/iu,
);

/** One in five articles may give another day: a misread caption, an error. */
const ARTICLES_TO_ONE = 4;

interface FoundDay extends Span {
  day: string;
  draft: DraftArticle;
}

/**
 * Finds the day of the story's event: the one in `story.yml`, else the one that dated articles give in the same phrase
 * ("The attack, which occurred on Friday evening", "Friday’s attack", "the attack on 22 March", "was killed on 2
 * October inside the consulate").
 *
 * The event must be mentioned with its place or name, or as "the attack" after such a mention in the same paragraph. If
 * articles differ, the day of at least four in five is used and the others are reported; without such a majority, none
 * is used.
 */
export function deriveEventDay(
  event: EventWords,
  settings: StorySettings['event'],
  drafts: readonly DraftArticle[],
  expressionsOf: (draft: DraftArticle) => readonly DateExpression[],
  dayOf: (draft: DraftArticle) => string | null,
): { eventDay: EventDay | null; issues: Issue[] } {
  const found = drafts.flatMap((draft) => findDays(event, draft, expressionsOf(draft), dayOf(draft)));
  const byDay = Map.groupBy(found, ({ day }) => day);
  const articlesOf = (day: string): number => new Set(byDay.get(day)?.map(({ draft }) => draft.id)).size;
  const given = settings?.day;
  const most = given ?? [...byDay.keys()].sort((one, other) => articlesOf(other) - articlesOf(one))[0];
  if (most === undefined) return { eventDay: null, issues: [] };
  const differing = found.filter(({ day }) => day !== most);
  const others = new Set(differing.map(({ draft }) => draft.id)).size;
  const stands = given !== undefined || others * ARTICLES_TO_ONE <= articlesOf(most);
  const [first] = byDay.get(most) ?? [];
  const issues = differing.slice(0, MAX_REPORTED).map((each): Issue => {
    const { draft, day } = each;
    const words = draft.text.slice(each.start, each.end);
    const line = lineOf(draft.file, each.start);
    const agree = articlesOf(most);
    const by = given ? 'story.yml' : agree === 1 ? (first?.draft.file.path ?? '') : `${agree} articles`;
    const text = `“${words}” makes the event ${day}; ${by} ${by.endsWith('articles') ? 'make' : 'makes'} it ${most}`;
    return { kind: stands ? 'event-day-differs' : 'event-days-differ', path: draft.file.path, line, text };
  });
  if (!stands) return { eventDay: null, issues };
  if (given !== undefined) {
    const { source, checked } = settings ?? {};
    return { eventDay: { day: given, citations: [], supplied: { source, checked } }, issues };
  }
  if (!first) return { eventDay: null, issues };
  const citations = [first.draft.citations.cite(first), ...(statedDate(first.draft)?.cite() ?? [])];
  return { eventDay: { day: first.day, citations, supplied: null }, issues };
}

/** Reported articles that differ; more would show nothing new. */
const MAX_REPORTED = 5;

function findDays(
  event: EventWords,
  draft: DraftArticle,
  expressions: readonly DateExpression[],
  articleDay: string | null,
): FoundDay[] {
  const found: FoundDay[] = [];
  for (const block of draft.parsed.blocks) {
    if (block.kind !== 'passage') continue;
    let mentioned = false;
    for (const sentence of block.sentences) {
      const text = draft.text.slice(sentence.start, sentence.end);
      const mentions = [...event.mention.all(text)];
      const references = mentioned ? [...mentions, ...event.again.all(text)] : mentions;
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
          const within = start >= span.start && end <= span.end;
          const after = start >= span.end && UP_TO_DAY.test(draft.text.slice(span.end, start));
          const before = end <= span.start && FROM_DAY.test(draft.text.slice(end, span.start));
          if (!within && !before && !(after && !isOfAnother(text.slice(0, reference.index)))) continue;
          found.push({
            day: edtf,
            start: Math.min(start, span.start),
            end: Math.max(end, span.end),
            draft,
          });
        }
      }
    }
  }
  return found;
}
