import { describe, expect, test } from 'vitest';
import { toCsv } from '#view/export/table.ts';
import { figuresTable } from '#view/export/tables.ts';
import { sampleCoverage, supplied } from '../sample-coverage.ts';
import { sampleFigure } from '../sample-figures.ts';

const figuresCsv = (...of: Parameters<typeof figuresTable>): string =>
  figuresTable(...of)
    .map(toCsv)
    .join('');

const HEAD =
  'article,file,date_status,date,publisher,kind,value,bound,scope,count,words,sentence,start,end,address,added\r\n';

const csvOf = (words: string, publisher = 'Gazette'): string =>
  figuresCsv(
    sampleCoverage([{ file: '001_a.txt', stated: '2024-03-23', publisher: supplied(publisher) }], {
      figures: [sampleFigure('001_a', 'killed', { words, count: words.slice(0, 2), value: 12 })],
    }),
    '/coverage/',
  );

test('has a head and a line a figure, each ended by CR and LF', () => {
  expect(csvOf('12 dead')).toBe(
    `${HEAD}001_a,001_a.txt,stated,2024-03-23,Gazette,killed,12,exact,event,12,12 dead,1,20,27,/coverage/stories/flood/001_a/#s1,\r\n`,
  );
});

test('says which are added to others', () => {
  const figures = [{ ...sampleFigure('a', 'killed', { words: 'two more', value: 2 }), added: true as const }];
  const csv = figuresCsv(sampleCoverage([{ file: 'a.txt' }], { figures }), '/');
  expect(csv).toContain('/#s1,yes\r\n');
});

test('leaves empty what is not known', () => {
  const csv = figuresCsv(
    sampleCoverage([{ file: 'a.txt' }], {
      figures: [sampleFigure('a', 'injured', { words: 'injuring hundreds', count: 'hundreds', value: null })],
    }),
    '/',
  );
  expect(csv.slice(HEAD.length)).toBe(
    'a,a.txt,unknown,,,injured,,vague,event,hundreds,injuring hundreds,1,20,37,/stories/flood/a/#s1,\r\n',
  );
});

describe('words are quoted where they would break a line or a field', () => {
  test.each([
    ['12, dead', '"12, dead"'],
    ['12 “dead”', '12 “dead”'],
    ['12 "dead"', '"12 ""dead"""'],
    ['12\r\ndead', '"12\r\ndead"'],
    ['12\ndead', '"12\ndead"'],
  ])('%j', (words, field) => {
    expect(csvOf(words)).toContain(`,12,${field},`);
  });
});

describe('no field is a formula', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\u200b=1', '＝1'])('%j', (publisher) => {
    expect(csvOf('12 dead', publisher)).toContain(`,'${publisher},`);
  });

  test.each(['\t=1', ';=1', 'Gazette;=1+1', 'A;\t@SUM(A1)'])(
    '%j, nor does it end within one',
    (publisher) => {
      expect(csvOf('12 dead', publisher)).toMatch(new RegExp(`,"'?${RegExp.escape(publisher)}",`));
    },
  );

  test.each(['Gazette = News', 'A-B', 'a@b.example'])('%j stays as it is', (publisher) => {
    expect(csvOf('12 dead', publisher)).toContain(`,${publisher},`);
  });
});
