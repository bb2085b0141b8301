import { describe, expect, it } from 'vitest';
import { correctionEntries } from '#view/site/corrections-page.ts';
import { robotsText } from '#view/site/host-files.ts';
import { joinStory, storySchema } from '#contracts/story.ts';
import { dataParts, partData, storyData } from '#view/story/story-data.ts';
import { citeSentence, sampleCoverage } from '../sample-coverage.ts';

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

describe('a story of many articles as data', () => {
  const files = Array.from({ length: 250 }, (_, index) => ({ file: `${index}.txt`, stated: '2024-03-23' }));
  const whole = sampleCoverage(files);
  const [first, , third] = whole.articles;
  const last = whole.articles.at(-1);
  if (!first || !third || !last) throw new Error('The sample has no articles.');
  const names = [
    {
      id: 'ana-ruiz',
      name: 'Ana Ruiz',
      kind: 'person' as const,
      citations: [citeSentence(first, 1), citeSentence(first, 2), citeSentence(last, 1)],
    },
    { id: 'nobody', name: 'Nobody', kind: 'person' as const, citations: [] },
  ];
  const events = [third, last].map((record) => ({
    edtf: '2024-03-22',
    words: 'Friday evening',
    certain: true,
    citation: citeSentence(record, 1),
    anchors: [],
  }));
  const long = { ...whole, story: { ...whole.story, names, events } };
  const parts = dataParts(long);

  it('names files of up to a hundred articles, and holds no article itself', () => {
    const data = storyData(long, '/coverage/');
    expect(data).toMatchObject({ articles: [], events: [], names: [{ citations: [] }, { citations: [] }] });
    expect(data.parts).toEqual([
      { url: '/coverage/stories/flood/data/1.ndjson', articles: 100 },
      { url: '/coverage/stories/flood/data/2.ndjson', articles: 100 },
      { url: '/coverage/stories/flood/data/3.ndjson', articles: 50 },
    ]);
    expect(storyData({ ...long, articles: long.articles.slice(0, 100) }, '/').parts).toBeUndefined();
  });

  it('has a line an article, each a story by the schema, which together are the whole', () => {
    const lines = parts
      .map((part) => partData(long, part, '/'))
      .join('')
      .trimEnd()
      .split('\n')
      .map((line) => storySchema.parse(JSON.parse(line)));
    expect(lines).toHaveLength(250);
    expect(lines[0]?.names.map(({ id, citations }) => [id, citations.length])).toEqual([['ana-ruiz', 2]]);
    expect(lines[1]).toMatchObject({ names: [], events: [], articles: [{ id: '1' }] });
    expect(joinStory(storyData(long, '/'), lines)).toEqual({
      ...long.story,
      articles: whole.articles.map(({ read }) => read().article),
    });
  });

  it('divides by bytes where articles are long', () => {
    const bytes = (entry: (typeof whole.articles)[number], of: number) => ({
      ...entry,
      article: { ...entry.article, source: { ...entry.article.source, bytes: of } },
    });
    const articles = [300_000, 300_000, 1, 900_000, 5].map((of) => bytes(first, of));
    expect(dataParts({ articles }).map((part) => part.length)).toEqual([2, 1, 1, 1]);
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
