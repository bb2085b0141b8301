import { describe, expect, test } from 'vitest';
import { decodeBytes } from '#pipeline/formats/encoding.ts';
import { disguiseOf } from '#pipeline/read/disguise.ts';
import { articlesOf, makeContent, runIngest } from '../fixtures/ingest-run.ts';

/** Encodes a text by a single-byte encoding's own table. */
function encode(text: string, encoding: string): Buffer {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]),
  );
  return Buffer.from(Array.from(text, (character) => table.get(character) ?? 0x3f));
}

const RUSSIAN =
  'Паром ушёл поздно. Никому на борту не сказали почему. Капитан молчал, и люди стояли на причале.';
const FRENCH = 'Le ferry est parti très tard. « Personne ne savait où », a dit la mère d’un garçon.';

describe('a file is decoded by its declared or detected encoding', () => {
  const table: [what: string, bytes: Buffer, declared: string | null, encoding: string, text: string][] = [
    ['UTF-8', Buffer.from(RUSSIAN), null, 'utf-8', RUSSIAN],
    ['UTF-8 that declares otherwise', Buffer.from(FRENCH), 'iso-8859-1', 'utf-8', FRENCH],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${RUSSIAN}`, 'utf16le'), null, 'utf-16le', RUSSIAN],
    ['big-endian', Buffer.from(`\ufeff${RUSSIAN}`, 'utf16le').swap16(), null, 'utf-16be', RUSSIAN],
    ['windows-1251 by its letters', encode(RUSSIAN, 'windows-1251'), null, 'windows-1251', RUSSIAN],
    ['KOI8-R by its letters', encode(RUSSIAN, 'koi8-r'), null, 'koi8-r', RUSSIAN],
    ['windows-1252 by its letters', encode(FRENCH, 'windows-1252'), null, 'windows-1252', FRENCH],
    [
      'quotation marks of Windows alone',
      encode('“The ferry left late,” the harbour master’s wife said.', 'windows-1252'),
      null,
      'windows-1252',
      '“The ferry left late,” the harbour master’s wife said.',
    ],
    [
      'what it declares',
      encode('Příliš žluťoučký kůň', 'windows-1250'),
      'windows-1250',
      'windows-1250',
      'Příliš žluťoučký kůň',
    ],
    [
      'a label of it',
      encode('Ærlig talt, på øya', 'windows-1252'),
      ' ISO-8859-1 ',
      'windows-1252',
      'Ærlig talt, på øya',
    ],
  ];
  test.each(table)('%s', (_, bytes, declared, encoding, text) => {
    expect(decodeBytes(bytes, declared)).toMatchObject({ encoding, text });
  });
});

describe('undetectable encodings are not guessed', () => {
  const table: [what: string, bytes: Buffer][] = [
    ['Czech', encode('Příliš žluťoučký kůň úpěl ďábelské ódy, řekl starosta města', 'windows-1250')],
    ['Polish', encode('Zażółć gęślą jaźń, powiedział burmistrz miasta, który wyszedł', 'windows-1250')],
    ['Turkish', encode('Pijamalı hasta yağız şoföre çabucak güvendi, dedi başkan', 'windows-1254')],
    ['Greek', encode('Το πλοίο έφυγε αργά και κανείς δεν ήξερε γιατί έγινε αυτό', 'windows-1253')],
    ['Hebrew', encode('המעבורת יצאה באיחור ואיש לא ידע מדוע זה קרה', 'windows-1255')],
    ['few letters', Buffer.from('caf\xe9', 'latin1')],
    ['noise', Buffer.from(Array.from({ length: 400 }, (_, i) => 0x80 + ((i * 37) % 128)))],
    ['UTF-8 cut in a letter', Buffer.concat([Buffer.from(FRENCH), Buffer.from([0xc3])])],
  ];
  test.each(table)('%s', (_, bytes) => {
    expect(decodeBytes(bytes)).toBeNull();
  });
});

describe('files of other formats are refused as texts', () => {
  test.each([
    'Subject: what the council said of the fire was short.\n\nNobody asked.',
    'From: the harbour\nTo: the hill\n\nA walk of an hour.',
    '<b>The ferry</b> left late.',
    'The page began with <!doctype html> and <html>, the clerk said.',
    '<Name withheld> told the court that the ferry left late.',
    'date 2024-04-02 The ferry left late.',
    '{"the ferry": left late}',
    'In <?xml the ferry left.',
  ])('%s', (text) => {
    expect(disguiseOf(text)).toBeNull();
  });
});

test('the record names the encoding, citations count the decoded text, and the extension may be in capitals', async () => {
  const folder = makeContent({
    'a.TXT': Buffer.from(`\ufeff${FRENCH}`, 'utf16le'),
    'b.txt': encode(RUSSIAN, 'windows-1251'),
    'c.txt': FRENCH.replace('Le ferry', 'Le bateau'),
  });
  const run = await runIngest(folder);
  expect([run.code, run.issues.map((issue) => issue.split(' — ').slice(0, 2).join(' — '))]).toEqual([
    0,
    ['stories/s/articles/b.txt:1 other-encoding — windows-1251, as its letters show'],
  ]);
  const articles = articlesOf(folder).map(({ article }) => article);
  expect(articles.map(({ id, source }) => [id, source.encoding, source.url])).toEqual([
    ['a', 'utf-16le', '/stories/s/a/source.txt'],
    ['b', 'windows-1251', '/stories/s/b/source.txt'],
    ['c', undefined, '/stories/s/c/source.txt'],
  ]);
  expect(articles.map(({ source }) => source.decoded)).toEqual([
    '/stories/s/a/source.utf-8.txt',
    '/stories/s/b/source.utf-8.txt',
    undefined,
  ]);
  expect(articles[1]?.passages[0]?.sentences[0]).toMatchObject({
    start: 0,
    end: 18,
    exact: 'Паром ушёл поздно.',
  });
});
