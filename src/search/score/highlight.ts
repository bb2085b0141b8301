import type { SentencePart } from '../engine.ts';
import type { Word } from '../analyze/tokenizer.ts';

/**
 * Parts a sentence into what is marked and what is not, whole words only. The parts, put together, are the sentence.
 */
export function highlightWords(sentence: string, words: readonly Word[]): SentencePart[] {
  const parts: SentencePart[] = [];
  const add = (text: string, marked: boolean): void => {
    const last = parts.at(-1);
    if (text === '') return;
    if (last?.marked === marked) last.text += text;
    else parts.push({ text, marked });
  };
  let done = 0;
  for (const { start, end } of [...words].sort((first, second) => first.start - second.start)) {
    add(sentence.slice(done, start), false);
    add(sentence.slice(Math.max(done, start), end), true);
    done = Math.max(done, end);
  }
  add(sentence.slice(done), false);
  return parts;
}
