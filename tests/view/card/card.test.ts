import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawCard } from '#view/card/card-image.ts';
import { articleCard, type Card, CARD_WIDTH, cardWords, isDrawable, storyCard } from '#view/card/card.ts';
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
    [1, 'supplied', true, '19 May 2031 · Example Gazette'],
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
    below: ['17 May to 19 May 2031', '3 articles: 1 from Example Gazette, 2 of unknown publisher'],
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

/** Reads a picture: its size, and the brightness of each pixel, row by row. */
async function readPicture(png: Uint8Array): Promise<{ width: number; height: number; pixels: Buffer }> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

describe('a card as drawn', () => {
  test('is 1200 by 630, of few bytes, and the same each time', async () => {
    const first = await drawCard(sample);
    expect(await readPicture(first)).toMatchObject({ width: 1200, height: 630 });
    expect(first.length).toBeLessThan(40_000);
    expect(Buffer.from(await drawCard({ ...sample })).equals(first)).toBe(true);
  });

  test('keeps a title of any length off what stands under it', async () => {
    const foot = async (title: string): Promise<Buffer> =>
      (await readPicture(await drawCard({ ...sample, title }))).pixels.subarray(500 * CARD_WIDTH);
    const plain = await foot('A word');
    // Palettes differ by picture, so equal edges may differ by one shade.
    for (const title of ['word '.repeat(500), 'w'.repeat(5000)]) {
      const differences = (await foot(title)).map((value, i) => Math.abs(value - (plain[i] ?? 0)));
      expect(Math.max(...new Set(differences))).toBeLessThanOrEqual(Math.ceil(255 / 15));
    }
  });

  test('has the line of time only where it has a place on it', async () => {
    const at = async (onLine: boolean): Promise<number | undefined> => {
      const { pixels } = await readPicture(await drawCard({ ...sample, onLine }));
      // The lowest row, in the middle of the line.
      return pixels[629 * CARD_WIDTH + 94];
    };
    expect(await at(false)).toBeGreaterThan(0xf0);
    expect(await at(true)).toBeLessThan(0xa0);
  });
});
