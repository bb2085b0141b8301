import type { RemovalRule } from '#contracts/removal-reasons.ts';
import { PatternSet, type QuickPattern } from '../../text/pattern-set.ts';

/** A kind of furniture: patterns, and the reason shown for removal. */
export interface FurnitureRule {
  name: Exclude<RemovalRule, 'dateline' | 'control-character' | 'invisible-line' | 'recurring-line'>;
  /** Each matches a whole line without surrounding brackets, arrows and full stops. */
  lines: readonly QuickPattern[];
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

/** The patterns of all rules. */
export const patterns = new PatternSet();
export const pattern = (regexp: RegExp): QuickPattern => patterns.add(regexp);

/** Makes a case-insensitive pattern of a whole line. */
export const line = (strings: TemplateStringsArray, ...parts: readonly string[]): QuickPattern =>
  pattern(new RegExp(`^(?:${String.raw(strings, ...parts)})$`, 'iu'));

/** Makes a part of a pattern. */
export const part = (strings: TemplateStringsArray, ...parts: readonly string[]): string =>
  `(?:${String.raw(strings, ...parts)})`;

/** Names of social networks and means of sharing. */
export const NETWORK = part`facebook|twitter|x(?: \((?:formerly )?twitter\))?|whats ?app|telegram|linked ?in|reddit|pinterest|instagram|bluesky|mastodon|threads|messenger|tumblr|flipboard|viber|youtube|tiktok|vk|vkontakte|odnoklassniki|wechat|weibo|e-?mail|google news|social media|вконтакте|одноклассники|телеграме?|фейсбуке?`;

/** Several of them in a row, with `and`, `on` and `our` between. */
export const NETWORKS = part`(?:our )?${NETWORK}(?:(?:, and |, | and | & | or |\/)(?:on )?(?:our )?${NETWORK})*`;

/** What can be shared, printed or listened to. */
export const PIECE = part`article|story|post|page|report|video|news|content|item`;
