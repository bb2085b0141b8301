import { publishersOf } from '#contracts/publishers.ts';
import type { Claim, OnlyHere, Story } from '#contracts/story.ts';
import { foldWords, indexOfWords } from '../text/folded-words.ts';
import { proofError } from './proof-error.ts';
import type { SourceText } from '../text/source-text.ts';

/**
 * Proves what claims state besides their quotations: each quotes several articles, its publishers are counted right,
 * and every quotation belongs to one account; and words declared to be in one article occur in no other file of the
 * story.
 *
 * @throws Error that names the claim or the words
 */
export function proveClaims(
  { articles, claims, onlyHere }: Pick<Story, 'articles' | 'claims' | 'onlyHere'>,
  textOf: (article: string) => SourceText,
): void {
  for (const claim of claims) proveClaim(claim, articles);
  if (onlyHere.length === 0) return;
  const folded = new Map(articles.map(({ id }) => [id, foldWords(textOf(id).whole())]));
  for (const one of onlyHere) proveOnlyHere(one, folded, textOf);
}

function proveClaim(claim: Claim, articles: Story['articles']): void {
  const quoted = new Set(claim.quotes.map(({ article }) => article));
  const fail = (reason: string): Error =>
    new Error(
      `Cannot prove claim ${claim.id}: ${reason}. Nothing may be published from this record: run npm run ingest.`,
    );
  if (quoted.size < 2) throw fail('it quotes only one article');
  const indices = claim.accounts.flat().sort((one, other) => one - other);
  if (indices.some((index, at) => index !== at) || indices.length !== claim.quotes.length) {
    throw fail('its accounts do not contain each quotation exactly once');
  }
  if ((claim.kind === 'same') !== (claim.accounts.length === 1)) {
    throw fail(`its kind is ${claim.kind}, but it has ${claim.accounts.length} accounts`);
  }
  const publishers = publishersOf(articles.filter(({ id }) => quoted.has(id)));
  const [says, has] = [claim.publishers, publishers].map((count) => JSON.stringify(count));
  if (says !== has) throw fail(`it counts the publishers ${says}, the articles have ${has}`);
}

function proveOnlyHere(
  { article, words, citation }: OnlyHere,
  folded: ReadonlyMap<string, string>,
  textOf: (article: string) => SourceText,
): void {
  const text = textOf(article);
  if (citation.article !== article) {
    throw proofError('article of words only here', text.path, citation, article, citation.article);
  }
  for (const each of words) {
    const sought = foldWords(each).trim();
    if (indexOfWords(foldWords(citation.exact), sought) < 0) {
      throw proofError('words only here', text.path, citation, each, citation.exact);
    }
    for (const [other, words] of folded) {
      if (other === article || indexOfWords(words, sought) < 0) continue;
      throw new Error(
        `Cannot prove that “${each}” occurs only in ${text.path}: it also occurs in ${textOf(other).path}. Remove it from claims.yml, or name other words.`,
      );
    }
  }
}
