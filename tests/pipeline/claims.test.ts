import { describe, expect, test } from 'vitest';
import { declareClaims } from '../fixtures/declared-claims.ts';

const texts = {
  a: 'date 2031-05-02\n\nThe Harbour Street fire killed at least ten people on Friday. The mayor, Ana Ruiz, spoke of “a black day”. Ten more people were hurt.',
  b: 'date 2031-05-01\n\nA fire on Harbour Street left 12 people dead.\n\nWhat is known\n\nThe mayor spoke of a black day for the town. The hall had no second way out, and no second way out was planned.',
  c: 'The fire killed a dozen. Firemen came from three towns.\n\nShare.',
};

const claim = (kind: string, ...quotes: string[]): string =>
  ['claims:', '  - id: killed', '    text: The fire.', `    kind: ${kind}`, '    quotes:']
    .concat(quotes.map((quote) => `      - { ${quote} }`))
    .join('\n');
const only = (quote: string): string => `onlyHere:\n  - { ${quote} }\n`;

describe('quotations found in the articles are cited', () => {
  test('a claim has its quotes in timeline order, in accounts, with publishers counted', () => {
    const { claims, lines } = declareClaims(
      texts,
      claim(
        'differ',
        'article: c, exact: killed a dozen, account: twelve',
        'article: a, exact: at least ten people',
        'article: b, exact: left 12 people dead, account: twelve',
      ),
      { b: 'The Courier' },
    );
    expect(lines).toEqual([]);
    expect(claims).toMatchObject([
      {
        id: 'killed',
        topic: null,
        text: 'The fire.',
        kind: 'differ',
        quotes: [
          { article: 'b', exact: 'left 12 people dead' },
          { article: 'a', exact: 'at least ten people' },
          { article: 'c', exact: 'killed a dozen' },
        ],
        accounts: [[0, 2], [1]],
        publishers: { known: ['The Courier'], unknown: 2 },
      },
    ]);
  });

  test.each<[string, string]>([
    [
      'by slug or file',
      claim('same', 'article: a.txt, exact: a black day', 'article: b, exact: a black day'),
    ],
    [
      'two quotes of one article as one account',
      claim(
        'differ',
        'article: a, exact: at least ten people',
        'article: a, exact: Ten more people',
        'article: b, exact: 12 people',
      ),
    ],
    ['over the end of a line', only('article: b, exact: A fire on  Harbour Street left')],
    ['by the number of the sentence', only('article: b, exact: no second way, sentence: 3, prefix: "had"')],
    ['by the words before', only('article: b, exact: no second way out, prefix: ", and"')],
    ['by some of the words', only('article: a, exact: "The mayor, Ana Ruiz", words: [Ana Ruiz]')],
    ['whatever their case', only('article: a, exact: "The mayor, Ana Ruiz", words: [ana ruiz, Ana]')],
    ['though longer words have them elsewhere', only('article: c, exact: Firemen came, words: [Firemen]')],
  ])('%s', (_, yaml) => {
    const { lines, claims, onlyHere } = declareClaims(texts, yaml);
    expect(lines).toEqual([]);
    expect(claims.length + onlyHere.length).toBe(1);
  });
});

describe('quotations not found are reported with their line and the words of the file', () => {
  const same = 'article: b, exact: a black day';
  test.each<[string, string, string]>([
    [
      'another word',
      claim('same', 'article: a, exact: a dark day', same),
      '6 claim-not-found — claim killed: “a dark day” in a.txt — Nearest, line 3 of a.txt: “a black day”. Quote what the file has.',
    ],
    [
      'another number',
      claim('differ', 'article: a, exact: at least ten people', 'article: b, exact: left 13 people dead'),
      '7 claim-not-found — claim killed: “left 13 people dead” in b.txt — Nearest, line 3 of b.txt: “left 12 people dead”. Quote what the file has.',
    ],
    [
      'another case',
      claim('same', same, 'article: a, exact: The Harbour street fire'),
      '7 claim-not-found — claim killed: “The Harbour street fire” in a.txt — Nearest, line 3 of a.txt: “The Harbour Street fire”. Quote what the file has.',
    ],
    [
      'half a word',
      claim('same', same, 'article: a, exact: at least ten peopl'),
      '7 claim-not-found — claim killed: “at least ten peopl” in a.txt — Nearest, line 3 of a.txt: “at least ten people”. Quote what the file has.',
    ],
    [
      'straight marks for curly ones',
      claim('same', same, 'article: a, exact: \'spoke of "a black day"\''),
      '7 claim-not-found — claim killed: “spoke of "a black day"” in a.txt — Nearest, line 3 of a.txt: “spoke of “a black day””. Quote what the file has.',
    ],
    [
      'the words of another article',
      claim('same', same, 'article: a, exact: Firemen came from three towns'),
      '7 claim-not-found — claim killed: “Firemen came from three towns” in a.txt — c.txt has these words: correct the article or the quotation.',
    ],
    [
      'words of no article',
      claim('same', same, 'article: a, exact: xylophones'),
      '7 claim-not-found — claim killed: “xylophones” in a.txt',
    ],
    [
      'an article that is none',
      claim('same', same, 'article: d, exact: a black day'),
      '7 claim-without-article — claim killed: d is no article of the story — Name one of b.txt, a.txt, c.txt.',
    ],
    [
      'a heading',
      claim('same', same, 'article: b, exact: What is known'),
      '7 claim-place — claim killed: “What is known” in b.txt, line 5, within no one sentence — Quote words of one sentence of a paragraph.',
    ],
    [
      'a line that is removed',
      only('article: c, exact: Share'),
      '2 claim-place — only here “Share”: “Share” in c.txt, line 3, within no one sentence — Quote words of one sentence of a paragraph.',
    ],
    [
      'words over the end of a sentence',
      only('article: c, exact: a dozen. Firemen'),
      '2 claim-place — only here “a dozen. Firemen”: “a dozen. Firemen” in c.txt, line 1, within no one sentence — Quote words of one sentence of a paragraph.',
    ],
    [
      'words at two places',
      only('article: b, exact: no second way out'),
      '2 claim-place — only here “no second way out”: “no second way out” in b.txt at 2 places — They stand in s3: quote more words, or give the number of their sentence or, as a prefix, the words before them.',
    ],
    [
      'a sentence without them',
      only('article: b, exact: a black day, sentence: 1'),
      '2 claim-place — only here “a black day”: “a black day” in b.txt is not at the place given — They stand in s2: correct the sentence or the prefix.',
    ],
    [
      'a prefix that does not precede them',
      only('article: b, exact: a black day, prefix: was'),
      '2 claim-place — only here “a black day”: “a black day” in b.txt is not at the place given — They stand in s2: correct the sentence or the prefix.',
    ],
    [
      'one article alone',
      claim('same', 'article: a, exact: at least ten people', 'article: a.txt, exact: Ten more people'),
      '2 unsound-claim — claim killed: it quotes only one article',
    ],
    [
      'one place twice',
      claim('same', same, same, 'article: a, exact: a black day'),
      '2 unsound-claim — claim killed: it quotes “a black day” twice from one place',
    ],
    [
      'accounts that are one',
      claim(
        'differ',
        'article: a, exact: at least ten people, account: x',
        'article: b, exact: left 12 people dead, account: x',
      ),
      '2 unsound-claim — claim killed: all its quotes are of one account',
    ],
    [
      'accounts in the same words',
      claim('differ', 'article: a, exact: a black day', same),
      '2 unsound-claim — claim killed: accounts said to differ have the same words, “a black day”',
    ],
    [
      'words that another article has',
      only('article: a, exact: a black day'),
      '2 words-elsewhere — only here “a black day” in a.txt — Line 7 of b.txt has “a black day”: name words that no other article has, or take the entry out.',
    ],
    [
      'words in another case elsewhere',
      only('article: a, exact: Ten more people, words: [PEOPLE]'),
      '2 words-elsewhere — only here “Ten more people” in a.txt — Line 3 of b.txt has “PEOPLE”: name words that no other article has, or take the entry out.',
    ],
    [
      'words that are not among those quoted',
      only('article: a, exact: Ten more people, words: [Ruiz]'),
      '2 unsound-claim — only here “Ten more people”: “Ruiz” is not among these words',
    ],
  ])('%s', (_, yaml, line) => {
    const { lines, claims, onlyHere } = declareClaims(texts, yaml);
    expect(lines).toEqual([line]);
    expect(claims.length + onlyHere.length).toBe(0);
  });

  test('words of a story’s only article', () => {
    expect(declareClaims({ a: texts.a }, only('article: a, exact: Ana Ruiz')).lines).toEqual([
      '2 unsound-claim — only here “Ana Ruiz”: the story has no other article',
    ]);
  });

  test('a long quotation is shown around the first difference', () => {
    const long = `It was said ${'again and '.repeat(20)}again by the harbour master.`;
    const wrong = long.replace('harbour', 'harbor').replace('.', '');
    expect(declareClaims({ a: long, b: texts.b }, only(`article: a, exact: ${wrong}`)).lines).toEqual([
      `2 claim-not-found — only here “${wrong.slice(0, 60)}…”: “…d again and again and again by the harbor master” in a.txt — Nearest, line 1 of a.txt: “…d again and again and again by the harbour master”. Quote what the file has.`,
    ]);
  });

  test('all problems are reported together', () => {
    const { lines } = declareClaims(
      texts,
      `${claim('same', 'article: x, exact: ten', 'article: a, exact: xyz')}\n${only('article: c, exact: qqq')}`,
    );
    expect(lines.map((line) => line.split(' — ')[0])).toEqual([
      '6 claim-without-article',
      '7 claim-not-found',
      '9 claim-not-found',
    ]);
  });
});
