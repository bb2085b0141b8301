import { describe, expect, test } from 'vitest';
import type { IndexArticle } from '../../src/search/format/index-article.ts';
import {
  contentOf,
  contentOfPassages,
  engineOf,
  indexedArticle,
  marksOf,
  sentencesOf,
} from '../fixtures/search-index.ts';

async function ask(query: string, ...passages: string[][]): Promise<string[]> {
  return sentencesOf(await engineOf(contentOfPassages(...passages)).search(query));
}

const times = (count: number, passage: string[]): string[][] => Array.from({ length: count }, () => passage);

describe('the words that answer are marked as they stand', () => {
  test.each<[query: string, sentence: string, marked: string | null]>([
    ['naive', 'A naïve plan.', 'A [naïve] plan.'],
    ['naïve', 'A naive plan.', 'A [naive] plan.'],
    ['strasse', 'In der Straße.', 'In der [Straße].'],
    ['STRASSE', 'In der Straße.', 'In der [Straße].'],
    ['istanbul', 'From İstanbul.', 'From [İstanbul].'],
    ["don't", 'They don’t know.', 'They [don’t] know.'],
    ['dont', 'They don’t know.', 'They [don’t] know.'],
    ['attaque', 'Après l’attaque.', 'Après [l’attaque].'],
    ['us', 'It told us, and the U.S. too.', 'It told [us], and the [U.S.] too.'],
    ['US', 'It told us, and the U.S. too.', 'It told us, and the [U.S.] too.'],
    ['U.S.', 'It told us, and the US too.', 'It told us, and the [US] too.'],
    ['US', 'It told us.', 'It told [us].'],
    ['1200', 'Some 1,200 people.', 'Some [1,200] people.'],
    ['1,200', 'Some 1200 people.', 'Some [1200] people.'],
    ['2', 'The 2 of 22 in 2024, 2.5 each.', 'The [2] of 22 in 2024, 2.5 each.'],
    ['co-operation', 'Their cooperation.', 'Their [cooperation].'],
    ['cooperation', 'Their co-operation.', 'Their [co-operation].'],
    ['x', 'Plan X, not xylophones.', 'Plan [X], not [xylophones].'],
    ['warning', 'He warned, warns and warms.', 'He [warned], [warns] and warms.'],
    ['embassy', 'An em-\nbassy and an embassy.', 'An em-\nbassy and an [embassy].'],
    // Other scripts
    ['путин', 'Слова Путина и Путин.', 'Слова [Путина] и [Путин].'],
    ['Путину', 'Слова Путина.', 'Слова [Путина].'],
    ['елка', 'Новая Ёлка.', 'Новая [Ёлка].'],
    ['μόσχα', 'Στη ΜΌΣΧΑ.', 'Στη [ΜΌΣΧΑ].'],
    ['σισυφος', 'Ο Σίσυφος.', 'Ο [Σίσυφος].'],
    ['莫斯科', '莫斯科音乐厅，莫奈。', '[莫斯科]音乐厅，莫奈。'],
    ['モスクワ', 'モスクワで。', '[モスクワ]で。'],
    ['모스크바', '모스크바에서 푸틴은', '[모스크바에서] 푸틴은'],
    ['موسكو', 'في موسكو.', 'في [موسكو].'],
    ['هجوم', 'وقع الهجوم.', 'وقع [الهجوم].'],
    ['الهجوم', 'وقع هجوم وبالهجوم.', 'وقع [هجوم] [وبالهجوم].'],
    ['قاهرة', 'في القاهره.', 'في [القاهره].'],
    ['144', 'قُتل ١٤٤ شخصا.', 'قُتل [١٤٤] شخصا.'],
    ['١٤٤', 'Some 144 people.', 'Some [144] people.'],
    ['الم', 'الما.', '[الما].'],
    // What is not there
    ['科莫', '莫斯科音乐厅。', null],
    ['24', 'In 2024.', null],
    ['1', 'Some 1,200 people, 1.5 each.', null],
    ['zoo', 'The zebra.', null],
    ['conserve', 'A concert.', null],
    ['таксист', 'Текст.', null],
    ['"co operation"', 'Their cooperation.', null],
  ])('%s in %j', async (query, sentence, marked) => {
    expect(await ask(query, [sentence])).toEqual(marked === null ? [] : [marked]);
  });
});

describe('of several words', () => {
  const others = [['Nothing here.'], ['Another thing.'], ['A third one.'], ['And a fourth.']];

  test('a passage with all of them comes before passages with more of one', async () => {
    const found = await ask(
      'embassy warning',
      ['The embassy. The embassy of the embassy.'],
      ['A warning of a warning.'],
      ['It opened an embassy.', 'Then came a warning.'],
      ...others,
    );
    expect(found.slice(0, 2).sort()).toEqual(['It opened an [embassy].', 'Then came a [warning].']);
  });

  test('words side by side come before words apart', async () => {
    const found = await ask('city hall', ['The hall of the old city.'], ['At City Hall.'], ...others);
    expect(found).toEqual(['At [City] [Hall].', 'The [hall] of the old [city].']);
  });

  test('the word as asked comes before its forms, and these before longer words', async () => {
    const found = await ask('terror', ['By terrorists.'], ['Two terrors.'], ['The terror.'], ...others);
    expect(found).toEqual(['The [terror].', 'Two [terrors].', 'By [terrorists].']);
  });

  test('a common word beside a rare one brings nothing of its own', async () => {
    const many = Array.from({ length: 20 }, (_, at) => [`The thing number ${at}.`]);
    expect(await ask('the embassy', ...many, ['The embassy.'])).toEqual(['[The] [embassy].']);
    expect(await ask('the ambulance', ...many)).toEqual([]);
    expect(await ask('the ambulance', ['The only sentence.'])).toEqual([]);
  });

  test('a sentence that has only the common one is not shown, though the rare one stands beside it', async () => {
    const found = await ask('who was detained', ['They were detained.', 'It was swift.'], ...others);
    expect(found).toEqual(['They were [detained].']);
  });

  test('a common one is not said to be looked for', async () => {
    const engine = engineOf(contentOfPassages(['For the masterminds.'], ...others));
    const { words } = await engine.search('the hunt for masterminds');
    expect(words.map(({ asked, how }) => [asked, how])).toEqual([
      ['hunt', 'nowhere'],
      ['masterminds', 'as-asked'],
    ]);
  });

  test('a word that is nowhere does not hide one that says something', async () => {
    expect(await ask('zebra embassy', ['The embassy.'], ...others)).toEqual(['The [embassy].']);
  });

  test('a near spelling helps only a word that is nowhere', async () => {
    expect(await ask('embasy', ['The embassy.'], ['An embasy, misspelt.'])).toEqual([
      'An [embasy], misspelt.',
    ]);
  });

  describe('that may be a slip though something answers it', () => {
    const texts = [
      ...times(6, ['The Egyptian soldiers left.']),
      ['A solid wall.'],
      ...times(6, ['Early this month it rained.']),
      ['A conch lay there.'],
      ['The airstrip of Leopoldville.'],
      ...times(6, ['To Leopoldville first of all.']),
    ];
    test.each<[query: string, first: string]>([
      // What stands beside it in enough articles decides.
      ['egyptian soliders', 'The [Egyptian] [soldiers] left.'],
      ['early conth', '[Early] this [month] it rained.'],
      ['leopoldville firts of', 'To [Leopoldville] [first] [of] all.'],
      // Without, a form is a form, a beginning a beginning, and another letter at the front another word.
      ['soliders', 'The Egyptian [soldiers] left.'],
      ['conth', 'A [conch] lay there.'],
      ['leopoldville airs', 'The [airstrip] of [Leopoldville].'],
    ])('%s', async (query, first) => {
      expect((await ask(query, ...texts))[0]).toBe(first);
    });
  });

  describe('of words as near, the one whose letters were left out or changed places is likelier', () => {
    const texts = [
      ...times(4, ['A western wind.']),
      ['An eastern wind.'],
      ...times(4, ['In the ranges.']),
      ['The oranges.'],
      ...times(8, ['A brace.']),
    ];
    test.each<[query: string, taken: string]>([
      ['aestern', 'eastern'],
      ['roanges', 'oranges'],
      ['bracf', 'brace'],
      ['xestern', 'western'],
    ])('%s', async (query, taken) => {
      const { words } = await engineOf(contentOfPassages(...texts)).search(query);
      expect(words.map((word) => word.taken)).toEqual([taken]);
    });
  });

  test.each([
    ['shooting', 'Not showing his grief.'],
    ['mourners', 'The movers came.'],
    ['closed', 'It chased them.'],
  ])('%s is no slip for a word that is two slips away, its ending aside', async (query, text) => {
    expect(await ask(query, [text])).toEqual([]);
  });

  test.each([
    ['negociatons', 'The [negotiations] failed.'],
    ['atacckers', 'The [attackers] fled.'],
    ['comandments', 'The [commandments] held.'],
  ])('%s is', async (query, sentence) => {
    expect(await ask(query, [sentence.replace(/[[\]]/gu, '')])).toEqual([sentence]);
  });

  test('of many words the one that stands somewhere answers, with what does not', async () => {
    const engine = engineOf(contentOfPassages(['An embassy.'], ['A zoo.']));
    const { words, groups } = await engine.search('embassy qqqq zzzz wwww');
    expect(words.map(({ how }) => how)).toEqual(['as-asked', 'nowhere', 'nowhere', 'nowhere']);
    expect(groups).toHaveLength(1);
  });

  test.each([
    ['degaulle', 'He met [de] [Gaulle].'],
    ['cityhall', 'At [City] [Hall].'],
    ['payouts', 'The fund [pays] [out] soon.'],
    ['startup', 'They [start] [up] firms.'],
  ])('%s lacks its space', async (query, sentence) => {
    expect(await ask(query, [sentence.replace(/[[\]]/gu, '')], ['De jure.'], ['A gaulle.'])).toEqual([
      sentence,
    ]);
  });

  test.each(['payin', 'paydown', 'payroll'])('%s is no verb and adverb of the texts', async (query) => {
    expect(await ask(query, ['The fund pays out soon.'], ['In time it went down.'])).toEqual([]);
  });

  test.each([
    ['con cert hall', 'At the [concert] [hall].', ['concert', 'hall']],
    ['con cert con cert hall', 'At the [concert] [hall].', ['concert', 'hall']],
    ['nuc lear con cert', 'A [nuclear] [concert].', ['nuclear', 'concert']],
    ['the nuc lear deal', 'A [nuclear] [deal].', ['nuclear', 'deal']],
    ['all to gether now', '[All] [together] [now].', ['together']],
  ])('%s has a space too many', async (query, sentence, taken) => {
    const engine = engineOf(
      contentOfPassages([sentence.replace(/[[\]]/gu, '')], ['He learned.'], ['A con.']),
    );
    const answer = await engine.search(query);
    expect(sentencesOf(answer)[0]).toBe(sentence);
    expect(answer.words.map((word) => word.taken)).toEqual(expect.arrayContaining(taken));
  });

  test('two words of the texts are not put together', async () => {
    const answer = await engineOf(contentOfPassages(['A band stand.'], ['The bandstand.'])).search(
      'band stand',
    );
    expect(answer.words.map(({ asked, how }) => [asked, how])).toEqual([
      ['band', 'as-asked'],
      ['stand', 'as-asked'],
    ]);
  });

  test.each(['defender', 'lathe'])('%s lacks none', async (query) => {
    expect(await ask(query, ['A fender, de luxe.'], ['La, the note.'])).toEqual([]);
  });

  test('a compound that stands nowhere is looked for by its words', async () => {
    expect(await ask('concert-hall', ['A concert hall.'], ['A hall.'])).toContain('A [concert] [hall].');
  });
});

describe('an answer', () => {
  const engine = engineOf(
    contentOf(
      {
        ...indexedArticle('first', [
          { heading: null, passages: [['Alpha one.', 'Beta two.']] },
          { heading: 'A section', passages: [['Gamma three.'], ['Alpha four, the embassy.']] },
        ]),
        publisher: 'A Paper',
        date: { status: 'stated', words: '2 April 2024', day: '2024-04-02' },
      },
      indexedArticle('second', [{ heading: null, passages: [['Alpha again.']] }]),
    ),
  );

  test('opens each sentence by its number in the article, under its section', async () => {
    const { groups, sentences } = await engine.search('alpha');
    expect(sentences).toBe(3);
    expect(
      groups.flatMap(({ hits }) => hits.map(({ sentence, url, heading }) => [sentence, url, heading])),
    ).toEqual([
      [1, '/stories/test/first/#s1', null],
      [4, '/stories/test/first/#s4', [{ text: 'A section', marked: false }]],
      [1, '/stories/test/second/#s1', null],
    ]);
  });

  test('says of each article what its line shows, and no more', async () => {
    const { groups } = await engine.search('beta');
    expect(groups.map(({ article }) => article)).toEqual([
      {
        url: '/stories/test/first/',
        language: 'en',
        headline: 'Headline of first',
        date: { status: 'stated', words: '2 April 2024', day: '2024-04-02' },
        publisher: 'A Paper',
      },
    ]);
  });

  test.each([
    ['alpha', [{ asked: 'alpha', how: 'as-asked', taken: 'Alpha', forms: [] }]],
    ['embasy', [{ asked: 'embasy', how: 'near', taken: 'embassy', forms: [] }]],
    ['embassies', [{ asked: 'embassies', how: 'other-forms', taken: 'embassy', forms: [] }]],
    ['zebra', [{ asked: 'zebra', how: 'nowhere', taken: null, forms: [] }]],
    ['?!', []],
  ])('tells what became of each word of %s', async (query, words) => {
    expect((await engine.search(query)).words).toEqual(words.map((word) => ({ ...word, isDate: false })));
  });

  test('comes from an index without articles as from any other', async () => {
    const empty = engineOf({ stories: [] });
    expect(await empty.search('alpha')).toMatchObject({ sentences: 0, groups: [], cut: false });
  });
});

test('of headlines with all that is asked, the one that has it as it was typed comes first', async () => {
  const titled = (name: string, headline: string): IndexArticle => ({
    ...indexedArticle(name, [{ heading: null, passages: [['A report.']] }]),
    headline,
  });
  const engine = engineOf(
    contentOf(
      titled('a', 'Rescuers continue to search the harbour'),
      titled('b', 'Rescuers are still searching near the harbour'),
      titled('c', 'Rescuers rest'),
    ),
  );
  const first = async (query: string): Promise<string | undefined> =>
    (await engine.search(query)).groups[0]?.article.url;
  expect(await first('rescuers searching harbour')).toBe('/stories/test/b/');
  expect(await first('rescuers search harbour')).toBe('/stories/test/a/');
});

describe('a query as long as it may be is answered in bounded time', () => {
  const sentence = 'The quick brown fox jumps over the lazy dog by the large-scale concert hall in Moscow.';
  const passages = Array.from({ length: 50 }, () => Array.from({ length: 8 }, () => sentence));
  const engine = engineOf(contentOfPassages(...passages));

  test.each([
    ['x'.repeat(10_000)],
    ['a '.repeat(5_000)],
    ['-a'.repeat(5_000)],
    ["a'".repeat(5_000)],
    ['a.'.repeat(5_000)],
    ['1,'.repeat(5_000)],
    ['"'.repeat(10_000)],
    ['莫'.repeat(10_000)],
    ['e\u0301'.repeat(5_000)],
    [`${sentence} `.repeat(120)],
  ])('%.12s…', async (query) => {
    expect(await engine.search(query)).toMatchObject({ query, cut: true });
  });
});

test('a sentence is marked whole words at a time, whatever is asked', async () => {
  const engine = engineOf(contentOfPassages(['Embassies embarrassed the embattled embassy, em and bass.']));
  expect(marksOf(await engine.search('embas'))).toEqual(['Embassies', 'embassy']);
});
