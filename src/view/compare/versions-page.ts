import { languageOf } from '#contracts/text-language.ts';
import type { Article } from '#contracts/article.ts';
import { type DateLabel, formatDate } from '#contracts/dates.ts';
import { shownText } from '#contracts/shown-text.ts';
import { addressOf, atFragment, type Base } from '#contracts/urls.ts';
import { type ArticleEntry, articlesWithPages, type Coverage } from '../data/coverage.ts';
import { fileName, type Reference, storyReferences } from '../words/references.ts';
import { runsOf } from '../story/months.ts';
import { articleVersions } from './compared-articles.ts';
import { alignTexts, type DiffPart, diffWords } from './diff-words.ts';

/** A version in the list of them. */
export interface Version {
  number: number;
  address: string;
  date: DateLabel;
  words: number;
  /** The name of its received file. */
  file: string;
}

/** A sentence in both versions or one of them, or a run of equal sentences. */
export interface ChangeRow {
  kind: 'same' | 'changed' | 'added' | 'removed';
  parts: DiffPart[];
  /** Equal sentences after the first that are not shown. */
  more: number;
  /** Its place in each version that has it. */
  before: Place | null;
  after: Place | null;
}

interface Place {
  version: number;
  /** `sentence 3`, `headline` or `headline by the editor`. */
  words: string;
  address: string;
}

export interface VersionsPage {
  story: { id: string; title: string; address: string };
  address: string;
  language: string;
  /** The latest version. */
  reference: Reference;
  headline: string;
  versions: Version[];
  /** The changes from each version to the next. */
  steps: {
    from: number;
    to: number;
    /** Of sentences, without the headline. */
    counts: Record<ChangeRow['kind'], number>;
    rows: ChangeRow[];
    left: number;
  }[];
}

/** Rows shown of one step; the rest is counted. */
const MAX_ROWS = 120;
/** A run of more equal sentences is counted after its first. */
const MAX_SAME = 2;

/** Compares the versions of an article, given its latest; reads their texts. */
export function versionsPage(
  coverage: Coverage,
  { article: latest }: ArticleEntry,
  base: Base,
): VersionsPage {
  const { story } = coverage;
  const entries = new Map(articlesWithPages(coverage).map((entry) => [entry.article.id, entry]));
  const versions = (latest.versions ?? []).flatMap((id) => entries.get(id)?.read().article ?? []);
  const reference = storyReferences(coverage, base).get(latest.id);
  const found = articleVersions(coverage, latest, base);
  if (!reference || !found)
    throw new Error(`Cannot compare the versions of ${latest.id}: it has one. Run npm run ingest.`);
  return {
    story: { id: story.id, title: story.title, address: addressOf(base, story.url) },
    address: found.changes,
    language: languageOf(latest, story),
    reference,
    headline: latest.headline.text,
    versions: versions.map((article, index) => ({
      number: index + 1,
      address: addressOf(base, article.url),
      date: formatDate(article.date, { within: null }),
      words: article.words,
      file: fileName(article.source.path),
    })),
    steps: versions.slice(1).map((after, index) => {
      const before = versions[index] ?? after;
      const rows = changeRows(
        placedTexts(before, index + 1, base),
        placedTexts(after, index + 2, base),
        languageOf(after, story),
      );
      const counts = { same: 0, changed: 0, added: 0, removed: 0 };
      for (const { kind, more, before: from, after: to } of rows)
        counts[kind] += more + ((to ?? from)?.words.startsWith('sentence') ? 1 : 0);
      return {
        from: index + 1,
        to: index + 2,
        counts,
        rows: rows.slice(0, MAX_ROWS),
        left: Math.max(0, rows.length - MAX_ROWS),
      };
    }),
  };
}

interface PlacedText {
  exact: string;
  place: Place;
}

/** The headline, unless it is ours and so only a part of a sentence, and the sentences. */
function placedTexts({ headline, passages, url }: Article, version: number, base: Base): PlacedText[] {
  const address = addressOf(base, url);
  return [
    ...(headline.by === 'deletion'
      ? []
      : [
          {
            exact: headline.text,
            place: {
              version,
              words: headline.by === 'editor' ? 'headline by the editor' : 'headline',
              address,
            },
          },
        ]),
    ...passages.flatMap(({ sentences }) =>
      sentences.map(({ id, exact }) => ({
        exact,
        place: { version, words: `sentence ${id.slice(1)}`, address: atFragment(address, id) },
      })),
    ),
  ];
}

function changeRows(
  before: readonly PlacedText[],
  after: readonly PlacedText[],
  language: string,
): ChangeRow[] {
  const rows = alignTexts(before, after).map(([one, other]) => changeRow(one, other, language));
  return runsOf(rows, ({ kind }) => kind).flatMap(([first, ...others]) =>
    first.kind === 'same' && others.length >= MAX_SAME
      ? [{ ...first, more: others.length }]
      : [first, ...others],
  );
}

function changeRow(before: PlacedText | null, after: PlacedText | null, language: string): ChangeRow {
  const [was, is] = [before, after].map((text) => text && shownText(text.exact));
  const parts = diffWords(was ?? '', is ?? '', language);
  const kind = !before
    ? 'added'
    : !after
      ? 'removed'
      : parts.every(({ change }) => change === 'same')
        ? 'same'
        : 'changed';
  return { kind, parts, more: 0, before: before?.place ?? null, after: after?.place ?? null };
}
