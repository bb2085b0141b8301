/** In words: the ends of a text fragment; a shorter sentence is given in full. */
const [FIRST_WORDS, LAST_WORDS] = [5, 4];
/** Words of context that distinguish the sentence from the same words elsewhere on the page. */
const CONTEXT_WORDS = 3;

/**
 * The fragment of a sentence with a text fragment, so that the link still works after renumbering: `#s9:~:text=Five
 * words that begin it,and four that end`. If the same first words occur above on the page (in a headline or
 * standfirst), context is added.
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
 * Adds the words before the sentence. The first sentence has none, so it is given in full with the words after it; its
 * two ends could match separately, in the standfirst and in the text.
 */
function amongOthers(sentence: Element, words: readonly string[], ends: string): string {
  const before = neighbour(sentence, 'previousElementSibling');
  if (before) return `${encode(wordsOf(before).slice(-CONTEXT_WORDS))}-,${ends}`;
  const after = neighbour(sentence, 'nextElementSibling');
  return after ? `${encode(words)},-${encode(wordsOf(after).slice(0, CONTEXT_WORDS))}` : encode(words);
}

/** The neighbouring sentence, heading or passage; the empty link of a sentence is skipped. */
function neighbour(sentence: Element, side: 'previousElementSibling' | 'nextElementSibling'): Element | null {
  return sentence[side]?.[side] ?? sentence.parentElement?.[side] ?? null;
}

const wordsOf = (element: Element): string[] => element.textContent.trim().split(/\s+/);

/** A hyphen is syntax in a text fragment. */
const encode = (words: readonly string[]): string =>
  encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');
