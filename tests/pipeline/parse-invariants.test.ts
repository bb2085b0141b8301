import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ParsedArticle, parseArticle } from '#pipeline/parse.ts';
import { UNPRINTABLE } from '#contracts/shown-text.ts';
import type { Span } from '#pipeline/text/positions.ts';

/** Lines of articles, and lines that look like them. */
const line = fc.oneof(
  fc.constantFrom(
    'Putin Vows Revenge After Attack',
    'date 2024-04-02',
    ' date 2024-02-31 Following the attack, he spoke.',
    'By Jane Doe',
    'Revisiting Migration Policies',
    'What happens next?',
    'What Comes Next?',
    'Background',
    'Background:',
    'The hall burned. Nobody knows why; “it is war,” he said. “Who did it?” the U.S. Embassy asked.',
    'The hall in the north of the city burned for hours on Friday night, and nobody in the city knows why it did.',
    'и никто не знает почему. — Кто это? — спросил он.',
    '大厅着火了。“没有人知道，”他说。',
    'احترقت القاعة. لا أحد يعرف؟',
    'Advertisment',
    'Share.',
    'Print',
    'Facebook',
    'READ MORE: Four men charged',
    '© 2024 Example. All rights reserved.',
    '- one thing',
    '1. another thing',
    'Killed: 144',
    '“We are one people”',
    '* * *',
    '\u200b',
    '\0',
    'a\0b \ufdd0 c',
    'and so it went on',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const divider = fc.constantFrom(
  '\n',
  '\n\n',
  '\r\n',
  '\r\n\r\n',
  '\r',
  '\f',
  '\n\f\n',
  '\n\n\f\n\n',
  '\n   ',
  '\v',
  '\x1e',
  '\u2028',
  ' ',
  '\t',
);
const articleLike = fc
  .array(fc.tuple(line, divider), { maxLength: 24 })
  .map((parts) => parts.flat().join(''));
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), articleLike);

const isShown = (text: string, at: number): boolean => /\S/u.test(text[at] ?? '');

/** Every span of the text, without control characters, which are within others. */
const spansOf = ({ headline, blocks, removed }: ParsedArticle): Span[] =>
  [
    ...(headline ? [headline] : []),
    ...blocks.flatMap((block) => (block.kind === 'heading' ? [block] : block.sentences)),
    ...removed.filter(({ rule }) => rule !== 'control-character'),
  ].sort((one, other) => one.start - other.start);

const RUNS = 500;

const check = (property: (text: string, parsed: ParsedArticle) => void): void => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('en', 'de', 'zh', 'ar'), (text, language) => {
      property(text, parseArticle(text, language));
    }),
    { numRuns: RUNS },
  );
};

describe('of any text', () => {
  it('every character except white space is in exactly one part', () => {
    check((text, parsed) => {
      const places = new Uint8Array(text.length);
      for (const { start, end } of spansOf(parsed))
        for (let at = start; at < end; at++) places[at] = (places[at] ?? 0) + 1;
      const controls = new Set<number>();
      for (const { 0: found, index } of text.matchAll(UNPRINTABLE)) {
        for (let at = index; at < index + found.length; at++) controls.add(at);
      }
      const wrong = [...places.keys()].filter((at) =>
        controls.has(at)
          ? (places[at] ?? 0) > 1
          : isShown(text, at)
            ? places[at] !== 1
            : (places[at] ?? 0) > 1,
      );
      expect(wrong).toEqual([]);
    });
  });

  it('control characters are listed as removed once each', () => {
    check((text, { removed }) => {
      const listed = removed.filter(({ rule }) => rule === 'control-character');
      expect(listed.map(({ start, end }) => text.slice(start, end))).toEqual(text.match(UNPRINTABLE) ?? []);
    });
  });

  it('spans are in order, none is empty and none begins or ends with white space', () => {
    check((text, parsed) => {
      let at = 0;
      for (const { start, end } of spansOf(parsed)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        at = end;
      }
      const starts = parsed.removed.map(({ start }) => start);
      expect(starts).toEqual([...starts].sort((one, other) => one - other));
    });
  });

  it('a sentence lies in its passage and a passage begins and ends with its sentences', () => {
    check((_, { blocks }) => {
      for (const block of blocks) {
        if (block.kind === 'heading') continue;
        expect(block.sentences[0]?.start).toBe(block.start);
        expect(block.sentences.at(-1)?.end).toBe(block.end);
      }
    });
  });

  it('a heading is followed by a passage and, unless numbered, is not the first block', () => {
    check((text, { blocks }) => {
      for (const [i, { kind, start }] of blocks.entries()) {
        if (kind !== 'heading') continue;
        expect(blocks[i + 1]?.kind).toBe('passage');
        expect(i > 0 || /^\P{L}*[\dIVX]/u.test(text.slice(start))).toBe(true);
      }
    });
  });

  it('only whole lines, date lines and control characters are removed', () => {
    check((text, { removed }) => {
      let afterDateline = -1;
      for (const { start, end, rule } of removed) {
        if (rule === 'control-character') continue;
        const isFirst = /(?:^|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029])[\s\p{Cc}]*$/u.test(text.slice(0, start));
        const isNext = afterDateline >= 0 && /^[\s\p{Cc}]*$/u.test(text.slice(afterDateline, start));
        expect(isFirst || isNext).toBe(true);
        if (rule === 'dateline') {
          // A mark before or after it, such as a bullet, is removed with it.
          expect(text.slice(start, end)).toMatch(
            /^[^\p{L}\p{N}]*date[:\s]\s*\d{4}-\d{2}-\d{2}[^\p{L}\p{N}]*$/iu,
          );
          afterDateline = end;
        } else {
          expect(text.slice(end)).toMatch(/^[\s\p{Cc}]*?(?:$|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029])/u);
        }
      }
    });
  });

  it('parsing is independent of earlier calls', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const first = parseArticle(text, 'en');
        parseArticle(other, 'de');
        expect(parseArticle(text, 'en')).toEqual(first);
      }),
      { numRuns: RUNS },
    );
  });

  it('surrounding white space changes only offsets', () => {
    const words = (text: string): string[] =>
      spansOf(parseArticle(text, 'en')).map(({ start, end }) => text.slice(start, end));
    fc.assert(
      fc.property(articleLike, (text) => {
        expect(words(`\n\n${text}\n \n`)).toEqual(words(text));
      }),
      { numRuns: RUNS },
    );
  });

  it('CRLF is equivalent to LF', () => {
    const words = (text: string): string[] =>
      spansOf(parseArticle(text, 'en')).map(({ start, end }) =>
        text.slice(start, end).replaceAll('\r\n', '\n'),
      );
    fc.assert(
      fc.property(articleLike, (text) => {
        const unix = text.replace(/\r\n?/gu, '\n');
        expect(words(unix.replaceAll('\n', '\r\n'))).toEqual(words(unix));
      }),
      { numRuns: RUNS },
    );
  });
});
