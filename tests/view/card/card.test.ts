import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { drawCard } from '#view/card/card-image.ts';
import { articleCard, type Card, cardWords, isDrawable, storyCard } from '#view/card/card.ts';
import { indexedPng } from '#view/card/indexed-png.ts';
import { storyPage } from '#view/story/story-page.ts';
import { articlePages, sampleCoverage, supplied, suppliedDay } from '../sample-coverage.ts';

const flood = sampleCoverage([
  { file: '001.txt', stated: '2031-05-17' },
  { file: '002.txt', date: suppliedDay('2031-05-19'), publisher: supplied('Example Gazette') },
  { file: '003.txt' },
]);
const cards = articlePages(flood, '/').map((page) => articleCard(page, 'Dateline'));

describe('the card of an article', () => {
  test.each([
    [0, 'stated', true, '17 May 2031 · Publisher not known'],
    [1, 'supplied', true, '[19 May 2031] · [Example Gazette]'],
    [2, 'unknown', false, 'Undated · Publisher not known'],
  ] as const)('%i says of its date no more than the page', (index, mark, onLine, words) => {
    const card = cards[index];
    expect(card).toMatchObject({ mark, onLine });
    expect(card && cardWords(card)).toBe(
      `The river rose on Friday evening. · ${words} · The flood · Dateline`,
    );
  });
});

test('the card of a story counts its articles and spans its dated ones', () => {
  const card = storyCard(storyPage(flood, '/'), 'Dateline');
  expect(card).toMatchObject({
    title: 'The flood',
    below: ['17 May to [19 May 2031]', '3 articles: 1 from Example Gazette, 2 of unknown publisher'],
  });
});

const sample: Card = {
  site: 'Dateline',
  above: 'The flood',
  title: 'The river rose',
  below: ['17 May 2031', 'Publisher not known'],
  mark: 'stated',
  onLine: true,
};

describe('a title', () => {
  test.each([
    ['in Latin letters', 'Łódź: “Où est-ce?” – £5…', true],
    ['in Cyrillic', 'Путин пообещал найти', true],
    ['in Arabic', 'الجسر', false],
    ['in Hebrew', 'הגשר', false],
    ['in Chinese', '桥', false],
    ['with a picture of a face', 'River 😀', false],
    ['with a character that turns the direction', 'River \u202eesor', false],
  ])('%s is drawn: or the page has no card', (_what, title, drawn) => {
    expect(isDrawable({ ...sample, title })).toBe(drawn);
  });
});

/** The width, height and pixel rows of a PNG of sixteen colours. */
function readPng(png: Uint8Array): { width: number; height: number; rows: Buffer } {
  const bytes = Buffer.from(png);
  const start = bytes.indexOf('IDAT') + 4;
  const length = bytes.readUInt32BE(start - 8);
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    rows: inflateSync(bytes.subarray(start, start + length)),
  };
}

describe('a card as drawn', () => {
  test('is 1200 by 630, of few bytes, and the same each time', async () => {
    const first = await drawCard(sample);
    expect(readPng(first)).toMatchObject({ width: 1200, height: 630 });
    expect(first.length).toBeLessThan(40_000);
    expect(Buffer.from(await drawCard({ ...sample })).equals(first)).toBe(true);
  });

  test('keeps a title of any length off what stands under it', async () => {
    const foot = async (title: string): Promise<Buffer> =>
      readPng(await drawCard({ ...sample, title })).rows.subarray(500 * 601);
    expect((await foot('word '.repeat(500))).equals(await foot('A word'))).toBe(true);
    expect((await foot('w'.repeat(5000))).equals(await foot('A word'))).toBe(true);
  });

  test('has the line of time only where it has a place on it', async () => {
    const at = async (onLine: boolean): Promise<number | undefined> => {
      const { rows } = readPng(await drawCard({ ...sample, onLine }));
      // The lowest row, at the middle of the line; each byte has two pixels and each row a byte before them.
      return rows[629 * 601 + 1 + 47];
    };
    expect(await at(false)).toBe(0xff);
    expect(await at(true)).not.toBe(0xff);
  });
});

test('a picture of two colours is written in the shades between them', () => {
  const pixels = Uint8Array.from([0, 0, 0, 255, 255, 255, 255, 255, 128, 128, 128, 255, 255, 255, 255, 255]);
  const { width, height, rows } = readPng(indexedPng(pixels, 2, [0, 0, 0], [255, 255, 255]));
  expect([width, height, [...rows]]).toEqual([2, 2, [0, 0x0f, 0, 0x8f]]);
});
