import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { builtSites } from '../../scripts/tooling/test/built-sites.ts';
import { attribute, builtPages, elementsOf, named, textOf } from './built-pages.ts';
import { builtStories } from './built-stories.ts';

const hasClass =
  (name: string) =>
  (element: Element): boolean =>
    (attribute(element, 'className') ?? '').split(' ').includes(name);

describe.each(builtSites)('claims in the build "$name"', (site) => {
  const pages = new Map(builtPages(site).map((page) => [`${site.base}${page.address}`, page]));
  const pageAt = (address: string) => {
    const page = pages.get(address);
    if (!page) throw new Error(`There is no page at ${address}.`);
    return page;
  };
  const articles = builtStories(site).flatMap((story) =>
    story.articles.map((article) => ({ story, article })),
  );

  test.each(articles)(
    'the page of $article.id marks every word that a claim quotes from it',
    ({ story, article }) => {
      const quoted = [
        ...story.claims.flatMap(({ quotes }) => quotes),
        ...story.onlyHere.map(({ citation }) => citation),
      ].filter((quote) => quote.article === article.id);
      expect(quoted).not.toEqual([]);
      const { tree } = pageAt(article.url);
      for (const noted of elementsOf(tree, hasClass('noted'))) {
        const notes = elementsOf(noted, hasClass('note')).map((note) => attribute(note, 'dataNote'));
        const marked = new Set(
          elementsOf(noted, hasClass('claim')).map((mark) => attribute(mark, 'dataNote')),
        );
        expect(notes).toEqual(notes.map((_, index) => String(index + 1)));
        expect(marked).toEqual(new Set(notes));
      }
      const own = elementsOf(tree, hasClass('note')).map((note) => elementsOf(note, named('q')).map(textOf));
      for (const { exact } of quoted) {
        expect([exact, own.some((quotations) => quotations.some((words) => words.includes(exact)))]).toEqual([
          exact,
          true,
        ]);
      }
    },
  );

  test.each(articles)(
    'every link in a note on $article.id leads to a sentence that says what it quotes',
    ({ article }) => {
      const links = elementsOf(pageAt(article.url).tree, hasClass('note')).flatMap((note) =>
        elementsOf(note, named('a')),
      );
      expect(links).not.toEqual([]);
      for (const link of links) {
        const [address = '', id] = (attribute(link, 'href') ?? '').split('#');
        const target = elementsOf(pageAt(address).tree, (element) => attribute(element, 'id') === id);
        expect([address, id, target.length]).toEqual([address, id, 1]);
      }
    },
  );

  test('an article without claims has no notes, no marked words and no related coverage', () => {
    const quoted = new Set(
      builtStories(site).flatMap(({ claims, onlyHere }) => [
        ...claims.flatMap(({ quotes }) => quotes.map(({ article }) => article)),
        ...onlyHere.map(({ article }) => article),
      ]),
    );
    for (const { article } of articles) {
      if (quoted.has(article.id)) continue;
      const { tree } = pageAt(article.url);
      expect(
        elementsOf(tree, (element) => hasClass('note')(element) || attribute(element, 'id') === 'related'),
      ).toEqual([]);
    }
  });

  test.each(builtStories(site))('the page of $id shows each difference with its quotations', (story) => {
    const { tree } = pageAt(story.url);
    const rows = elementsOf(tree, named('tr')).map(textOf);
    for (const { text, quotes, kind } of story.claims) {
      const row = rows.find((words) => words.includes(text.replace(/[.?]$/, '')));
      const isOfFigures = quotes.every((quote) =>
        story.figures.some(
          ({ citation }) =>
            citation.article === quote.article && citation.start < quote.end && quote.start < citation.end,
        ),
      );
      if (kind === 'same' || (row === undefined && isOfFigures)) continue;
      expect([text, quotes.filter(({ exact }) => !row?.includes(exact))]).toEqual([text, []]);
    }
  });

  test('no page says of itself that anything is confirmed, corroborated or verified', () => {
    for (const { address, tree } of pages.values()) {
      const words = elementsOf(tree, named('main')).map(textOf).join(' ');
      const said = builtStories(site)
        .flatMap((story) =>
          story.articles.flatMap(({ passages }) => passages.flatMap(({ sentences }) => sentences)),
        )
        .flatMap(({ exact }) => exact.match(/\w*(?:confirm|corroborat|verif[iy])\w*/giu) ?? []);
      const shown = words.match(/\w*(?:confirm|corroborat|verif[iy])\w*/giu) ?? [];
      expect([address, shown.filter((word) => !said.includes(word))]).toEqual([address, []]);
    }
  });
});
