import { describe, expect, test } from 'vitest';
import { readHtml } from '#pipeline/formats/html.ts';

const TEXT = [
  'The ferry struck the breakwater at Skelmouth on Saturday evening, and nine people were killed, the coastguard said.',
  'Divers searched the car deck until Tuesday, when the last two of the missing were found, according to the harbour office.',
  'The owner of the ship, which was built in 2003, said it would pay for the funerals, and asked for patience with the inquiry.',
]
  .map((words) => `<p>${words}</p>`)
  .join('\n');

function wordsOf(part: string): string {
  const document = readHtml(
    `<!doctype html><html><head><title>Ferry</title></head><body><article><h1>Ferry strikes breakwater</h1>${TEXT}${part}${TEXT.replaceAll('a', 'e')}</article></body></html>`,
  );
  if (typeof document === 'string') throw new Error(document);
  const words = document.words.text();
  return document.blocks.map(({ start, end }) => words.slice(start, end)).join('\n');
}

describe('what is no part of an article', () => {
  test.each([
    ['<div class="newsletter-box"><h3>Get the Ledger in your inbox</h3><p>One mail a day, MARK.</p></div>'],
    ['<div class="tnt-promo"><p>Support local journalism, MARK. Get three months for $1.</p></div>'],
    ['<div data-component="topic-list"><h2>Related topics</h2><ul><li>Ferries</li><li>MARK</li></ul></div>'],
    ['<ul><li><a href="/a">Who were the victims?</a></li><li><a href="/b">In pictures, MARK</a></li></ul>'],
    ['<figure><img src="a.jpg"><span>MARK/PA-like Media</span></figure>'],
    ['<figure><img src="a.jpg"><figcaption>Freya Isbister with her coach, MARK</figcaption></figure>'],
    [
      '<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">MARK at the quay in 2024</p></div>',
    ],
    ['<section id="relatedStories"><p>More about the ferry, and MARK, in our series.</p></section>'],
  ])('%s', (part) => {
    expect(wordsOf(part)).not.toContain('MARK');
  });
});

describe('what is', () => {
  test.each([
    ['<ul><li>Nine people were killed, <a href="/a">MARK</a> said.</li><li>Two ships are in dock.</li></ul>'],
    ['<ul><li><a href="/a">MARK is the only item of this list, with a link</a></li></ul>'],
    [
      '<div class="shared-space"><p>The quay is a shared space, MARK said, and will remain one for years.</p></div>',
    ],
    [
      '<div class="article-body"><p>The related inquiry, MARK said, will begin in the spring of next year.</p></div>',
    ],
    ['<figure><table><caption>MARK</caption><tr><td>Fatal</td><td>8</td></tr></table></figure>'],
    ['<figure><blockquote>“We heard it, and then it was quiet,” MARK said.</blockquote></figure>'],
    [`<div class="topics">${TEXT}<p>MARK</p>${TEXT}</div>`],
  ])('%s', (part) => {
    expect(wordsOf(part)).toContain('MARK');
  });
});

/** The headline and the authors of a page with this head, and this above its text. */
function facts(head: string, above: string): [headline: string, authors: string[], first: string] {
  const document = readHtml(
    `<!doctype html><html><head>${head}</head><body><article>${above}${TEXT}</article></body></html>`,
  );
  if (typeof document === 'string') throw new Error(document);
  const { headline, words, stated, blocks } = document;
  const text = words.text();
  const wordsAt = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return [
    headline ? wordsAt(headline) : '',
    stated.authors.map(({ value }) => value),
    wordsAt(blocks[0] ?? expect.fail()).slice(0, 9),
  ];
}

const SITE = '<meta property="og:site_name" content="Quay Post">';
const LINKED =
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry hits wall"}</script>';
const H1 = '<h1>Ferry strikes breakwater</h1>';

describe('the headline of a page', () => {
  test.each([
    ['its only h1, whatever its data', `<title>Ferry</title>${LINKED}`, H1, 'Ferry strikes breakwater'],
    ['its only h1, below a label', LINKED, `<p>World / Transport</p>${H1}`, 'Ferry strikes breakwater'],
    ['that of its data, if its h1 is the paper', SITE + LINKED, '<h1>Quay Post</h1>', 'Ferry hits wall'],
    ['that of its data, if its h1 is a section', LINKED, '<h1>World</h1>', 'Ferry hits wall'],
    [
      'a heading that its title has beside a name',
      '<title>Ferry strikes breakwater - Quay Post</title>',
      '<h2>Ferry strikes breakwater</h2>',
      'Ferry strikes breakwater',
    ],
    [
      'a line in large letters',
      '<title>The Quay Courier</title>',
      '<font size="5"><b>Island mourns its dead</b></font><br>Friday',
      'Island mourns its dead',
    ],
    ['no name of the site', `${SITE}<title>Quay Post</title>`, '', ''],
  ])('is %s', (_, head, above, headline) => {
    expect(facts(head, above)[0]).toBe(headline);
  });

  test('has no label above it that would be a paragraph', () => {
    expect(facts('', `<p>Insurance</p>${H1}`)[2]).toBe('The ferry');
  });
});

test.each([
  ['<a rel="author" href="/a">Ana Ruiz</a>', ['Ana Ruiz']],
  ['<span class="byline__name"><b>Ana de la Cruz</b></span>', ['Ana de la Cruz']],
  ['<div itemprop="author"><span>Bo Lind</span></div>', ['Bo Lind']],
  ['<span class="author">Quay</span>', []],
  ['<span class="author">Staff</span>', []],
  ['<span class="author">By our reporter in Orn</span>', []],
  ['<span class="authority">Harbour Office</span>', []],
])('%s names %j', (above, authors) => {
  expect(facts('', `<p>${above}</p>${H1}`)[1]).toEqual(authors);
});

test('authors and publisher are found where a graph refers to them', () => {
  const graph = [
    {
      '@type': 'Article',
      headline: 'Ferry',
      author: { '@id': '#a' },
      publisher: { '@id': '#p' },
      editor: { '@id': '#none' },
    },
    { '@type': 'Person', '@id': '#a', name: 'Cy Dov' },
    { '@type': 'Organization', '@id': '#p', name: 'Quay Post' },
  ];
  const script = `<script type="application/ld+json">${JSON.stringify({ '@graph': graph })}</script>`;
  const document = readHtml(`<html><head>${script}</head><body><article>${TEXT}</article></body></html>`);
  if (typeof document === 'string') throw new Error(document);
  const { authors, publisher } = document.stated;
  expect([authors.map(({ value }) => value), publisher?.value]).toEqual([['Cy Dov'], 'Quay Post']);
});
