import fc from 'fast-check';
import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import type { Article } from '#contracts/article.ts';
import { type Mark, markWords } from '#view/article/body-marks.ts';
import { renderBody } from '#pipeline/output/body.ts';
import { deriveStory } from '#pipeline/derive.ts';
import { articleBlocks } from '#pipeline/parse/tree.ts';
import { storyFile } from '../../fixtures/story-files.ts';

const bodyOf = (text: string): { html: string; article: Article } => {
  const file = storyFile('a', text);
  const [first] = deriveStory('test', { title: 'T' }, 'en', [file]).articles;
  if (!first) throw new Error('no article');
  return { html: renderBody(articleBlocks(text, file.parsedFile.parsed)).html, article: first.article };
};

/** The inner HTML of the sentence that holds the first of some words of a text, with those words marked. */
const marked = (text: string, ...words: string[]): string => {
  const { html, article } = bodyOf(text);
  const points = [...text];
  const marks = words.map((each, index): Mark => {
    const start = points.join('').slice(0, text.indexOf(each));
    const from = [...start].length;
    return { start: from, end: from + [...each].length, open: `<i data-n="${index + 1}">`, close: '</i>' };
  });
  const inner = /<span class="sentence" id="s1">(.*?)<\/span>/s.exec(markWords(html, article, marks))?.[1];
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

  it('a body without marks stays as it is', () => {
    const { html, article } = bodyOf('The river rose. Nobody was hurt.');
    expect(markWords(html, article, [])).toBe(html);
  });

  it('a mark over the end of a sentence is refused', () => {
    const { html, article } = bodyOf('The river rose. Nobody was hurt.');
    const mark = { start: 10, end: 20, open: '<i>', close: '</i>' };
    expect(() => markWords(html, article, [mark])).toThrow(
      'Cannot mark words of a (10–20): they lie in no one sentence.',
    );
  });

  it('the body of another article is refused', () => {
    const { article } = bodyOf('The river rose. Nobody was hurt.');
    const { html } = bodyOf('The river fell. Nobody was hurt.');
    const mark = { start: 4, end: 9, open: '<i>', close: '</i>' };
    expect(() => markWords(html, article, [mark])).toThrow(
      'Cannot mark words of a (s1): the body has other words than the record. Run npm run ingest.',
    );
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
  const { html, article } = bodyOf(text);
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
      const tree = parser.parse(markWords(html, article, marks));
      expect(textOf(tree)).toBe(textOf(parser.parse(html)));
      for (const [index, { start, end }] of places.entries()) {
        expect(markedText(tree, `m${index}`)).toBe([...text].slice(start, end).join(''));
      }
    }),
  );
});
