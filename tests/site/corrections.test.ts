import type { Element } from 'hast';
import { expect, test } from 'vitest';
import { inventedSite } from '../../scripts/tooling/test/built-sites.ts';
import { attribute, builtPages, elementsOf, idsOf, textOf } from './built-pages.ts';
import { builtStories } from './built-stories.ts';

const pages = new Map(builtPages(inventedSite).map((page) => [`/${page.address}`, page]));
const corrections = builtStories(inventedSite).flatMap((story) => story.corrections);

const isNote = ({ properties }: Element): boolean =>
  String(properties['className'] ?? '').includes('page-corrections');

function notesOf(address: string): Element[] {
  const page = pages.get(address);
  if (!page) throw new Error(`There is no page at ${address}.`);
  return elementsOf(page.tree, isNote);
}

test.each(corrections)(
  'the correction of $address is on its page, and in the list',
  ({ address, said, says, why }) => {
    const [note] = notesOf(address.replace(/#.*/, ''));
    const words = note ? textOf(note).replace(/\s+/g, ' ') : '';
    expect(words).toContain(`It said: ${said} It says: ${says} ${why}`);
    const anchors = note
      ? elementsOf(note, ({ tagName }) => tagName === 'a').map((link) => attribute(link, 'href') ?? '')
      : [];
    const list = pages.get('/corrections/');
    const places = list ? idsOf(list.tree).map((id) => `/corrections/#${id}`) : [];
    expect(anchors).not.toEqual([]);
    for (const anchor of anchors) expect(places).toContain(anchor);
  },
);

test('no other page shows a correction', () => {
  const corrected = new Set(corrections.map(({ address }) => address.replace(/#.*/, '')));
  const noted = [...pages.keys()].filter((address) => notesOf(address).length > 0);
  expect(noted.sort()).toEqual([...corrected].sort());
});
