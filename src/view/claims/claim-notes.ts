import type { Article, ArticleOutline } from '#contracts/article.ts';
import type { Mark } from '../article/mark.ts';
import type { Coverage } from '../data/coverage.ts';
import { quotedBeside, type QuotedBeside } from './claim-references.ts';
import { haveOtherNumbers } from '#contracts/numbers-in.ts';
import { countPublishers, formatPublishers } from '#contracts/publishers.ts';
import type { Reference } from '../words/references.ts';
import type { Claim, OnlyHere } from '#contracts/story.ts';
import type { Citation } from '#contracts/citation.ts';
import { differing } from '#contracts/text-language.ts';
import type { Base } from '#contracts/urls.ts';

/** A margin note on words of one passage. */
export type ClaimNote = {
  /** Its number among the notes of its passage, which its words show too. */
  number: number;
  words: string[];
} & (
  | { kind: 'differ'; others: QuotedBeside[]; more: number; same: Sharing | null }
  /** `named`: the words that occur in no other article, if not all of them. */
  | { kind: 'only'; named: string[] | null }
  /** `others`: articles that the editor says report the same, with other numbers. */
  | { kind: 'also'; sharing: Sharing | null; others: QuotedBeside[]; more: number }
);

/** Articles that report the same, and their number of publishers, because articles copy one another. */
export interface Sharing {
  others: QuotedBeside[];
  /** Articles beyond those named. */
  more: number;
  /** Including the article itself. */
  articles: number;
  publishers: string;
}

export interface ArticleNotes {
  /** Notes by passage id. */
  byPassage: ReadonlyMap<string, ClaimNote[]>;
  /** The words that notes are about. */
  marks: Mark[];
}

/** Other articles named in a note; more are counted. */
const MAX_NAMED = 6;
/** Where more articles than this say something else, one of each account is quoted. */
const MAX_QUOTED = 4;

const NOTE_ORDER = { differ: 0, only: 1, also: 2 } as const;

/** The notes on each article of a story, from the editor's claims. */
export function articleNotes(
  { story, articles }: Coverage,
  references: ReadonlyMap<string, Reference>,
  base: Base,
): (article: Article) => ArticleNotes {
  const byId = new Map(articles.map(({ article }) => [article.id, article]));
  const claims = byArticle(story.claims, ({ quotes }) => quotes.map(({ article }) => article));
  const onlyHere = byArticle(story.onlyHere, ({ article }) => [article]);
  const context: NoteContext = { byId, references, base };
  return (article) =>
    placeNotes(article, [
      ...(claims.get(article.id) ?? []).flatMap((claim) => claimDrafts(claim, article, context)),
      ...(onlyHere.get(article.id) ?? []).map(onlyDraft),
    ]);
}

interface NoteContext {
  byId: ReadonlyMap<string, ArticleOutline>;
  references: ReadonlyMap<string, Reference>;
  base: Base;
}

type Unnumbered<Note> = Note extends unknown ? Omit<Note, 'number' | 'words'> : never;

/** A note without its passage and number. */
interface NoteDraft {
  quotes: Citation[];
  note: Unnumbered<ClaimNote>;
}

function claimDrafts(claim: Claim, article: Article, context: NoteContext): NoteDraft[] {
  return claim.accounts.flatMap((indices): NoteDraft[] => {
    const account = indices.flatMap((index) => claim.quotes[index] ?? []);
    const own = account.filter((quote) => quote.article === article.id);
    if (own.length === 0) return [];
    const agreeing = withoutOtherNumbers(own, account);
    const sharing = sharingOf(agreeing, article, context);
    const others = quotedBeside(
      claim.quotes.filter((quote) => !agreeing.includes(quote)),
      context,
    );
    const language = context.references.get(article.id)?.language ?? '';
    const named = oneOfEach(claim, others)
      .slice(0, MAX_NAMED)
      .map((one) => ({ ...one, language: differing(one.reference.language, language) }));
    const more = others.length - named.length;
    const note: NoteDraft['note'] =
      claim.kind === 'same'
        ? { kind: 'also', sharing, others: named, more }
        : { kind: 'differ', others: named, more, same: sharing };
    return [{ quotes: own, note }];
  });
}

/** The articles, or the first of each account if they are many. */
function oneOfEach(claim: Claim, others: readonly QuotedBeside[]): readonly QuotedBeside[] {
  if (others.length <= MAX_QUOTED) return others;
  const firsts = claim.accounts.map((indices) => {
    const account = new Set(indices.map((index) => claim.quotes[index]?.article));
    return others.find(({ reference }) => account.has(reference.article));
  });
  return others.filter((other) => firsts.includes(other));
}

/** The quotations of an account without those of articles that have other numbers than an article's own. */
function withoutOtherNumbers(own: readonly Citation[], account: readonly Citation[]): Citation[] {
  const said = (quotes: readonly Citation[]): string => quotes.map(({ exact }) => exact).join('; ');
  return [...Map.groupBy(account, ({ article }) => article).values()]
    .filter((theirs) => !haveOtherNumbers(said(own), said(theirs)))
    .flat();
}

/** Returns null if no other article has quotes of the account. */
function sharingOf(account: readonly Citation[], article: Article, context: NoteContext): Sharing | null {
  const others = quotedBeside(
    account.filter((quote) => quote.article !== article.id),
    context,
  );
  if (others.length === 0) return null;
  const named = others.slice(0, MAX_NAMED);
  const sharing = new Set(account.map((quote) => context.byId.get(quote.article)));
  const publishers = [...sharing].flatMap((one) => one?.publisher ?? []);
  return {
    others: named,
    more: others.length - named.length,
    articles: others.length + 1,
    publishers: formatPublishers(countPublishers(publishers)),
  };
}

function onlyDraft({ words, citation }: OnlyHere): NoteDraft {
  const named = words.length === 1 && words[0] === citation.exact ? null : words;
  return { quotes: [citation], note: { kind: 'only', named } };
}

/** Assigns notes to the passages of their words, and numbers them. */
function placeNotes(article: Article, drafts: readonly NoteDraft[]): ArticleNotes {
  const marks: Mark[] = [];
  const byPassage = new Map<string, ClaimNote[]>();
  for (const { id, sentences } of drafts.length > 0 ? article.passages : []) {
    const [start, end] = [sentences[0]?.start ?? 0, sentences.at(-1)?.end ?? 0];
    const here = drafts
      .map(({ quotes, note }) => ({
        note,
        quotes: quotes.filter((quote) => start <= quote.start && quote.end <= end),
      }))
      .filter(({ quotes }) => quotes.length > 0)
      .sort(
        (one, other) =>
          NOTE_ORDER[one.note.kind] - NOTE_ORDER[other.note.kind] ||
          (one.quotes[0]?.start ?? 0) - (other.quotes[0]?.start ?? 0),
      );
    if (here.length === 0) continue;
    byPassage.set(
      id,
      here.map(({ note, quotes }, index) => {
        for (const quote of quotes) marks.push(markOf(quote, index + 1));
        return { ...note, number: index + 1, words: quotes.map(({ exact }) => exact) };
      }),
    );
  }
  return { byPassage, marks };
}

const markOf = ({ start, end }: Citation, number: number): Mark => ({
  start,
  end,
  open: `<span class="claim" data-note="${number}">`,
  close: '</span>',
});

function byArticle<Declared>(
  declared: readonly Declared[],
  articlesOf: (one: Declared) => readonly string[],
): Map<string, Declared[]> {
  const found = new Map<string, Declared[]>();
  for (const one of declared) {
    for (const article of new Set(articlesOf(one))) {
      const known = found.get(article);
      if (known) known.push(one);
      else found.set(article, [one]);
    }
  }
  return found;
}
