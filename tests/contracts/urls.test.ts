import { describe, expect, it } from 'vitest';
import {
  absoluteAddress,
  addressOf,
  articlePath,
  atFragment,
  parseBase,
  sourcePath,
  storyDataPath,
} from '#contracts/urls.ts';

describe('the base', () => {
  it.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['//', '/'],
    [' ', '/'],
    ['coverage', '/coverage/'],
    ['/coverage', '/coverage/'],
    ['coverage/', '/coverage/'],
    ['/coverage/', '/coverage/'],
    ['/a/b/', '/a/b/'],
  ])('%j is read as %s', (written, base) => {
    expect(parseBase(written)).toBe(base);
  });
});

describe('an address', () => {
  it.each([
    ['/', '/', '/'],
    ['/', '/search/', '/search/'],
    ['/coverage/', '/', '/coverage/'],
    ['/coverage/', '/search/', '/coverage/search/'],
    ['/coverage/', '/stories/flood/001/source.txt', '/coverage/stories/flood/001/source.txt'],
  ] as const)('under %s, %s is %s', (base, path, address) => {
    expect(addressOf(base, path)).toBe(address);
  });

  it('includes the host only if it is known', () => {
    expect(absoluteAddress(new URL('https://example.org'), '/coverage/search/')).toBe(
      'https://example.org/coverage/search/',
    );
    expect(absoluteAddress(undefined, '/coverage/search/')).toBe('/coverage/search/');
  });

  it('is the same shape for every article', () => {
    expect(articlePath('flood', '001')).toBe('/stories/flood/001/');
    expect(sourcePath('flood', '001')).toBe('/stories/flood/001/source.txt');
    expect(storyDataPath('flood')).toBe('/stories/flood/story.json');
    expect(atFragment('/stories/flood/001/', 's9')).toBe('/stories/flood/001/#s9');
  });
});
