import { describe, expect, test } from 'vitest';
import type { Claim, OnlyHere } from '#contracts/story.ts';
import { deriveStory } from '#pipeline/derive.ts';
import { proveClaims } from '#pipeline/prove/prove-claims.ts';
import { SourceText } from '#pipeline/text/source-text.ts';
import { declareClaims, storyFiles } from '../fixtures/declared-claims.ts';

const texts = {
  a: 'The Harbour Street fire killed ten people. The mayor, Ana Ruiz, spoke.',
  b: 'A fire left 12 people dead. The mayor was there.',
  c: 'The fire killed a dozen.',
};
const publishers = { a: 'The Courier' };
const yaml = `
claims:
  - id: killed
    text: How many were killed.
    kind: differ
    quotes:
      - { article: a, exact: ten people }
      - { article: b, exact: 12 people dead }
onlyHere:
  - { article: a, exact: Ana Ruiz }
`;

const built = (): { claim: Claim; only: OnlyHere; prove: () => void } => {
  const { claims, onlyHere } = declareClaims(texts, yaml, publishers);
  const { articles } = deriveStory('test', { title: 'T' }, 'en', storyFiles(texts, publishers));
  const sources = new Map(
    articles.map(({ article, file }) => [article.id, new SourceText(file.path, file.bytes)]),
  );
  const [[claim], [only]] = [claims, onlyHere];
  if (!claim || !only) throw new Error('no claims');
  const textOf = (id: string): SourceText => {
    const source = sources.get(id);
    if (!source) throw new Error(`no article ${id}`);
    return source;
  };
  return {
    claim,
    only,
    prove: () => proveClaims({ articles: articles.map(({ article }) => article), claims, onlyHere }, textOf),
  };
};

test('claims are proven as they are derived', () => {
  expect(built().prove).not.toThrow();
});

describe('claims that differ from their articles are not proven', () => {
  test.each<[string, (found: ReturnType<typeof built>) => void, string]>([
    [
      'a publisher too many',
      ({ claim }) => claim.publishers.known.push('The Times'),
      'Cannot prove claim killed: it counts the publishers {"known":["The Courier","The Times"],"unknown":1}, the articles have {"known":["The Courier"],"unknown":1}.',
    ],
    [
      'a publisher known that is not',
      ({ claim }) => (claim.publishers.unknown = 0),
      'Cannot prove claim killed: it counts the publishers',
    ],
    [
      'one article twice',
      ({ claim }) => claim.quotes.forEach((quote) => (quote.article = 'a')),
      'Cannot prove claim killed: it quotes only one article.',
    ],
    [
      'agreement of accounts that differ',
      ({ claim }) => (claim.kind = 'same'),
      'Cannot prove claim killed: its kind is same, but it has 2 accounts.',
    ],
    [
      'a difference of one account',
      ({ claim }) => (claim.accounts = [[0, 1]]),
      'Cannot prove claim killed: its kind is differ, but it has 1 accounts.',
    ],
    [
      'a quotation of no account',
      ({ claim }) => (claim.accounts = [[0]]),
      'Cannot prove claim killed: its accounts do not contain each quotation exactly once.',
    ],
    [
      'words that another article has',
      ({ only }) => {
        only.citation.exact = 'The MAYOR';
        only.words = ['mayor'];
      },
      'Cannot prove that “mayor” occurs only in stories/test/articles/a.txt: it also occurs in stories/test/articles/b.txt.',
    ],
    [
      'words that are not those quoted',
      ({ only }) => only.words.push('Harbour'),
      'Cannot prove words only here (stories/test/articles/a.txt, 54–62): expected “Harbour”, found “Ana Ruiz”.',
    ],
    [
      'words of another article than it says',
      ({ only }) => (only.citation.article = 'b'),
      'Cannot prove article of words only here',
    ],
  ])('%s', (_, tamper, message) => {
    const found = built();
    tamper(found);
    expect(found.prove).toThrow(message);
  });
});
