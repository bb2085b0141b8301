import type { Article, Sentence } from '#contracts/article.ts';

/** Words of one sentence that a page sets in an element of its own: their place in the file, and the tags. */
export interface Mark {
  start: number;
  end: number;
  /** The start tag, as HTML. */
  open: string;
  close: string;
}

/**
 * Sets marked words of a rendered body in their elements; its words stay as they are.
 *
 * Where marks overlap, the one that comes first in the list is never split: a later one is closed and opened again
 * at its edges. A mark lies within one sentence.
 *
 * @throws Error where the body is not the one of this article
 */
export function markWords(html: string, article: Article, marks: readonly Mark[]): string {
  const bySentence = marksBySentence(article, marks);
  if (bySentence.size === 0) return html;
  const controls = article.removed.filter(({ rule }) => rule === 'control-character');
  return html.replace(
    /(<span class="sentence" id="(s\d+)">)([^<]*)(?=<\/span>)/g,
    (whole, tag: string, id: string, inner: string) => {
      const found = bySentence.get(id);
      if (!found) return whole;
      const words = (start: number, end: number): string => shownWords(found.sentence, controls, start, end);
      if (words(found.sentence.start, found.sentence.end) !== inner) {
        throw new Error(
          `Cannot mark words of ${article.id} (${id}): the body has other words than the record. Run npm run ingest.`,
        );
      }
      return `${tag}${setInElements(found.sentence, found.marks, words)}`;
    },
  );
}

interface MarkedSentence {
  sentence: Sentence;
  marks: Mark[];
}

function marksBySentence(article: Article, marks: readonly Mark[]): Map<string, MarkedSentence> {
  const sentences = article.passages.flatMap((passage) => passage.sentences);
  const found = new Map<string, MarkedSentence>();
  for (const mark of marks) {
    const sentence = sentences.find(({ start, end }) => start <= mark.start && mark.end <= end);
    if (!sentence) {
      throw new Error(
        `Cannot mark words of ${article.id} (${mark.start}–${mark.end}): they lie in no one sentence.`,
      );
    }
    const known = found.get(sentence.id);
    if (known) known.marks.push(mark);
    else found.set(sentence.id, { sentence, marks: [mark] });
  }
  return found;
}

/** Words of a sentence between two offsets of the file, as the pipeline writes them in HTML. */
function shownWords(
  sentence: Sentence,
  controls: readonly { start: number; end: number }[],
  start: number,
  end: number,
): string {
  const shown = [...sentence.exact].filter((_, index) => {
    const at = sentence.start + index;
    return at >= start && at < end && !controls.some((control) => control.start <= at && at < control.end);
  });
  return shown
    .join('')
    .replace(/\r\n?|\f/g, '\n')
    .replace(/&/g, '&#x26;')
    .replace(/</g, '&#x3C;');
}

function setInElements(
  sentence: Sentence,
  marks: readonly Mark[],
  words: (start: number, end: number) => string,
): string {
  const edges = new Set([sentence.start, sentence.end, ...marks.flatMap(({ start, end }) => [start, end])]);
  const open: Mark[] = [];
  let html = '';
  let from = sentence.start;
  for (const at of [...edges].sort((one, other) => one - other)) {
    html += words(from, at);
    const wanted = marks.filter(({ start, end }) => start <= at && at < end);
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
