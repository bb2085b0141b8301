import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findVersions } from '#pipeline/read/versions.ts';
import type { Note } from '#pipeline/read/settings.ts';
import {
  articlesOf,
  type ContentFolder,
  makeContent,
  removeContent,
  runIngest,
  storiesOf,
} from '../fixtures/ingest-run.ts';

describe('The versions of an article', () => {
  const found = (files: string[], replaced: Record<string, string> = {}) => {
    const notes = Object.entries(replaced).map(([file, name]): [string, Note] => [
      file,
      { 'version-of': name },
    ]);
    const { versions, issues } = findVersions(files, new Map(notes));
    return { versions, issues: issues.map(({ path, text }) => `${path}: ${text}`) };
  };

  it.each<[what: string, files: string[], replaced: Record<string, string>, versions: string[][]]>([
    ['a day in the name', ['1.txt', '1@2024-04-03.txt'], {}, [['1.txt', '1@2024-04-03.txt']]],
    [
      'days, in their order',
      ['1.txt', '1@2024-04-03.txt', '1@2024-04-01.html'],
      {},
      [['1.txt', '1@2024-04-01.html', '1@2024-04-03.txt']],
    ],
    [
      'days without a first file',
      ['1@2024-04-01.txt', '1@2024-04-03.txt'],
      {},
      [['1@2024-04-01.txt', '1@2024-04-03.txt']],
    ],
    [
      'a time after the day',
      ['1@2024-04-01.txt', '1@2024-04-01T15.txt'],
      {},
      [['1@2024-04-01.txt', '1@2024-04-01T15.txt']],
    ],
    ['a note, by name', ['a.txt', 'b.txt'], { 'b.txt': 'a' }, [['a.txt', 'b.txt']]],
    ['a note, by file', ['a.html', 'b.txt'], { 'b.txt': 'a.html' }, [['a.html', 'b.txt']]],
    [
      'notes, one after the other',
      ['a.txt', 'b.txt', 'c.txt'],
      { 'a.txt': 'c', 'b.txt': 'a' },
      [['c.txt', 'a.txt', 'b.txt']],
    ],
    [
      'a note against the name',
      ['1.txt', '1@2024-04-03.txt', '2.txt'],
      { '1@2024-04-03.txt': '2' },
      [['2.txt', '1@2024-04-03.txt']],
    ],
    [
      'two articles',
      ['1.txt', '1@2024-04-03.txt', '2.txt', '2@2024-04-03.txt'],
      {},
      [
        ['1.txt', '1@2024-04-03.txt'],
        ['2.txt', '2@2024-04-03.txt'],
      ],
    ],
  ])('are found by %s', (_, files, replaced, versions) => {
    expect(found(files, replaced)).toEqual({ versions, issues: [] });
  });

  it.each<[what: string, files: string[]]>([
    ['one file', ['1@2024-04-03.txt']],
    ['an address', ['press@example.txt', 'press@example.org.txt']],
    ['a name that begins alike', ['1.txt', '10@2024-04-03.txt', '1-2024-04-03.txt']],
    ['a month', ['1.txt', '1@2024-04.txt']],
  ])('are not seen in %s', (_, files) => {
    expect(found(files)).toEqual({ versions: [], issues: [] });
  });

  it.each<[what: string, files: string[], replaced: Record<string, string>, issue: string]>([
    ['names no file', ['a.txt'], { 'a.txt': 'b' }, 'a.meta.yml: no file b'],
    ['names its own file', ['a.txt'], { 'a.txt': 'a' }, 'a.meta.yml: it names its own file'],
    [
      'names a file that another replaces',
      ['a.txt', 'b.txt', 'c.txt'],
      { 'b.txt': 'a', 'c.txt': 'a' },
      'c.meta.yml: b.txt replaces a.txt',
    ],
    [
      'leads in a circle',
      ['a.txt', 'b.txt'],
      { 'a.txt': 'b', 'b.txt': 'a' },
      'a.meta.yml: these files replace one another in a circle',
    ],
  ])('have an issue where a note %s', (_, files, replaced, issue) => {
    expect(found(files, replaced).issues).toContain(issue);
  });
});

describe('A story with two versions of an article', () => {
  const STORY = 'title: S\nnames: { people: [Ada Corrie] }\nevent: { words: [sank], places: [Brennick] }\n';
  const FIRST =
    'date 2031-03-12\n\nSix people were killed when the ferry sank off Brennick on Tuesday. Ada Corrie led the search.\n';
  const SECOND =
    'date 2031-03-12\n\nNine people were killed when the ferry sank off Brennick on Tuesday. Ada Corrie led the search.\n';
  const CLAIM = `claims:
  - id: led
    text: Who led the search
    kind: same
    quotes:
      - { article: '001', exact: Ada Corrie led the search }
      - { article: '002', exact: by Ada Corrie }
`;
  let folder: ContentFolder;
  beforeAll(async () => {
    folder = makeContent(
      {
        '001.txt': FIRST,
        '001@2031-03-13.txt': SECOND,
        '002.txt': 'date 2031-03-14\n\nThe search was led by Ada Corrie, who has led many.\n',
      },
      { 'stories/s/story.yml': STORY, 'stories/s/claims.yml': CLAIM },
    );
    const { code, err } = await runIngest(folder);
    expect(err).toBe('');
    expect(code).toBe(0);
  });
  afterAll(() => removeContent(folder));

  it('lists the latest alone, and keeps both with their addresses', () => {
    const [story] = storiesOf(folder);
    expect(story?.articles).toEqual(['s/001-2031-03-13', 's/002']);
    expect(story?.earlierVersions).toEqual(['s/001']);
    expect(articlesOf(folder).map(({ article }) => [article.url, article.versions])).toEqual([
      ['/stories/s/001-2031-03-13/', ['001', '001-2031-03-13']],
      ['/stories/s/001/', ['001', '001-2031-03-13']],
      ['/stories/s/002/', undefined],
    ]);
  });

  it('counts figures, events and names of the latest once', () => {
    const [story] = storiesOf(folder);
    expect(story?.figures.map(({ article, value }) => [article, value])).toEqual([['001-2031-03-13', 9]]);
    const cited = [
      ...(story?.events ?? []).map(({ citation }) => citation),
      ...(story?.names[0]?.citations ?? []),
    ];
    expect(new Set(cited.map(({ article }) => article))).toEqual(new Set(['001-2031-03-13', '002']));
  });

  it('reads the name of an earlier version in claims.yml as the latest', () => {
    const [story] = storiesOf(folder);
    expect(story?.claims[0]?.quotes.map(({ article }) => article)).toEqual(['001-2031-03-13', '002']);
  });
});
