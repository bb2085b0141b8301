import { describe, expect, it } from 'vitest';
import { parseArticle } from '#pipeline/parse.ts';
import { articlesOf, makeContent, runIngest } from '../fixtures/ingest-run.ts';
import { readTable } from '../fixtures/table.ts';

const parse = (text: string) => {
  const { dateline, removed, findings } = parseArticle(text, 'en');
  return {
    day: dateline?.edtf ?? null,
    words: dateline ? text.slice(dateline.start, dateline.end) : null,
    removed: removed.filter(({ rule }) => rule === 'dateline').length,
    issues: findings.map(({ kind }) => kind),
  };
};

const REST = 'Following the attack, the president spoke. Nobody replied.';

describe('a date line', () => {
  it.each(readTable('date-lines', 'is 2 April 2024'))('is found in %s', (text) => {
    const { day, words, issues } = parse(text.replaceAll('REST', REST));
    expect(day).toBe('2024-04-02');
    expect(words?.replace(/\s+|:\s*/gu, ' ').toLowerCase()).toBe('date 2024-04-02');
    expect(issues).toEqual([]);
  });

  it.each([
    ['October 3, 20257:55 PM GMT+2Updated 4 hours ago', '2025-10-03'],
    ['Oct 3, 202519:55 ESTLast updated Oct 4, 2025', '2025-10-03'],
    ['Published 2 April 2024Updated 3 April 2024', '2024-04-02'],
    ['Updated 3 April 20247:15 GMT', undefined],
    ['In 20257:30 units of the April 2 series were sold', undefined],
    ['The April 3, 20257:1 ratio', undefined],
  ])('joined by copying, %s, is %s', async (line, day) => {
    const folder = makeContent({ 'a.txt': `Port closed after strike\n\n${line}\n\n${REST} ${REST}\n` });
    expect((await runIngest(folder)).issues.filter((issue) => issue.includes('proof'))).toEqual([]);
    expect(articlesOf(folder)[0]?.article.date).toMatchObject({
      status: day === undefined ? 'unknown' : 'stated',
      edtf: day ?? null,
    });
  });

  it.each([
    ['Published in The Herald, October 17th, 2018.', '2018-10-17'],
    ['This report by The Orn Press was first published Oct. 17, 2018.', '2018-10-17'],
    ['The report was published in The Herald on 17 October 2018.', undefined],
    ['This report was read to the court on 17 October 2018.', undefined],
  ])('on the last line, %s, is %s', (line, day) => {
    expect(parseArticle(`${REST}\n\n${REST}\n\n${line}\n`, 'en').dateline?.edtf).toBe(day);
  });

  it.each(readTable('date-lines', 'a line of its own is read'))('%s is read', (line, edtf) => {
    for (const text of [`${line}\n\n${REST}\n`, `Minister Resigns Over Bridge\n\n${line}\n\n${REST}\n`])
      expect(parse(text)).toMatchObject({ day: edtf, issues: [] });
  });

  it.each(readTable('date-lines', 'glued to a paragraph'))(
    'glued to a paragraph as in “%s” is read',
    (words, edtf) => {
      expect(parse(`${words} ${REST}\n\n${REST}\n`)).toMatchObject({ day: edtf, issues: [] });
    },
  );

  it('leaves names beside a date in the text', () => {
    const text = `By Ana Ruiz, October 17, 2018\n\n${REST}\n`;
    expect(parse(text)).toMatchObject({ words: 'October 17, 2018', removed: 0 });
    expect(parse(`Published: 17 October 2018\n\n${REST}`)).toMatchObject({
      words: 'Published: 17 October 2018',
      removed: 1,
    });
  });

  it.each(readTable('date-lines', 'not accepted but reported'))(
    '%s is not accepted but reported: %s',
    (line, issue) => {
      expect(parse(`${line}\n\n${REST}\n\n${REST}\n`)).toEqual({
        day: null,
        words: null,
        removed: 0,
        issues: [issue],
      });
    },
  );

  it.each(readTable('date-lines', 'no date line'))('is not in %s', (text) => {
    expect(parse(text.replaceAll('REST', REST))).toEqual({ day: null, words: null, removed: 0, issues: [] });
  });

  it.each([
    ['a few words with a full day', `Terror in Wexmouth, April 2, 2024\n\n${REST}`, ['unread-date']],
    ['when it was looked up', `Accessed: 2 April 2024\n\n${REST}`, ['unread-date']],
    ['what a hall was on a day', `Wexmouth Hall on 2 April 2024\n\n${REST}`, ['unread-date']],
    ['the 31st of February', ` date 2024-02-31 ${REST}`, ['impossible-date']],
    ['the 13th month', ` date 2024-13-01 ${REST}`, ['impossible-date']],
    ['day nought', ` date 2024-04-00 ${REST}`, ['impossible-date']],
    ['29 February of a common year', ` date 2023-02-29 ${REST}`, ['impossible-date']],
    ['two days', ` date 2024-04-02 ${REST}\n\n date 2024-04-05 ${REST}`, ['two-datelines']],
    ['two days, each on its line', `date 2024-04-02\ndate 2024-04-05\n\n${REST}`, ['two-datelines']],
    ['another day at the end', ` date 2024-04-02 ${REST}\n\ndate 2024-04-05`, ['two-datelines']],
    [
      'a day among the paragraphs',
      `${REST.repeat(4)}\n\ndate 2024-04-02\n\n${REST}`,
      ['date-line-out-of-place'],
    ],
    ['a day glued to a later paragraph', `${REST}\n\n date 2024-04-02 ${REST}`, ['date-line-out-of-place']],
  ])('that states %s is reported and stays in the text', (_, text, issues) => {
    expect(parse(text)).toEqual({ day: null, words: null, removed: 0, issues });
  });

  it.each([
    ['a leap day', ` date 2024-02-29 ${REST}`, '2024-02-29', 1],
    [
      'an impossible day beside a possible one',
      ` date 2024-04-02 ${REST}\n\ndate 2024-02-31`,
      '2024-04-02',
      1,
    ],
    [
      'the same day again on a line of its own',
      ` date 2024-04-02 ${REST}\n\ndate 2024-04-02\n`,
      '2024-04-02',
      2,
    ],
    [
      'the same day again glued to a paragraph',
      ` date 2024-04-02 ${REST}\n\n date 2024-04-02 ${REST}`,
      '2024-04-02',
      1,
    ],
  ])('has the priority of %s', (_, text, day, removed) => {
    expect(parse(text)).toMatchObject({ day, removed });
  });

  it('leaves the words after it in the text', () => {
    const text = ` date 2024-04-02 \t${REST}`;
    const [passage] = parseArticle(text, 'en').blocks;
    expect(passage && text.slice(passage.start, passage.end)).toBe(REST);
  });
});
