import type { Citation } from '#contracts/citation.ts';
import type { Figure, LeftOutDate, LeftOutFigure, StoryEvent } from '#contracts/story.ts';
import type { DerivedArticle } from '../derive.ts';
import type { DeclaredPlace } from '../read/claims-file.ts';
import type { FiguresFile } from '../read/figures-file.ts';
import type { Issue } from '../report/issue.ts';
import { PlaceIssues } from './claims/place-issues.ts';
import { articleFinder, QuotedArticle } from './claims/quoted-article.ts';

/** Figures and events of a story, before or after edits. */
export interface FiguresAndEvents {
  figures: Figure[];
  figuresLeftOut: LeftOutFigure[];
  events: StoryEvent[];
  datesLeftOut: LeftOutDate[];
}

const overlap = (one: Citation, other: Citation): boolean =>
  one.article === other.article && one.start < other.end && other.start < one.end;

/**
 * Applies `figures.yml`: hides figures and events, sets scopes, adds missing ones. Each entry quotes words of one
 * sentence or heading; if they are not found, or contain nothing to edit, it has no effect and yields an issue. Entries on
 * articles that are left out are skipped. Additions and scopes are marked `supplied`, with their source.
 */
export function applyEdits(
  file: FiguresFile | null,
  derived: readonly DerivedArticle[],
  read: FiguresAndEvents,
  leftOut: ReadonlySet<string> = new Set(),
): FiguresAndEvents & { issues: Issue[] } {
  if (!file) return { ...read, issues: [] };
  const articles = derived.map((article) => new QuotedArticle(article, true));
  const places = new PlaceIssues(file, articles, articleFinder(articles), leftOut);
  const order = new Map(articles.map(({ id }, index) => [id, index]));
  const issues: Issue[] = [];
  let { figures, events } = read;
  const figuresLeftOut = [...read.figuresLeftOut];
  const datesLeftOut = [...read.datesLeftOut];
  /** Cites each entry of a list, with what was read from its words. */
  const each = <Entry extends DeclaredPlace, Item extends { citation: Citation }>(
    at: readonly string[],
    entries: readonly Entry[],
    itemsNow: () => readonly Item[],
    apply: (entry: Entry, items: ReadonlySet<Item>) => void,
  ): void => {
    for (const [index, entry] of entries.entries()) {
      const cited = places.cite(entry, [...at, index], at.join(' '));
      if (!cited) continue;
      const items = new Set(itemsNow().filter(({ citation }) => overlap(citation, cited.citation)));
      if (items.size > 0) apply(entry, items);
      else {
        const text = `${at.join(' ')} “${entry.exact}” in ${cited.article.name}: nothing is read in these words`;
        issues.push({
          kind: 'edit-without-effect',
          path: file.path,
          line: file.lineOf([...at, index]),
          text,
        });
      }
    }
  };
  const { hide, scope, add, events: ofEvents } = file.declared;
  each(
    ['hide'],
    hide,
    () => figures,
    (_, hidden) => {
      figures = figures.filter((figure) => !hidden.has(figure));
      for (const { article, kind, citation } of hidden)
        figuresLeftOut.push({ article, kind, citation, reason: 'hidden' });
    },
  );
  each(
    ['scope'],
    scope,
    () => figures,
    ({ scope: given, source }, placed) => {
      figures = figures.map((figure) =>
        placed.has(figure) ? { ...figure, scope: given, supplied: source } : figure,
      );
    },
  );
  for (const [index, { kind, value, bound, scope: given, source, ...place }] of add.entries()) {
    const cited = places.cite(place, ['add', index], 'add');
    if (!cited) continue;
    const { citation, article } = cited;
    const { start, end, exact } = citation;
    figures.push({
      id: `${article.id}-supplied-${index + 1}`,
      article: article.id,
      kind,
      value,
      bound,
      scope: given,
      words: exact,
      citation,
      count: { start, end, exact },
      supplied: source,
    });
  }
  each(
    ['events', 'hide'],
    ofEvents.hide,
    () => events,
    (_, hidden) => {
      events = events.filter((event) => !hidden.has(event));
      for (const { citation, edtf } of hidden)
        datesLeftOut.push({ article: citation.article, citation, edtf, reason: 'hidden' });
    },
  );
  for (const [index, { date, source, ...place }] of ofEvents.add.entries()) {
    const cited = places.cite(place, ['events', 'add', index], 'events add');
    if (!cited) continue;
    const { citation } = cited;
    events.push({
      edtf: date,
      words: citation.exact,
      certain: true,
      citation,
      anchors: [],
      supplied: source,
    });
  }
  const rank = ({ citation }: { citation: Citation }): number => order.get(citation.article) ?? 0;
  return {
    figures: figures.toSorted(
      (one, other) => rank(one) - rank(other) || one.citation.start - other.citation.start,
    ),
    figuresLeftOut,
    events: events.toSorted((one, other) => (one.edtf < other.edtf ? -1 : one.edtf > other.edtf ? 1 : 0)),
    datesLeftOut,
    issues: [...places.issues, ...issues],
  };
}
