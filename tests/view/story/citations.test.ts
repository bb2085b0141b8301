import { expect, test } from 'vitest';
import { bibtexEntry, cslItems } from '#view/story/citations.ts';
import { type Sample, sampleCoverage, supplied, suppliedDay } from '../sample-coverage.ts';

const place = { base: '/', origin: new URL('https://example.org/'), site: 'Dateline' } as const;
const headline = (text: string): NonNullable<Sample['headline']> => ({
  text,
  by: 'editor',
  evidence: 'As on the page.',
  checked: '2031-05-20',
});

const TITLE = '{100%} of "it" & \\all_ #1 ~ $5^2';
const coverage = sampleCoverage([
  { file: '1.txt', stated: '2031-05-17', publisher: supplied('The R&D Gazette'), headline: headline(TITLE) },
  { file: '2.txt', date: suppliedDay('2031-05-19') },
  { file: '3.txt' },
]);
const items = cslItems(coverage, place);

test('an article is cited with what is known of it, and says what is ours', () => {
  expect(
    items.map((item) => [
      item.id,
      item.title,
      item['container-title'],
      item.issued?.['date-parts'][0],
      item.URL,
    ]),
  ).toEqual([
    ['flood-1', TITLE, 'The R&D Gazette', [2031, 5, 17], 'https://example.org/stories/flood/1/'],
    ['flood-2', undefined, undefined, [2031, 5, 19], 'https://example.org/stories/flood/2/'],
    ['flood-3', undefined, undefined, undefined, 'https://example.org/stories/flood/3/'],
  ]);
  expect(items.map(({ note }) => note.replace(/^.*?; /, ''))).toEqual([
    'title added by the site; publisher added by the site.',
    'publisher not known; date added by the site.',
    'publisher not known; undated.',
  ]);
});

/** Reads BibTeX entries of braced fields; throws where braces do not match. */
function readBibtex(text: string): Map<string, Map<string, string>> {
  const entries = new Map<string, Map<string, string>>();
  let at = 0;
  const braced = (): string => {
    if (text[at] !== '{') throw new Error(`No brace at ${at}.`);
    const from = ++at;
    for (let depth = 1; depth > 0; at++) {
      if (at >= text.length) throw new Error('A brace is open.');
      if (text[at] === '\\') at++;
      else if (text[at] === '{') depth++;
      else if (text[at] === '}') depth--;
    }
    return text.slice(from, at - 1);
  };
  while ((at = text.indexOf('@', at)) !== -1) {
    at = text.indexOf('{', at);
    const [key = '', ...rest] = braced().split(',\n');
    const fields = rest.map((line) => /^\s*(\w+) = \{(.*)\}\s*$/s.exec(line) ?? []);
    entries.set(key, new Map(fields.map(([, name = '', value = '']) => [name, value])));
  }
  return entries;
}

test('as BibTeX no character of a text ends its field', () => {
  const entries = readBibtex(items.map(bibtexEntry).join('\n'));
  expect([...entries.keys()]).toEqual(['flood-1', 'flood-2', 'flood-3']);
  const first = entries.get('flood-1');
  expect(first?.get('date')).toBe('2031-05-17');
  expect(first?.get('journal')).toBe('The R\\&D Gazette');
  const words = (first?.get('title') ?? '')
    .slice(1, -1)
    .replace(/\\text(backslash|asciitilde|asciicircum)\{\}/g, (_, name: string) =>
      name === 'backslash' ? '\\\\' : name === 'asciitilde' ? '~' : '^',
    )
    .replace(/\\(.)/g, '$1');
  expect(words).toBe(TITLE);
  expect(entries.get('flood-3')?.has('year')).toBe(false);
});
