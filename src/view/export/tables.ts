import type { ArticleOutline } from '#contracts/article.ts';
import type { Citation } from '#contracts/citation.ts';
import { publisherName } from '#contracts/publishers.ts';
import { addressOf, type Base } from '#contracts/urls.ts';
import type { Coverage } from '../data/coverage.ts';
import { shared } from '../data/shared.ts';
import { figureAddress } from '../figures/reported-figures.ts';
import { fileName, placeAddress, sentenceAt } from '../words/references.ts';
import { fieldsOf, type Table, toTables } from './table.ts';

/** The tables of a story that have rows: its articles, figures, names and claims. */
export const storyTables = shared((coverage: Coverage, base: Base): Table[] =>
  [articlesTable, figuresTable, namesTable, claimsTable].flatMap((make) => make(coverage, base)),
);

/** One row for each article: `date` is EDTF, empty if unknown; `headline_by` is `file`, `editor` or `deletion`. */
const articlesTable = ({ articles }: Coverage, base: Base): Table[] =>
  toTables(
    {
      name: 'articles',
      title: 'Articles',
      fields: fieldsOf(
        'article file sha256 date_status date publisher_status publisher headline headline_by words# credits address',
      ),
    },
    () => articles,
    ({ article }) => [
      article.id,
      fileName(article.source.path),
      article.source.sha256,
      article.date.status,
      article.date.edtf ?? '',
      article.publisher.status,
      publisherName(article.publisher) ?? '',
      article.headline.text,
      article.headline.by,
      article.words,
      (article.credits ?? []).map(({ name }) => name).join('; '),
      addressOf(base, article.url),
    ],
  );

/** One row for each figure: `value` is empty if the words give no number; `added` says `yes` of "two more", which is no total. */
export function figuresTable(coverage: Coverage, base: Base): Table[] {
  const { story } = coverage;
  const byId = outlines(coverage, base);
  return toTables(
    {
      name: 'figures',
      title: 'Figures',
      fields: fieldsOf(
        'article file date_status date publisher kind value# bound scope count words sentence# start# end# address added',
      ),
    },
    () =>
      story.figures.flatMap((figure) => {
        const article = byId.get(figure.article);
        return article ? [{ figure, article }] : [];
      }),
    ({ figure, article }) => {
      const { source, date, publisher } = article;
      return [
        article.id,
        fileName(source.path),
        date.status,
        date.edtf ?? '',
        publisherName(publisher) ?? '',
        figure.kind,
        figure.value ?? '',
        figure.bound,
        figure.scope,
        figure.count.exact,
        figure.words,
        sentenceAt(article, figure.citation.start) ?? '',
        figure.citation.start,
        figure.citation.end,
        figureAddress(figure, article, base),
        figure.added ? 'yes' : '',
      ];
    },
  );
}

/** One row for each mention of a name. */
function namesTable(coverage: Coverage, base: Base): Table[] {
  const { story } = coverage;
  const byId = outlines(coverage, base);
  return toTables(
    {
      name: 'names',
      title: 'Names, and where they stand',
      fields: fieldsOf('name id kind words article sentence# start# end# address'),
    },
    () => story.names.flatMap((name) => name.citations.map((citation) => ({ name, citation }))),
    ({ name: { id, name, kind }, citation }) => [
      ...[name, id, kind, citation.exact],
      ...placeOf(citation, byId, base),
    ],
  );
}

/** One row for each quotation of a claim: equal numbers of `account` say the same. */
function claimsTable(coverage: Coverage, base: Base): Table[] {
  const { story } = coverage;
  const byId = outlines(coverage, base);
  return toTables(
    {
      name: 'claims',
      title: 'Claims, with the words of each article',
      fields: fieldsOf('claim kind topic text account# words article sentence# start# end# address'),
    },
    () =>
      story.claims.flatMap((claim) => claim.quotes.map((citation, index) => ({ claim, citation, index }))),
    ({ claim: { id, kind, topic, text, accounts }, citation, index }) => [
      id,
      kind,
      topic ?? '',
      text,
      accounts.findIndex((account) => account.includes(index)) + 1,
      citation.exact,
      ...placeOf(citation, byId, base),
    ],
  );
}

const outlines = shared(
  ({ articles }: Coverage): ReadonlyMap<string, ArticleOutline> =>
    new Map(articles.map(({ article }) => [article.id, article])),
);

function placeOf(
  { article: id, start, end }: Citation,
  byId: ReadonlyMap<string, ArticleOutline>,
  base: Base,
): (string | number)[] {
  const article = byId.get(id);
  if (!article) throw new Error(`Cannot list words of ${id}: the story has no such article.`);
  return [id, sentenceAt(article, start) ?? '', start, end, placeAddress(article, start, base)];
}
