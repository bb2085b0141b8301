import { afterAll, describe, expect, test } from 'vitest';
import type { Note } from '#pipeline/read/settings.ts';
import { deriveStory } from '#pipeline/derive.ts';
import { articlesOf, makeContent, removeContent, runIngest } from '../fixtures/ingest-run.ts';
import { storyFile } from '../fixtures/story-files.ts';

const TEXT = `Ferry Sinks in Calm Sea Off Wexmouth

The ferry sank on a calm sea on Monday. Nobody was on board, the harbour master said.

the night before

Ana Ruiz saw a light on the water. She took it for a fishing boat.

What Happened Next

Share

The wreck lies in forty metres of water. Divers
found it on Tuesday.

Issue 4 of the paper
`;

/** The article with its note: headline, headings, paragraphs, and removed lines by rule. */
const article = (note: Note) => {
  const found = deriveStory('test', { title: 'T' }, 'en', [storyFile('a', TEXT, note)]).articles[0]?.article;
  return {
    headline: found?.headline.by === 'file' ? found.headline.text : null,
    headings: [...new Set(found?.passages.flatMap(({ heading }) => heading?.exact ?? []))],
    paragraphs: found?.passages.map(({ sentences }) => sentences[0]?.exact),
    removed: found?.removed.map(({ exact, rule }) => [exact, rule]),
    edited: found?.edited?.map(({ exact, as }) => [exact, as]),
  };
};

describe('the editor’s note decides on lines', () => {
  test('without it the program decides', () => {
    expect(article({})).toEqual({
      headline: 'Ferry Sinks in Calm Sea Off Wexmouth',
      headings: ['What Happened Next'],
      paragraphs: [
        'The ferry sank on a calm sea on Monday.',
        'the night before',
        'Ana Ruiz saw a light on the water.',
        'The wreck lies in forty metres of water.',
        'Issue 4 of the paper',
      ],
      removed: [['Share', 'share-link']],
      edited: undefined,
    });
  });

  test('a line becomes a heading', () => {
    expect(article({ headings: ['the night  before'] })).toMatchObject({
      headings: ['the night before', 'What Happened Next'],
      edited: [['the night before', 'heading']],
    });
  });

  test('a heading, a removed line and the file’s headline become text', () => {
    const keep = ['What Happened Next', 'Share', 'Ferry Sinks in Calm Sea Off Wexmouth'];
    expect(article({ keep })).toMatchObject({
      headline: null,
      headings: [],
      removed: [],
      edited: [
        ['Ferry Sinks in Calm Sea Off Wexmouth', 'text'],
        ['What Happened Next', 'text'],
        ['Share', 'text'],
      ],
    });
  });

  test('a line and a paragraph are removed', () => {
    const paragraph = 'The wreck lies in forty metres of water. Divers found it on Tuesday.';
    expect(article({ remove: ['Issue 4 of the paper', paragraph] }).removed).toEqual([
      ['Share', 'share-link'],
      [paragraph.replace('Divers ', 'Divers\n'), 'editor'],
      ['Issue 4 of the paper', 'editor'],
    ]);
  });
});

describe('in a run', () => {
  const content = makeContent(
    { 'a.txt': TEXT },
    {
      'stories/s/articles/a.meta.yml': [
        'remove:',
        '  - Issue 4 of the paper',
        '  - Issue 5 of the paper',
        'headings:',
        '  - Issue 4',
        '  - the night before',
        '',
      ].join('\n'),
    },
  );
  afterAll(() => removeContent(content));

  test('an entry that matches no line is reported with its line; the others apply', async () => {
    const { code, issues } = await runIngest(content);
    expect(code).toBe(1);
    expect(issues).toEqual([
      expect.stringMatching(/a\.meta\.yml:3 line-not-found — remove: “Issue 5 of the paper” — /),
      expect.stringMatching(/a\.meta\.yml:5 line-not-found — headings: “Issue 4” — /),
    ]);
    const [record] = articlesOf(content);
    expect(record?.article.removed.map(({ rule }) => rule)).toEqual(['share-link', 'editor']);
  });
});

test.each([
  ['title: S\n', 1],
  ['title: S\nevent: { words: [sinking], places: [Wexmouth] }\n', 0],
])('figures without an event are reported (%j)', async (settings, count) => {
  const content = makeContent(
    { 'a.txt': 'Nine people were killed when the ferry sank off Wexmouth. The sinking was the third.\n' },
    { 'stories/s/story.yml': settings },
  );
  const { code, issues } = await runIngest(content);
  removeContent(content);
  expect(code).toBe(0);
  expect(issues.filter((issue) => issue.includes('figures-without-event'))).toHaveLength(count);
});

test('a date line that the note removes is no line too many', async () => {
  const content = makeContent({
    'a.txt': `Published 2 April 2024\n\n${TEXT}`,
    'a.meta.yml': 'remove: [Published 2 April 2024]\n',
  });
  expect((await runIngest(content)).issues).toEqual([]);
  const [record] = articlesOf(content);
  expect(record?.article.date).toMatchObject({ edtf: '2024-04-02' });
  removeContent(content);
});
