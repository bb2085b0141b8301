import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { claimsFileSchema } from '#pipeline/read/claims-file.ts';
import { parseYaml } from '#pipeline/read/yaml-file.ts';
import { declareClaims } from '../fixtures/declared-claims.ts';
import { type IngestRun, makeContent, outputBytes, runIngest } from '../fixtures/ingest-run.ts';

const FIRST_STORY = path.join(import.meta.dirname, '../../content/stories/crocus-city-hall');
const readStory = (file: string): string => readFileSync(path.join(FIRST_STORY, file), 'utf8');
const yaml = readStory('claims.yml');
const texts = Object.fromEntries(
  readdirSync(path.join(FIRST_STORY, 'articles'))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name.replace('.txt', ''), readStory(`articles/${name}`)]),
);
const declared = parseYaml('claims.yml', yaml, claimsFileSchema).value;
if (!declared) throw new Error('no claims');

test('the first story has many claims of both kinds, as declared', () => {
  const { claims, onlyHere, lines } = declareClaims(texts, yaml);
  expect(lines).toEqual([]);
  expect(claims.length).toBeGreaterThanOrEqual(15);
  expect(new Set(claims.map(({ kind }) => kind))).toEqual(new Set(['same', 'differ']));
  expect(onlyHere.length).toBeGreaterThanOrEqual(5);
  const quoted = claims.flatMap(({ quotes }) => quotes.map(({ article }) => article));
  expect(new Set(quoted)).toEqual(new Set(Object.keys(texts)));
});

const quotes = declared.claims.flatMap(({ id, quotes: all }, claim) =>
  all.map(({ exact }, quote) => ({ id, claim, quote, exact })),
);

test('a changed character in any quotation of a claim fails the proof, naming the claim', () => {
  const anyCharacter = fc.oneof(
    fc.string({ minLength: 1, maxLength: 1 }),
    fc.constantFrom('x', '7', 'é', ' '),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...quotes),
      fc.nat(),
      anyCharacter,
      ({ id, claim, quote, exact }, at, put) => {
        const place = at % exact.length;
        const changed = exact.slice(0, place) + put + exact.slice(place + 1);
        fc.pre(changed !== exact && changed === changed.trim());
        const data = structuredClone(declared);
        const target = data.claims[claim]?.quotes[quote];
        if (!target) throw new Error('no such quote');
        target.exact = changed;
        const { lines, claims } = declareClaims(texts, JSON.stringify(data));
        expect(lines).toHaveLength(1);
        expect(lines[0]).toContain(`claim ${id}: “`);
        expect(claims.map((one) => one.id)).not.toContain(id);
      },
    ),
    { numRuns: 100 },
  );
});

describe('a changed word stops the run, and the last output stays', () => {
  const folder = makeContent(
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${name}.txt`, text])),
    { 'stories/s/claims.yml': yaml, 'stories/s/story.yml': readStory('story.yml') },
  );
  let good: IngestRun;
  let before: ReturnType<typeof outputBytes>;
  beforeAll(async () => {
    good = await runIngest(folder);
    before = outputBytes(folder);
  });

  /** Changes one file of the story for one run. */
  const runWith = async (file: string, change: (text: string) => string): Promise<IngestRun> => {
    const whole = path.join(folder.content, 'stories/s', file);
    const text = readFileSync(whole, 'utf8');
    const changed = change(text);
    expect(changed).not.toBe(text);
    writeFileSync(whole, changed);
    const run = await runIngest(folder);
    writeFileSync(whole, text);
    return run;
  };

  test('it was valid before', () => {
    expect([good.code, good.issues]).toEqual([0, []]);
  });

  const NOT_PROVEN =
    'Cannot replace the output: what stories/s/claims.yml declares is not proven. Correct what is reported above; the last complete output is still in place.\n';

  test.each<[string, string, (text: string) => string, string]>([
    [
      'in claims.yml',
      'claims.yml',
      (text) => text.replace('exact: over 137 dead', 'exact: over 138 dead'),
      'stories/s/claims.yml:19 claim-not-found — claim killed: “over 138 dead” in 003_e1ee1cff17524385.txt — Nothing is written; the last complete output stays. — Nearest, line 1 of 003_e1ee1cff17524385.txt: “over 137 dead”. Quote what the file has.',
    ],
    [
      'in a raw file',
      'articles/002_46477f8c36544ae1.txt',
      (text) => text.replace('killing 144', 'killing 143'),
      'stories/s/claims.yml:13 claim-not-found — claim killed: “killing 144” in 002_46477f8c36544ae1.txt — Nothing is written; the last complete output stays. — Nearest, line 1 of 002_46477f8c36544ae1.txt: “killing 143”. Quote what the file has.',
    ],
    [
      'that another article has alone',
      'articles/002_46477f8c36544ae1.txt',
      (text) => text.replace('Amidst the chaos', 'Amidst the KYIV chaos'),
      'words-elsewhere — only here “Kyiv’s denial” in 001_88ae9f533020fd29.txt — Nothing is written; the last complete output stays. — Line 1 of 002_46477f8c36544ae1.txt has “Kyiv”: name words that no other article has, or take the entry out.',
    ],
    [
      'of ours, to one that is barred',
      'claims.yml',
      (text) => text.replace('text: How many people were killed.', 'text: The number killed is confirmed.'),
      'stories/s/claims.yml:7 bad-value — claims.0.text: must not say “confirmed”: that articles agree proves nothing (column 11) — The file is not used. — Correct the value.',
    ],
    [
      'so that the file is no YAML',
      'claims.yml',
      (text) => text.replace('claims:', 'claims: [{'),
      'stories/s/claims.yml:',
    ],
  ])('%s', async (_, file, change, line) => {
    const { code, issues, err } = await runWith(file, change);
    expect([code, err]).toEqual([1, NOT_PROVEN]);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toContain(line);
    expect(outputBytes(folder)).toEqual(before);
  });

  test('an invalid claims file stops it too', async () => {
    const { code, err } = await runWith('claims.yml', (text) => `${text}# ${'x'.repeat(1024 * 1024)}\n`);
    expect([code, err]).toEqual([1, NOT_PROVEN]);
    expect(outputBytes(folder)).toEqual(before);
  });

  test('claims.yml is optional', async () => {
    const run = await runIngest(makeContent({ 'a.txt': 'The river rose.' }));
    expect([run.code, run.issues]).toEqual([0, []]);
  });
});
