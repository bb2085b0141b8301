import { describe, expect, test } from 'vitest';
import type { SearchAnswer, SearchEngine } from '../../src/search/engine.ts';
import { contentOfPassages, engineOf, sentencesOf } from '../fixtures/search-index.ts';

const textsOf = ({ groups }: SearchAnswer): string[] =>
  groups.flatMap(({ hits }) => hits.map(({ parts }) => parts.map(({ text }) => text).join('')));

describe('words that must stand side by side', () => {
  const engine = engineOf(
    contentOfPassages(
      ['The mourning, both within Freedonia and abroad, went on.'],
      ['A mourning man, within Freedonia.'],
      ['A so-called truce between Freedonia and Sylvania.'],
      ['It was called off, so they left.'],
      ['Two massacres in the valley of Sylvania.'],
      ['Sylvania sent the U.S. ambassador home.'],
      ['The ambassador told us of it.'],
    ),
  );
  const ask = async (query: string): Promise<string[]> => textsOf(await engine.search(query));

  test.each<[query: string, found: string[]]>([
    // Words so common that they say nothing are words of a phrase all the same.
    [
      '"mourning, both within freedonia and abroad"',
      ['The mourning, both within Freedonia and abroad, went on.'],
    ],
    ['"within freedonia and"', ['The mourning, both within Freedonia and abroad, went on.']],
    ['"valley of sylvania"', ['Two massacres in the valley of Sylvania.']],
    ['"in the valley"', ['Two massacres in the valley of Sylvania.']],
    ['"U.S. ambassador"', ['Sylvania sent the U.S. ambassador home.']],
    ['so-called', ['A so-called truce between Freedonia and Sylvania.']],
    ['sylvania -"valley of sylvania" -truce', ['Sylvania sent the U.S. ambassador home.']],
    // And what stands in another order, or apart, or in another form, is no phrase.
    ['"freedonia within"', []],
    ['"mourning freedonia"', []],
    ['"sylvania valley"', []],
    ['"massacre"', []],
    ['"ambassador us"', []],
  ])('%s', async (query, found) => {
    const answer = await engine.search(query);
    expect(textsOf(answer)).toEqual(found);
    expect(answer.articles).toBe(found.length);
    expect(answer.atMost).toBe(false);
    const how = answer.words.map((word) => word.how);
    expect(how).toEqual([found.length > 0 ? 'as-asked' : 'nowhere']);
  });

  test.each(['Freedonia-Sylvania', 'Freedonia–Sylvania', 'sylvania/freedonia', 'truce-valley'])(
    'a compound whose words share an article and never stand side by side is looked for by its words: %s',
    async (query) => {
      const answer = await engine.search(query);
      expect(answer.words.map(({ asked, how }) => [asked, how])).toEqual(
        query.split(/[-–/]/u).map((asked) => [asked, 'as-asked']),
      );
      expect(answer.groups).not.toEqual([]);
    },
  );

  test('a phrase with a slip is not insisted on in a pasted sentence', async () => {
    const pasted = 'The mourning, "both wihtin Freedonia" and abroad, went on';
    const { words } = await engine.search(pasted);
    expect(words.find(({ asked }) => asked === 'both wihtin Freedonia')?.how).toBe('nowhere');
    expect(await ask(`${pasted}, of mourning men in Sylvania`)).toContain(
      'The mourning, both within Freedonia and abroad, went on.',
    );
    expect(await ask('mourning "both wihtin Freedonia"')).toEqual([]);
  });

  test('a phrase that stands nowhere offers what is near', async () => {
    const { nearest } = await engine.search('"massacre"');
    expect(nearest?.words).toEqual(['massacres']);
    expect(await ask('massacre')).toEqual(['Two massacres in the valley of Sylvania.']);
  });
});

describe('a phrase that the index does not tell of, in many articles', () => {
  /** Of 160 articles, every tenth has the phrase; the index knows only that all have its one word that tells something. */
  const texts = Array.from({ length: 160 }, (_, at) =>
    at % 10 === 7 ? `They were in power for ${at} days.` : `A power that lasted for ${at} days.`,
  );
  const engine: SearchEngine = engineOf(contentOfPassages(...texts.map((text) => [text])));
  const having = texts.filter((text) => text.includes('in power'));

  test('fills its pages with what has it, one after the other', async () => {
    const pages = await Promise.all(
      [0, 5, 10, 15].map((from) => engine.search({ query: '"in power"', from, count: 5 })),
    );
    expect(pages.map(textsOf).map(({ length }) => length)).toEqual([5, 5, 5, 1]);
    expect(new Set(pages.flatMap(textsOf))).toEqual(new Set(having));
  });

  test('says that it counts at most so many, until all are read', async () => {
    const first = await engine.search('"in power"');
    expect(first.atMost).toBe(true);
    expect(first.articles).toBeGreaterThan(having.length);
    const whole = await engine.search({ query: '"in power"', count: 20 });
    expect([whole.articles, whole.atMost]).toEqual([having.length, false]);
  });

  test('leaves a compound of it to its words', async () => {
    const { words, groups } = await engine.search('in-power');
    expect(words.map(({ asked, how }) => [asked, how])).toEqual([['power', 'as-asked']]);
    expect(groups).toHaveLength(5);
  });

  test('leaves out what has it, and nothing else', async () => {
    const { groups } = await engine.search({ query: 'power -"in power"', count: 160 });
    expect(groups).toHaveLength(160 - having.length);
  });

  test('counts words as they stand in the index', async () => {
    const { articles, atMost } = await engine.search('power');
    expect([articles, atMost]).toEqual([160, false]);
  });
});

test('marks each word of a phrase', async () => {
  const answer = await engineOf(contentOfPassages(['It was the end of the war.'])).search('"end of the war"');
  expect(sentencesOf(answer)).toEqual(['It was the [end] [of] [the] [war].']);
});
