import { describe, expect, it } from 'vitest';
import { correctionEntries } from '#view/site/corrections-page.ts';
import { robotsText } from '#view/site/robots.ts';
import { storyData } from '#view/story/story-data.ts';
import { sampleCoverage } from '../sample-coverage.ts';

const flood = sampleCoverage([{ file: '2.txt', stated: '2024-03-23' }, { file: '1.txt' }]);
const correction = (date: string, said: string) => ({
  date,
  address: '/stories/flood/1/',
  said,
  says: 'Undated',
  why: 'It was a slip.',
});

describe('a story as data', () => {
  it('has its addresses under the base and its articles in the order of the timeline', () => {
    const data = storyData(flood, '/coverage/');
    expect(data.url).toBe('/coverage/stories/flood/');
    expect(data.articles.map(({ url, source }) => [url, source.url, source.path])).toEqual([
      ['/coverage/stories/flood/2/', '/coverage/stories/flood/2/source.txt', 'stories/flood/articles/2.txt'],
      ['/coverage/stories/flood/1/', '/coverage/stories/flood/1/source.txt', 'stories/flood/articles/1.txt'],
    ]);
  });

  it('holds nothing but what the contract names', () => {
    const extended = { ...flood, story: { ...flood.story, secret: 'x' } };
    expect(() => storyData(extended, '/')).toThrow(/secret/);
  });
});

describe('corrections', () => {
  const corrected = {
    ...flood,
    story: {
      ...flood.story,
      corrections: [correction('2031-01-01', 'old'), correction('2031-02-01', 'new')],
    },
  };

  it('stand latest first, each with an anchor that later ones do not move', () => {
    expect(
      correctionEntries([corrected], '/coverage/').map(({ said, date, anchor, address }) => [
        said,
        date,
        anchor,
        address,
      ]),
    ).toEqual([
      [
        'new',
        '1 February 2031',
        expect.stringMatching(/^flood-2031-02-01-[0-9a-f]{6}$/),
        '/coverage/stories/flood/1/',
      ],
      [
        'old',
        '1 January 2031',
        expect.stringMatching(/^flood-2031-01-01-[0-9a-f]{6}$/),
        '/coverage/stories/flood/1/',
      ],
    ]);
  });

  it('may be none', () => {
    expect(correctionEntries([flood], '/')).toEqual([]);
  });
});

describe('robots.txt', () => {
  it.each([
    ['off', '/', /^# Indexing is off: [^]*\nUser-agent: \*\nDisallow: \/\n$/],
    ['off', '/coverage/', /\nDisallow: \/coverage\/\n$/],
    ['on', '/', /^User-agent: \*\nDisallow:\n$/],
  ] as const)('with indexing %s under %s', (indexing, base, expected) => {
    expect(robotsText(indexing === 'on', base, null)).toMatch(expected);
  });
});
