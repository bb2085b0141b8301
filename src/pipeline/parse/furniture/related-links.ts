import { isTitleCase } from '../headings/title-case.ts';
import { type FurnitureRule, line, part } from './rule.ts';

const OTHERS = part`articles?|stories|posts|news|coverage|reading|content|links|videos|topics|reads|headlines`;
const WHERE_FROM = part`for you|now|today|this week|like this|(?:from|by|in) (?:this|the) (?:author|section|site|series)|from (?:around )?the web|(?:on|about) this (?:story|topic|subject)`;

/** Labels of a link to another article, before a colon or a bar and its headline. */
const LEADS_TO = part`you (?:may|might) also like|(?:también )?(?:te|le) puede interesar|das könnte sie (?:auch )?interessieren|sur le même sujet|read (?:more|also|next)|also read|also see|see also|related(?: (?:article|story|coverage|news|link|post|video)s?)?|more on this (?:story|topic)|don['’]t miss|must[ -]read|recommended (?:article|story|reading)|icymi|in case you missed it|lesen sie (?:auch|mehr|dazu)|mehr zum thema|(?:à )?lire (?:aussi|également)|à lire|voir aussi|lea también|leer también|vea también|читайте также|смотрите также|leggi anche|leia (?:também|mais)|veja também|lees ook|les også|läs också|czytaj (?:także|też)|zobacz (?:także|też)`;

const LABELLED = new RegExp(`^${LEADS_TO} ?[:|»>›→] ?(?<title>.{6,160})$`, 'iu');
const LABELLED_IN_CAPITALS =
  /^(?:READ MORE|MORE|READ ALSO|ALSO READ|SEE ALSO|SEE|PHOTOS|VIDEO|RELATED|WATCH|WATCH ALSO|LISTEN) ?[:|»>›→–—-] ?(?<title>.{6,160})$/u;

/** Removes full stops of titles ("St.", "Dr."), which do not end a sentence. */
const withoutTitles = (title: string): string =>
  title.replace(/\b(St|Mr|Mrs|Ms|Dr|Gen|Gov|Sen|Rep|Lt|Sgt|Capt|Col|Prof|Mt|Ft|vs)\./gu, '$1');

/** A question with a few words behind it: `Which banks are safe? Our guide`. */
const withoutGuide = (title: string): string => title.replace(/\?(?= \p{Lu}\p{L}*(?: \p{L}+){0,3}$)/u, '');

/** A label and a headline that does not end like a sentence, or a question after a label in capitals. */
function isLabelledLink(words: string): boolean {
  const inCapitals = LABELLED_IN_CAPITALS.exec(words)?.groups?.['title'];
  const title = inCapitals ?? LABELLED.exec(words)?.groups?.['title'];
  if (title === undefined || /\p{Ll}[.!?]["'”’]?\s\p{Lu}/u.test(withoutTitles(withoutGuide(title))))
    return false;
  if (/[?!]["'”’»]?$/u.test(title))
    return inCapitals !== undefined || isTitleCase(title) || IN_OTHER_LANGUAGES.test(words);
  return !/(?<!\b\p{Lu})[.…]["'”’]?$/u.test(title);
}

/** Headings of lists of links in other languages than English. */
const LISTS = part`lesen sie (?:auch|mehr|dazu)|(?:mehr|lesen sie mehr) zum thema|das könnte sie auch interessieren|(?:meistgelesen(?:e artikel)?|am meisten gelesen)|(?:à )?lire (?:aussi|également)|à lire(?: aussi)?|voir aussi|la rédaction vous conseille|sur le même sujet|(?:les )?(?:articles )?(?:les )?plus lus|lea también|leer también|vea también|lo más (?:leído|visto)|archivado en|noticias? relacionadas?|te recomendamos|(?:también )?(?:te|le) puede interesar|читайте также|смотрите также|по теме|материалы по теме|главное сейчас|самое (?:читаемое|популярное)|leggi anche|potrebbe interessarti(?: anche)?|i più letti|approfondisci|leia (?:também|mais)|veja também|(?:as |os )?mais lid[ao]s|lees ook|meest gelezen|les også|mest lest|läs också|mest läst|czytaj (?:także|też)|zobacz (?:także|też)`;

const IN_OTHER_LANGUAGES = new RegExp(`^${LISTS} ?[:|»>›→]`, 'iu');

/** Headings of lists of links. */
export const isListLabel = line`${LISTS}|(?:related to this|more on this|explore more) (?:story|topic|article)|(?:read )?more (?:from|in|on) [\p{L}' &-]{2,30}|(?:related|recommended|trending|popular|more|top|latest|most (?:read|popular|viewed|shared)) ${OTHERS}(?: ${WHERE_FROM})?|most (?:read|popular|viewed|shared)|you (?:may|might)(?: also)? (?:like|be interested in)(?: these)?|explore more(?: on (?:this topic|these topics))?|more on this (?:story|topic)|related|recommended|trending(?: now)?|read next|see also|also read|read also`;

/** Links to other articles, and headings of lists of them. */
export const relatedLinks: FurnitureRule = {
  name: 'related-link',
  mayBeSentence: true,
  matches: isLabelledLink,
  lines: [
    line`(?:related|recommended|trending|popular|featured|more|top|latest|most (?:read|popular|viewed|shared)) ${OTHERS}(?: ${WHERE_FROM})?`,
    line`related|recommended(?: for you)?|trending(?: now)?|most (?:read|popular|viewed|shared)`,
    line`you (?:may|might)(?: also)? (?:like|enjoy|be interested in|have missed)(?: (?:this|these)(?: articles| stories)?)?|(?:you )?may also like`,
    line`don['’]t miss(?: (?:this|these))?|up next|(?:what to )?read next|see also|also read|read also|also see|more (?:on this(?: (?:story|topic|subject))?|like this|from (?:the |this )?(?:author|section|site|web))|explore more(?: on (?:this topic|these topics))?|editors?['’]?s?['’]? (?:picks?|choice)|in case you missed it|icymi|(?:from )?around the web`,
    /^(?:More|MORE) (?:from|FROM|From|stories from) (?:the )?(?:\p{Lu}[\p{L}.&]* ){0,3}(?:News|Times|Post|Herald|Tribune|Journal|Gazette|Guardian|Telegraph|Mail|Mirror|Independent|Today|Press|Chronicle|Record|Opinion|BBC|CNN|NPR)$|^(?:Elsewhere on|Around|Also on) the (?:BBC|CNN|NPR)$|^Read more (?:\p{L}+ ){0,2}news$/u,
    line`the post .{1,200} (?:first )?appeared first on .{1,100}`,
    line`${LISTS}|related to this (?:story|article)|suggested topics`,
    line`(?:相关阅读|相关文章|相关新闻|延伸阅读|推荐阅读|関連記事|あわせて読みたい|관련 ?기사|اقرأ أيضا?ً?ا?|مواضيع ذات صلة)(?: ?[:：|] ?[^。！？]{4,80})?`,
  ],
};

/** Lists of links to an article's topics. */
export const topicLinks: FurnitureRule = {
  name: 'topic-links',
  mayBeSentence: true,
  lines: [],
  matches: (words) => TOPICS.test(words),
};

const TOPICS = line`(?:tags|filed under|tagged(?: with| as)?|теги|метки|schlagw[oö]rter?|mots[- ]clés|etiquetas|archivado en|标签|标籤) ?[:：|] ?[^,，、;|.!?。]{2,40}(?: ?[,，、;|] ?[^,，、;|.!?。]{2,40}){0,14}`;
