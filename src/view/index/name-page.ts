import type { Sentence } from '#contracts/article.ts';
import type { ArticleRecord } from '#contracts/records.ts';
import { languageOf } from '#contracts/text-language.ts';
import { isDated } from '#contracts/dates.ts';
import { formatCount, formatQuantity } from '#contracts/number-format.ts';
import { countPublishers, formatOrigin } from '#contracts/publishers.ts';
import { shownText } from '#contracts/shown-text.ts';
import { atFragment, type Base, addressOf, sentenceFragment } from '#contracts/urls.ts';
import type { ArticleEntry } from '../data/coverage.ts';
import { nearPages } from '../data/near-pages.ts';
import { pageKey } from '../data/page-key.ts';
import { wordsAt } from '../words/sentence-places.ts';
import type { IndexEntry, Mention, NamePart } from './index-page.ts';

/** A sentence that mentions a name, as runs of words; every second one is the name. */
export interface MentioningSentence {
  number: number;
  address: string;
  runs: string[];
}

/** The sentences of one article. */
export interface MentioningArticle {
  mention: Mention;
  headline: string;
  language: string;
  sentences: MentioningSentence[];
}

/** The mentions of a name in one story: dated articles in timeline order, then the others. */
export interface MentioningStory {
  title: string;
  address: string;
  dated: MentioningArticle[];
  undated: MentioningArticle[];
}

/** Reads the sentences of a part that mention the name. */
export function mentioningStories({ mentions }: NamePart, base: Base): MentioningStory[] {
  return Array.from(
    Map.groupBy(mentions, ({ story }) => story),
    ([story, own]) => {
      const articles = own.map((mention) => readArticle(mention, base));
      const isOnLine = ({ mention }: MentioningArticle): boolean => isDated(mention.entry.article.date);
      return {
        title: story.title,
        address: addressOf(base, story.url),
        dated: articles.filter(isOnLine),
        undated: articles.filter((article) => !isOnLine(article)),
      };
    },
  );
}

function readArticle(mention: Mention, base: Base): MentioningArticle {
  const { entry, story, sentences } = mention;
  const { article } = entry;
  const { sentences: all, places } = textOf(entry);
  return {
    mention,
    headline: article.headline.text,
    language: languageOf(article, story),
    sentences: [...sentences].flatMap(([number, citations]): MentioningSentence[] => {
      const sentence = all[number - 1];
      if (!sentence) return [];
      const points = [...sentence.exact];
      const runs: string[] = [];
      let from = 0;
      for (const citation of citations) {
        const [at, to] = wordsAt(sentence, citation, places);
        if (at < from) continue;
        runs.push(points.slice(from, at).join(''), points.slice(at, to).join(''));
        from = to;
      }
      runs.push(points.slice(from).join(''));
      const address = atFragment(addressOf(base, article.url), sentenceFragment(number));
      return [{ number, address, runs: runs.map(shownText) }];
    }),
  };
}

/** Articles whose sentences are kept: an article is on the pages of many names, and takes about 8 KB. */
const MAX_KEPT = 10_000;
const kept = new Map<ArticleEntry, ArticleText>();

interface ArticleText extends Pick<ArticleRecord, 'places'> {
  sentences: Sentence[];
}

function textOf(entry: ArticleEntry): ArticleText {
  const known = kept.get(entry);
  if (known) return known;
  const { article, places } = entry.read();
  const text = {
    sentences: article.passages.flatMap(({ sentences }) => sentences),
    ...(places ? { places } : {}),
  };
  const [oldest] = kept.size < MAX_KEPT ? [] : kept.keys();
  if (oldest) kept.delete(oldest);
  kept.set(entry, text);
  return text;
}

/** The pages of a name that one of them links to, with their numbers: not all where they are many. */
export const namePages = ({ parts }: IndexEntry, part: NamePart): { number: number; address: string }[] =>
  nearPages(
    parts.map(({ address }, index) => ({ number: index + 1, address })),
    parts.indexOf(part),
  );

/** The key of what a page of a name shows; nothing if a record is in memory alone. */
export function nameKey(entry: IndexEntry, part: NamePart): string | undefined {
  const { name, kind, aliases, parts } = entry;
  if (part.mentions.some((mention) => mention.entry.hash === undefined)) return undefined;
  return pageKey(
    [name, kind, aliases, mentionCounts(entry), parts.length, namePages(entry, part), part.address],
    part.mentions.map(({ story, entry: { hash }, reference, sentences }) => [
      [story.title, story.url, story.language, hash, reference],
      Array.from(sentences, ([number, found]) => [number, ...found.map(({ start, end }) => [start, end])]),
    ]),
  );
}

/** Returns `19 sentences, in 14 articles: 9 from Harbour Post, 5 of unknown publisher`. */
export function mentionCounts({ count, mentions }: IndexEntry): string {
  const origin = formatOrigin(countPublishers(mentions.map(({ entry }) => entry.article.publisher)));
  const articles = mentions.length === 1 ? 'one' : formatCount(mentions.length);
  return `${formatQuantity(count, 'sentence', 'sentences')} in ${articles} ${origin}`;
}
