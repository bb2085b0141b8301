import { describe, expect, it } from 'vitest';
import { parseSentences } from '#pipeline/parse/sentences.ts';

const sentencesOf = (passage: string, language = 'en'): string[] =>
  parseSentences(passage, language).map(({ start, end }) => passage.slice(start, end));

/** Each row is a passage as a list of sentences, joined by spaces; they must be divided again. */
describe('two sentences are divided', () => {
  it.each([
    ['after a full stop', ['The hall burned.', 'Nobody knows why.']],
    ['after a question', ['Who did it?', 'Nobody knows.']],
    ['after an outcry', ['Run!', 'They ran.']],
    ['after both', ['Who?!', 'Nobody knew.']],
    ['before a number', ['He spoke on Friday.', '144 people died.']],
    ['before a quotation', ['He spoke.', '“We mourn.”']],
    ['before a bracket', ['He spoke.', '(He was 52.)', 'Nobody replied.']],
    ['after a closing quotation mark', ['“It is not in pain.”', 'This statement sheds light on it.']],
    [
      'after a straight closing quotation mark',
      ['He said, "Believe me, he is in pain."', 'This statement sheds light.'],
    ],
    ['after words that someone announced', ['“Stop!” Ana Ruiz announced.', 'He ran.']],
    ['before someone who does not speak', ['“Stop!”', 'Ana Ruiz ran.']],
    ['after a single closing quotation mark', ['He said, ‘we will win.’', 'Nobody believed him.']],
    ['after a question in quotation marks that nobody asks', ['“Who did it?”', 'The answer is not known.']],
    ['after a note number', ['The hall burned.[1]', 'Nobody knows why.']],
    ['after “U.S.” before a word that opens sentences', ['They live in the U.S.', 'The embassy is closed.']],
    [
      'after “p.m.” before a word that is no time',
      ['The attack began at 8 p.m.', 'Gunmen broke down the doors.'],
    ],
    [
      'after “Inc.” before a word that opens sentences',
      ['It belongs to Acme Inc.', 'The company is silent.'],
    ],
    ['after “St.” of a street', ['He lives in Tverskaya St.', 'It is long.']],
    ['after “No.”', ['Did he speak?', 'No.', 'He was silent.']],
    ['after an initial that ends a name of a thing', ['They chose plan B.', 'It failed.']],
    ['after a regnal number', ['It began under Nicholas II.', 'The war ended it.']],
    ['after a year', ['The hall opened in 2009.', 'Putin was there.']],
    ['after a decimal', ['It rose by 3.5.', 'Prices fell.']],
    ['after an ellipsis before a capital', ['They ran and ran...', 'Nobody looked back.']],
    ['after the one-character ellipsis before a capital', ['They ran and ran…', 'Nobody looked back.']],
    ['after an Arabic question mark', ['من فعل ذلك؟', 'لا أحد يعرف.']],
    ['in Arabic', ['احترقت القاعة.', 'لا أحد يعرف السبب.']],
    ['in Urdu', ['ہال جل گیا۔', 'کوئی نہیں جانتا۔']],
    ['in Hindi', ['हॉल जल गया।', 'कोई नहीं जानता।']],
    ['in Russian', ['Зал сгорел.', 'Никто не знает почему.']],
    ['in Russian after a quotation', ['«Мы скорбим.»', 'Так сказал президент.']],
    ['in Spanish', ['¿Quién fue?', '¡Nadie lo sabe!', 'La sala ardió.']],
    [
      'in French, with a blank before the closing mark',
      ['« Qui a fait cela\u00a0? »', 'Personne ne le sait.'],
    ],
    ['in Armenian', ['Սրահը այրվեց։', 'Ոչ ոք չգիտի։']],
    ['in German', ['Die Halle brannte.', 'Niemand weiß warum.']],
    ['with a no-break space', ['The hall\u00a0burned.', 'Nobody\u00a0knows.']],
    ['in Greek, where a semicolon asks', ['Γιατί άργησαν;', 'Κανείς δεν ξέρει.']],
    ['after the name of a street', ['It stood on Mill Dr.', 'The driver fled.']],
    ['after “St.” before those who came', ['It broke out on Elm St.', 'Firefighters came.']],
    ['after the letter of a table', ['See Fig. A and Tbl. B.', 'They show it.']],
    ['after a time that does not open its sentence', ['He left at 9 p.m.', 'Dr. Roe stayed.']],
    ['after an outcry that is no name', ['Long live Putin!', 'Nobody laughed.']],
    [
      'after a name with an outcry before a word that opens sentences',
      ['He works for Yahoo!', 'The firm is big.'],
    ],
    ['after spaced dots before a capital', ['We waited . . .', 'The bus never came.']],
    ['in Ethiopic', ['አዳራሹ ተቃጠለ።', 'ማንም አያውቅም።']],
  ])('%s', (_, sentences) => {
    expect(sentencesOf(sentences.join(' '))).toEqual(sentences);
    expect(sentencesOf(sentences.join('\u00a0\n'))).toEqual(sentences);
  });

  it.each([
    ['Chinese', ['大厅着火了。', '没有人知道为什么？', '他们逃了！']],
    ['Chinese with quotation marks', ['他说：“大厅着火了。”', '没有人知道为什么。']],
    ['Japanese', ['ホールが燃えた。', '理由は誰も知らない。']],
    [
      'a text whose blank was lost before a word that opens sentences',
      ['They fled the attack.', 'The president spoke.'],
    ],
    ['a quotation whose blank was lost', ['He is in pain.”', 'This is known.']],
    [
      'a text whose blanks were lost around quotations',
      ['The mayor wept.', '“It is sad,” she said.', '“We go on.”', 'Nobody spoke.'],
    ],
    ['a text whose blank was lost before those who came', ['“Go,” he said.', 'Deputies responded at once.']],
  ])('%s needs no space', (_, sentences) => {
    expect(sentencesOf(sentences.join(''))).toEqual(sentences);
  });

  it('divides the sentences of a text without capitals', () => {
    const passage =
      'the terms are very good. many other britons were not so sure. then what? nobody in the u.s. knew.';
    expect(sentencesOf(passage)).toEqual([
      'the terms are very good.',
      'many other britons were not so sure.',
      'then what? nobody in the u.s. knew.',
    ]);
  });
});

describe('one sentence is not divided', () => {
  it.each([
    '“We are . . . at war,” he said.',
    'Yahoo! Inc. shares rose.',
    'Police in Westward Ho! Devon, say so.',
    'At 5 a.m. Mr. Smith went to the bank.',
    'At 9 p.m. Dr. Roe left.',
    'The Com. & Adm. dept. is shut, as is Agric. & Fish.',
    'The song (feat. Ana Ruiz) and the film (dir. Bo Lind) won.',
    'I met Dr. Ann Roe.',
    'They climbed Mount St. Helens in May.',
    'See example.org or node.js for it.',
    'The book by J. A. Smith and C. I. Jones is out.',
    'At about 8.45 a.m. (0315 GMT) the bomb went off.',
    'A picture by the agency (Agency/K. Lund) shows it.',
    'Approx. 30 people came.',
    'Dr. med. Ina Fuchs versorgte Verletzte.',
    'It is 6 ft. 2 in the corner.',
    'Он жил в Москве: А. С. Пушкин.',
    '«Мы ничего не успели», — сказал А. С. Петров, начальник смены.',
    'Er wohnt in der Hauptstr. 5 in Mainz.',
    'Ca. 1,5 Mio. Euro gingen verloren.',
    'Il dott. Rossi vive a Roma.',
    'Mieszka przy ul. Długiej 5.',
    'Mr. Putin and Mrs. Ivanova met Dr. Smith.',
    'Lt. Gen. Ivan Petrov and Sgt. Orlov were there.',
    'Gov. Smith told Sen. Jones and Rep. Lee.',
    'They flew to St. Petersburg from Mt. Vernon.',
    'The U.S. Embassy in Moscow warned U.S. citizens.',
    'The U.S. government confirmed it, as did the U.N. Security Council.',
    'He met George W. Bush and J. K. Rowling.',
    'He met Vladimir V. Putin in D.C. last week.',
    'It began at 8 p.m. Moscow time on Friday.',
    'It began at 8 p.m. on Friday and ended at 3 a.m. Saturday.',
    'The shares of Acme Inc. fell, as did those of Smith & Co. in London.',
    'On Jan. 6 and Sept. 11 it was closed.',
    'See No. 10 and Nos. 12 to 14.',
    'See Fig. 3, pp. 12 and vol. 2.',
    'They came from e.g. Tajikistan, i.e. from abroad.',
    'About approx. 300 people, incl. children, were there.',
    'It costs $1.2 million, or 3.5 per cent more.',
    'Read it at example.com or www.example.org today.',
    '“Who did it?” he asked.',
    '“Who did it?” Putin asked.',
    '“Who did it?” President Vladimir Putin asked on Monday.',
    '“Who did it?” Ms. Ivanova asked.',
    '“Run!” the officer shouted.',
    '“Run!” cried Anna.',
    '“We will win,” he said, “and soon.”',
    'He asked “why?” and “how?” and got no answer.',
    'They ran... and ran.',
    'They ran … and ran.',
    '“I… I don’t know,” she said.',
    'Yahoo! and others left.',
    'He (b. 1952) is president.',
    'The hall burned (see below.) for hours.',
    '1. The attack',
    'a. The attack',
    'No full stop at all in this one',
    'no full stop and no capital',
    'Der Präsident sprach am 22. März in Moskau.',
    'Der Präsident sprach am 3. April in Moskau.',
    'Die Stadt, z. B. der Westen, trauert u. a. um Dr. Meier.',
    'Es kostet ca. 3 Mio. Euro bzw. 4 Mrd. Dollar.',
    '„Wer war das?“ fragte der Präsident.',
    'M. Dupont et Mme Durand sont venus.',
    '« Qui a fait cela ? » demanda le président.',
    '«\u00a0Qui a fait cela\u202f? » a demandé M. Macron.',
    'El Sr. García y la Sra. López viven en EE. UU. desde mayo.',
    '«Мы скорбим!» — сказал президент.',
    '— Кто это сделал? — спросил он.',
    'В 2024 г. в г. Москве на ул. Тверской это было.',
    'Погибли 5 тыс. человек, т. е. больше, чем в 2002 г.',
    '他说：“我们会找到他们。”普京说。',
    '「理由は知らない。」と彼は言った。',
    '價格上漲3.5%。',
    'قال د. محمد إن القاعة احترقت.',
  ])('%j', (passage) => {
    expect(sentencesOf(passage)).toEqual([passage]);
  });

  it.each([
    ['am 22. Mai', 'Am 22. Mai war es still.', 'de'],
    ['ein Weltkrieg', 'Im 2. Weltkrieg brannte die Stadt.', 'de'],
    ['eine Liga', 'Sie spielen in der 3. Liga.', 'de'],
    ['et dansk tal', 'Det var den 3. Verdenskrig.', 'da'],
    ['česky', 'Bylo to 22. Března v Moskvě.', 'cs'],
  ])('an ordinal with a full stop: %s', (_, passage, language) => {
    expect(sentencesOf(passage, language)).toEqual([passage]);
  });

  it.each(['\n', '\r\n', '\r', '\f', '\n\f\n', '\u2028', '\t', '\u00a0', '\u3000'])(
    'broken over lines by %j',
    (blank) => {
      const passage = `The hall in the north${blank}of the city burned${blank}for hours`;
      expect(sentencesOf(passage)).toEqual([passage]);
    },
  );
});
