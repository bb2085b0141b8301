/** Why words of a file are not part of its article, by the rule that found them; completes "removed: …". */
const reasons = {
  dateline: 'the file’s date line',
  'control-character': 'a control character, which HTML cannot hold',
  'invisible-line': 'a line of characters that cannot be seen',
  'ad-label': 'the label of an advertisement that stood there',
  'share-link': 'a link for sharing or following',
  'page-control': 'a control of the page it was taken from',
  'related-link': 'a link to another article',
  'topic-links': 'a list of links to topics',
  subscription: 'an offer to subscribe',
  'rights-notice': 'a notice of rights',
  'cookie-notice': 'a notice about cookies',
  'picture-line': 'the caption or credit of a picture that stood there',
} as const satisfies Record<string, string>;

/** A rule by which words are taken out of a file. */
export type RemovalRule = keyof typeof reasons;

const isRemovalRule = (rule: string): rule is RemovalRule => Object.hasOwn(reasons, rule);

/** Gives the reason in words; a rule that has none yet is named. */
export function removalReason(rule: string): string {
  return isRemovalRule(rule) ? reasons[rule] : `by the rule “${rule}”`;
}

/** Whether words under a rule are a line that is not the article, rather than its date line or unseen characters. */
export function isRemovedLine(rule: string): boolean {
  return rule !== 'dateline' && rule !== 'control-character' && rule !== 'invisible-line';
}
