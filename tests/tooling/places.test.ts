import { expect, test } from 'vitest';
import { takePlaces } from '../../scripts/tooling/install/places.mjs';

const content = { DATELINE_CONTENT: '/site/texts', DATELINE_DERIVED: '/site/texts/derived' };

test.each<[string, string[], { args: string[]; env: object }]>([
  ['no folders', ['--strict'], { args: ['--strict'], env: {} }],
  ['the content', ['--content', 'texts', '--strict'], { args: ['--strict'], env: content }],
  ['the content, written in one word', ['--content=/site/texts'], { args: [], env: content }],
  ['the site', ['a', '--out', '../www'], { args: ['a'], env: { DATELINE_OUT: '/www' } }],
  ['both', ['--out=/www', '--content', 'texts'], { args: [], env: { ...content, DATELINE_OUT: '/www' } }],
  ['another option of a like name', ['--outDir=x'], { args: ['--outDir=x'], env: {} }],
])('%s', (_, given, expected) => {
  expect(takePlaces(given, '/site')).toEqual(expected);
});

test('a command has an --out of its own', () => {
  expect(takePlaces(['--out', 'x', '--content', 'texts'], '/site', true)).toEqual({
    args: ['--out', 'x'],
    env: content,
  });
});

test.each([[['--content']], [['--out', '--strict']], [['--content=']]])('%s names no folder', (given) => {
  expect(() => takePlaces(given, '/site')).toThrow('it names a folder');
});
