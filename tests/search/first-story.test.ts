import { describe, expect, test } from 'vitest';
import { compoundsOf, splitWords } from '../../src/search/analyze/tokenizer.ts';
import { contentOfFirstStory, engineOf, marksOf, sentencesOf } from '../fixtures/search-index.ts';

const index = contentOfFirstStory();
const engine = engineOf(index);

describe('a query is answered first by the sentence that it means', () => {
  test.each<[query: string, opening: string, marks: string[]]>([
    // Names
    ['Dmitry Peskov', 'Kremlin spokesman', ['Dmitry', 'Peskov']],
    ['Xi Jinping', 'Chinese President', ['Xi', "Jinping's"]],
    ['xi', 'Chinese President', ['Xi']],
    ['barzani', 'Among the voices', ['Barzani']],
    ['KDP', 'Among the voices', ['KDP']],
    ['Krasnogorsk', 'In a heartrending incident', ['Krasnogorsk']],
    ['St. Petersburg', 'This mass deportation effort', ['St', "Petersburg's"]],
    ['Kurdistan', 'Among the voices', ['Kurdistan']],
    [
      'European Union diplomats',
      "The international community's response",
      ['diplomats', 'European', 'Union'],
    ],
    ['tajik', 'Four suspects from Tajikistan', ['Tajikistan']],
    // Abbreviations and apostrophes
    ['U.S. embassy', 'In early March', ['U.S.', 'Embassy', 'US']],
    ['us embassy', 'The US Embassy had previously', ['U.S.', 'Embassy', 'US']],
    ['US', 'The Islamic State affiliate', ['U.S.', 'US']],
    ["Kyiv's", 'Despite claims', ['Kyiv’s']],
    ['kyiv’s denial', 'Despite claims', ['Kyiv’s', 'denial']],
    ['Kyiv', 'Despite claims', ['Kyiv’s']],
    // Numbers
    ['144', 'President Vladimir Putin has vowed', ['144']],
    ['137', 'This decision comes', ['137']],
    ['60', 'In a heartrending incident', ['60']],
    ['180 injured', 'This decision comes', ['180', 'injured', 'injuring', 'wounding']],
    // Slips of the pen
    ['Peskof', 'Kremlin spokesman', ['Peskov']],
    ['Krasnogosrk', 'In a heartrending incident', ['Krasnogorsk']],
    ['Masood Barzani', 'Among the voices', ['Masoud', 'Barzani']],
    ['xenofobia', 'Following the tragic incident', ['xenophobia']],
    ['immigation', 'As Russia tightens', ['immigration']],
    ['embasy warning', 'In early March', ['Embassy', 'warning', 'warned', 'warnings']],
    // A space left out
    ['crocus cityhall', 'Following the harrowing incident', ['Crocus', 'City', 'Hall']],
    ['concerthalls', 'Following a devastating', ['concert', 'hall']],
    ['europeanunion', "The international community's response", ['European', 'Union']],
    // Forms and beginnings
    ['killed', 'Following the harrowing incident', ['dead', 'deadly', 'killing']],
    ['deported', 'Following a devastating', ['deportation']],
    ['gunman', 'Many have raised concerns', ['gunmen']],
    ['interrogat', 'In the judicial arena', ['interrogation']],
    ['warned embassies', 'The US Embassy had previously', ['Embassy', 'warned', 'warning', 'warnings']],
    // Compounds
    ['large-scale', 'Following a devastating', ['large-scale']],
    ['anti-migrant', 'The incident has led', ['anti-migrant']],
    ['counterterrorism', "ISIS's claim", ['counter-terrorism', 'counterterrorism']],
    ['counter-terrorism', 'Moreover, the incident', ['counter-terrorism', 'counterterrorism']],
    ['well-secured', 'The attack has reignited', ['well-secured']],
    ['ISIS-led', 'Following a devastating', ['ISIS-led']],
    // Quotations
    ['"ethnic tensions"', 'In the aftermath', ['ethnic', 'tensions']],
    ['“mistaken in their efforts”', 'He accused', ['mistaken', 'in', 'their', 'efforts']],
    ['if you don’t see tears', 'Kremlin spokesman', ['if', 'you', "don't", 'saw', 'see', 'tears']],
    ["'new approach", 'He advocates', ['new', 'approach']],
    // Several words
    ['friday evening', 'The attack, which occurred', ['Friday', 'evening']],
    ['the embassy', 'The US Embassy had previously', ['the', 'Embassy', 'The']],
    ['financial backer', 'The identification and arrest', ['financial', 'backer']],
    ['laying flowers memorial', "The international community's response", ['laying', 'flowers', 'memorial']],
    ['qwertz embassy', 'The US Embassy had previously', ['Embassy']],
    ['!peskov | =barzani', 'Among the voices', ['Peskov', 'Barzani']],
  ])('%s', async (query, opening, marks) => {
    const answer = await engine.search(query);
    const [first = ''] = sentencesOf(answer);
    expect(first.replaceAll(/[[\]]/g, '')).toMatch(new RegExp(`^${opening}`));
    expect(marksOf(answer).sort()).toEqual([...marks].sort());
  });
});

describe('a query for what no sentence has is answered by none', () => {
  test.each([
    // Words of other stories, none of them near in spelling
    ...[
      'ambulance',
      'zebra',
      'qwertz',
      'hostage',
      'election',
      'explosion',
      'London',
      'Iran',
      'Navalny',
      'Biden',
    ],
    ...[
      'hospital',
      'earthquake',
      'Telegram',
      'ticket',
      'station',
      'firing',
      'the ambulance',
      'of the zebras',
    ],
    // Numbers are never near
    ...['3', '1', '14', '44', '1440', '3 April', '2024-04-03', '22 March', '144th', '14 6', '137,144'],
    // Two words of the texts that never stand side by side
    ...['hallconcert', 'peskovkremlin', 'embassywarning', 'massbackers'],
    // Beginnings of nothing
    ...['z', 'cat', 'zz'],
    // Quoted words in another order, form or place
    ...['"hall concert"', '"embassy warning"', '"warn"', '"embasy"', '“concert halls”'],
    // What was taken out of the articles is not in them
    ...['Advertisment', 'Exit mobile'],
    // Other scripts
    ...['Путин', 'Москва', 'Μόσχα', '莫斯科', 'モスクワ', 'موسكو', '모스크바', '🎭'],
    // Signs alone
    ...[
      '',
      ' ',
      '\u00A0\u2003\n',
      "'",
      '"',
      '""',
      '...',
      '-',
      '^\'!=| "',
      '.*',
      '[^]',
      '\\',
      '%',
      '<!-- -->',
      '\u0000',
    ],
    ...['<script>', '&amp;', '../..', 'toString', 'constructor'],
  ])('%j', async (query) => {
    const { sentences, groups } = await engine.search(query);
    expect({ sentences, groups }).toEqual({ sentences: 0, groups: [] });
  });
});

describe('a word that the texts have is never taken for another', () => {
  test.each<[query: string, marks: string[]]>([
    ['concert', ['concert', 'concerts']],
    ['act', ['act']],
    ['nation', ['nation', 'national', 'nations']],
    ['human', ['human']],
    ['right', ['rights']],
    ['even', ['even']],
    ['left', ['left']],
    ['group', ['group', 'groups']],
    ['form', ['form']],
    ['law', ['law']],
    ['west', ['West']],
    ['call', ['call', 'calls', 'called']],
    ['in', ['In', 'in']],
    ['"warning"', ['warning']],
    ['ISIS', ['ISIS', "ISIS's"]],
  ])('%s', async (query, marks) => {
    expect(marksOf(await engine.search(query)).sort()).toEqual([...marks].sort());
  });
});

test('every word and every compound of every sentence finds that sentence', async () => {
  const having = new Map<string, Set<string>>();
  for (const { url, sections } of index.stories.flatMap(({ articles }) => articles)) {
    for (const [at, sentence] of sections.flatMap(({ passages }) => passages.flat()).entries()) {
      const words = splitWords(sentence);
      for (const { text } of [...words, ...compoundsOf(sentence, words)]) {
        having.set(text, (having.get(text) ?? new Set()).add(`${url}#s${at + 1}`));
      }
    }
  }
  const missed: string[] = [];
  for (const [text, urls] of having) {
    const { groups } = await engine.search(`${text} `);
    const found = new Set(groups.flatMap(({ hits }) => hits.map(({ url }) => url)));
    missed.push(...[...urls].filter((url) => !found.has(url)).map((url) => `${text} in ${url}`));
  }
  expect(having.size).toBeGreaterThan(700);
  expect(missed).toEqual([]);
});

test('a common word alone brings every sentence that has it', async () => {
  const { groups, sentences } = await engine.search('the');
  expect(groups.map(({ article }) => article.url).sort()).toEqual([
    '/stories/test/000/',
    '/stories/test/001/',
    '/stories/test/002/',
    '/stories/test/003/',
    '/stories/test/004/',
  ]);
  expect(sentences).toBe(groups.flatMap(({ hits }) => hits).length);
  for (const sentence of sentencesOf(await engine.search('the'))) expect(sentence).toMatch(/\[the\]/i);
});

describe('what is being typed is completed from its first letter', () => {
  test.each<[query: string, mark: RegExp]>([
    ['b', /^b/i],
    ['Pu', /^pu/i],
    ['emb', /^embassy$/i],
    ['war', /^war/i],
    ['UN', /^un/i],
    ['putin vow', /^(?:Putin|vowed)$/],
    ['concert hal', /^(?:concert|halls?)$/i],
    ['kremlin sp', /^(?:Kremlin|sp)/],
  ])('%s', async (query, mark) => {
    const { groups } = await engine.search(query);
    const marks =
      groups[0]?.hits[0]?.parts.flatMap(({ text, marked }) => (marked ? text.split(' ') : [])) ?? [];
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.filter((word) => !mark.test(word))).toEqual([]);
  });

  test.each(['emb ', 'war '])('but not behind a blank: %j', async (query) => {
    expect((await engine.search(query)).articles).toBe(0);
  });
});
