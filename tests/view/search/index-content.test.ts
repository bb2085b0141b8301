import { describe, expect, test } from 'vitest';
import type { Article } from '#contracts/article.ts';
import { type Coverage, toEntry } from '#view/data/coverage.ts';
import { indexContent } from '#view/search/index-content.ts';
import type { IndexArticle } from '#search/format/index-article.ts';
import type { Base } from '#contracts/urls.ts';

const cited = (exact: string, start: number) => ({
  article: 'a1',
  start,
  end: start + exact.length,
  exact,
  prefix: '',
  suffix: '',
});

const sentence = (number: number, exact: string) => ({
  id: `s${number}`,
  start: 0,
  end: exact.length,
  exact,
});

const article: Article = {
  id: 'a1',
  url: '/stories/test/a1/',
  source: { path: 'stories/test/articles/003_x.txt', url: '/source.txt', bytes: 1, sha256: '0'.repeat(64) },
  words: 1,
  headline: { text: 'A headline', by: 'deletion', citation: cited('A headline', 0) },
  standfirst: null,
  publisher: { status: 'unknown' },
  date: { status: 'unknown', edtf: null, citations: [] },
  passages: [
    { id: 'p1', heading: null, sentences: [sentence(1, 'One.'), sentence(2, 'Two "as is" — &amp; <b>.')] },
    { id: 'p2', heading: cited('A section', 40), sentences: [sentence(3, 'Three.')] },
    { id: 'p3', heading: cited('A section', 40), sentences: [sentence(4, 'Four.')] },
    { id: 'p4', heading: cited('A section', 90), sentences: [sentence(5, 'Five.')] },
  ],
  removed: [],
};

/** The articles of all stories, as they go into the index. */
function indexed(coverages: readonly Coverage[], base: Base): IndexArticle[] {
  return indexContent(coverages, base).stories.flatMap((story) => story.articles);
}

function coverageOf(...articles: Article[]): Coverage {
  return {
    story: {
      id: 'test',
      title: 'Test',
      standfirst: null,
      url: '/stories/test/',
      language: 'de',
      articles: articles.map(({ id }) => `test/${id}`),
      events: [],
      claims: [],
      onlyHere: [],
      names: [],
      figures: [],
      datesLeftOut: [],
      figuresLeftOut: [],
      quotes: [],
      corrections: [],
    },
    articles: articles.map((one) =>
      toEntry({ id: `test/${one.id}`, story: 'test', article: one, spacing: {}, wordsInFile: 1 }),
    ),
  };
}

describe('the index', () => {
  test('has every sentence once, as it stands, under its section', () => {
    const [first] = indexed([coverageOf(article)], '/');
    expect(first?.sections).toEqual([
      { heading: null, passages: [['One.', 'Two "as is" — &amp; <b>.']] },
      { heading: 'A section', passages: [['Three.'], ['Four.']] },
      // A heading of the same words at another place is another section.
      { heading: 'A section', passages: [['Five.']] },
    ]);
  });

  test('has addresses under the base of the site', () => {
    expect(indexed([coverageOf(article)], '/coverage/')[0]?.url).toBe('/coverage/stories/test/a1/');
  });

  test('has the articles of each story in the order of their files, whatever their days', () => {
    const source = { ...article.source, path: 'stories/test/articles/002_y.txt' };
    const second = { ...article, id: 'a2', url: '/stories/test/a2/', source };
    const articles = indexed([coverageOf(article, second), coverageOf(article)], '/');
    expect(articles.map(({ url }) => url)).toEqual([
      '/stories/test/a2/',
      '/stories/test/a1/',
      '/stories/test/a1/',
    ]);
  });

  test('names what each article mentions, and no name that none does', () => {
    const coverage = coverageOf(article);
    const named = (name: string, ...citations: ReturnType<typeof cited>[]) =>
      ({ id: 'n', name, kind: 'person', citations }) as const;
    const names = [named('Ana Ruiz', cited('Ruiz', 4), cited('Ana Ruiz', 50)), named('Nobody')];
    const [story] = indexContent([{ ...coverage, story: { ...coverage.story, names } }], '/').stories;
    expect(story?.names).toEqual([{ name: 'Ana Ruiz', aliases: [], kind: 'person', articles: [0] }]);
  });

  test('is empty, and still an index, without articles', () => {
    expect(indexContent([], '/')).toEqual({ stories: [] });
  });

  test.each<[Article['date'], object]>([
    [
      { status: 'stated', edtf: '2024-04-02', citations: [cited('2024-04-02', 0)] },
      { status: 'stated', words: '2 April 2024', day: '2024-04-02' },
    ],
    [
      { status: 'supplied', edtf: '2031-05-17', citations: [], evidence: 'A stamp', checked: '2031-05-20' },
      { status: 'supplied', words: '17 May 2031', day: '2031-05-17' },
    ],
    [
      { status: 'bounded', edtf: '2024-03-22/..', citations: [cited('the attack', 0), cited('Friday', 0)] },
      { status: 'bounded', words: 'after 22 March 2024', day: null },
    ],
    [
      { status: 'unknown', edtf: null, citations: [] },
      { status: 'unknown', words: 'Undated', day: null },
    ],
  ])('gives a date in words, with its year: %o', (date, expected) => {
    expect(indexed([coverageOf({ ...article, date })], '/')[0]?.date).toEqual(expected);
  });

  test.each<[Article['publisher'], string | null]>([
    [{ status: 'supplied', name: 'A Paper', evidence: 'An imprint', checked: '2031-05-20' }, 'A Paper'],
    [{ status: 'unknown' }, null],
  ])('names a publisher only where one is supplied: %o', (publisher, expected) => {
    expect(indexed([coverageOf({ ...article, publisher })], '/')[0]?.publisher).toBe(expected);
  });

  test('names each article by its file and its language', () => {
    expect(indexed([coverageOf(article)], '/')[0]).toMatchObject({
      language: 'de',
    });
  });

  test.each([
    ['es-MX', 'Spanish'],
    ['de-AT', null],
  ])('says that %s is not the language of the story: %s', (tag, foreign) => {
    const language = { status: 'stated' as const, tag };
    expect(indexed([coverageOf({ ...article, language })], '/')[0]?.foreign).toBe(foreign);
  });

  test('is not made of an article whose sentences cannot be counted', () => {
    const passages = [{ id: 'p1', heading: null, sentences: [sentence(1, 'One.'), sentence(3, 'Three.')] }];
    expect(() => indexContent([coverageOf({ ...article, passages })], '/')).toThrow(
      'Cannot index article a1: its sentence 2 is called s3. Number the sentences of an article from s1, leaving none out.',
    );
  });
});
