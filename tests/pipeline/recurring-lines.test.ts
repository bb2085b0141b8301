import { describe, expect, test } from 'vitest';
import { findRecurringLines, recurringIn } from '#pipeline/parse/furniture/recurring-lines.ts';
import { parseArticle } from '#pipeline/parse.ts';

const PARAGRAPHS = (name: string): [string, string] => [
  `A ferry of the ${name} line ran aground off the coast on Monday with ninety people on board, and all of them were saved.`,
  `Nobody knows why the ${name} left its course, and the captain would not say when he was asked about it by the harbour master.`,
];

const NAMES = ['Aurora', 'Borealis', 'Corona', 'Delta', 'Electra', 'Fortuna'];

/** Six articles of one publisher with the same line above, between, or below their own paragraphs. */
const articles = (line: string, place: 'above' | 'between' | 'below', names = NAMES): string[] =>
  names.map((name) => {
    const [first, second] = PARAGRAPHS(name);
    const blocks = [first, second];
    blocks.splice({ above: 0, between: 1, below: 2 }[place], 0, line);
    return [`A kicker of ${name}`, ...blocks].join('\n\n');
  });

const removedFrom = (texts: readonly string[], publisher: string | null = 'The Gazette') => {
  const recurring = findRecurringLines(texts.map((text) => ({ text, publisher })));
  const [text = ''] = texts;
  return parseArticle(text, 'en', { recurring: recurringIn(text, recurring) }).removed.map(
    ({ start, end, rule, articles: count }) => [text.slice(start, end), rule, count],
  );
};

describe('a line in many articles is furniture', () => {
  test.each([
    ['above', 'The Gazette Weekend Edition'],
    ['below', 'The Gazette is the paper of the north'],
    ['below', 'Our team answers letters at the Gazette house; get in touch with us there.'],
    ['between', 'This article is part of a series that our newsroom began in May.'],
    ['below', 'This newspaper is a member of the Press Standards Board.'],
    ['below', 'If you have a complaint about the editorial content, please contact the editor.'],
    ['below', 'Want more Orn news?'],
    ['below', 'Weather in Orn'],
    ['below', 'Live from the harbour'],
    ['below', 'Good journalism costs a lot of money.'],
    ['below', 'Want big news straight to your phone? Join our group.'],
    ['between', 'Contact: editor@gazette.example'],
    ['below', 'Si quieres seguir leyendo, haz clic aquí.'],
    ['below', 'Recevez la lettre du soir chez vous, abonnez-vous.'],
    ['below', 'При использовании материалов ссылка на сайт обязательна.'],
  ] as const)('%s the paragraphs: %j', (place, line) => {
    expect(removedFrom(articles(line, place))).toEqual([[line, 'recurring-line', 6]]);
  });
});

describe('several lines in many articles are furniture', () => {
  test('a sentence between lines of the page', () => {
    const lines = [
      'All sections',
      'Site Index',
      'All prices delayed by a quarter of an hour.',
      'The Gazette, daily in forty towns',
    ];
    const texts = NAMES.map((name) => [...PARAGRAPHS(name), ...lines].join('\n\n'));
    expect(removedFrom(texts).map(([words]) => words)).toEqual(lines);
  });

  test('where a notice is longer than the articles', () => {
    const notice = `This material may not be copied, ${'nor published, '.repeat(12)}without consent. All rights reserved.`;
    const texts = NAMES.map((name) => [...PARAGRAPHS(name), 'Weather in Orn', notice].join('\n\n'));
    expect(removedFrom(texts).map(([words]) => words)).toContain('Weather in Orn');
  });

  test('headlines under a label below the article, not a correction there', () => {
    const texts = NAMES.map((name) =>
      [
        ...PARAGRAPHS(name),
        'More from the north',
        `The owner of the ${name} speaks`,
        `A village waits for the ${name}`,
        `Correction: The ${name} is white.`,
      ].join('\n\n'),
    );
    expect(removedFrom(texts)).toEqual([
      ['More from the north', 'recurring-line', 6],
      ['The owner of the Aurora speaks', 'related-link', undefined],
      ['A village waits for the Aurora', 'related-link', undefined],
    ]);
  });
});

describe('a line in many articles is kept', () => {
  test.each([
    ['below', 'By Jane Doe'],
    ['below', 'Reporting by Jane Doe; editing by John Smith'],
    ['below', 'Getty Images'],
    ['below', 'Reuters'],
    ['between', 'ORN, Valdia (AP)'],
    ['between', 'What Happened Before'],
    ['between', 'The company denies that its ships are unsafe.'],
    ['below', 'Ninety-four people have died on ferries of this coast since 2010.'],
    ['below', '“We will not forget them,” says the widow of the pilot.'],
    ['between', '10:42'],
    ['below', 'Nobody has been charged over the deaths.'],
    ['below', 'The harbour has had no complaints about the ships.'],
    ['below', 'They want more boats and fewer promises.'],
    ['below', 'He is a member of the board of the line.'],
    ['between', 'What Should You Do?'],
    ['below', '“You cannot take our boats,” the crews wrote.'],
    ['below', 'The ministry has asked owners to get in touch.'],
    ['below', 'The video was shared on Telegram.'],
    ['below', 'Sie bestreiten die Vorwürfe.'],
    ['below', 'Les deux navires sont toujours en mer.'],
  ] as const)('%s the paragraphs: %j', (place, line) => {
    expect(removedFrom(articles(line, place))).toEqual([]);
  });

  test('if it is above a short paragraph', () => {
    const texts = NAMES.map(
      (name) => `${PARAGRAPHS(name).join('\n\n')}\n\nWhat happened next\n\nThe ${name} sank.`,
    );
    expect(removedFrom(texts)).toEqual([]);
  });

  test('if it is a sentence directly below the article, or between advertisements', () => {
    const texts = NAMES.map((name) =>
      [...PARAGRAPHS(name), 'Nobody drowned.', 'Advertisement', 'The crews stay on land.', 'More news'].join(
        '\n\n',
      ),
    );
    expect(removedFrom(texts).map(([words]) => words)).toEqual(['Advertisement', 'More news']);
  });

  test('if it is the background of a story, with its heading', () => {
    const texts = NAMES.map((name) =>
      [...PARAGRAPHS(name), 'Background', 'The strait between the islands is known for its currents.'].join(
        '\n\n',
      ),
    );
    expect(removedFrom(texts)).toEqual([]);
  });

  test('if only four articles have it, or four of each publisher', () => {
    const line = 'The Gazette Weekend Edition';
    expect(removedFrom(articles(line, 'above', NAMES.slice(0, 4)))).toEqual([]);
    const mixed = articles(line, 'above').map((text, i) => ({ text, publisher: i % 2 === 0 ? 'A' : 'B' }));
    expect(findRecurringLines(mixed).size).toBe(0);
  });

  test('if the articles are copies of one', () => {
    expect(
      removedFrom(
        articles(
          'Live from the harbour',
          'below',
          Array.from({ length: 6 }, () => 'Aurora'),
        ),
      ),
    ).toEqual([]);
  });
});
