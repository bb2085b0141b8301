import type { RemovalRule } from '#contracts/removal-reasons.ts';

/** A kind of furniture: patterns, and the reason shown for removal. */
export interface FurnitureRule {
  name: Exclude<RemovalRule, 'dateline' | 'control-character' | 'invisible-line' | 'recurring-line'>;
  /** Each matches a whole line without surrounding brackets, arrows and full stops. */
  lines: readonly RegExp[];
  /** Further test of the line, with its full stop, for what a pattern cannot express. */
  matches?: (words: string) => boolean;
  /** Lines that match and are not of this kind. */
  except?: (words: string) => boolean;
  /** Whether its lines may begin in lower case. */
  mayBeLowerCase?: true;
  /** Whether its lines may have the verb of a sentence: a linked headline, a notice of rights. */
  mayBeSentence?: true;
  /** Whether it occurs anywhere in an article, so that what is above it goes on below. */
  mayInterrupt?: true;
}

/** Makes a case-insensitive pattern of a whole line. */
export const line = (strings: TemplateStringsArray, ...parts: readonly string[]): RegExp =>
  new RegExp(`^(?:${String.raw(strings, ...parts)})$`, 'iu');

/**
 * Returns a test of whether any of some patterns matches a line, given in lower case as well. As one pattern of small
 * letters they are compiled, and fail, sooner than one by one.
 */
export function anyLine(patterns: readonly RegExp[]): (words: string, inLowerCase: string) => boolean {
  const union = (some: readonly RegExp[]): string => some.map(({ source }) => source).join('|') || '(?!)';
  const small = union(patterns.filter(({ ignoreCase }) => ignoreCase)).replace(
    /\\p\{Lu\}|\\[pP]\{\w+\}|\\.|[A-Z]/g,
    (part) => (part === '\\p{Lu}' ? '\\p{L}' : part.length === 1 ? part.toLowerCase() : part),
  );
  const [ofSmall, asWritten] = [
    new RegExp(small, 'u'),
    new RegExp(union(patterns.filter(({ ignoreCase }) => !ignoreCase)), 'u'),
  ];
  return (words, inLowerCase) => ofSmall.test(inLowerCase) || asWritten.test(words);
}

/** Makes a part of a pattern. */
export const part = (strings: TemplateStringsArray, ...parts: readonly string[]): string =>
  `(?:${String.raw(strings, ...parts)})`;

/** Names of social networks and means of sharing. */
export const NETWORK = part`facebook|twitter|x(?: \((?:formerly )?twitter\))?|whats ?app|telegram|linked ?in|reddit|pinterest|instagram|bluesky|mastodon|threads|messenger|tumblr|flipboard|viber|youtube|tiktok|vk|vkontakte|odnoklassniki|wechat|weibo|e-?mail|google news|social media|вконтакте|одноклассники|телеграме?|фейсбуке?`;

/** Several of them in a row, with `and`, `on` and `our` between. */
export const NETWORKS = part`(?:our )?${NETWORK}(?:(?:, and |, | and | & | or |\/)(?:on )?(?:our )?${NETWORK})*`;

/** What can be shared, printed or listened to. */
export const PIECE = part`article|story|post|page|report|video|news|content|item`;
