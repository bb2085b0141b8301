import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Citation } from '#contracts/citation.ts';
import { deriveStory } from '#pipeline/derive.ts';
import { proveStory, type Provable } from '#pipeline/prove/prove-story.ts';
import { proveStories } from '../../scripts/tooling/build/prove-stories.ts';
import { CitationBuilder } from '#pipeline/text/citation-builder.ts';
import { articlesOf, makeContent, runIngest } from '../fixtures/ingest-run.ts';
import { storyFile as parsedFile } from '../fixtures/story-files.ts';

const STORY = path.join(import.meta.dirname, '../fixtures/ferry-story');
const raw = readdirSync(path.join(STORY, 'articles'));
const folder = makeContent(
  Object.fromEntries(raw.map((name) => [name, readFileSync(path.join(STORY, 'articles', name))])),
  {
    'stories/s/story.yml': readFileSync(path.join(STORY, 'story.yml')),
    'stories/s/claims.yml': readFileSync(path.join(STORY, 'claims.yml')),
  },
);
const ingested = await runIngest(folder);
const records = articlesOf(folder);
const generation = path.join(
  folder.derived,
  readFileSync(path.join(folder.derived, 'current'), 'utf8').trim(),
);
const storyRecord = JSON.parse(readFileSync(path.join(generation, 'stories.ndjson'), 'utf8'));

const built = (): Provable =>
  structuredClone({ ...storyRecord, articles: records.map(({ article }) => article) });
const files = new Map(
  records.map(({ article }) => {
    const bytes = readFileSync(path.join(folder.content, article.source.path));
    return [article.id, { path: article.source.path, bytes }];
  }),
);

type Cited = { start: number; end: number; exact: string };

/** Every record of a story with words of a file, and the path of that file. */
const quotations = (story: Provable): { words: Cited; path: string }[] => {
  const pathOf = (article: string): string => files.get(article)?.path ?? '';
  const cited = (citation: Citation) => ({ words: citation, path: pathOf(citation.article) });
  return [
    ...story.articles.flatMap((article) => {
      const own = (words: Cited) => ({ words, path: article.source.path });
      return [
        ...(article.headline.by === 'editor' ? [] : [cited(article.headline.citation)]),
        ...(article.standfirst ? [cited(article.standfirst)] : []),
        ...article.date.citations.map(cited),
        ...article.passages.flatMap(({ heading, sentences }) => [
          ...(heading ? [cited(heading)] : []),
          ...sentences.map(own),
        ]),
        ...article.removed.map(own),
      ];
    }),
    ...story.names.flatMap(({ citations }) => citations.map(cited)),
    ...story.claims.flatMap(({ quotes }) => quotes.map(cited)),
    ...story.onlyHere.map(({ citation }) => cited(citation)),
    ...story.figures.flatMap(({ article, citation, count }) => [
      cited(citation),
      { words: count, path: pathOf(article) },
    ]),
    ...story.figuresLeftOut.map(({ citation }) => cited(citation)),
    ...story.quotes.flatMap(({ speaker, citation }) => [cited(citation), cited(speaker.citation)]),
    ...story.events.flatMap(({ citation, part, anchors }) => [
      ...[citation, ...anchors].map(cited),
      ...(part ? [cited(part)] : []),
    ]),
    ...story.datesLeftOut.map(({ citation }) => cited(citation)),
  ];
};

test('the records of a story are proven', () => {
  expect(ingested.code).toBe(0);
  const story = built();
  expect(proveStory(story, files)).toBe(quotations(story).length);
});

test('a changed character in any quotation fails the proof, naming the file and the place', () => {
  const count = quotations(built()).length;
  fc.assert(
    fc.property(fc.nat(count - 1), fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (n, at, put) => {
      const story = built();
      const quotation = quotations(story)[n];
      if (!quotation) throw new Error('no such quotation');
      const { words } = quotation;
      const place = at % words.exact.length;
      fc.pre(words.exact[place] !== put);
      words.exact = words.exact.slice(0, place) + put + words.exact.slice(place + 1);
      expect(() => proveStory(story, files)).toThrow(
        new RegExp(`${RegExp.escape(quotation.path)}.*${words.start}.*${words.end}.*expected.*found`, 's'),
      );
    }),
    { numRuns: 300 },
  );
});

test('any quotation moved by one character fails the proof', () => {
  const count = quotations(built()).length;
  for (let n = 0; n < count; n++) {
    const story = built();
    const words = quotations(story)[n]?.words;
    if (!words) throw new Error('no such quotation');
    words.start++;
    words.end++;
    expect(() => proveStory(story, files)).toThrow(/Cannot prove/);
  }
});

test('a changed character in the context of any quotation fails the proof', () => {
  const cited = (story: Provable): { words: Citation; path: string }[] =>
    quotations(story).flatMap(({ words, path: file }) =>
      'prefix' in words ? [{ words: words as Citation, path: file }] : [],
    );
  const count = cited(built()).length;
  fc.assert(
    fc.property(fc.nat(count - 1), fc.nat(), fc.boolean(), (n, at, isBefore) => {
      const story = built();
      const citation = cited(story)[n];
      const side = isBefore ? 'prefix' : 'suffix';
      const around = citation?.words[side] ?? '';
      fc.pre(citation !== undefined && around !== '');
      const place = at % around.length;
      if (citation) citation.words[side] = `${around.slice(0, place)}\ufffd${around.slice(place + 1)}`;
      expect(() => proveStory(story, files)).toThrow(
        new RegExp(`Cannot prove ${side} of .*${RegExp.escape(citation?.path ?? '')}`),
      );
    }),
    { numRuns: 100 },
  );
});

describe('a proof fails', () => {
  const change = (what: (story: Provable) => void): (() => number) => {
    const story = built();
    what(story);
    return () => proveStory(story, files);
  };

  test.each<[string, (story: Provable) => void]>([
    ['where a sentence is left out', (story) => story.articles[0]?.passages[0]?.sentences.pop()],
    ['where a passage is left out', (story) => story.articles[0]?.passages.pop()],
    ['where removed words are not listed', (story) => story.articles.forEach(({ removed }) => removed.pop())],
    [
      'where the file is another',
      (story) => story.articles.forEach(({ source }) => (source.sha256 = createHash('sha256').digest('hex'))),
    ],
    [
      'where a headline has a word of its own',
      (story) => story.articles.forEach(({ headline }) => (headline.text += ' allegedly')),
    ],
    [
      'where a headline has its words in another order',
      (story) =>
        story.articles.forEach(
          ({ headline }) => (headline.text = headline.text.split(' ').reverse().join(' ')),
        ),
    ],
    [
      'where a stated date is not that of its date line',
      (story) => story.articles.forEach(({ date }) => date.status === 'stated' && (date.edtf = '2024-01-01')),
    ],
    [
      'where letters are said to be control characters',
      (story) => {
        const removed = story.articles.flatMap((article) => article.removed);
        for (const span of removed) span.rule = 'control-character';
      },
    ],
    [
      'where passages are in another order',
      (story) => story.articles.forEach(({ passages }) => passages.reverse()),
    ],
    ['where a headline is said of another article', (story) => story.articles.forEach(misattribute)],
    [
      'where a citation is of no article',
      (story) => story.names.forEach(({ citations }) => citations.forEach(orphan)),
    ],
  ])('%s', (_, what) => {
    expect(change(what)).toThrow(/Cannot prove/);
  });

  function misattribute({ id, headline }: Provable['articles'][number]): void {
    const other = records.find(({ article }) => article.id !== id);
    if (headline.by !== 'editor') headline.citation.article = other?.article.id ?? '';
  }

  function orphan(citation: Citation): void {
    citation.article = 'nobody';
  }
});

test('a headline may only capitalise its first letter, by the rules of its language', () => {
  const text = 'istanbul is quiet. So is the ferry.';
  const { articles } = deriveStory('s', { title: 'S', language: 'tr' }, 'tr', [parsedFile('a', text)]);
  const [first] = articles;
  if (!first) throw new Error('no article');
  const headline = {
    by: 'deletion' as const,
    text: '',
    citation: new CitationBuilder('a', { text }).cite({ start: 0, end: 18 }),
  };
  const prove = (words: string, language: string) => (): number =>
    proveStory(
      {
        language,
        articles: [{ ...first.article, headline: { ...headline, text: words } }],
        names: [],
        events: [],
        claims: [],
        onlyHere: [],
        figures: [],
        datesLeftOut: [],
        figuresLeftOut: [],
        quotes: [],
      },
      new Map([['a', first.file]]),
    );
  expect(prove('\u0130stanbul is quiet', 'tr')).not.toThrow();
  expect(prove('\u0130stanbul is quiet', 'en')).toThrow('Cannot prove headline “\u0130stanbul is quiet”');
  expect(prove('Istanbul is quiet', 'en')).not.toThrow();
  expect(prove('Istanbul quiet is', 'en')).toThrow('Cannot prove headline “Istanbul quiet is”');
});

describe('npm run prove', () => {
  beforeEach(() => {
    vi.stubEnv('DATELINE_CONTENT', folder.content);
    vi.stubEnv('DATELINE_DERIVED', folder.derived);
  });
  afterEach(() => vi.unstubAllEnvs());

  const storyFile = path.join(folder.derived, 'story.json');
  const storyJson = JSON.stringify(built());

  test('reports how many quotations are proven, or the first that is not', () => {
    const prove = (...args: string[]) => {
      const run = spawnSync(process.execPath, ['scripts/prove.ts', ...args], { encoding: 'utf8' });
      return { code: run.status, out: run.stdout + run.stderr };
    };
    const count = quotations(built()).length;
    expect(prove()).toEqual({ code: 0, out: `${count} quotations of 3 articles are proven.\n` });
    writeFileSync(storyFile, storyJson.replace('heartrending', 'heartwarming'));
    const { code, out } = prove(storyFile);
    expect(code).toBe(1);
    expect(out).toMatch(/^Cannot prove .*third\.txt.*heart/);
  });

  test('proves a story.json, under any base path', async () => {
    writeFileSync(storyFile, storyJson.replaceAll('"/stories/', '"/coverage/stories/'));
    await expect(proveStories([storyFile])).resolves.toMatch(/^\d+ quotations of 3 articles are proven\.$/);
  });

  test.each<[string, string, string]>([
    ['is no JSON', 'nothing', 'SyntaxError: Unexpected token'],
    ['is no story', '{}', 'at id, Invalid input: expected string, received undefined.'],
    [
      'leads out of the content folder',
      storyJson.replaceAll('stories/s/articles/third.txt', '../derived/story.json'),
      '(../derived/story.json): a link to outside the content folder.',
    ],
    [
      'names a file that is not there',
      storyJson.replaceAll('third.txt', 'gone.txt'),
      '(stories/s/articles/gone.txt): it is not there.',
    ],
  ])('reports a story.json that %s', async (_, json, reason) => {
    writeFileSync(storyFile, json);
    await expect(proveStories([storyFile])).rejects.toThrow(reason);
  });

  test('finds a changed record, and a received file that is not the one parsed', async () => {
    const file = path.join(generation, 'articles.ndjson');
    const untouched = readFileSync(file, 'utf8');
    writeFileSync(file, untouched.replaceAll('"The mayor, Per Lund', '"The mayor, Per Bund'));
    await expect(proveStories([])).rejects.toThrow(
      /^Cannot prove .* \(stories\/s\/articles\/third\.txt.*\): expected “.*Per Bund.*”, found “.*Per Lund/,
    );
    writeFileSync(file, untouched);

    const article = path.join(folder.content, 'stories/s/articles/third.txt');
    const text = readFileSync(article);
    writeFileSync(article, Buffer.concat([text, Buffer.from(' ')]));
    await expect(proveStories([])).rejects.toThrow(
      /^Cannot prove .*third\.txt.*run npm run ingest if the file has changed/,
    );
    writeFileSync(article, text);
    await expect(proveStories([])).resolves.toContain('are proven');
  });
});
