import { expect, test } from 'vitest';
import { addressOfHit } from '../../src/client/search/search-link.ts';

const opening = (text: string, before: string | null = null, after: string | null = null): string => {
  const hit = { sentence: 9, url: '/a/#s9', heading: null, before, after };
  return addressOfHit({ ...hit, parts: [{ text, marked: false }] });
};

test.each([
  ['It fell.', '/a/#s9:~:text=It%20fell.'],
  [
    'A large-scale, “new” move & more.',
    '/a/#s9:~:text=A%20large%2Dscale%2C%20%E2%80%9Cnew%E2%80%9D%20move%20%26%20more.',
  ],
  ['Two\n  lines', '/a/#s9:~:text=Two%20lines'],
  ['莫斯科', '/a/#s9:~:text=%E8%8E%AB%E6%96%AF%E7%A7%91'],
])('%j is linked by number and text fragment', (text, address) => {
  expect(opening(text)).toBe(address);
});

const LONG = 'One two three four five six seven eight nine ten eleven.';

test.each<[string | null, string | null, string]>([
  [
    'The last words of it.',
    'Next one.',
    'words%20of%20it.-,One%20two%20three%20four%20five,eight%20nine%20ten%20eleven.',
  ],
  ['A heading', null, 'A%20heading-,One%20two%20three%20four%20five,eight%20nine%20ten%20eleven.'],
  [
    null,
    'The next sentence follows.',
    'One%20two%20three%20four%20five%20six%20seven%20eight%20nine%20ten%20eleven.,-The%20next%20sentence',
  ],
  [null, null, 'One%20two%20three%20four%20five%20six%20seven%20eight%20nine%20ten%20eleven.'],
])('the fragment has context to distinguish it from %j and %j above', (before, after, words) => {
  expect(opening(LONG, before, after)).toBe(`/a/#s9:~:text=${words}`);
});

test('marked words are words of the sentence', () => {
  const parts = [
    { text: 'The ', marked: false },
    { text: 'warning', marked: true },
    { text: ' came.', marked: false },
  ];
  const hit = { sentence: 1, url: '/a/#s1', heading: null, before: null, after: null, parts };
  expect(addressOfHit(hit)).toBe('/a/#s1:~:text=The%20warning%20came.');
});
