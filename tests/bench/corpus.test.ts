import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readContent } from '#pipeline/read/content-folder.ts';
import { generateArticles, type GeneratedArticle, writeCorpus } from '../../scripts/bench/corpus.ts';

const articles = [...generateArticles({ seed: 1, count: 400 })];
const texts = articles.map(({ text }) => text);

test.each<[what: string, one: GeneratedArticle[], other: GeneratedArticle[]]>([
  ['the same seed', generated(1, 50), generated(1, 50)],
  ['a larger count, as far as the smaller goes,', generated(1, 50), generated(1, 90).slice(0, 50)],
  ['a count that cuts a story short', generated(1, 3), generated(1, 90).slice(0, 3)],
])('%s yields the same articles', (_what, one, other) => {
  expect(one).toEqual(other);
});

test.each([2, 11, 10_000_001])('the seed %i shares no article with seed 1', (seed) => {
  const texts = new Set(generated(1, 50).map(({ text }) => text));
  expect(generated(seed, 50).filter(({ text }) => texts.has(text))).toEqual([]);
});

test('every article has 250 to 600 words', () => {
  const counts = texts.map((text) => text.split(/\s+/u).filter(Boolean).length);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(250);
  expect(Math.max(...counts)).toBeLessThanOrEqual(600);
});

test('file names within a story and article texts are unique', () => {
  const names = new Set(articles.map(({ story, name }) => `${story}/${name}`));
  expect(names.size).toBe(articles.length);
  expect(new Set(texts).size).toBe(articles.length);
});

test.each<[form: string, found: RegExp]>([
  ['a date line glued to the first paragraph', /^ date \d{4}-\d\d-\d\d \S/],
  ['a date line alone', /^date \d{4}-\d\d-\d\d\r?\n/],
  ['no date line', /^(?!\ufeff? ?date )/],
  ['paragraphs apart by a blank line', /[.”"’]\n\n\p{Lu}/u],
  ['a paragraph a line', /^(?!.*\n\n).*\.\n\p{Lu}/su],
  ['lines broken inside a sentence', /\p{Ll}\n\p{Ll}/u],
  ['indented paragraphs', /\n {4}\p{Lu}/u],
  ['Windows line ends', /\r\n/],
  ['other line ends', /^[^\r]*$/],
  ['curly quotation marks', /“.*”/],
  ['straight quotation marks', /".*"/],
  ['single quotation marks', /‘.*’/],
  ['furniture', /^(?:Advertisment|Share\.|Exit mobile version)\r?$/m],
  [
    'no furniture',
    /^(?!.*(?:^|\n)(?:Adv|ADV|Share|Exit|Read|Rel|You may|Sign|Follow|3 min|Leave|All r|Face))/s,
  ],
  ['a byline', /^By \p{Lu}/mu],
  ['a byte-order mark', /^\ufeff/],
  ['a form feed', /\f/],
  ['blanks at line ends', /  \n/],
  ['no-break spaces', /\u00a0/],
  ['a character beyond the first plane', /[\u{10000}-\u{10ffff}]/u],
  ['letters with marks', /\p{Lu}[a-z]*[łńößüçéñøåğ]/u],
  ['Cyrillic', /\p{Script=Cyrillic}{4}/u],
  ['Greek', /\p{Script=Greek}{4}/u],
  ['Arabic', /\p{Script=Arabic}{3}/u],
  ['Han', /\p{Script=Han}{2}/u],
])('some articles have %s, others do not', (_form, found) => {
  const share = texts.filter((text) => found.test(text)).length / texts.length;
  expect(share).toBeGreaterThan(0);
  expect(share).toBeLessThan(1);
});

test.each<[fault: string, found: RegExp]>([
  ['a slot or choice left open', /[{}|]/],
  ['a value that is missing', /undefined|null|NaN|\[object/],
  ['“a” before a vowel', /\ba (?:accident|order|old|inquiry|attack|explosion|8)\b/i],
  ['two blanks inside a line', /\S {2,}\S/],
  ['two full stops', /\.\.\s/],
])('no article has %s', (_fault, found) => {
  expect(texts.flatMap((text) => found.exec(text)?.[0] ?? [])).toEqual([]);
});

test('a few articles have a note, with a publisher, a date or a headline', () => {
  const notes = articles.flatMap(({ note }) => note ?? []);
  expect(notes.length).toBeGreaterThan(50);
  expect(notes.length).toBeLessThan(articles.length / 2);
  for (const key of ['publisher', 'date', 'headline'] as const) {
    const having = notes.filter((note) => note[key]).length;
    expect(having, key).toBeGreaterThan(0);
    expect(having, key).toBeLessThan(notes.length);
  }
});

test('word frequencies follow Zipf’s and Heaps’ laws roughly', () => {
  const words = texts.map((text) => text.toLowerCase().match(/\p{L}[\p{L}’'-]+/gu) ?? []);
  const counts = new Map<string, number>();
  for (const word of words.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const ranked = [...counts.values()].sort((first, second) => second - first);
  const once = ranked.filter((count) => count === 1).length;
  expect((ranked[9] ?? 0) / (ranked[999] ?? 0)).toBeGreaterThan(30);
  expect(once / ranked.length).toBeGreaterThan(0.25);
  const inFirstHalf = new Set(words.slice(0, 200).flat()).size;
  expect(counts.size / inFirstHalf).toBeGreaterThan(1.25);
});

test('a written corpus is a content folder that the pipeline reads without an issue', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-corpus-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const written = await writeCorpus(folder, { seed: 3, count: 120 });
  const content = await readContent(folder);
  const read = content.stories.flatMap((story) => story.articles);
  expect(content.issues).toEqual([]);
  expect(read).toHaveLength(120);
  expect(content.stories).toHaveLength(written.stories);
  expect(written.stories).toBeGreaterThan(1);
  expect(content.stories.every(({ settings }) => settings.event && settings.names?.people)).toBe(true);
  expect(await readdir(folder)).toEqual(['site.yml', 'stories']);
});

function generated(seed: number, count: number): GeneratedArticle[] {
  return [...generateArticles({ seed, count })];
}
