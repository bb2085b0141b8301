/** Why words of a file are not part of the article, by rule; completes "removed: …". */
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
  byline: 'the names of who wrote it, or their offices',
  'section-label': 'the label of a section, above the headline',
  'page-part': 'a part of the saved page that is not its article',
  'front-matter': 'what the file says of itself above its text',
  markup: 'markup that shows no words',
  'recurring-line': 'a line of the page, the same in many articles',
  editor: 'taken out by the editor',
} as const satisfies Record<string, string>;

export type RemovalRule = keyof typeof reasons;

const isRemovalRule = (rule: string): rule is RemovalRule => Object.hasOwn(reasons, rule);

/** Returns the reason with the number of articles that have the same line; for a rule without a text, its name. */
export function removalReason(rule: string, articles?: number): string {
  if (articles !== undefined) return `a line of the page, the same in ${articles} articles`;
  return isRemovalRule(rule) ? reasons[rule] : `by the rule “${rule}”`;
}

/** Whether a rule removes whole lines, unlike those for the date line and for invisible characters. */
export function isRemovedLine(rule: string): boolean {
  return (
    rule !== 'dateline' && rule !== 'control-character' && rule !== 'invisible-line' && !isPagePart(rule)
  );
}

/** Whether words under a rule belong to the saved page around the article, or to its metadata. */
export function isPagePart(rule: string): boolean {
  return rule === 'page-part' || rule === 'front-matter' || rule === 'markup';
}
