import type { Figure } from '#contracts/story.ts';

interface SampleFigure {
  words: string;
  /** The words of the count; by default all. */
  count?: string;
  value: number | null;
  bound?: Figure['bound'];
}

/** Where the words of a sample stand: in the first sentence of a sample article, after its date line. */
const START = 20;

/** A figure of an article, in its first sentence. */
export function sampleFigure(
  article: string,
  kind: Figure['kind'],
  { words, count = words, value, bound = value === null ? 'vague' : 'exact' }: SampleFigure,
): Figure {
  const start = START + words.indexOf(count);
  return {
    id: `${article}-${kind}-${words}`,
    article,
    kind,
    value,
    bound,
    scope: 'event',
    words,
    citation: { article, start: START, end: START + words.length, exact: words, prefix: '', suffix: '' },
    count: { start, end: start + count.length, exact: count },
  };
}
