import { describe, expect, it } from 'vitest';
import type { Coverage } from '#view/data/coverage.ts';
import { methodCounts } from '#view/method/method-page.ts';
import type { SiteRecord } from '#contracts/records.ts';
import { inlineMarkup } from '../inline-markup.ts';
import { withClaims } from '../sample-claims.ts';
import { sampleQuote } from '../sample-quotes.ts';
import {
  boundedBy,
  citeWords,
  sampleCoverage,
  sampleRecord,
  supplied,
  suppliedDay,
} from '../sample-coverage.ts';

const site: SiteRecord = {
  title: 'Dateline',
  url: null,
  language: 'en',
  timeZone: null,
  indexing: 'off',
  indexingOf: {},
  redirects: [],
  divided: [],
  offline: 'off',
  method: null,
  feeds: { fullText: 'off' },
  counts: { files: 4, bytes: 1234, words: 48, sentences: 8, proven: 20, refused: 0 },
};
const rows = (settings: SiteRecord, coverages: readonly Coverage[]): Record<string, string> =>
  Object.fromEntries(
    methodCounts(settings, coverages, '/').map(({ label, count, detail }) => [
      label,
      `${count}: ${inlineMarkup(detail)}`,
    ]),
  );

const dated = sampleRecord('flood', { file: '1.txt', stated: '2024-03-23' });
const describing = sampleRecord('flood', { file: '3.txt' });
const share = { start: 90, end: 96, exact: 'Share.', rule: 'share-link' };
const flood = sampleCoverage([
  { file: '1.txt', stated: '2024-03-23', publisher: supplied('The Gazette') },
  { file: '2.txt', date: suppliedDay('2024-04-02') },
  { file: '3.txt', date: boundedBy(describing, dated, '2024-03-22'), removed: [share, share] },
  { file: '4.txt', removed: [{ ...share, exact: 'Ad', rule: 'ad-label' }] },
]);

describe('the counts of the method page', () => {
  it('name what they are made up of, with links', () => {
    expect(rows(site, [flood])).toEqual({
      'Files read': '4: 1,234 bytes, 8 sentences, 48 words',
      'Dated by the article': `1: <The Gazette, 23 March /stories/flood/1/#about>`,
      'Dated by us': '1: <“The river rose on Friday evening”, 2 April (dated by us) /stories/flood/2/#about>',
      Undated:
        '2: 1 after a known day: <“The river rose on Friday evening”, after 22 March /stories/flood/3/#about>, whose <sentence 1 /stories/flood/3/#s1> ' +
        'describes an event of a known day; 1 without a date that was taken: <“The river rose on Friday evening”, undated /stories/flood/4/#about>',
      'Lines removed':
        '3: 2 as a link for sharing or following: <“The river rose on Friday evening”, after 22 March /stories/flood/3/#about>; ' +
        '1 as the label of an advertisement that stood there: <“The river rose on Friday evening”, undated /stories/flood/4/#about>',
      'Publishers added by us': '1: 1 from The Gazette, 3 of unknown publisher',
      'Quotations proven': expect.stringMatching(/^20: /),
    });
  });

  it('tell publishers that files name from those of notes', () => {
    const record = sampleRecord('flood', { file: '1.txt' });
    const citation = citeWords(record, 'town');
    const named = { status: 'stated', name: 'The Town', citation } as const;
    const counted = rows(site, [
      sampleCoverage([
        { file: '1.txt', publisher: named },
        { file: '2.txt', publisher: named },
        { file: '3.txt', publisher: supplied('The Gazette') },
        { file: '4.txt' },
      ]),
    ]);
    expect(counted).toMatchObject({
      'Publishers named by the file': '2: 2 from The Town',
      'Publishers added by us': '1: 1 from The Gazette, 1 of unknown publisher',
    });
    expect(rows(site, [sampleCoverage([{ file: '1.txt', publisher: named }])])).toMatchObject({
      'Publishers added by us': '0: Every file names its own',
    });
    expect(rows(site, [flood])).not.toHaveProperty('Publishers named by the file');
  });

  it('tell the claims by kind, and where they stand', () => {
    const claimed = withClaims(
      sampleCoverage([{ file: '1.txt' }, { file: '2.txt' }]),
      [
        { id: 'river', accounts: [[['1', 'The river rose']], [['2', 'Nobody was hurt']]] },
        {
          id: 'town',
          accounts: [
            [
              ['1', 'the town said'],
              ['2', 'the town said'],
            ],
          ],
        },
      ],
      [['1', 'Friday evening']],
    );
    expect(rows(site, [claimed]).Claims).toBe(
      '2: 1 on which accounts differ, 1 that several articles report; beside them, 1 entry of words that one article has alone: ' +
        '<The flood /stories/flood/>',
    );
  });

  it('tell the figures by kind, and what was left out and why', () => {
    const at = (article: string, exact: string) => ({
      article,
      citation: { article, start: 20, end: 20 + exact.length, exact, prefix: '', suffix: '' },
    });
    const figure = (kind: 'killed' | 'injured', number: number) => ({
      ...at('1', 'twelve dead'),
      id: `1-figure-${number}`,
      kind,
      value: 12,
      bound: 'exact' as const,
      scope: 'event' as const,
      words: 'twelve dead',
      count: { start: 20, end: 26, exact: 'twelve' },
    });
    const samples = [{ file: '1.txt', stated: '2024-03-23' }, { file: '2.txt' }];
    const counted = sampleCoverage(samples, {
      figures: [figure('injured', 1), figure('killed', 2), figure('killed', 3)],
      figuresLeftOut: [
        { ...at('1', 'might kill 9'), kind: 'killed', reason: 'not-fact' },
        { ...at('2', 'killed 49 in 2016'), kind: 'killed', reason: 'rate' },
      ],
    });
    expect(rows(site, [counted])['Figures found']).toBe(
      '3: 2 killed, 1 injured. Left out: 1 not told as a fact: <“might kill 9” /stories/flood/1/#s1>; ' +
        '1 of a rate or statistic: <“killed 49 in 2016” /stories/flood/2/#s1>',
    );
    expect(rows(site, [sampleCoverage(samples)])).not.toHaveProperty('Figures found');
    const storm = sampleCoverage([{ file: '1.txt' }], { id: 'storm', title: 'The storm' });
    expect(rows(site, [counted, storm])['Figures found']).toBe(
      '3: 2 killed, 1 injured. Left out: 1 not told as a fact; 1 of a rate or statistic',
    );
  });

  it('tell the events, and what names a date and is none', () => {
    const at = (article: string, exact: string) => ({
      article,
      citation: { article, start: 20, end: 20 + exact.length, exact, prefix: '', suffix: '' },
    });
    const { citation } = at('1', 'Friday');
    const event = { edtf: '2024-03-22', words: 'Friday', certain: true, citation, anchors: [] };
    const samples = [{ file: '1.txt', stated: '2024-03-23' }, { file: '2.txt' }];
    const datesLeftOut = [
      { ...at('1', 'Fridays'), edtf: null, reason: 'recurring' as const },
      { ...at('2', 'yesterday'), edtf: null, reason: 'undated' as const },
    ];
    const counted = sampleCoverage(samples, { events: [event], datesLeftOut });
    expect(rows(site, [counted])['Events found']).toBe(
      '1: <“Friday” /stories/flood/1/#s1>. Left out: 1 a recurring day: <“Fridays” /stories/flood/1/#s1>; ' +
        '1 relative to the day of an article without a date: <“yesterday” /stories/flood/2/#s1>',
    );
    expect(rows(site, [sampleCoverage(samples, { datesLeftOut })])['Events found']).toMatch(
      /^0: No article dates what it tells in words of its own\. Left out: 1 /,
    );
    expect(rows(site, [sampleCoverage(samples)])).not.toHaveProperty('Events found');
    const storm = sampleCoverage([{ file: '1.txt' }], { id: 'storm', title: 'The storm' });
    expect(rows(site, [counted, storm])['Events found']).toMatch(
      /^1: 1 in <The flood \/stories\/flood\/>\. /,
    );
    const many = Array.from({ length: 31 }, () => at('1', 'Fridays')).map((one) => ({
      ...one,
      edtf: null,
      reason: 'recurring' as const,
    }));
    expect(rows(site, [sampleCoverage(samples, { datesLeftOut: many })])['Events found']).toContain(
      'Left out: 31 a recurring day: <“The river rose on Friday evening”, 23 March /stories/flood/1/#about>',
    );
  });

  it('tell where somebody is quoted', () => {
    const quoting = sampleRecord('flood', { file: '2.txt' });
    const coverage = sampleCoverage([{ file: '1.txt', stated: '2024-03-23' }, { file: '2.txt' }], {
      quotes: [sampleQuote(quoting, 1, 'Ana Ruiz'), sampleQuote(quoting, 2, 'Ana Ruiz')],
    });
    expect(rows(site, [coverage])['Direct speech']).toBe(
      '2: With the name of the speaker: <“The river rose on Friday evening”, undated /stories/flood/2/#quoted>',
    );
    expect(rows(site, [flood])).not.toHaveProperty('Direct speech');
  });

  it('say so where there is nothing to count', () => {
    const bare = sampleCoverage([{ file: '1.txt' }]);
    expect(rows({ ...site, counts: { ...site.counts, refused: 1 } }, [bare])).toMatchObject({
      'Files read': '4: 1,234 bytes, 8 sentences, 48 words; 1 file refused',
      'Dated by the article': '0: No file has a date line',
      'Dated by us': '0: No note beside any file gives a date',
      'Lines removed': '0: Every line of every file is shown',
      'Publishers added by us': '0: 1 of unknown publisher',
    });
    expect(rows(site, [sampleCoverage([{ file: '1.txt', stated: '2024-03-23' }])])).toMatchObject({
      Undated: '0: Every article has a date',
    });
  });

  it('lead to the stories where there are several, or more articles than a row can hold', () => {
    const storm = sampleCoverage([{ file: '1.txt', stated: '2024-03-23' }], {
      id: 'storm',
      title: 'The storm',
    });
    expect(rows(site, [flood, storm])['Dated by the article']).toBe(
      '2: 1 in <The flood /stories/flood/>, 1 in <The storm /stories/storm/>',
    );
    const many = sampleCoverage(
      Array.from({ length: 31 }, (_, index) => ({ file: `${index}.txt`, stated: '2024-03-23' })),
    );
    expect(rows(site, [many])['Dated by the article']).toBe('31: 31 in <The flood /stories/flood/>');
  });
});
