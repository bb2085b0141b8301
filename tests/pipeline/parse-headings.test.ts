import { describe, expect, it } from 'vitest';
import { parseArticle } from '#pipeline/parse.ts';
import { readTable } from '../fixtures/table.ts';

const headingsIn = (text: string, language = 'en'): string[] =>
  parseArticle(text, language).blocks.flatMap(({ kind, start, end }) =>
    kind === 'heading' ? [text.slice(start, end)] : [],
  );

const LEAD = 'The hall in the north of the city burned for hours on Friday night. Nobody knows why it did.';
const BODY = 'The president spoke of the attack on Saturday evening. He did not say who was behind it.';
const END = 'The security services go on with their work. A court is to decide in the coming weeks.';

describe('a line between two paragraphs is a heading', () => {
  it.each(readTable('headings', 'is a heading'))('%j', (line) => {
    expect(headingsIn(`${LEAD}\n\n${line}\n\n${BODY}\n\n${END}`)).toEqual([line]);
    expect(headingsIn(`${LEAD}\n${line}\n${BODY}\n${END}`)).toEqual([line]);
    expect(headingsIn(`${LEAD}\r\n\r\n   ${line}\t\r\n\r\nAdvertisement\r\n\r\n${BODY}`)).toEqual([line]);
  });
});

it('finds the name of another person as a heading', () => {
  expect(headingsIn(`By Jane Doe\n\n${LEAD}\n\nJohn Smith\n\n${BODY}\n\nEnd/Beginning\n\n${END}`)).toEqual([
    'John Smith',
    'End/Beginning',
  ]);
});

describe('a line between two paragraphs is not a heading', () => {
  it.each(readTable('headings', 'is not a heading'))('%j: %s', (line) => {
    expect(headingsIn(`${LEAD}\n\n${line}\n\n${BODY}\n\n${END}`)).toEqual([]);
    expect(headingsIn(`${LEAD}\n${line}\n${BODY}\n${END}`)).toEqual([]);
  });

  it.each([
    ['first in the file', `Background\n\n${LEAD}\n\n${BODY}`],
    ['last in the file', `${LEAD}\n\n${BODY}\n\nBackground`],
    ['over nothing but furniture', `${LEAD}\n\nBackground\n\nShare\n`],
    ['over a short line', `${LEAD}\n\nBackground\n\nMoscow\n\n${BODY}`],
    [
      'over a paragraph in lower case',
      `${LEAD}\n\nBackground\n\nof the attack on the hall there is nothing that we know.`,
    ],
    ['glued to its paragraph', `${LEAD}\n\nBackground. ${BODY}`],
    [
      'the name of the writer, above a biography',
      `By Jane Doe, Reporter\n\n${LEAD}\n\n${BODY}\n\nJane Doe\n\n${END}`,
    ],
    ['under the name of its writer', `Jane Doe\n\nBackground\n\n${BODY}`],
    [
      'in a list without bullets',
      `${LEAD}\n\nCrocus City Hall\nLuzhniki Stadium\nBolshoi Theatre\n\n${BODY}`,
    ],
    ['in a list set apart', `${LEAD}\n\nCrocus City Hall\n\nLuzhniki Stadium\n\nBolshoi Theatre\n\n${BODY}`],
    ['in a list under a colon', `${LEAD}\n\nThree halls are closed:\n\nCrocus City Hall\n\n${BODY}`],
    [
      'in verse',
      `${LEAD}\n\nBecause I could not stop for Death\nHe kindly stopped for me.\nThe carriage held but just ourselves\nAnd immortality.\n\n${BODY}`,
    ],
    ['in an address', `${LEAD}\n\nCrocus City Hall\n12 Tverskaya Street\nMoscow\n\n${BODY}`],
    ['as a name under a quotation', `${LEAD}\n\n“We are one people.”\n\nVladimir Putin\n\n${BODY}`],
    [
      'as a name and an office under a quotation',
      `${LEAD}\n\n“We are one people.”\n\nVladimir Putin, President of Russia\n\n${BODY}`,
    ],
    [
      'as words pulled out of a paragraph',
      `${LEAD}\n\nNobody knows why it did burn\n\n${LEAD.replace('it did', 'it did burn')}\n\n${BODY}`,
    ],
    [
      'in the middle of a sentence',
      `${LEAD}\n\nThe president of the federation then went to the\n\nCrocus City Hall\n\nin the north of the city, where he laid down flowers.`,
    ],
    [
      'in an interview',
      `${LEAD}\n\nHow did you get out?\n\n${BODY}\n\nWho told you what had happened?\n\n${END}`,
    ],
    [
      'in an interview that asks someone once',
      `${LEAD}\n\nHow did it begin?\n\n${BODY}\n\nWhat happened then?\n\n${BODY}\n\nDo you ever sleep?\n\n${END}`,
    ],
    ['as the caption over a credit', `${LEAD}\n\nFlowers Outside the Hall\n\nPhoto: Jane Doe\n\n${BODY}`],
    ['in a numbered list at the top', `1. Ceasefire\n2. Prisoners\n3. Aid\n\n${BODY}`],
    ['as words that come again before a colon', `${LEAD}\n\nReactions:\n\n${BODY}\n\nReactions:\n\n${END}`],
    [
      'before a quotation',
      `${LEAD}\n\nReactions:\n\n“We mourn with you all,” the chancellor said in Berlin.\n\n${END}`,
    ],
    ['among labels', `${LEAD}\n\nVenue: Crocus City Hall\nKilled: 144\nBand: Piknik\n\n${BODY}`],
  ])('%s', (_, text) => {
    expect(headingsIn(text)).toEqual([]);
  });
});

describe('context decides', () => {
  it.each([
    [
      'two headings in a row',
      `${LEAD}\n\nPART TWO\n\nThe Road Back to Order\n\n${BODY}`,
      ['PART TWO\n\nThe Road Back to Order'],
    ],
    [
      'questions with numbers',
      `${LEAD}\n\n1. Who is standing?\n\n${BODY}\n\n2. How does it work?\n\n${END}`,
      ['1. Who is standing?', '2. How does it work?'],
    ],
    [
      'a list of questions',
      `${LEAD}\n\n1. Who is standing?\n2. How does it work?\n3. Why now?\n\n${BODY}`,
      [],
    ],
    ['two names in a row', `${LEAD}\n\nAnna Berg\n\nCarl Doe\n\n${BODY}`, []],
    [
      'several statements without a full stop',
      `${LEAD}\n\nThe guards were warned three times before the attack\n\n${BODY}\n\n${END}\n\nNobody was on duty at the gate that night\n\n${BODY} So it was.`,
      ['The guards were warned three times before the attack', 'Nobody was on duty at the gate that night'],
    ],
    [
      'one statement without a full stop',
      `${LEAD}\n\nThe guards were warned three times before the attack\n\n${BODY}`,
      [],
    ],
    [
      'questions of readers',
      `${LEAD}\n\nShould I take the tablets?\n\n${BODY}\n\nHow long does it last?\n\n${END}`,
      ['Should I take the tablets?', 'How long does it last?'],
    ],
    [
      'a question of the writer',
      `${LEAD}\n\nShould we have known?\n\n${BODY}\n\nHow long does it last?\n\n${END}`,
      [],
    ],
    ['a title under “Related Articles”', `${LEAD}\n\nRelated Articles\nThe Fall of a Mayor\n\n${BODY}`, []],
    [
      'a heading after a list with bullets',
      `${LEAD}\n\n- one thing\n- another thing\n\nBackground\n\n${BODY}`,
      ['Background'],
    ],
    [
      'a heading after a list without bullets that stands close',
      `${LEAD}\n\nCrocus City Hall\nLuzhniki Stadium\n\nBackground\n\n${BODY}`,
      ['Background'],
    ],
    [
      'a heading over a list with bullets',
      `${LEAD}\n\nThe Measures\n\n- one thing\n- another thing\n\n${BODY}`,
      ['The Measures'],
    ],
    ['a heading after a caption', `${LEAD}\n\nPhoto: Jane Doe\n\nBackground\n\n${BODY}`, ['Background']],
    [
      'a heading after a quotation and its speaker',
      `${LEAD}\n\n“We are one people.”\n— Vladimir Putin\n\nBackground\n\n${BODY}`,
      ['Background'],
    ],
    [
      'a heading over a quotation set apart',
      `${LEAD}\n\nReactions in the city\n\n“We are one people”\n\n${BODY}`,
      ['Reactions in the city'],
    ],
    [
      'words quoted from the paragraph below',
      `${LEAD}\n\n“A terrible bang”\n\nA woman said that she had heard “a terrible bang” and no more.\n\n${END}`,
      ['“A terrible bang”'],
    ],
    [
      'French words quoted from the paragraph below',
      `${LEAD}\n\n« Un bruit terrible »\n\nElle dit avoir entendu « un bruit terrible, puis rien ».\n\n${END}`,
      ['« Un bruit terrible »'],
    ],
    [
      'a quotation pulled from the text',
      `${LEAD}\n\n“We had heard a bang and then no more”\n\nShe said: “We had heard a bang and then no more.”\n\n${END}`,
      [],
    ],
    ['a heading over a day', `${LEAD}\n\nThe Long Night\n\n22 March 2024\n\n${BODY}`, ['The Long Night']],
    [
      'a numbered heading right under the headline',
      `The attack, in two points\n1. Ceasefire\n${BODY}\n2. Prisoners\n${END}`,
      ['1. Ceasefire', '2. Prisoners'],
    ],
    [
      'a heading over two sentences of a word',
      `${LEAD}\n\nWhat it left\n\nMud. And questions.\n\n${END}`,
      ['What it left'],
    ],
    [
      'a Russian question where the other heading is no title',
      `Зал горел несколько часов. Никто не знает почему.\n\nЧто изменится\n\nСрок сократят до 90 дней. Других правил не будет.\n\nКого это коснётся?\n\nВ стране 6 млн иностранцев. Документы есть не у всех.`,
      ['Что изменится', 'Кого это коснётся?'],
    ],
    [
      'questions of several kinds',
      `${LEAD}\n\nWhere did it begin?\n\n${BODY}\n\nIs there a danger of more?\n\n${END}`,
      ['Where did it begin?', 'Is there a danger of more?'],
    ],
    [
      'a heading after a quotation and a name with an office',
      `${LEAD}\n\n“We have nothing left to lose.”\nAna Ruiz, crane operator\n\nWhat the company says\n\n${BODY}`,
      ['What the company says'],
    ],
    [
      'numbered headings',
      `${LEAD}\n\n1. Migration\n\n${BODY}\n\n2. Security\n\n${END}`,
      ['1. Migration', '2. Security'],
    ],
    [
      'several questions',
      `${LEAD}\n\nWho was behind it?\n\n${BODY}\n\nWhat happens next?\n\n${END}`,
      ['Who was behind it?', 'What happens next?'],
    ],
    [
      'a question where the other headings are written so',
      `${LEAD}\n\nWhat we know so far\n\n${BODY}\n\nWhat happens next?\n\n${END}`,
      ['What we know so far', 'What happens next?'],
    ],
    [
      'a question where the other headings are not',
      `${LEAD}\n\nWhat We Know So Far\n\n${BODY}\n\nWhat happens next?\n\n${END}`,
      ['What We Know So Far'],
    ],
    [
      'a long phrase where the other headings are not written so',
      `${LEAD}\n\nThe Long Road\n\n${BODY}\n\nThe Other Side\n\n${BODY}\n\nPeople in front of the hall\n\n${END}`,
      ['The Long Road', 'The Other Side'],
    ],
    [
      'a heading of two wrapped lines',
      `${LEAD.replace('hours on', 'hours\non')}\n\nLooking Ahead: Implications and Security Measures in the\nRegion\n\n${BODY.replace('on Saturday', 'on\nSaturday')}`,
      ['Looking Ahead: Implications and Security Measures in the\nRegion'],
    ],
    [
      'a heading over a short paragraph',
      `${LEAD}\n\nReaction\n\nPutin condemned the attack.\n\n${END}`,
      ['Reaction'],
    ],
  ])('on %s', (_, text, headings) => {
    expect(headingsIn(text)).toEqual(headings);
  });
});
