import { scaleLinear, scaleUtc } from 'd3-scale';
import { formatDay, formatMonth } from '#contracts/dates.ts';
import { formatNumber } from '#contracts/number-format.ts';

/** A grid line or axis mark with its position in per cent and its label. */
export interface Tick {
  at: number;
  label: string;
  anchor: 'start' | 'middle' | 'end';
  /** Whether its label does not fit on a narrow plot. */
  wideOnly: boolean;
}

export interface Axis<Value> {
  /** The position of a value, in per cent of the axis. */
  at: (value: Value) => number;
  ticks: Tick[];
}

/** Free height above the highest mark, for its label. */
const HEADROOM = 1.2;

/** The vertical axis of counts, from zero. */
export function countAxis(values: readonly number[]): Axis<number> {
  const scale = scaleLinear()
    .domain([0, Math.max(1, ...values) * HEADROOM])
    .range([100, 0]);
  const ticks = scale.ticks(4).filter((tick) => tick > 0 && Number.isInteger(tick));
  return {
    at: (value) => round(scale(value)),
    ticks: ticks.map((tick) => ({
      at: round(scale(tick)),
      label: formatNumber(tick),
      anchor: 'start',
      wideOnly: false,
    })),
  };
}

const DAY_MS = 86_400_000;

/** In pixels: width per character of a label, and the gap between labels. */
const [LETTER, GAP] = [7, 10];

/** In per cent of the axis: labels this near to an edge are aligned to it. */
const EDGE = 15;

/** The axis of days. `width` and `narrow` are its pixels on a wide and on the smallest screen. */
export function dayAxis(days: readonly string[], width: number, narrow: number): Axis<string> {
  const times = days.map((day) => Date.parse(day));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const margin = Math.max(DAY_MS * 0.6, (last - first) * 0.1);
  const scale = scaleUtc()
    .domain([first - margin, last + margin])
    .range([0, 100]);
  const span = (last - first) / DAY_MS;
  const found = span < 1 ? [new Date(first)] : scale.ticks(Math.min(6, span + 2)).filter(isMidnight);
  const labels = dayLabels(found.map((time) => time.toISOString().slice(0, 10)));
  const ticks = found.map((time, index): Tick => {
    const at = round(scale(time));
    const anchor = at < EDGE ? 'start' : at > 100 - EDGE ? 'end' : 'middle';
    return { at, label: labels[index] ?? '', anchor, wideOnly: false };
  });
  const shown = withRoom(ticks, width);
  const everywhere = new Set(withRoom(shown, narrow));
  return {
    at: (day) => round(scale(new Date(day))),
    ticks: shown.map((tick) => ({ ...tick, wideOnly: !everywhere.has(tick) })),
  };
}

const isMidnight = (time: Date): boolean => time.getTime() % DAY_MS === 0;

/**
 * Years if all days are a first of January; months if all are firsts of a month; else days, with the month on its
 * first.
 */
function dayLabels(days: readonly string[]): string[] {
  if (days.length > 1 && days.every((day) => day.endsWith('-01-01')))
    return days.map((day) => day.slice(0, 4));
  const inMonths = days.length > 1 && days.every((day) => day.endsWith('-01'));
  return days.map((day, index) => {
    const before = days[index - 1];
    const isNewYear = before?.slice(0, 4) !== day.slice(0, 4);
    if (inMonths) {
      const month = formatMonth(day.slice(0, 7));
      return isNewYear ? month : month.replace(/ \d+$/, '');
    }
    return before?.slice(0, 7) === day.slice(0, 7)
      ? `${Number(day.slice(8))}`
      : formatDay(day, { withYear: false });
  });
}

/** From the left, the ticks whose labels do not touch the previous one. */
function withRoom(ticks: readonly Tick[], width: number): Tick[] {
  let end = -Infinity;
  return ticks.filter(({ at, label, anchor }) => {
    const length = label.length * LETTER;
    const left = (at / 100) * width - length * { start: 0, middle: 0.5, end: 1 }[anchor];
    if (left < end + GAP) return false;
    end = left + length;
    return true;
  });
}

export const round = (place: number): number => Math.round(place * 100) / 100;
