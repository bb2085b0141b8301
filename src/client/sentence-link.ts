/** So many words tell where a sentence begins and where it ends; a shorter one is given whole. */
const [FIRST_WORDS, LAST_WORDS] = [5, 4];
/** Words before the sentence, or after it, that tell it from the same words elsewhere on the page. */
const NEIGHBOUR_WORDS = 3;

/**
 * The fragment that leads to a sentence and names its words, so that the link still finds them where numbers have
 * changed: `#s9:~:text=Five words that begin it,and four that end`. Where the page has the same first words before
 * it (a headline or standfirst repeats a sentence), the words around it are given too.
 */
export function sentenceLink(sentence: Element, wordsAbove: string): string {
  const words = wordsOf(sentence);
  const ends =
    words.length <= FIRST_WORDS + LAST_WORDS
      ? encode(words)
      : `${encode(words.slice(0, FIRST_WORDS))},${encode(words.slice(-LAST_WORDS))}`;
  const isRepeated = wordsAbove.replace(/\s+/g, ' ').includes(words.slice(0, FIRST_WORDS).join(' '));
  return `#${sentence.id}:~:text=${isRepeated ? amongOthers(sentence, words, ends) : ends}`;
}

/**
 * With the words before it. The first sentence of a text has none: it is given whole, with the words after it. Its
 * ends would not do, since they may be found apart: the beginning in the standfirst, the end in the text.
 */
function amongOthers(sentence: Element, words: readonly string[], ends: string): string {
  const before = neighbour(sentence, 'previousElementSibling');
  if (before) return `${encode(wordsOf(before).slice(-NEIGHBOUR_WORDS))}-,${ends}`;
  const after = neighbour(sentence, 'nextElementSibling');
  return after ? `${encode(words)},-${encode(wordsOf(after).slice(0, NEIGHBOUR_WORDS))}` : encode(words);
}

/** The sentence, heading or passage next to it: the element beside it is the empty link of a sentence. */
function neighbour(sentence: Element, side: 'previousElementSibling' | 'nextElementSibling'): Element | null {
  return sentence[side]?.[side] ?? sentence.parentElement?.[side] ?? null;
}

const wordsOf = (element: Element): string[] => element.textContent.trim().split(/\s+/);

/** A hyphen has a meaning of its own in such a fragment. */
const encode = (words: readonly string[]): string =>
  encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');
