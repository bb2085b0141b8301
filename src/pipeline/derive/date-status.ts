import { lastDay } from '#contracts/edtf.ts';
import type { ArticleDate } from '#contracts/article.ts';
import type { Issue } from '../report/issue.ts';
import { lineOf } from '../read/raw-file.ts';
import type { Span } from '../text/positions.ts';
import type { DraftArticle } from './draft.ts';
import type { EventWords } from './event.ts';
import { type EventDay, NOT_FACTUAL } from './event-day.ts';
import { statedDate, statedEdtf } from './stated-date.ts';
import { isEvent } from './figures/scope/other-times.ts';
import { isPastForm } from './events/verb-words.ts';

/** The date that an article's file states or its note supplies, in EDTF; null if neither does. */
function edtfOf(draft: DraftArticle): string | null {
  const supplied = draft.note?.date?.day ?? null;
  return statedOrSupplied(statedEdtf(draft, supplied), supplied);
}

function statedOrSupplied(stated: string | null, supplied: string | null): string | null {
  if (stated === null) return supplied;
  // The note gives the day of the month that the file states.
  return supplied?.startsWith(stated) ? supplied : stated;
}

/** The stated or supplied day of an article, or null. */
export const dayOf = (draft: DraftArticle): string | null => wholeDay(edtfOf(draft));

/** As {@link dayOf}, of the date that a file states and of the day that a note supplies. */
export const ownDay = (stated: string | null, supplied: string | null): string | null =>
  wholeDay(statedOrSupplied(stated, supplied));

/** The date if it is a day, not a month or a year. */
const wholeDay = (edtf: string | null): string | null => (edtf?.length === 10 ? edtf : null);

/** The editor's source as records have it. */
export const givenOf = ({ source, checked }: Given): { evidence?: string; checked?: string } => ({
  ...(source === undefined ? {} : { evidence: source }),
  ...(checked === undefined ? {} : { checked }),
});

interface Given {
  source?: string | undefined;
  checked?: string | undefined;
}

/** What a story's articles say about its event, as far as it bounds undated ones. */
export interface EventBound {
  event: EventWords;
  eventDay: EventDay;
  /** Which descriptions bound an article: all; only those with a name of the event; none. */
  holds: 'all' | 'named' | 'none';
}

/**
 * Decides how far the event's day bounds articles that describe it. If an article dated before it tells the event as a
 * fact, the words also fit an earlier event, or the day is wrong; if one mentions such an event with an earlier
 * year, the former is certain. Then only descriptions with a name of the event count, or none.
 */
export function boundsOf(
  event: EventWords,
  eventDay: EventDay,
  drafts: readonly DraftArticle[],
): { bound: EventBound; issues: Issue[] } {
  const { day } = eventDay;
  let holds: EventBound['holds'] = 'all';
  const issues: Issue[] = [];
  const report = (kind: Issue['kind'], draft: DraftArticle, { start, end }: Span, says: string): void => {
    const line = lineOf(draft.file, start);
    const words = draft.text.slice(start, end).replace(/\s+/gu, ' ');
    issues.push({ kind, path: draft.file.path, line, text: `“${words}” ${says}` });
  };
  const undated = drafts.filter((draft) => edtfOf(draft) === null);
  const bounded = undated.flatMap((draft) => describesEvent(draft, event, day) ?? []);
  if (bounded.length === 0) return { bound: { event, eventDay, holds }, issues };
  for (const draft of drafts) {
    const edtf = edtfOf(draft);
    const earlier = edtf !== null && (lastDay(edtf) ?? day) < day;
    const described = earlier ? mentionsEvent(draft, event, lastDay(edtf) ?? day) : null;
    if (described) {
      report(
        'bound-contradicted',
        draft,
        described,
        `tells the event as past on ${edtf}, and its day is ${day}`,
      );
      holds = described.named ? 'none' : holds === 'none' ? holds : 'named';
      continue;
    }
    const like = holds === 'all' ? findLikeEvent(draft, event, day) : null;
    if (like) {
      holds = 'named';
      if (bounded.some(({ named }) => !named))
        report('like-event', draft, like, `is of another year than ${day}`);
    }
  }
  return { bound: { event, eventDay, holds }, issues };
}

/** Words that name the event; `named`: the article contains a name of the event. */
type Mention = Span & { named: boolean };

/** The first mention of the event that is meant, in a sentence that fits. */
function findMention(
  draft: DraftArticle,
  event: EventWords,
  fits: (sentence: string) => boolean,
  isMeant: (sentence: string, words: string, index: number) => boolean = () => true,
): Mention | null {
  for (const { start, end } of draft.sentences) {
    const sentence = draft.text.slice(start, end);
    if (!fits(sentence)) continue;
    for (const { 0: words, index } of event.mention.all(sentence)) {
      if (!isMeant(sentence, words, index)) continue;
      const from = start + index;
      return { start: from, end: from + words.length, named: event.name.test(draft.text) };
    }
  }
  return null;
}

/** Whether a sentence has no warnings, plans, possibilities or denials, and no year but that of a day. */
const isFactIn =
  (day: string) =>
  (sentence: string): boolean =>
    !NOT_FACTUAL.test(sentence) && otherYears(sentence, day.slice(0, 4)).length === 0;

/**
 * A mention of the event as a fact, in whatever words: to contradict a bound needs less than to give one. "The fire at the
 * mill last week killed nine", of an article older than the story's fire, is of another.
 */
const mentionsEvent = (draft: DraftArticle, event: EventWords, day: string): Mention | null =>
  findMention(draft, event, isFactIn(day));

/** A mention of the event in a sentence with an earlier year, which is another, similar event. */
function findLikeEvent(draft: DraftArticle, event: EventWords, day: string): Mention | null {
  const ownYear = day.slice(0, 4);
  return findMention(draft, event, (sentence) =>
    otherYears(sentence, ownYear).some((year) => year < ownYear),
  );
}

/**
 * Returns the status of an article's date with its evidence: *stated* by the file, else *supplied* by the note, else
 * *bounded* by the day of the story's event, else *unknown*.
 *
 * An undated article is bounded only if one of its sentences describes the event as past (see {@link describesEvent}),
 * so that it was written on that day or later. Figures, similarity, file times and mentioned dates are not used.
 */
export function deriveDateStatus(draft: DraftArticle, bound: EventBound | null): ArticleDate {
  const stated = statedDate(draft);
  const supplied = draft.note?.date;
  if (supplied && (!stated || (stated.edtf.length < 10 && edtfOf(draft) === supplied.day))) {
    return { status: 'supplied', edtf: supplied.day, citations: [], ...givenOf(supplied) };
  }
  if (stated) {
    const { edtf, inMetadata } = stated;
    return { status: 'stated', edtf, ...(inMetadata ? { inMetadata } : {}), citations: stated.cite() };
  }
  const { unreadDate } = draft.parsed;
  // Its label may be a block of its own.
  const words = unreadDate && draft.citations.byBlock(unreadDate).at(-1);
  const unread = words ? { unread: draft.citations.cite(words) } : {};
  const unknown: ArticleDate = { status: 'unknown', edtf: null, citations: [], ...unread };
  if (!bound || bound.holds === 'none') return unknown;
  const { event, eventDay, holds } = bound;
  const description = describesEvent(draft, event, eventDay.day);
  if (!description || (holds === 'named' && !description.named)) return unknown;
  return {
    status: 'bounded',
    edtf: `${eventDay.day}/..`,
    citations: [draft.citations.cite(description), ...eventDay.citations],
    ...unread,
    ...(eventDay.supplied ? { evidence: eventDay.supplied.source ?? 'story.yml' } : {}),
  };
}

/** Nouns and prepositions for what follows an event, which imply that it has happened. */
const AFTER =
  /\b(?:following|after|since|over|in\s+the\s+(?:immediate\s+)?(?:aftermath|wake)\s+of|in\s+connection\s+with|in\s+response\s+to|(?:victims|survivors)\s+of|mourn(?:s|ed|ing)?|condemn(?:s|ed|ing)|(?:masterminds?|perpetrators?|gunmen|men|those)\s+behind|responsib(?:le|ility)\s+for)\s+(?:(?:a|an|the|this|last\s+\p{L}+['’]s|\p{L}+day['’]s)\s+)?(?:(?!(?:of|in|at|on|to|by|for|from|with|near|and|or)\b)[\p{L}-]+,?\s+){0,4}$/iu;

/** Past-tense statements that the event took place or did something. */
const DID =
  /^,?\s+(?:(?:that|which|where)\s+)?(?:(?:late|early)\s+)?(?:(?:on\s+)?\p{L}+day(?:\s+(?:morning|afternoon|evening|night))?,?\s+)?(?:(?:which|that)\s+)?(?:has\s+|have\s+|had\s+)?(?:left|killed|claimed|wounded|injured|took|shook|occurred|happened|unfolded|exposed|sparked|was\s+(?:carried\s+out|claimed)|began|ended)\b/iu;

/** "was [killed …]", "had been [murdered …]" */
const PASSIVE = /\b(?:was|were|been)\s+(?:\p{L}+ly\s+)?$/iu;
/** A subject directly before a past verb: "he [vanished …]", "Ana Ruiz [disappeared …]". */
const SUBJECT =
  /(?:^|\s)(?:he|she|they|it|who|\p{Lu}[\p{L}’'-]+|\p{L}+(?:ist|er|or|man|woman|boat|ship))\s+$/u;

/**
 * Finds the first words in which an article describes the story's event as past, or null. Only that event bounds an
 * article, because only its day is known from dated articles or the editor.
 *
 * One sentence must satisfy three conditions. Its words combine the event with its place or person, as listed by the
 * editor ("attack on a Moscow concert hall"), which excludes other events; "the old mill" and "the first fire" are of
 * others too. They imply the past: after *following*, *in the wake of*, *victims of* and the like, as the subject of a
 * past verb, by themselves ("was killed on 2 October inside the consulate"), or as what people died in or survived. And the sentence has no warnings, plans, possibilities or denials, and no other time: a
 * warning may precede the event, and the attack of 2002 is another.
 *
 * Equal figures or wording, "the attack" alone, or a day named by the article are no evidence: such a day may be
 * announced, remembered or wrong.
 */
function describesEvent(draft: DraftArticle, event: EventWords, day: string): Mention | null {
  const hasNoOtherYear = (sentence: string): boolean => otherYears(sentence, day.slice(0, 4)).length === 0;
  return findMention(draft, event, hasNoOtherYear, (sentence, words, index) => {
    const end = index + words.length;
    const [before, after] = [sentence.slice(0, index), sentence.slice(end)];
    if (!isFactAround(sentence, end) || isOfAnotherOne(before, words)) return false;
    const [verb = ''] = /^\p{L}+/u.exec(words) ?? [];
    return (
      (isPastForm(verb.toLowerCase()) && (PASSIVE.test(before) || SUBJECT.test(before))) ||
      PAST_INSIDE.test(words) ||
      (isPastForm(lastWord(words)) && NO_OBJECT.test(after)) ||
      AFTER.test(before) ||
      DID.test(after) ||
      (namesHappening(words) &&
        !LONG_AGO.test(sentence) &&
        (BEFELL_IN.test(before) || (DEFINITE.test(before) && BROUGHT.test(after))))
    );
  });
}

/** Whether a sentence is no warning, plan, possibility or denial; what follows the event's clause may be negated. */
function isFactAround(sentence: string, end: number): boolean {
  const [clause = ''] = /^[^,;]*/u.exec(sentence.slice(end)) ?? [];
  const rest = sentence.slice(end + clause.length).replaceAll(NEGATIONS, '');
  return !NOT_FACTUAL.test(sentence.slice(0, end) + clause + rest);
}

const NEGATIONS = /\b(?:no|not|never|nobody|none|neither)\b/giu;

/** "the [first] fire at the mill", "the collapse of the [old] viaduct", "a [car] accident": another event of its kind. */
const isOfAnotherOne = (before: string, words: string): boolean =>
  OTHER_ONE_BEFORE.test(before) || KIND_BEFORE.test(before) || OTHER_ONE.test(words);

const OTHER_ONE_BEFORE =
  /\b(?:old|first|last|former|previous|earlier|original|great|second|third|another|similar|other|small|several|many|any|each|every)\s+(?:[\p{L}-]+\s+)?$/iu;
/** An article and an unknown modifier; adjectives of size and harm say nothing of the kind. */
const KIND_BEFORE =
  /(?:^|\s)an?\s+(?!(?:terrible|fatal|deadly|huge|massive|large|major|big|devastating|fierce|serious|sudden|horrific|terrorist|terror|armed|bloody|mass)\s)[\p{L}-]+\s+$/iu;
const OTHER_ONE = /\b(?:old|first|former|previous|earlier|original|second|third)\s+\p{Lu}/u;
/** "the fire at the mill", not "the ferry to Torrin" or any "accident in Torrin", whatever words the editor lists. */
const namesHappening = (words: string): boolean =>
  words
    .split(/[^\p{L}]+/u)
    .some((word) => isEvent(word.toLowerCase()) && !/^(?:accident|incident)s?$/iu.test(word));
const DEFINITE = /\b(?:the|this|that)\s+$|^$/iu;
/** "died in the", "survived the", "the inquiry into the", "were closed because of the", "had been closed before the" */
const BEFELL_IN = new RegExp(
  `(?:${[
    '\\b(?:killed|died|dead|injured|hurt|wounded|lost|lives|buried|trapped|burned|maimed|destroyed|damaged|gutted|missing|perished|drowned)\\b[^,;]{0,40}?\\s(?:in|during|by)',
    '\\b(?:survived|escaped|witnessed|heard|saw|filmed|watched)(?:\\s+how)?',
    '\\b(?:inquiry|investigation|inquest|hearings?|trial|report)\\s+(?:into|over)',
    '\\b(?:blamed|charged|arrested|jailed|sentenced|convicted|fined|detained|guilty|tried)\\b[^,;]{0,30}?\\s(?:for|over|of|with|after)',
    '\\b(?:was|were|had|have|has)\\b[^,;]{0,60}?\\s(?:because\\s+of|due\\s+to|as\\s+a\\s+result\\s+of|before|until)',
  ].join('|')})\\s+the\\s+$`,
  'iu',
);
/** "the fire at the mill [destroyed …]" */
const BROUGHT =
  /^\s+(?:has\s+|have\s+|had\s+)?(?:cost|changed|brought|led\s+to|forced|destroyed|damaged|wiped\s+out|burned|spread|ruined|closed|cut|caused|prompted|struck|hit|raised|showed|revealed|buried|trapped|made|drove|put)\b/iu;
/** The times of grandparents, wars and games. */
const LONG_AGO =
  /\b(?:centur(?:y|ies)|decades?|generations?|years?\s+(?:ago|earlier|before)|childhood|boyhood|youth|grand\p{L}+|was\s+an?\s+(?:boy|girl|child)|wars?|those\s+days|old\s+days|once|legend|games?|stor(?:y|ies)\s+of|book|play|model|the\s+time\s+of)\b/iu;
/** "Ana Ruiz was killed": a mention with its own past verb. */
const PAST_INSIDE = /\s(?:was|were|had\s+been|has\s+been)\s+\p{L}+(?:ed|en|ain|ot|t)$/iu;

/** "Ana Ruiz vanished [on …]": an intransitive past verb. */
const NO_OBJECT =
  /^(?:\s+(?:on|in|at|after|while|inside|near|when|during|last|late|early|without)\b|[.,;]|$)/u;

const lastWord = (words: string): string => /\p{L}+$/u.exec(words)?.[0].toLowerCase() ?? '';

const otherYears = (text: string, year: string): string[] =>
  (text.match(/(?<![\d.,])(?:1[5-9]|20)\d{2}(?![\d%]|[.,]\d)/gu) ?? []).filter((found) => found !== year);
