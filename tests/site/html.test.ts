import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { builtSites, inventedSite } from '../../scripts/tooling/test/built-sites.ts';
import { type BuiltPage, builtPages } from './built-pages.ts';

const checker = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // Titles are articles' headlines, which are not shortened further.
      'long-title': 'off',
      // The build writes pages; white space at the end of a line belongs to an article.
      'no-trailing-whitespace': 'off',
    },
  }),
);

/** The errors of a page, as `line:column rule: message`. */
async function faultsOf(html: string): Promise<string[]> {
  const { results } = await checker.validateString(html);
  return (
    results
      .flatMap(({ messages }) => messages)
      // Headings of templates are filled in the browser.
      .filter(({ ruleId, selector }) => !(ruleId === 'empty-heading' && selector?.includes('template')))
      .map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`)
  );
}

/** So many pages of one folder, which are alike, are judged. */
const OF_A_FOLDER = 4;
const PART = /\/(?:\d{4}-\d\d|undated|publishers|differences|figures)\/$/;

/** Every page that has none like it, and some of those that have. */
function someOfEachKind(pages: readonly BuiltPage[]): BuiltPage[] {
  const byFolder = Map.groupBy(pages, ({ address }) =>
    PART.test(address) ? address : address.replace(/[^/]+\/$/, ''),
  );
  return [...byFolder.values()].flatMap((alike) => alike.slice(0, OF_A_FOLDER));
}

// The build below a path has the same pages but for addresses.
test.each([builtSites[0], inventedSite])(
  'the pages of the build "$name" are valid HTML',
  async (site) => {
    const pages = await Promise.all(
      someOfEachKind(builtPages(site)).map(async ({ address, html }) => ({
        address,
        faults: await faultsOf(html),
      })),
    );
    expect(pages.filter(({ faults }) => faults.length > 0)).toEqual([]);
  },
  60_000,
);

const PAGE = [
  '<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><main>',
  '</main></body></html>',
];

test.each([
  ['a passage', '<p>x</p>', []],
  ['a long run of blanks in a passage', '<p>x      \ny</p>', []],
  ['an empty heading in a template', '<template><h1></h1></template>', []],
  ['an empty heading', '<h1></h1>', ['empty-heading']],
  ['a link in a link', '<p><a href="/">x <a href="/y/">y</a></a></p>', ['element-permitted-content']],
  ['a picture without words', '<img src="a.png">', ['wcag/h37']],
])('%s is judged correctly', async (_what, html, rules) => {
  const faults = await faultsOf(PAGE.join(html));
  expect(faults).toEqual(rules.map((rule) => expect.stringContaining(rule)));
});
