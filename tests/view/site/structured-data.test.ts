import { describe, expect, test } from 'vitest';
import { correctionEntries, correctionsOf } from '#view/site/corrections-page.ts';
import type { Coverage } from '#view/data/coverage.ts';
import { storyPage } from '#view/story/story-page.ts';
import type { StoryPart } from '#view/story/story-parts.ts';
import { articleData, storyCollection, toScriptText } from '#view/site/structured-data.ts';
import {
  articlePages,
  boundedBy,
  sampleCoverage,
  sampleRecord,
  supplied,
  suppliedDay,
} from '../sample-coverage.ts';

const place = { base: '/coverage/', origin: new URL('https://example.org') } as const;
const at = (path: string): string => `https://example.org/coverage${path}`;

const flood: Coverage = (() => {
  const coverage = sampleCoverage([
    { file: '002.txt', stated: '2031-05-17' },
    { file: '003.txt', date: suppliedDay('2031-05-19'), publisher: supplied('Example Gazette') },
    {
      file: '001.txt',
      date: boundedBy(
        sampleRecord('flood', { file: '001.txt' }),
        sampleRecord('flood', { file: '002.txt', stated: '2031-05-17' }),
        '2031-05-16',
      ),
    },
    { file: '004.txt' },
  ]);
  const correction = {
    date: '2031-05-20',
    said: 'A.',
    says: 'B.',
    why: 'C.',
    address: '/stories/flood/002/#about',
  };
  return { ...coverage, story: { ...coverage.story, corrections: [correction] } };
})();

function dataOf(id: string) {
  const page = articlePages(flood, place.base).find((candidate) => candidate.id === id);
  if (!page) throw new Error(`The sample has no article ${id}.`);
  return articleData(page, correctionsOf(correctionEntries([flood], place.base), page.address), place);
}

describe('the data of an article', () => {
  test.each([
    ['002', '2031-05-17'],
    ['003', '2031-05-19'],
    ['001', undefined],
    ['004', undefined],
  ])('%s is published on %s', (id, day) => {
    expect(dataOf(id)['datePublished']).toBe(day);
    expect(dataOf(id)['disambiguatingDescription'] !== undefined).toBe(day === undefined);
  });

  test('never gives the day of the event as a value, nor any time of change', () => {
    const data = dataOf('001');
    expect(data['citation']).toEqual([at('/stories/flood/001/#s1'), at('/stories/flood/002/#s1')]);
    const { disambiguatingDescription: words, ...values } = data;
    expect(words).toMatch(/^Undated, written after 16 May 2031\./);
    expect(JSON.stringify(values)).not.toMatch(/2031-05-16|dateModified|temporalCoverage|dateCreated/);
  });

  test('is based on the file as received, and on the page that the editor names', () => {
    expect(dataOf('002')['isBasedOn']).toEqual([
      {
        '@type': 'DigitalDocument',
        url: at('/stories/flood/002/source.txt'),
        encodingFormat: 'text/plain',
        identifier: { '@type': 'PropertyValue', propertyID: 'sha256', value: 'ab'.repeat(32) },
      },
    ]);
  });

  test('has a publisher only where one is supplied', () => {
    expect(dataOf('003')['publisher']).toEqual({ '@type': 'Organization', name: 'Example Gazette' });
    expect(dataOf('002')).not.toHaveProperty('publisher');
  });

  test('has its corrections, and those of no other', () => {
    expect(dataOf('002')['correction']).toEqual([
      {
        '@type': 'CorrectionComment',
        url: expect.stringMatching(
          /^https:\/\/example\.org\/coverage\/corrections\/#flood-2031-05-20-[0-9a-f]{6}$/,
        ),
        datePublished: '2031-05-20',
        text: 'It said: A. It says: B. Why: C.',
      },
    ]);
    expect(dataOf('003')).not.toHaveProperty('correction');
  });

  // https://developers.google.com/search/docs/appearance/structured-data/article: nothing is required, these are recommended.
  test.each([
    ['headline', 'present', ''],
    ['datePublished', 'present', 'where stated or supplied'],
    ['dateModified', 'absent', 'because articles are not modified; corrections carry their own days'],
    ['author', 'absent', 'because who wrote it is not read from a file, nor asked of a note'],
    ['author.name', 'absent', 'with its author'],
    ['author.url', 'absent', 'with its author'],
    ['image', 'absent', 'because it has to be of what is told, and a card shows words alone'],
  ] as const)('has what Google recommends: %s is %s %s', (property, presence, _because) => {
    expect((property.split('.')[0] ?? '') in dataOf('002')).toBe(presence === 'present');
  });
});

describe('the data of a story', () => {
  test('lists every article, and claims no order', () => {
    const data = storyCollection(storyPage(flood, place.base), null, place);
    expect(data['mainEntity']).toMatchObject({
      itemListOrder: 'https://schema.org/ItemListUnordered',
      numberOfItems: 4,
      itemListElement: [
        { url: at('/stories/flood/002/') },
        { url: at('/stories/flood/003/') },
        { url: at('/stories/flood/001/') },
        { url: at('/stories/flood/004/') },
      ],
    });
    expect(JSON.stringify(data)).not.toContain('position');
  });

  test.each([
    ['publishers', ['001', '002', '003', '004']],
    ['differences', ['002', '003']],
    ['figures', ['002', '003']],
  ] as const)('lists on the page of its %s the articles that are there', (kind, ids) => {
    const page = storyPage(flood, place.base);
    const shown = {
      differences: [
        { accounts: [{ places: ['002', '003'].map((article) => ({ reference: { article } })) }] },
      ],
      histories: [{ rows: ['002', '003'].map((id) => ({ article: { id } })) }],
    } as unknown as Pick<StoryPart, 'differences' | 'histories'>;
    const own = { kind, name: 'A page', address: '/', id: kind, entries: [], sources: page.sources };
    const { mainEntity } = storyCollection(page, { ...own, ...shown }, place);
    expect(mainEntity).toMatchObject({ numberOfItems: ids.length });
    const urls = [...JSON.stringify(mainEntity).matchAll(/"url":"([^"]+)"/g)].map(([, url = '']) => url);
    expect(urls.toSorted()).toEqual(ids.map((id) => at(`/stories/flood/${id}/`)));
  });

  test('has addresses without a host where none is known', () => {
    const data = storyCollection(storyPage(flood, '/'), null, { base: '/', origin: undefined });
    expect(data['@id']).toBe('/stories/flood/');
  });
});

test.each([
  ['an end of the script', '</script><script>alert(1)</script>'],
  ['the start of a comment', '<!-- <script>'],
  ['an entity', '&lt;/script&gt;'],
  ['line ends of JavaScript', '\u2028\u2029'],
  ['quotation marks', '"\\"'],
])('%s in a headline stays a word', (_what, words) => {
  const coverage = sampleCoverage([{ file: '001.txt', sentences: [`It read ${words} on the wall.`] }]);
  const [page] = articlePages(coverage, '/');
  if (!page) throw new Error('The sample has no article.');
  const text = toScriptText(articleData(page, [], { base: '/', origin: undefined }));
  expect(text).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(text).headline).toBe(`It read ${words} on the wall.`);
});
