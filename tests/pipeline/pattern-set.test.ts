import { expect, test } from 'vitest';
import { PatternSet } from '#pipeline/text/pattern-set.ts';
import { requiredLetters } from '#pipeline/text/required-letters.ts';

test.for<[pattern: RegExp, required: string[] | null]>([
  [/\b(?:wars?|Conflict)\b/iu, [' war ', ' wars ', ' conflict ']],
  [/\bwhen\s+an?\s+(?:[\p{L}-]+\s+){1,3}?\p{L}+ed\b/iu, [' when a ', ' when an ']],
  [
    /(?<![\p{L}\p{N}])(?:the\s+)?attacks?(?![\p{L}\p{N}])/u,
    [' the attack ', ' the attacks ', ' attack ', ' attacks '],
  ],
  // A digit may be before it.
  [/(?<![\p{L}\p{M}])dead/u, [' dead', '0dead']],
  [/\d{1,3}(?:,\d{3})+|several/u, [' 0', 'several']],
  [/[tT][oO][lL][lL]/u, ['toll']],
  [/(?:kill|wound)\p{L}*/iu, ['kill', 'wound']],
  [/[Cc]af[ée] (?:closed|open)/u, ['cafe closed', 'cafe open', 'caf closed', 'caf open']],
  [/\x41\u0062\u{63}/u, ['abc']],
  // Nothing is sure.
  [/\p{Lu}+/u, null],
  [/(?:attack)?/u, null],
  [/(?:attack)*/u, null],
  [/attack|\p{L}+d/u, null],
  [/[^a]/u, null],
  [/[\p{L}--[a-z]]/v, null],
  [/“|”/u, null],
  [/.{3}/u, null],
  [/(?!attack)/u, null],
  [/(?=attack)/u, null],
  [/(attack)\1/u, null],
])('%s requires %j', ([pattern, required]) => {
  expect(requiredLetters(pattern)?.toSorted() ?? null).toEqual(required?.toSorted() ?? null);
});

/** Parts of patterns and of texts that match them, or nearly. */
const PARTS = [
  'was',
  'War',
  '\\s+',
  '\\b',
  '\\d+',
  '[-–]',
  '(?<![\\p{L}\\p{N}])',
  '(?![\\p{L}])',
  '(?:the|an?)',
  'killed?',
  '(?:ly)?',
  '(?:\\s+dead){0,2}',
  "[’']",
  '\\p{L}+',
  '^',
  '$',
  '.*?',
  '[a-c]',
  'é',
  'sk',
  '[^\\s]',
  '(?:is|\\d)',
  '\\S',
  '_',
  '(?<!\\w)',
];
const WORDS = [
  'was',
  'WAR',
  ' ',
  ' ',
  '7',
  '12',
  '-',
  '–',
  'the',
  'a',
  'kill',
  'Killed',
  'ly',
  'dead',
  '’',
  'é',
  'É',
  'ſk',
  'SK',
  '\u212a',
  '_',
  '#',
  '\n',
  'b',
  'is',
  '😀',
  'I\u0307',
  'x',
];

/** The same numbers in each run. */
function* numbers(): Generator<number> {
  for (let state = 7; ; state = (state * 48_271) % 2_147_483_647) yield state;
}

test('no text that a pattern matches lacks what it requires', () => {
  const random = numbers();
  const pick = (list: readonly string[], most: number): string =>
    Array.from(
      { length: 1 + (random.next().value % most) },
      () => list[random.next().value % list.length],
    ).join('');
  let matched = 0;
  let skipped = 0;
  for (let round = 0; round < 120; round++) {
    const set = new PatternSet();
    const flags = ['u', 'iu', 'giu', 'mu'][round % 4];
    const compiled = Array.from({ length: 5 }, () => {
      const branches = Array.from({ length: 1 + (random.next().value % 2) }, () => pick(PARTS, 4));
      return set.add(new RegExp(branches.join('|'), flags));
    });
    for (let each = 0; each < 40; each++) {
      const text = pick(WORDS, 8);
      for (const quick of compiled) {
        quick.pattern.lastIndex = 0;
        const isMatch = text.search(quick.pattern) >= 0;
        if (isMatch) matched++;
        else if (!quick.mayMatch(text)) skipped++;
        if (quick.test(text) !== isMatch) expect.fail(`${String(quick.pattern)} on ${JSON.stringify(text)}`);
      }
    }
  }
  expect(matched).toBeGreaterThan(1500);
  expect(skipped).toBeGreaterThan(1500);
});

test('patterns added later count for a text seen before', () => {
  const set = new PatternSet();
  expect(set.add(/war/u).test('a fire')).toBe(false);
  expect(set.add(/fire/u).test('a fire')).toBe(true);
});
