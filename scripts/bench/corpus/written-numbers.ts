import type { Random } from './random.ts';

/** Numbers as news writes them: bounds, words for the small ones, separators in the large ones. */

const WORDS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MS_A_DAY = 86_400_000;

/** @example 7 → `seven`, 60 → `60`, 4100 → `4,100` */
export function formatNumber(value: number): string {
  return WORDS[value] ?? String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A count with the word that bounds it, as reports of one event differ: `60`, `at least 60`, `more than 50`. */
export function drawReported(random: Random, count: number): string {
  const rounded = count < 20 ? count : Math.floor(count / 10) * 10;
  const exact = formatNumber(count);
  const round = formatNumber(rounded);
  return random.pickByRank([
    exact,
    `at least ${exact}`,
    `more than ${round}`,
    `about ${round}`,
    `nearly ${round}`,
  ]);
}

/** Draws a count from tens to tens of thousands, small ones far more often. */
export function drawCount(random: Random): string {
  const count = Math.round(20 * 2500 ** (random.next() ** 2));
  return formatNumber(random.chance(0.5) ? count : Math.round(count / 10) * 10);
}

export function drawMoney(random: Random, currency: string): string {
  const amount = `${random.between(1, 480)}${random.chance(0.4) ? `.${random.between(1, 9)}` : ''}`;
  return `${amount} ${random.pick(['million', 'million', 'billion', 'thousand'])} ${currency}`;
}

export function drawPercent(random: Random): string {
  return `${Math.floor(88 ** random.next())}${random.chance(0.4) ? `.${random.between(1, 9)}` : ''}${random.pick([' percent', ' per cent', '%'])}`;
}

export function drawClock(random: Random): string {
  const [hour, minute] = [random.between(1, 12), random.between(0, 59)];
  const minutes = String(minute).padStart(2, '0');
  return random.chance(0.6)
    ? `${hour}:${minutes} ${random.pick(['a.m.', 'p.m.'])}`
    : `${random.between(0, 23)}:${minutes}`;
}

/** @example 1 → `a day`, 9 → `nine days`, 24 → `three weeks` */
export function formatTimeSince(days: number): string {
  if (days < 2) return 'a day';
  return days < 14 ? `${formatNumber(days)} days` : `${formatNumber(Math.floor(days / 7))} weeks`;
}

/** The day some days after another, both `2024-03-22`. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_A_DAY).toISOString().slice(0, 10);
}

/** A day as an article of some days later names it: by its weekday within the week, then by its date. */
export function formatDayFrom(random: Random, day: string, daysLater: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const part = random.pick(['', ' morning', ' afternoon', ' evening']);
  if (daysLater < 7) return `on ${WEEKDAYS[date.getUTCDay()]}${part}`;
  const month = MONTHS[date.getUTCMonth()];
  const number = date.getUTCDate();
  const year = date.getUTCFullYear();
  return random.pick([
    `on ${number} ${month}`,
    `on ${month} ${number}, ${year}`,
    `on ${number} ${month} ${year}`,
  ]);
}
