import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { claimsFileSchema } from '#pipeline/read/claims-file.ts';
import { parseYaml } from '#pipeline/read/yaml-file.ts';
import { declareClaims } from '../fixtures/declared-claims.ts';
import { type IngestRun, makeContent, outputBytes, runIngest } from '../fixtures/ingest-run.ts';

const STORY = path.join(import.meta.dirname, '../fixtures/ferry-story');
const readStory = (file: string): string => readFileSync(path.join(STORY, file), 'utf8');
const yaml = readStory('claims.yml');
const texts = Object.fromEntries(
  readdirSync(path.join(STORY, 'articles'))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name.replace('.txt', ''), readStory(`articles/${name}`)]),
);
const declared = parseYaml('claims.yml', yaml, claimsFileSchema).value;
if (!declared) throw new Error('no claims');

test('a story has claims of both kinds, as declared', () => {
  const { claims, onlyHere, lines } = declareClaims(texts, yaml);
  expect(lines).toEqual([]);
  expect(claims.map(({ id, kind }) => [id, kind])).toEqual([
    ['killed', 'differ'],
    ['cracks', 'same'],
  ]);
  expect(onlyHere).toHaveLength(2);
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
      (text) => text.replace('exact: left 34 people dead', 'exact: left 35 people dead'),
      'stories/s/claims.yml:11 claim-not-found — claim killed: “left 35 people dead” in second.txt — Nothing is written; the last complete output stays. — Nearest, line 3 of second.txt: “left 34 people dead”. Quote what the file has.',
    ],
    [
      'in a raw file',
      'articles/second.txt',
      (text) => text.replace('left 34', 'left 33'),
      'stories/s/claims.yml:11 claim-not-found — claim killed: “left 34 people dead” in second.txt — Nothing is written; the last complete output stays. — Nearest, line 3 of second.txt: “left 33 people dead”. Quote what the file has.',
    ],
    [
      'that another article has alone',
      'articles/second.txt',
      (text) => text.replace('Amid the grief', 'Amid the grief of LUND'),
      'words-elsewhere — only here “Lund’s denial” in third.txt — Nothing is written; the last complete output stays. — Line 7 of second.txt has “Lund”: name words that no other article has, or take the entry out.',
    ],
    [
      'of ours, to one that is barred',
      'claims.yml',
      (text) => text.replace('text: How many people were killed.', 'text: The number killed is confirmed.'),
      'stories/s/claims.yml:5 bad-value — claims.0.text: must not say “confirmed”: that articles agree proves nothing (column 11) — The file is not used. — Correct the value.',
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
