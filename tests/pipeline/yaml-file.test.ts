import { describe, expect, test } from 'vitest';
import { noteSchema, siteSettingsSchema, storySettingsSchema } from '#pipeline/read/settings.ts';
import { parseYaml } from '#pipeline/read/yaml-file.ts';

const lines = ({ issues }: ReturnType<typeof parseYaml>): string[] =>
  issues.map(({ line, kind, text }) => `${line} ${kind} — ${text}`);

const publisher = 'publisher: { name: P, source: S, checked: 2024-03-01 }\n';

describe('a valid note', () => {
  test.each<[string, string, object]>([
    ['empty', '', {}],
    ['of comments', '# nothing yet\n', {}],
    ['with a slug', 'slug: a-1\n', { slug: 'a-1' }],
    ['with CRLF', 'slug: a-1\r\n# end\r\n', { slug: 'a-1' }],
    ['in JSON', '{"slug": "a-1"}', { slug: 'a-1' }],
    [
      'with an alias',
      `headline: { text: T, source: &s The page., checked: 2024-03-01 }\n${publisher.replace('S', '*s')}`,
      {
        headline: { text: 'T', source: 'The page.', checked: '2024-03-01' },
        publisher: { name: 'P', source: 'The page.', checked: '2024-03-01' },
      },
    ],
  ])('%s', (_, text, value) => {
    expect(parseYaml('n.meta.yml', text, noteSchema)).toMatchObject({ value, issues: [] });
  });
});

describe('an invalid note is reported with place and reason', () => {
  test.each<[string, string, string[]]>([
    [
      'a key twice',
      'slug: a\nslug: b\n',
      ['2 bad-yaml — the key slug occurs twice in one mapping (column 1)'],
    ],
    [
      'a key twice further in',
      'publisher:\n  name: P\n  name: Q\n',
      ['3 bad-yaml — the key name occurs twice in one mapping (column 3)'],
    ],
    [
      'a bracket that does not close',
      'slug: [a\n',
      [
        '2 bad-yaml — Flow sequence in block collection must be sufficiently indented and end with a ] (column 1)',
      ],
    ],
    [
      'a tab before a key',
      'publisher:\n\tname: P\n',
      ['2 bad-yaml — Tabs are not allowed as indentation (column 1)'],
    ],
    ['an alias to nothing', 'slug: *x\n', ['1 bad-yaml — the alias x has no anchor before it (column 7)']],
    [
      'two documents',
      'slug: a\n---\nslug: b\n',
      ['2 bad-yaml — Source contains multiple documents; please use YAML.parseAllDocuments() (column 1)'],
    ],
    [
      'a list',
      '- slug: a\n',
      ['1 bad-value — the file: Invalid input: expected object, received array (column 1)'],
    ],
    [
      'a bare word',
      'slug\n',
      ['1 bad-value — the file: Invalid input: expected object, received string (column 1)'],
    ],
    [
      'a number',
      'slug: 12\n',
      ['1 bad-value — slug: Invalid input: expected string, received number (column 7)'],
    ],
    [
      'a path for a slug',
      'slug: ../x\n',
      ['1 bad-value — slug: must consist of letters a to z, digits, hyphens and underscores (column 7)'],
    ],
    [
      'a publisher without evidence',
      'slug: a\npublisher:\n  name: P\n',
      [
        '3 bad-value — publisher.source: Invalid input: expected string, received undefined (column 3)',
        '3 bad-value — publisher.checked: Invalid input: expected string, received undefined (column 3)',
      ],
    ],
    [
      'a script for an address',
      `publisher:\n  name: P\n  url: javascript:alert(1)\n  source: S\n  checked: 2024-03-01\n`,
      ['3 bad-value — publisher.url: must be an http or https address (column 8)'],
    ],
    [
      'an address with blanks',
      `publisher:\n  name: P\n  url: https://example.org/a b\n  source: S\n  checked: 2024-03-01\n`,
      ['3 bad-value — publisher.url: must have no spaces (column 8)'],
    ],
    [
      'a day that no calendar has',
      'date:\n  day: 2024-02-30\n  source: S\n  checked: 2024-03-01\n',
      [
        '2 bad-value — date.day: must be a day, a month or a year, such as 2024-03-23, 2024-03 or 2024 (column 8)',
      ],
    ],
    [
      'a control character',
      'headline: { text: "a\\eb", source: S, checked: 2024-03-01 }\n',
      ['1 bad-value — headline.text: must be one line without control characters (column 19)'],
    ],
    [
      'half a character',
      'headline: { text: "a\\ud800", source: S, checked: 2024-03-01 }\n',
      ['1 bad-value — headline.text: must be one line without control characters (column 19)'],
    ],
    [
      'a mapping for a key',
      '? { a: b }\n: c\n',
      ['1 bad-yaml — With stringKeys, all keys must be strings (column 3)'],
    ],
  ])('%s', (_, text, expected) => {
    const result = parseYaml('n.meta.yml', text, noteSchema);
    expect(lines(result)).toEqual(expected);
    expect(result.value).toBeNull();
  });
});

describe('an unknown key is ignored, and reported with its place', () => {
  test.each<[string, string, string[]]>([
    ['at the top', 'slug: a\ntown: X\n', ['2 unknown-key — town (column 1)']],
    ['further in', `${publisher.replace('}', ', town: X }')}`, ['1 unknown-key — town (column 56)']],
    [
      'that means something to JavaScript',
      '__proto__: { slug: b }\n',
      ['1 unknown-key — __proto__ (column 1)'],
    ],
    ['with an escape in it', '"a\\eb": 1\n', ['1 unknown-key — a\u001bb (column 1)']],
  ])('%s', (_, text, expected) => {
    const result = parseYaml('n.meta.yml', text, noteSchema);
    expect(lines(result)).toEqual(expected);
    expect(result.value).not.toBeNull();
  });

  test('in a name, which is kept', () => {
    const text = 'title: T\nnames:\n  people:\n    - Ana\n    - name: Bo\n      alias: [B]\n';
    const result = parseYaml('story.yml', text, storySettingsSchema);
    expect(lines(result)).toEqual(['6 unknown-key — alias (column 7)']);
    expect(result.value?.names?.people).toEqual([
      { name: 'Ana', aliases: [] },
      { name: 'Bo', aliases: [] },
    ]);
  });
});

describe('a file made to exhaust memory or time is refused quickly', () => {
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
    .concat([...'bcdefgh'].map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefg'[i]}`).join()}]`))
    .join('\n');
  test.each<[string, string, RegExp]>([
    ['aliases of aliases', bomb, /^4 bad-yaml — more aliases than settings need/],
    ['brackets without end', `slug: ${'['.repeat(100_000)}`, /^1 bad-yaml — nested too deeply/],
    ['mappings without end', `slug: ${'{a: '.repeat(100_000)}`, /^1 bad-yaml — nested too deeply/],
    [
      'an indent more each line',
      Array.from({ length: 700 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      /unknown-key — a/,
    ],
    [
      'keys without number',
      Array.from({ length: 30_000 }, (_, i) => `k${i}: 1`).join('\n'),
      /^1 unknown-key — k0 \(column 1\)$/,
    ],
    [
      'a list of wrong values',
      `title: T\nsubjects: [${'1,'.repeat(15_000)}]`,
      /^2 bad-value — subjects\.0: Invalid input: expected object, received number/,
    ],
  ])('%s', (_, text, first) => {
    const started = process.cpuUsage();
    const result = parseYaml('story.yml', text, storySettingsSchema);
    expect(lines(result)[0]).toMatch(first);
    expect(result.issues.length).toBeLessThan(50);
    // CPU time, because machines are shared.
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(20);
  });

  test('findings over the limit are counted', () => {
    const text = `title: T\n${Array.from({ length: 30 }, (_, i) => `k${i}: 1\n`).join('')}`;
    expect(lines(parseYaml('site.yml', text, siteSettingsSchema)).at(-1)).toBe(
      '1 unknown-key — 10 more in this file',
    );
  });
});
