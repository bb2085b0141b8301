import { describe, expect, test } from 'vitest';
import { leaveNumbersToPointers, sentenceList } from '#view/article/pointer-numbers.ts';

const number = (sentence: number): string =>
  `<a class="sentence-number" href="#s${sentence}" aria-label="Link to sentence ${sentence}" data-n="${sentence}"></a>`;

describe('the numbers of sentences', () => {
  test.each([
    [
      'a number',
      `<p id="p1">${number(1)}<span class="sentence" id="s1">One.</span></p>`,
      '<p id="p1"><a class="sentence-number" href="#s1" tabindex="-1" aria-hidden="true" data-n="1"></a><span class="sentence" id="s1">One.</span></p>',
    ],
    ['another link', '<a href="#s1" aria-label="Link">1</a>', '<a href="#s1" aria-label="Link">1</a>'],
    [
      'words that look like a number',
      '<p>&#x3C;a class="sentence-number" aria-label="Link">',
      '<p>&#x3C;a class="sentence-number" aria-label="Link">',
    ],
    ['a text without sentences', '<h2 id="h-why">Why</h2>', '<h2 id="h-why">Why</h2>'],
  ])('are left to those who point at them: %s', (_, html, expected) => {
    expect(leaveNumbersToPointers(html)).toBe(expected);
  });

  test.each([
    [
      'two sentences',
      '<p id="p1"><span class="sentence" id="s1">A.</span> <span class="sentence" id="s2">B.</span></p>',
      [1, 2],
    ],
    ['a passage', '<p id="p1">A.</p>', []],
    ['a section called s1', '<h2 id="s1">A.</h2>', []],
    ['words that look like a sentence', '<p>&#x3C;span id="s1"></p>', []],
    ['nothing', '', []],
  ])('are listed: %s', (_, html, expected) => {
    expect(sentenceList(html)).toEqual(expected);
  });
});
