import slugify from '@sindresorhus/slugify';
import type { Article, Passage, Sentence } from '#contracts/article.ts';
import type { ArticleRecord } from '#contracts/records.ts';
import { partitionPoint } from '#contracts/partition-point.ts';
import { shownText } from '#contracts/shown-text.ts';
import type { ClaimNote } from '../claims/claim-notes.ts';
import { wordsAt } from '../words/sentence-places.ts';
import type { Mark } from './mark.ts';

/** A section heading with the fragment of its address. */
export interface Section {
  anchor: string;
  text: string;
}

/** A part of an article's body: blocks without notes, or one passage with its notes. */
export interface BodyBlock {
  html: string;
  notes: ClaimNote[];
}

/** In characters: after a shorter sentence the next may begin on the same line. The widest line has about 75. */
const SHORT_SENTENCE = 90;

/**
 * Renders an article's headings, passages and sentences as HTML, divided before and after each passage with notes.
 *
 * Where marks overlap, the first in the list is never split; later ones are closed and reopened at its edges.
 *
 * @throws Error if a mark is not within one sentence
 */
export function articleBody(
  record: Pick<ArticleRecord, 'article' | 'spacing' | 'places'>,
  marks: readonly Mark[],
  notes: ReadonlyMap<string, ClaimNote[]>,
): BodyBlock[] {
  const { article, spacing, places } = record;
  const marksOf = marksBySentence(article, marks);
  const headings = new Map(articleSections(article).map((section) => [section.start, section]));
  const blocks: BodyBlock[] = [];
  const add = (html: string, own: ClaimNote[] = []): void => {
    const last = blocks.at(-1);
    if (own.length === 0 && last && last.notes.length === 0) last.html += `\n${html}`;
    else blocks.push({ html, notes: own });
  };
  for (const passage of article.passages) {
    const heading = passage.heading && headings.get(passage.heading.start);
    if (heading) {
      add(`<h2 id="${heading.anchor}">${escapeText(heading.text)}</h2>`);
      headings.delete(heading.start);
    }
    const sentences = passage.sentences.map((sentence, index) => {
      const before = index === 0 ? '' : (spacing[sentence.id] ?? ' ');
      const words = setInElements(sentence, marksOf.get(sentence.id) ?? [], places);
      return `${before}${sentenceLink(passage, index)}<span class="sentence" id="${sentence.id}">${words}</span>`;
    });
    const kind = passage.kind === undefined ? '' : ` class="${passage.kind}"`;
    add(`<p id="${passage.id}"${kind}>${sentences.join('')}</p>`, notes.get(passage.id));
  }
  return blocks;
}

/**
 * An article's section headings in order, with their offsets. Anchors begin with `h-`, so that they differ from other
 * anchors of the page.
 */
export function articleSections(article: Article): (Section & { start: number })[] {
  const taken = new Set<string>();
  const copies = new Map<string, number>();
  const found = new Map<number, Section & { start: number }>();
  for (const { heading } of article.passages) {
    if (!heading || found.has(heading.start)) continue;
    const text = shownText(heading.exact);
    const name = slugify(text).slice(0, 60) || `${taken.size + 1}`;
    let anchor = `h-${name}`;
    for (let copy = copies.get(name) ?? 2; taken.has(anchor); copy++) {
      anchor = `h-${name}-${copy}`;
      copies.set(name, copy + 1);
    }
    taken.add(anchor);
    found.set(heading.start, { anchor, text, start: heading.start });
  }
  return [...found.values()];
}

/**
 * The empty link before a sentence; its number is drawn by CSS and never copied. It has the class `crowded` if two
 * numbers may be beside one line.
 *
 * It is for pointers; keyboard and screen readers have the same links in a list under the article. Measured in
 * Chromium's accessibility tree, on an article of 13 sentences and 451 words: with a link before every sentence, called
 * `Link to sentence 9`, a screen reader reads 65 words more, interrupts the text 26 times and meets 33 links instead of
 * 20; called `9`, 26 words more and as many interruptions.
 */
function sentenceLink({ sentences }: Passage, index: number): string {
  const [before, sentence] = [sentences[index - 1], sentences[index]];
  const isCrowded = before !== undefined && before.end - before.start < SHORT_SENTENCE;
  const id = sentence?.id ?? '';
  return `<a class="sentence-number${isCrowded ? ' crowded' : ''}" href="#${id}" tabindex="-1" aria-hidden="true" data-n="${id.slice(1)}"></a>`;
}

function marksBySentence(article: Article, marks: readonly Mark[]): Map<string, Mark[]> {
  const sentences = article.passages.flatMap((passage) => passage.sentences);
  const found = new Map<string, Mark[]>();
  for (const mark of marks) {
    const sentence = sentences[partitionPoint(sentences, ({ end }) => end >= mark.end)];
    if (!sentence || mark.start < sentence.start) {
      throw new Error(
        `Cannot mark words of ${article.id} (${mark.start}–${mark.end}): they lie in no one sentence.`,
      );
    }
    const known = found.get(sentence.id);
    if (known) known.push(mark);
    else found.set(sentence.id, [mark]);
  }
  return found;
}

const escapeText = (text: string): string => text.replace(/&/g, '&#x26;').replace(/</g, '&#x3C;');

function setInElements(sentence: Sentence, given: readonly Mark[], places: ArticleRecord['places']): string {
  const { exact } = sentence;
  if (given.length === 0) return escapeText(shownText(exact));
  const points = [...exact];
  const marks = given.map((mark) => {
    const [from, to] = wordsAt(sentence, mark, places);
    const [first, last] = mark.part ?? [0, to - from];
    return { ...mark, start: from + first, end: Math.min(to, from + last) };
  });
  const edges = new Set([0, points.length, ...marks.flatMap((mark) => [mark.start, mark.end])]);
  const open: Mark[] = [];
  let html = '';
  let from = 0;
  for (const at of [...edges].sort((one, other) => one - other)) {
    html += escapeText(shownText(points.slice(from, at).join('')));
    const wanted = marks.filter((mark) => mark.start <= at && at < mark.end);
    let kept = 0;
    while (kept < open.length && open[kept] === wanted[kept]) kept++;
    while (open.length > kept) html += open.pop()?.close ?? '';
    for (const mark of wanted.slice(kept)) {
      html += mark.open;
      open.push(mark);
    }
    from = at;
  }
  return html;
}
