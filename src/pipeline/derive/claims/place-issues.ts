import type { Citation } from '#contracts/citation.ts';
import type { ClaimsFile, DeclaredPlace } from '../../read/claims-file.ts';
import { type Issue, type IssueName, printable } from '../../report/issue.ts';
import { aroundDifference } from '../../prove/proof-error.ts';
import { findPlace } from './find-place.ts';
import { nearestWords } from './nearest-words.ts';
import type { QuotedArticle } from './quoted-article.ts';

/** Similar words are sought for this many quotations; a file with more failures belongs to another story. */
const MAX_SOUGHT = 20;

type DeclaringFile = Pick<ClaimsFile, 'path' | 'lineOf'>;

/** Cites what `claims.yml` quotes, and collects issues about the rest. */
export class PlaceIssues {
  readonly issues: Issue[] = [];
  readonly #file: DeclaringFile;
  readonly #articles: readonly QuotedArticle[];
  readonly #find: (name: string) => QuotedArticle | null;
  readonly #leftOut: ReadonlySet<string>;
  #sought = 0;

  constructor(
    file: DeclaringFile,
    articles: readonly QuotedArticle[],
    find: (name: string) => QuotedArticle | null,
    leftOut: ReadonlySet<string>,
  ) {
    this.#file = file;
    this.#articles = articles;
    this.#find = find;
    this.#leftOut = leftOut;
  }

  /** Returns the citation of words with a unique place, or null with an issue; `what` names the claim. */
  cite(
    declared: DeclaredPlace,
    at: readonly PropertyKey[],
    what: string,
  ): { article: QuotedArticle; citation: Citation } | null {
    const article = this.#find(declared.article);
    if (!article && this.#leftOut.has(declared.article)) {
      const text = `${what}: ${declared.article} is left out`;
      return this.#add('claim-of-left-out-file', [...at, 'article'], text);
    }
    if (!article) {
      const remedy = `Name one of ${list(this.#articles.map(({ name }) => name))}.`;
      return this.#add(
        'claim-without-article',
        [...at, 'article'],
        `${what}: ${declared.article} is no article of the story`,
        remedy,
      );
    }
    const place = findPlace(declared, article);
    if (place.kind === 'found') return { article, citation: article.citations.cite(place.span) };
    const quotation = `“${declared.exact}” in ${article.name}`;
    if (place.kind === 'missing') return this.#addMissing(declared, article, at, what);
    if (place.kind === 'no-sentence') {
      const text = `${what}: ${quotation}, line ${article.lineAt(place.at)}, within no one sentence`;
      return this.#add('claim-place', [...at, 'exact'], text, 'Quote words of one sentence of a paragraph.');
    }
    const where = list([...new Set(place.sentences)].map((number) => `s${number}`));
    return place.kind === 'several'
      ? this.#add(
          'claim-place',
          [...at, 'exact'],
          `${what}: ${quotation} at ${place.sentences.length} places`,
          `They stand in ${where}: quote more words, or give the number of their sentence or, as a prefix, the words before them.`,
        )
      : this.#add(
          'claim-place',
          [...at, declared.sentence === undefined ? 'prefix' : 'sentence'],
          `${what}: ${quotation} is not at the place given`,
          `They stand in ${where}: correct the sentence or the prefix.`,
        );
  }

  #addMissing(
    declared: DeclaredPlace,
    article: QuotedArticle,
    at: readonly PropertyKey[],
    what: string,
  ): null {
    this.#sought++;
    const [text, remedy] =
      this.#sought <= MAX_SOUGHT ? this.#describeMissing(declared, article) : [declared.exact, undefined];
    return this.#add('claim-not-found', [...at, 'exact'], `${what}: “${text}” in ${article.name}`, remedy);
  }

  #describeMissing(declared: DeclaredPlace, article: QuotedArticle): [string, string | undefined] {
    const { exact } = declared;
    const nearest = nearestWords(article.text, exact);
    if (nearest) {
      const words = article.text.slice(nearest.start, nearest.end).replace(/\s+/gu, ' ');
      const [quoted, has] = aroundDifference(exact, words);
      const alike = words.normalize('NFC') === exact.normalize('NFC') ? ', in other code points' : '';
      const line = article.lineAt(nearest.start);
      return [
        quoted,
        `Nearest, line ${line} of ${article.name}: “${printable(has)}”${alike}. Quote what the file has.`,
      ];
    }
    const other = this.#articles.find((one) => findPlace({ article: one.name, exact }, one).kind === 'found');
    return [exact, other && `${other.name} has these words: correct the article or the quotation.`];
  }

  #add(kind: IssueName, at: readonly PropertyKey[], text: string, remedy?: string): null {
    const { path, lineOf } = this.#file;
    this.issues.push({ kind, path, line: lineOf(at), text, ...(remedy === undefined ? {} : { remedy }) });
    return null;
  }
}

const MAX_NAMED = 8;

function list(names: readonly string[]): string {
  const more = names.length - MAX_NAMED;
  const shown = names.slice(0, MAX_NAMED).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}
