import { describe, expect, it } from 'vitest';
import { fileLabels, fileName, placeAddress, sentenceAt, storyReferences } from '#view/words/references.ts';
import { sampleCoverage, sampleRecord } from '../sample-coverage.ts';

describe('an article named by its file', () => {
  it.each([
    ['a number at the front', ['003_e1ee1cff.txt', '004_e075efc4.txt'], ['file 003', 'file 004']],
    ['a bare number', ['7.txt'], ['file 7']],
    ['a number before a word', ['12-flood.txt'], ['file 12']],
    ['a number that two files share', ['003_a.txt', '003_b.txt'], ['file 003_a', 'file 003_b']],
    ['a day, which is no number of a file', ['2024-04-02.txt'], ['file 2024-04-02']],
    ['a name without a number', ['flood.txt'], ['file flood']],
    ['a number that is part of a word', ['3rd_report.txt'], ['file 3rd_report']],
  ])('%s', (_, files, expected) => {
    const { articles } = sampleCoverage(files.map((file) => ({ file })));
    expect([...fileLabels(articles.map(({ article }) => article)).values()]).toEqual(expected);
  });

  it('loses the folders of its path only', () => {
    expect(fileName('stories/flood/articles/003 a.b.txt')).toBe('003 a.b.txt');
  });
});

describe('a reference to an article', () => {
  it('is its day, with the file for those that share a day and those without one', () => {
    const coverage = sampleCoverage([
      { file: '001_a.txt', stated: '2024-03-23' },
      { file: '002_b.txt', stated: '2024-03-23' },
      { file: '003_c.txt', stated: '2024-03-24' },
      { file: '004_d.txt' },
    ]);
    const references = [...storyReferences(coverage, '/coverage/').values()];
    expect(references.map(({ date, file, address }) => [date.words, file, address])).toEqual([
      ['23 March', 'file 001', '/coverage/stories/flood/001_a/'],
      ['23 March', 'file 002', '/coverage/stories/flood/002_b/'],
      ['24 March', null, '/coverage/stories/flood/003_c/'],
      ['Undated', 'file 004', '/coverage/stories/flood/004_d/'],
    ]);
  });
});

describe('a place in a file', () => {
  const { article } = sampleRecord('flood', {
    file: '001.txt',
    stated: '2024-03-23',
    sentences: ['It rose.', '«Да», he said.'],
  });

  it.each([
    ['the first character of a sentence', 16, 1, '/stories/flood/001/#s1'],
    ['the last character of a sentence', 23, 1, '/stories/flood/001/#s1'],
    ['the first character of the next', 25, 2, '/stories/flood/001/#s2'],
    ['the date line', 0, null, '/stories/flood/001/#about'],
    ['the white space between sentences', 24, null, '/stories/flood/001/#about'],
    ['what is behind the last sentence', 999, null, '/stories/flood/001/#about'],
  ])('at %s', (_, start, sentence, address) => {
    expect(sentenceAt(article, start)).toBe(sentence);
    expect(placeAddress(article, start, '/')).toBe(address);
  });
});
