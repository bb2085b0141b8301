import { describe, expect, it } from 'vitest';
import { placeAddress, referenceWords, sentenceAt, storyReferences } from '#view/words/references.ts';
import { shortHeadline } from '#view/words/short-headline.ts';
import {
  boundedBy,
  type Sample,
  sampleCoverage,
  sampleRecord,
  supplied,
  suppliedDay,
} from '../sample-coverage.ts';

describe('the short form of a headline', () => {
  it.each([
    ['Divers reach the saloon', 'Divers reach the saloon'],
    ['Minister Calder flies to Brennick and promises an inquiry', 'Minister Calder flies to Brennick…'],
    ['Turkey is seeking the extradition of eighteen men', 'Turkey is seeking the extradition…'],
    ['Putin is reportedly pained by the attack on the hall', 'Putin is reportedly pained by…'],
    ['“We heard the door go”: survivors on the last minutes', '‘We heard the door go’: survivors…'],
    ['He said "no" to all of them.', 'He said ‘no’ to all of them'],
    ['Who owns Sound Ferries?', 'Who owns Sound Ferries?'],
    ['Donaudampfschifffahrtselektrizitätenhauptbetriebswerk burns', 'Donaudampfschifffahrtselektrizität…'],
    ['اعلنت المملكة العربية السعودية عن وفاته', 'اعلنت المملكة العربية السعودية عن…'],
  ])('%s', (headline, expected) => {
    expect(shortHeadline(headline, 34)).toBe(expected);
  });
});

describe('an article named in passing', () => {
  const headline = (text: string): NonNullable<Sample['headline']> => ({
    text,
    by: 'editor',
    evidence: 'The page.',
    checked: '2031-05-20',
  });
  const names = (...samples: Omit<Sample, 'file'>[]): string[] => {
    const coverage = sampleCoverage(samples.map((sample, index) => ({ ...sample, file: `00${index}.txt` })));
    return [...storyReferences(coverage, '/').values()].map(referenceWords);
  };
  const post = { publisher: supplied('Harbour Post'), headline: headline('Divers reach the saloon') };

  it('is its publisher and date', () => {
    expect(names({ ...post, stated: '2031-03-31' })).toEqual(['Harbour Post, 31 March']);
  });

  it('has its headline where its publisher has several that day, or none is known', () => {
    const other = {
      ...post,
      headline: headline('Minister Calder flies to Brennick and promises an inquiry'),
    };
    const day = { stated: '2031-03-12' };
    expect(
      names(
        { ...post, ...day },
        { ...other, ...day },
        { ...other, publisher: { status: 'unknown' }, ...day },
      ),
    ).toEqual([
      'Harbour Post, “Divers reach the saloon”, 12 March',
      'Harbour Post, “Minister Calder flies to Brennick…”, 12 March',
      '“Minister Calder flies to Brennick…”, 12 March',
    ]);
  });

  it('says what kind of date it has, and a year that is not the story’s', () => {
    expect(
      names(
        { ...post, stated: '2031-03-12' },
        { ...post, date: suppliedDay('2032-03-14') },
        {
          ...post,
          date: boundedBy(
            sampleRecord('flood', { file: 'a.txt' }),
            sampleRecord('flood', { file: 'b.txt', stated: '2031-07-08' }),
            '2031-07-08',
          ),
        },
        post,
      ),
    ).toEqual([
      'Harbour Post, 12 March',
      'Harbour Post, 14 March 2032 (dated by us)',
      'Harbour Post, after 8 July',
      'Harbour Post, undated',
    ]);
  });

  it('has as much of the headline as it takes, and else a number in order of address', () => {
    const long = 'The harbour masters of Brennick and the slip that nobody closed';
    expect(
      names(
        { headline: headline(`${long} twice`) },
        { headline: headline(`${long} once`) },
        { headline: headline('Gas') },
        { headline: headline('Gas') },
      ),
    ).toEqual([
      `“${long} twice”, undated`,
      `“${long} once”, undated`,
      '“Gas”, undated (1)',
      '“Gas”, undated (2)',
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
