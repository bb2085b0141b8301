import fc from 'fast-check';
import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import type { Article } from '#contracts/article.ts';
import { provePage } from '#pipeline/prove/prove-page.ts';
import { pageAround, samplePage } from '../fixtures/article-page.ts';

/** Processes a text up to its proven page. */
function bodyOf(text: string): string | null {
  const page = samplePage(text);
  if (!page) return null;
  const { article, bodyWith } = page;
  const body = bodyWith([]);
  provePage(pageAround(article, body), article, page.text);
  expectTextAlone(body);
  expect(withoutBlanks(readBack(body))).toBe(withoutBlanks(keptOf(text, article)));
  return body;
}

/** The text of a file without removed spans and its own headline, in code points. */
function keptOf(text: string, { headline, removed }: Article): string {
  const points = [...text];
  const gone = [...removed, ...(headline.by === 'file' ? [headline.citation] : [])];
  for (const { start, end } of gone) points.fill('', start, end);
  return points.join('');
}

const withoutBlanks = (text: string): string => text.replace(/\s+/gu, '');

const parser = unified().use(rehypeParse, { fragment: true });
const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
const readBack = (html: string): string => textOf(parser.parse(html));

/** Asserts that a body has only its four elements, and links only to sentences. */
function expectTextAlone(html: string): void {
  const visit = (node: Nodes): void => {
    if (node.type === 'element') {
      expect(['p', 'h2', 'span', 'a']).toContain(node.tagName);
      const { id, className, href, dataN, tabIndex, ariaHidden, ...others } = node.properties;
      expect(others).toEqual({});
      expect(`${id ?? 's1'}`).toMatch(/^(?:[ps]\d+|h-[\w-]+)$/);
      expect(['', 'sentence', 'sentence-number', 'sentence-number,crowded']).toContain(
        String(className ?? ''),
      );
      expect(`${href ?? '#s1'} ${dataN ?? 1} ${tabIndex ?? -1} ${ariaHidden ?? 'true'}`).toMatch(
        /^#s\d+ \d+ -1 true$/,
      );
    } else expect(['root', 'text']).toContain(node.type);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(parser.parse(html));
}

const visible = (text: string): boolean => /[^\s\p{Cc}\p{Cf}]/u.test(text);

describe('Markdown and HTML in a received text are shown as characters', () => {
  test.each([
    ['<script>alert(1)</script>', '&#x3C;script>alert(1)&#x3C;/script>'],
    ['<img src=x onerror=alert(1)>', '&#x3C;img src=x onerror=alert(1)>'],
    ['a &lt; b &amp;&#60; c', 'a &#x26;lt; b &#x26;amp;&#x26;#60; c'],
    ['</p></main><!-- x -->', '&#x3C;/p>&#x3C;/main>&#x3C;!-- x -->'],
    ['[link](javascript:alert(1)) and ![image](x)', '[link](javascript:alert(1)) and ![image](x)'],
    ['**bold** _thin_ `code` ~~gone~~', '**bold** _thin_ `code` ~~gone~~'],
    ['${1+1} {{1+1}} {%x%} <%= 1 %>', '${1+1} {{1+1}} {%x%} &#x3C;%= 1 %>'],
    ['“Curly” "straight" -- dash ... dots', '“Curly” "straight" -- dash ... dots'],
    [']]> \\" \\n %2e %00', ']]> \\" \\n %2e %00'],
    ['https://example.org/?a=1&b=2', 'https://example.org/?a=1&#x26;b=2'],
    ['| a | b |\t1. x', '| a | b |\t1. x'],
  ])('%s', (text, html) => {
    const words = bodyOf(`It said ${text} in the file.`)?.replace(/<\/?(?:a|span|p)\b[^>]*>/g, '');
    expect(words).toBe(`It said ${html} in the file.`);
  });
});

/** Words, marks, line ends and markup mixed at random. */
const pieces = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'The ferry',
      ' left late.',
      ' Nobody',
      ' said “why”,',
      ' U.S. ',
      ' 144 ',
      '\n\n',
      '\n',
      '\r\n',
      '  ',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '<b>',
      '&amp;',
      '</span>',
      '# ',
      '**',
      '`',
      '\f',
      '\0',
      '\u001b',
      '\u0085',
      '\u2028',
      '\ufeff',
      '\ufffe',
      '🔥',
      'e\u0301',
      '\u202e',
      'date 2024-04-02 ',
      'Share.',
      'Advertisement',
      'What Comes Next',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);

test('any Unicode text is shown unchanged and inert', () => {
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 60 }), (parts) => {
      const text = parts
        .join('')
        .toWellFormed()
        .replace(/^\ufeff+/, '');
      fc.pre(visible(text));
      bodyOf(text);
    }),
    { numRuns: 500 },
  );
});
