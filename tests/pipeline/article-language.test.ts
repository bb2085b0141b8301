import { describe, expect, test } from 'vitest';
import { detectLanguage } from '#pipeline/text/detect-language.ts';
import { articlesOf, makeContent, runIngest, storiesOf } from '../fixtures/ingest-run.ts';

const ENGLISH =
  'Firefighters reached the quay soon after midnight and saw that the fire was out. The mayor said the inquiry went on.\n';
const RUSSIAN =
  'Пожарные прибыли на причал вскоре после полуночи и нашли двух раненых. Мэр сказал, что расследование продолжается.\n';
const ARABIC =
  'وصل رجال الإطفاء إلى الرصيف بعد منتصف الليل بقليل ووجدوا جريحين. وقال رئيس البلدية إن التحقيق مستمر ولا ضحايا آخرين.\n';
const FRENCH =
  'Les pompiers sont arrivés sur le quai peu après minuit et ont trouvé deux blessés. Le maire a dit que l’enquête continue.\n';

describe('the language of a text is detected', () => {
  test.each([
    ['en', ENGLISH],
    ['ru', RUSSIAN],
    ['ar', ARABIC],
    ['fr', FRENCH],
  ])('%s', async (language, text) => {
    expect(await detectLanguage(text)).toBe(language);
  });
});

describe('no language is detected', () => {
  test.each([
    ['in a few words', 'Пожар на причале потушен.'],
    ['in names and numbers', 'Ruiz, Lind, Kerr, Oda: 4, 3, 2, 1. '.repeat(8)],
    ['in a text of two', ENGLISH.repeat(10) + RUSSIAN.repeat(10)],
    [
      'in one that the program does not know (Macedonian)',
      'Пожарникарите пристигнаа на пристаништето кратко по полноќ и најдоа двајца повредени. Градоначалникот рече дека истрагата продолжува и дека нема повеќе жртви.',
    ],
    [
      'in one of two that look alike (Indonesian)',
      'Petugas pemadam kebakaran tiba di pelabuhan tidak lama setelah tengah malam dan menemukan dua orang terluka.',
    ],
  ])('%s', async (_, text) => {
    expect(await detectLanguage(text)).toBeNull();
  });
});

describe('the language of an article', () => {
  const page = (lang: string, text: string): string =>
    `<html lang="${lang}"><head><title>T</title></head><body><article><h1>T</h1><p>${text.repeat(4)}</p><p>${text.repeat(3)}</p></article></body></html>`;
  const languageIn = async (articles: Record<string, string>, story = 'title: S\n') => {
    const folder = makeContent(articles, { 'stories/s/story.yml': story });
    const { issues, err } = await runIngest(folder);
    expect(err).toBe('');
    return { language: articlesOf(folder)[0]?.article.language, issues };
  };

  test.each<[string, Record<string, string>, string, object | undefined]>([
    ['is the story’s if its text is', { 'a.txt': ENGLISH }, 'title: S\n', undefined],
    [
      'is the story’s if its text is, whatever that is',
      { 'a.txt': RUSSIAN },
      'title: S\nlanguage: ru\n',
      undefined,
    ],
    ['is detected if it is another', { 'a.txt': RUSSIAN }, 'title: S\n', { status: 'detected', tag: 'ru' }],
    [
      'is the note’s first',
      { 'a.txt': RUSSIAN, 'a.meta.yml': 'language: uk\n' },
      'title: S\n',
      { status: 'supplied', tag: 'uk' },
    ],
    [
      'is that of the page’s metadata',
      { 'a.html': page('fr-CA', FRENCH) },
      'title: S\n',
      { status: 'stated', tag: 'fr-CA' },
    ],
  ])('%s', async (_, articles, story, expected) => {
    expect(await languageIn(articles, story)).toEqual({ language: expected, issues: [] });
  });

  test.each([
    ['is not the page’s if that is not in its script', 'en', ARABIC, { status: 'detected', tag: 'ar' }],
    ['is the page’s in the same script, with a warning', 'en', FRENCH, { status: 'stated', tag: 'en' }],
  ])('%s', async (_, lang, text, expected) => {
    const { language, issues } = await languageIn({ 'a.html': page(lang, text) });
    expect(language).toEqual(expected);
    expect(issues).toEqual([
      expect.stringContaining(`language-differs — the file states “${lang}”, its text reads as`),
    ]);
  });

  test('decides how its text is read: no figures and quotes but in English', async () => {
    const text = 'Two people were killed at the quay on Monday. “It is over,” said Ana Ruiz.\n';
    const read = async (note: string) => {
      const folder = makeContent({ 'a.txt': text, 'a.meta.yml': note });
      await runIngest(folder);
      const [story] = storiesOf(folder);
      return [story?.figures.length, story?.quotes.length];
    };
    expect([await read('language: en\n'), await read('language: nl\n')]).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });
});
