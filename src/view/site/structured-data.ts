import type {
  Article as ArticleData,
  CollectionPage,
  CorrectionComment,
  ListItem,
  WithContext,
} from 'schema-dts';
import type { ArticlePage } from '../article/article-page.ts';
import type { CorrectionEntry } from './corrections-page.ts';
import { datingEvidence } from '../words/evidence-words.ts';
import type { FrontPage } from '../story/front-page.ts';
import { inlineText } from '../words/inline-content.ts';
import type { StoryPage } from '../story/story-page.ts';
import { partRule, type StoryPart } from '../story/story-parts.ts';
import { absoluteAddress, addressOf, atFragment, type Base, paths, storyPath } from '#contracts/urls.ts';

/** Structured data of a page (schema.org). */
export type StructuredData = WithContext<ArticleData | CollectionPage>;

/** Where the site is deployed; addresses include the host only if it is known. */
export interface Place {
  base: Base;
  origin: URL | undefined;
}

interface Listed {
  title: string;
  description: string | null;
  language: string;
  address: string;
  /** The total; `entries` may be fewer, if they are on pages of their own. */
  count: number;
  entries: readonly { address: string; headline: string }[];
}

/** A page that lists articles or stories, unordered, because undated articles have no place. */
function collectionData(listed: Listed, { origin }: Place): WithContext<CollectionPage> {
  const at = (address: string): string => absoluteAddress(origin, address);
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': at(listed.address),
    url: at(listed.address),
    name: listed.title,
    ...(listed.description === null ? {} : { description: listed.description }),
    inLanguage: listed.language,
    mainEntity: {
      '@type': 'ItemList',
      itemListOrder: 'https://schema.org/ItemListUnordered',
      numberOfItems: listed.count,
      itemListElement: listed.entries.map(({ address, headline }): ListItem => ({
        '@type': 'ListItem',
        url: at(address),
        name: headline,
      })),
    },
  };
}

/** The page of a story or of one of its months; the page of a divided story lists nothing itself. */
export function storyCollection(
  page: StoryPage,
  part: StoryPart | null,
  place: Place,
): WithContext<CollectionPage> {
  const all = [...page.dated, ...page.undated];
  const { title, standfirst: description, language, address } = page;
  if (part === null) {
    const entries = page.isDivided ? [] : all;
    return collectionData({ title, description, language, address, count: all.length, entries }, place);
  }
  const entries = partRule(part.kind).listed(page, part);
  const own = { title: `${part.name}, ${title}`, address: part.address, count: entries.length, entries };
  return collectionData({ ...own, description, language }, place);
}

/** A page of several stories. */
export function frontCollection(
  { stories, address }: FrontPage,
  site: { title: string; language: string },
  place: Place,
): WithContext<CollectionPage> {
  const entries = stories.map(({ address, title }) => ({ address, headline: title }));
  return collectionData({ ...site, address, description: null, count: entries.length, entries }, place);
}

/**
 * An article. `datePublished` is only set for a stated or supplied date, never from an event or the build. It is based
 * on the received file.
 */
export function articleData(
  page: ArticlePage,
  corrections: readonly CorrectionEntry[],
  { base, origin }: Place,
): WithContext<ArticleData> {
  const at = (address: string): string => absoluteAddress(origin, address);
  const cited = evidenceAddresses(page).map(at);
  const { publisher } = page;
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': at(page.address),
    url: at(page.address),
    headline: page.headline.text,
    ...(page.standfirst === null ? {} : { description: page.standfirst }),
    inLanguage: page.language,
    wordCount: page.words,
    isPartOf: {
      '@type': 'CollectionPage',
      '@id': at(addressOf(base, storyPath(page.story.id))),
      name: page.story.title,
    },
    isBasedOn: [
      {
        '@type': 'DigitalDocument',
        url: at(page.source.address),
        encodingFormat: page.source.type,
        identifier: { '@type': 'PropertyValue', propertyID: 'sha256', value: page.source.sha256 },
      },
      ...(publisher.status !== 'unknown' && publisher.url !== undefined ? [publisher.url] : []),
    ],
    ...(cited.length === 0 ? {} : { citation: cited }),
    ...(publisher.status !== 'unknown'
      ? { publisher: { '@type': 'Organization', name: publisher.name } }
      : {}),
    ...(page.date.day === null
      ? { disambiguatingDescription: inlineText(datingEvidence(page.date, page.dating)) }
      : { datePublished: page.date.day }),
    ...(corrections.length === 0
      ? {}
      : { correction: corrections.map((each) => correctionData(each, { base, origin })) }),
  };
}

function correctionData(correction: CorrectionEntry, { base, origin }: Place): CorrectionComment {
  const address = atFragment(addressOf(base, paths.corrections), correction.anchor);
  return {
    '@type': 'CorrectionComment',
    url: absoluteAddress(origin, address),
    datePublished: correction.day,
    text: `It said: ${correction.said} It says: ${correction.says} Why: ${correction.why}`,
  };
}

/** Addresses of the evidence of a bounded date. */
function evidenceAddresses({ dating }: ArticlePage): string[] {
  if (dating.status !== 'bounded') return [];
  const { describes, anchors } = dating.bound;
  return [...new Set([describes, ...anchors].map(({ address }) => address))];
}

const ESCAPED = /[<>&\u2028\u2029]/g;

/** Serializes the data for a script element, so that no text can end it. */
export function toScriptText(data: StructuredData): string {
  return JSON.stringify(data).replace(
    ESCAPED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
