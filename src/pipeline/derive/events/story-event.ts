import type { DraftArticle } from '../draft.ts';
import type { EventWords } from '../event.ts';

/** Whether an article names the story's event with its place, so that its "the attack" may refer to it. */
export const namesEvent = (event: EventWords, { text }: DraftArticle): boolean => event.mention.test(text);

/** Words that mark another attack than the story's. */
const ANOTHER =
  /\b(?:first|second|third|previous|earlier|similar|other|another|past|last|next|later|subsequent|failed|foiled|alleged|planned)\b|^\S+\s+(?:\S+\s+)*?\p{Lu}/u;

/** Whether words mention the story's event with its place, or as known ("the deadly attack"). */
export const namesEventAgain = (event: EventWords, words: string): boolean =>
  event.mention.test(words) || (event.again.exec(words)?.index === 0 && !ANOTHER.test(words));
