import { describe, expect, it } from 'vitest';
import { describeBound, isQuotable } from '#view/words/bound.ts';
import { storyReferences } from '#view/words/references.ts';
import { boundedBy, citeSentence, sampleCoverage, sampleRecord } from '../sample-coverage.ts';

const long = `The river, ${'which had risen all week, '.repeat(8)}rose again.`;
const coverage = sampleCoverage([
  { file: '1.txt', stated: '2024-03-23' },
  { file: '2.txt', sentences: [long] },
]);
const [dated, describing] = coverage.articles;
if (!dated || !describing) throw new Error('The sample has two articles.');
const articles = new Map(coverage.articles.map(({ article }) => [article.id, article]));
const explain = (citations: ReturnType<typeof citeSentence>[]) =>
  describeBound(
    { status: 'bounded', edtf: '2024-03-22/..', citations },
    articles,
    storyReferences(coverage, '/'),
    {
      base: '/',
      within: '2024',
    },
  );

describe('the evidence of a bound', () => {
  it('joins the date line of an article to the sentence of it that gives the day', () => {
    const date = boundedBy(describing, dated, '2024-03-22');
    expect(explain(date.citations).anchors.map(({ sentence, dateLine }) => [sentence, dateLine])).toEqual([
      [1, 'date 2024-03-23'],
    ]);
  });

  it('keeps a date line that stands alone', () => {
    const anchors = explain([citeSentence(describing, 1), citeSentence(dated, 0)]).anchors;
    expect(anchors.map(({ words, sentence, address }) => [words, sentence, address])).toEqual([
      ['date 2024-03-23', null, '/stories/flood/1/#about'],
    ]);
  });

  it('has no date line where the day was supplied', () => {
    const anchors = explain([citeSentence(describing, 1), citeSentence(dated, 1)]).anchors;
    expect(anchors.map(({ dateLine }) => dateLine)).toEqual([null]);
  });

  it('is named by its sentence where the words are too long to be repeated', () => {
    const { describes, anchors } = explain([citeSentence(describing, 1), citeSentence(dated, 1)]);
    expect(isQuotable(describes)).toBe(false);
    expect(anchors.every(isQuotable)).toBe(true);
  });

  it('is refused where it cites an article that the story does not have', () => {
    const stranger = citeSentence(sampleRecord('flood', { file: '9.txt' }), 1);
    expect(() => explain([citeSentence(describing, 1), stranger])).toThrow(
      'Cannot cite 9: the story has no such article.',
    );
    expect(() => explain([])).toThrow('Cannot explain the date 2024-03-22/..: it has no citations.');
  });
});
