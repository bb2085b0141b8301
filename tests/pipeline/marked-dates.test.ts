import { describe, expect, test } from 'vitest';
import { readHtml } from '#pipeline/formats/html.ts';
import { parseDocument } from '#pipeline/parse/parse-document.ts';

const WORDS =
  'The ferry left Wexmouth four hours late on Monday, and nobody on the quay could say why that was.';
const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Ferry leaves four hours late</title></head><body>${body}</body></html>`;
const article = (line: string, end = ''): string =>
  page(
    `<article><h1>Ferry leaves four hours late</h1>${line}<p>${WORDS}</p><p>${WORDS} It came.</p></article>${end}`,
  );

/** The date that a page states in its markup, or in a line of its text. */
function dateOf(received: string): string | null {
  const document = readHtml(received);
  if (typeof document === 'string') throw new Error(document);
  const { dateline } = parseDocument(document.words.text(), document, 'en');
  return document.stated.date?.edtf ?? dateline?.edtf ?? null;
}

describe('an element that its template calls the date of the article', () => {
  test.each([
    ['<span class="display-date">April 25, 2024 at 7:00 a.m. EDT</span>', '2024-04-25'],
    ['<h2 class="date-header"><span>Thursday, 25 April 2024</span></h2>', '2024-04-25'],
    ['<p>at <abbr class="published" title="2024-04-25T21:04:00+00:00">21:04</abbr></p>', '2024-04-25'],
    ['<div class="submitted">Submitted by <b>quay</b> on Thu, 25/04/2024 - 08:45</div>', '2024-04-25'],
    ['<div class="submitted">Submitted by <b>quay</b> on Fri, 05/04/2024 - 08:45</div>', '2024-04-05'],
    ['<span itemprop="datePublished" content="2024-04-25">yesterday</span>', '2024-04-25'],
    ['<div class="entry-date">25 April 2024. Updated 27 April 2024</div>', '2024-04-25'],
    ['<i>put up by the webmaster, 25th April 2024</i><br>', '2024-04-25'],
  ])('%s', (line, date) => {
    expect(dateOf(article(line))).toBe(date);
  });
});

describe('no date of the article', () => {
  test.each([
    ['<span class="updated-date">Updated 25 April 2024</span>'],
    ['<div class="entry-date">Updated 25 April 2024</div>'],
    ['<span class="display-date">05/04/2024</span>'],
    ['<span class="date">25 April 2024</span> <span class="date">3 May 2024</span>'],
    [
      '<p class="date">The company will meet the council on 25 April 2024 at the town hall of Wexmouth to talk of it.</p>',
    ],
    ['<p class="update">25/04</p>'],
  ])('%s', (line) => {
    expect(dateOf(article(line))).toBeNull();
  });

  test('is that of another one beside it', () => {
    const others =
      '<aside><span class="date">25 April 2024</span></aside><div class="related"><b class="post-date">3 May 2024</b></div>';
    expect(dateOf(article('', others))).toBeNull();
  });
});
