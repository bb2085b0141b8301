import { expect, test } from 'vitest';
import { ANGLES, FOLLOW_UPS, LEADS, SAYINGS } from '../../scripts/bench/corpus/angles.ts';
import { EVENT_KINDS } from '../../scripts/bench/corpus/event-kinds.ts';
import { toGerund, toPast, toPlural, withArticles } from '../../scripts/bench/corpus/inflection.ts';
import { formatDayFrom, formatNumber, formatTimeSince } from '../../scripts/bench/corpus/written-numbers.ts';
import { Random } from '../../scripts/bench/corpus/random.ts';
import { articleSlots } from '../../scripts/bench/corpus/slots.ts';
import { planStory } from '../../scripts/bench/corpus/story-plan.ts';
import { fillSentence, fillTemplate } from '../../scripts/bench/corpus/template.ts';

const slots = { noun: () => 'order', empty: () => '', two: () => 'two words' };

test.each([
  ['No slot at all.', 'No slot at all.'],
  ['The {noun}.', 'The order.'],
  ['{one|one} {noun}', 'one order'],
  ['{the {noun}|the {noun}} stands', 'the order stands'],
  ['A {noun} and a {two}', 'An order and a two words'],
  ['{empty}|', '|'],
  ['{|}x', 'x'],
])('the template “%s” is filled as “%s”', (template, filled) => {
  expect(fillTemplate(template, slots, new Random('1'))).toBe(filled);
});

test.each(['{unknown}', '{}', '{noun }', '{one|{unknown}}'])('the template “%s” is refused', (template) => {
  expect(() => fillTemplate(template, slots, new Random('1'))).toThrow(/^Cannot fill \{.*\}/);
});

test('the error for an empty slot names its template', () => {
  expect(() => fillTemplate('The {nuon}.', slots, new Random('1'))).toThrow(
    'Cannot fill {nuon} (“The {nuon}.”): no such slot. Add it to slots.ts or correct the name.',
  );
});

test.each([
  ['{noun} came', 'Order came'],
  ['“{noun}” came', '“Order” came'],
  ['7 came', '7 came'],
  ['Ω {noun}', 'Ω order'],
  ['At 9 p.m.{empty}.', 'At 9 p.m.'],
  ['One.. two', 'One.. two'],
])('the sentence “%s” begins as “%s”', (template, filled) => {
  expect(fillSentence(template, slots, new Random('1'))).toBe(filled);
});

test('every template can be filled for every kind of event', () => {
  const random = new Random('templates');
  const plans = EVENT_KINDS.map((kind) => ({ ...planStory(1, 0), kind }));
  for (const plan of plans) {
    const fillings = articleSlots(plan, random, 3);
    const templates = [
      ...LEADS,
      ...FOLLOW_UPS,
      ...SAYINGS,
      ...ANGLES.flatMap(({ headings, sentences }) => [...headings, ...sentences]),
      ...plan.kind.scene,
      ...plan.kind.causes,
    ];
    for (const template of templates) {
      // Both sides of every choice are filled in turn.
      for (const side of [0, -1]) {
        const chosen = template.replace(
          /\{([^{}]*\|[^{}]*)\}/g,
          (_all, inside: string) => inside.split('|').at(side) ?? '',
        );
        expect(fillTemplate(chosen, fillings, random), template).not.toMatch(/[{}]/);
      }
    }
  }
});

test.each([
  [toPlural, 'order', 'orders'],
  [toPlural, 'inquiry', 'inquiries'],
  [toPlural, 'delay', 'delays'],
  [toPlural, 'branch', 'branches'],
  [toPlural, 'tax', 'taxes'],
  [toPast, 'review', 'reviewed'],
  [toPast, 'close', 'closed'],
  [toPast, 'deny', 'denied'],
  [toPast, 'delay', 'delayed'],
  [toGerund, 'close', 'closing'],
  [toGerund, 'agree', 'agreeing'],
  [toGerund, 'deny', 'denying'],
  [withArticles, 'a order', 'an order'],
  [withArticles, 'A attack', 'An attack'],
  [withArticles, 'a “adverse” day', 'an “adverse” day'],
  [withArticles, 'a union', 'a union'],
  [withArticles, 'a unanimous vote', 'a unanimous vote'],
  [withArticles, 'a unidentified man', 'an unidentified man'],
  [withArticles, 'a used car', 'a used car'],
  [withArticles, 'a one-way road', 'a one-way road'],
  [withArticles, 'the a priori', 'the a priori'],
  [withArticles, 'extra order', 'extra order'],
])('%o turns “%s” into “%s”', (inflect, given, expected) => {
  expect(inflect(given)).toBe(expected);
});

test.each([
  [0, 'no'],
  [7, 'seven'],
  [12, 'twelve'],
  [13, '13'],
  [999, '999'],
  [4100, '4,100'],
  [1234567, '1,234,567'],
])('the number %i is written %s', (value, words) => {
  expect(formatNumber(value)).toBe(words);
});

test.each([
  [0, 'a day'],
  [1, 'a day'],
  [2, 'two days'],
  [13, '13 days'],
  [14, 'two weeks'],
  [59, 'eight weeks'],
])('%i days are written %s', (days, words) => {
  expect(formatTimeSince(days)).toBe(words);
});

test.each([
  [0, /^on Friday( \w+)?$/],
  [6, /^on Friday( \w+)?$/],
  [7, /^on (22 March|March 22, 2024|22 March 2024)$/],
  [60, /^on (22 March|March 22, 2024|22 March 2024)$/],
])('an article of %i days later names the day as %o', (daysLater, words) => {
  const random = new Random('days');
  for (let draw = 0; draw < 20; draw++) expect(formatDayFrom(random, '2024-03-22', daysLater)).toMatch(words);
});

test('ranked draws favour the front of a list and reach its end', () => {
  const random = new Random('ranks');
  const items = Array.from({ length: 50 }, (_, i) => i);
  const counts = items.map(() => 0);
  for (let draw = 0; draw < 20_000; draw++) {
    const item = random.pickByRank(items);
    counts[item] = (counts[item] ?? 0) + 1;
  }
  expect((counts[0] ?? 0) / (counts[9] ?? 1)).toBeGreaterThan(5);
  expect(counts.at(-1)).toBeGreaterThan(0);
});

test('nothing can be drawn from an empty list', () => {
  expect(() => new Random('1').pick([])).toThrow(
    'Cannot draw an item (empty list): there is nothing to draw from.',
  );
});
