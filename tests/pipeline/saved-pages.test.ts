import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articlesOf, makeContent, runIngest } from '../fixtures/ingest-run.ts';
import { provenArticle } from '../fixtures/marked-up.ts';

const PARAGRAPHS = [
  'The ferry <em>Alder</em> left Wexmouth four hours late on Monday, and nobody on the quay could say why.',
  'At least 12&nbsp;people missed the last bus, the harbour master&rsquo;s office said. “We had no word,” she said.',
  'The council will meet <a href="/council">next week</a> to ask the company what happened &amp; who knew.',
];
const page = (head: string, body: string): string =>
  `<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8">${head}</head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<script>document.title = 'run';</script>
<article><h1>Ferry leaves four hours late</h1>
${body}
</article><footer><a href="/about">About us</a> © Example Gazette</footer></body></html>`;
const body = PARAGRAPHS.map((words) => `<p>${words}</p>`).join('\n');
const HEAD = `<title>Ferry leaves four hours late | Example Gazette</title>
<meta property="og:site_name" content="Example Gazette"><link rel="canonical" href="https://example.org/ferry?a=1&amp;b=2">
<meta property="article:published_time" content="2024-04-02T23:10:00-05:00">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry leaves four hours late",
"datePublished":"2024-04-02T23:10:00-05:00","dateModified":"2024-04-09","author":{"name":"Ana Ru\\u00edz"}}</script>`;

describe('the headline of a page without one of the first level', () => {
  const LEDE = PARAGRAPHS.map((words) => `<p>${words}</p>`).join('');
  const pageOf = (title: string, above: string): string =>
    `<html><head><title>${title}</title></head><body><div>${above}${LEDE}</div></body></html>`;
  test.each([
    [
      'the only heading of several words',
      'Radio Wexmouth',
      '<h2>News</h2><h3>Ferry leaves four hours late</h3>',
      'Ferry leaves four hours late',
    ],
    [
      'the large line under the name of the site',
      'WEXMOUTH NET - News',
      '<font size="6">WEXMOUTH NET</font><br><font size="5"><b>Nobody on the quay could say why</b></font><br>',
      'Nobody on the quay could say why',
    ],
    [
      'the title, where the heading is about something else',
      'Ferry leaves Wexmouth four hours late',
      '<h2>Stories that our readers like</h2>',
      'Ferry leaves Wexmouth four hours late',
    ],
    [
      'the title, where there are several headings',
      'Ferry leaves four hours late',
      '<h3>Council meets about ferry buses</h3><h3>Harbour office of Alder is shut</h3>',
      'Ferry leaves four hours late',
    ],
  ])('is %s', async (_, title, above, headline) => {
    const folder = makeContent({ 'a.html': pageOf(title, above) });
    await runIngest(folder);
    expect(articlesOf(folder)[0]?.article.headline).toMatchObject({ by: 'file', text: headline });
  });
});

describe('a saved page', () => {
  test('is read, cited by its markup and proven', async () => {
    const folder = makeContent({
      'a.html': page(
        HEAD,
        `${body}\n<h2>What the company says</h2>\n${body.replace('The ferry', 'A ferry')}`,
      ),
    });
    const run = await runIngest(folder);
    expect([run.code, run.issues]).toEqual([0, []]);
    const [record] = articlesOf(folder);
    const { article } = record ?? expect.fail();
    const received = page(
      HEAD,
      `${body}\n<h2>What the company says</h2>\n${body.replace('The ferry', 'A ferry')}`,
    );
    expect(article.source.url).toBe('/stories/s/a/source.html');
    expect(article.headline).toMatchObject({ by: 'file', text: 'Ferry leaves four hours late' });
    expect(article.date).toMatchObject({ status: 'stated', edtf: '2024-04-02' });
    expect(article.date.citations.map(({ exact }) => exact)).toEqual([
      '2024-04-02T23:10:00-05:00',
      '2024-04-02T23:10:00-05:00',
    ]);
    expect(article.publisher).toMatchObject({
      status: 'stated',
      name: 'Example Gazette',
      url: 'https://example.org/ferry?a=1&b=2',
    });
    expect(article.stated?.authors?.map(({ value }) => value)).toEqual(['Ana Ruíz']);
    expect(article.stated?.language?.value).toBe('en-GB');
    const [first, second] = article.passages;
    expect(first?.sentences[0]).toMatchObject({ exact: PARAGRAPHS[0]?.replace(/<.?em>/g, '') });
    const { start = 0, end = 0 } = first?.sentences[0] ?? {};
    expect([...received].slice(start, end).join('')).toBe(PARAGRAPHS[0]);
    expect(second?.sentences[0]?.exact).toBe(
      'At least 12\u00a0people missed the last bus, the harbour master’s office said.',
    );
    expect(article.passages.map(({ heading }) => heading?.exact ?? null)).toEqual([
      null,
      null,
      null,
      ...Array<string>(3).fill('What the company says'),
    ]);
    expect(article.removed.map(({ exact, rule }) => [exact, rule])).toEqual([
      ['Home News', 'page-part'],
      ['About us © Example Gazette', 'page-part'],
    ]);
  });
});

/** Pieces of pages, well-formed or not. */
const WORDS = [
  'The ferry left late on Monday.',
  'Nobody on the quay could say why.',
  'At least 12 people were hurt',
  ' ',
  '\n',
  '&amp;',
  '&lt;script&gt;',
  '&nbsp;',
  '&copyright',
  '<b>',
  '</b>',
  '<i class="x">',
  '</i>',
  '<br>',
  '<br><br>',
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<h2>What is known',
  '</h2>',
  '<blockquote>',
  '</blockquote>',
  '<ul><li>',
  '</li></ul>',
  '<table><tr><td>',
  '</td></tr></table>',
  '<script>alert(1)</script>',
  '<style>p{}</style>',
  '<!-- note -->',
  '<a href="javascript:alert(1)">',
  '</a>',
  '<img src=x onerror=alert(1)>',
  '<svg><text>x</text></svg>',
  '<title>T</title>',
  '😀 Пожар',
  '\u0000',
  '\u0001',
  '\u200b',
  '<',
  '>',
  '"',
  '</article>',
  '<pre>one\ntwo</pre>',
  '\r\n',
  '\r',
  '<p hidden>',
  '<noscript><p>x</p></noscript>',
  '<template><p>x</p></template>',
  '<textarea>x',
  '<select><option>x',
];
const LONG =
  '<p>The ferry left Wexmouth four hours late on Monday, and nobody on the quay could say why it did, the mayor said.</p>';

test.each([
  ['2 April 2024', []],
  ['Published: 2 April 2024', []],
  ['April 2, 2024, 11:10 pm', []],
  ['3 April 2024', ['3 April 2024']],
  ['On 2 April 2024 the ferry was late again.', ['On 2 April 2024 the ferry was late again.']],
  ['The timetable of 2 April 2024', ['The timetable of 2 April 2024']],
])('above a text whose metadata say 2 April 2024, “%s” leaves %j', (line, left) => {
  const made = provenArticle('a.html', page(HEAD, `<p>${line}</p>\n${body}`));
  const { article } = typeof made === 'string' ? expect.fail(made) : made;
  expect(article.date).toMatchObject({ status: 'stated', edtf: '2024-04-02' });
  const sentences = article.passages.flatMap((passage) => passage.sentences.map(({ exact }) => exact));
  expect(
    sentences.slice(
      0,
      sentences.findIndex((exact) => exact.startsWith('The ferry')),
    ),
  ).toEqual(left);
});

test('a text of HTML that is no page is read as a whole, without a choice of elements', () => {
  const made = provenArticle('a.html', '<p>The ferry was late.</p><ul><li>Nobody knew why.</li></ul>');
  const { article } = typeof made === 'string' ? expect.fail(made) : made;
  expect(article.passages.flatMap(({ sentences }) => sentences.map(({ exact }) => exact))).toEqual([
    'The ferry was late.',
    'Nobody knew why.',
  ]);
});

test('of any HTML, what is shown is proven, and nothing live comes out', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }),
      fc.boolean(),
      fc.boolean(),
      (pieces, isLong, isPage) => {
        const article = `<article>${isLong ? LONG.repeat(4) : ''}${pieces.join('')}</article>`;
        const received = isPage ? `<html><body>${article}</body></html>` : article;
        const made = provenArticle('a.html', received);
        if (typeof made === 'string') return;
        expect(made.page).not.toMatch(/<(?:script|img|svg|style|iframe|table)|javascript:|<[^>]+\son\w+=/i);
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  '<dl><dt>Published</dt><dd>14 April 2026</dd></dl>',
  '<ul><li>Published:</li><li>14 April 2026</li></ul>',
  '<table><tr><td>Published</td><td>14 April 2026</td></tr></table>',
  '<div>Date</div><div>14 April 2026</div>',
  '<p>Published<br>14 April 2026</p>',
  '<p>Date <b>14 April</b> 2026</p>',
])('a date with its label is proven: %s', async (line) => {
  const folder = makeContent({ 'a.html': page('', `${line}\n${body}`) });
  const run = await runIngest(folder);
  expect(run.issues.filter((issue) => /proof|date/.test(issue))).toEqual([]);
  const { date } = articlesOf(folder)[0]?.article ?? expect.fail();
  expect(date).toMatchObject({ status: 'stated', edtf: '2026-04-14' });
  expect(date).not.toHaveProperty('inMetadata');
});
