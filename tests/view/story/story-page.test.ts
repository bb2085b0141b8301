import { describe, expect, it } from 'vitest';
import { collectCoverage } from '#view/data/coverage.ts';
import { frontPages, reportSpan } from '#view/story/front-page.ts';
import { storyPage } from '#view/story/story-page.ts';
import { inlineMarkup } from '../inline-markup.ts';
import { boundedBy, sampleCoverage, sampleRecord, supplied, suppliedDay } from '../sample-coverage.ts';

const dated = sampleRecord('flood', { file: '002_b.txt', stated: '2024-03-23' });
const describing = sampleRecord('flood', { file: '004_d.txt' });
const flood = sampleCoverage([
  { file: '002_b.txt', stated: '2024-03-23', publisher: supplied('The Gazette'), words: 316 },
  { file: '001_a.txt', date: suppliedDay('2024-04-02'), words: 487 },
  { file: '003_c.txt', words: 100 },
  { file: '004_d.txt', date: boundedBy(describing, dated, '2024-03-22'), words: 100 },
]);

describe('the page of a story', () => {
  const page = storyPage(flood, '/coverage/');

  it('counts articles by origin and by the status of their dates', () => {
    expect(page.counts).toEqual({
      articles: 4,
      origin: 'articles: 1 from The Gazette, 3 of unknown publisher',
      undated: 2,
    });
  });

  it('puts the dated articles on the timeline and the undated in a place of their own', () => {
    expect(page.dated.map(({ date, id }) => [date.words, date.weekday, id])).toEqual([
      ['23 March', 'Saturday', '002_b'],
      ['2 April', 'Tuesday', '001_a'],
    ]);
    expect(page.undated.map(({ date, id }) => [date.words, date.weekday, id])).toEqual([
      ['Undated', null, '003_c'],
      ['after 22 March', null, '004_d'],
    ]);
  });

  it('gives every address under the base', () => {
    expect([page.address, page.dataAddress, page.dated[0]?.address]).toEqual([
      '/coverage/stories/flood/',
      '/coverage/stories/flood/story.json',
      '/coverage/stories/flood/002_b/',
    ]);
  });
});

describe('the days that a story spans', () => {
  const span = (...days: string[]) =>
    storyPage(sampleCoverage(days.map((stated, index) => ({ file: `${index}.txt`, stated }))), '/').span;

  it.each([
    [['2024-03-23', '2024-04-02'], '23 March to 2 April 2024'],
    [['2023-12-31', '2024-01-01'], '31 December 2023 to 1 January 2024'],
    [['2024-03-23', '2024-03-23'], '23 March 2024'],
    [['2024-03-23'], '23 March 2024'],
    [[], ''],
  ])('%j', (days, short) => {
    const found =
      days.length === 0 ? storyPage(sampleCoverage([{ file: '1.txt' }]), '/').span : span(...days);
    expect(inlineMarkup(reportSpan(found, 0))).toBe(short);
  });

  it('are given with the undated beside them', () => {
    expect(inlineMarkup(reportSpan(span('2024-03-23'), 2))).toBe('23 March 2024, and 2 undated');
    expect(reportSpan(null, 2)).toEqual([]);
  });
});

describe('the front page', () => {
  const story = (id: string, ...days: string[]) =>
    sampleCoverage(
      days.length === 0
        ? [{ file: '1.txt' }]
        : days.map((stated, index) => ({ file: `${index}.txt`, stated })),
      { id, title: id },
    );

  const marksOf = (coverage: ReturnType<typeof story>): number[] | null =>
    frontPages([coverage], '/')[0]?.stories[0]?.days?.map(({ at }) => at) ?? null;

  it('has the story reported last first, and stories without a day last', () => {
    const stories = [
      story('undated'),
      story('old', '2023-01-01', '2023-05-01'),
      story('new', '2022-01-01', '2024-01-01'),
      story('also-undated'),
    ];
    expect(frontPages(stories, '/')[0]?.stories.map(({ id, latest }) => [id, latest?.words ?? null])).toEqual(
      [
        ['new', '1 January 2024'],
        ['old', '1 May 2023'],
        ['also-undated', null],
        ['undated', null],
      ],
    );
  });

  it.each([
    [
      ['2024-03-01', '2024-03-03', '2024-03-05'],
      [0, 50, 100],
    ],
    [
      ['2024-03-01', '2024-03-01', '2024-03-04'],
      [0, 0, 100],
    ],
    [['2024-03-01'], null],
    [['2024-03-01', '2024-03-01'], null],
    [[], null],
  ])('sets %j on their span at %j', (days, expected) => {
    expect(marksOf(story('flood', ...days))).toEqual(expected);
  });

  it('marks no place of the span of many articles twice', () => {
    const days = Array.from({ length: 90 }, (_, day) => (day < 45 ? '2024-03-01' : '2024-03-05'));
    expect(marksOf(story('flood', ...days))).toEqual([0, 100]);
  });

  it('tells dates of ours on the span', () => {
    const coverage = sampleCoverage([
      { file: '1.txt', stated: '2024-03-01' },
      { file: '2.txt', date: suppliedDay('2024-03-05') },
    ]);
    expect(frontPages([coverage], '/')[0]?.stories[0]?.days).toEqual([
      { at: 0, isSupplied: false },
      { at: 100, isSupplied: true },
    ]);
  });

  it.each([
    [0, [['/coverage/', 0]]],
    [20, [['/coverage/', 20]]],
    [
      41,
      [
        ['/coverage/', 20],
        ['/coverage/page-2/', 20],
        ['/coverage/page-3/', 1],
      ],
    ],
  ])('divides %i stories between pages', (count, expected) => {
    const stories = Array.from({ length: count }, (_, index) => story(`s${index}`, '2024-03-01'));
    const pages = frontPages(stories, '/coverage/');
    expect(pages.map((page) => [page.address, page.stories.length])).toEqual(expected);
  });
});

describe('a story and its articles', () => {
  it('are refused where the story lists an article that is not there', () => {
    const { story } = flood;
    expect(() => collectCoverage([story], [])).toThrow(
      'Cannot show story flood: it lists flood/002_b, which is no article. Run npm run ingest.',
    );
  });

  it('come in the order that the story lists', () => {
    const [found] = collectCoverage([flood.story], flood.articles.toReversed());
    expect(found?.articles.map(({ id }) => id)).toEqual(flood.story.articles);
  });
});
