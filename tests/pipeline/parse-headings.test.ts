import { describe, expect, it } from 'vitest';
import { parseArticle } from '#pipeline/parse.ts';

const headingsIn = (text: string, language = 'en'): string[] =>
  parseArticle(text, language).blocks.flatMap(({ kind, start, end }) =>
    kind === 'heading' ? [text.slice(start, end)] : [],
  );

const LEAD = 'The hall in the north of the city burned for hours on Friday night. Nobody knows why it did.';
const BODY = 'The president spoke of the attack on Saturday evening. He did not say who was behind it.';
const END = 'The security services go on with their work. A court is to decide in the coming weeks.';

describe('a line between two paragraphs is a heading', () => {
  it.each([
    'Revisiting Migration Policies',
    'Deep Dive into the Tragedy',
    'International and Domestic Reactions',
    'Looking Ahead: Implications and Security Measures',
    'Background',
    'What Comes Next?',
    'Is Anyone Safe?',
    'Who Is Behind the Attack?',
    'Deep Dive into the Tragedy.',
    'Revisiting the Security of the City.',
    'BACKGROUND',
    'WHAT WE KNOW SO FAR',
    'REACTIONS: A WORLD IN SHOCK',
    'What we know so far',
    'International reaction',
    'How the attack unfolded',
    'What happened on Friday',
    'Why it took so long',
    'A city in mourning',
    'Timeline: how the attack unfolded',
    'Analysis: A Nation in Mourning',
    '144 Dead in Moscow',
    '5 Things to Know About the Attack',
    '1. Revisiting Migration Policies',
    'II. The Aftermath',
    'Putin’s “New Approach” to Migration',
    '“New approach” to migration',
    'The “new approach”',
    "Putin's 'New Approach'",
    'Anti-Terror Measures',
    'Post-Soviet Migration and Its Discontents',
    'The Role of the U.S.',
    'By the Numbers',
    'Life After the Attack',
    'Grief, Anger and Many Questions',
    'Background:',
    'What We Know:',
    'Reactions from around the world',
    'The search for the masterminds',
    'Before and After',
    'Reaktionen aus aller Welt',
    'Die Folgen für Russland',
    'Hintergrund',
    'Was wir wissen',
    'Réactions internationales',
    'Ce que l’on sait',
    'Reacciones en el mundo',
    'Что известно о нападении',
    'Реакция в мире',
    'Контекст',
    '国际反应',
    'これまでにわかっていること',
    'ردود فعل دولية',
    'Αντιδράσεις στον κόσμο',
    'The aftermath [edit]',
    'The Road to Peace ¶',
    'What the Mayor Knew!',
  ])('%j', (line) => {
    expect(headingsIn(`${LEAD}\n\n${line}\n\n${BODY}\n\n${END}`)).toEqual([line]);
    expect(headingsIn(`${LEAD}\n${line}\n${BODY}\n${END}`)).toEqual([line]);
    expect(headingsIn(`${LEAD}\r\n\r\n   ${line}\t\r\n\r\nAdvertisement\r\n\r\n${BODY}`)).toEqual([line]);
  });
});

describe('a line between two paragraphs is not a heading', () => {
  it.each([
    ['a short sentence', 'He died.'],
    ['a short sentence of one word', 'Silence.'],
    ['a short sentence with a name', 'Putin was silent.'],
    ['a short sentence without its full stop', 'He was silent'],
    ['a sentence without its full stop', 'The president was in Beijing'],
    ['an outcry', 'Enough!'],
    ['an outcry in Title Case', 'Never Again!'],
    ['an unfinished sentence', 'And then…'],
    ['a name as an answer', 'The Islamic State.'],
    ['a name with a full stop', 'Vladimir Putin.'],
    ['a place with a full stop', 'Crocus City Hall, Krasnogorsk.'],
    ['a question', 'But who gave the order?'],
    ['a question of one word', 'Why?'],
    ['a question that is the only one', 'What happens next?'],
    ['a question with a name', 'The Kremlin?'],
    ['a question to the reader', 'Would you have known what to do?'],
    ['a question in the first person', 'What could we have done?'],
    ['a quotation', '“We are one people”'],
    ['a quotation with its full stop', '“We are one people.”'],
    ['a quotation with straight marks', '"We are one people"'],
    ['a quotation in single marks', '‘We are one people’'],
    ['a German quotation', '„Wir sind ein Volk“'],
    ['a French quotation', '« Nous sommes un peuple »'],
    ['a Chinese quotation', '「我们是一个民族」'],
    ['a quotation that is not closed', '“We are one people'],
    ['a quotation with its speaker', '“We are one,” says Putin'],
    ['a quotation with its speaker after a dash', '“We are one people” – Vladimir Putin'],
    ['the speaker of a quotation', '— Vladimir Putin'],
    ['the speaker of a quotation with his office', '– Dmitry Peskov, Kremlin Spokesman'],
    ['a byline', 'By Jane Doe'],
    ['a byline of two', 'By Jane Doe and John Smith in Moscow'],
    ['a byline in capitals', 'BY JANE DOE'],
    ['who reported', 'Reporting by Jane Doe; editing by John Smith'],
    ['who helped', 'Additional reporting by Jane Doe'],
    ['who wrote', 'Written by Jane Doe'],
    ['a German byline', 'Von Jana Muster'],
    ['a photo credit', 'Photo: Jane Doe'],
    ['an agency', 'Getty Images'],
    ['two agencies', 'AFP/Getty Images'],
    ['an agency with a name', 'REUTERS/Maxim Shemetov'],
    ['a caption with a credit', 'Flowers Outside the Hall (AP Photo)'],
    ['a caption with a place', 'Vladimir Putin, pictured in May'],
    ['a caption with a side', 'Vladimir Putin (left) and Xi Jinping'],
    ['a caption with a day', 'Mourners outside the hall on Sunday'],
    ['a caption with a year', 'The president in Beijing in 2023'],
    ['a file photo', 'File photo of the hall'],
    ['a caption of what people do', 'A woman lays flowers at the hall'],
    ['who speaks', 'Putin:'],
    ['who speaks, by an office', 'Interviewer:'],
    ['a sentence that leads in', 'The president said:'],
    ['a label with a number', 'Killed: 144'],
    ['a label with a name', 'Venue: Crocus City Hall'],
    ['a label with a day', 'Date: Friday'],
    ['a source', 'Source: Ministry of Emergency Situations'],
    ['when it was changed', 'Updated 23 March 2024'],
    ['a remark of the editors', 'Editor’s note: Names Have Been Changed'],
    ['a question of an interview', 'Q: Where were you?'],
    ['a question of an interview by its paper', 'BBC: Where were you?'],
    ['a day', '22 March 2024'],
    ['a day with its weekday', 'Friday, March 22, 2024'],
    ['a day and an hour', '22 March, 19:40'],
    ['a weekday', 'Friday'],
    ['a year', '2024'],
    ['an hour', '7:40 p.m.'],
    ['a place and an agency', 'MOSCOW (AP)'],
    ['a place, a day and an agency', 'MOSCOW, March 23 (Reuters) —'],
    ['a place in its region', 'Krasnogorsk, Moscow Region, Russia'],
    ['an address', '12 Tverskaya Street'],
    ['an address with a town', '12 Tverskaya Street, Moscow'],
    ['an address on the net', 'www.example.com'],
    ['an address for mail', 'newsdesk@example.com'],
    ['a telephone number', '+7 495 123 45 67'],
    ['a score', 'Spartak Moscow 2-1 Zenit'],
    ['a score between numbers', 'Spartak 2, Zenit 1'],
    ['a row with bars', 'Live | Photos | Video'],
    ['a list item', '- Security at Events'],
    ['a list item with a bullet', '• Security at Events'],
    ['a list item with a letter', 'a) Security at events'],
    ['a lead-in', 'The measures are these:'],
    ['a line that breaks off', 'The end of the'],
    ['a line that ends with a comma', 'Security at Events,'],
    ['a line in lower case', 'security at events'],
    [
      'a long line',
      'Security at Events and the Role of the Ministry of the Interior, the Police, the Army and the Guard',
    ],
    ['stars', '* * *'],
    ['a mark of the end', 'ENDS'],
    ['a mark in a copy', '(MORE TO FOLLOW)'],
    ['a Chinese sentence', '他没有说话。'],
    ['a Chinese line with a comma', '总统说，他们会受到惩罚'],
    ['a Russian reply', '— Нет'],
    ['a German sentence', 'Niemand weiß es.'],
    ['two sentences', 'He ran. She Stayed'],
  ])('%s: %j', (_, line) => {
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
