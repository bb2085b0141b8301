import type { Citation } from '#contracts/citation.ts';
import { publishersOf } from '#contracts/publishers.ts';
import type { Claim, OnlyHere } from '#contracts/story.ts';
import type { ClaimsFile, DeclaredClaim, DeclaredOnlyHere } from '../read/claims-file.ts';
import type { DerivedArticle } from '../derive.ts';
import { foldWords, indexOfWords } from '../text/folded-words.ts';
import type { Issue, IssueName } from '../report/issue.ts';
import { PlaceIssues } from './claims/place-issues.ts';
import { articleFinder, QuotedArticle } from './claims/quoted-article.ts';

export interface DerivedClaims {
  claims: Claim[];
  onlyHere: OnlyHere[];
  issues: Issue[];
}

/**
 * Cites what `claims.yml` declares about a story's articles, with an issue for everything that does not match: words
 * not found or ambiguous, a claim of one article only, words declared for one article that occur in others. Quotes of
 * articles that are left out are dropped. Quotes are in timeline order.
 */
export function deriveClaims(
  file: ClaimsFile | null,
  derived: readonly DerivedArticle[],
  leftOut: ReadonlySet<string> = new Set(),
): DerivedClaims {
  if (!file) return { claims: [], onlyHere: [], issues: [] };
  const articles = derived.map((article) => new QuotedArticle(article));
  const story: DeclaringStory = {
    file,
    articles,
    places: new PlaceIssues(file, articles, articleFinder(articles), leftOut),
    order: new Map(articles.map(({ id }, index) => [id, index])),
    issues: [],
  };
  const claims = file.declared.claims.flatMap((claim, index) => deriveClaim(story, claim, index) ?? []);
  const onlyHere = file.declared.onlyHere.flatMap((one, index) => deriveOnlyHere(story, one, index) ?? []);
  return { claims, onlyHere: inOrder(story, onlyHere), issues: [...story.places.issues, ...story.issues] };
}

interface DeclaringStory {
  file: ClaimsFile;
  articles: readonly QuotedArticle[];
  places: PlaceIssues;
  order: ReadonlyMap<string, number>;
  issues: Issue[];
}

function addIssue(
  story: DeclaringStory,
  kind: IssueName,
  at: readonly PropertyKey[],
  text: string,
  remedy?: string,
): null {
  const { path, lineOf } = story.file;
  story.issues.push({ kind, path, line: lineOf(at), text, ...(remedy === undefined ? {} : { remedy }) });
  return null;
}

interface Quote {
  citation: Citation;
  article: QuotedArticle;
  account: string;
}

function deriveClaim(story: DeclaringStory, claim: DeclaredClaim, index: number): Claim | null {
  const at = ['claims', index];
  const found = claim.quotes.map((declared, quote): Quote | null => {
    const cited = story.places.cite(declared, [...at, 'quotes', quote], `claim ${claim.id}`);
    if (!cited) return null;
    const account =
      claim.kind === 'same'
        ? 'same'
        : declared.account === undefined
          ? `of ${cited.article.id}`
          : declared.account;
    return { ...cited, account };
  });
  const quotes = inOrder(
    story,
    found.filter((quote) => quote !== null),
  );
  if (quotes.length < found.length) return null;
  const fault = faultOf(claim, quotes);
  if (fault) return addIssue(story, 'unsound-claim', at, `claim ${claim.id}: ${fault}`);
  const accounts = Map.groupBy(quotes.keys(), (quote) => quotes[quote]?.account);
  return {
    id: claim.id,
    topic: claim.topic ?? null,
    text: claim.text,
    kind: claim.kind,
    quotes: quotes.map(({ citation }) => citation),
    accounts: [...accounts.values()],
    publishers: publishersOf([...new Set(quotes.map(({ article }) => article))]),
  };
}

/** Returns why the quotes do not support the claim, or null. */
function faultOf({ kind }: DeclaredClaim, quotes: readonly Quote[]): string | null {
  const seen = new Set<string>();
  for (const { citation } of quotes) {
    const place = `${citation.article} ${citation.start} ${citation.end}`;
    if (seen.has(place)) return `it quotes “${citation.exact}” twice from one place`;
    seen.add(place);
  }
  if (new Set(quotes.map(({ article }) => article)).size < 2) return 'it quotes only one article';
  if (kind === 'same') return null;
  const accountOf = new Map<string, string>();
  for (const { citation, account } of quotes) {
    const words = foldWords(citation.exact);
    if ((accountOf.get(words) ?? account) !== account) {
      return `accounts said to differ have the same words, “${citation.exact}”`;
    }
    accountOf.set(words, account);
  }
  return new Set(quotes.map(({ account }) => account)).size < 2 ? 'all its quotes are of one account' : null;
}

function deriveOnlyHere(story: DeclaringStory, declared: DeclaredOnlyHere, index: number): OnlyHere | null {
  const at = ['onlyHere', index];
  const what = `only here “${opening(declared.exact)}”`;
  const cited = story.places.cite(declared, at, what);
  if (!cited) return null;
  const { article, citation } = cited;
  if (story.articles.length < 2) {
    return addIssue(story, 'unsound-claim', at, `${what}: the story has no other article`);
  }
  const named = (declared.words ?? [citation.exact]).map((words) => ({
    words,
    folded: foldWords(words).trim(),
  }));
  const exact = foldWords(citation.exact);
  for (const [word, { words, folded }] of named.entries()) {
    const place = declared.words ? [...at, 'words', word] : [...at, 'exact'];
    if (indexOfWords(exact, folded) < 0) {
      return addIssue(story, 'unsound-claim', place, `${what}: “${words}” is not among these words`);
    }
    for (const other of story.articles) {
      const line = other === article ? null : other.lineOfFolded(folded);
      if (line === null) continue;
      const remedy = `Line ${line} of ${other.name} has “${words}”: name words that no other article has, or take the entry out.`;
      return addIssue(story, 'words-elsewhere', place, `${what} in ${article.name}`, remedy);
    }
  }
  return { article: article.id, words: named.map(({ words }) => words), citation };
}

const LONGEST_NAME = 60;

/** An entry's name: its words, truncated. */
const opening = (exact: string): string =>
  exact.length > LONGEST_NAME ? `${exact.slice(0, LONGEST_NAME).toWellFormed()}…` : exact;

/** Sorts by timeline and, within an article, by offset. */
function inOrder<Quoted extends { citation: Citation }>(
  { order }: DeclaringStory,
  quoted: readonly Quoted[],
): Quoted[] {
  const rank = ({ citation }: Quoted): number => order.get(citation.article) ?? 0;
  return quoted.toSorted(
    (one, other) => rank(one) - rank(other) || one.citation.start - other.citation.start,
  );
}
