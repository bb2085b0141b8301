import { describe, expect, test } from 'vitest';
import { builtSites } from '../../scripts/tooling/test/built-sites.ts';
import { builtStories } from './built-stories.ts';

/** Facts about the five files of the first story, from reading them. */
const known = [
  {
    file: '000',
    date: '2024-04-02',
    status: 'stated',
    headings: 1,
    passages: 4,
    words: 313,
    publisher: 'BNN Breaking',
  },
  {
    file: '001',
    date: '2024-03-22/..',
    status: 'bounded',
    headings: 0,
    passages: 4,
    words: 421,
    publisher: null,
  },
  {
    file: '002',
    date: '2024-03-31',
    status: 'stated',
    headings: 3,
    passages: 5,
    words: 487,
    publisher: null,
  },
  {
    file: '003',
    date: '2024-03-22/..',
    status: 'bounded',
    headings: 3,
    passages: 5,
    words: 448,
    publisher: 'BNN Breaking',
  },
  {
    file: '004',
    date: '2024-03-23',
    status: 'stated',
    headings: 3,
    passages: 4,
    words: 316,
    publisher: 'BNN Breaking',
  },
];

/** Furniture in the five files. */
const furniture = [
  ['001', 'Share.'],
  ['001', 'Exit mobile version'],
  ['004', 'Advertisment'],
  ['004', 'Advertisment'],
];

describe.each(builtSites)('the first story in the build "$name"', (site) => {
  const story = builtStories(site).find(({ id }) => id === 'crocus-city-hall');
  const articles = [...(story?.articles ?? [])].sort((one, other) => (one.id < other.id ? -1 : 1));

  test('has its five articles with their dates, headings, passages, words and publishers', () => {
    const found = articles.map(({ source, date, passages, words, publisher }) => ({
      file: source.path.replace(/^.*\/(\d+)_.*$/, '$1'),
      date: date.edtf,
      status: date.status,
      headings: new Set(passages.flatMap(({ heading }) => heading?.start ?? [])).size,
      passages: passages.length,
      words,
      publisher: publisher.status === 'supplied' ? publisher.name : null,
    }));
    expect(found).toEqual(known);
  });

  test('has the figures that its articles report', () => {
    expect(
      story?.figures.map(
        ({ article, kind, bound, value, count }) =>
          `${article.slice(0, 3)} ${kind} ${bound} ${value} ${count.exact}`,
      ),
    ).toEqual([
      '004 killed at-least 60 at least 60',
      '004 injured exact 115 115',
      '002 killed exact 144 144',
      '002 injured vague null hundreds',
      '002 detained exact 12 a dozen suspects',
      '002 suspects exact 4 four alleged assailants',
      '001 killed exact 144 144',
      '001 detained exact 4 Four suspects',
      '001 detained exact 7 seven alleged accomplices',
      '003 killed more-than 137 over 137',
      '003 injured more-than 180 more than 180',
      '003 charged exact 4 four men',
    ]);
    expect(story?.figuresLeftOut).toEqual([]);
  });

  test('has two events, dated from the words of its articles', () => {
    expect(
      story?.events.map(({ edtf, words, certain, citation, anchors }) => [
        citation.article.slice(0, 3),
        edtf,
        words,
        certain,
        anchors.map(({ exact }) => exact),
      ]),
    ).toEqual([
      [
        '001',
        '2024-03',
        'early March',
        true,
        [
          'just days before the deadly attack',
          'The attack, which occurred on Friday evening',
          'date 2024-03-23',
        ],
      ],
      ['004', '2024-03-22', 'Friday evening', true, ['date 2024-03-23']],
    ]);
    expect(story?.datesLeftOut.map(({ reason, citation }) => [reason, citation.exact])).toEqual([
      ['vague', 'just days before the deadly attack'],
    ]);
  });

  test('has one quote', () => {
    expect(story?.quotes.map(({ speaker, citation }) => [speaker.id, citation.exact])).toEqual([
      ['dmitry-peskov', "Believe me, if you don't see tears on his face, it doesn't mean he's not in pain."],
    ]);
  });

  test('lists the dated articles in order of time, then the undated by file', () => {
    expect(story?.articles.map(({ source }) => source.path.replace(/^.*\/(\d+)_.*$/, '$1'))).toEqual([
      '004',
      '002',
      '000',
      '001',
      '003',
    ]);
  });

  test('has had four lines of furniture and three date lines removed, nothing else', () => {
    const removed = articles.flatMap(({ source, removed }) =>
      removed.map(
        ({ exact, rule }) => [source.path.replace(/^.*\/(\d+)_.*$/, '$1'), exact.trim(), rule] as const,
      ),
    );
    expect(removed.filter(([, , rule]) => rule === 'dateline').map(([file]) => file)).toEqual([
      '000',
      '002',
      '004',
    ]);
    expect(removed.filter(([, , rule]) => rule !== 'dateline').map(([file, exact]) => [file, exact])).toEqual(
      furniture,
    );
  });

  test('bounds an undated article only by words that it and a dated article have', () => {
    for (const { id, date } of articles) {
      if (date.status !== 'bounded') continue;
      const cited = date.citations.map(({ article }) => articles.find((other) => other.id === article));
      expect(cited[0]?.id).toBe(id);
      expect(cited.slice(1).map((article) => article?.date.status)).toContain('stated');
    }
  });
});
