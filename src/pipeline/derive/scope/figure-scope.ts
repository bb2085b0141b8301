import type { FigureScope } from '#contracts/story.ts';
import {
  contextOf,
  isOfProtest,
  namesEvent,
  type ScopeSentence,
  type ScopeSetting,
  turnOf,
} from './evidence.ts';

/** The sentences that say what an article is about. */
const OPENING = 3;
/** Sentences in which a place of the story makes "the attack" its event. */
const LEAD = 5;
/** Sentences that go on with the event after one that names it: across paragraphs, and within one. */
const REACH = 2;
const REACH_IN_PARAGRAPH = 4;

/**
 * Returns for each sentence of an article the scope of its counts: the story's event, another event, or unclear.
 *
 * A sentence is about the story's event if it names it, or calls it "the attack" in an article that has named it. It is
 * about something else if its own words say so: another time, a new event, a war, "elsewhere" (`other`); a protest, a
 * sum over years, a place that the story does not have (`unclear`). A sentence that says neither goes on with the one
 * before. A paragraph that says neither goes back to the event if the article opens with it, unless the whole paragraph
 * before was about something else.
 */
export function figureScopes(sentences: readonly ScopeSentence[], setting: ScopeSetting): FigureScope[] {
  const { event, eventDay, day } = setting;
  if (eventDay !== null && day !== null && day < eventDay) return sentences.map(() => 'other');
  const contexts = sentences.map((sentence, at) => contextOf(sentence, setting, at < OPENING));
  const names = contexts.map(
    (context, at) =>
      namesEvent(context) ||
      (at < OPENING && event.name.test(context.text) && turnOf({ ...context, opens: false }) === null),
  );
  const isAbout = names.slice(0, OPENING).some(Boolean);
  let isNamed = isAbout;
  let focus: FigureScope = isAbout ? 'event' : 'unclear';
  let opened: FigureScope = focus;
  /** Whether the paragraph has told of another event of the same kind, which is then "the storm". */
  let hasLike = false;
  let since = 0;
  let paragraph = 0;
  return contexts.map((context, at): FigureScope => {
    const opensParagraph = sentences[at]?.opensParagraph === true;
    if (opensParagraph) {
      paragraph = at;
      hasLike = false;
      if (focus !== 'event') focus = isAbout && opened === 'event' ? 'event' : 'unclear';
    }
    if (event.place.test(context.text) || event.name.test(context.text)) isNamed ||= at < LEAD;
    const turn = names[at] === true ? null : turnOf(isAbout ? context : { ...context, opens: false });
    hasLike = names[at] !== true && (hasLike || (turn === 'other' && event.word.test(context.text)));
    if (turn !== null) focus = turn;
    else if (names[at] === true || (isNamed && !hasLike && event.again.test(context.text))) {
      isNamed = true;
      focus = 'event';
      since = at;
    } else if (focus === 'event' && !isAbout) {
      const reach = since >= paragraph ? REACH_IN_PARAGRAPH : REACH;
      if (at - since > reach) focus = 'unclear';
    }
    if (opensParagraph) opened = focus;
    const scope = focus;
    // "Widows of the dead of the explosion marched. Police detained 14 of them."
    if (focus === 'event' && isOfProtest(context)) focus = 'unclear';
    return scope;
  });
}
