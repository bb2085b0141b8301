import { languageOf } from '#contracts/text-language.ts';
import { publisherName } from '#contracts/publishers.ts';
import { shownText } from '#contracts/shown-text.ts';
import type { Article } from '#contracts/article.ts';
import { articleFacts } from '../article/article-page.ts';
import { dayOf, isDated } from '#contracts/dates.ts';
import { type CorrectionEntry, correctionEntries, correctionsOf } from '../site/corrections-page.ts';
import type { ArticleEntry, Coverage } from '../data/coverage.ts';
import { formatNumber } from '#contracts/number-format.ts';
import { feedHtml, type Paragraph } from './feed-html.ts';
import { otherLanguage } from '../words/languages.ts';
import { datingEvidence, headlineEvidence, publisherEvidence } from '../words/evidence-words.ts';
import { words } from '../words/inline-content.ts';
import type { SiteRecord } from '#contracts/records.ts';
import {
  addressOf,
  atFragment,
  type Base,
  paths,
  storyFeedDataPath,
  storyFeedPath,
} from '#contracts/urls.ts';

/** A feed entry: an article, or a correction. Addresses have no host. */
export interface FeedEntry {
  address: string;
  title: string;
  /** The day of a stated or supplied date, or of a correction; null for an undated article. */
  day: string | null;
  summary: string | null;
  /** The content of the entry, with the reason if it has no date; computed on access. */
  readonly html: string;
  /** The article's text, read on access; null unless the site allows it in feeds. */
  readonly fullText: string | null;
  story: string;
  language: string;
  publisher: string | null;
  status: Article['date']['status'] | 'correction';
  edtf: string | null;
}

/** A feed of the site or of one story, independent of format: latest day first, undated last. */
export interface Feed {
  title: string;
  description: string;
  language: string;
  /** The page that it is a feed of. */
  home: string;
  /** The addresses of both formats. */
  rss: string;
  json: string;
  /** The next page, if any. */
  next: { rss: string; json: string } | null;
  entries: FeedEntry[];
}

export interface FeedSettings {
  site: Pick<SiteRecord, 'title' | 'language' | 'feeds'>;
  base: Base;
  /** The site's address with its host, if known. */
  origin: URL | undefined;
}

const HOURS = 'A file gives a day and no hour: where a feed has to name one, it is noon, UTC.';

const READERS_DATE = ' A date that a feed reader shows for it is the reader’s own.';

/** Entries of the feed of a site with several stories, each of which has a feed with all of its own. */
const MAX_ENTRIES = { dated: 400, undated: 100 } as const;

export function siteFeed(coverages: readonly Coverage[], settings: FeedSettings): Feed {
  const { site, base } = settings;
  const all = feedEntries(coverages, settings);
  const dated = all.filter(({ day }) => day !== null).slice(0, MAX_ENTRIES.dated);
  const undated = all.filter(({ day }) => day === null).slice(0, MAX_ENTRIES.undated);
  const some = [...dated, ...undated];
  const entries = coverages.length > 1 ? some : all;
  const others =
    entries.length < all.length
      ? ` These are ${formatNumber(entries.length)} of ${formatNumber(all.length)}, the latest first: the feed of each story has all of it.`
      : '';
  return {
    title: site.title,
    description: `Articles and corrections of every story, by the date of the article.${others} ${HOURS}`,
    language: site.language,
    home: addressOf(base, paths.home),
    rss: addressOf(base, paths.feed),
    json: addressOf(base, paths.feedData),
    next: null,
    entries,
  };
}

export function storyFeed(coverage: Coverage, settings: FeedSettings): Feed {
  const { site, base } = settings;
  const { story } = coverage;
  return {
    title: `${story.title} — ${site.title}`,
    description: `${story.standfirst ?? 'Articles and corrections of this story, by the date of the article.'} ${HOURS}`,
    language: story.language,
    home: addressOf(base, story.url),
    rss: addressOf(base, storyFeedPath(story.id)),
    json: addressOf(base, storyFeedDataPath(story.id)),
    next: null,
    entries: feedEntries([coverage], settings),
  };
}

function feedEntries(coverages: readonly Coverage[], settings: FeedSettings): FeedEntry[] {
  const corrections = correctionEntries(coverages, settings.base);
  const entries = coverages.flatMap((coverage) =>
    coverage.articles.map((entry) => articleEntry(coverage, entry, corrections, settings)),
  );
  const all = [...corrections.map((correction) => correctionEntry(correction, settings)), ...entries];
  const day = (entry: FeedEntry): string => entry.day ?? '';
  return all.sort((one, other) => (day(one) === day(other) ? 0 : day(one) > day(other) ? -1 : 1));
}

function articleEntry(
  coverage: Coverage,
  entry: ArticleEntry,
  corrections: readonly CorrectionEntry[],
  settings: FeedSettings,
): FeedEntry {
  const { story } = coverage;
  const { article, read } = entry;
  const { base, site, origin } = settings;
  const language = languageOf(article, story);
  let html: string | undefined;
  return {
    address: addressOf(base, article.url),
    title: article.headline.text,
    day: isDated(article.date) ? dayOf(article.date) : null,
    summary: article.standfirst?.exact ?? null,
    get html() {
      return (html ??= feedHtml(aboutArticle(coverage, entry, corrections, settings), origin));
    },
    get fullText() {
      return site.feeds.fullText === 'on'
        ? feedHtml(fullText(read().article), origin, otherLanguage(language, site.language))
        : null;
    },
    story: story.title,
    language,
    publisher: publisherName(article.publisher),
    status: article.date.status,
    edtf: article.date.edtf,
  };
}

function aboutArticle(
  coverage: Coverage,
  entry: ArticleEntry,
  corrections: readonly CorrectionEntry[],
  { base, site }: FeedSettings,
): Paragraph[] {
  const facts = articleFacts(coverage, entry, base);
  const isUndated = facts.date.day === null;
  return [
    ...(facts.standfirst === null
      ? []
      : [{ language: otherLanguage(facts.language, site.language), content: [words(facts.standfirst)] }]),
    {
      label: 'Date',
      content: [...datingEvidence(facts.date, facts.dating), ...(isUndated ? [words(READERS_DATE)] : [])],
    },
    { label: 'Publisher', content: publisherEvidence(facts.publisher) },
    { label: 'Headline', content: headlineEvidence(facts.headline.origin) },
    ...correctionsOf(corrections, facts.address).map((correction) => ({
      label: `Corrected ${correction.date}`,
      content: [words(whatChanged(correction))],
    })),
  ];
}

/** The text between two sentences is white space, or empty. */
function fullText(article: Article): Paragraph[] {
  let heading: string | null = null;
  return article.passages.flatMap((passage) => {
    const text = passage.sentences
      .map(({ start, exact }, index) =>
        passage.sentences[index - 1]?.end === start || index === 0
          ? shownText(exact)
          : ` ${shownText(exact)}`,
      )
      .join('');
    const own = passage.heading && shownText(passage.heading.exact);
    const isNew = own !== null && own !== heading;
    heading = own;
    return [...(isNew ? [{ heading: true, content: [words(own)] }] : []), { content: [words(text)] }];
  });
}

function correctionEntry(correction: CorrectionEntry, { site, base, origin }: FeedSettings): FeedEntry {
  return {
    address: atFragment(addressOf(base, paths.corrections), correction.anchor),
    title: `Correction: ${correction.story}`,
    day: correction.day,
    summary: correction.says,
    html: feedHtml(
      [
        { label: 'It said', content: [words(correction.said)] },
        { label: 'It says', content: [words(correction.says)] },
        { label: 'Why', content: [words(correction.why)] },
        {
          label: 'Where',
          content: [{ kind: 'link', words: correction.address, address: correction.address }],
        },
      ],
      origin,
    ),
    fullText: null,
    story: correction.story,
    language: site.language,
    publisher: null,
    status: 'correction',
    edtf: correction.day,
  };
}

const whatChanged = ({ said, says, why }: CorrectionEntry): string =>
  `It said “${said}”; it says “${says}”. ${why}`;
