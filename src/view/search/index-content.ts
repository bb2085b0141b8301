import { languageOf } from '#contracts/text-language.ts';
import type { Article } from '#contracts/article.ts';
import { publisherName } from '#contracts/publishers.ts';
import { shownText } from '#contracts/shown-text.ts';
import type { StoryEvent } from '#contracts/story.ts';
import type { Coverage } from '../data/coverage.ts';
import { authorNames } from '../article/origins.ts';
import { formatDate } from '#contracts/dates.ts';
import { addressOf, type Base } from '#contracts/urls.ts';
import type { IndexArticle, IndexContent } from '#search/format/index-article.ts';

/**
 * Returns the content of the search index: articles of each story in file order, so that new ones mostly come last, and
 * mentions of names.
 */
export function indexContent(coverages: readonly Coverage[], base: Base): IndexContent {
  return {
    stories: coverages.map(({ story, articles }) => {
      const inOrder = articles.toSorted((first, second) =>
        first.article.source.path < second.article.source.path ? -1 : 1,
      );
      const events = Map.groupBy(story.events, ({ citation }) => citation.article);
      const places = new Map(inOrder.map(({ article }, place) => [article.id, place]));
      return {
        id: story.id,
        title: story.title,
        articles: inOrder.map(({ article, read }): IndexArticle => {
          const { status, words, day } = formatDate(article.date, { within: null });
          const whole = read().article;
          return {
            url: addressOf(base, article.url),
            language: languageOf(article, story),
            headline: article.headline.text,
            date: { status, words, day },
            publisher: publisherName(article.publisher),
            authors: authorNames(article),
            foreign: foreignLanguage(languageOf(article, story), story.language),
            sections: sectionsOf(whole),
            events: eventsOf(whole, events.get(article.id) ?? []),
          };
        }),
        names: story.names.flatMap(({ name, kind, aliases = [], citations }) => {
          const mentioning = new Set(citations.flatMap(({ article }) => places.get(article) ?? []));
          return mentioning.size > 0
            ? [{ name, kind, aliases, articles: [...mentioning].sort((a, b) => a - b) }]
            : [];
        }),
      };
    }),
  };
}

/** `Spanish` for `es-MX`; null for what the story is in. */
function foreignLanguage(tag: string, ofStory: string): string | null {
  const { language } = new Intl.Locale(tag);
  if (language === new Intl.Locale(ofStory).language) return null;
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) ?? null;
}

/** Events with a known day, by sentence. */
function eventsOf({ passages }: Article, events: readonly StoryEvent[]): IndexArticle['events'] {
  const sentences = passages.flatMap((passage) => passage.sentences);
  return events.flatMap(({ edtf, citation }) => {
    const at = sentences.findIndex(({ start, end }) => start <= citation.start && citation.start < end);
    return DAY.test(edtf) && at >= 0 ? [{ day: edtf, sentence: at + 1 }] : [];
  });
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The article's sections, including the text before its first heading. */
function sectionsOf(article: Article): IndexArticle['sections'] {
  assertNumbered(article);
  const sections: IndexArticle['sections'] = [];
  let place: number | null | undefined;
  for (const { heading, sentences } of article.passages) {
    const start = heading?.start ?? null;
    if (start !== place) sections.push({ heading: heading && shownText(heading.exact), passages: [] });
    place = start;
    sections.at(-1)?.passages.push(sentences.map(({ exact }) => shownText(exact)));
  }
  return sections;
}

/** The index stores no sentence numbers, because counting yields them. */
function assertNumbered({ id, passages }: Article): void {
  const ids = passages.flatMap(({ sentences }) => sentences.map((sentence) => sentence.id));
  const wrong = ids.findIndex((sentence, index) => sentence !== `s${index + 1}`);
  if (wrong === -1) return;
  throw new Error(
    `Cannot index article ${id}: its sentence ${wrong + 1} is called ${ids[wrong]}. Number the sentences of an article from s1, leaving none out.`,
  );
}
