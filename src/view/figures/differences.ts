import type { Coverage } from '../data/coverage.ts';
import { quotedBeside, topicOf } from '../claims/claim-references.ts';
import type { Citation } from '#contracts/citation.ts';
import type { FiguresOfKind, ReportedFigure } from './reported-figures.ts';
import type { Reference } from '../words/references.ts';
import { figuresFragment } from '../article/figure-marks.ts';
import { type Claim, FIGURE_QUESTIONS } from '#contracts/story.ts';
import { isDated } from '#contracts/dates.ts';
import { differing as differingLanguage } from '#contracts/text-language.ts';
import type { Base } from '#contracts/urls.ts';

/** Articles that agree, with their distinct words. */
export interface Account {
  /** The days of its dated articles, `14 May` or `23 May to 2 September`; else what is known of an undated one. */
  when: string;
  words: string[];
  /** The language of the words, if it is one and not the story's. */
  language?: string | undefined;
  places: { reference: Reference; address: string }[];
}

/** A question that articles answer differently: a row of the table. */
export interface Difference {
  fragment: string;
  /** `killed`, or the topic of a claim, for marks beside articles. */
  topic: string;
  question: string;
  /** In order of their earliest dated article; those with undated articles only come last. */
  accounts: Account[];
  articles: ReadonlySet<string>;
}

/**
 * What the articles of a story differ on: first kinds of figures, then the editor's claims, unless all of their
 * quotations are figures of a kind that is already listed.
 */
export function storyDifferences(
  kinds: readonly FiguresOfKind[],
  { story, articles }: Coverage,
  references: ReadonlyMap<string, Reference>,
  base: Base,
): Difference[] {
  const byId = new Map(articles.map(({ article }) => [article.id, article]));
  const places = new Map(articles.map(({ article }, place) => [article.id, place]));
  const ofClaim = (claim: Claim): Difference => {
    const accounts = claim.accounts.map((indices) =>
      quotedBeside(
        indices.flatMap((index) => claim.quotes[index] ?? []),
        { byId, references, base },
      ),
    );
    const placeOf = (account: (typeof accounts)[number]): number =>
      Math.min(...account.map(({ reference }) => places.get(reference.article) ?? Infinity));
    return {
      fragment: `claim-${claim.id}`,
      topic: topicOf(claim),
      question: claim.text.replace(/[.?]$/, ''),
      accounts: accounts
        .toSorted((one, other) => placeOf(one) - placeOf(other))
        .map((account) => ({
          when: daysOf(account),
          words: distinct(account.flatMap(({ words }) => words)),
          language: commonLanguage(account, story),
          places: account,
        })),
      articles: new Set(claim.quotes.map(({ article }) => article)),
    };
  };
  const differing = kinds.filter((ofKind) => accountsDiffer(ofKind));
  const isTold = (claim: Claim): boolean =>
    differing.some(({ figures }) =>
      claim.quotes.every((quote) => figures.some(({ figure }) => overlap(figure.citation, quote))),
    );
  return [
    ...differing.map(ofKind),
    ...story.claims.filter((claim) => claim.kind === 'differ' && !isTold(claim)).map(ofClaim),
  ];
}

function commonLanguage(
  account: readonly { reference: Reference }[],
  story: { language: string },
): string | undefined {
  const [language, ...others] = new Set(account.map(({ reference }) => reference.language));
  return others.length > 0 || language === undefined
    ? undefined
    : differingLanguage(language, story.language);
}

const overlap = (one: Citation, other: Citation): boolean =>
  one.article === other.article && one.start < other.end && other.start < one.end;

/** Words without a number contradict nothing, so they are no account. */
function ofKind({ kind, figures }: FiguresOfKind): Difference {
  const valued = figures.filter(({ figure }) => figure.value !== null);
  return {
    fragment: figuresFragment(kind),
    topic: kind,
    question: FIGURE_QUESTIONS[kind],
    accounts: sayingTheSame(valued).map((group) => ({
      when: daysOf(group),
      words: distinct(group.map(({ figure }) => figure.count.exact)),
      places: [...new Map(group.map((one) => [one.article.id, one])).values()],
    })),
    articles: new Set(valued.map(({ article }) => article.id)),
  };
}

/** The days of articles, in order of time. */
function daysOf(places: readonly { reference: Reference }[]): string {
  const dates = places.map(({ reference }) => reference.date);
  const dated = dates.filter(({ day }) => day !== null);
  const [first, last] = [dated[0] ?? dates[0], dated.at(-1)];
  if (!first || first.status === 'unknown') return 'undated';
  return last && last.day !== first.day ? `${first.words} to ${last.words}` : first.words;
}

/** Groups figures with the same number or, without one, the same words. */
export function sayingTheSame(figures: readonly ReportedFigure[]): [ReportedFigure, ...ReportedFigure[]][] {
  const groups = Map.groupBy(figures, ({ figure: { value, count } }) => value ?? count.exact.toLowerCase());
  return [...groups.values()].flatMap(([first, ...rest]) => (first ? [[first, ...rest]] : []));
}

/** Distinct words, ignoring case, as first spelt. */
function distinct(words: readonly string[]): string[] {
  const byWords = Map.groupBy(words, (each) => each.toLowerCase());
  return [...byWords.values()].flatMap(([first]) => first ?? []);
}

/**
 * Whether two articles give numbers but share none. Words without a number contradict nothing, nor do parts of what
 * another gives as a whole: "two women and three children", "five people". Arrests and charges told on different days
 * are different ones.
 */
function accountsDiffer({ kind, figures }: FiguresOfKind): boolean {
  if (kind === 'detained' || kind === 'charged') {
    const byDay = Map.groupBy(figures, ({ article }) => (isDated(article.date) ? article.date.edtf : ''));
    return Array.from(byDay.values()).some(numbersDiffer);
  }
  return numbersDiffer(figures);
}

function numbersDiffer(figures: readonly ReportedFigure[]): boolean {
  const byArticle = Map.groupBy(
    figures.filter(({ figure }) => figure.value !== null),
    ({ figure }) => figure.article,
  );
  const accounts = Array.from(byArticle.values(), (own) => new Set(own.map(({ figure }) => figure.value)));
  const different = [
    ...new Map(
      accounts.map((values) => [
        [...values].sort((one, other) => Number(one) - Number(other)).join(),
        values,
      ]),
    ).values(),
  ];
  return different.some((one, index) => different.slice(index + 1).some((other) => contradict(one, other)));
}

function contradict(one: ReadonlySet<number | null>, other: ReadonlySet<number | null>): boolean {
  const whole = (parts: ReadonlySet<number | null>): number =>
    [...parts].reduce<number>((sum, part) => sum + (part ?? 0), 0);
  return ![...one, whole(one)].some((value) => other.has(value)) && !one.has(whole(other));
}
