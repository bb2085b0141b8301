import { isAgency } from './asides.ts';
import { isNames } from './furniture/bylines.ts';
import { isNameplate, nameplateForm } from './page-labels.ts';
import { endsSentence, fold, wordCount } from './wording.ts';

/**
 * How much the place of words says that they name the publisher: `brand` is an element named as the site's name or logo,
 * `header` words in the head of a page, `top` the first line of a text, `below` other lines over
 * its paragraphs, or parts of them. Set by hand: no place is
 * enough alone, except a line of copyright.
 */
const WEIGHTS = {
  titleEnd: 1,
  titlePart: 0.75,
  brand: 1,
  header: 0.75,
  rights: 1.5,
  top: 1,
  below: 0.5,
  byline: 1,
  source: 1,
};
/** For words formed like the name of a paper, surely or perhaps. */
const FORMED = { sure: 1, maybe: 0.5 };
/** For the name of the publisher of another article of the story. */
const KNOWN = 1;
const ENOUGH = 1.5;

/** Words that may name the publisher. `place` is where they are. */
export interface PublisherSign<Place> {
  kind: keyof typeof WEIGHTS;
  name: string;
  place: Place;
}

/** Names of one publisher have one key: "THE PACKET", "Packet". */
export const publisherKey = (name: string): string =>
  fold(name.replace(/^(?:the|la|le|el|der|die|das) /iu, ''));

/** Returns the words that name the publisher: those of which several places, their form or other articles say so. */
export function choosePublisher<Place>(
  signs: readonly PublisherSign<Place>[],
  isKnown: (key: string) => boolean = () => false,
): PublisherSign<Place> | null {
  const [first, second] = weigh(signs, isKnown);
  return first && first.weight >= ENOUGH && first.weight > (second?.weight ?? 0) ? first.sign : null;
}

/** Returns the words that may name the publisher, the likeliest; null if none do. A first line alone may be anything, and a
 * name like a person's is one. */
export const possiblePublisher = <Place>(signs: readonly PublisherSign<Place>[]): string | null =>
  weigh(signs, () => false).find(
    ({ sign, weight }) =>
      (sign.kind.startsWith('title') || !isNames(sign.name) || COMPANY.test(sign.name)) &&
      (weight > WEIGHTS[sign.kind] || !/^(?:top|below)$/.test(sign.kind)),
  )?.sign.name ?? null;

function weigh<Place>(
  signs: readonly PublisherSign<Place>[],
  isKnown: (key: string) => boolean,
): { sign: PublisherSign<Place>; weight: number }[] {
  const possible = signs.filter(({ name }) => mayBeName(name));
  return Array.from(
    Map.groupBy(possible, ({ name }) => publisherKey(name)),
    ([key, own]) => {
      const kinds = new Map(own.map((sign) => [sign.kind, weightOf(sign)]));
      const places = kinds.values().reduce((sum, weight) => sum + weight, 0);
      // "THE PACKET" is shown as elsewhere in the file: "The Packet".
      const sign = own.find(({ name }) => /\p{Ll}/u.test(name)) ?? own[0];
      if (!sign) return [];
      const form = OF_A_PLACE.test(sign.name) ? null : nameplateForm(inTitleCase(sign.name));
      return [{ sign, weight: places + (form ? FORMED[form] : 0) + (isKnown(key) ? KNOWN : 0) }];
    },
  )
    .flat()
    .sort((one, other) => other.weight - one.weight);
}

/** "Kest News" may be the section of a place: its form says nothing. */
const OF_A_PLACE = /^(?!(?:daily|evening|morning|sunday|weekly) )\S+ news$/iu;

/** "NORTHERN ISLES TODAY" as "Northern Isles Today". */
const inTitleCase = (name: string): string =>
  /\p{Ll}/u.test(name) ? name : name.replace(/(?<=\p{L})\p{Lu}+/gu, (letters) => letters.toLowerCase());

/** A copyright may be the writer's, or that of the owner of many papers. */
const weightOf = ({ kind, name }: PublisherSign<unknown>): number =>
  kind === 'rights' && (COMPANY.test(name) || (isNames(name) && !isNameplate(name))) ? 0.5 : WEIGHTS[kind];

const COMPANY =
  /\b(?:ltd|limited|llc|inc|corp(?:oration)?|company|co|plc|gmbh|ag|kg|s\.?a|s\.?r\.?l|group|holdings?|media|verlag|trust|partners|publishing|publications|syndicate|features|creators(?:\.com)?|news service|wire)\.?$/iu;

const LONGEST = 60;
const MOST_WORDS = 7;

/** Sections, pages and buttons, which stand where names do. */
const SECTION =
  /^(?:(?:the|all|more|our|latest|breaking|local|world|national|international|regional|business|sports?|weather|top|live|uk|us|eu|city|video|photo|press|home|front|today['’]s) )*(?:news|world|business|sports?|politics|opinions?|comment|culture|arts?|life(?:style)?|travel|food|science|tech(?:nology)?|health|education|environment|climate|weather|crime|courts?|transport|money|economy|markets?|home|homepage|article|articles|stor(?:y|ies)|blog|archives?|page|features?|analysis|review|reviews|press|releases?|search|menu|contact|about(?: us)?|subscribe|newsletter|nachrichten|politik|wirtschaft|kultur|sport|panorama|actualités?|monde|société|culture|politique|noticias|mundo|sociedad|deportes|cultura|новости|мир|политика|спорт|untitled|document)(?: (?:and|&|desk|news|releases?|page|\p{L}+ (?:news|page)))*$/iu;
const OFFICE =
  /\b(?:live|reporter|correspondent|editor|writer|staff|desk|agencies|leader|newsroom)s?$|^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|weekly|monthly) (?:magazine|review|read|news|special|record)$/iu;
const COMMAND =
  /^(?:watch|listen|read|sign|log|subscribe|get|buy|share|follow|skip|go|see|click|find|search|join|support|donate)\b/iu;

function mayBeName(name: string): boolean {
  return (
    name.length <= LONGEST &&
    wordCount(name) <= MOST_WORDS &&
    /^["“«]?[\p{Lu}\p{Lo}\p{N}]/u.test(name) &&
    /\p{L}{2}/u.test(name) &&
    !endsSentence(name) &&
    !/[?!:;@]|\d{4}/u.test(name) &&
    !isAgency(name) &&
    !SECTION.test(name) &&
    !OFFICE.test(name) &&
    !COMMAND.test(name)
  );
}

const PART = String.raw`(?:[\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}'’&-]*(?:\.\p{Ll}{2,5}(?!\p{L}))?|\d{2,3}(?:\.\d)?(?![\d.]))`;
const NAME = String.raw`(?:[Tt]he )?${PART}(?: (?:(?:&|and|und|et|y|of|the|de|la|le|del?|du|des|von|der|für|i[mn]|am) ){0,2}${PART}){0,6}`;
const YEARS = String.raw`(?:\d{4}(?: ?[-–—] ?(?:\d{4}|present))?,?)`;
const MARK = String.raw`(?:©|\([Cc]\)|[Cc]opyright|COPYRIGHT)`;
const RIGHTS = [
  new RegExp(`${MARK}:?(?: ?(?:${MARK}|${YEARS}|by))* ?(${NAME})`, 'du'),
  new RegExp(`^(${NAME}) ?,? ?(?:©|\\([Cc]\\)) ?${YEARS}`, 'du'),
];
const BYLINE = [new RegExp(`(?:,| for| of| at| ?[|/]| [-–—]) (${NAME})$`, 'du')];
const SOURCE = [
  new RegExp(
    `^(?:(?:Source|Quelle|Fuente|Fonte|Bron|Источник) ?: ?|(?:This (?:article|story|report|text) )?(?:[Ww]as )?(?:[Ff]irst )?(?:[Pp]ublished|[Aa]ppeared|[Pp]rinted)(?: first)? (?:in|by) )(${NAME})\\.?$`,
    'du',
  ),
];

const PATTERNS = { rights: RIGHTS, byline: BYLINE, source: SOURCE };
/** Longer lines are prose, in UTF-16 units. */
const LONGEST_LINE = 200;

/** The name in a line of copyright, below a headline after the writer's name, or after "Source:", with its place there. */
export function nameIn(
  line: string,
  kind: keyof typeof PATTERNS,
): { name: string; start: number; end: number } | null {
  if (line.length > LONGEST_LINE) return null;
  const place = PATTERNS[kind].map((pattern) => pattern.exec(line)?.indices?.[1]).find(Boolean);
  return place ? { name: line.slice(...place), start: place[0], end: place[1] } : null;
}
