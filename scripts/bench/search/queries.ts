import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Random } from '../corpus/random.ts';
import type { BenchDocument } from './bench-documents.ts';

/** A query with the documents that answer it. */
export interface BenchQuery {
  kind: 'phrase' | 'headline' | 'sentence' | 'three-word';
  text: string;
  /** The same with one slip of the pen. */
  misspelt: string;
  relevant: string[];
}

const STOP = new Set(
  'a an the and or but of in on at to for from by with as is are was were be been it its he she his her they their that this these those has had have not who which will would said says say after before over into than then when more most also about'.split(
    ' ',
  ),
);
/** A slip is made in a word of so many letters or more. */
const MISSPELT = /\p{L}{5,}/u;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

const WORD = /[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu;

/** The words of a text as a reader would type them: `2,000`, `well-known`, `party's`. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];
const tells = (word: string): boolean => !STOP.has(word) && word.length > 2;

/** Phrases of three words, each in one document only, and words of headlines, both drawn by the seed. */
export function knownItems(documents: readonly BenchDocument[], seed: number, count: number): BenchQuery[] {
  const random = new Random(`${seed}/queries/${documents.length}`);
  return [
    ...phraseQueries(documents, random, count),
    ...headlineQueries(documents, random, Math.ceil(count / 2)),
  ];
}

/** A document may be empty: a collection has such, and nothing can be drawn from it. */
const hasWords = ({ passages }: BenchDocument): boolean => passages.some(({ length }) => length > 0);

function phraseQueries(documents: readonly BenchDocument[], random: Random, count: number): BenchQuery[] {
  const drawn = new Map<string, Set<string>>();
  const written = documents.filter(hasWords);
  for (let tries = 0; written.length > 0 && tries < count * 20 && drawn.size < count * 4; tries += 1) {
    const words = wordsOf(
      random.pick(random.pick(random.pick(written).passages.filter(({ length }) => length > 0))),
    );
    if (words.length < 3) continue;
    const phrase = words.slice(random.between(0, words.length - 3)).slice(0, 3);
    if (phrase.filter(tells).length >= 2 && MISSPELT.test(phrase.join(' ')))
      drawn.set(phrase.join(' '), new Set());
  }
  for (const { id, passages } of documents) {
    for (const words of passages.flat().map(wordsOf)) {
      for (let at = 0; at + 3 <= words.length; at += 1)
        drawn.get(`${words[at]} ${words[at + 1]} ${words[at + 2]}`)?.add(id);
    }
  }
  return [...drawn]
    .filter(([, ids]) => ids.size === 1)
    .slice(0, count)
    .map(([text, ids]) => ({ kind: 'phrase', text, misspelt: misspell(text, random), relevant: [...ids] }));
}

function headlineQueries(documents: readonly BenchDocument[], random: Random, count: number): BenchQuery[] {
  const queries = new Map<string, BenchQuery>();
  for (let tries = 0; tries < count * 5 && queries.size < count; tries += 1) {
    const { title } = random.pick(documents);
    const words = [...new Set(wordsOf(title).filter(tells))];
    const kept = new Set(random.shuffle(words).slice(0, 4));
    const text = words.filter((word) => kept.has(word)).join(' ');
    if (kept.size < 3 || !MISSPELT.test(text)) continue;
    const relevant = documents.filter((other) => {
      const having = new Set(wordsOf(other.title));
      return [...kept].every((word) => having.has(word));
    });
    if (relevant.length !== 1) continue;
    queries.set(text, {
      kind: 'headline',
      text,
      misspelt: misspell(text, random),
      relevant: relevant.map(({ id }) => id),
    });
  }
  return [...queries.values()];
}

/** The queries of a judged collection, whole and as the three rarest of their words. */
export async function judgedQueries(
  folder: string,
  documents: readonly BenchDocument[],
  seed: number,
): Promise<BenchQuery[]> {
  const random = new Random(`${seed}/judged`);
  const relevant = new Map<string, string[]>();
  for (const line of (await readFile(path.join(folder, 'qrels.tsv'), 'utf8')).split('\n').filter(Boolean)) {
    const [query = '', document = ''] = line.split('\t');
    relevant.set(query, [...(relevant.get(query) ?? []), document]);
  }
  const having = new Map<string, number>();
  for (const { passages } of documents)
    for (const word of new Set(passages.flat().flatMap(wordsOf)))
      having.set(word, (having.get(word) ?? 0) + 1);
  const lines = (await readFile(path.join(folder, 'queries.jsonl'), 'utf8')).split('\n').filter(Boolean);
  return lines.flatMap((line): BenchQuery[] => {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    const answers = relevant.get(id) ?? [];
    if (answers.length === 0) return [];
    const words = [...new Set(wordsOf(text).filter(tells))].filter((word) => having.has(word));
    const rarest = new Set(
      words.toSorted((first, second) => (having.get(first) ?? 0) - (having.get(second) ?? 0)).slice(0, 3),
    );
    const short = words.filter((word) => rarest.has(word)).join(' ');
    return [
      { kind: 'sentence', text, misspelt: misspell(text, random), relevant: answers },
      { kind: 'three-word', text: short, misspelt: misspell(short, random), relevant: answers },
    ];
  });
}

/** Makes one slip in one word of five letters or more: a letter left out, put in, exchanged, or swapped with the next. */
export function misspell(text: string, random: Random): string {
  const long = Array.from(text.matchAll(new RegExp(MISSPELT, 'gu')));
  if (long.length === 0) return text;
  const { 0: word, index } = random.pick(long);
  let written = word;
  while (written === word) {
    const at = random.between(0, word.length - 1);
    const letter = random.pick([...LETTERS]);
    written = random.pick([
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + letter + word.slice(at),
      word.slice(0, at) + letter + word.slice(at + 1),
      word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2),
    ]);
  }
  return text.slice(0, index) + written + text.slice(index + word.length);
}
