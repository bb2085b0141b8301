import { MONTH_STEMS, WEEKDAY_NAMES, WEEKDAY_STEMS } from '../english/lexicon.ts';
import { isByline } from './furniture/bylines.ts';
import { endsSentence, isListItem, wordCount } from './wording.ts';

/** Short lines of an article that are not headings, by kind. */
interface AsideRule {
  name: string;
  matches: (line: string) => boolean;
}

const anyOf =
  (...patterns: readonly RegExp[]) =>
  (line: string): boolean =>
    patterns.some((pattern) => pattern.test(line));

/** News agencies, as a pattern: in place lines and credits. */
export const NEWS_AGENCIES =
  'AP|Associated Press|The Associated Press|AFP|Agence France-Presse|Reuters|REUTERS|EPA|EPA-EFE|dpa|DPA|EFE|ANSA|Ansa|Xinhua|TASS|Tass|Interfax|RIA Novosti|Sputnik|UPI|PTI|ANI|IANS|PA|PA Media|Press Association|Bloomberg|CNN|BBC|NPR|IRNA|Yonhap|Kyodo|Anadolu|AA|Ukrinform|UNIAN|CP|The Canadian Press|AAP|NTB|TT|APA|ATS|Belga|MTI|CTK|PAP|SITA|Lusa|Agência Brasil|Europa Press|SID|KNA|epd|رويترز|أ ف ب';
const AGENCY = `(?:${NEWS_AGENCIES}|Getty(?: Images)?|GETTY IMAGES|Wikimedia(?: Commons)?|Shutterstock|Alamy|iStock(?:photo)?|Unsplash|[Pp]icture [Aa]lliance|Imago|imago images|Zuma Press|NurPhoto|Handout|AdobeStock|LaPresse|Folhapress)`;
/** What pages say of a picture before its caption: "Enlarge this image", "Hide caption". */
export const PICTURE_CONTROL = /^(?:enlarge (?:this )?image|(?:hide|toggle|show) caption)\b/iu;
/** Whether a line is the name of a news agency alone, as a byline. */
export const isAgency = (line: string): boolean => ONLY_AGENCY.test(line);
const ONLY_AGENCY = new RegExp(`^(?:${NEWS_AGENCIES})(?: (?:and|&) (?:${NEWS_AGENCIES}))?$`, 'u');

const MONTH =
  '(?:jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|févr(?:ier)?|mar(?:ch|s)?|märz|apr(?:il)?|avr(?:il)?|may|mai|june?|juni|juin|july?|juli|juillet|aug(?:ust)?|août|sept?(?:ember|embre)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[cz](?:ember)?|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)';
const HOUR = '\\d{1,2}(?:[:.]\\d{2})?(?: ?[ap]\\.?m\\.?)?(?: ?(?:gmt|utc|msk|est|edt|bst|cet|cest))?';
const WEEKDAY = `(?:${WEEKDAY_NAMES})`;
const STREET = '(?:street|st|road|rd|avenue|ave|lane|drive|boulevard|blvd|square|court|way|place)';

const asides: readonly AsideRule[] = [
  { name: 'list-item', matches: (line) => isListItem(line) && !isNumbered(line) },
  { name: 'byline', matches: isByline },
  {
    /** Quoted words, alone or with an attribution. */
    name: 'quotation',
    matches: anyOf(
      /^["“”«„‘'「『].*["“”»’'」』][.,!?]?$/u,
      /^["“«„「『][^"”»“」』]*$/u,
      /^["“«„].*(?:[.,!?]["”»“]|["”»“],|["”»“] [–—-])\s+\p{L}/u,
      /["”»“] (?:said|says|asked|told|wrote|added|recalled)\b/u,
      /[,!?.]["”»]\s+\p{L}/u,
    ),
  },
  /** The speaker of a quotation, after a dash. */
  { name: 'attribution', matches: anyOf(/^[–—―~-]{1,2}\s?\p{L}/u) },
  {
    /** The place and agency at the start of a report: `MOSCOW (AP)`, `MOSCOW, March 23 (Reuters) —`. */
    name: 'place-line',
    matches: anyOf(
      new RegExp(`^\\p{Lu}[\\p{L}\\d.,' /-]{1,60} ?\\(${AGENCY}\\)[\\s–—:-]*$`, 'u'),
      /^\p{Lu}[\p{Lu}'’ -]{2,30}, \p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2}$/u,
      /^\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?(?:, \p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?){2,}$/u,
    ),
  },
  {
    /** The caption or credit of a picture. */
    name: 'credit',
    matches: anyOf(
      new RegExp(
        `^(?:\\p{Lu}[\\p{L}.'’ -]+|${AGENCY})(?: ?[/|] ?${AGENCY}){1,3}(?: via ${AGENCY})?$|^${AGENCY} ?[/|] ?\\p{Lu}[\\p{L}.'’ /-]+$`,
        'u',
      ),
      new RegExp(
        `^(?:© ?|[Vv]ia |[Ff]rom )?${AGENCY}(?: (?:and|&) ${AGENCY})?(?: (?:[Pp]hotos?|[Ii]mages?|[Aa]rchive|[Ff]ile|[Vv]ideo))?$`,
        'u',
      ),
      new RegExp(`[([](?:[^()[\\]]{0,60}[ /])?${AGENCY}(?:[ /][^()[\\]]{0,60})?[)\\]]$`, 'u'),
      /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2} ?\/ ?(?:T(?:he|HE) )?\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,3}(?: (?:staff|photo|file))?$/u,
      /\b(?:photo|photograph|image|picture|illustration|graphic|video|footage|cover)s?(?: credit| source| caption)?\s*(?::|by\b|courtesy|\/|©)/iu,
      /^(?:image|photo|picture|video) (?:source|caption|credit)s?\b|^(?:file|undated|handout|stock|archive|ap|afp|reuters) (?:photo|image|picture|footage)\b/iu,
      /\b(?:pictured|file photo|stock image)\b|\((?:left|right|centre|center|above|below|second from (?:left|right)|l|r)\)/iu,
      /^(?:foto|bild|crédit|crédito|fotografía|фото|图片来源|写真)[^:：]{0,20}[:：]/iu,
    ),
  },
  {
    /** A day or time, with or without a place before it. */
    name: 'date',
    matches: anyOf(
      new RegExp(
        `^(?:\\p{L}[\\p{L}.' -]+,\\s*)?(?:${WEEKDAY},?\\s*)?(?:the )?\\d{1,2}(?:st|nd|rd|th|\\.)?(?: of| de)? ${MONTH}\\.?(?:,?(?: de)? \\d{4})?(?: г\\.?)?(?:[ ,|–-]+(?:at )?${HOUR})?$`,
        'iu',
      ),
      new RegExp(
        `^(?:\\p{L}[\\p{L}.' -]+,\\s*)?(?:${WEEKDAY},?\\s*)?${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?(?:[ ,|–-]+(?:at )?${HOUR})?$`,
        'iu',
      ),
      new RegExp(
        `^(?:${WEEKDAY}|(?:${WEEKDAY} )?(?:morning|evening|night|afternoon))$|^${MONTH},? \\d{4}$|^${HOUR}$`,
        'iu',
      ),
      /^(?:(?:updated|published|posted) )?(?:about |an? )?(?:\d{1,3} )?(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s? ago$/iu,
      /^(?:publié|mis à jour|publicado|actualizado|veröffentlicht|aktualisiert|pubblicato|aggiornato|опубликовано|обновлено|gepubliceerd)(?!\p{L}).{0,12}\d/iu,
      /^\d{4}-\d{2}-\d{2}\b|^\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|^\d{1,2}[:.]\d{2}\b|^\d{1,2} ?[ap]\.?m\b/iu,
      /^(?:19|20)\d{2}年|^\d{1,2}月\d{1,2}日/u,
    ),
  },
  {
    /** The result of a game: `Spartak 2-1 Zenit`. */
    name: 'score',
    matches: anyOf(
      /^\p{Lu}[\p{L}.' ]+ \d{1,3} ?[-–] ?\d{1,3}(?:$| \p{Lu}[\p{L}.' ]+$| ?\(.*\)$)/u,
      /^\p{Lu}[\p{L}.' ]+ \d ?: ?\d(?:$| \p{Lu}[\p{L}.' ]+$| ?\(.*\)$)/u,
      /^\p{Lu}[\p{L}.' ]+ \d{1,3},? \p{Lu}[\p{L}.' ]+ \d{1,3}$/u,
    ),
  },
  {
    /** A label, a colon and a value: `Venue: Crocus City Hall`, `Q: Where were you?` */
    name: 'label',
    matches: (line) =>
      LABELS.test(line) || SPEAKER.test(line) || SPEAKER_ASKS.test(line) || isLabelWithValue(line),
  },
  {
    name: 'contact',
    matches: anyOf(
      /https?:|www\.|\S@\S+\.\S|^@\w|\b[\w-]+\.(?:com|org|net|ru|co\.uk)\b/iu,
      /^(?:tel|phone|fax|mobile|e-?mail|address|contact)\b\s*[:.]/iu,
      /^\+?[\d\s()-]{7,}$/u,
      new RegExp(`^\\d{1,5}[a-z]? (?:\\p{L}+ ){1,3}${STREET}\\.?(?:,.*)?$`, 'iu'),
    ),
  },
  {
    /** Marks for the end or the state of the copy. */
    name: 'copy-mark',
    matches: anyOf(
      /^[\s(-]*(?:ends?|more|more to (?:come|follow)|developing(?: story)?|breaking(?: news)?|updated?|live|30)[\s)-]*[.]?$/iu,
      /^[^\p{L}\p{N}]*$/u,
      /^[#*=|>_]/u,
    ),
  },
];

/** Labels of a date, a source or an editor's note. */
const LABELS = new RegExp(
  String.raw`^(?:(?:published|updated|posted|(?:page )?last (?:updated|modified)|first published)\b\s*(?::|on\b|at\b|\d|(?:${MONTH_STEMS}|${WEEKDAY_STEMS}))|(?:correction|clarification|editor['’]s note|note|sources?|credit|date|time|when|where|who|location|venue|place|price|age)\s*[:：])`,
  'iu',
);

/** The speaker in an interview: `Q: Where were you?`, `BBC: Who called you?` */
const SPEAKER = /^(?:[QA][:.]|(?:Question|Answer|Interviewer|Moderator|Host) ?:)\s/u;
const SPEAKER_ASKS = /^\p{Lu}{2,6} ?: .*[.!?…]["'”’]?$/u;

/** A value is a number, a name or a few words; after its colon, a heading continues like a title. */
function isLabelWithValue(line: string): boolean {
  const match = /^(?<label>[^:：]{1,30})[:：] ?(?<value>.+)$/u.exec(line);
  const { label = '', value = '' } = match?.groups ?? {};
  if (!match || wordCount(label) > 2 || KINDS_OF_ARTICLE.test(label) || ASKS.test(value)) return false;
  if (/^[$€£]?\d/u.test(value)) return true;
  if (wordCount(label) > 1) return false;
  const words = wordCount(value);
  return words <= 2 || (words === 3 && /^\p{Ll}/u.test(value)) || (words <= 4 && !/\s\p{Ll}/u.test(value));
}

const ASKS =
  /^(?:what|who|whose|why|how|when|where|which|was|wer|wie|warum|ce que|qui|pourquoi|comment|qué|quién|por qué|cómo|что|кто|как|почему)(?!\p{L})/iu;

/** Labels for a kind of article or section, before its title. */
const KINDS_OF_ARTICLE =
  /^(?:analysis|explainer|explained|background|context|timeline|opinion|comment|profile|fact[- ]check|fact box|interview|review|reaction|reactions|aftermath|investigation|conclusion|outlook|report|update|special report|part \w+|chapter \w+)$/iu;

const NUMBER = /^(?:\d{1,2}|[IVX]{1,4})[.)] (?=\p{Lu})/u;

/** Whether a line may be a numbered title: `1. Revisiting Migration Policies`. */
export const isNumbered = (line: string): boolean =>
  NUMBER.test(line) && (!endsSentence(line) || line.endsWith('?'));

/** The line without a leading number. */
export const withoutNumber = (line: string): string => line.replace(NUMBER, '');

/** Returns the kind of a short line that is not a heading, or null if it may be one. */
export function asideKind(line: string): string | null {
  return asides.find(({ matches }) => matches(line))?.name ?? null;
}
