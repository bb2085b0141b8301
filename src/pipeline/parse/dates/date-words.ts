import type { Span } from '../../text/positions.ts';
import { UNPRINTABLE } from '#contracts/shown-text.ts';
import { findWrittenDates, isWeekdayWord, type WrittenDate } from './written-dates.ts';
import { matchesOf } from '../../text/matches.ts';

/** The role of a date, by its label. */
export type DateRole = 'date' | 'published' | 'updated' | 'none';

/** A date that a line states. Its offsets are UTF-16 units of the line as received. */
export interface StatedDate extends Span, Pick<WrittenDate, 'edtf' | 'problem'> {
  role: DateRole;
  /** Whether the line contains nothing else. */
  alone: boolean;
  /** Whether the whole line is a date line, alone or with writers and places. */
  whole: boolean;
}

const word = (words: string): string => `(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`;

const DATE =
  'date of publication|date de publication|data di pubblicazione|data de publicação|publication date|date published|published date|publish date|pub date|date|dated|fecha de publicación|fecha|datum|data|дата публикации|дата';
const PUBLISHED =
  'online since|issue of|edition of|print edition|published|posted|created|filed|issued|uploaded|publishe?d?|mise? en ligne|publié|publiée|publicado|publicada|veröffentlicht|erschienen|erstellt|pubblicato|pubblicata|опубликовано|опубликован';
const UPDATED =
  'updated?|modified|corrected|revised|amended|edited|mis à jour|mise à jour|modifié|actualizado|actualizada|atualizado|atualizada|aktualisiert|stand|aggiornato|aggiornata|обновлено|изменено|accessed|retrieved|archived|viewed|abgerufen|consulté le|consultado|consultato|дата обращения';
const LABELS = new RegExp(word(`(?<date>${DATE})|(?<published>${PUBLISHED})|(?<updated>${UPDATED})`), 'giu');
const LABEL_LAST = new RegExp(`${word(`${DATE}|${PUBLISHED}|${UPDATED}`)}:? ?(?:on )?$`, 'iu');
/** Words beside a label or a time that carry no information. */
const CONTEXT_WORDS = new RegExp(
  word(
    'first|last|originally|online|on|at|in|the|le|el|il|am|vom|den|dem|em|à|às|a las|alle|ore|um|в|time|local time|hora|heure',
  ),
  'giu',
);
/** Other items beside a date: reading time, number of readers. */
const METADATA =
  /(?<![\p{L}\p{N}])\d{1,6} ?(?:min(?:ute)?s?(?: read)?|comments?|shares?|views?)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:page|pp?\.|seite|s\.) ?[A-Z]?\d{1,3}(?![\p{L}\p{N}])/giu;
const ZONE = String.raw`(?:,? \(?(?:[A-Z]{1,5}|МСК|мск)(?: ?[+-]\d{1,2}(?::?\d\d)?)?\)?(?!\p{L})|,? ?[+-]\d\d:?\d\d)`;
const TIME = String.raw`\d{1,2}(?:(?::|\.| ?[hH] ?)\d\d(?::\d\d)?(?:[.,]\d{1,6})?)?(?: ?(?:[aApP]\.?[mM]\.?|Uhr|hs?|hrs|horas|Z)(?!\p{L}))?${ZONE}?`;
const A_TIME = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:@|at|à|às|um|a las?|las|(?:alle )?ore|alle|в) )?(?=\d{1,2}(?:[:.]\d\d|h| ?[hH] ?\d\d| ?[aApP]\.?[mM]\b| Uhr))${TIME}`,
  'gu',
);
/** What may directly follow a date and belong to it: weekday, time, zone, brackets. */
const TAIL = new RegExp(
  String.raw`^(?:[\])]|,? ?(?:at |@ |à |às |um |a las? |(?:alle )?ore |alle |в |- |/ )?(?=\d{1,2}(?:[:.]\d\d|h| ?[hH] ?\d\d| ?[aApP]\.?[mM]\b| Uhr))${TIME})*`,
  'u',
);

const isPlain = (unit: string): boolean => unit >= ' ' && unit <= '~';

/** Where copying a page joined a date with its time, or a time with the next label: `3 October 20257:55 PM GMTUpdated`. */
const JOINED =
  /(?<=(?<![\p{L}\p{N}])(?:19|20)\d\d)(?=[012]?\d:[0-5]\d(?!\d))|(?<=[\p{N}\p{Lu}])(?=(?:(?:Last )?[Uu]pdated|Published|Posted|Modified)(?!\p{L}))/gu;

/** Collapses white space, and parts joined words; `at` maps offsets to those of the text as received. */
function withSingleBlanks(raw: string): { words: string; at: number[] } {
  let words = '';
  const at: number[] = [];
  const characters = raw.replace(UNPRINTABLE, (found) => '\u200b'.repeat(found.length));
  const joined = new Set(Array.from(characters.matchAll(JOINED), ({ index }) => index));
  for (let i = 0; i < characters.length; i++) {
    if (joined.has(i)) {
      words += ' ';
      at.push(i);
    }
    const unit = characters.charAt(i);
    const blank = unit === ' ' || (!isPlain(unit) && /\s/u.test(unit));
    if (!isPlain(unit) && /[\p{Cf}\u115f\u1160\u3164\uffa0]/u.test(unit)) continue;
    if (blank && (words === '' || words.endsWith(' '))) continue;
    words += blank ? ' ' : unit;
    at.push(i);
  }
  at.push(raw.length);
  return { words: words.trimEnd(), at };
}

/**
 * Reads the dates that a line states: dates alone, beside names ("By Ana Ruiz, 2 April 2024"; "Wexmouth, April 2"), or
 * glued to the start of a paragraph. Returns none if dates occur within a sentence.
 *
 * @param raw the line, or the beginning of a long one
 * @param length of the whole line
 */
export function readDateWords(raw: string, length: number): StatedDate[] {
  const { words, at } = withSingleBlanks(raw);
  const dates = findWrittenDates(words);
  const year = LABELLED_YEAR.exec(words);
  if (dates.length === 0 && year) {
    const [, label = '', edtf = ''] = year;
    dates.push({ start: label.length, end: label.length + 4, edtf, problem: null });
  }
  if (dates.length === 0) return [];
  const place = (start: number, end: number): Span => ({
    start: at[start] ?? 0,
    end: (at[end - 1] ?? raw.length - 1) + 1,
  });
  const roles = dates.map(({ start }, i) => roleOf(words.slice(dates[i - 1]?.end ?? 0, start)));
  const rest = raw.length < length ? 'text' : restOf(words, dates);
  const toStated = (i: number, span: Span, more: { alone: boolean; whole: boolean }): StatedDate => {
    const { edtf = null, problem = null } = dates[i] ?? {};
    return { ...span, edtf, problem, role: roles[i] ?? 'none', ...more };
  };
  if (rest === 'nothing') {
    const all = place(0, words.length);
    return dates.map((_, i) => toStated(i, all, { alone: true, whole: true }));
  }
  if (rest === 'names') {
    return dates.flatMap(({ start, end, edtf, problem }, i) =>
      problem === 'relative' || (edtf !== null && edtf.length < 10)
        ? []
        : [toStated(i, place(start, end), { alone: false, whole: true })],
    );
  }
  const glued = readGlued(words, dates, roles, place);
  return glued.length === 0 && raw.length === length && isShortLine(words, dates)
    ? [toStated(0, place(0, words.length), { alone: false, whole: true })].map((date) => ({
        ...date,
        edtf: null,
        problem: date.problem ?? 'unclear',
      }))
    : glued;
}

/**
 * Finds a date that begins or ends a line without a full stop, or stands between its items, whatever else the line says:
 * its words may be those of a date line that {@link readDateWords} does not know.
 */
export function findPossibleDate(line: string): Omit<StatedDate, 'alone' | 'whole'> | null {
  if (/[.!?…]["”’]?\s*$/u.test(line)) return null;
  const { words, at } = withSingleBlanks(line);
  for (const { start, end, edtf, problem } of findWrittenDates(words)) {
    if (problem === 'relative' || problem === 'season') continue;
    const before = withoutWeekday(words.slice(0, start));
    const apart = before === '' || /[|•·–—,:/>([-] ?$/u.test(before) || LABEL_LAST.test(before);
    const after = words.slice(end);
    const ends = after.replace(TAIL, '') === '' || /^,? ?[|•·–—/)\]-]/u.test(after);
    if (!apart || !ends || NEWS.test(words)) continue;
    return { start: at[start] ?? 0, end: (at[end - 1] ?? 0) + 1, edtf, problem, role: roleOf(before) };
  }
  return null;
}

/** In UTF-16 units and words: a longer line with a date is a sentence, a headline or a caption. */
const SHORT_LINE = { length: 60, words: 4 };

/** Whether a line without a full stop is a date and a few words, which may be those of a label that is not known. */
function isShortLine(words: string, dates: readonly WrittenDate[]): boolean {
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last || first.edtf === null || words.length > SHORT_LINE.length) return false;
  const rest = `${words.slice(0, first.start)} ${words.slice(last.end)}`;
  const count = rest.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return (
    (first.start === 0 || last.end === words.length) &&
    count <= SHORT_LINE.words &&
    !NEWS.test(rest) &&
    !/[.!?…]["”’]?$/u.test(words)
  );
}

/** The one date in words that is not labelled as that of an update; null if there is none, or several. */
export function soleDate(words: string): WrittenDate | null {
  const dates = findWrittenDates(words);
  const [date, ...others] = dates.filter(
    ({ start }, i) => roleOf(words.slice(dates[i - 1]?.end ?? 0, start)) !== 'updated',
  );
  return date && others.length === 0 ? date : null;
}

const LABELLED_YEAR = /^(date:? )(\d{4})$/iu;

function roleOf(before: string): DateRole {
  let role: DateRole = 'none';
  for (const { groups } of matchesOf(before, LABELS)) {
    if (groups?.['updated']) role = 'updated';
    else if (groups?.['published']) role = role === 'date' ? role : 'published';
    else role = 'date';
  }
  return role;
}

/** The kind of the line's other content, besides dates, labels and times. */
function restOf(words: string, dates: readonly WrittenDate[]): 'nothing' | 'names' | 'text' {
  let rest = '';
  let from = 0;
  for (const { start, end } of dates) {
    rest += `${withoutWeekday(words.slice(from, start))}\n`;
    from = end;
  }
  rest += words.slice(from).replace(FIRST_WORD, (found, name: string) => (isWeekdayWord(name) ? '' : found));
  if (dates.some(({ problem }) => problem === 'season')) rest = rest.replace(OF_AN_ISSUE, ' ');
  const left = rest
    .replace(METADATA, ' ')
    .replace(A_TIME, ' ')
    .replace(PUBLISHED_IN, ' ')
    .replace(FROM_PAPER, ' ')
    .replace(LABELS, ' ')
    .replace(ZONE_ALONE, ' ')
    .replace(/\. ?$/u, '');
  const bare = left.replace(CONTEXT_WORDS, ' ');
  if (!/[\p{L}\p{N}]/u.test(bare)) return 'nothing';
  return isNames(left.replace(/ {2,}/gu, ' ')) ? 'names' : 'text';
}

/** "Spring 2024 issue", "Vol. 12" */
const OF_AN_ISSUE =
  /(?<![\p{L}\p{N}])(?:(?:issue|edition|number|no\.|vol\.|volume|n[ºo°]\.?|ausgabe|numéro|número|выпуск)(?: \d{1,4})?)(?![\p{L}\p{N}])/giu;
const FIRST_WORD = /^,? ?(\p{L}{3,14})\.?(?=,|$| )/u;
const ZONE_ALONE = /(?<=\n,? ?)\(?(?:[A-Z]{1,4}T|GMT|UTC|Z|МСК)\)?(?!\p{L})/gu;

/** "Published in The Herald, December 1st, 2012", "This report by The Canadian Press was first published Oct. 7, 2019." */
const PUBLISHED_IN =
  /^(?:first )?published in (?:the )?(?=\p{Lu})|^this (?:report|article|story|piece|column|interview)(?: by [\p{L} ]{2,40})? was (?:first |originally )?published(?: (?:on|in|by)(?: [\p{L} ]{2,40})?)?/iu;

/** "From the Wexmouth Herald of Tuesday, 2 April 2024": the words of a clipping before the line's end, `\n` for its date. */
const FROM_PAPER =
  /^(?:(?:taken|reprinted|clipped) )?from (?:the )?(?:\p{Lu}[\p{L}\p{M}.'’&-]* ){0,4}(?:Advertiser|Argus|Bugle|Chronicle|Citizen|Courier|Daily|Dispatch|Echo|Enquirer|Examiner|Express|Gazette|Globe|Guardian|Herald|Independent|Inquirer|Journal|Ledger|Mail|Mercury|Messenger|Mirror|Monitor|News|Observer|Post|Press|Reporter|Review|Sentinel|Standard|Star|Sun|Telegraph|Times|Tribune|Weekly)(?:,| of| for| dated|, issue of) ?(?=\n)/iu;

const withoutWeekday = (before: string): string =>
  before.replace(
    /(?<![\p{L}\p{N}])(?:(\p{L}{2,14})|\p{L}{3,8}-feira)\.?,? ?(?:the |den |dem )?$/u,
    (found, name?: string) => (name === undefined || isWeekdayWord(name) ? '' : found),
  );

const BYLINE =
  /^(?:(?:written|posted|published|submitted|uploaded|added|put up) )?(?:by|von|par|por|di|автор|от):? /iu;
const BYLINE_BEHIND = /\n\P{L}*(?:by|von|par|por|di|от) (?=\p{Lu})/u;
const NAME =
  /^(?:(?:admin(?:istrator)?|webmaster|editors?|staff|redaktion|redacción|rédaction)$|\p{Lu}[\p{L}\p{M}\p{N}.'’&-]*|\p{Lo}[\p{L}\p{M}]*|de|da|di|du|van|von|der|bin|al|el|la|of|the|and|und|&)$/u;
/** Words of a headline that names of publishers, writers or places seldom contain. */
const NEWS =
  /(?<!\p{L})(?:attacks?|bombings?|blasts?|explosions?|fires?|shootings?|killings?|murders?|crash|crashes|quakes?|earthquakes?|floods?|storms?|wars?|strikes?|protests?|riots?|elections?|massacres?|disasters?|deaths?|anniversary|day|live|timeline|remembers?|mourns?|results?|scores?|report|letter|interview|schedule|calendar|edition|season|game|match)(?!\p{L})/iu;
const OPENS_SENTENCE =
  /^(?:on|in|at|since|after|before|until|till|from|as|by|during|between|when|the|this|that|it|we|for)(?!\p{L})/iu;
const MAX_NAMES = 5;
const MAX_BYLINE_WORDS = 10;
/** Signs that part the items of a line below a headline. */
const ITEMS_APART = /[|•·\n]| [–—] /u;

/** Whether words are names of writers, papers or places, separated from the dates. */
function isNames(words: string): boolean {
  // "2 April 2024, 5:09 PM by Ana Ruiz"
  if (BYLINE_BEHIND.test(words)) return isNames(words.replace(BYLINE_BEHIND, '\n, '));
  const byline = BYLINE.test(words.trim());
  // "Paris, le 2 avril 2024", "Written by Ana Ruiz on April 2, 2024"; not "Wexmouth Hall on 2 April 2024".
  const rest = words.replace(
    byline ? /,? (?:on|le|el|il|am|den|em) ?\n/iu : /, (?:le|el|il|am|den) ?\n/iu,
    ',\n',
  );
  const names = rest
    .trim()
    .replace(BYLINE, '')
    .split(/[\s,|/•·–—()[\]:;-]+/u)
    .filter(Boolean);
  if (!names.every((name) => NAME.test(name)) || NEWS.test(rest)) return false;
  if (byline) return names.length <= MAX_BYLINE_WORDS;
  // "Ana Ruiz · The Wexmouth Herald · 2 April 2024"
  const items = rest.split(ITEMS_APART).map((item) => item.match(/\p{L}+/gu)?.length ?? 0);
  const isItems = /[|•·] ?\n|\n ?[|•·]/u.test(rest) && items.every((count) => count <= MAX_NAMES);
  // "Wexmouth, 2 April 2024" and "Herald | 2 April 2024"; not "Wexmouth Hall 2 April 2024".
  const apart = /[,|•·–—/:)\]-] ?\n/u.test(rest) || /\n ?[,|•·–—/(-]/u.test(rest);
  return (
    apart &&
    names.length <= (isItems ? MAX_BYLINE_WORDS : MAX_NAMES) &&
    !OPENS_SENTENCE.test(rest.trim().replace(/^The (?=\p{Lu})/u, ''))
  );
}

/** Verbs after a date that is the subject of a sentence. */
const VERB =
  /^(?:is|are|was|were|will|would|has|had|can|could|may|might|must|shall|should|does|did|do|came|comes|fell|falls|marks|marked|means|meant|stands|stood|saw|sees|brought|brings|remains|became)(?!\p{L})/u;

/** Reads a date at the start of a paragraph. */
function readGlued(
  words: string,
  dates: readonly WrittenDate[],
  roles: readonly DateRole[],
  place: (start: number, end: number) => Span,
): StatedDate[] {
  const [date] = dates;
  const [role = 'none'] = roles;
  if (!date) return [];
  const before = words.slice(0, date.start);
  const opens = !/[\p{L}\p{N}"“«„]/u.test(
    withoutWeekday(before).replace(LABELS, ' ').replace(CONTEXT_WORDS, ' ').replace(A_TIME, ' '),
  );
  if (!opens) return readAgencyLine(words, date, place);
  const end = date.end + (TAIL.exec(words.slice(date.end))?.[0].length ?? 0);
  const after = words.slice(end);
  const [separator = ''] = /^(?: ?(?:—|–|--|-|\||•|·|:|,|\.))? ?/u.exec(after) ?? [];
  const follows = after.slice(separator.length);
  const stated = (problem: WrittenDate['problem']): StatedDate[] => [
    {
      ...place(0, end + separator.trimEnd().length),
      edtf: problem === null ? date.edtf : null,
      problem: date.problem ?? problem,
      role,
      alone: false,
      whole: false,
    },
  ];
  if (VERB.test(follows) || /^['’]s\b/u.test(follows)) return [];
  const archive = /^date(?: |:)/u.test(words);
  if (archive) return stated(null);
  if (/^\p{Ll}/u.test(follows)) return role === 'none' ? [] : stated('unclear');
  if (role !== 'none') return stated(null);
  // After a comma the sentence continues: "June 14, 2021, Dockers' Day".
  if (date.edtf === null || date.edtf.length < 10 || /^,/.test(separator)) return [];
  const apart = end > date.end || /[—–|•·-]/u.test(separator);
  return stated(apart ? null : 'unclear');
}

/** "WEXMOUTH, June 14, 2021 (Reuters) — Dockers": an agency's opening of the first sentence. */
function readAgencyLine(
  words: string,
  date: WrittenDate,
  place: (start: number, end: number) => Span,
): StatedDate[] {
  const head = /^.{4,100}?(?: ?[—–]| --?| ?-(?= ))(?= ?["“‘«„]?[\p{Lu}\p{N}])/u.exec(words)?.[0];
  if (head === undefined || date.end > head.length || date.problem === 'relative') return [];
  const rest = `${words.slice(0, date.start)}\n${words.slice(date.end, head.length)}`;
  if (OPENS_SENTENCE.test(rest) || !isNames(rest.replace(/ ?(?:—|–|-)+$/u, ',\n'))) return [];
  const { edtf, problem } = date;
  if (edtf !== null && edtf.length < 10) return [];
  return [{ ...place(date.start, date.end), edtf, problem, role: 'none', alone: false, whole: false }];
}
