import { describe, expect, it } from 'vitest';
import { articleNotes } from '#view/claims/claim-notes.ts';
import type { Coverage } from '#view/data/coverage.ts';
import { noteKinds, noteWords } from '#view/claims/note-words.ts';
import { storyReferences } from '#view/words/references.ts';
import { relatedCoverage } from '#view/article/related-coverage.ts';
import { inlineMarkup } from '../inline-markup.ts';
import { type SampleClaim, withClaims } from '../sample-claims.ts';
import { sampleCoverage, supplied } from '../sample-coverage.ts';

const coverage = sampleCoverage([
  {
    file: '01.txt',
    stated: '2031-05-01',
    publisher: supplied('The Courier'),
    sentences: ['Ten people died in the flood.', 'The mayor spoke, and the bridge was closed.'],
  },
  {
    file: '02.txt',
    stated: '2031-05-02',
    publisher: supplied('The Courier'),
    sentences: ['Twelve people died.', 'Four were found, and three more by night.', 'The bridge was shut.'],
  },
  { file: '03.txt', sentences: ['A dozen were killed.', 'The bridge stayed closed.'] },
]);
const killed: SampleClaim = {
  id: 'killed',
  topic: 'the number killed',
  accounts: [
    [['01', 'Ten people died']],
    [
      ['02', 'Twelve people died'],
      ['03', 'A dozen were killed'],
    ],
  ],
};
const bridge: SampleClaim = {
  id: 'bridge',
  accounts: [
    [
      ['01', 'the bridge was closed'],
      ['02', 'The bridge was shut'],
      ['03', 'The bridge stayed closed'],
    ],
  ],
};
const found: SampleClaim = {
  id: 'found',
  accounts: [
    [
      ['02', 'Four were found'],
      ['02', 'three more by night'],
    ],
    [['03', 'A dozen']],
  ],
};

const notesOn = (id: string, from: Coverage): string[] => {
  const article = from.articles.find((one) => one.article.id === id)?.read().article;
  if (!article) throw new Error('no such article');
  const { byPassage } = articleNotes(from, storyReferences(from, '/'), '/')(article);
  return [...byPassage].flatMap(([passage, notes]) =>
    notes.map((note) => `${passage} ${note.number} ${inlineMarkup(noteWords(note))}`),
  );
};

const [a, b, c] = ['/stories/flood/01/#s', '/stories/flood/02/#s', '/stories/flood/03/#s'];

describe('the notes on an article', () => {
  it('where accounts differ, quote each other one, and say who says the same', () => {
    expect(notesOn('02', withClaims(coverage, [killed]))).toEqual([
      `p1 1 Accounts differ “Twelve people died”. “Ten people died”, <The Courier, 1 May ${a}1>. The same in <“A dozen were killed”, undated ${c}1>. In 2 articles, with this one: 1 from The Courier, 1 of unknown publisher.`,
    ]);
  });

  it('name nobody who says the same where nobody does', () => {
    expect(notesOn('01', withClaims(coverage, [killed]))).toEqual([
      `p1 1 Accounts differ “Ten people died”. “Twelve people died”, <The Courier, 2 May ${b}1>; “A dozen were killed”, <“A dozen were killed”, undated ${c}1>.`,
    ]);
  });

  it('where several report the same, name them and count their publishers', () => {
    expect(notesOn('03', withClaims(coverage, [bridge]))).toEqual([
      `p1 1 Also reported in <The Courier, 1 May ${a}2> and <The Courier, 2 May ${b}3>: “The bridge stayed closed”. In 3 articles, with this one: 2 from The Courier, 1 of unknown publisher.`,
    ]);
  });

  it('quote articles that are said to report the same with other numbers', () => {
    const rescued: SampleClaim = {
      id: 'rescued',
      accounts: [
        [
          ['01', 'Ten people died in the flood'],
          ['02', 'Twelve people died'],
          ['03', 'A dozen were killed'],
        ],
      ],
    };
    const claimed = withClaims(coverage, [rescued]);
    expect(notesOn('01', claimed)).toEqual([
      `p1 1 Also reported in <“A dozen were killed”, undated ${c}1>: “Ten people died in the flood”. In 2 articles, with this one: 1 from The Courier, 1 of unknown publisher. With other numbers: “Twelve people died”, <The Courier, 2 May ${b}1>.`,
    ]);
    for (const quote of claimed.story.claims[0]?.quotes.slice(2) ?? []) quote.exact = 'killed 13';
    expect(notesOn('02', claimed)).toEqual([
      `p1 1 Also reported, with other numbers “Twelve people died”. “Ten people died in the flood”, <The Courier, 1 May ${a}1>; “killed 13”, <“A dozen were killed”, undated ${c}1>.`,
    ]);
  });

  it('quote several words of one article together', () => {
    expect(notesOn('03', withClaims(coverage, [found]))).toEqual([
      `p1 1 Accounts differ “A dozen”. “Four were found” and “three more by night”, <The Courier, 2 May ${b}2>.`,
    ]);
    expect(notesOn('02', withClaims(coverage, [found]))).toEqual([
      `p1 1 Accounts differ “Four were found … three more by night”. “A dozen”, <“A dozen were killed”, undated ${c}1>.`,
    ]);
  });

  it('quote the same words of several articles once', () => {
    const calm: SampleClaim = {
      id: 'calm',
      accounts: [
        [['01', 'Ten people']],
        [
          ['02', 'people'],
          ['03', 'killed'],
        ],
      ],
    };
    const alike = withClaims(coverage, [calm]);
    for (const quote of alike.story.claims[0]?.quotes.slice(1) ?? []) quote.exact = 'alike';
    expect(notesOn('01', alike)).toEqual([
      `p1 1 Accounts differ “Ten people”. “alike”, <The Courier, 2 May ${b}1> and <“A dozen were killed”, undated ${c}1>.`,
    ]);
  });

  it('of words that stand in one article alone say which these are', () => {
    const only = withClaims(
      coverage,
      [],
      [
        ['01', 'The mayor spoke', ['mayor']],
        ['01', 'flood'],
      ],
    );
    expect(notesOn('01', only)).toEqual([
      'p1 1 Only here “flood”. No other article of this story has these words.',
      'p1 2 Only here “The mayor spoke”. No other article of this story has “mayor”.',
    ]);
    expect(notesOn('02', only)).toEqual([]);
  });

  it('stand in the order of their kinds, then of the words that they speak of', () => {
    const all = withClaims(coverage, [bridge, killed], [['01', 'The mayor spoke']]);
    expect(notesOn('01', all).map((note) => note.slice(0, 20))).toEqual([
      'p1 1 Accounts differ',
      'p1 2 Only here “The ',
      'p1 3 Also reported i',
    ]);
  });

  it('are none without claims', () => {
    const [first] = coverage.articles;
    if (!first) throw new Error('no article');
    const { byPassage, marks } = articleNotes(coverage, storyReferences(coverage, '/'), '/')(first.article);
    expect([byPassage.size, marks]).toEqual([0, []]);
  });

  it('name a few of many articles and count the rest', () => {
    const many = sampleCoverage(
      Array.from({ length: 12 }, (_, index) => ({ file: `${index + 10}.txt`, sentences: ['It rained.'] })),
    );
    const quotes = many.articles.map(({ article }) => [article.id, 'It rained'] as const);
    const [note] = notesOn('10', withClaims(many, [{ id: 'rain', accounts: [quotes] }]));
    expect(note).toContain(
      'undated (7) /stories/flood/16/#s1> and 5 more: “It rained”. In 12 articles, with this one: 12 of unknown publisher.',
    );
  });

  it('are announced by their kinds, each once', () => {
    const [record] = coverage.articles;
    const all = withClaims(
      coverage,
      [bridge, killed],
      [
        ['01', 'The mayor spoke'],
        ['01', 'flood'],
      ],
    );
    if (!record) throw new Error('no article');
    const { byPassage } = articleNotes(all, storyReferences(all, '/'), '/')(record.article);
    expect(noteKinds(byPassage.get('p1') ?? [])).toBe('Accounts differ · Only here · Also reported');
  });
});

describe('related coverage', () => {
  const relatedTo = (id: string, from: Coverage): string[] => {
    const article = from.articles.find((one) => one.article.id === id)?.article;
    if (!article) throw new Error('no such article');
    return relatedCoverage(
      from,
      storyReferences(from, '/'),
      '/',
    )(article).map(
      ({ reference, shared, differs }) =>
        `${reference.article}: ${shared.join(', ')} | ${differs.join(', ')}`,
    );
  };

  it('is what claims set beside an article, with what both report and what they differ on', () => {
    expect(relatedTo('02', withClaims(coverage, [killed, bridge]))).toEqual([
      '01: What is said of bridge | the number killed',
      '03: the number killed, What is said of bridge | ',
    ]);
  });

  it('comes with most in common first', () => {
    expect(relatedTo('02', withClaims(coverage, [killed, found]))).toEqual([
      '03: the number killed | What is said of found',
      '01:  | the number killed',
    ]);
  });

  it('only differs where one claim has words of an article for both sides', () => {
    const both: SampleClaim = {
      id: 'both',
      accounts: [
        [
          ['01', 'Ten people'],
          ['02', 'Twelve people'],
        ],
        [['02', 'Four were found']],
      ],
    };
    expect(relatedTo('01', withClaims(coverage, [both]))).toEqual(['02:  | What is said of both']);
  });

  it('is none without claims, and never the article itself', () => {
    expect(relatedTo('01', coverage)).toEqual([]);
    expect(relatedTo('01', withClaims(coverage, [found]))).toEqual([]);
  });
});
