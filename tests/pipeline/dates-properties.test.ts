import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekdayOf } from '#pipeline/english/calendar.ts';
import { firstDay } from '#contracts/edtf.ts';
import { countedForms } from '#pipeline/derive/events/counted-forms.ts';
import { dayForms } from '#pipeline/derive/events/day-forms.ts';
import { monthForms } from '#pipeline/derive/events/month-forms.ts';
import { findDateExpressions } from '#pipeline/derive/events/expressions.ts';
import { type ParsedArticle, parseArticle } from '#pipeline/parse.ts';
import { expressionsOf } from '../fixtures/date-lines.ts';

/** Words of the grammar in random order, among other words and marks. */
const word = fc.constantFrom(
  ...`on in at the of last next this every Friday Fridays Monday Sunday evening night early late mid March May march may 22 22nd
  2024 1991 31 30 2 2024-03-22 03/04/2024 22/03/2024 2019-21 1990s yesterday today tomorrow weekend week month year ago two a
  few three days weeks before after attack fire quarter half first summer winter Christmas Day New Year’s Eve since until
  between and to from – - / , . ; : “ ” " ' ’s said was were will struck killed arrested not if police the 👨‍👩‍👧 é \u0000 \u200b
  \ud800 ٣ 一二`.split(/\s+/),
);
const line = fc.array(fc.oneof({ weight: 9, arbitrary: word }, fc.string({ unit: 'binary' })), {
  maxLength: 60,
});
const EDTF = /^(?:\d{3}[\dX]~?|\d{4}-\d\d~?|\d{4}-\d\d-\d\d~?)(?:\/(?:\d{4}|\d{4}-\d\d|\d{4}-\d\d-\d\d))?$/;

const isSound = (text: string, day: string | null): void => {
  let until = 0;
  for (const { start, end, words, edtf, reason, sentence } of findDateExpressions(
    text,
    parseArticle(text, 'en'),
    { day },
  )) {
    expect(text.slice(start, end)).toBe(words);
    expect(words.trim()).toBe(words);
    expect(start).toBeGreaterThanOrEqual(Math.max(until, sentence.start));
    expect(end).toBeLessThanOrEqual(sentence.end);
    until = end;
    if (edtf === null) expect(reason).not.toBeNull();
    else {
      expect(edtf).toMatch(EDTF);
      expect(firstDay(edtf)).not.toBeNull();
    }
    if (reason === null) expect(day !== null && (firstDay(edtf ?? '') ?? '9') <= day).toBe(true);
  }
};

describe('any text', () => {
  test('yields expressions at their offsets, with EDTF dates', () => {
    fc.assert(
      fc.property(line, fc.constantFrom(null, '2024-04-02', '2024-02-29', '2030-12-31'), (words, day) => {
        isSound(words.join(' '), day);
      }),
      { numRuns: 1000 },
    );
  });

  test('of random characters neither fails nor yields dates', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        isSound(text, '2024-04-02');
      }),
      { numRuns: 1000 },
    );
  });
});

const day = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays('1950-01-01', days));

describe('any day of the calendar', () => {
  test('a weekday in the past tense is the latest one, in the future tense the next', () => {
    const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    fc.assert(
      fc.property(day, fc.nat({ max: 6 }), (written, weekday) => {
        const [past] = expressionsOf(`Police arrested a man on ${names[weekday]}.`, written);
        const found = past?.found.split(': ')[1] ?? '';
        expect(weekdayOf(found)).toBe(weekday);
        expect(found <= written && found > addDays(written, -7)).toBe(true);
        const [future] = expressionsOf(`Police will charge a man on ${names[weekday]}.`, written);
        const next = future?.found.split(': ')[1] ?? '';
        expect(next >= written && next < addDays(written, 7)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('in full resolves to itself, whatever the day of the article', () => {
    fc.assert(
      fc.property(day, day, (named, written) => {
        const [year, , number] = named.split('-');
        const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
          new Date(`${named}T00:00:00Z`),
        );
        for (const words of [
          `${Number(number)} ${name} ${year}`,
          `${name} ${Number(number)}, ${year}`,
          named,
        ]) {
          expect(expressionsOf(`The mill burned on ${words}.`, written)[0]?.found).toBe(`${words}: ${named}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a past day without a year is never after the article', () => {
    fc.assert(
      fc.property(day, day, (named, written) => {
        const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
          new Date(`${named}T00:00:00Z`),
        );
        // Days that name historical events.
        fc.pre(!/-(?:09-11|10-07|01-06|07-07|06-04)$/.test(named));
        const [one] = expressionsOf(`The mill burned on ${Number(named.slice(8))} ${name}.`, written);
        const found = one?.found.split(': ')[1]?.slice(0, 10) ?? '';
        expect(found.slice(5)).toBe(named.slice(5));
        expect(found <= written).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

/** A text as one sentence. */
const asOne = (text: string): ParsedArticle => {
  const span = { start: 0, end: text.length };
  return { ...parseArticle('One.', 'en'), blocks: [{ kind: 'passage', ...span, sentences: [span] }] };
};

test('line ends and indents between words do not change dates', () => {
  const text = 'The blaze, which\n   broke out on Monday\n\tevening, was out by 22\r\nMarch\n2024.';
  expect(
    findDateExpressions(text, asOne(text), { day: '2024-04-02' }).map(({ words, edtf }) => [words, edtf]),
  ).toEqual([
    ['Monday\n\tevening', '2024-04-01'],
    ['22\r\nMarch\n2024', '2024-03-22'],
  ]);
});

test.each([
  'Friday ',
  'on 22 March, ',
  'three days after the ',
  'between 3 and ',
  'the first half of ',
  'early late ',
  '2024-',
  'the the the ',
  '" ',
  'night of the ',
  'a few ',
  'March 22 to ',
  'in 2019 and ',
])('“%s”, repeated, is read in linear time', (words) => {
  const seconds = (length: number): number => {
    const text = words.repeat(Math.ceil(length / words.length));
    const { user } = process.cpuUsage();
    findDateExpressions(text, asOne(text), { day: '2024-04-02' });
    return (process.cpuUsage().user - user) / 1e6;
  };
  expect(Math.max(seconds(900), seconds(3_900), seconds(50_000))).toBeLessThan(5);
});

test('the quick test of a form never rejects a match of its pattern', () => {
  const forms = [...dayForms, ...monthForms, ...countedForms];
  const matched = new Set<number>();
  fc.assert(
    fc.property(line, fc.boolean(), (words, inCapitals) => {
      const text = inCapitals ? words.join(' ').toUpperCase() : words.join(' ');
      for (const [index, { needs, pattern }] of forms.entries()) {
        pattern.lastIndex = 0;
        if (!pattern.test(text)) continue;
        matched.add(index);
        if (!needs(text)) expect.fail(text);
      }
    }),
    { numRuns: 1000 },
  );
  expect(matched.size).toBeGreaterThan(forms.length / 2);
});
