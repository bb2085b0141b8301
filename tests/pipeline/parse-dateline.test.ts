import { describe, expect, it } from 'vitest';
import { parseArticle } from '#pipeline/parse.ts';
import { articlesOf, makeContent, runIngest } from '../fixtures/ingest-run.ts';

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
  it.each([
    ['glued to the first paragraph', ` date 2024-04-02 ${REST}`],
    ['without a blank before it', `date 2024-04-02 ${REST}`],
    ['with tabs', `\tdate\t2024-04-02\t${REST}`],
    ['with no-break spaces', `\u00a0date\u00a02024-04-02\u00a0${REST}`],
    ['with ideographic spaces', `\u3000date\u30002024-04-02\u3000${REST}`],
    ['with several blanks', `  date   2024-04-02   ${REST}`],
    ['with a line end before the text', `date 2024-04-02\n${REST}`],
    ['with line ends inside and around', `\n\ndate\n2024-04-02\n${REST}`],
    ['with CRLF', `\r\ndate 2024-04-02\r\n\r\n${REST}`],
    ['with CR', `\rdate 2024-04-02\r${REST}`],
    ['with a form feed', `\fdate 2024-04-02\f${REST}`],
    ['with a line separator', `date 2024-04-02\u2028${REST}`],
    ['alone on the first line', `date 2024-04-02\n\n${REST}`],
    ['in capitals', `DATE 2024-04-02 ${REST}`],
    ['with a capital', `Date 2024-04-02 ${REST}`],
    ['with a colon', `Date: 2024-04-02\n${REST}`],
    ['before a quotation', `date 2024-04-02 “We mourn,” he said.`],
    ['before a number', `date 2024-04-02 144 people died.`],
    ['before Chinese', `date 2024-04-02 莫斯科音乐厅遭袭。`],
    ['before Arabic', `date 2024-04-02 احترقت القاعة.`],
    ['before a name in lower case', `date 2024-04-02 iPhone sales fell. Nobody knows why.`],
    ['before a text without capitals', `date 2024-04-02 the hall burned. nobody knows why.`],
    ['glued with the blank lost', `date 2024-04-02Following the attack, he spoke.`],
    ['under the headline', `President Vows Revenge After Attack\n\ndate 2024-04-02\n\n${REST}`],
    ['glued, under the headline', `President Vows Revenge After Attack\n\n date 2024-04-02 ${REST}`],
    ['under headline and byline', `President Vows Revenge\nBy Jane Doe\ndate 2024-04-02\n${REST}`],
    [
      'under kicker, headline, standfirst and byline',
      `ANALYSIS\nHow the attack changed Moscow\nFour are in custody.\nBy Jane Doe\ndate 2024-04-02\n${REST}`,
    ],
    ['under the label of an advertisement', `Advertisement\n\n date 2024-04-02 ${REST}`],
    ['alone on the last line', `${REST}\n\ndate 2024-04-02\n`],
    ['alone above furniture at the end', `${REST}\n\ndate 2024-04-02\n\nShare\nExit mobile version`],
    ['before the headline', `date 2024-04-02 President Vows Revenge After Attack\n\n${REST}`],
    ['after a zero-width space', `\u200b\ndate 2024-04-02 ${REST}`],
    [
      'in a hard-wrapped paragraph',
      ` date 2024-04-02 Following the attack, the president spoke in the\nevening. Nobody in the whole of the city of Moscow replied to him.`,
    ],
  ])('is found %s', (_, text) => {
    const { day, words, issues } = parse(text);
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

  it.each([
    ['date 17 October 2018', '2018-10-17'],
    ['Date: October 17, 2018', '2018-10-17'],
    ['3.out.2018 às 10h12', '2018-10-03'],
    ['Oct-17-2018', '2018-10-17'],
    ['Paris, le 17 octobre 2018', '2018-10-17'],
    ['Par Ana Ruiz, le 17 octobre 2018', '2018-10-17'],
    ['Written by Ana Ruiz on October 17, 2018', '2018-10-17'],
    ['Issue of 17 October 2018', '2018-10-17'],
    ['The Herald, 17 October 2018, page 3', '2018-10-17'],
    ['7.Okt.2018', '2018-10-07'],
    ['2018-10-17', '2018-10-17'],
    ['date 2018/10/17', '2018-10-17'],
    ['date 2018-10-7', '2018-10-07'],
    ['date 20181017', '2018-10-17'],
    ['Published: 2018-10-17T14:30:00Z', '2018-10-17'],
    ['Published: 2018-10-17T23:59:00-07:00', '2018-10-17'],
    ['Publication date: 2018-10-17', '2018-10-17'],
    ['NOVEMBER 20, 2018 / 6:14 PM', '2018-11-20'],
    ['Tue 21 Jan 2020 15.00 EST', '2020-01-21'],
    ['Tue Jan 21 15:00:12 UTC 2020', '2020-01-21'],
    ['21-Jan-2020', '2020-01-21'],
    ['2020 January 21', '2020-01-21'],
    ['21/01/2020', '2020-01-21'],
    ['01/21/2020', '2020-01-21'],
    ['05.05.2020', '2020-05-05'],
    ['17th of October, 2018', '2018-10-17'],
    ['[17 October 2018]', '2018-10-17'],
    ['Posted October 17, 2018 at 6:30 p.m. ET', '2018-10-17'],
    ['Published: October 17, 2018 Updated: October 19, 2018', '2018-10-17'],
    ['Published: October 17, 2018\nUpdated: October 19, 2018', '2018-10-17'],
    ['October 17, 2018 / 4:05 AM / UPDATED 3 YEARS AGO', '2018-10-17'],
    ['Published:\nOctober 17, 2018', '2018-10-17'],
    ['miércoles, 17 de octubre de 2018 - 14:30', '2018-10-17'],
    ['Publicado el 17 de octubre de 2018', '2018-10-17'],
    ['Mercredi 17 octobre 2018 à 14h30', '2018-10-17'],
    ['1er février 2018', '2018-02-01'],
    ['Publié le 17 octobre 2018, mis à jour le 18 octobre 2018', '2018-10-17'],
    ['Mittwoch, 17. Oktober 2018, 14:30 Uhr', '2018-10-17'],
    ['3. März 2018', '2018-03-03'],
    ['Publicado em 17 de outubro de 2018 às 14h30', '2018-10-17'],
    ['17 ottobre 2018', '2018-10-17'],
    ['7 окт 2018, 19:07', '2018-10-07'],
    ['Среда, 17 октября 2018 года', '2018-10-17'],
    ['By Ana Ruiz, October 17, 2018', '2018-10-17'],
    ['By Ana Ruiz and Bo Lind | Wexmouth Herald | 17 October 2018 | 3 min read', '2018-10-17'],
    ['Ana Ruiz\n17 October 2018', '2018-10-17'],
    ['Wexmouth, 17 October 2018', '2018-10-17'],
    ['Wexmouth Herald | Wednesday October 17 2018', '2018-10-17'],
    ['date 2018-10', '2018-10'],
    ['October 2018', '2018-10'],
    ['octobre 2018', '2018-10'],
    ['date 2018', '2018'],
  ])('%s is read', (line, edtf) => {
    for (const text of [`${line}\n\n${REST}\n`, `Minister Resigns Over Bridge\n\n${line}\n\n${REST}\n`])
      expect(parse(text)).toMatchObject({ day: edtf, issues: [] });
  });

  it.each([
    [' date 2016-10-02 in Wexmouth, the dockers walked out.', '2016-10-02'],
    [' date 2016-10-02 to the surprise of all, the dockers walked out.', '2016-10-02'],
    [' date 2 October 2016 The dockers walked out.', '2016-10-02'],
    [' date 2016-10-02, The dockers walked out.', '2016-10-02'],
    ['Published: 2016-10-02T14:30:00Z The dockers walked out.', '2016-10-02'],
    ['October 2, 2016 — The dockers walked out.', '2016-10-02'],
    ['2 October 2016 14:30 GMT The dockers walked out.', '2016-10-02'],
    ['WEXMOUTH, October 2, 2016 (Reuters) — The dockers walked out.', '2016-10-02'],
    ['WEXMOUTH, Oct. 2, 2016 -- The dockers walked out.', '2016-10-02'],
  ])('glued to a paragraph as in “%s” is read', (words, edtf) => {
    expect(parse(`${words} ${REST}\n\n${REST}\n`)).toMatchObject({ day: edtf, issues: [] });
  });

  it('leaves names beside a date in the text', () => {
    const text = `By Ana Ruiz, October 17, 2018\n\n${REST}\n`;
    expect(parse(text)).toMatchObject({ words: 'October 17, 2018', removed: 0 });
    expect(parse(`Published: 17 October 2018\n\n${REST}`)).toMatchObject({
      words: 'Published: 17 October 2018',
      removed: 1,
    });
  });

  it.each([
    ['10/11/2018', 'unread-date'],
    ['10.11.2018', 'unread-date'],
    ['17/10/18', 'unread-date'],
    ["17 October '18", 'unread-date'],
    ['Ankara, October 7', 'unread-date'],
    ['October 7', 'unread-date'],
    ['Updated October 17, 2018', 'unread-date'],
    ['Mis à jour le 17 octobre 2018', 'unread-date'],
    ['3 hours ago', 'unread-date'],
    ['October 17, 2018 The dockers walked out of the port.', 'unread-date'],
    ['Date 2016-10-02 in Wexmouth, the dockers walked out.', 'unread-date'],
    ['KYIV, May 13 (Reuters) - Dockers walked out of the port.', 'unread-date'],
    ['Spring 2024', 'unread-date'],
    ['Published: Autumn 2023', 'unread-date'],
    ['Winter 2023/24', 'unread-date'],
    ['Q3 2024', 'unread-date'],
    ['Third quarter of 2024', 'unread-date'],
    ['Spring 2024 issue', 'unread-date'],
    ['Vol. 12, Summer 2024', 'unread-date'],
    ['March/April 2024', 'unread-date'],
    ['Printemps 2024', 'unread-date'],
    ['Otoño de 2024', 'unread-date'],
    ['By Ana Ruiz, Summer 2024', 'unread-date'],
    ['Tuesday, 17 October 2018', 'impossible-date'],
    ['October 32, 2018', 'impossible-date'],
    ['June 31, 2018', 'impossible-date'],
    ['date 0001-01-01', 'placeholder-date'],
    ['date 9999-12-31', 'placeholder-date'],
    ['date 1970-01-01', 'placeholder-date'],
    ['date 0000-00-00', 'placeholder-date'],
    ['Published: 1900-01-01T00:00:00', 'placeholder-date'],
  ])('%s is not accepted but reported: %s', (line, issue) => {
    expect(parse(`${line}\n\n${REST}\n\n${REST}\n`)).toEqual({
      day: null,
      words: null,
      removed: 0,
      issues: [issue],
    });
  });

  it.each([
    ['a sentence that begins with a date', 'Date 2024-04-02 was set for the trial. Nobody came.'],
    ['a sentence in lower case that goes on', 'date 2024-04-02 was set for the trial. nobody came.'],
    [
      'a sentence broken over two lines',
      'The trial was set for\ndate 2024-04-02\nand nobody came to it on that day.',
    ],
    ['words within a sentence', `The date 2024-04-02 was set. ${REST}`],
    ['a word without its date', `date ${REST}`],
    ['a longer number', `date 2024-04-021 ${REST}`],
    ['the word glued to the day', `date2024-04-02 ${REST}`],
    ['a quotation', `“date 2024-04-02” was all it said. ${REST}`],
    ['a full-width date', `date ２０２４-０４-０２ ${REST}`],
    ['the subject of a sentence', `2 April 2024 was the day. ${REST}`],
    ['the time of a sentence', `On April 2, 2024, he spoke. ${REST}`],
    ['a month that brought something', `April 2024 brought rain. ${REST}`],
    ['a headline with a day', `Four Killed in April 2 Blast in Wexmouth\n\n${REST}`],
    ['a headline with a full day', `Terror attack of April 2, 2024\n\n${REST}`],
    ['a headline with a year', `2024 Budget: What It Means for Wexmouth\n\n${REST}`],
    ['a notice of rights', `Copyright 2024 Wexmouth Herald\n\n${REST}`],
    ['a date of a later paragraph', `${REST} ${REST}\n\n2 April 2024\n\n${REST}`],
    ['a season that brought something', `Spring 2024 brought rain. ${REST}`],
    ['a time of a sentence in a season', `In spring 2024, he spoke. ${REST}`],
    ['a headline with a season', `What to Wear in Summer 2024\n\n${REST}`],
    ['a headline that begins with a season', `Summer 2024 in Pictures\n\n${REST}`],
    ['results of a quarter', `Q3 2024 Results Disappoint Investors\n\n${REST}`],
    ['a fall of something', `Prices fall 2024 dollars a tonne\n\n${REST}`],
    ['two words that are no months', `Herald/Courier 2024\n\n${REST}`],
    ['a season of a later paragraph', `${REST} ${REST}\n\nSpring 2024\n\n${REST}`],
    ['a score', `Reds 3-1 Blues\n\n${REST}`],
    ['a version', `Version 2024.04 of the law\n\n${REST}`],
  ])('is not %s', (_, text) => {
    expect(parse(text)).toEqual({ day: null, words: null, removed: 0, issues: [] });
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
