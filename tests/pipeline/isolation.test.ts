import { afterEach, describe, expect, test, vi } from 'vitest';
import { ingest } from '#pipeline/ingest.ts';
import { articlesOf, makeContent, runIngest } from '../fixtures/ingest-run.ts';

/** Errors are injected into the module of each step, for the file with this word. */
const { BAD, failing, breaking, throwing, typeError } = vi.hoisted(() => {
  type Call = (...args: unknown[]) => unknown;
  const BAD = 'Quillfeather';
  const failing = { step: '' };
  /** Replaces a function of a module while its step should fail. */
  const breaking =
    (step: string, name: string, fail: (args: unknown[], real: Call) => unknown) =>
    async (original: () => Promise<unknown>): Promise<Record<string, unknown>> => {
      const module = (await original()) as Record<string, Call>;
      const real = module[name] as Call;
      return {
        ...module,
        [name]: (...args: unknown[]) => (failing.step === step ? fail(args, real) : real(...args)),
      };
    };
  const throwing =
    (error: () => unknown) =>
    (args: unknown[], real: Call): unknown => {
      if (JSON.stringify(args).includes(BAD)) throw error();
      return real(...args);
    };
  const typeError = (): unknown => new TypeError('cannot read properties of undefined');
  return { BAD, failing, breaking, throwing, typeError };
});

vi.mock(
  '#pipeline/read/raw-file.ts',
  breaking('read', 'readRawFile', async ([root, file, ...more], real) => {
    if (String(file).includes('f4')) throw new TypeError('cannot read properties of undefined');
    return real(root, file, ...more);
  }),
);
vi.mock('#pipeline/parse.ts', breaking('parse', 'parseArticle', throwing(typeError)));
vi.mock(
  '#pipeline/derive/choose-headline.ts',
  breaking(
    'headline',
    'deriveHeadline',
    throwing(() => 'a string'),
  ),
);
vi.mock('#pipeline/derive/figures.ts', breaking('figures', 'readFigures', throwing(typeError)));
vi.mock('#pipeline/derive/date-status.ts', breaking('date', 'deriveDateStatus', throwing(typeError)));
vi.mock(
  '#pipeline/derive/events.ts',
  breaking(
    'events',
    'deriveEvents',
    throwing(() => new RangeError('Maximum call stack size exceeded')),
  ),
);
vi.mock('#pipeline/derive/quotes.ts', breaking('quotes', 'deriveQuotes', throwing(typeError)));
vi.mock(
  '#pipeline/derive/story-figures.ts',
  breaking('schema', 'deriveStoryFigures', (args, real) => {
    const made = real(...args) as { figures: { article: string; value: unknown }[] };
    return {
      ...made,
      figures: made.figures.map((one) => (one.article === 'f4' ? { ...one, value: 'many' } : one)),
    };
  }),
);
vi.mock('#pipeline/prove/prove-headline.ts', async (original) => {
  const module = await original<Record<string, unknown>>();
  const { proofError } = await import('#pipeline/prove/proof-error.ts');
  return {
    ...module,
    proveHeadline: (
      headline: { citation?: { start: number; end: number; exact: string } },
      source: { path: string },
    ) => {
      if (failing.step === 'proof' && source.path.includes('f4') && headline.citation)
        throw proofError('headline', source.path, headline.citation, 'one', 'another');
    },
  };
});

afterEach(() => {
  failing.step = '';
});

const texts = Object.fromEntries(
  Array.from({ length: 10 }, (_, i) => [
    `f${i}.txt`,
    `The council met on 4 March 2024 about pier ${i}.\nAt least ${i + 20} people were killed in the fire of Alder House. “We go home,” said Ana ${i === 4 ? BAD : 'Ruiz'}.\n`,
  ]),
);
/** Figures without an event would be an issue of their own. */
const story = 'title: S\nevent: { words: [fire], places: [Alder House] }\n';
const makeTen = (others: Record<string, string> = {}) =>
  makeContent({ ...texts, ...others }, { 'stories/s/story.yml': story });
const others = Array.from({ length: 10 }, (_, i) => `s/f${i}`).filter((id) => id !== 's/f4');
const steps = ['read', 'parse', 'headline', 'figures', 'date', 'events', 'quotes', 'schema', 'proof'];

describe('a failure in any step leaves out one file of ten', () => {
  test.each(steps)('%s', async (step) => {
    const folder = makeTen();
    failing.step = step;
    const { code, issues, out } = await runIngest(folder);
    const kind = step === 'proof' ? 'failed-proof' : 'internal-error';
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(
      new RegExp(`^stories/s/articles/f4\\.txt:1 ${kind} — .+ — .*left out\\. — This is a bug in Dateline`),
    );
    expect([
      code,
      articlesOf(folder)
        .map(({ id }) => id)
        .sort(),
    ]).toEqual([1, others]);
    expect(out).toMatch(/^files read +10$/m);
  });

  test('none of ten if nothing fails', async () => {
    const folder = makeTen();
    expect([(await runIngest(folder)).issues, articlesOf(folder).length]).toEqual([[], 10]);
  });

  test('two of ten, one after the other', async () => {
    const folder = makeTen({ 'f7.txt': `${texts['f7.txt']}It was a Quillfeather too.\n` });
    failing.step = 'quotes';
    const { issues } = await runIngest(folder);
    expect(issues.map((issue) => issue.split(':')[0])).toEqual([
      'stories/s/articles/f4.txt',
      'stories/s/articles/f7.txt',
    ]);
    expect(articlesOf(folder)).toHaveLength(8);
  });

  test('and the claims that quote it', async () => {
    const folder = makeContent(texts, {
      'stories/s/story.yml': story,
      'stories/s/claims.yml': `claims:
  - { id: killed, text: How many were killed., kind: differ, quotes: [{ article: f1, exact: At least 21 }, { article: f4, exact: At least 24 }] }
  - { id: others, text: How many were killed there., kind: differ, quotes: [{ article: f1, exact: At least 21 }, { article: f5, exact: At least 25 }] }
`,
    });
    failing.step = 'parse';
    const { code, issues } = await runIngest(folder);
    expect(issues.map((issue) => issue.split(' — ').slice(0, 2).join(' — '))).toEqual([
      expect.stringContaining('stories/s/articles/f4.txt:1 internal-error'),
      'stories/s/claims.yml:2 claim-of-left-out-file — claim killed: f4 is left out',
    ]);
    expect([code, articlesOf(folder).length]).toEqual([1, 9]);
  });
});

test('a file whose page cannot be proven is left out, and the others are published', async () => {
  const folder = makeTen();
  await runIngest(folder);
  const path = 'stories/s/articles/f4.txt';
  const { issues, failed } = await ingest({ ...folder, leaveOut: new Map([[path, 'no page']]) });
  expect(failed).toBe(true);
  expect(issues).toContainEqual({ kind: 'failed-proof', path, line: 1, text: 'no page' });
  expect(articlesOf(folder)).toHaveLength(9);
});
