import { expect, it } from 'vitest';
import { accountWords } from '#view/claims/note-words.ts';
import { storyClaims } from '#view/claims/story-claims.ts';
import { piecesText } from '../pieces-text.ts';
import { withClaims } from '../sample-claims.ts';
import { sampleCoverage, supplied } from '../sample-coverage.ts';

const coverage = sampleCoverage([
  { file: '01.txt', stated: '2031-05-01', publisher: supplied('The Courier'), sentences: ['Ten died.'] },
  { file: '02.txt', stated: '2031-05-02', sentences: ['Twelve died, and ten were hurt.'] },
  { file: '03.txt', sentences: ['A dozen died.'] },
]);

it('a story sets accounts side by side, each with its articles, and counts publishers where several agree', () => {
  const claims = storyClaims(
    withClaims(coverage, [
      {
        id: 'hurt',
        accounts: [
          [
            ['02', 'ten were hurt'],
            ['03', 'A dozen'],
          ],
        ],
      },
      {
        id: 'killed',
        accounts: [
          [['01', 'Ten died']],
          [
            ['02', 'Twelve died'],
            ['03', 'A dozen died'],
          ],
        ],
      },
    ]),
    '/',
  );
  expect(claims?.differ.map(({ id, text }) => [id, text])).toEqual([['killed', 'What is said of killed.']]);
  expect(claims?.differ[0]?.accounts.map((account) => piecesText(accountWords(account)))).toEqual([
    '“Ten died”, <The Courier, 1 May /stories/flood/01/#s1>.',
    '“Twelve died”, <“Twelve died, and ten were hurt”, 2 May /stories/flood/02/#s1>; “A dozen died”, <“A dozen died”, undated /stories/flood/03/#s1>. 2 articles, both of unknown publisher.',
  ]);
  expect(claims?.same.map(({ id, accounts }) => [id, accounts.length])).toEqual([['hurt', 1]]);
});

it('a story without claims has no place for them', () => {
  expect(storyClaims(coverage, '/')).toBeNull();
});

it('a story with more claims or articles than fit names the first and counts the rest', () => {
  const many = sampleCoverage(
    Array.from({ length: 12 }, (_, index) => ({ file: `${index + 10}.txt`, sentences: ['It rained.'] })),
  );
  const quotes = many.articles.map(({ article }) => [article.id, 'It rained'] as const);
  const all = Array.from({ length: 45 }, (_, index) => ({ id: `rain-${index}`, accounts: [quotes] }));
  const claims = storyClaims(withClaims(many, all), '/');
  expect([claims?.same.length, claims?.more]).toEqual([40, 5]);
  const [account] = claims?.same[0]?.accounts ?? [];
  expect(account && piecesText(accountWords(account))).toContain(
    '/stories/flood/17/#s1>; and 4 more. 12 articles, all of unknown publisher.',
  );
});
