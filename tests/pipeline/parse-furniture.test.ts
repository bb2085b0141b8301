import { describe, expect, test } from 'vitest';
import { furnitureRule } from '#pipeline/parse/furniture/furniture.ts';
import { removalReason } from '#contracts/removal-reasons.ts';
import { parseArticle } from '#pipeline/parse.ts';
import { readTables } from '../fixtures/table.ts';

describe.each(readTables('furniture'))('%s', (title, rows) => {
  const [rule, kind] = title.split(': ');
  test.each(rows)('%j', (line) => {
    expect(furnitureRule(line)).toBe(kind === 'furniture' ? rule : null);
  });
});

test('each title has a rule of the program, and "furniture" or "left alone"', () => {
  const wrong = readTables('furniture').filter(([title]) => {
    const [rule = '', kind = ''] = title.split(': ');
    return removalReason(rule).startsWith('by the rule') || !/^(?:furniture|left alone)$/.test(kind);
  });
  expect(wrong.map(([title]) => title)).toEqual([]);
});

test('each rule leaves as many lines alone as it takes', () => {
  const counts = new Map(readTables('furniture').map(([title, rows]) => [title, rows.length]));
  for (const [title, count] of counts) {
    const alone = counts.get(title.replace('furniture', 'left alone')) ?? 0;
    expect(alone, title).toBeGreaterThanOrEqual(count);
  }
});

describe('furniture among the blocks of a text', () => {
  const removedFrom = (text: string): string[] => {
    const { removed } = parseArticle(text, 'en');
    return removed.map(({ start, end }) => text.slice(start, end));
  };
  const PARAGRAPH = 'The hall burned for hours. Nobody knows why.';

  test.each([
    ['Read more', ['Ban on hoses brought in', 'Village fete called off because of heat']],
    ['READ MORE', ['> Insurers put the bill at $240m', '> Brothers walk out of a cabin']],
    ['Most popular', ['1. Heat record falls for second day', '2. Quiz: how well do you know your hills?']],
    ['Related stories', ['• Who pays for the planes?', '• Insurers put the bill at $240m']],
    ['Lire aussi', ['Le port reste fermé', 'La grève continue']],
  ])('the links under “%s” at the end', (label, links) => {
    expect(removedFrom(`${PARAGRAPH}\n\n${label}\n${links.join('\n')}\n`)).toEqual([label, ...links]);
  });

  test.each([
    ['a paragraph under the label', 'Read more\nThe fire was seen from the coast all night.'],
    [
      'a sentence in a list under the label',
      'Related stories\n1. The fire was seen from the coast all night.',
    ],
    ['a list with no label', '1. The coast road\n2. The harbour and its sheds'],
    ['a list of questions with no label', '- Who pays for the planes?\n- Who inspects the inspectors?'],
    ['links over another paragraph', `Read more\n1. Heat record falls\n\n${PARAGRAPH}`],
  ])('not %s', (_, below) => {
    const lines = below.split('\n').filter((line) => !/^(?:Read more|Related stories|)$/.test(line));
    const removed = removedFrom(`${PARAGRAPH}\n\n${below}\n`);
    for (const line of lines) expect(removed).not.toContain(line);
  });

  test.each([
    [
      'buttons under one that is sure',
      `${PARAGRAPH}\n\nShare\nFacebook\nPrint\n`,
      ['Share', 'Facebook', 'Print'],
    ],
    [
      'buttons above one that is sure',
      `${PARAGRAPH}\nPrint\nEmail\nCopy link`,
      ['Print', 'Email', 'Copy link'],
    ],
    ['three buttons in a row', `Facebook\nTwitter\nEmail\n\n${PARAGRAPH}`, ['Facebook', 'Twitter', 'Email']],
    [
      'the foot of a page',
      `${PARAGRAPH}\n\nPrivacy Policy\nContact us\n© 2024 Example News`,
      ['Privacy Policy', 'Contact us', '© 2024 Example News'],
    ],
    [
      'a line between the lines of a wrapped paragraph',
      `The hall in the north of the city burned for many hours\nAdvertisement\nand nobody in the city knows why it did, or who was there`,
      ['Advertisement'],
    ],
    [
      'a notice broken over two lines',
      `${PARAGRAPH}\n\nThis website uses cookies to improve your experience on\nour pages and to show you ads that you may like.`,
      [
        'This website uses cookies to improve your experience on\nour pages and to show you ads that you may like.',
      ],
    ],
    [
      'the links under the label of a list of them',
      `${PARAGRAPH}\n\nRelated articles:\nHow cholera spreads\nTen things to know about clean water\n\n${PARAGRAPH}`,
      ['Related articles:', 'How cholera spreads', 'Ten things to know about clean water'],
    ],
    [
      'the one link under the label of a list at the end',
      `${PARAGRAPH}\n\nMost read\nHow cholera spreads`,
      ['Most read', 'How cholera spreads'],
    ],
    [
      'the links under a label at the end, each apart',
      `${PARAGRAPH}\n\nRecommended\n\nHealth\n\nHow cholera spreads`,
      ['Recommended', 'Health', 'How cholera spreads'],
    ],
    [
      'the sections of a menu',
      `Skip to main content\nMenu\nNews\nSport\nBusiness\n\n${PARAGRAPH}`,
      ['Skip to main content', 'Menu', 'News', 'Sport', 'Business'],
    ],
    [
      'the number of a page before its end',
      'The council met on Monday to speak about the bridge, closed since the\n3\f\nautumn, and about the school.\n',
      ['3'],
    ],
    [
      'the running heads of pages',
      ['One.', 'Two.', 'Three.', 'Four.']
        .map((word) => `${PARAGRAPH} ${word}`)
        .join('\n\fWexmouth Herald 7\n'),
      ['Wexmouth Herald 7', 'Wexmouth Herald 7', 'Wexmouth Herald 7'],
    ],
    [
      'lines with blanks that are no spaces',
      `${PARAGRAPH}\n\n\u00a0Exit\u00a0mobile \u200bversion\u00a0\n`,
      ['Exit\u00a0mobile \u200bversion'],
    ],
  ])('removes %s', (_, text, expected) => {
    expect(removedFrom(text)).toEqual(expected);
  });

  test.each([
    ['a heading that could be a button', `${PARAGRAPH}\n\nPrint\n\n${PARAGRAPH}`],
    ['names of sections in a row', `${PARAGRAPH}\n\nHealth\nScience\nSport\nBusiness\n\n${PARAGRAPH}`],
    ['a number between paragraphs', `${PARAGRAPH}\n\n144\n\n${PARAGRAPH}`],
    ['a year on the line of a page end', `${PARAGRAPH}\n\n20240402 14\f\n${PARAGRAPH}`],
    [
      'a line at two ends of pages',
      `${PARAGRAPH}\n\fWhat comes next\n${PARAGRAPH}\n\fWhat comes next\n${PARAGRAPH}`,
    ],
    ['a list of networks', `The ministry blocked three networks:\n\nFacebook\nTwitter\nInstagram\n`],
    ['a list with bullets', `They live from this:\n\n- Subscribe\n- Share\n- Advertisement\n`],
    [
      'the last line of a wrapped paragraph',
      `The newspaper in the north of the city lives from nothing but\nadvertisements.`,
    ],
    [
      'a paragraph that goes on in lower case',
      `The newspaper in the north of the city lives from\n\nadvertisements.`,
    ],
    [
      'words at the start of a paragraph',
      `Share. That was the word of the day, the priest of the town said.`,
    ],
    ['words at the end of a paragraph', `The priest of the town had one word for them. Share.`],
    ['a quotation', `“Follow us.” That was all that the sign over the door said.`],
  ])('keeps %s', (_, text) => {
    expect(removedFrom(text)).toEqual([]);
  });

  test.each([
    ['a heading', `Related articles\nLooking ahead\n${PARAGRAPH}`],
    ['a heading and its paragraph', `Related articles\nLooking ahead\n\n${PARAGRAPH}`],
    ['what stands apart', `Most read\n\nLooking ahead\nWhat comes next\n\n${PARAGRAPH}`],
    ['a paragraph', `Related articles\n${PARAGRAPH}`],
  ])('keeps %s under the label of a list of links', (_, text) => {
    const [label = ''] = text.split('\n');
    expect(removedFrom(`${PARAGRAPH}\n\n${text}`)).toEqual([label]);
  });

  test('keeps a heading beside the label of an advertisement', () => {
    expect(removedFrom(`${PARAGRAPH}\n\nAdvertisement\n\nPrint\n\n${PARAGRAPH}`)).toEqual(['Advertisement']);
  });
});
