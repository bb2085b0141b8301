import { describe, expect, test } from 'vitest';
import { contentOfFirstStory, engineOf } from '../fixtures/search-index.ts';

const engine = engineOf(contentOfFirstStory());

describe('of all sentences of the first story, the right one comes first', () => {
  test.each<[query: string, file: string, opening: string]>([
    // Names
    ['Putin xenophobia', '000', 'Following the tragic incident at a'],
    ['Vladimir Putin vowed', '001', 'President Vladimir Putin has vowed to'],
    ['Masoud Barzani', '004', 'Among the voices expressing solidarity was'],
    ['Xi Jinping condemnation', '004', "Chinese President Xi Jinping's condemnation of"],
    ['Kremlin spokesman', '002', "Kremlin spokesman Dmitry Peskov emphasized Putin's"],
    ['Kurdistan Democratic Party', '004', 'Among the voices expressing solidarity was'],
    ['Krasnogorsk', '004', 'In a heartrending incident that shook'],
    ['Tajikistan suspects', '002', 'Meanwhile, security agencies have detained a'],
    ['Crocus City Hall', '002', 'Following the harrowing incident at Crocus'],
    ['European Union', '002', "The international community's response to this"],
    ['Islamic State', '001', 'Despite claims from the Islamic State'],
    ['Afghanistan', '001', 'The Islamic State affiliate in Afghanistan'],
    ['Interior Ministry', '001', 'Russian media reported strengthened controls over'],
    ['Pulkovo airport', '003', 'This mass deportation effort, initiated at'],
    // Typing errors
    ['xenofobia', '000', 'Following the tragic incident at a'],
    ['deportaton', '003', 'Following a devastating ISIS-led attack on'],
    ['Krasnogosrk', '004', 'In a heartrending incident that shook'],
    ['Barzanni', '004', 'Among the voices expressing solidarity was'],
    ['Kremln spokesman', '002', "Kremlin spokesman Dmitry Peskov emphasized Putin's"],
    ['embasy warning', '001', 'In early March, the U.S. Embassy'],
    ['terrorits', '004', 'In a heartrending incident that shook'],
    ['migraton policy', '000', "Putin's response to the incident extends"],
    ['Islamophobai', '000', 'Following the tragic incident at a'],
    ['intelligense', '004', "Chinese President Xi Jinping's condemnation of"],
    ['Masood Barzani', '004', 'Among the voices expressing solidarity was'],
    ['Tajikstan suspects', '002', 'Meanwhile, security agencies have detained a'],
    ['oncert hall Krasnogorsk', '004', 'In a heartrending incident that shook'],
    ['finacial backer', '002', 'The identification and arrest of the'],
    ['xenohpobia', '000', 'Following the tragic incident at a'],
    ['Vladmir Putin vowed', '001', 'President Vladimir Putin has vowed to'],
    ['Peskow tears', '002', "Kremlin spokesman Dmitry Peskov emphasized Putin's"],
    ['krasnagorsk', '004', 'In a heartrending incident that shook'],
    ['xenophoba islamophobia', '000', 'Following the tragic incident at a'],
    ['Pulkvo airport', '003', 'This mass deportation effort, initiated at'],
    ['makeshift memoral', '002', "The international community's response to this"],
    ['interrogaton tactics', '003', 'In the judicial arena, four men'],
    ['European Unoin diplomats', '002', "The international community's response to this"],
    ['Interor Ministry', '001', 'Russian media reported strengthened controls over'],
    ['blackmial Kremlin', '001', 'Putin dismissed the warning as an'],
    ['responsibilty claim', '004', "ISIS's claim of responsibility added a"],
    ['geopoltical implications', '002', 'Amidst the chaos, the investigation shifts'],
    ['heavy relience migrant workers', '001', 'The incident has led to increased'],
    ['socail media', '004', 'Among the voices expressing solidarity was'],
    ['destabilise', '001', 'He accused Moscow’s foreign adversaries of'],
    ['terorist atack', '004', 'In a heartrending incident that shook'],
    // Phrases
    ['"ethnic tensions"', '000', 'In the aftermath of the devastating'],
    ['"new approach" migration', '000', "He advocates for a 'new approach'"],
    ['"mistaken in their efforts"', '001', 'He accused Moscow’s foreign adversaries of'],
    ['"concert hall" Krasnogorsk', '004', 'In a heartrending incident that shook'],
    ['early March warning', '001', 'In early March, the U.S. Embassy'],
    ['avoid large gatherings', '001', 'In early March, the U.S. Embassy'],
    ['tears on his face', '002', "Kremlin spokesman Dmitry Peskov emphasized Putin's"],
    ['mass deportation', '003', 'This mass deportation effort, initiated at'],
    ['illegal immigrants crackdown', '003', 'In response, Russian authorities have launched'],
    ['heavy reliance on migrant workers', '001', 'The incident has led to increased'],
    ['"counter-terrorism"', '003', 'Moreover, the incident has prompted a'],
    ['security lapses', '001', 'Many have raised concerns over how'],
    ['intelligence sharing', '003', 'Moreover, the incident has prompted a'],
    ['financial backer arrested', '002', 'The identification and arrest of the'],
    ['days before the deadly attack', '001', 'Putin dismissed the warning as an'],
    ['deadliest attack in two decades', '002', 'This event marks a significant moment'],
    ['traditions language culture', '000', "He advocates for a 'new approach'"],
    ['work permits', '001', 'Russian media reported strengthened controls over'],
    ['blanket measures', '003', 'Critics argue that such blanket measures'],
    ['foreign adversaries', '001', 'He accused Moscow’s foreign adversaries of'],
    // Questions
    ['what did Peskov say', '002', "Kremlin spokesman Dmitry Peskov emphasized Putin's"],
    ['when did the US warn', '001', 'In early March, the U.S. Embassy'],
    ['who was detained', '001', 'Four suspects from Tajikistan have been'],
    ['how many were injured', '003', 'This decision comes in the wake'],
    // Headings, at the first sentence under them
    ['looking ahead', '004', 'The aftermath of the Krasnogorsk concert'],
    ['deep dive', '002', 'More than a week has passed'],
    ['legal proceedings', '003', 'In the judicial arena, four men'],
    ['domestic reactions', '002', "The international community's response to this"],
    // Numbers
    ['144', '001', 'President Vladimir Putin has vowed to'],
    ['144 killed', '002', 'Following the harrowing incident at Crocus'],
    ['137 dead', '003', 'This decision comes in the wake'],
    ['60 people', '004', 'In a heartrending incident that shook'],
    ['180 injured', '003', 'This decision comes in the wake'],
    ['four suspects', '001', 'Four suspects from Tajikistan have been'],
    ['seven alleged accomplices', '001', 'Four suspects from Tajikistan have been'],
    ['lives of at least 60', '004', 'In a heartrending incident that shook'],
    // Forms
    ['gunman', '001', 'Many have raised concerns over how'],
    ['killings', '002', 'Following the harrowing incident at Crocus'],
    ['deporting', '003', 'Following a devastating ISIS-led attack on'],
    ['tightened security', '001', 'He urged law enforcement agencies to'],
    ['warned americans', '001', 'In early March, the U.S. Embassy'],
    ['lay flowers', '002', "The international community's response to this"],
    ['lapses', '001', 'Many have raised concerns over how'],
    ['investigating masterminds', '000', "Putin's call for action includes a"],
    ['foreign workers', '001', 'The incident has led to increased'],
    ['raising concerns gunmen', '001', 'Many have raised concerns over how'],
    ['sever beatings', '003', 'In the judicial arena, four men'],
    ['detaining suspects', '002', 'Meanwhile, security agencies have detained a'],
    ['accomplice', '001', 'Four suspects from Tajikistan have been'],
    ['wounded children', '004', 'In a heartrending incident that shook'],
    ['arrested backer', '002', 'The identification and arrest of the'],
    ['deporting immigrants', '003', 'Following a devastating ISIS-led attack on'],
    ['missed warning', '003', 'Moreover, the incident has prompted a'],
    ['linked to Ukraine', '001', 'Despite claims from the Islamic State'],
    ['identify mastermind', '000', "Putin's call for action includes a"],
  ])('%s', async (query, file, opening) => {
    const { groups } = await engine.search(query);
    const sentence = groups[0]?.hits[0]?.parts.map(({ text }) => text).join('');
    expect([groups[0]?.article.url, sentence]).toEqual([
      `/stories/test/${file}/`,
      expect.stringMatching(`^${opening}`),
    ]);
  });
});

describe('what the first story does not tell has no sentence', () => {
  test.each([
    ...['Ramzan Kadyrov', 'Joe Biden', 'Basmanny court', 'cryptocurrency', 'candlelight vigil', 'Chechnya'],
    ...['139', '"Hall Crocus"', 'Turkey', 'gunmen name:nobody'],
  ])('%s', async (query) => {
    const { articles, groups, nearest } = await engine.search(query);
    expect([articles, groups]).toEqual([0, []]);
    expect(nearest).not.toBeNull();
  });
});

test.each([
  ['China', ['chinese']],
  ['gunshots', []],
  ['Islamists', ['islamic', 'islamophobia']],
])('instead of %s, words that begin as it does are offered', async (query, words) => {
  expect((await engine.search(query)).nearest?.words).toEqual(words);
});
