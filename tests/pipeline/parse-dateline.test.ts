import { describe, expect, it } from 'vitest';
import { parseArticle } from '#pipeline/parse.ts';

const parse = (text: string) => {
  const { dateline, removed, findings } = parseArticle(text, 'en');
  return {
    day: dateline?.day ?? null,
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
    ['a sentence that begins with a date', 'Date 2024-04-02 was set for the trial. Nobody came.'],
    ['a sentence in lower case that goes on', 'date 2024-04-02 was set for the trial. nobody came.'],
    [
      'a sentence broken over two lines',
      'The trial was set for\ndate 2024-04-02\nand nobody came to it on that day.',
    ],
    ['words within a sentence', `The date 2024-04-02 was set. ${REST}`],
    ['a date without its word', `2024-04-02 ${REST}`],
    ['a date alone on its line without its word', `2024-04-02\n\n${REST}`],
    ['a word without its date', `date ${REST}`],
    ['a day in words', `date 2 April 2024 ${REST}`],
    ['a day with slashes', `date 2024/04/02 ${REST}`],
    ['a day with one digit', `date 2024-4-2 ${REST}`],
    ['a day of another order', `date 02-04-2024 ${REST}`],
    ['a month', `date 2024-04 ${REST}`],
    ['a time stamp', `date 2024-04-02T10:00:00Z ${REST}`],
    ['a longer number', `date 2024-04-021 ${REST}`],
    ['a word that ends so', `update 2024-04-02 ${REST}`],
    ['a word that goes on so', `dated 2024-04-02 ${REST}`],
    ['the word glued to the day', `date2024-04-02 ${REST}`],
    ['mixed capitals', `dAtE 2024-04-02 ${REST}`],
    ['a quotation', `“date 2024-04-02” was all it said. ${REST}`],
    ['a list item', `- date 2024-04-02\n- place\n\n${REST}`],
    ['a label with more words', `Publication date: 2024-04-02\n${REST}`],
    ['Cyrillic letters that look so', `dаte 2024-04-02 ${REST}`],
    ['a full-width date', `date ２０２４-０４-０２ ${REST}`],
  ])('is not %s', (_, text) => {
    expect(parse(text)).toEqual({ day: null, words: null, removed: 0, issues: [] });
  });

  it.each([
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
  ])('counts with %s', (_, text, day, removed) => {
    expect(parse(text)).toMatchObject({ day, removed });
  });

  it('leaves the words after it where they stand', () => {
    const text = ` date 2024-04-02 \t${REST}`;
    const [passage] = parseArticle(text, 'en').blocks;
    expect(passage && text.slice(passage.start, passage.end)).toBe(REST);
  });
});
