import { describe, expect, it } from 'vitest';
import { furnitureRule } from '#pipeline/parse/furniture/furniture.ts';
import { parseBlocks } from '#pipeline/parse/lines/blocks.ts';
import { parseLines } from '#pipeline/parse/lines/lines.ts';

const blocksOf = (text: string): string[] =>
  parseBlocks(parseLines(text), (words) => furnitureRule(words) !== null).map((block) => block.text);

const WRAPPED = `The hall in the north of the city burned for hours on Friday
night, and nobody knows why it did. The president spoke on
Saturday evening.`;
const JOINED =
  'The hall in the north of the city burned for hours on Friday night, and nobody knows why it did. The president spoke on Saturday evening.';

describe('lines are joined', () => {
  it.each([
    ['where they were wrapped', WRAPPED, [JOINED]],
    ['with CRLF', WRAPPED.replaceAll('\n', '\r\n'), [JOINED]],
    ['with CR', WRAPPED.replaceAll('\n', '\r'), [JOINED]],
    ['with CR CR LF', WRAPPED.replaceAll('\n', '\r\r\n'), [JOINED]],
    ['with blanks at their ends', WRAPPED.replaceAll('\n', '  \n'), [JOINED]],
    ['all indented', WRAPPED.replace(/^/gmu, '     '), [JOINED]],
    ['the first one indented', `    ${WRAPPED}`, [JOINED]],
    ['the first one indented by a tab', `\t${WRAPPED}`, [JOINED]],
    ['the others indented, as under a bullet', `- ${WRAPPED.replaceAll('\n', '\n  ')}`, [`- ${JOINED}`]],
    ['over the end of a page', WRAPPED.replace('\n', '\n\f'), [JOINED]],
    ['over the end of a page on its own line', WRAPPED.replace('\n', '\n\f\n'), [JOINED]],
    ['over the end of a page among blank lines', WRAPPED.replace('\n', '\n\n\f\n\n'), [JOINED]],
    [
      'over the end of a page before a name',
      'The hall in the north of the city was shut when President\n\fVladimir Putin came to it on Saturday evening, and nobody\nspoke.',
      [
        'The hall in the north of the city was shut when President Vladimir Putin came to it on Saturday evening, and nobody spoke.',
      ],
    ],
    [
      'where a sentence ends with a full line',
      'The hall in the north of the city burned for hours on Friday.\nNobody in the whole of the city knows why it did, or who was\nthere.',
      [
        'The hall in the north of the city burned for hours on Friday. Nobody in the whole of the city knows why it did, or who was there.',
      ],
    ],
    [
      'before a number that is the sentence’s',
      'The number of those who died in the hall that night rose to\n144. It was not the last time that the number of the dead was\nto rise.',
      [
        'The number of those who died in the hall that night rose to 144. It was not the last time that the number of the dead was to rise.',
      ],
    ],
    [
      'before a dash that is the sentence’s',
      'The president of the federation came to the hall that night\n– and said nothing at all to those who had been waiting there\nfor him.',
      [
        'The president of the federation came to the hall that night – and said nothing at all to those who had been waiting there for him.',
      ],
    ],
    [
      'in a sentence that was broken once',
      'The president of the federation came to the hall\non Saturday.\n\nNobody spoke to him. He stood there for a long time, said those who had seen him on that evening, and then he left the hall.',
      [
        'The president of the federation came to the hall on Saturday.',
        'Nobody spoke to him. He stood there for a long time, said those who had seen him on that evening, and then he left the hall.',
      ],
    ],
    [
      'in one paragraph among others of one line each',
      `${'A long paragraph of one line. '.repeat(8).trim()}\n\n${WRAPPED}\n\n${'Another one of one line. '.repeat(8).trim()}`,
      [
        'A long paragraph of one line. '.repeat(8).trim(),
        JOINED,
        'Another one of one line. '.repeat(8).trim(),
      ],
    ],
    [
      'in German, where nouns have capitals',
      'Bewaffnete haben am Freitagabend in einer Konzerthalle das\nFeuer eröffnet und nach Angaben der Behörden mindestens 60\nMenschen getötet.',
      [
        'Bewaffnete haben am Freitagabend in einer Konzerthalle das Feuer eröffnet und nach Angaben der Behörden mindestens 60 Menschen getötet.',
      ],
    ],
    [
      'in Arabic',
      'فتح مسلحون النار في قاعة للحفلات الموسيقية قرب موسكو مساء\nالجمعة، ما أسفر عن مقتل ستين شخصا على الأقل وإصابة مئة وخمسة\nعشر آخرين.',
      [
        'فتح مسلحون النار في قاعة للحفلات الموسيقية قرب موسكو مساء الجمعة، ما أسفر عن مقتل ستين شخصا على الأقل وإصابة مئة وخمسة عشر آخرين.',
      ],
    ],
    [
      'in Chinese',
      '星期五晚上，武装人员在莫斯科附近的一座音乐厅开枪，造成至\n少六十人死亡，一百一十五人受伤。袭击开始时大厅里坐满了人\n，许多人找不到出口。',
      [
        '星期五晚上，武装人员在莫斯科附近的一座音乐厅开枪，造成至 少六十人死亡，一百一十五人受伤。袭击开始时大厅里坐满了人 ，许多人找不到出口。',
      ],
    ],
  ])('%s', (_, text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
  });
});

describe('lines are divided', () => {
  it.each([
    ['by a blank line', 'One sentence.\n\nAnother one.', ['One sentence.', 'Another one.']],
    ['by a line of blanks', 'One sentence.\n \t \nAnother one.', ['One sentence.', 'Another one.']],
    [
      'by a line of no-break spaces',
      'One sentence.\n\u00a0\nAnother one.',
      ['One sentence.', 'Another one.'],
    ],
    [
      'by a line of a zero-width space',
      'One sentence.\n\u200b\nAnother one.',
      ['One sentence.', 'Another one.'],
    ],
    [
      'where each is a paragraph',
      'One sentence.\nAnother one.\nA third.',
      ['One sentence.', 'Another one.', 'A third.'],
    ],
    ['where each is a long paragraph', `${JOINED}\n${JOINED}\n${JOINED}`, [JOINED, JOINED, JOINED]],
    ['where each is an indented paragraph', `   ${JOINED}\n   ${JOINED}`, [JOINED, JOINED]],
    [
      'where each is a paragraph of the length of a line',
      'The hall burned for hours on Friday night in the city.\nThe president spoke on Saturday evening to the people.\nThe court is to decide on the matter in the next week.',
      [
        'The hall burned for hours on Friday night in the city.',
        'The president spoke on Saturday evening to the people.',
        'The court is to decide on the matter in the next week.',
      ],
    ],
    [
      'where each is an entry',
      'Crocus City Hall in the north of the city of Moscow\nLuzhniki Stadium in the south of the city of Moscow\nBolshoi Theatre in the middle of the city of Moscow',
      [
        'Crocus City Hall in the north of the city of Moscow',
        'Luzhniki Stadium in the south of the city of Moscow',
        'Bolshoi Theatre in the middle of the city of Moscow',
      ],
    ],
    ['where each is a short entry in lower case', 'bread\nwater\nblankets', ['bread', 'water', 'blankets']],
    [
      'where each is an entry with a bullet',
      '- tighter security at mass gatherings and at the stations\n- deportation of those who came without any papers at all',
      [
        '- tighter security at mass gatherings and at the stations',
        '- deportation of those who came without any papers at all',
      ],
    ],
    [
      'before a wrapped entry of a list',
      `The measures that the ministry has named so far are the\n1. tighter security at mass gatherings and at the stations of\nthe city,\n2. deportation of those who came without any papers at all to\nthe city.`,
      [
        'The measures that the ministry has named so far are the',
        '1. tighter security at mass gatherings and at the stations of the city,',
        '2. deportation of those who came without any papers at all to the city.',
      ],
    ],
    [
      'where verse is',
      'Because I could not stop for Death,\nHe kindly stopped for me;',
      ['Because I could not stop for Death,', 'He kindly stopped for me;'],
    ],
    [
      'at the heading of a wrapped paragraph',
      `Revisiting Migration Policies\n${WRAPPED}`,
      ['Revisiting Migration Policies', JOINED],
    ],
    [
      'at a heading that fills its line',
      `Revisiting Migration Policies and the Security of the City\n${WRAPPED}`,
      ['Revisiting Migration Policies and the Security of the City', JOINED],
    ],
    ['at a short last line of a wrapped paragraph', `${WRAPPED}\n${WRAPPED}`, [JOINED, JOINED]],
    ['at the indent of a wrapped paragraph', `   ${WRAPPED}\n   ${WRAPPED}`, [JOINED, JOINED]],
    [
      'at the end of a quotation set in',
      `The president said this:\n\n    ${WRAPPED.replaceAll('\n', '\n    ')}\nNobody in the whole of the city of Moscow replied to what he\nsaid.`,
      [
        'The president said this:',
        JOINED,
        'Nobody in the whole of the city of Moscow replied to what he said.',
      ],
    ],
    [
      'at furniture',
      WRAPPED.replace('\n', '\nAdvertisement\n'),
      [
        'The hall in the north of the city burned for hours on Friday',
        'Advertisement',
        'night, and nobody knows why it did. The president spoke on Saturday evening.',
      ],
    ],
    [
      'at a byline under a full line',
      `Putin Vows Revenge After Attack on a Concert Hall Near Moscow\nBy Jane Doe\n${WRAPPED}`,
      ['Putin Vows Revenge After Attack on a Concert Hall Near Moscow', 'By Jane Doe', JOINED],
    ],
    [
      'by a vertical tab',
      'The hall in the north of the city burned\vfor hours',
      ['The hall in the north of the city burned', 'for hours'],
    ],
    [
      'by a record separator',
      'The hall in the north of the city burned\x1efor hours',
      ['The hall in the north of the city burned', 'for hours'],
    ],
    [
      'by the end of a page between paragraphs',
      'One sentence.\fAnother one.',
      ['One sentence.', 'Another one.'],
    ],
    [
      'by the end of a page before a list',
      'These are the measures that the ministry named\f- tighter security',
      ['These are the measures that the ministry named', '- tighter security'],
    ],
    [
      'by the end of a page after a short line',
      'Revisiting Migration\fpolicies of the ministry',
      ['Revisiting Migration', 'policies of the ministry'],
    ],
    [
      'in labels and values',
      'Killed: 144\nInjured: 551\nMissing: about a hundred',
      ['Killed: 144', 'Injured: 551', 'Missing: about a hundred'],
    ],
  ])('%s', (_, text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
  });
});

const wrap = (paragraph: string, width: number): string => {
  const lines = [''];
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
};

const PARAGRAPHS = [
  'Mourning and questions after the attack on the concert hall',
  'By Jane Doe in Moscow',
  'MOSCOW (Reuters) — Gunmen opened fire in a concert hall near Moscow on Friday evening, killing at least 60 people and wounding 115, officials said. The hall was full when the attack began, and many of those who came to hear the band could not find a way out.',
  'What we know so far',
  'The attackers came in a white Renault at about 7:40 p.m. local time. They shot at people in the lobby, then in the hall itself, and then they set it on fire. The roof fell in during the night.',
  'Advertisement',
  'The measures that the ministry announced on Saturday are these:',
  '- Tighter security at mass gatherings, in shopping centres and at all railway stations of the city and the region',
  '- New rules for work permits',
  'Legal Proceedings and Controversies',
  '"Believe me," said Dmitry Peskov, who speaks for the president, "if you don\'t see tears on his face, it doesn\'t mean he\'s not in pain."',
  'Is Anyone Safe?',
  'The U.S. Embassy had warned of an attack on large gatherings. The president called it blackmail at the time. He has not spoken of the warning since then.',
  'Share',
];

describe.each([60, 64, 66, 70, 72, 75, 76, 78, 80, 90, 100])('an article wrapped at %i columns', (width) => {
  it.each([
    ['', '\n'],
    [' with CRLF', '\r\n'],
    [' with CR', '\r'],
  ])(`keeps its paragraphs${'%s'}`, (_, lineEnd) => {
    const text = PARAGRAPHS.map((paragraph) => wrap(paragraph, width)).join('\n\n');
    expect(blocksOf(text.replaceAll('\n', lineEnd))).toEqual(PARAGRAPHS);
  });

  it('keeps its paragraphs if all lines are indented', () => {
    const text = PARAGRAPHS.map((paragraph) => wrap(paragraph, width).replace(/^/gmu, '    ')).join('\n\n');
    expect(blocksOf(text)).toEqual(PARAGRAPHS);
  });

  it('keeps its paragraphs if every tenth line ends a page', () => {
    const lines = PARAGRAPHS.map((paragraph) => wrap(paragraph, width))
      .join('\n\n')
      .split('\n');
    const text = lines.map((line, i) => (i % 10 === 9 && line !== '' ? `${line}\n\f` : line)).join('\n');
    expect(blocksOf(text)).toEqual(PARAGRAPHS);
  });
});
