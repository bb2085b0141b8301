import { expect, test } from 'vitest';
import { outlineOf } from '#contracts/article.ts';
import type { Figure } from '#contracts/story.ts';
import { provePage } from '#pipeline/prove/prove-page.ts';
import { figureMarks } from '#view/article/figure-marks.ts';
import { pageAround, samplePage } from '../fixtures/article-page.ts';
import { sampleFigure } from '../view/sample-figures.ts';

const TEXT = `date 2024-03-05

The attack on the town began before dawn. At least 12 people were hurt.

What Came Before

Nobody had said a word about it, the mayor told reporters. “We knew nothing,” she said.`;

const page = samplePage(TEXT);
if (!page) throw new Error('no article');
const { article, text, bodyWith } = page;
const body = bodyWith([]);
const at = TEXT.indexOf('At least 12');
const marked = bodyWith([
  { start: at, end: at + 11, open: '<a class="figure" href="/s/#figures-injured">', close: '</a>' },
  { start: at + 9, end: at + 11, open: '<data value="12">', close: '</data>' },
  { start: at, end: at + 18, open: '<span class="claim" data-note="1">', close: '</span>' },
]);

/** The body with its figure marked as the pages mark it. */
const withFigure = (changes: Partial<Figure>): string => {
  const figure = sampleFigure('a', 'injured', { words: 'At least 12', value: 12 });
  const place = { ...figure.citation, start: at, end: at + 11 };
  return bodyWith(figureMarks(outlineOf(article), [{ ...figure, ...changes, citation: place }], '/s/'));
};

test.each([
  ['its own', body],
  ['with a figure of its story', withFigure({})],
  ['with a figure of the editor', withFigure({ supplied: 'The “mayor’s” list & <a> count' })],
  ['with a figure of another event', withFigure({ scope: 'other' })],
  ['with a figure of no clear event', withFigure({ scope: 'unclear' })],
  ['with figures and claims marked', marked],
  ['in parts', body.replace('</p>\n', '</p></div><div class="article-text">')],
])('the page of an article is proven: %s', (_, html) => {
  expect(() => provePage(pageAround(article, html), article, text)).not.toThrow();
});

test('each kind of figure is marked', () => {
  const classes = [{}, { scope: 'other' }, { scope: 'unclear' }] as const;
  expect(classes.map((changes) => /class="(figure[\w-]*)"/.exec(withFigure(changes))?.[1])).toEqual([
    'figure',
    'figure-other',
    'figure-unclear',
  ]);
});

test.each<[string, string | RegExp, string]>([
  ['where a letter differs', 'attack', 'attick'],
  ['where it has an element of its own', '</p>', '<b></b></p>'],
  ['where it has an attribute of its own', '<p id="p1">', '<p id="p1" onclick="x()">'],
  ['where it leads elsewhere', 'href="#s1"', 'href="https://example.org/"'],
  ['where it leaves a passage out', /<p id="p2">.*?<\/p>/s, ''],
  ['where it has a comment', '</p>', '<!-- x --></p>'],
  ['where two sentences change numbers', 'id="s2"', 'id="s3"'],
  ['where a blank is drawn out of its place', '</span> <a', ' </span><a'],
  ['where a character is written another way', '</p>', '&nbsp;</p>'],
  ['where it has a passage too many', /$/, '\n<p id="p99"></p>'],
  ['where it leaves a tag open', '</a>', ''],
  ['where it puts a link into a sentence', 'attack', '<a href="#s1">attack</a>'],
  [
    'where a link of a figure leads to another host',
    'attack',
    '<a class="figure" href="//example.org/">attack</a>',
  ],
  [
    'where a figure has an attribute of its own',
    'attack',
    '<span class="figure-other" id="x" title="Of x">attack</span>',
  ],
  ['where a title says what no title says', 'attack', '<span class="figure-other" title="No">attack</span>'],
  ['where it has a class of its own', 'class="sentence"', 'class="sentence hidden"'],
  ['where words stand between its passages', '</p>\n', '</p>\nNo.\n'],
  ['where a heading has other words', 'What Came Before', 'What Comes Before'],
  ['where a heading is left out', /<h2.*<\/h2>/, ''],
  ['where an anchor is more than a name', 'id="h-', 'id="h-" onclick="x()" data-x="'],
  ['where a heading takes the place of a sentence', /id="h-[\w-]+"/, 'id="s1"'],
])('the page of an article is not proven %s', (_, from, to) => {
  const changed = body.replace(from, to);
  expect(changed).not.toBe(body);
  expect(() => provePage(pageAround(article, changed), article, text)).toThrow(/Cannot prove/);
});

test.each<[string, string | RegExp, string]>([
  ['with another headline', '</h1>', ' today</h1>'],
  ['with two headlines', '</body>', '<h1>x</h1></body>'],
  ['with no text', 'article-body', 'article-nobody'],
])('a page is not proven: %s', (_, from, to) => {
  const html = pageAround(article, body).replace(from, to);
  expect(() => provePage(html, article, text)).toThrow(/Cannot prove/);
});
