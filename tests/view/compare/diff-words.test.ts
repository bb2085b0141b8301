import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTexts, diffWords } from '#view/compare/diff-words.ts';

const marked = (before: string, after: string, language = 'en'): string =>
  diffWords(before, after, language)
    .map(({ text, change }) => ({ same: text, added: `{+${text}+}`, removed: `[-${text}-]` })[change])
    .join('');

describe('The words of two sentences', () => {
  it.each<[before: string, after: string, marks: string]>([
    ['Six people died.', 'Nine people died.', '[-Six -]{+Nine +}people died.'],
    ['The list is lost.', 'The list is not lost.', 'The list is {+not +}lost.'],
    ['He said so, again.', 'He said so.', 'He said so[-, again-].'],
    ['Same words.', 'Same words.', 'Same words.'],
  ])('%s → %s', (before, after, marks) => {
    expect(marked(before, after)).toBe(marks);
  });

  it('are words in a language without blanks, and from right to left', () => {
    expect(marked('死者は六人です', '死者は九人です', 'ja')).toMatch(/^死者は.*です$/);
    expect(marked('قتل ستة أشخاص', 'قتل تسعة أشخاص', 'ar')).toBe('قتل [-ستة -]{+تسعة +}أشخاص');
  });

  it('give both sentences again', () => {
    const sentence = fc
      .array(fc.constantFrom('a', 'bc', 'd.', '“e”', 'f,'), { maxLength: 12 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const parts = diffWords(before, after, 'en');
        const without = (change: string): string =>
          parts
            .filter((part) => part.change !== change)
            .map(({ text }) => text.trim())
            .join(' ');
        const plain = (text: string): string => text.replace(/\s/g, '');
        expect(plain(without('added'))).toBe(plain(before));
        expect(plain(without('removed'))).toBe(plain(after));
      }),
      { numRuns: 200 },
    );
  });
});

describe('The sentences of two versions', () => {
  const aligned = (before: string[], after: string[]): string[] =>
    alignTexts(
      before.map((exact) => ({ exact })),
      after.map((exact) => ({ exact })),
    ).map(([one, other]) => `${one?.exact ?? '–'} | ${other?.exact ?? '–'}`);

  it('stand beside each other where they are equal or alike', () => {
    expect(
      aligned(
        ['Six people are dead.', 'A wave had struck.', 'The slip was closed.'],
        ['Nine people are dead.', 'Water was on deck, they said.', 'The slip was closed.'],
      ),
    ).toEqual([
      'Six people are dead. | Nine people are dead.',
      'A wave had struck. | –',
      '– | Water was on deck, they said.',
      'The slip was closed. | The slip was closed.',
    ]);
  });

  it('are each there once, in order', () => {
    const texts = fc.array(fc.constantFrom('a b c.', 'a b d.', 'x y.', 'z.', 'x w.'), { maxLength: 8 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const pairs = alignTexts(
          before.map((exact) => ({ exact })),
          after.map((exact) => ({ exact })),
        );
        expect(pairs.flatMap(([one]) => one?.exact ?? [])).toEqual(before);
        expect(pairs.flatMap(([, other]) => other?.exact ?? [])).toEqual(after);
      }),
      { numRuns: 200 },
    );
  });
});
