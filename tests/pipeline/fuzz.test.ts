import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlineOf } from '#contracts/article.ts';
import { ingest } from '#pipeline/ingest.ts';
import { provePage } from '#pipeline/prove/prove-page.ts';
import { issueSeverity } from '#pipeline/report/issue.ts';
import { SourceText } from '#pipeline/text/source-text.ts';
import { articleBody } from '#view/article/article-body.ts';
import { figureMarks } from '#view/article/figure-marks.ts';
import { pageAround } from '../fixtures/article-page.ts';
import { articlesOf, makeContent, removeContent, storiesOf } from '../fixtures/ingest-run.ts';

/** `npm run fuzz -- --minutes N` sets the duration; otherwise a fixed number of contents is tried. */
const MINUTES = Number(process.env['DATELINE_FUZZ_MINUTES'] ?? 0);
const RUNS = 120;

/** Words of the rules, and inputs that have caused errors. */
const PARTS = [
  'date 2024-03-22',
  'date 9999-12-31',
  'date 0001-01-01',
  'date: 22 March 2024',
  'On Friday evening',
  'in March',
  'three days later',
  '2024-02-30',
  'At least 60 people were killed',
  '145 injured',
  'more than a hundred',
  'no fewer than',
  '1,2,3',
  '6.0',
  '٣',
  '½',
  'one hundred and',
  'the death toll rose to',
  '“We go home,” said Ana Ruiz.',
  '“',
  '”',
  '"',
  "'",
  '«',
  '»',
  '„',
  '‘',
  '’',
  'said',
  'according to',
  'Ana Ruiz',
  'the attack',
  'Alder House',
  'Mr.',
  'U.S.',
  'e.g.',
  'Russia\u0092s President Opens',
  'THE TOWN MOURNS',
  'By Ana Ruiz',
  'Share',
  'Advertisement',
  'READ MORE: a',
  'Copyright',
  '- x',
  '1. ',
  'A:',
  '(',
  ')',
  '[1]',
  '—',
  '…',
  '.',
  '?',
  '!',
  ',',
  ';',
  ':',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\f',
  '\v',
  '\t',
  ' ',
  '\u00a0',
  '\u2028',
  '\u0085',
  '\0',
  '\u0001',
  '\u001b[31m',
  '\u007f',
  '\u009f',
  '\ufeff',
  '\u200b',
  '\u200d',
  '\u3164',
  '\ufdd0',
  '\u{1ffff}',
  '\u{10ffff}',
  '\u{e0041}',
  '\u0301',
  '\u202e',
  '😀',
  '👩‍👩‍👧',
  'é',
  'İ',
  'ß',
  'ﬁ',
  '中。',
  'Совет',
  'مجلس',
  '<script>',
  '&amp;',
  '&#0;',
  '</p>',
  '<!--',
  ']]>',
  '${x}',
  '{{x}}',
  '%00',
  '..',
  '__proto__',
  'constructor',
];
const part = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PARTS) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }).map((text) => text.toWellFormed()) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'The council met on the quay.',
      'It heard the harbour master there',
      'The people of the town went home',
    ),
  },
);
const text = fc
  .array(fc.tuple(part, fc.constantFrom(' ', '', '\n', ' ', '\n\n')), { minLength: 1, maxLength: 40 })
  .map((parts) => parts.flat().join(''));
const bytes = fc.oneof(
  { weight: 9, arbitrary: text.map((words) => Buffer.from(words)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }).map((array) => Buffer.from(array)) },
  {
    weight: 1,
    arbitrary: fc.tuple(text, fc.nat(), fc.nat(255)).map(([words, at, byte]) => {
      const changed = Buffer.from(words);
      if (changed.length > 0) changed[at % changed.length] = byte;
      return changed;
    }),
  },
);

const scalar = fc.oneof(
  fc.constantFrom(
    'S',
    '2024-03-22',
    '12',
    'null',
    '[]',
    '{}',
    '*a',
    '&a x',
    '!!x y',
    '"\\0"',
    '"\\u3164"',
    '~',
    '.inf',
    '0x1F',
    '>-\n  x',
    'en',
    '/a/',
  ),
  text.map((words) => JSON.stringify(words)),
);
const mapping = (keys: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom(...keys), scalar), { maxLength: 5 })
    .map((entries) => entries.map(([key, value]) => `${key}: ${value}\n`).join(''));
const yaml = (keys: readonly string[]): fc.Arbitrary<Buffer> =>
  fc.oneof(
    { weight: 8, arbitrary: mapping(keys).map((words) => Buffer.from(words)) },
    { weight: 1, arbitrary: bytes },
  );

const supplied = (words: string): string => `{ ${words}, source: S, checked: 2024-03-25 }`;
const note = fc.oneof(
  yaml(['slug', 'headline', 'publisher', 'date', 'indexing', 'x', '__proto__']),
  fc
    .tuple(fc.constantFrom('2024-03-22', '2024-02-30', '9999-12-31'), text)
    .map(([day, words]) =>
      Buffer.from(
        `date: ${supplied(`day: ${day}`)}\nheadline: ${supplied(`text: ${JSON.stringify(words.replace(/\s+/g, ' '))}`)}\n`,
      ),
    ),
);
const story = text.map((words) =>
  Buffer.from(`title: S
event: { words: [attack, fire], places: [Alder House, ${JSON.stringify(words.replace(/\s+/g, ' ').slice(0, 30))}] }
names: { people: [Ana Ruiz, { name: Ruiz, aliases: [the president, İ] }], places: [Alder House, Russia] }
subjects: [the attack, people]
`),
);

const content = fc.record({
  articles: fc.array(bytes, { minLength: 1, maxLength: 4 }),
  note: fc.option(note),
  story: fc.oneof(
    { weight: 3, arbitrary: story },
    { weight: 1, arbitrary: yaml(['title', 'names', 'subjects', 'event', 'language']) },
  ),
  claims: fc.option(yaml(['claims', 'onlyHere', 'x'])),
  corrections: fc.option(yaml(['corrections', 'x'])),
  method: fc.option(bytes),
  lock: fc.option(bytes),
});

test(
  'random bytes yield published records or an issue',
  async () => {
    await fc.assert(
      fc.asyncProperty(content, async ({ articles, ...files }) => {
        const paths = {
          'stories/s/articles/0.meta.yml': files.note,
          'stories/s/story.yml': files.story,
          'stories/s/claims.yml': files.claims,
          'stories/s/corrections.yml': files.corrections,
          'method.md': files.method,
          'addresses.lock': files.lock,
        };
        const named = Object.fromEntries(articles.map((each, index) => [`${index}.txt`, each]));
        const others = Object.fromEntries(
          Object.entries(paths).flatMap(([file, each]) => (each ? [[file, each]] : [])),
        );
        const folder = makeContent(
          { ...named, 'good.txt': 'The harbour was empty. Nobody was there.' },
          others,
        );
        try {
          const { issues, report, error } = await ingest(folder);
          expect(report).not.toMatch(/[[\p{Cc}]--[\n]]/v);
          expect(issues.filter(({ kind }) => kind === 'internal-error' || kind === 'failed-proof')).toEqual(
            [],
          );
          if (error !== null) {
            expect(error).toMatchObject({
              message: expect.stringMatching(/^Cannot replace the output: what stories\/s\/claims\.yml/),
            });
            return;
          }
          const published = new Map(articlesOf(folder).map((record) => [record.article.source.path, record]));
          const refused = new Set(
            issues.filter((issue) => issueSeverity(issue) === 'error').map(({ path }) => path),
          );
          const isStory = !refused.has('stories/s/story.yml');
          for (const name of [...Object.keys(named), 'good.txt']) {
            const file = `stories/s/articles/${name}`;
            expect([file, published.has(file)]).toEqual([file, isStory && !refused.has(file)]);
          }
          const [record] = storiesOf(folder);
          for (const { article, spacing } of published.values()) {
            expect(article.headline.text).not.toMatch(/[[\p{Cc}\p{Noncharacter_Code_Point}]--[\t\n]]/v);
            const figures = record?.figures.filter((figure) => figure.article === article.id) ?? [];
            const marks = figureMarks(outlineOf(article), figures, '/s/');
            const body = articleBody({ article, spacing }, marks, new Map());
            const html = body.map((block) => block.html).join('\n');
            const source = path.join(folder.content, article.source.path);
            provePage(
              pageAround(article, html),
              article,
              new SourceText(source, readFileSync(source), article.source.encoding),
            );
          }
        } finally {
          removeContent(folder);
        }
      }),
      MINUTES > 0
        ? {
            numRuns: Number.MAX_SAFE_INTEGER,
            interruptAfterTimeLimit: MINUTES * 60_000,
            markInterruptAsFailure: false,
          }
        : { numRuns: RUNS },
    );
  },
  120_000 + MINUTES * 60_000 * 2,
);
