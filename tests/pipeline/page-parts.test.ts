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
    [`<div class="topics">${TEXT}<p>MARK</p>${TEXT}</div>`],
  ])('%s', (part) => {
    expect(wordsOf(part)).toContain('MARK');
  });
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
