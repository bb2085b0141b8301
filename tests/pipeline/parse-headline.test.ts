import { describe, expect, it } from 'vitest';
import { parseArticle } from '#pipeline/parse.ts';

const headlineOf = (text: string): string | null => {
  const { headline } = parseArticle(text, 'en');
  return headline ? text.slice(headline.start, headline.end) : null;
};

const BODY =
  'The hall in the north of Moscow burned for hours on Friday night. Nobody knows why the war came to it.';
const MORE = 'The president spoke of the attack on Saturday evening. He did not say who was behind it.';

describe('the first line of a file is its headline', () => {
  it.each([
    'Putin Vows Revenge After Moscow Attack',
    'Putin vows revenge after Moscow attack',
    'PUTIN VOWS REVENGE AFTER MOSCOW ATTACK',
    'Moscow attack: what we know so far',
    'Cholera: 140 dead in six weeks',
    'Christmas ferry: 38 drown, over 100 missing',
    'Covid: 1,200 new cases in the north',
    'Moscow attack – what we know so far',
    'Who is behind the Moscow attack?',
    'Is Russia Safe?',
    'Four charged, three released after attack',
    'Storm leaves 40,000 without power',
    'Attack began at 20:00 on Friday, ministry says',
    'Four charged; three released after attack',
    '144 dead in attack on concert hall near Moscow',
    '‘We saw people fall’: survivors tell of the attack',
    'Putin calls attack “barbaric”, vows revenge',
    'Putin Warns the U.S.',
    'A city in mourning',
    'US had warned of extremist attack in Moscow weeks before gunmen stormed the hall, officials say',
    'Trauer in Moskau nach Angriff auf Konzerthalle',
    'Deuil national en Russie après l’attentat de Moscou',
    '«Крокус»: что известно о нападении',
    'Четверо обвиняемых арестованы в Москве',
    '莫斯科音乐厅遭袭六十人死亡',
    'コンサートホール襲撃、60人以上死亡',
    'مقتل ستين شخصا في هجوم على قاعة حفلات',
    'We Will Rebuild!',
    'Attack on Moscow: An Explainer',
  ])('%j', (line) => {
    expect(headlineOf(`${line}\n\n${BODY}\n\n${MORE} ${line}.`)).toBe(line);
    expect(headlineOf(`\r\n  ${line}\r\n${BODY}\r\n${MORE} ${line}.`)).toBe(line);
  });

  it.each([
    ['over a byline', `Moscow mourns its dead\nBy Jane Doe\n\n${BODY}`],
    ['over a standfirst with a full stop', `Moscow mourns its dead\nFour are in custody.\n\n${BODY}`],
    [
      'over a standfirst without one',
      `Moscow mourns its dead\n\nFour men are in custody and the whole city is on edge\n\n${BODY}`,
    ],
    ['over byline and day', `Moscow mourns its dead\nBy Jane Doe\n23 March 2024\n\n${BODY}`],
    ['under a kicker', `ANALYSIS\nMoscow mourns its dead\n\n${BODY}`],
    ['under a kicker of two words', `World News\n\nMoscow mourns its dead\n\n${BODY}`],
    ['under a kicker of three words', `Middle East Crisis\nMoscow mourns its dead\n\n${BODY}`],
    [
      'under a kicker and over a standfirst',
      `War in Moscow\nMoscow mourns its dead\nFour men are in custody and the whole city is on edge\n\n${BODY}`,
    ],
    ['under a kicker in capitals', `RUSSIA TERROR ATTACK\nMoscow mourns its dead\n\n${BODY}`],
    ['under the name of a section', `Comment is free\nMoscow mourns its dead\nJane Doe\n${BODY}`],
    ['under a byline', `By Jane Doe\n\nMoscow mourns its dead\n\n${BODY}`],
    ['under a date line', `date 2024-04-02\nMoscow mourns its dead\n\n${BODY}`],
    ['glued to a date line', ` date 2024-04-02 Moscow mourns its dead\n\n${BODY}`],
    ['over a date line', `Moscow mourns its dead\ndate 2024-04-02\n${BODY}`],
    ['under a day', `23 March 2024\nMoscow mourns its dead\n\n${BODY}`],
    ['under furniture', `Exit mobile version\nMoscow mourns its dead\n\n${BODY}`],
    ['over a place line', `Moscow mourns its dead\nMOSCOW (Reuters) – ${BODY}`],
    ['over the name of its writer', `Moscow mourns its dead\nJane Doe\n${BODY}`],
    ['over an agency', `Moscow mourns its dead\n\nPA Media\n\n${BODY}`],
    ['under a link to a film', `Watch: Survivors tell of the fire\n\nMoscow mourns its dead\n\n${BODY}`],
    [
      'among links of the page',
      `Moscow mourns its dead\nA city is on edge\nThe hall desk\nComments\nSave\n${BODY}`,
    ],
    [
      'over the summary of a live report',
      `LIVE\nMoscow mourns its dead\nLast updated: 23 Mar 2024 18:20\nSummary\n- Four men are in custody\n- The toll may rise\n18:02\n${BODY}`,
    ],
    ['over the names of its writers', `Moscow mourns its dead\nJane Doe and John Smith\n\n${BODY}`],
    ['over a paragraph that a heading follows', `Moscow mourns its dead\n\n${BODY}\n\nBackground\n\n${MORE}`],
  ])('%s', (_, text) => {
    expect(headlineOf(text)).toBe('Moscow mourns its dead');
  });

  it('is not its standfirst, though that is longer', () => {
    const text = `Moscow mourns dead\n\nFour men are in custody and the whole city is on edge\n\n${BODY}`;
    expect(headlineOf(text)).toBe('Moscow mourns dead');
  });

  it('is not its standfirst, though that is not in Title Case', () => {
    const text = `Moscow Mourns Dead\n\nFour men are in custody and the whole city is on edge\n\n${BODY}`;
    expect(headlineOf(text)).toBe('Moscow Mourns Dead');
  });

  it('may end in a small word over a byline or a paragraph', () => {
    for (const below of ['By Jane Doe', BODY]) {
      expect(headlineOf(`What the war is about\n${below}\n\n${MORE}`)).toBe('What the war is about');
    }
  });

  it('may begin as a link of the page does', () => {
    for (const line of ['Watch your step in Moscow', 'Readers follow the trial in Moscow'])
      expect(headlineOf(`${line}\n\n${BODY}`)).toBe(line);
  });

  it('is not joined to a byline in lower case', () => {
    expect(headlineOf(`Treno contro camion a Mosca, due morti\ndi Paolo Serra\n${BODY}\n${MORE}`)).toBe(
      'Treno contro camion a Mosca, due morti',
    );
  });

  it('may be wrapped like the lines under it', () => {
    const headline = 'Gunmen storm concert hall near Moscow and kill at least sixty, the\nauthorities say';
    const body =
      'The hall in the north of the city burned for hours, people said, and\nnobody in the city knows why it did so or who the gunmen were.';
    expect(headlineOf(`${headline}\n\n${body}\n`)).toBe(headline);
  });
});

describe('the first line of a file is not its headline', () => {
  it.each([
    ['what a player says', 'Media playback is unsupported on your device'],
    ['whose the picture is', 'Ann Berg/AFP/Getty Images'],
    ['how old it is', '7 years ago'],
    ['a row of buttons', 'SHARE THIS ARTICLE Share Tweet Post Email'],
    ['when it was changed', 'Last updated September 14, 2016'],
    ['when it was put out in French', 'Publié le 14 mai 2024'],
    ['an Italian byline', 'Di Anna Ricci'],
    ['a row of a table', 'Reds of Moscow\t3\t1'],
    ['what people do in a picture', 'A woman lays flowers at the hall on Sunday'],
    ['a line about something else', 'What readers say this week'],
    ['a link to a film', 'Watch: Survivors tell of Moscow’s hall'],
    ['a link of the page', 'Follow live updates on Moscow'],
    ['a short paragraph', 'The hall burned.'],
    ['a short paragraph without its full stop that breaks off', 'Gunmen stormed the hall in the'],
    ['two sentences', 'The hall burned. Nobody knows why'],
    ['a lead-in', 'This is what we know so far:'],
    ['a line that ends with a comma', 'On Friday night in Moscow,'],
    ['a line that ends with a dash', 'MOSCOW, March 23 (Reuters) —'],
    ['a label and its number', 'Attendance: 41,206'],
    ['a label and its measure', 'Distance: 12 kilometres from the coast'],
    ['a label and its count', 'Population: 12 million'],
    ['half of a headline', 'TOWN MOURNS EIGHT AFTER\nCOACH CRASH'],
    ['a kicker', 'ANALYSIS'],
    ['a kicker of two words', 'World News'],
    ['a heading of one word', 'Background'],
    ['a byline', 'By Jane Doe in Moscow'],
    ['who reported', 'Reporting by Jane Doe and John Smith'],
    ['the names of its writers', 'Jane Doe and John Smith'],
    ['the names of three writers', 'Jane Doe, John Smith and Ivan Petrov'],
    ['a day', 'Saturday, 23 March 2024'],
    ['a day with an hour', '23 March 2024, 10:15 GMT'],
    ['when it was put out', 'Published on Saturday 23 March at noon'],
    ['a place in capitals in its country', 'MOSCOW, North Russia'],
    ['a place and an agency', 'MOSCOW, March 23 (Reuters)'],
    ['a place in its region', 'Krasnogorsk, Moscow Region, Russia'],
    ['a quotation', '“We will find all of them”'],
    ['a quotation and its speaker', '“We will find all of them,” says Putin'],
    ['a photo credit', 'Photo: Jane Doe for the Associated Press'],
    ['a caption with its credit', 'People lay flowers at the hall (AP Photo)'],
    ['a list item', '- Gunmen storm a concert hall'],
    ['a numbered sentence', '1. gunmen storm a concert hall'],
    ['a question of an interview', 'Q: Where were you on that night?'],
    ['a label with a value', 'Venue: Crocus City Hall'],
    ['an address on the net', 'https://example.com/moscow-attack'],
    ['a line in lower case', 'gunmen storm a concert hall'],
    ['a question that takes up another', 'But who is behind the attack?'],
    ['an outcry', 'Enough is enough!'],
    ['a Chinese sentence', '音乐厅烧了好几个小时。'],
    ['stars', '* * *'],
    [
      'a long first paragraph',
      'Gunmen stormed the hall on Friday night and shot at all who were there and then they set the whole of the building on fire and drove off to the south',
    ],
  ])('but %s: %j', (_, line) => {
    expect(headlineOf(`${line}\n\n${BODY}\n\n${MORE}`)).toBeNull();
  });

  it.each([
    ['where nothing follows', 'Moscow mourns its dead'],
    ['where nothing but furniture follows', 'Moscow mourns its dead\n\nShare\nExit mobile version'],
    ['where no paragraph follows', 'Moscow mourns its dead\n\nFour are charged\n\nThe hall is closed'],
    [
      'in verse',
      'Because I could not stop for Death\nHe kindly stopped for me\nThe carriage held but just ourselves\nAnd immortality\n\n' +
        BODY,
    ],
    [
      'in a list',
      'Crocus City Hall\nLuzhniki Olympic Stadium\nBolshoi Theatre Moscow\nTretyakov State Gallery\n\n' +
        BODY,
    ],
    ['after the first paragraph', `${BODY}\n\nMoscow mourns its dead\n\n${MORE}`],
    [
      'where every paragraph lacks its full stop',
      'Gunmen stormed the hall in the north of the city on Friday night and shot at everyone\n\nThe president spoke on Saturday evening and did not say at all who was behind it',
    ],
  ])('%s', (_, text) => {
    expect(headlineOf(text)).toBeNull();
  });
});
