import { describe, expect, it } from 'vitest';
import type { ArticlePage } from '#view/article/article-page.ts';
import { citationWords } from '#view/story/citations.ts';
import { datingEvidence, headlineEvidence, publisherEvidence } from '#view/words/evidence-words.ts';
import { inlineMarkup } from '../inline-markup.ts';
import { sampleQuote } from '../sample-quotes.ts';
import {
  articlePages,
  boundedBy,
  sampleCoverage,
  sampleRecord,
  supplied,
  suppliedDay,
} from '../sample-coverage.ts';

const dated = sampleRecord('flood', { file: '002_b.txt', stated: '2024-03-23' });
const describing = sampleRecord('flood', { file: '004_d.txt' });
const flood = sampleCoverage([
  { file: '002_b.txt', stated: '2024-03-23', publisher: supplied('The Gazette') },
  {
    file: '001_a.txt',
    date: suppliedDay('2024-04-02'),
    headline: { by: 'editor', text: 'River rises', evidence: 'As on that page.', checked: '2031-05-20' },
  },
  { file: '005_e.txt', stated: '2024-04-03' },
  { file: '003_c.txt' },
  { file: '004_d.txt', date: boundedBy(describing, dated, '2024-03-22') },
]);
const pages = articlePages(flood, '/coverage/');
const page = (id: string): ArticlePage => {
  const found = pages.find((one) => one.id === id);
  if (!found) throw new Error(`No page of ${id}`);
  return found;
};

describe('the threads of an article', () => {
  it.each([
    ['002_b', { position: 1, dated: 3 }, null, '2 April'],
    ['001_a', { position: 2, dated: 3 }, '23 March', '3 April'],
    ['005_e', { position: 3, dated: 3 }, '2 April', null],
    ['003_c', null, null, null],
    ['004_d', null, null, null],
  ])('%s: %j', (id, place, earlier, later) => {
    expect(page(id).place).toEqual(place);
    expect(page(id).earlier?.date.words ?? null).toBe(earlier);
    expect(page(id).later?.date.words ?? null).toBe(later);
  });

  it('lead back to the timeline or to the undated', () => {
    expect(page('001_a').story.address).toBe('/coverage/stories/flood/#timeline');
    expect(page('003_c').story.address).toBe('/coverage/stories/flood/#undated');
  });
});

describe('the evidence for a date', () => {
  it.each([
    ['002_b', '23 March 2024', 'Dated by the article. Its own date line reads date 2024-03-23.'],
    ['001_a', '2 April 2024', 'Dated by us: 2 April 2024. Checked 20 May 2031: The page’s own time stamp.'],
    [
      '004_d',
      'after 22 March 2024',
      'Undated, written after 22 March 2024. No date line was found in the article and we have found none elsewhere. ' +
        '<Sentence 1 /coverage/stories/flood/004_d/#s1> describes “The river rose on Friday evening.”. ' +
        '<The Gazette, 23 March /coverage/stories/flood/002_b/> says <“The river rose on Friday evening.” /coverage/stories/flood/002_b/#s1>, ' +
        'under its date line date 2024-03-23. So that was on 22 March 2024, and this was written on that day or later. ' +
        'No latest day is known.',
    ],
    ['003_c', 'Undated', 'Undated. No date line was found in the article, and we have found none elsewhere.'],
  ])('of %s is told in full', (id, date, evidence) => {
    expect(page(id).date.words).toBe(date);
    expect(inlineMarkup(datingEvidence(page(id).date, page(id).dating))).toBe(evidence);
  });
});

describe('the provenance', () => {
  it('says who published an article, or that nobody knows', () => {
    expect(inlineMarkup(publisherEvidence(page('002_b').publisher))).toBe(
      'The Gazette. Added by us, checked 20 May 2031: The text matches that page.',
    );
    expect(inlineMarkup(publisherEvidence(page('003_c').publisher))).toBe('Not known.');
  });

  it.each([
    ['001_a', 'By the editor, checked 20 May 2031: As on that page.'],
    ['003_c', 'Ours: <sentence 1 /coverage/stories/flood/003_c/#s1>.'],
  ])('says how the headline of %s was made', (id, words) => {
    expect(inlineMarkup(headlineEvidence(page(id).headline.origin))).toBe(words);
  });

  it.each([
    ['The river rose', 'Ours: the first 3 words of <sentence 1 /stories/flood/001/#s1>.'],
    ['River rose…', 'Ours: words 2 to 3 of <sentence 1 /stories/flood/001/#s1>.'],
  ])('says which words of its sentence %j is', (headline, words) => {
    const origin = articlePages(withHeadline(headline), '/')[0]?.headline.origin;
    expect(origin && inlineMarkup(headlineEvidence(origin))).toBe(words);
  });

  it('leads to the file under the base', () => {
    expect(page('003_c').source).toMatchObject({
      name: '003_c.txt',
      address: '/coverage/stories/flood/003_c/source.txt',
    });
  });
});

function withHeadline(text: string) {
  const coverage = sampleCoverage([{ file: '001.txt' }]);
  return {
    ...coverage,
    articles: coverage.articles.map((record) => ({
      ...record,
      article: { ...record.article, headline: { ...record.article.headline, text } },
    })),
  };
}

describe('a citation in words', () => {
  it.each([
    ['002_b', 'Untitled article, The Gazette, 23 March 2024 (publisher added by the editor)'],
    [
      '001_a',
      '“River rises” (headline by the editor), publisher not known, 2 April 2024 (date added by the editor)',
    ],
    ['003_c', 'Untitled article, publisher not known, undated'],
  ])('of %s never calls ours a title, and says what was added', (id, head) => {
    const tail = `Text as received in ${id}.txt. Dateline, “The flood”`;
    expect(citationWords(page(id), 'Dateline')).toEqual({ head, tail });
  });
});

describe('the direct speech of an article', () => {
  it('has its speaker, its words and its sentence; another article’s is not shown', () => {
    const quoted = sampleCoverage([{ file: '002_b.txt', stated: '2024-03-23' }, { file: '004_d.txt' }], {
      quotes: [sampleQuote(dated, 2, 'Ana Ruiz')],
    });
    expect(articlePages(quoted, '/').map(({ quotes }) => quotes)).toEqual([
      [
        {
          speaker: 'Ana Ruiz',
          words: 'Nobody was hurt, the town said.',
          sentence: 2,
          address: '/stories/flood/002_b/#s2',
        },
      ],
      [],
    ]);
  });
});

describe('the link from an article to its place in the story', () => {
  it('leads to the page of a divided story that the article stands on', () => {
    const samples = Array.from({ length: 900 }, (_, index) => ({
      file: `${String(index).padStart(4, '0')}_a.txt`,
    }));
    const divided = sampleCoverage([...samples, { file: '9999_b.txt', stated: '2024-03-23' }]);
    const addresses = articlePages(divided, '/').map(({ story }) => story.address);
    expect(addresses.filter((address) => address.endsWith('#timeline'))).toEqual([
      '/stories/flood/2024-03/#timeline',
    ]);
    const parts = new Set(addresses.filter((address) => address.endsWith('#undated')));
    expect([...parts].slice(0, 2)).toEqual([
      '/stories/flood/undated/#undated',
      '/stories/flood/undated-2/#undated',
    ]);
  });

  it('leads to the story’s own page where all stand on it', () => {
    expect(page('003_c').story.address).toBe('/coverage/stories/flood/#undated');
  });
});
