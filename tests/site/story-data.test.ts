import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtSites } from '../../scripts/tooling/test/built-sites.ts';
import { projectRoot } from '../../scripts/tooling/project.ts';
import { attribute, builtPages, elementsOf, idsOf, textOf } from './built-pages.ts';
import { builtStories, sourceOf } from './built-stories.ts';

interface Quoted {
  article: string;
  start: number;
  end: number;
  exact: string;
  prefix?: string;
  suffix?: string;
}

/** All values with offsets and words below a value; `article` is that of the enclosing record. */
function quotedIn(value: unknown, article = ''): Quoted[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = { article, ...value } as Quoted;
  const below = Object.values(value).flatMap((inner) => quotedIn(inner, own.article));
  return 'exact' in value ? [own, ...below] : below;
}

describe.each(builtSites)('the data of the build "$name"', (site) => {
  const stories = builtStories(site);
  const pages = new Map(builtPages(site).map((page) => [`/${page.address}`, page]));

  test('there is a story', () => {
    expect(stories).not.toEqual([]);
  });

  describe.each(stories)('$id', (story) => {
    const sources = new Map(story.articles.map((article) => [article.id, sourceOf(site, story.id, article)]));

    test('every citation is at its offsets in the published file', () => {
      const articles = story.articles.flatMap((article) => quotedIn(article, article.id));
      const quoted = [...articles, ...quotedIn({ ...story, articles: [] })];
      expect(quoted.length).toBeGreaterThan(story.articles.length);
      const wrong = quoted.filter(({ article, start, end, exact, prefix, suffix }) => {
        const text = sources.get(article) ?? [];
        return (
          text.slice(start, end).join('') !== exact ||
          text.slice(Math.max(0, start - 32), start).join('') !==
            (prefix ?? text.slice(Math.max(0, start - 32), start).join('')) ||
          text.slice(end, end + 32).join('') !== (suffix ?? text.slice(end, end + 32).join(''))
        );
      });
      expect(wrong).toEqual([]);
    });

    test('every part of an article is counted once', () => {
      for (const article of story.articles) {
        const text = sources.get(article.id) ?? [];
        const spans = [
          ...article.passages.flatMap(({ sentences }) => sentences),
          ...article.removed,
          ...new Map(
            article.passages.flatMap(({ heading }) => (heading ? [[heading.start, heading]] : [])),
          ).values(),
        ].sort((one, other) => one.start - other.start);
        let reached = 0;
        for (const { start, end } of spans) {
          expect(text.slice(reached, start).join('').trim()).toBe('');
          expect(start).toBeGreaterThanOrEqual(reached);
          reached = end;
        }
        expect(text.slice(reached).join('').trim()).toBe('');
      }
    });

    test('the source is the received file, byte for byte', () => {
      for (const { source } of story.articles) {
        const received = readFileSync(path.join(projectRoot, 'content', source.path));
        const served = readFileSync(
          path.join(
            site.directory,
            'stories',
            story.id,
            path.basename(path.dirname(source.url)),
            'source.txt',
          ),
        );
        expect(served.equals(received)).toBe(true);
        expect(served.length).toBe(source.bytes);
        expect(createHash('sha256').update(served).digest('hex')).toBe(source.sha256);
      }
    });

    test.each(story.articles)('the page of $id shows each passage of the file', (article) => {
      const text = sources.get(article.id) ?? [];
      const page = pages.get(article.url.slice(article.url.indexOf('/stories/')));
      if (!page) throw new Error(`There is no page at ${article.url}.`);
      const shown = (id: string): string | undefined =>
        elementsOf(page.tree, (element) => attribute(element, 'id') === id).map(textOf)[0];
      const expected = article.passages.map(({ sentences }) =>
        text.slice(sentences[0]?.start, sentences.at(-1)?.end).join(''),
      );
      expect(article.passages.map(({ id }) => shown(id))).toEqual(expected);
      for (const { id, exact } of article.passages.flatMap(({ sentences }) => sentences)) {
        expect(shown(id)).toBe(exact);
      }
      const ids = idsOf(page.tree).filter((id) => /^[ps]\d+$/.test(id));
      const count = article.passages.length + article.passages.flatMap(({ sentences }) => sentences).length;
      expect(ids).toHaveLength(count);
    });
  });
});
