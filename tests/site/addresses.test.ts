import { expect, test } from 'vitest';
import { addressesIn, addressesInData } from '../../scripts/check/addresses.ts';

test.each([
  ['a link', '<a href="x/">x</a>', [['x/', true]]],
  ['a style sheet', '<link rel="stylesheet" href="/a.css">', [['/a.css', false]]],
  [
    'a canonical address',
    '<link rel="canonical" href="https://example.org/">',
    [['https://example.org/', true]],
  ],
  [
    'a script and a picture',
    '<script src="a.js"></script><img src="b.png" alt="">',
    [
      ['a.js', false],
      ['b.png', false],
    ],
  ],
  [
    'pictures of several sizes',
    '<img srcset="a.png 1x, b.png 2x" alt="">',
    [
      ['a.png', false],
      ['b.png', false],
    ],
  ],
  ['a form', '<form action="/search/"></form>', [['/search/', true]]],
  ['a style on an element', `<p style="background: url('c.png')">x</p>`, [['c.png', false]]],
  ['an address in text', '<p>href="x" https://example.org/</p>', []],
  ['a link in a comment or a script', '<!-- <a href="x"> --><script>"<a href=x>"</script>', []],
  ['a link in a title or a style', '<title><a href="x"></title><style><a href="x"></style>', []],
  ['a link after a script', '<script>1</script><A HREF=x&amp;y>', [['x&y', true]]],
  ['a link in a drawing', '<svg><a xlink:href="#x"/></svg>', [['#x', true]]],
  ['an attribute of another name', '<p data-href="x">x</p>', []],
])('of a page, %s is found', (_what, html, found) => {
  expect(addressesIn('a.html', html).map(({ written, isFollowed }) => [written, isFollowed])).toEqual(found);
});

test.each([
  ['a font', '@font-face { src: url("f.woff2") format("woff2") }', ['f.woff2']],
  ['an unquoted picture', 'p { background: url( a.png ) }', ['a.png']],
  ['another style sheet', '@import "b.css"; @import url(c.css);', ['b.css', 'c.css']],
  ['no picture held within', 'p { background: url("data:image/svg+xml,x") }', []],
  ['no fragment of the page', 'p { fill: url(#f) }', []],
])('of a style sheet, %s is found', (_what, css, found) => {
  expect(addressesIn('a.css', css)).toEqual(found.map((written) => ({ written, isFollowed: false })));
});

test('of data, only addresses of this site are found', () => {
  const data = { url: '/a/', list: [{ url: '/b/', text: '/c/' }, { url: 'https://example.org/' }, null, 3] };
  expect(addressesInData(data)).toEqual(['/a/', '/b/']);
});
