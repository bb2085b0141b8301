import { renameSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '#pipeline/formats/markdown.ts';
import { isMarkdownSyntax, readsAs } from '#pipeline/formats/markdown-words.ts';
import { articlesOf, type ContentFolder, makeContent, runIngest, storiesOf } from '../fixtures/ingest-run.ts';
import { provenArticle } from '../fixtures/marked-up.ts';

const proven = (received: string) => {
  const made = provenArticle('a.md', received);
  if (typeof made === 'string') throw new Error(made);
  return made.article;
};

const CLIPPED = `---
title: "Ferry leaves four hours late"
source: "https://example.org/ferry"
author:
  - "[[Ana Ruiz]]"
published: 2024-04-02
created: 2024-05-01
site: Example Gazette
---
# Ferry leaves four hours late

The **ferry** [Alder](https://example.org/alder "The ship") left late.[^1] Nobody
on the quay could say why: \\*not a word\\*, said *Ana Ruiz* &amp; others.

> “We had no word,” she
> said. Nobody had.

## What is known

- One ferry left late
- Another did not leave

| Ferry | Hours |
| ----- | ----- |
| Alder | four  |

![A ferry](ferry.jpg)

<div>words in HTML</div>

[^1]: The company says so.
`;

test('a clipping is read, with its metadata, and proven', () => {
  const article = proven(CLIPPED);
  expect(article.headline).toMatchObject({ by: 'file', text: 'Ferry leaves four hours late' });
  expect(article.date).toMatchObject({ status: 'stated', edtf: '2024-04-02' });
  expect(article.publisher).toMatchObject({
    status: 'stated',
    name: 'Example Gazette',
    url: 'https://example.org/ferry',
  });
  expect(article.stated?.authors?.map(({ value }) => value)).toEqual(['Ana Ruiz']);
  expect(
    article.passages.map(({ kind, heading, sentences }) => [
      kind ?? 'paragraph',
      heading?.exact ?? null,
      sentences.map(({ exact }) => exact),
    ]),
  ).toEqual([
    [
      'paragraph',
      null,
      [
        'The ferry Alder left late.',
        'Nobody on the quay could say why: *not a word*, said Ana Ruiz & others.',
      ],
    ],
    ['quotation', null, ['“We had no word,” she said.', 'Nobody had.']],
    ['list-item', 'What is known', ['One ferry left late']],
    ['list-item', 'What is known', ['Another did not leave']],
    ['paragraph', 'What is known', ['Ferry | Hours']],
    ['paragraph', 'What is known', ['Alder | four']],
    ['paragraph', 'What is known', ['The company says so.']],
  ]);
  expect(article.removed.map(({ rule, exact }) => [rule, exact.slice(0, 12)])).toEqual([
    ['front-matter', '---\ntitle: "'],
    ['markup', '|\n\n![A ferry'],
  ]);
  const { start = 0, end = 0 } = article.passages[0]?.sentences[0] ?? {};
  expect([...CLIPPED].slice(start, end).join('')).toBe(
    'The **ferry** [Alder](https://example.org/alder "The ship") left late.',
  );
});

describe('a clipping among the files of a story', () => {
  const words = 'The ferry burned yesterday.\n\nNobody on the quay could say why it did.\n';
  const day = (folder: ContentFolder) => storiesOf(folder)[0]?.events.map(({ edtf }) => edtf);

  const sentence = (folder: ContentFolder) => articlesOf(folder)[0]?.article.passages[0]?.sentences[0]?.exact;

  test('dates its words by its note, and else by its metadata', async () => {
    const note = (given: string) => ({
      'stories/s/articles/a.meta.yml': `date: { day: ${given}, source: A page, checked: 2024-05-01 }\n`,
    });
    const stating = makeContent({ 'a.md': `---\ndate: 2024-04-02\n---\n\n${words}` }, note('2024-03-01'));
    expect((await runIngest(stating)).code).toBe(0);
    expect(day(stating)).toEqual(['2024-02-29']);
    const silent = makeContent({ 'a.md': words }, note('2024-03-01'));
    expect((await runIngest(silent)).code).toBe(0);
    expect(day(silent)).toEqual(['2024-02-29']);
  });

  test('is parsed again when its file becomes one of another format', async () => {
    const folder = makeContent({ 'a.txt': words.replace('burned', '*burned*') });
    expect((await runIngest(folder)).code).toBe(0);
    expect(sentence(folder)).toBe('The ferry *burned* yesterday.');
    const articles = path.join(folder.content, 'stories/s/articles');
    renameSync(path.join(articles, 'a.txt'), path.join(articles, 'a.md'));
    expect((await runIngest(folder)).code).toBe(0);
    expect(sentence(folder)).toBe('The ferry burned yesterday.');
  });
});

const TEXT = 'The ferry left late.\n\nNobody said why it did.\n';

describe('what front matter states', () => {
  const table: [front: string, expected: { day?: string | null; headline?: string; issue?: string }][] = [
    ['title: A ferry\ndate: 2024-04-02T23:30:00-05:00', { day: '2024-04-02', headline: 'A ferry' }],
    ['headline: A ferry\npub_date: 2 April 2024', { day: '2024-04-02', headline: 'A ferry' }],
    ['date: 2024-04-02\npublished: 2024-04-02', { day: '2024-04-02' }],
    ['date: 2024-04-02\npublished: 2024-04-03', { day: null, issue: 'stated-dates-differ' }],
    ['created: 2024-04-02', { day: '2024-04-02' }],
    ['created: 2024-04-02\nsource: https://example.org/a', { day: null }],
    ['created: 2024-04-02\npublished:', { day: null }],
    ['updated: 2024-04-02', { day: null }],
    ['date: 03/04/2024', { day: null, issue: 'unread-date' }],
    ['date: 1970-01-01', { day: null, issue: 'unread-date' }],
    ['title: |\n  A ferry\ndate: "2024-04-02"', { day: '2024-04-02' }],
  ];
  test.each(table)('%s', (front, { day = null, headline, issue }) => {
    const document = readMarkdown(`---\n${front}\n---\n\n${TEXT}`);
    if (typeof document === 'string') throw new Error(document);
    expect(document.stated.date?.edtf ?? null).toBe(day);
    if (headline !== undefined) expect(document.stated.headline?.value).toBe(headline);
    expect(document.findings.map(({ kind }) => kind)).toEqual(issue === undefined ? [] : [issue]);
    proven(`---\n${front}\n---\n\n${TEXT}`);
  });

  test.each([`---\n\n${TEXT}\n---\n`, `${TEXT}\n---\ntitle: x\n---\n`, `--- \nno: [yaml\n---\n${TEXT}`])(
    'nothing, where it is none: %j',
    (received) => {
      expect(readMarkdown(received)).toMatchObject({ stated: { headline: null, date: null } });
      proven(received);
    },
  );
});

test('a sentence that says what the headline does is no standfirst', () => {
  const received = `---\ntitle: Ferry leaves the quay late on Monday\n---\n\nThe ferry left the quay late on Monday, its owner said.\n`;
  expect(proven(received).standfirst).toBeNull();
  expect(proven(received.replace(/title: .*/, 'title: What happened')).standfirst?.exact).toMatch(
    /^The ferry left/,
  );
});

test('a date line of the text is read where no metadata give a date', () => {
  expect(proven(`date 2024-04-02\n\n${TEXT}`).date).toMatchObject({ status: 'stated', edtf: '2024-04-02' });
});

test.each(['# Only a heading\n', '![x](y)\n', '---\ntitle: x\n---\n', '[*'.repeat(40_000)])(
  'without a paragraph a reason is given: %#',
  (received) => {
    expect(typeof readMarkdown(received)).toBe('string');
  },
);

test.each([
  ['**a** b', 'a b', true],
  ['[a](http://x/y(z)) b', 'a b', true],
  ['a \\* b', 'a * b', true],
  ['a &amp; b', 'a & b', true],
  ['a\n> b', 'a b', true],
  ['a ![alt](x) b', 'a b', true],
  ['a not b', 'a b', false],
  ['a b', 'a not b', false],
  ['ab', 'a b', false],
  ['a b', 'ab', false],
  ['12 people', '2 people', false],
])('%j reads as %j: %s', (written, words, expected) => {
  expect(readsAs(written, words)).toBe(expected);
});

test.each([
  ['\n\n- ', true],
  ['\n\n12. ', true],
  ['](http://x.y)\n\n## ', true],
  ['\n\nwords\n', false],
  [' 12 ', false],
])('%j shows nothing: %s', (gap, expected) => {
  expect(isMarkdownSyntax(gap)).toBe(expected);
});

const PIECES = [
  'The ferry left late.',
  ' Nobody said why',
  ' ',
  '\n',
  '\n\n',
  '**',
  '*',
  '_',
  '`',
  '> ',
  '- ',
  '1. ',
  '# ',
  '[',
  '](x)',
  '![',
  '<b>',
  '</b>',
  '<script>alert(1)</script>',
  '&amp;',
  '&lt;',
  '\\',
  '|',
  '---\n',
  '```\n',
  '~~',
  '[^1]',
  '[^1]: x',
  'http://example.org',
  '<http://a.b>',
  '\u0000',
  '😀',
  '  \n',
  '\t',
  '    code',
  '<!-- c -->',
  '\r\n',
  '===\n',
  'a_b_c 5 * 3',
];

test('of any Markdown, what is shown is proven, and nothing live comes out', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }), (pieces) => {
      const made = provenArticle('a.md', `${TEXT}\n${pieces.join('')}`);
      if (typeof made !== 'string') expect(made.page).not.toMatch(/<(?:script|img|b>|http)/i);
    }),
    { numRuns: 300 },
  );
});

test('quotations beyond the limit of levels are listed as left out', () => {
  const document = readMarkdown(`A paragraph of words.\n\n${'> '.repeat(70)}Deep words.\n`);
  if (typeof document === 'string') throw new Error(document);
  expect(document.leftOut.map(({ exact }) => exact.slice(-11))).toEqual(['Deep words.']);
});
