import { describe, expect, test } from 'vitest';
import { noteSchema, siteSettingsSchema } from '#pipeline/read/settings.ts';
import { parseYaml } from '#pipeline/read/yaml-file.ts';

const noteWith = (url: string): string =>
  `publisher:\n  name: P\n  url: ${JSON.stringify(url)}\n  source: S\n  checked: 2024-03-01\n`;
const siteWith = (url: string): string => `title: T\nurl: ${JSON.stringify(url)}\n`;

const taken = [
  'https://example.org',
  'http://example.org/',
  'HTTPS://EXAMPLE.ORG/a',
  'https://example.org:8443/a/b.html?c=d&e=f#g',
  'https://example.org/@writer/a-story',
  'https://example.org/?mail=a@example.org',
  'https://пример.испытание/новость',
  'http://[::1]:8080/',
  'http://localhost:4321/',
];

const refused = [
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JavaScript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'ftp://example.org/',
  'blob:https://example.org/1',
  'mailto:a@example.org',
  '//example.org/',
  '/a/b',
  'example.org',
  'http:example.org',
  'https:/example.org',
  'https:///example.org',
  'https:\\\\example.org',
  'https://example.org\\@example.net/',
  'https://user:word@example.org/',
  'https://example.org@example.net/',
  'https://',
  'https://?a',
  'https://exa mple.org/',
  'https://example.org/a b',
  'https://example.org/\u0007',
  'java\tscript:alert(1)',
  '',
];

describe('in a note, as the address of a publisher', () => {
  test.each(taken)('%s is accepted', (url) => {
    const { value, issues } = parseYaml('n.meta.yml', noteWith(url), noteSchema);
    expect(issues).toEqual([]);
    expect(value?.publisher?.url).toBe(url);
  });

  test.each(refused)('%j is refused with its line', (url) => {
    const { value, issues } = parseYaml('n.meta.yml', noteWith(url), noteSchema);
    expect(value).toBeNull();
    expect(issues[0]).toMatchObject({
      kind: 'bad-value',
      line: 3,
      text: expect.stringMatching(/^publisher\.url: /),
    });
  });
});

describe('in site.yml, as the address of the site', () => {
  const places = [
    'https://example.org',
    'http://example.org/',
    'HTTPS://EXAMPLE.ORG/a',
    'https://example.org:8443/news/',
    'https://example.org/~ruiz/v1.0/',
    'http://[::1]:8080/',
  ];
  const noPlaces = [
    ['https://example.org/?a=b', 'must have nothing after its path'],
    ['https://example.org/news/#top', 'must have nothing after its path'],
    ['https://example.org/новость/', 'must have a path of letters'],
    ['https://example.org/a%20b/', 'must have a path of letters'],
    ['https://example.org/a;b/', 'must have a path of letters'],
  ] as const;

  test.each(places)('%s is accepted', (url) => {
    expect(parseYaml('site.yml', siteWith(url), siteSettingsSchema)).toMatchObject({
      value: { url },
      issues: [],
    });
  });

  test.each(noPlaces)('%s is refused: it %s', (url, reason) => {
    const { value, issues } = parseYaml('site.yml', siteWith(url), siteSettingsSchema);
    expect(value).toBeNull();
    expect(issues[0]).toMatchObject({ line: 2, text: expect.stringContaining(`url: ${reason}`) });
  });

  test.each(refused)('%j is refused with its line', (url) => {
    const { value, issues } = parseYaml('site.yml', siteWith(url), siteSettingsSchema);
    expect(value).toBeNull();
    expect(issues[0]).toMatchObject({ kind: 'bad-value', line: 2, text: expect.stringMatching(/^url: /) });
  });
});
