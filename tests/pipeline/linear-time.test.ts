import { describe, expect, test } from 'vitest';
import { ingest } from '#pipeline/ingest.ts';
import { makeContent, removeContent } from '../fixtures/ingest-run.ts';

/** CPU seconds of one ingest without a cache. */
async function cpuSeconds(content: Content): Promise<number> {
  const folder = makeContent(content.articles, content.others);
  const started = process.cpuUsage();
  await ingest(folder);
  const { user, system } = process.cpuUsage(started);
  removeContent(folder);
  return (user + system) / 1e6;
}

interface Content {
  articles: Record<string, string>;
  others?: Record<string, string>;
}

const article = (text: string): Content => ({ articles: { 'a.txt': text } });
const story = (settings: string, text = 'The council met on the quay.'): Content => ({
  articles: { 'a.txt': text },
  others: { 'stories/s/story.yml': `title: S\n${settings}\n` },
});
const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: Math.round(count) }, (_, index) => make(index));

/** Kinds of content that grow with size in characters; each was or could become quadratic. */
const KINDS: [name: string, content: (size: number) => Content][] = [
  [
    'the length of an article',
    (size) => article('The council met on the quay and heard the harbour master. '.repeat(size / 58)),
  ],
  ['its paragraphs', (size) => article('The council met on the quay.\n\n'.repeat(size / 30))],
  ['one sentence', (size) => article(`${'and the council met on the quay, '.repeat(size / 33)}.`)],
  [
    'figures',
    (size) => article('At least 60 people were killed and 145 injured in the fire. '.repeat(size / 60)),
  ],
  ['figures in one sentence', (size) => article(`${'60 people were killed, '.repeat(size / 23)}.`)],
  ['dates in one sentence', (size) => article(`${'on March 22, 2024, '.repeat(size / 19)}.`)],
  ['quotations in one paragraph', (size) => article('“a” '.repeat(size / 4))],
  ['quotations with speakers', (size) => article('“We go,” said Ana Ruiz. '.repeat(size / 24))],
  ['quotations in one sentence', (size) => article(`${'“we go” and '.repeat(size / 12)}.`)],
  ['straight quotation marks', (size) => article('"a" '.repeat(size / 4))],
  ['unclosed quotation marks', (size) => article('“a '.repeat(size / 3))],
  ['quotation marks within one another', (size) => article('“a '.repeat(size / 6) + 'b” '.repeat(size / 6))],
  ['apostrophes', (size) => article("'a ".repeat(size / 3))],
  ['capitalised words', (size) => article(`“We go,” ${'Ana Ruiz '.repeat(size / 9)}.`)],
  [
    'control characters in a sentence with a figure',
    (size) => article(`At least 60 people were killed ${'officers came\u0001 '.repeat(size / 15)}.`),
  ],
  [
    'control characters in sentences with figures',
    (size) => article('60 people were killed in the\u0001 fire. '.repeat(size / 36)),
  ],
  [
    'names that are listed',
    (size) => story(`names: { people: [${times(size / 8, (i) => `Name${i}`).join(', ')}] }`),
  ],
  [
    'names that are listed and found',
    (size) =>
      story(
        `names: { people: [${times(size / 16, (i) => `Name${i}`).join(', ')}] }`,
        `${times(size / 16, (i) => `Name${i}`).join(' and ')}.`,
      ),
  ],
  [
    'names with unknown keys',
    (size) => story(`names: { people: [${times(size / 24, (i) => `{ name: N${i}, x: 1 }`).join(', ')}] }`),
  ],
  ['aliases of YAML', (size) => story(`x: &a y\nz: [${'*a, '.repeat(size / 4)}]`)],
  [
    'anchors and aliases of YAML',
    (size) =>
      story(
        `${times(size / 30, (i) => `k${i}: &a${i} x`).join('\n')}\nz: [${times(size / 30, (i) => `*a${i}`).join(', ')}]`,
      ),
  ],
  [
    'redirects',
    (size) => ({
      articles: { 'a.txt': 'The council met.' },
      others: {
        'site.yml': `title: T\nredirects:\n${times(size / 50, (i) => `  - { from: /from/${i}/, to: /to/${i}/ }\n`).join('')}`,
      },
    }),
  ],
];

/** Small and large, in characters: eight times as much. Where small ones are too near to noise, larger ones decide. */
const SIZES = [
  [5_000, 40_000],
  [20_000, 160_000],
] as const;
/** Only what seems to grow faster needs more than one. */
const MAX_ROUNDS = 15;
const HIGHEST_EXPONENT = 1.2;
/** Below this, the large size cannot be distinguished from noise. */
const NEGLIGIBLE_SECONDS = 0.03;

/** Smaller differences are noise of the clock and the floor. */
const NOISE_SECONDS = 0.005;

describe('CPU time grows about linearly', () => {
  test.each(KINDS)('%s', async (_, content) => {
    const exponents: number[] = [];
    for (const [small, large] of SIZES) {
      // Other load only adds time, so the minimum of several runs is the best estimate.
      const least = [200, small, large].map(() => Infinity);
      // Code that is not compiled yet would make the small size seem slow, and the growth slight.
      await cpuSeconds(content(small));
      for (let round = 0; round < MAX_ROUNDS; round++) {
        for (const [i, size] of [200, small, large].entries()) {
          least[i] = Math.min(least[i] ?? Infinity, await cpuSeconds(content(size)));
        }
        const [floor = 0, ofSmall = 0, ofLarge = 0] = least;
        const growth = (ofLarge - floor) / Math.max(ofSmall - floor, NOISE_SECONDS);
        const exponent = Math.log(growth) / Math.log(large / small);
        if (ofLarge - floor < NEGLIGIBLE_SECONDS || exponent <= HIGHEST_EXPONENT) return;
        exponents.push(exponent);
      }
    }
    expect.fail(`exponents by round ${exponents.map((one) => one.toFixed(2)).join(', ')}`);
  });
});
