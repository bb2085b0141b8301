import { describe, expect, test } from 'vitest';
import { contentOfPassages, engineOf } from '../fixtures/search-index.ts';

const content = contentOfPassages(
  ['Ali Khamenei spoke.', 'The assassination of Jamal Khashoggi.'],
  ['The cholesterol and the cyanide rose.'],
  ['Weaker vaccines were handed out.', 'The bone-saw lay there.'],
  ['Mayor Achterberg drank.', 'A bond was sold.', 'He stood under the skylight.'],
  ...Array.from({ length: 10 }, () => ['He told them of the situation.', 'Chameleons sat there.']),
);
content.stories[0]?.names.push(
  { name: 'Ali Khamenei', kind: 'person', aliases: ['Ayatollah'], articles: [0] },
  { name: 'Jamal Khashoggi', kind: 'person', aliases: [], articles: [0] },
  { name: 'Desmond Achterberg', kind: 'person', aliases: ['Akterberg'], articles: [3] },
);
const engine = engineOf(content);
const takenFor = async (query: string): Promise<(string | null)[]> =>
  (await engine.search(query)).words.map(({ how, taken }) => (how === 'near' ? taken : null));

describe('a word that is nowhere is taken for', () => {
  test.each<[query: string, taken: (string | null)[], why: string]>([
    ['khameini', ['Khamenei'], 'a name, though it is two edits away'],
    ['kashogi', ['Khashoggi'], 'a longer word that sounds like it'],
    ['jamal kashogi', ['Jamal Khashoggi'], 'a name with its neighbour'],
    ['vacine', ['vaccines'], 'a word with a near stem'],
    ['akterburg', ['Achterberg'], 'another spelling of a name'],
    ['kolesterol', ['cholesterol'], 'a word that sounds like it'],
    ['sianide', ['cyanide'], 'a word that sounds like it from its first letter'],
    ['skylite', ['skylight'], 'a word that sounds like it, with silent letters'],
    ['bone saw', [null, null], 'a phrase that stands there'],
    ['bonesaw', [null], 'nothing but its compound'],
  ])('%s: %s (%s)', async (query, taken) => {
    expect(await takenFor(query)).toEqual(taken);
  });
});

describe('a word that is nowhere is no slip', () => {
  test.each(['toll', 'station', 'bold', 'cashmere', 'hold', 'thou', 'sole', 'skyline', 'polite', 'belt'])(
    '%s',
    async (query) => {
      expect(await takenFor(query)).toEqual([null]);
    },
  );
});
