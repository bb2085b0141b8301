import { expect, test } from 'vitest';
import type { SearchState } from '../../src/client/search/search-address.ts';
import { type Choice, choicesOf, withChoice, withoutChoice } from '../../src/client/search/search-choice.ts';
import type { Filters } from '../../src/search/engine.ts';

const asked = (query: string, filters: Filters = {}): SearchState => ({ query, filters, order: 'best' });

test('the filters in force are listed one by one', () => {
  const filters: Filters = {
    name: ['Ana Ruiz'],
    publisher: ['A Paper', null],
    status: ['stated'],
    before: '2024-04-02',
    undated: true,
  };
  expect(choicesOf(filters).map(({ kind, value }) => `${kind}=${value}`)).toEqual([
    'status=stated',
    'publisher=A Paper',
    'publisher=',
    'name=Ana Ruiz',
    'before=2024-04-02',
    'undated=yes',
  ]);
});

test.each<[Filters, Choice, Filters]>([
  [{}, { kind: 'name', value: 'A' }, { name: ['A'] }],
  [{ name: ['A'] }, { kind: 'name', value: 'B' }, { name: ['A', 'B'] }],
  [{ name: ['A'] }, { kind: 'name', value: 'A' }, { name: ['A'] }],
  [{}, { kind: 'publisher', value: '' }, { publisher: [null] }],
  [{ status: ['stated'] }, { kind: 'status', value: 'bounded' }, { status: ['stated', 'bounded'] }],
  [{ after: '2024-01-01' }, { kind: 'after', value: '2024-02-01' }, { after: '2024-02-01' }],
  [{ after: '2024-01-01' }, { kind: 'after', value: '0002-02-01' }, { after: '2024-01-01' }],
  [{ undated: false }, { kind: 'undated', value: 'yes' }, { undated: true }],
])('%j with %j is %j', (before, choice, after) => {
  expect(withChoice(asked('q', before), choice)).toEqual(asked('q', after));
});

test.each<[Filters, Choice, Filters]>([
  [{ name: ['A', 'B'] }, { kind: 'name', value: 'A' }, { name: ['B'] }],
  [{ name: ['A'], undated: true }, { kind: 'name', value: 'A' }, { undated: true }],
  [{ publisher: ['A', null] }, { kind: 'publisher', value: '' }, { publisher: ['A'] }],
  [{ after: '2024-01-01' }, { kind: 'after', value: '' }, {}],
  [{ undated: false }, { kind: 'undated', value: 'no' }, {}],
  [{ name: ['A'] }, { kind: 'name', value: 'B' }, { name: ['A'] }],
])('%j without %j is %j, with the same query', (before, choice, after) => {
  expect(withoutChoice(asked('name:C', before), before, choice)).toEqual(asked('name:C', after));
});

test.each<[string, Filters, Choice, string]>([
  ['attack name:putin', { name: ['Vladimir Putin'] }, { kind: 'name', value: 'Vladimir Putin' }, 'attack'],
  ['name:"Ana Ruiz" fire', { name: ['Ana Ruiz'] }, { kind: 'name', value: 'Ana Ruiz' }, 'fire'],
  ['name:a b name:c', { name: ['A', 'C'] }, { kind: 'name', value: 'C' }, 'name:a b'],
  ['name:a b name:c', { name: ['A', 'C'] }, { kind: 'name', value: 'A' }, 'b name:c'],
  ['in:gas leak', { story: ['gas'] }, { kind: 'story', value: 'gas' }, 'leak'],
  ['in:g leak', { story: ['gas', 'gates'] }, { kind: 'story', value: 'gas' }, 'leak'],
  ['After:2024-03 leak', { after: '2024-03-01' }, { kind: 'after', value: '2024-03-01' }, 'leak'],
  ['leak undated:yes', { undated: true }, { kind: 'undated', value: 'yes' }, 'leak'],
  ['publisher:unknown leak', { publisher: [null] }, { kind: 'publisher', value: '' }, 'leak'],
  ['rename:a leak', { name: ['A'] }, { kind: 'name', value: 'A' }, 'rename:a leak'],
])('removes the typed filter from %j', (query, inForce, choice, left) => {
  expect(withoutChoice(asked(query), inForce, choice)).toEqual(asked(left));
});

test('removes only one of a typed and a chosen filter of the same kind', () => {
  const state = asked('name:b leak', { name: ['A'] });
  const inForce: Filters = { name: ['A', 'B'] };
  expect(withoutChoice(state, inForce, { kind: 'name', value: 'A' })).toEqual(asked('name:b leak'));
  expect(withoutChoice(state, inForce, { kind: 'name', value: 'B' })).toEqual(asked('leak', { name: ['A'] }));
});
