import { describe, expect, test } from 'vitest';
import {
  isBlank,
  isDay,
  type SearchState,
  stateOf,
  withState,
} from '../../src/client/search/search-address.ts';

const PAGE = 'https://example.org/coverage/search/';

const state = (changes: Partial<SearchState>): SearchState => ({
  query: '',
  filters: {},
  order: 'best',
  ...changes,
});

describe('the state of the page is encoded in its address', () => {
  test.each<[Partial<SearchState>, string]>([
    [{}, ''],
    [{ query: 'embassy' }, '?q=embassy'],
    [{ query: 'a & b "c" -d' }, '?q=a+%26+b+%22c%22+-d'],
    [{ query: 'name:Peskov 莫' }, '?q=name%3APeskov+%E8%8E%AB'],
    [{ filters: { story: ['fire', 'gas'] } }, '?story=fire&story=gas'],
    [{ filters: { name: ['Ana Ruiz'] } }, '?name=Ana+Ruiz'],
    [{ filters: { publisher: ['A Paper', null] } }, '?publisher=A+Paper&publisher='],
    [{ filters: { status: ['stated', 'bounded'] } }, '?status=stated&status=bounded'],
    [{ filters: { after: '2024-03-25', before: '2024-04-02' } }, '?after=2024-03-25&before=2024-04-02'],
    [{ filters: { undated: true } }, '?undated=yes'],
    [{ filters: { undated: false } }, '?undated=no'],
    [{ query: 'q', order: 'earliest' }, '?q=q&order=earliest'],
  ])('%j is %s', (changes, query) => {
    expect(withState(`${PAGE}?q=old&name=Old&order=earliest`, state(changes))).toBe(PAGE + query);
    expect(stateOf(PAGE + query)).toEqual(state(changes));
  });
});

test.each<[string, Partial<SearchState>]>([
  ['?q=%FF', { query: '\uFFFD' }],
  ['?q=a&q=b', { query: 'a' }],
  ['?after=yesterday&before=2024-02-30&before=0002-01-01', {}],
  ['?status=certain&status=stated&status=stated', { filters: { status: ['stated'] } }],
  ['?undated=perhaps&order=latest', {}],
  ['?name=&name=%20&name=A&name=A&story=', { filters: { name: ['A'] } }],
  ['?publisher=&publisher=', { filters: { publisher: [null] } }],
])('%s is parsed, ignoring invalid parts', (query, changes) => {
  expect(stateOf(PAGE + query)).toEqual(state(changes));
});

test('other parameters of an address are kept', () => {
  expect(withState(`${PAGE}?x=1&q=a#main`, state({ query: ' \t' }))).toBe(`${PAGE}?x=1#main`);
});

test.each([
  ['2024-02-29', true],
  ['1066-10-14', true],
  ['2023-02-29', false],
  ['2024-13-01', false],
  ['0202-01-01', false],
  ['2024-1-1', false],
  ['2024', false],
  ['', false],
])('%j is a day of the calendar: %s', (written, expected) => {
  expect(isDay(written)).toBe(expected);
});

test.each<[Partial<SearchState>, boolean]>([
  [{}, true],
  [{ query: ' \n' }, true],
  [{ order: 'earliest' }, true],
  [{ query: 'a' }, false],
  [{ filters: { undated: false } }, false],
])('%j is an empty query: %s', (changes, expected) => {
  expect(isBlank(state(changes))).toBe(expected);
});
