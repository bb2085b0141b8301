import { describe, expect, test } from 'vitest';
import { compoundsOf, splitWords } from '../../src/search/analyze/tokenizer.ts';
import { contentOfSearchedStory, engineOf, marksOf, sentencesOf } from '../fixtures/search-index.ts';
import { readTable } from '../fixtures/table.ts';

const index = contentOfSearchedStory();
const engine = engineOf(index);

describe('a query is answered first by the sentence that it means', () => {
  test.each(readTable('queries', 'marked in the first sentence'))(
    '%s',
    async (query, opening = '', marks = '') => {
      const answer = await engine.search(query);
      const [first = ''] = sentencesOf(answer);
      expect(first.replaceAll(/[[\]]/g, '')).toMatch(new RegExp(`^${opening}`));
      expect(marksOf(answer).sort()).toEqual(marks.split('|').sort());
    },
  );
});

describe('a query for what no sentence has is answered by none', () => {
  test.each([
    // Words of other stories, none of them near in spelling
    ...[
      'ambulance',
      'zebra',
      'qwertz',
      'hostage',
      'election',
      'explosion',
      'London',
      'Iran',
      'Navalny',
      'Biden',
    ],
    ...[
      'hospital',
      'earthquake',
      'Telegram',
      'ticket',
      'station',
      'firing',
      'the ambulance',
      'of the zebras',
    ],
    // Numbers are never near
    ...['3', '1', '14', '44', '1440', '3 April', '2024-04-03', '22 March', '144th', '14 6', '137,144'],
    // Two words of the texts that never stand side by side
    ...['hallconcert', 'peskovkremlin', 'embassywarning', 'massbackers'],
    // Beginnings of nothing
    ...['z', 'cat', 'zz'],
    // Quoted words in another order, form or place
    ...['"hall concert"', '"embassy warning"', '"warn"', '"embasy"', '“concert halls”'],
    // What was taken out of the articles is not in them
    ...['Advertisment', 'Exit mobile'],
    // Other scripts
    ...['Путин', 'Москва', 'Μόσχα', '莫斯科', 'モスクワ', 'موسكو', '모스크바', '🎭'],
    // Signs alone
    ...[
      '',
      ' ',
      '\u00A0\u2003\n',
      "'",
      '"',
      '""',
      '...',
      '-',
      '^\'!=| "',
      '.*',
      '[^]',
      '\\',
      '%',
      '<!-- -->',
      '\u0000',
    ],
    ...['<script>', '&amp;', '../..', 'toString', 'constructor'],
  ])('%j', async (query) => {
    const { sentences, groups } = await engine.search(query);
    expect({ sentences, groups }).toEqual({ sentences: 0, groups: [] });
  });
});

describe('a word that the texts have is never taken for another', () => {
  test.each<[query: string, marks: string[]]>([
    ['concert', ['concert', 'concerts']],
    ['act ', ['act']],
    ['nation', ['nation', 'national', 'nations']],
    ['human', ['human']],
    ['right', ['rights']],
    ['even', ['even']],
    ['left', ['left']],
    ['group', ['group', 'groups']],
    ['form', ['form']],
    ['law ', ['law']],
    ['west', ['West']],
    ['call', ['call', 'calls', 'called']],
    ['in ', ['In', 'in']],
    ['"warning"', ['warning']],
    ['ISIS', ['ISIS', "ISIS's"]],
  ])('%s', async (query, marks) => {
    expect(marksOf(await engine.search(query)).sort()).toEqual([...marks].sort());
  });
});

test('every word and every compound of every sentence finds that sentence', async () => {
  const having = new Map<string, Set<string>>();
  for (const { url, sections } of index.stories.flatMap(({ articles }) => articles)) {
    for (const [at, sentence] of sections.flatMap(({ passages }) => passages.flat()).entries()) {
      const words = splitWords(sentence);
      for (const { text } of [...words, ...compoundsOf(sentence, words)]) {
        having.set(text, (having.get(text) ?? new Set()).add(`${url}#s${at + 1}`));
      }
    }
  }
  const missed: string[] = [];
  for (const [text, urls] of having) {
    const { groups } = await engine.search(`${text} `);
    const found = new Set(groups.flatMap(({ hits }) => hits.map(({ url }) => url)));
    missed.push(...[...urls].filter((url) => !found.has(url)).map((url) => `${text} in ${url}`));
  }
  expect(having.size).toBeGreaterThan(700);
  expect(missed).toEqual([]);
});

test('a common word alone brings every sentence that has it', async () => {
  const { groups, sentences } = await engine.search('the');
  expect(groups.map(({ article }) => article.url).sort()).toEqual([
    '/stories/test/000/',
    '/stories/test/001/',
    '/stories/test/002/',
    '/stories/test/003/',
    '/stories/test/004/',
  ]);
  expect(sentences).toBe(groups.flatMap(({ hits }) => hits).length);
  for (const sentence of sentencesOf(await engine.search('the'))) expect(sentence).toMatch(/\[the\]/i);
});

describe('what is being typed is completed from its first letter', () => {
  test.each<[query: string, mark: RegExp]>([
    ['b', /^b/i],
    ['Pu', /^pu/i],
    ['emb', /^embassy$/i],
    ['war', /^war/i],
    ['UN', /^un/i],
    ['putin vow', /^(?:Putin|vowed)$/],
    ['concert hal', /^(?:concert|halls?)$/i],
    ['kremlin sp', /^(?:Kremlin|sp)/],
  ])('%s', async (query, mark) => {
    const { groups } = await engine.search(query);
    const marks =
      groups[0]?.hits[0]?.parts.flatMap(({ text, marked }) => (marked ? text.split(' ') : [])) ?? [];
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.filter((word) => !mark.test(word))).toEqual([]);
  });

  test.each(['emb ', 'war '])('but not behind a blank: %j', async (query) => {
    expect((await engine.search(query)).articles).toBe(0);
  });
});
