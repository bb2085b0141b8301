import { expect, test } from 'vitest';
import { addressOfHit } from '../../src/client/search-link.ts';

const opening = (text: string): string =>
  addressOfHit({ sentence: 9, url: '/a/#s9', heading: null, parts: [{ text, marked: false }] });

test.each([
  ['It fell.', '/a/#s9:~:text=It%20fell.'],
  [
    'One two three four five six seven eight nine ten.',
    '/a/#s9:~:text=One%20two%20three%20four%20five%20six%20seven%20eight%20nine%20ten.',
  ],
  [
    'One two three four five six seven eight nine ten eleven.',
    '/a/#s9:~:text=One%20two%20three%20four%20five,eight%20nine%20ten%20eleven.',
  ],
  [
    'A large-scale, “new” move & more.',
    '/a/#s9:~:text=A%20large%2Dscale%2C%20%E2%80%9Cnew%E2%80%9D%20move%20%26%20more.',
  ],
  ['Two\n  lines', '/a/#s9:~:text=Two%20lines'],
  ['莫斯科', '/a/#s9:~:text=%E8%8E%AB%E6%96%AF%E7%A7%91'],
])('%j opens at its number and its words', (text, address) => {
  expect(opening(text)).toBe(address);
});

test('marked words are words of the sentence', () => {
  const parts = [
    { text: 'The ', marked: false },
    { text: 'warning', marked: true },
    { text: ' came.', marked: false },
  ];
  expect(addressOfHit({ sentence: 1, url: '/a/#s1', heading: null, parts })).toBe(
    '/a/#s1:~:text=The%20warning%20came.',
  );
});

test('an address that names its words already is left alone', () => {
  const url = '/a/#s1:~:text=before-,The';
  expect(addressOfHit({ sentence: 1, url, heading: null, parts: [{ text: 'The', marked: false }] })).toBe(
    url,
  );
});
