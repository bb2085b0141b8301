import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveHeadline } from '#pipeline/derive/choose-headline.ts';
import { textStart } from '#pipeline/derive/headline/place-line.ts';
import { readTable } from '../fixtures/table.ts';

const headlineOf = (sentence: string, language = 'en') => deriveHeadline([[sentence]], language)?.text;

/** Each string is a passage of one or more sentences. */
const chosenFrom = (passages: readonly string[], language = 'en') =>
  deriveHeadline(
    passages.map((passage) => passage.split(/(?<=[.?!]”?)\s(?=["“\p{Lu}])/u)),
    language,
  );

const longSentences = readTable('headlines', 'is cut where it loses no meaning');

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Whether a headline is a run of words of its sentence; a very long word may be cut. */
function isRunOf(headline: string, sentence: string): boolean {
  const [given, own] = [wordsOf(sentence), wordsOf(headline)];
  const last = own.length - 1;
  if (own.length === 0) return true;
  return given.some((_, at) =>
    own.every((word, i) => given[at + i] === word || (i === last && given[at + i]?.startsWith(word))),
  );
}

describe('a sentence within the length limit is used whole', () => {
  test.each(readTable('headlines', 'is used whole'))('%s', (sentence) => {
    expect(headlineOf(sentence)).toBe(sentence.replace(/\.$/u, ''));
  });
});

describe('a longer one is cut where it loses no meaning', () => {
  test.each(longSentences)('%s', (sentence, headline) => {
    expect(headlineOf(sentence)).toBe(headline);
  });
});

const NEWS = 'A freight train left the rails near Orn on Monday and closed the line to the coast.';

describe('a later sentence is used', () => {
  test.each([
    ['a question', `Is this the end of the village shop? ${NEWS}`],
    ['a pronoun', `He had gone out to buy bread. ${NEWS}`],
    ['the incident', `The incident happened at about 3.15pm on Sunday. ${NEWS}`],
    ['an announcement', `The announcement came hours after a judge refused to halt the vote. ${NEWS}`],
    ['a quotation without a speaker', `“I thought the roof was coming in.” ${NEWS}`],
    ['a word or two', `Silence. ${NEWS}`],
    ['of nobody', `When she died, nobody in the house knew what to do with the bees. ${NEWS}`],
    ['of an “it” alone', `For Ilse Moran, 44, it was a letter from her landlord. ${NEWS}`],
    ['of “them”', `Two of them were on suicide watch. ${NEWS}`],
    ['a remark', `Well, that did not last long. ${NEWS}`],
    ['a reason', `Because, engineers say, the rules were good and nobody kept them. ${NEWS}`],
    ['an answer', `A: The number is not known. ${NEWS}`],
    ['of the page', `Editor’s note: Want to support us? Join us today and use the code KEST! ${NEWS}`, 2],
    ['about the writer', `Ana Ruiz is a columnist at the Orn Herald. ${NEWS}`],
    ['about “this”', `The oddest part of this is that it happened twice. ${NEWS}`],
    ['a few words without a name', `Nobody ever learns anything. ${NEWS}`],
    ['tied to another', `In addition, people have left the coast in fear. ${NEWS}`],
    ['a date', `Updated 14 May 2024. ${NEWS}`],
    [
      'a title pasted before its text',
      `Senate Blocks Bill To Raise Minimum Wage One of the bills was lost. ${NEWS}`,
    ],
    [
      'a name with links pasted behind',
      `Kest is at odds with Bo Lind Bo Anders LindMayor quits MORE on fares. ${NEWS}`,
    ],
    ['the rest of a sentence', `and a shift to the values of cities, which came late. ${NEWS}`],
    ['of what is known', `Here's what we know so far. ${NEWS}`],
  ])('if the first is %s', (_, passage, sentence = 1) => {
    expect(chosenFrom([passage])).toEqual({ sentence, text: NEWS.slice(0, -1) });
    const [first = ''] = passage.split(` ${NEWS}`);
    expect(chosenFrom([first, NEWS, 'The line opens again today.'])?.text).toBe(NEWS.slice(0, -1));
  });

  test.each([
    'By Ana Ruiz, Crime Reporter',
    'Ann Berg/AFP/Getty Images',
    'Photograph: Tom Weir/The Observer',
    'A lorry passes burnt-out vehicles near Kest on Monday. Photograph: Ilya Rann/EPA',
    'Image 1 of 3',
    'Correction: An earlier version of this article said that 40 people were killed. The number is 12.',
    'Editor’s note: This story contains descriptions of violence.',
    'This is a breaking news story. Check back for updates.',
    'Sign up to our morning briefing',
    'Please use the sharing tools found via the share button at the top or side of articles.',
    '14 May 2024',
    'The bridge before its collapse',
    '• Seven killed in attack on checkpoint',
    'KEST, May 12 (AFP) -',
    'This is a rush transcript. Copy may not be in its final form.',
    '(This post was last updated at 11:24 a.m. ET)',
    'Ana Ruiz, left, and Bo Lind, right, kneel beside flowers at the scene of the fire on Monday.',
    'Hide Caption 3 of 22 Photos: A street in Kest under water after the storm of Monday.',
    'Ana Ruiz is a professor of law in Kest and writes novels. The opinions expressed in this commentary are hers.',
  ])('below %j', (line) => {
    expect(chosenFrom([line, NEWS, 'The line opens again today.'])?.text).toBe(NEWS.slice(0, -1));
  });
});

describe('a sentence beside a credit', () => {
  test.each([
    ['that shows something is a caption', 'Volunteers fill sandbags in Orn on Thursday.', NEWS],
    ['in the past is the lead', 'Volunteers filled sandbags in Orn on Thursday.', null],
    ['with its verb in the perfect is the lead', 'Volunteers have filled sandbags in Orn.', null],
  ])('%s', (_, sentence, headline) => {
    expect(chosenFrom([sentence, 'Ruth Kerr/NPR', NEWS])?.text).toBe(
      (headline ?? sentence).replace(/\.$/u, ''),
    );
  });
});

test('a sentence before the credit of a picture, pasted into one line, is a caption', () => {
  const sentences = ['Bo Lind speaks at a rally in Orn.', `(Ruth Kerr/Reuters) ${NEWS}`];
  expect(deriveHeadline([sentences], 'en')).toEqual({ sentence: 1, text: NEWS.slice(0, -1) });
});

describe('the first sentence is used, whatever follows', () => {
  test.each([
    'A 19-year-old man has been charged with murder.',
    'When she died, Ana Ruiz left the house to the town.',
    'Update: The boy has been found safe.',
    'Two of the guards were dismissed.',
    'Detectives have found a rucksack in woodland, Inspector Bo Lind told reporters.',
    '“We will rebuild every house,” President Amara Diallo told survivors of the mudslide.',
    'No charges will be brought against the officers who shot him.',
    'A lorry turned left, and a bus hit the wall, Ana Ruiz said.',
    'The views of the mayor are known to all in Kest.',
    'The attack on the ferry has been claimed by a group of which nobody had heard.',
    'Photographs of the crash were sold for millions.',
    'Correction officers walked out of the prison on Monday.',
    'What began as a protest ended in the death of nine people.',
    'The minister said that she would resign.',
    'Editors of three papers were arrested on Friday.',
    'Oil prices edged up on Monday.',
    'It was still dark when Ana Ruiz heard the siren.',
    'It is no secret that the bridge was never inspected.',
    'It took 40 years and two trials for Ana Ruiz to clear her name.',
    'The mayor of Orn speaks at noon.',
    'Subscribers to the paper have sued its owner.',
    'Ana Ruiz is the first woman to lead the port of Kest.',
    'The oddest part of the trial is still to come.',
    'Nobody was hurt in the crash on the bridge.',
    'McDonald’s and YouTube have settled a suit.',
    'The United Nations High Commissioner for Refugees Ana Ruiz left Kest on Monday.',
  ])('%s', (sentence) => {
    expect(chosenFrom([`${sentence} ${NEWS}`, NEWS])?.text).toBe(sentence.replace(/\.$/u, ''));
    expect(chosenFrom([sentence, NEWS])?.text).toBe(sentence.replace(/\.$/u, ''));
  });
});

describe('text before the article is not part of it', () => {
  test.each([
    'PARIS, May 3 (Reuters) - ',
    'NAIROBI, Kenya (AP) — ',
    'WASHINGTON, May 13, 2024 (Xinhua) -- ',
    'Berlin (dpa) – ',
    'HELDER, Ariz. — ',
    'Nov 12 (Interfax) - ',
    '3, 2016 ',
    'Storm: three dead By Ana Reed Published 4 hours ago Share ',
    'MEXICO CITY—',
    'Kyiv — ',
    '(CNN) ',
    'Halvik, Corran (CNN) ',
    'New Corran (CNN Business) ',
    'WASHINGTON/LONDON (Reuters) - ',
    '[Updated at 2 p.m. ET] ',
    '(Reuters) - ',
    '【东京】',
    'Wexmouth, Oct 7: ',
    'BERLIN taz | ',
    'Koblenz (dpa/lrs) - ',
    'Orn, Carrow, Oct. 7 (PTI) – ',
    'Four killed in crash Tue May 14, 2024 NAIROBI (Reuters) - ',
    'Odo dissolves parliament Published May 12, 2024 6:14 PM ET ',
    'HALVIK (Northland Press) ',
    'NEW CORRAN, June 3 (Press Service) ',
    'Huge crater found Share this with Facebook Share this with Twitter ',
  ])('%j', (before) => {
    expect(textStart(before + NEWS)).toBe(before.length);
  });

  test.each([
    NEWS,
    'The ferry — an old one — sank.',
    'Gold – the metal of kings – rose again – and fell.',
    'EU: Ministers met.',
    'Orn, May, Bo: all three lost.',
    'Ana Ruiz, 44: a life in letters.',
    'UN-backed troops (from Orn) left.',
    'At 10:15 the bridge fell.',
    'A storm came ashore near Buras, La., at 6:10 a.m. Monday with winds that tore roofs from houses.',
    'Police (and others) came.',
    'FIFA (Federation of Football) President Ana Ruiz said that the cup would be played in June.',
    'NATO (North Atlantic Treaty) troops left.',
    'Halvik (Northland) The Sun was a newspaper.',
    'HALVIK (Northland Press) Ferries are late.',
    'He shared it with Anna Berg of the council.',
    'He told the agency (Reuters) The end was near.',
    '[The] mayor of Kest came by train on Monday.',
  ])('but %j begins the headline', (line) => {
    expect(textStart(line)).toBe(line.startsWith('EU') ? 4 : 0);
  });
});

describe('a pronoun of the hour or the weather refers to nothing', () => {
  test.each([
    ['de', 'Es ist drei Uhr nachts, als Marion Ley das Wasser hört.', 'Nicht den Regen, den Fluss.', 0],
    ['de', 'Es wurde am Montag gefunden.', 'Die Polizei suchte in Orn seit einer Woche nach dem Auto.', 1],
    ['fr', 'Il pleuvait, ce matin-là, sur les quais de Kest.', 'Les dockers n’avaient pas dormi.', 0],
    ['fr', 'Il est arrivé mardi à Kest.', 'Le ministre a rencontré les dockers du port.', 1],
  ])('%s %s', (language, first, second, sentence) => {
    expect(deriveHeadline([[first, second]], language)?.sentence).toBe(sentence);
  });
});

describe('a long sentence', () => {
  const LONG =
    'Two trucks were burned on the road, three bridges fell into the river, the hospital lost its roof, the school lost its windows, and the mayor, who had been in the north, asked for help at once, while those who had lost their homes slept in the church, in barns, in cars, ';
  test.each([
    [
      `${LONG}officials said, or did not sleep at all because of the cold and the many dogs.`,
      /, officials said…$/u,
    ],
    [
      'A fire in a mill in Orn killed two men on Monday, setting off alarms that could be heard in the next valley and beyond it, officials said.',
      /officials said$/u,
    ],
  ])('%s', (sentence, end) => {
    expect(headlineOf(sentence)).toMatch(end);
  });
});

describe('in other languages', () => {
  test.each([
    [
      'de',
      'Kanzler Olaf Lindner hat am Dienstag in Berlin ein Paket zur Entlastung der Kommunen vorgestellt, das die Länder im kommenden Jahr um mehrere Milliarden Euro entlasten wird.',
      'Kanzler Olaf Lindner hat am Dienstag in Berlin ein Paket zur Entlastung der Kommunen vorgestellt',
    ],
    [
      'de',
      'Nach dem Brand in einer Lagerhalle im Hafen, bei dem ein Feuerwehrmann getötet wurde, hat die Staatsanwaltschaft Ermittlungen gegen den Betreiber aufgenommen, wie ein Sprecher am Dienstag mitteilte.',
      'Nach dem Brand in einer Lagerhalle im Hafen, bei dem ein Feuerwehrmann getötet wurde, hat die Staatsanwaltschaft Ermittlungen gegen den Betreiber aufgenommen, wie ein Sprecher am Dienstag mitteilte',
    ],
    [
      'fr',
      'Le gouvernement a annoncé mercredi une hausse du salaire minimum, qui passera à 1 450 euros au 1er janvier, une mesure réclamée de longue date par les syndicats du pays.',
      'Le gouvernement a annoncé mercredi une hausse du salaire minimum, qui passera à 1 450 euros au 1er janvier',
    ],
    [
      'fr',
      'Un homme de 40 ans a été tué par balle dans la nuit de samedi à dimanche à Marseille, dans le quartier de la Belle de Mai, selon une source proche du dossier.',
      'Un homme de 40 ans a été tué par balle dans la nuit de samedi à dimanche à Marseille, dans le quartier de la Belle de Mai, selon une source proche du dossier',
    ],
    [
      'es',
      'El presidente ha dimitido tras perder una moción de censura en el Parlamento, lo que abre la tercera crisis política del país en dos años y obliga a convocar elecciones.',
      'El presidente ha dimitido tras perder una moción de censura en el Parlamento',
    ],
    [
      'ru',
      'Неизвестные подожгли склад на юге города в ночь на понедельник, ранены были четыре человека, двое из них в тяжёлом состоянии и остаются в реанимации, сообщил в своём канале губернатор области.',
      'Неизвестные подожгли склад на юге города в ночь на понедельник, ранены были четыре человека, двое из них в тяжёлом состоянии и остаются в реанимации, сообщил в своём канале губернатор области',
    ],
    ['en', 'Президент подписал закон о бюджете.', 'Президент подписал закон о бюджете'],
    [
      'zh',
      '周五晚间，一座音乐厅发生恐怖袭击，至少六十人死亡，一百多人受伤。',
      '周五晚间，一座音乐厅发生恐怖袭击，至少六十人死亡，一百多人受伤',
    ],
    ['tr', 'istanbul’da çıkan yangında üç kişi öldü.', 'istanbul’da çıkan yangında üç kişi öldü'],
    ['hu', 'tűz ütött ki egy raktárban Győrben.', 'Tűz ütött ki egy raktárban Győrben'],
  ])('%s %s', (language, sentence, headline) => {
    expect(headlineOf(sentence, language)).toBe(headline);
  });
});

describe('only the case of the first letter may change', () => {
  test.each([
    [
      'hard-wrapped lines and tabs',
      'A fire\n\tdestroyed  a mill\r\nin Orn.',
      'A fire destroyed a mill in Orn',
    ],
    ['control characters', 'A fire \u0000destroyed a mill.\u0007', 'A fire destroyed a mill'],
    ['one word', 'Tragedy.', 'Tragedy'],
    ['stops alone', '...', '...'],
    ['an exclamation', 'What a night!', 'What a night!'],
    ['a bullet', '- A fire destroyed a mill.', 'A fire destroyed a mill'],
    ['a small letter', 'a fire destroyed a mill in the north.', 'A fire destroyed a mill in the north'],
    ['a product', 'iPhone sales fell by a third last year.', 'iPhone sales fell by a third last year'],
    ['a handle', '@wexmouth_police found the boy.', '@wexmouth_police found the boy'],
    ['a tag', '#bridge was the word of the day.', '#bridge was the word of the day'],
    ['an abbreviation', 'The senator has returned to the U.S.', 'The senator has returned to the U.S.'],
    ['no-break spaces', 'Plus de 25\u00a0000 gens ont défilé.', 'Plus de 25\u00a0000 gens ont défilé'],
  ])('%s', (_, sentence, headline) => {
    expect(headlineOf(sentence)).toBe(headline);
  });

  test('very long words are cut, at a word boundary if possible', () => {
    expect(headlineOf('ab '.repeat(400))).toBe(`Ab${' ab'.repeat(99)}…`);
    expect(headlineOf('x'.repeat(800_000))).toBe(`X${'x'.repeat(299)}…`);
    expect(headlineOf('e\u0301'.repeat(400_000))).toMatch(/\u0301…$/u);
  });

  test('an empty text has none', () => {
    expect(deriveHeadline([], 'en')).toBeNull();
    expect(deriveHeadline([[' ', '\n\t']], 'en')).toBeNull();
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        ...'the a man fire was killed , . " “ ” ( ) — - U.S. said police and that who on in Paris ran not \n \t 火 é İ ß 1,000 3.5% ‘ ’ « » „ which after ; : ? ! President Orlov nearly at least 12 killing но что'.split(
          ' ',
        ),
        'x'.repeat(90),
      ),
      { maxLength: 80 },
    )
    .map((words) => words.join(' ')),
  fc.constantFrom(...longSentences.map(([sentence]) => sentence)),
);

describe('for any text', () => {
  const languages = fc.constantFrom('en', 'en-GB', 'de', 'fr', 'ru', 'zh', 'ar', 'tr', 'xx', 'no language');

  test('a headline is a run of words of one sentence, in one line of at most 325 columns and "…"', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), languages, (sentences, language) => {
        const headline = deriveHeadline([sentences], language);
        if (headline === null) return sentences.every((text) => !/[\p{L}\p{N}]/u.test(text));
        expect(headline.text.length).toBeLessThanOrEqual(325);
        expect(headline.text).not.toMatch(/[\n\r\t]| {2}|^ | $/u);
        expect(isRunOf(headline.text.replace(/…$/u, ''), sentences[headline.sentence] ?? '')).toBe(true);
        return true;
      }),
      { numRuns: 400 },
    );
  });

  test.each(['x', '火', 'a, ', ',', '"', '(', 'the man said that ', '—', '.', 'U.S. ', "'", '1,', 'and '])(
    'a text of nothing but %j is read no further than a headline needs',
    (piece) => {
      const text = piece.repeat(Math.ceil(800_000 / piece.length));
      expect(deriveHeadline([[text, `${text}.`, NEWS]], 'en')).not.toBeNull();
    },
  );
});
