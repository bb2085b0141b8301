import type { RemovalRule } from '#contracts/removal-reasons.ts';

/** Lines that a page says of itself, under the reason for which they are removed. */
export interface FurnitureRule {
  name: Exclude<RemovalRule, 'dateline' | 'control-character' | 'invisible-line' | 'recurring-line'>;
  /** Each stands for whole lines, without the brackets, arrows and full stops around them. */
  lines: readonly RegExp[];
  /** What no one pattern can tell, of the words with their full stop. */
  matches?: (words: string) => boolean;
}

/** Makes the pattern of a whole line, in capitals or not, of words and of alternatives in other patterns. */
export const line = (strings: TemplateStringsArray, ...parts: readonly string[]): RegExp =>
  new RegExp(`^(?:${String.raw(strings, ...parts)})$`, 'iu');

/** Makes a pattern that others are made of. */
export const part = (strings: TemplateStringsArray, ...parts: readonly string[]): string =>
  `(?:${String.raw(strings, ...parts)})`;

/** What people share by, follow on and send with, as pages name it. */
export const NETWORK = part`facebook|twitter|x(?: \((?:formerly )?twitter\))?|whats ?app|telegram|linked ?in|reddit|pinterest|instagram|bluesky|mastodon|threads|messenger|tumblr|flipboard|viber|youtube|tiktok|vk|vkontakte|odnoklassniki|wechat|weibo|e-?mail|google news|social media|вконтакте|одноклассники|телеграме?|фейсбуке?`;

/** Several of them in a row, with `and`, `on` and `our` between. */
export const NETWORKS = part`(?:our )?${NETWORK}(?:(?:, and |, | and | & | or |\/)(?:on )?(?:our )?${NETWORK})*`;

/** What is shared, printed and listened to. */
export const PIECE = part`article|story|post|page|report|video|news|content|item`;
