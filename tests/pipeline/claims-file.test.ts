import { describe, expect, test } from 'vitest';
import { claimsFileSchema } from '#pipeline/read/claims-file.ts';
import { parseYaml } from '#pipeline/read/yaml-file.ts';

const claim = (over: string, quotes = '[{ article: a, exact: ten }, { article: b, exact: ten }]'): string =>
  `claims:\n  - id: killed\n    text: How many were killed.\n    kind: same\n    quotes: ${quotes}\n${over}`;

const lines = (text: string): string[] =>
  parseYaml('claims.yml', text, claimsFileSchema).issues.map(
    ({ line, kind, text: found }) => `${line} ${kind} — ${found.replace(/ \(column \d+\)$/, '')}`,
  );

describe('a valid claims file', () => {
  test.each<[string, string]>([
    ['empty', ''],
    ['of comments', '# nothing yet\n'],
    ['without claims', 'claims: []\n'],
    ['with one claim', claim('')],
    ['with a topic', claim('    topic: the number killed\n')],
    ['with words on words from elsewhere', claim('', '[{ article: a, exact: officials confirmed it }]')],
    ['with a place', claim('', '[{ article: a, exact: ten, prefix: killed, sentence: 3 }]')],
    ['with the name of a file', claim('', '[{ article: 000_a96d.txt, exact: ten }]')],
    ['with a number in quotation marks', claim('', '[{ article: a, exact: "10" }]')],
    [
      'with accounts',
      claim('', '[{ article: a, exact: ten, account: 10 }]').replace('kind: same', 'kind: differ'),
    ],
    [
      'with two claims',
      `${claim('')}${claim('').replace('claims:\n', '').replace('id: killed', 'id: injured')}`,
    ],
    ['with words of one article', 'onlyHere:\n  - { article: a, exact: ten men }\n'],
    ['with some of the words', 'onlyHere:\n  - { article: a, exact: ten men, words: [men] }\n'],
    ['in JSON', '{"claims": [], "onlyHere": []}'],
    ['with CRLF', 'claims: []\r\nonlyHere: []\r\n'],
  ])('%s', (_, text) => {
    const { value, issues } = parseYaml('claims.yml', text, claimsFileSchema);
    expect([value === null, issues]).toEqual([false, []]);
  });
});

describe('an invalid claims file is reported with place and reason', () => {
  test.each<[string, string, string[]]>([
    ['a list', '- id: a\n', ['1 bad-value — the file: Invalid input: expected object, received array']],
    [
      'claims as a word',
      'claims: none\n',
      ['1 bad-value — claims: Invalid input: expected array, received string'],
    ],
    [
      'no id',
      'claims:\n  - text: T\n    kind: same\n    quotes: [{ article: a, exact: ten }]\n',
      ['2 bad-value — claims.0.id: Invalid input: expected string, received undefined'],
    ],
    [
      'an id with a blank',
      claim('').replace('id: killed', 'id: the killed'),
      ['2 bad-value — claims.0.id: must consist of letters a to z, digits and hyphens'],
    ],
    [
      'an id twice',
      `${claim('')}${claim('').replace('claims:\n', '')}`,
      ['6 bad-value — claims.1.id: killed is the id of another claim'],
    ],
    [
      'a kind that is none',
      claim('').replace('kind: same', 'kind: agreed'),
      ['4 bad-value — claims.0.kind: Invalid option: expected one of "same"|"differ"'],
    ],
    [
      'no quotes',
      claim('', '[]'),
      ['5 bad-value — claims.0.quotes: Too small: expected array to have >=1 items'],
    ],
    [
      'a bare number for words',
      claim('', '\n      - { article: a, exact: ten }\n      - { article: b, exact: 144 }'),
      ['7 bad-value — claims.0.quotes.1.exact: must be words: put quotation marks around'],
    ],
    [
      'a bare number for an article',
      claim('', '\n      - { article: 001, exact: ten }'),
      ['6 bad-value — claims.0.quotes.0.article: must be words: put quotation marks around'],
    ],
    [
      'words without a letter',
      claim('', '[{ article: a, exact: "…" }]'),
      ['5 bad-value — claims.0.quotes.0.exact: must have a letter or a digit'],
    ],
    [
      'words with a blank before',
      claim('', '[{ article: a, exact: " ten" }]'),
      ['5 bad-value — claims.0.quotes.0.exact: must not begin or end with a space'],
    ],
    [
      'a sentence that is no number',
      claim('', '[{ article: a, exact: ten, sentence: s3 }]'),
      ['5 bad-value — claims.0.quotes.0.sentence: Invalid input: expected number, received string'],
    ],
    [
      'an account where articles agree',
      claim('', '[{ article: a, exact: ten, account: x }]'),
      ['5 bad-value — claims.0.quotes.0.account: is for claims on which accounts differ'],
    ],
    [
      'a text that says confirmed',
      claim('').replace('How many were killed.', 'It is confirmed.'),
      ['3 bad-value — claims.0.text: must not say “confirmed”: that articles agree proves nothing'],
    ],
    [
      'a topic that says verified',
      claim('    topic: verified numbers\n'),
      ['6 bad-value — claims.0.topic: must not say “verified”: that articles agree proves nothing'],
    ],
    [
      'a text of two lines',
      claim('').replace('How many were killed.', '"How many\\nwere killed."'),
      ['3 bad-value — claims.0.text: must be one line without control characters'],
    ],
    [
      'a long text',
      claim('').replace('How many were killed.', 'w'.repeat(301)),
      ['3 bad-value — claims.0.text: Too big: expected string to have <=300 characters'],
    ],
    [
      'words that stand nowhere else, none of them named',
      'onlyHere:\n  - article: a\n    exact: ten\n    words: []\n',
      ['4 bad-value — onlyHere.0.words: Too small: expected array to have >=1 items'],
    ],
    ['a key that is none', claim('    confirmed: true\n'), ['6 unknown-key — confirmed']],
    ['a key twice', 'claims: []\nclaims: []\n', ['2 bad-yaml — the key claims occurs twice in one mapping']],
    [
      'a bracket that does not close',
      'claims: [\n',
      ['2 bad-yaml — Flow sequence in block collection must be sufficiently indented and end with a ]'],
    ],
    [
      'aliases of aliases',
      `a: &a [x]\n${Array.from({ length: 9 }, (_, i) => `b${i}: &b${i} [${`*${i ? `b${i - 1}` : 'a'}, `.repeat(9)}]\n`).join('')}`,
      ['4 bad-yaml — more aliases than settings need'],
    ],
    ['brackets without end', 'claims: ' + '['.repeat(100_000), ['1 bad-yaml — nested too deeply']],
    [
      'a prototype for a key',
      '__proto__: { claims: [] }\nconstructor: 1\n',
      ['1 unknown-key — __proto__', '2 unknown-key — constructor'],
    ],
    [
      'a tag of code',
      'claims: !!js/function "return 1"\n',
      ['1 bad-value — claims: Invalid input: expected array, received string'],
    ],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});
