import { describe, expect, it } from 'vitest';
import { markCrowdedNumbers } from '#view/article/crowded-numbers.ts';
import { sampleRecord } from '../sample-coverage.ts';

const long = `${'The river rose and rose '.repeat(4)}again.`;
const number = (sentence: number, crowded = '') =>
  `<a class="sentence-number${crowded}" href="#s${sentence}"></a>`;

describe('the number of a sentence', () => {
  it.each([
    ['the first of a passage', ['No.'], []],
    ['after a long sentence', [long, 'No.'], []],
    ['after a short sentence', ['No.', long], [2]],
    ['after several short sentences', ['No.', 'Yes.', `${long} So.`], [2, 3]],
    ['after a short sentence in a wide script', ['不是。', '是的。'], [2]],
  ])('%s', (_, sentences, crowded) => {
    const { article } = sampleRecord('flood', { file: '1.txt', sentences });
    const html = sentences.map((_, index) => number(index + 1)).join('');
    const expected = sentences
      .map((_, index) => number(index + 1, crowded.some((one) => one === index + 1) ? ' crowded' : ''))
      .join('');
    expect(markCrowdedNumbers(html, article)).toBe(expected);
  });

  it('is not taken for that of another that begins with the same digits', () => {
    const { article } = sampleRecord('flood', { file: '1.txt', sentences: ['No.', 'Yes.'] });
    expect(markCrowdedNumbers(number(20), article)).toBe(number(20));
  });

  it('is never looked for in the words of the article', () => {
    const { article } = sampleRecord('flood', { file: '1.txt', sentences: ['No.', 'Yes.'] });
    const words = '&#x3C;a class="sentence-number" href="#s2"';
    expect(markCrowdedNumbers(words, article)).toBe(words);
  });
});
