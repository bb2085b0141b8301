import type { Coverage } from '../data/coverage.ts';
import { articlesWithVersions, articleVersions, overlapPath } from '../compare/compared-articles.ts';
import { placeAddress, type Reference } from '../words/references.ts';
import { addressOf, type Base } from '#contracts/urls.ts';

/** Two articles of a story that share words, with the page that compares them. */
export interface SharedText {
  words: number;
  address: string;
  /** In timeline order, each with the agencies that it credits. */
  articles: { reference: Reference; credits: string[] }[];
}

/** An article in several versions, with the page of their changes. */
export interface VersionedText {
  reference: Reference;
  headline: string;
  language: string;
  count: number;
  address: string;
}

/** The pairs of articles that share words, most words first. */
export function sharedTexts({ story, articles }: Coverage, base: Base, references: References): SharedText[] {
  const outlines = new Map(articles.map(({ article }) => [article.id, article]));
  return (story.overlaps ?? [])
    .map((overlap) => ({
      words: overlap.words,
      address: addressOf(base, overlapPath(story.id, overlap)),
      articles: overlap.articles.flatMap((id) => {
        const reference = references.get(id);
        const credits = (outlines.get(id)?.credits ?? []).map(({ name }) => name);
        return reference ? [{ reference, credits }] : [];
      }),
    }))
    .sort((one, other) => other.words - one.words);
}

/** An agency or publisher whom articles credit, with these articles in timeline order. */
export interface CreditedAgency {
  name: string;
  places: { reference: Reference; address: string }[];
}

/** Whom articles credit, most articles first. */
export function creditedAgencies(
  { articles }: Coverage,
  base: Base,
  references: References,
): CreditedAgency[] {
  const credits = articles.flatMap(({ article }) => {
    const reference = references.get(article.id);
    const byName = new Map((article.credits ?? []).map(({ name, citation }) => [name, citation]));
    return Array.from(byName, ([name, { start }]) => ({
      name,
      places: reference ? [{ reference, address: placeAddress(article, start, base) }] : [],
    }));
  });
  return Array.from(
    Map.groupBy(credits, ({ name }) => name),
    ([name, alike]) => ({
      name,
      places: alike.flatMap(({ places }) => places),
    }),
  ).sort((one, other) => other.places.length - one.places.length || (one.name < other.name ? -1 : 1));
}

/** The articles in several versions, in timeline order. */
export function versionedTexts(coverage: Coverage, base: Base, references: References): VersionedText[] {
  return articlesWithVersions(coverage).flatMap(({ article }) => {
    const [reference, versions] = [references.get(article.id), articleVersions(coverage, article, base)];
    if (!reference || !versions) return [];
    const { language } = reference;
    return [
      {
        reference,
        headline: article.headline.text,
        language,
        count: versions.count,
        address: versions.changes,
      },
    ];
  });
}

type References = ReadonlyMap<string, Reference>;
