import { dayOf, isDated } from '#contracts/dates.ts';
import { formatNumber } from '#contracts/number-format.ts';
import { article, joinPieces, type Piece, strong, words } from '../words/pieces.ts';
import { countPublishers, formatOrigin } from '#contracts/publishers.ts';
import type { FiguresOfKind, ReportedFigure } from './reported-figures.ts';
import { ledgerFragment } from '../article/figure-marks.ts';
import type { FigureKind } from '#contracts/story.ts';

/** What the articles of a story report of one kind: one row of the ledger. */
export interface LedgerRow {
  kind: FigureKind;
  fragment: string;
  /** The words of the latest dated report, else of the undated ones; several where it has several, each once. */
  large: string[];
  /** Who says so, and what the others say. */
  note: Piece[];
}

/** In large at most so many counts; those beyond stand among the others. */
const MOST_LARGE = 3;

/** At most so many articles are named of those that say the same, and so many other counts quoted. */
const [MOST_NAMED, MOST_QUOTED] = [4, 8];

/** Puts the figures of one kind into a row. Nothing is added up, averaged or chosen: every count stands as it is said. */
export function ledgerRow({ kind, figures }: FiguresOfKind, articlesInStory: number): LedgerRow {
  const groups = sayingTheSame(figures);
  const leading = new Set(latestReports(figures));
  const first = groups.filter((group) => group.some((one) => leading.has(one))).slice(0, MOST_LARGE);
  const others = groups.filter((group) => !first.includes(group));
  const large = first.map((group) => wordsOf(group.find((one) => leading.has(one)) ?? group[0]));
  const quoted = others
    .slice(0, MOST_QUOTED)
    .map((group) => [words(`“${wordsOf(group[0])}”, `), ...naming(group)]);
  const left = others.length - quoted.length;
  const pieces: Piece[] = joinPieces(
    first.map((group) => [
      ...(first.length > 1 ? [words(`“${wordsOf(group[0])}”, `)] : []),
      ...naming(group),
    ]),
    '; ',
  );
  pieces.push(words('.'));
  if (accountsDiffer(figures)) pieces.push(words(' '), strong('Accounts differ.'));
  if (quoted.length > 0) {
    pieces.push(words(' '), ...joinPieces(quoted, '; '));
    pieces.push(words(left > 0 ? `; and ${formatNumber(left)} more in the table.` : '.'));
  }
  if (articlesInStory > 1 && new Set(figures.map(({ figure }) => figure.article)).size === 1) {
    pieces.push(words(' Found in no other article.'));
  }
  for (const { figure } of figures) {
    if (figure.supplied === undefined) continue;
    pieces.push(words(` “${figure.words}” by the editor: ${figure.supplied}`));
  }
  return { kind, fragment: ledgerFragment(kind), large, note: pieces };
}

type Group = [ReportedFigure, ...ReportedFigure[]];

const wordsOf = ({ figure }: ReportedFigure): string => figure.count.exact;

/** Figures with one value and one bound together; without a value, those in the same words. */
function sayingTheSame(figures: readonly ReportedFigure[]): Group[] {
  const groups = Map.groupBy(figures, ({ figure: { value, bound, count } }) =>
    value === null ? count.exact.toLowerCase() : `${value} ${bound}`,
  );
  return Array.from(groups.values()).flatMap(([first, ...rest]) => (first ? [[first, ...rest]] : []));
}

/** Those of the latest day that a report has; where none has a day, all. */
function latestReports(figures: readonly ReportedFigure[]): readonly ReportedFigure[] {
  const dated = figures.filter(({ article: { date } }) => isDated(date));
  const latest = dated.at(-1);
  return latest ? dated.filter((one) => dayOf(one.article.date) === dayOf(latest.article.date)) : figures;
}

/** The articles that say the same, with their publishers where there are several: they may have copied one another. */
function naming(group: Group): Piece[] {
  const named = group.slice(0, MOST_NAMED).map((one): Piece[] => [article(one.reference, one.address)]);
  const more = group.length - named.length;
  if (more > 0) named.push([words(`${formatNumber(more)} more`)]);
  const last = named.pop() ?? [];
  const list = named.length > 0 ? [...joinPieces(named, ', '), words(' and '), ...last] : last;
  if (group.length === 1) return list;
  const origin = formatOrigin(countPublishers(group.map((one) => one.article.publisher)));
  return [...list, words(` (${formatNumber(group.length)} ${origin})`)];
}

/**
 * Whether two articles give numbers and share none. Words without a number contradict nothing, nor do the parts of
 * what another gives as a whole: "two women and three children", "five people".
 */
function accountsDiffer(figures: readonly ReportedFigure[]): boolean {
  const byArticle = Map.groupBy(
    figures.filter(({ figure }) => figure.value !== null),
    ({ figure }) => figure.article,
  );
  const accounts = Array.from(byArticle.values(), (own) => new Set(own.map(({ figure }) => figure.value)));
  const distinct = [
    ...new Map(
      accounts.map((values) => [
        [...values].sort((one, other) => Number(one) - Number(other)).join(),
        values,
      ]),
    ).values(),
  ];
  return distinct.some((one, index) => distinct.slice(index + 1).some((other) => contradict(one, other)));
}

function contradict(one: ReadonlySet<number | null>, other: ReadonlySet<number | null>): boolean {
  const whole = (parts: ReadonlySet<number | null>): number =>
    [...parts].reduce<number>((sum, part) => sum + (part ?? 0), 0);
  return ![...one, whole(one)].some((value) => other.has(value)) && !one.has(whole(other));
}
