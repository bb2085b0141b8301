import { parseArticle } from '../../../src/pipeline/parse.ts';

/** A text whose first or last lines state a date in one of the forms people have, and what is to be read. */
export interface StatedLine {
  text: string;
  language: string;
  /** The line alone, as the missed ones are printed. */
  line: string;
  /** EDTF; null where the words give no whole date, which must be said. */
  expected: string | null;
}

/** What became of a stated date; "refused" with an issue, which is no loss. */
export type StatedOutcome = 'right' | 'rightly refused' | 'refused' | 'lost' | 'wrong';

export function outcomeOf({ text, language, expected }: StatedLine): StatedOutcome {
  const { dateline, findings } = parseArticle(text, language);
  if (dateline) return dateline.edtf === expected ? 'right' : 'wrong';
  if (!findings.some(({ kind }) => /date/u.test(kind))) return 'lost';
  return expected === null ? 'rightly refused' : 'refused';
}

type Random = () => number;

/** A seeded generator (mulberry32), so that two runs have the same lines. */
function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Language {
  code: string;
  /** Forms of a day: `{d}`, `{m}` month, `{s}` its abbreviation, `{y}`. */
  days: readonly string[];
  months: readonly string[];
  /** Before and after `{day}`. */
  weekdays: readonly string[];
  times: readonly string[];
  published: readonly string[];
  updated: readonly string[];
  bylines: readonly string[];
  body: string;
}

/** Forms with " ; " between. */
const list = (forms: string): readonly string[] => forms.split(' ; ');

const LANGUAGES: readonly Language[] = [
  {
    code: 'en',
    days: list(
      '{d} {m} {y} ; {o} {m} {y} ; {o} of {m}, {y} ; {m} {d}, {y} ; {m} {o}, {y} ; {m} {d} {y} ; {s}. {d}, {y} ; {s} {d}, {y} ; {d} {s} {y} ; {d}-{s}-{y} ; {y} {m} {d}',
    ),
    months: list('{m} {y} ; {s} {y} ; {m}, {y}'),
    weekdays: list('{w}, {day} ; {w} {day} ; {v} {day} ; {v}, {day}'),
    times: list(
      ', {h}:{i} ;  at {h}:{i} ;  - {h}:{i} GMT ;  {h}:{i} EST ;  / {k}:{i} PM ;  at {k}:{i} p.m. ;  | {k}:{i}am ET ; , {k}.{i}pm ;  {h}.{i} BST ; , {h}:{i} UTC+2 ;  at {k}:{i} PM (CET) ;  @ {h}:{i} ;  • {k}:{i} AM EDT',
    ),
    published: list(
      'Published: {x} ; Published {x} ; Published on {x} ; Posted on {x} ; Posted: {x} ; Date: {x} ; date {x} ; DATE: {x} ; First published {x} ; Publication date: {x} ; Date published: {x} ; Originally published on {x} ; Posted at {x} ; PUBLISHED: {x}',
    ),
    updated: list('Updated {x} ; Updated: {x} ; Last updated on {x} ; Last modified {x} ; UPDATED: {x}'),
    bylines: list(
      'By Ana Ruiz | {x} ; By Ana Ruiz, {x} ; By Ana Ruiz\n{x} ; Ana Ruiz · {x} ; By Ana Ruiz and Bo Lind - {x} ; By Ana Ruiz, The Wexmouth Herald | {x} ; Ana Ruiz, {x} ; {x} | Ana Ruiz ; {x} by Ana Ruiz ; {x} - By Ana Ruiz ; Ana Ruiz | Wexmouth Herald | {x} ; By ANA RUIZ • {x} • 3 min read ; Written by Ana Ruiz on {x} ; Posted by Ana Ruiz on {x} ; Wexmouth, {x} ; WEXMOUTH — {x} ; The Wexmouth Herald, {x} ; {x}, Wexmouth',
    ),
    body: 'The dockers walked out of the port after a night of talks. Nobody replied to them.',
  },
  {
    code: 'es',
    days: list(
      '{d} de {m} de {y} ; {d} de {m} del {y} ; {d} {m} {y} ; {d} {s} {y} ; {d} {s}. {y} ; {d} DE {M} DE {y} ; {m} {d}, {y}',
    ),
    months: list('{m} de {y} ; {m} {y} ; {C} {y}'),
    weekdays: list('{w}, {day} ; {w} {day} ; {W}, {day}'),
    times: list(' a las {h}:{i} ; , {h}:{i} ;  - {h}:{i} h ;  {h}:{i} CEST ; , {h}.{i} horas ;  | {h}:{i}'),
    published: list(
      'Publicado el {x} ; Publicado: {x} ; Fecha: {x} ; Fecha de publicación: {x} ; Publicada el {x}',
    ),
    updated: list('Actualizado el {x} ; Actualizado: {x}'),
    bylines: list(
      'Por Ana Ruiz | {x} ; Por Ana Ruiz, {x} ; Ana Ruiz\n{x} ; Madrid, {x} ; MADRID - {x} ; {x} | Ana Ruiz ; Ana Ruiz, Sevilla, {x}',
    ),
    body: 'Los estibadores dejaron el puerto tras una noche de conversaciones. Nadie les respondió.',
  },
  {
    code: 'fr',
    days: list('{d} {m} {y} ; {d} {s}. {y} ; {d} {s} {y} ; {f} {m} {y}'),
    months: list('{m} {y} ; {C} {y}'),
    weekdays: list('{w} {day} ; {W} {day}'),
    times: list(' à {h}h{i} ;  à {h} h {i} ; , {h}:{i} ;  - {h}h{i} ;  à {h}:{i} CET'),
    published: list(
      'Publié le {x} ; Publié : {x} ; Date : {x} ; Publiée le {x} ; Date de publication : {x} ; Mis en ligne le {x}',
    ),
    updated: list('Mis à jour le {x} ; Modifié le {x}'),
    bylines: list(
      'Par Ana Ruiz | {x} ; Par Ana Ruiz, {x} ; Ana Ruiz\n{x} ; Paris, le {x} ; Par Ana Ruiz - {x} ; Par Ana Ruiz, publié le {x} ; Par Ana Ruiz le {x}',
    ),
    body: 'Les dockers ont quitté le port après une nuit de discussions. Personne ne leur a répondu.',
  },
  {
    code: 'de',
    days: list('{d}. {m} {y} ; {d}. {s}. {y} ; {d}. {s} {y} ; {d} {m} {y}'),
    months: list('{m} {y}'),
    weekdays: list('{w}, {day} ; {w}, den {day} ; {v}., {day}'),
    times: list(
      ', {h}:{i} Uhr ;  um {h}:{i} Uhr ; , {h}.{i} Uhr ;  - {h}:{i} ;  {h}:{i} MEZ ;  | {h}:{i} Uhr ; , {h} Uhr',
    ),
    published: list(
      'Veröffentlicht am {x} ; Veröffentlicht: {x} ; Datum: {x} ; Erschienen am {x} ; Erstellt am {x} ; vom {x}',
    ),
    updated: list('Aktualisiert am {x} ; Aktualisiert: {x} ; Stand: {x}'),
    bylines: list(
      'Von Ana Ruiz | {x} ; Von Ana Ruiz, {x} ; Ana Ruiz\n{x} ; Berlin, {x} ; Berlin, den {x} ; {x} - Von Ana Ruiz ; Von Ana Ruiz, Ahlbruck, {x}',
    ),
    body: 'Die Hafenarbeiter verließen den Hafen nach einer Nacht der Gespräche. Niemand antwortete ihnen.',
  },
  {
    code: 'pt',
    days: list('{d} de {m} de {y} ; {d} {s} {y} ; {d} de {s}. de {y} ; {d} de {m}, {y}'),
    months: list('{m} de {y} ; {C} de {y}'),
    weekdays: list('{w}, {day} ; {W}, {day}'),
    times: list(' às {h}h{i} ; , {h}:{i} ;  - {h}h{i} ;  às {h}:{i} ;  | {h}h{i}'),
    published: list(
      'Publicado em {x} ; Publicada em {x} ; Data: {x} ; Publicado: {x} ; Data de publicação: {x}',
    ),
    updated: list('Atualizado em {x} ; Atualizada em {x}'),
    bylines: list(
      'Por Ana Ruiz | {x} ; Por Ana Ruiz, {x} ; Ana Ruiz\n{x} ; Lisboa, {x} ; Por Ana Ruiz - {x} ; Por Ana Ruiz em {x}',
    ),
    body: 'Os estivadores deixaram o porto depois de uma noite de conversas. Ninguém lhes respondeu.',
  },
  {
    code: 'it',
    days: list('{d} {m} {y} ; {d} {s} {y} ; {d} {s}. {y} ; {d} {C} {y} ; {1} {m} {y}'),
    months: list('{m} {y} ; {C} {y}'),
    weekdays: list('{w} {day} ; {W} {day} ; {w}, {day}'),
    times: list(' alle {h}:{i} ; , {h}:{i} ;  ore {h}:{i} ; , ore {h}.{i} ;  - {h}:{i}'),
    published: list(
      'Pubblicato il {x} ; Pubblicato: {x} ; Data: {x} ; Pubblicata il {x} ; Data di pubblicazione: {x}',
    ),
    updated: list('Aggiornato il {x} ; Aggiornato: {x}'),
    bylines: list(
      'Di Ana Ruiz | {x} ; di Ana Ruiz, {x} ; Ana Ruiz\n{x} ; Roma, {x} ; Di Ana Ruiz - {x} ; ROMA, {x}',
    ),
    body: 'I portuali hanno lasciato il porto dopo una notte di colloqui. Nessuno ha risposto loro.',
  },
  {
    code: 'ru',
    days: list('{d} {m} {y} ; {d} {m} {y} года ; {d} {m} {y} г. ; {d} {s} {y} ; {d} {m}, {y}'),
    months: list('{N} {y} ; {N} {y} года ; {n} {y} г.'),
    weekdays: list('{w}, {day} ; {W}, {day}'),
    times: list(', {h}:{i} ;  в {h}:{i} ;  {h}:{i} МСК ;  - {h}:{i} ; , {h}.{i} ;  | {h}:{i}'),
    published: list('Опубликовано {x} ; Опубликовано: {x} ; Дата: {x} ; Дата публикации: {x}'),
    updated: list('Обновлено {x} ; Обновлено: {x}'),
    bylines: list(
      'Анна Рогова, {x} ; Автор: Анна Рогова, {x} ; Анна Рогова\n{x} ; Москва, {x} ; Анна Рогова | {x} ; {x} | Анна Рогова',
    ),
    body: 'Докеры ушли из порта после ночи переговоров. Никто им не ответил.',
  },
];

/** Forms without a language; `ambiguous` where day and month may be exchanged. */
const NUMERIC = list(
  '{y}-{mm}-{dd} ; {y}/{mm}/{dd} ; {dd}/{mm}/{y} ; {dd}.{mm}.{y} ; {d}.{n}.{y} ; {dd}-{mm}-{y} ; {mm}/{dd}/{y} ; {y}-{mm}-{dd}T{hh}:{i}:00Z ; {y}-{mm}-{dd}T{hh}:{i}:00+02:00 ; {y}-{mm}-{dd} {hh}:{i} ; {y}-{mm}-{dd} {hh}:{i}:07 +0300 ; {y}{mm}{dd} ; {y}-{mm}-{dd}T{hh}:{i}:00.000Z ; {y}.{mm}.{dd}',
);
const MAY_BE_EXCHANGED = /^\{(?:d|dd|mm)\}[./-]\{(?:n|mm|dd)\}/u;

/** No whole date, a placeholder or none that is possible: to be refused, with an issue. */
const REFUSED = list(
  'Ankara, October 7 ; October 7 ; 7 October ; Published 7 October ; date 0001-01-01 ; date 9999-12-31 ; Published: 1970-01-01 ; Posted 3 days ago ; Published yesterday ; 03/04/18 ; 17/10/18 ; date 03/04/2018 ; Published: 05.06.2019 ; 31 February 2020 ; Published: April 31, 2021 ; Date: 2021-13-05 ; By Ana Ruiz, October 7 ; Spring 2024 ; Winter 2023/24 ; March/April 2024 ; 12 May ’19 ; Published on 12 May ; Publié le 7 octobre ; Publicado el 7 de octubre ; Veröffentlicht am 7. Oktober ; Pubblicato il 7 ottobre ; 7 октября, 19:07 ; 2 hours ago ; Tuesday, 7 October 2018 ; Tue 22 Jan 2020',
);

const BYLINES = new Set(LANGUAGES.flatMap(({ bylines }) => bylines));

const KICKERS = ['Ports', 'NEWS', 'World', 'Opinion'];
const HEADLINE = 'Port falls silent as dockers walk out';

/** Returns so many lines, each in a text of its own, in the same order for the same seed. */
export function makeStatedLines(count: number, seed = 1): StatedLine[] {
  const random = randomOf(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  return Array.from({ length: count }, () => {
    const language = pick(LANGUAGES);
    const kind = random();
    if (kind < 0.1) {
      return inText(pick(REFUSED), null, LANGUAGES[0] as Language, () => random() * 0.89);
    }
    const date = dateOf(random);
    const numeric = kind < 0.28;
    const month = !numeric && kind < 0.36;
    const form = pick(
      numeric
        ? NUMERIC.filter((each) => language.code === 'en' || !each.startsWith('{mm}'))
        : month
          ? language.months
          : language.days,
    );
    let words = fill(form, date, language.code);
    let expected: string | null = month ? date.iso.slice(0, 7) : date.iso;
    if (MAY_BE_EXCHANGED.test(form) && date.day <= 12 && date.day !== date.month) expected = null;
    if (!numeric && !month && random() < 0.3)
      words = fill(pick(language.weekdays), date, language.code).replace('{day}', words);
    if (!month && !(numeric && /T|\{hh\}/u.test(form)) && random() < 0.35)
      words += fill(pick(language.times), date, language.code);
    const frame = random();
    const isDecided =
      expected === null && language.code !== 'en' && form.startsWith('{d') && form.includes('{y}');
    const isUpdate = frame >= 0.35 && frame < 0.42;
    let line = words;
    if (frame < 0.35) line = pick(language.published).replace('{x}', words);
    else if (isUpdate) {
      line = pick(language.updated).replace('{x}', words);
      expected = null;
    } else if (frame < 0.65 && !month) line = pick(language.bylines).replace('{x}', words);
    else if (frame < 0.7 && !month)
      line = `${pick(language.published).replace('{x}', words)}\n${pick(language.updated).replace('{x}', fill(form, dateOf(random), language.code))}`;
    // A label in a language that writes the day first decides between day and month.
    if (
      isDecided &&
      !isUpdate &&
      (/ Uhr|publié/u.test(line) || (line !== words && !BYLINES.has(line.replace(words, '{x}'))))
    )
      expected = date.iso;
    return inText(line, expected, language, random);
  });
}

interface Day {
  day: number;
  month: number;
  year: number;
  iso: string;
  hour: number;
  minute: string;
}

function dateOf(random: Random): Day {
  const at = new Date(
    Date.UTC(1995 + Math.floor(random() * 31), Math.floor(random() * 12), 1 + Math.floor(random() * 28)),
  );
  return {
    day: at.getUTCDate(),
    month: at.getUTCMonth() + 1,
    year: at.getUTCFullYear(),
    iso: at.toISOString().slice(0, 10),
    hour: Math.floor(random() * 24),
    minute: String(Math.floor(random() * 60)).padStart(2, '0'),
  };
}

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

function fill(form: string, { day, month, year, iso, hour, minute }: Day, language: string): string {
  const at = new Date(`${iso}T00:00:00Z`);
  const named = (options: Intl.DateTimeFormatOptions, type: string): string =>
    new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options })
      .formatToParts(at)
      .find((part) => part.type === type)?.value ?? '';
  const long = named({ day: 'numeric', month: 'long' }, 'month');
  const short = named({ day: 'numeric', month: 'short', year: 'numeric' }, 'month').replace(/\.$/u, '');
  const alone = named({ month: 'long' }, 'month');
  const weekday = named({ weekday: 'long' }, 'weekday');
  const ordinal = `${day}${day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'}`;
  const two = (value: number): string => String(value).padStart(2, '0');
  const values: Record<string, string> = {
    d: `${day}`,
    dd: two(day),
    mm: two(month),
    m: long,
    M: long.toUpperCase(),
    C: capitalised(long),
    s: short,
    y: `${year}`,
    o: ordinal,
    f: day === 1 ? '1er' : `${day}`,
    1: day === 1 ? '1º' : `${day}`,
    w: weekday,
    W: capitalised(weekday),
    v: named({ weekday: 'short' }, 'weekday').replace(/\.$/u, ''),
    h: `${hour}`,
    hh: two(hour),
    k: `${(hour % 12) + 1}`,
    i: minute,
    N: capitalised(alone),
    n: form.includes('.{n}') ? `${month}` : alone,
  };
  return form.replaceAll(/\{(\w+)\}/gu, (found, name: string) => values[name] ?? found);
}

function inText(line: string, expected: string | null, { code, body }: Language, random: Random): StatedLine {
  const place = random();
  const gap = random() < 0.5 ? '\n' : '\n\n';
  const title = code === 'en' ? HEADLINE : (body.split('.')[0] ?? '').split(' ').slice(0, 6).join(' ');
  const text =
    place < 0.3
      ? `${line}\n\n${body}\n\n${body}`
      : place < 0.65
        ? `${title}${gap}${line}\n\n${body}\n\n${body}`
        : place < 0.8
          ? `${KICKERS[Math.floor(random() * KICKERS.length)] ?? ''}\n${title}\n${line}\n\n${body}\n\n${body}`
          : place < 0.9
            ? `${line}\n${title}\n\n${body}\n\n${body}`
            : `${title}\n\n${body}\n\n${body}\n\n${line}`;
  return { text: `${text}\n`, language: code, line, expected };
}
