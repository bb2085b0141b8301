import fc from 'fast-check';
import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { articleBody, articleSections } from '#view/article/article-body.ts';
import type { Mark } from '#view/article/mark.ts';
import type { ClaimNote } from '#view/claims/claim-notes.ts';
import { samplePage, type SamplePage } from '../../fixtures/article-page.ts';
import { sampleRecord } from '../sample-coverage.ts';

const pageOf = (text: string): SamplePage => {
  const page = samplePage(text);
  if (!page) throw new Error('no article');
  return page;
};

/** The inner HTML of a sentence with some of its words marked. */
const marked = (text: string, ...words: string[]): string => {
  const { bodyWith } = pageOf(text);
  const points = [...text];
  const marks = words.map((each, index): Mark => {
    const start = points.join('').slice(0, text.indexOf(each));
    const from = [...start].length;
    return { start: from, end: from + [...each].length, open: `<i data-n="${index + 1}">`, close: '</i>' };
  });
  const inner = /<span class="sentence" id="s1">(.*?)<\/span>/s.exec(bodyWith(marks))?.[1];
  if (inner === undefined) throw new Error('no sentence');
  return inner;
};

describe('words of a body are set in elements', () => {
  it.each<[string, string, string[], string]>([
    ['within a sentence', 'The river rose.', ['river'], 'The <i data-n="1">river</i> rose.'],
    ['at its start', 'The river rose.', ['The'], '<i data-n="1">The</i> river rose.'],
    ['the whole of it', 'The river rose.', ['The river rose.'], '<i data-n="1">The river rose.</i>'],
    [
      'side by side',
      'The river rose.',
      ['river ', 'rose'],
      'The <i data-n="1">river </i><i data-n="2">rose</i>.',
    ],
    [
      'one within the other',
      'The river rose.',
      ['The river', 'river'],
      '<i data-n="1">The <i data-n="2">river</i></i> rose.',
    ],
    [
      'the same words twice',
      'The river rose.',
      ['river', 'river'],
      'The <i data-n="1"><i data-n="2">river</i></i> rose.',
    ],
    [
      'overlapping, the later split',
      'The river rose.',
      ['The river', 'river rose'],
      '<i data-n="1">The <i data-n="2">river</i></i><i data-n="2"> rose</i>.',
    ],
    [
      'the first inside the later, which is split',
      'The river rose.',
      ['river', 'The river rose'],
      '<i data-n="2">The </i><i data-n="1"><i data-n="2">river</i></i><i data-n="2"> rose</i>.',
    ],
    [
      'beyond what is two units of a string',
      'A 🌊🌊 wave rose.',
      ['wave'],
      'A 🌊🌊 <i data-n="1">wave</i> rose.',
    ],
    [
      'with characters of markup',
      'It was 3 < 4 & "more" <b>so</b>.',
      ['4 & "more" <b>so'],
      'It was 3 &#x3C; <i data-n="1">4 &#x26; "more" &#x3C;b>so</i>&#x3C;/b>.',
    ],
    [
      'over the end of a line',
      'The river rose above its banks before the night was over, and went\r\non rising all through the next morning, so that the bridge to the\r\nisland was closed.',
      ['went\r\non rising'],
      'The river rose above its banks before the night was over, and <i data-n="1">went\non rising</i> all through the next morning, so that the bridge to the\nisland was closed.',
    ],
    [
      'over a form feed, which leaves a gap that a browser shows',
      'The river rose above its banks before the night was\fover, and went home.',
      ['was\fover'],
      'The river rose above its banks before the night <i data-n="1">was\nover</i>, and went home.',
    ],
    [
      'with a control character',
      'The ri\u0001ver rose.',
      ['ri\u0001ver'],
      'The <i data-n="1">river</i> rose.',
    ],
  ])('%s', (_, text, words, expected) => {
    expect(marked(text, ...words)).toBe(expected);
  });

  it('a mark over the end of a sentence is refused', () => {
    const { bodyWith } = pageOf('The river rose. Nobody was hurt.');
    const mark = { start: 10, end: 20, open: '<i>', close: '</i>' };
    expect(() => bodyWith([mark])).toThrow('Cannot mark words of a (10–20): they lie in no one sentence.');
  });
});

const parser = unified().use(rehypeParse, { fragment: true });
const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
const markedText = (node: Nodes, n: string): string =>
  node.type === 'element' && node.properties['dataN'] === n && node.tagName === 'i'
    ? textOf(node)
    : 'children' in node
      ? node.children.map((child) => markedText(child, n)).join('')
      : '';

it('whatever is marked, the words shown are the same, and each mark has its own', () => {
  const text = 'The “Ana & Bo” <ferry> sank 🌊 at 3. Ten were hurt, and one was not.';
  const { bodyWith, article } = pageOf(text);
  const sentences = article.passages.flatMap((passage) => passage.sentences);
  const anyMark = fc
    .tuple(fc.constantFrom(...sentences), fc.nat(), fc.nat())
    .map(([{ start, end }, one, other]) => {
      const from = start + (one % (end - start));
      return { start: from, end: from + 1 + (other % (end - from)) };
    });
  fc.assert(
    fc.property(fc.array(anyMark, { maxLength: 6 }), (places) => {
      const marks = places.map((place, index) => ({
        ...place,
        open: `<i data-n="m${index}">`,
        close: '</i>',
      }));
      const tree = parser.parse(bodyWith(marks));
      expect(textOf(tree)).toBe(textOf(parser.parse(bodyWith([]))));
      for (const [index, { start, end }] of places.entries()) {
        expect(markedText(tree, `m${index}`)).toBe([...text].slice(start, end).join(''));
      }
    }),
  );
});

it('a body is its headings and passages, each sentence after a link to itself', () => {
  const { bodyWith } = pageOf(
    'The river rose all night.\u00a0\u00a0Nobody was hurt.\n\nThe Day After\n\nThe water fell again on the day after that.',
  );
  const link = (number: number, more = ''): string =>
    `<a class="sentence-number${more}" href="#s${number}" tabindex="-1" aria-hidden="true" data-n="${number}"></a>`;
  expect(bodyWith([])).toBe(
    [
      `<p id="p1">${link(1)}<span class="sentence" id="s1">The river rose all night.</span>\u00a0\u00a0${link(2, ' crowded')}<span class="sentence" id="s2">Nobody was hurt.</span></p>`,
      '<h2 id="h-the-day-after">The Day After</h2>',
      `<p id="p2">${link(3)}<span class="sentence" id="s3">The water fell again on the day after that.</span></p>`,
    ].join('\n'),
  );
});

describe('the number of a sentence hangs beside its own line', () => {
  const long = `${'The river rose and rose '.repeat(4)}again.`;
  it.each<[string, string[], number[]]>([
    ['the first of a passage', ['No.'], []],
    ['after a long sentence', [long, 'No.'], []],
    ['after a short sentence', ['No.', long], [2]],
    ['after several short sentences', ['No.', 'Yes.', `${long} So.`], [2, 3]],
    ['after a short sentence in a wide script', ['不是。', '是的。'], [2]],
  ])('%s', (_, sentences, crowded) => {
    const [block] = articleBody(sampleRecord('flood', { file: '1.txt', sentences }), [], new Map());
    const found = block?.html.matchAll(/class="sentence-number crowded" href="#s(\d+)"/g) ?? [];
    expect(Array.from(found, ([, number]) => Number(number))).toEqual(crowded);
  });
});

describe('a body is divided around passages with notes, and loses nothing', () => {
  const note: ClaimNote = { kind: 'only', number: 1, words: ['One'], named: null };
  const passages = ['One.', 'Two\n</p>\nlines.', 'Three.', 'Four.'];
  const { article } = sampleRecord('flood', { file: '1.txt', sentences: passages });
  const divided = {
    spacing: {},
    article: {
      ...article,
      passages: article.passages.flatMap(({ heading, sentences }) =>
        sentences.map((sentence, index) => ({ id: `p${index + 1}`, heading, sentences: [sentence] })),
      ),
    },
  };
  const idsOf = (html: string): string[] => Array.from(html.matchAll(/<p id="(p\d+)"/g), ([, id = '']) => id);
  it.each<[string, string[], string[][]]>([
    ['none', [], [['p1', 'p2', 'p3', 'p4']]],
    ['the first', ['p1'], [['p1'], ['p2', 'p3', 'p4']]],
    ['the middle and the last', ['p2', 'p4'], [['p1'], ['p2'], ['p3'], ['p4']]],
    ['two side by side', ['p3', 'p4'], [['p1', 'p2'], ['p3'], ['p4']]],
  ])('%s', (_, noted, expected) => {
    const notes = new Map(noted.map((id) => [id, [note]]));
    const blocks = articleBody(divided, [], notes);
    expect(blocks.map(({ html }) => idsOf(html))).toEqual(expected);
    expect(blocks.filter((block) => block.notes.length > 0).flatMap(({ html }) => idsOf(html))).toEqual(
      noted,
    );
    expect(blocks.map(({ html }) => html).join('\n')).toBe(
      articleBody(divided, [], new Map())
        .map(({ html }) => html)
        .join('\n'),
    );
  });
});

it('headings that are alike have anchors of their own', () => {
  const passage = 'The water rose on every day of that week, and the bridge was closed.';
  const { article } = pageOf(
    [passage, 'What Happened Next', passage, 'What Happened Next', passage, 'Что было дальше', passage].join(
      '\n\n',
    ),
  );
  expect(articleSections(article).map(({ anchor }) => anchor)).toEqual([
    'h-what-happened-next',
    'h-what-happened-next-2',
    'h-chto-bylo-dalshe',
  ]);
});
