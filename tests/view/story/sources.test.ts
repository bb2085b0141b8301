import { expect, test } from 'vitest';
import type { Publisher } from '#contracts/article.ts';
import { type Source, sourcesNote } from '#view/story/sources.ts';
import { citeSentence, sampleRecord } from '../sample-coverage.ts';

const citation = citeSentence(sampleRecord('flood', { file: '1.txt' }), 1);
const PUBLISHERS: Record<string, Publisher> = {
  stated: { status: 'stated', name: 'Gazette', citation },
  supplied: { status: 'supplied', name: 'Gazette', evidence: 'The text matches.' },
  unknown: { status: 'unknown' },
};

test.each([
  ['stated stated', 'The files name the publisher of two articles.'],
  ['supplied', 'We added the publisher of one article from other evidence.'],
  ['unknown', 'No publisher is known.'],
  [
    'stated supplied supplied unknown unknown',
    'The files name the publisher of one article; we added the publisher of two articles from other evidence; two are not known.',
  ],
])('%s: %s', (statuses, words) => {
  const entries = statuses.split(' ').map((status) => ({ publisher: PUBLISHERS[status] }));
  expect(sourcesNote([{ entries }] as Source[])).toBe(words);
});
