import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentOfSearchedStory, contentOfPassages, engineOf } from '../fixtures/search-index.ts';

const story = contentOfSearchedStory();
const engine = engineOf(story);
const sentences = new Map<string, string>(
  story.stories
    .flatMap(({ articles }) => articles)
    .flatMap(({ url, sections }) =>
      sections
        .flatMap(({ passages }) => passages.flat())
        .map((sentence, at) => [`${url}#s${at + 1}`, sentence] as const),
    ),
);

const words = [...sentences.values()].flatMap((sentence) => sentence.split(/\s+/));
const text = fc.string({ unit: 'binary', maxLength: 60 });
const query = fc.oneof(
  text,
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.constantFrom(...words, '"', '-', "'", ' ', '…'), { maxLength: 12 })
    .map((parts) => parts.join(' ')),
  fc.tuple(fc.constantFrom(...words), text).map(([word, more]) => word.slice(0, 4) + more.slice(0, 3)),
);

describe('whatever is asked', () => {
  test('the parts of each sentence, put together, are that sentence, and some of it or its heading is marked', async () => {
    await fc.assert(
      fc.asyncProperty(query, async (asked) => {
        const { groups } = await engine.search(asked);
        for (const { url, parts, heading } of groups.flatMap(({ hits }) => hits)) {
          expect(parts.map((part) => part.text).join('')).toBe(sentences.get(url));
          expect([...parts, ...(heading ?? [])].some(({ marked }) => marked)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('the sentences are counted, each stands once, and each article is one group', async () => {
    await fc.assert(
      fc.asyncProperty(query, async (asked) => {
        const answer = await engine.search(asked);
        const urls = answer.groups.flatMap(({ hits }) => hits.map(({ url }) => url));
        expect(new Set(urls).size).toBe(answer.sentences);
        expect(urls).toHaveLength(answer.sentences);
        const articles = answer.groups.map(({ article }) => article.url);
        expect(new Set(articles).size).toBe(articles.length);
      }),
      { numRuns: 200 },
    );
  });

  test('asking again gives the same answer', async () => {
    const again = engineOf(story);
    await fc.assert(
      fc.asyncProperty(query, async (asked) => {
        expect(await again.search(asked)).toEqual(await engine.search(asked));
      }),
      { numRuns: 100 },
    );
  });
});

test('whatever a text is, it can be searched and is shown as it is', async () => {
  const sentence = fc.string({ unit: 'binary', minLength: 1, maxLength: 80 });
  await fc.assert(
    fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 4 }), query, async (passage, other) => {
      const searched = engineOf(contentOfPassages(passage));
      for (const asked of [...passage, other]) {
        for (const hit of (await searched.search(asked)).groups.flatMap(({ hits }) => hits)) {
          expect(hit.parts.map((part) => part.text).join('')).toBe(passage[hit.sentence - 1]);
        }
      }
    }),
    { numRuns: 200 },
  );
});
