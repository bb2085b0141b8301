import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../src/search/query/parse-query.ts';
import { compoundsOf, splitWords } from '../../src/search/analyze/tokenizer.ts';

describe('a text is split into words', () => {
  test.each<[text: string, keys: string[]]>([
    ['The U.S. Embassy', ['the', 'us|US', 'embassy']],
    ['the U.S.-led force', ['the', 'us|US', 'led', 'force']],
    ['at 9 p.m. in St. Petersburg', ['at', '9', 'pm|PM', 'in', 'st', 'petersburg']],
    ["Kyiv’s and Kyiv's", ['kyiv', 'and', 'kyiv']],
    ["the victims' families", ['the', 'victims', 'families']],
    ["don't, don’t", ['dont', 'dont']],
    ['Hawai‘i, Hawaiʻi, Hawai`i, Hawai´i', ['hawaii', 'hawaii', 'hawaii', 'hawaii']],
    ["O'Brien, l’attaque, d'un", ['obrien|brien', 'lattaque|attaque', 'dun']],
    ["a 'new approach'", ['a', 'new', 'approach']],
    ['1,200 of 3.5m, the 180th', ['1200', 'of', '3.5', 'm', 'the', '180th']],
    ['128k, €41K, 4 km', ['128000', '41000', '4', 'km']],
    ['1280k, 12kg, 4x', ['1280', 'k', '12', 'kg', '4', 'x']],
    ['12,34 and 1,20', ['12,34', 'and', '1,20']],
    ['Straße, naïve, Øre, Łódź', ['strasse', 'naive', 'ore', 'lodz']],
    ['İstanbul and ISTANBUL', ['istanbul', 'and', 'istanbul']],
    ['ｆｕｌｌ　ｗｉｄｔｈ', ['full', 'width']],
    ['soft\u00ADhyphen', ['softhyphen']],
    ['Путин, Ёлка', ['путин', 'елка']],
    ['Σίσυφος', ['σισυφοσ']],
    ['قُتل ١٤٤ في كابـــل', ['قتل', '144', 'في', 'كابل']],
    ['莫斯科 ISIS', ['莫', '斯', '科', 'isis|ISIS']],
    ['푸틴은', ['푸틴은']],
    ['हिन्दी', ['हिन्दी']],
    ['— “…” ( ) <b> 🎭', ['b']],
    [' \n\t', []],
    ['', []],
  ])('%j', (text, keys) => {
    const found = splitWords(text).map((word) => word.keys.join('|'));
    expect(found).toEqual(keys);
  });

  test('each stands where it says', () => {
    const text = 'Soft\u00ADhyphen, the U.S., Kyiv’s 1,200 — 莫斯科!';
    for (const { text: word, start, end } of splitWords(text)) expect(text.slice(start, end)).toBe(word);
  });
});

describe('what hyphens join is also one word', () => {
  test.each<[text: string, compounds: string[]]>([
    ['counter-terrorism', ['counterterrorism']],
    ['a large-scale, state-of-the-art plan', ['largescale', 'stateoftheart']],
    ['non‑breaking and 2014–2018', ['nonbreaking', '20142018']],
    ['counter - terrorism', []],
    ['the end—and more', []],
    ['plain words', []],
    ['莫斯科', []],
  ])('%s', (text, compounds) => {
    expect(compoundsOf(text, splitWords(text)).map(({ keys }) => keys[0])).toEqual(compounds);
  });
});

describe('a query is read as terms', () => {
  test.each<[query: string, terms: string[]]>([
    ['embassy warning', ['embassy', 'warning']],
    ['"concert hall" attack', ['=concert hall', 'attack']],
    ['“concert hall”', ['=concert hall']],
    ['«concert hall»', ['=concert hall']],
    ['"warning"', ['=warning']],
    ['large-scale', ['large-scale']],
    ['9/11', ['9/11']],
    ['莫斯科 袭击', ['=莫斯科', '=袭击']],
    ['佩斯科夫', ['=佩斯科夫']],
    ['the the The', ['the']],
    ['US us', ['US', 'us']],
    // A quotation that has only begun is none yet.
    ['"concert hall', ['concert', 'hall']],
    ['""', []],
    ["'new approach'", ['new', 'approach']],
    // Nothing in a query is a command.
    ["^embassy !warning 'hall =x | \\w+", ['embassy', 'warning', 'hall', 'x', 'w']],
    ['embassy AND warning', ['embassy', 'AND', 'warning']],
    ['<script>', ['script']],
    ["^'!=| ", []],
    ['🎭 …', []],
  ])('%s', (query, terms) => {
    const found = parseQuery(query).terms.map(({ asked, exactly }) => (exactly ? `=${asked}` : asked));
    expect(found).toEqual(terms);
  });

  test.each<[name: string, query: string, cut: boolean]>([
    ['a sentence is taken whole', 'word '.repeat(150), false],
    [
      'of very many words only the first are',
      Array.from({ length: 40 }, (_, at) => `w${at}`).join(' '),
      true,
    ],
    ['a page is cut', 'x'.repeat(10_000), true],
    ['one endless compound is cut', 'a-b-c-d'.repeat(100), true],
  ])('%s', (_, query, cut) => {
    const read = parseQuery(query);
    expect(read.cut).toBe(cut);
    expect(read.terms.flatMap(({ words }) => words).length).toBeLessThanOrEqual(32);
  });
});
