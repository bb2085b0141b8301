import { describe, expect, test } from 'vitest';
import type { SearchAnswer, SentencePart } from '../../src/search/engine.ts';
import { contentOf, engineOf, indexedArticle, sentencesOf } from '../fixtures/search-index.ts';

const engine = engineOf(
  contentOf(
    indexedArticle('first', [
      { heading: null, passages: [['An opening sentence.']] },
      { heading: 'Calls for calm', passages: [['Leaders spoke.', 'They left.'], ['A last one.']] },
      { heading: 'The harbour', passages: [['Ships waited in the harbour.', 'They sank.']] },
    ]),
    indexedArticle('second', [{ heading: null, passages: [['He called, and the harbour was calm.']] }]),
  ),
);

const textOf = (parts: readonly SentencePart[]): string =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

const headingsOf = ({ groups }: SearchAnswer): string[] =>
  groups.flatMap(({ hits }) => hits.map(({ heading }) => (heading === null ? '' : textOf(heading))));

describe('a heading that answers', () => {
  test('opens at the first sentence under it, and is marked', async () => {
    const answer = await engine.search('"calls for calm"');
    expect(answer.groups[0]?.hits.map(({ url }) => url)).toEqual(['/stories/test/first/#s2']);
    expect(sentencesOf(answer)).toEqual(['Leaders spoke.']);
    expect(headingsOf(answer)).toEqual(['[Calls] [for] [calm]']);
  });

  test('is one result with the sentence under it that answers too', async () => {
    const answer = await engine.search('harbour ships');
    expect(sentencesOf(answer)[0]).toBe('[Ships] waited in the [harbour].');
    expect(answer.groups[0]?.hits).toHaveLength(1);
    expect(headingsOf(answer)[0]).toBe('The [harbour]');
  });

  test('comes after a sentence that has the same words', async () => {
    const answer = await engine.search('harbour');
    expect(sentencesOf(answer)).toContain('He called, and the [harbour] was calm.');
    const [first] = (await engine.search('calm')).groups;
    expect(first?.article.url).toBe('/stories/test/second/');
  });

  test('is forgiven a slip as a sentence is, and told of in the same way', async () => {
    const answer = await engine.search('harbuor');
    expect(answer.words).toMatchObject([{ how: 'near', taken: 'harbour' }]);
    expect(headingsOf(answer)).toContain('The [harbour]');
  });

  test('leaves its article out where it has a word that must not be there', async () => {
    const { groups } = await engine.search('called calm -leaders');
    expect(groups.map(({ article }) => article.url)).toEqual(['/stories/test/second/']);
    expect((await engine.search('sentence -harbour')).groups).toEqual([]);
  });
});

test.each(['for', 'of'])(
  'a heading or a headline that has only a common word is not marked: %s',
  async (word) => {
    const answer = await engine.search(`${word} spoke`);
    expect(sentencesOf(answer)).toEqual(['Leaders [spoke].']);
    expect(headingsOf(answer)).toEqual(['Calls for calm']);
    expect(answer.groups[0]?.headline.some(({ marked }) => marked)).toBe(false);
  },
);
