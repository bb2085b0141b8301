import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { formatDay } from '../../../src/contracts/dates.ts';
import type { IndexArticle, IndexContent } from '../../../src/search/format/index-article.ts';
import { Random } from '../corpus/random.ts';
import { addressOf } from './clients/dateline.ts';
import { type BenchDocument, bodyOf, collectionDocuments, generatedDocuments } from './bench-documents.ts';
import { knownItems, wordsOf } from './queries.ts';

/** A query with the documents that answer it best, and others that are worth seeing. */
export interface JudgedQuery {
  kind: string;
  text: string;
  best: readonly string[];
  also: readonly string[];
}

/** Documents with judged queries; `content` is what this project's index is built from. */
export interface JudgedSet {
  name: string;
  documents: readonly BenchDocument[];
  content: IndexContent;
  queries: readonly JudgedQuery[];
}

const READERS = path.resolve(import.meta.dirname, '../../../tests/fixtures/reader-queries');
const PACKAGES = path.resolve(import.meta.dirname, '../../../node_modules');

/** The readers' queries over one of the invented stories (`ferry`, `water`); its README has the format. */
export async function readerSet(story: string): Promise<JudgedSet> {
  const folder = path.join(READERS, story);
  const read = (file: string): Promise<string> => readFile(path.join(folder, file), 'utf8');
  const [articles, names, queries] = await Promise.all(
    ['articles.txt', 'names.json', 'queries.tsv'].map(read),
  );
  const documents = (articles ?? '')
    .split(/^## /mu)
    .slice(1)
    .map((block) => {
      const [first = '', title = '', ...passages] = block.trim().split('\n');
      const [id = '', day = '', publisher = ''] = first.split(' | ');
      return { id: `${story}/${id}`, title, passages: passages.map(sentencesOf), day, publisher };
    });
  const content = contentOf(story, documents);
  for (const [at, document] of documents.entries()) {
    const { day, publisher } = document;
    Object.assign(content.stories[0]?.articles[at] ?? {}, {
      publisher,
      date: { status: 'stated', words: formatDay(day, { withYear: true }), day },
    });
  }
  content.stories[0]?.names.push(...namesIn(documents, JSON.parse(names ?? '[]') as Name[]));
  const ids = (list: string): string[] =>
    list
      .split(',')
      .filter(Boolean)
      .map((id) => `${story}/${id}`);
  return {
    name: story,
    documents,
    content,
    queries: (queries ?? '')
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [kind = '', text = '', best = '', also = ''] = line.split('\t');
        return { kind, text, best: ids(best), also: ids(also) };
      }),
  };
}

interface Name {
  name: string;
  kind: 'person' | 'organisation' | 'place' | 'subject';
  aliases: string[];
}

/** The names that the documents mention, in any of their spellings. */
function namesIn(
  documents: readonly BenchDocument[],
  names: readonly Name[],
): IndexContent['stories'][0]['names'] {
  return names.flatMap(({ name, kind, aliases }) => {
    const spellings = [name, ...aliases];
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${spellings.map((one) => RegExp.escape(one)).join('|')})(?![\\p{L}\\p{N}])`,
      'iu',
    );
    const articles = documents.flatMap((document, at) =>
      pattern.test(`${document.title}. ${bodyOf(document)}`) ? [at] : [],
    );
    return articles.length === 0 ? [] : [{ name, kind, aliases, articles }];
  });
}

/** The queries of a judged collection: whole, and as the three rarest of their words. */
export async function collectionSet(folder: string, seed: number): Promise<JudgedSet> {
  const { judgedQueries } = await import('./queries.ts');
  const documents = await collectionDocuments(folder);
  const judged = await judgedQueries(folder, documents, seed);
  const cut = paragraphs(documents, seed);
  return {
    name: path.basename(folder),
    documents,
    content: contentOf('all', documents),
    queries: [
      ...judged.flatMap(({ kind, text, misspelt, relevant }) => [
        { kind, text, best: relevant, also: [] },
        { kind: `${kind}, slip`, text: misspelt, best: relevant, also: [] },
      ]),
      ...cut,
      ...typedLetters(documents, seed, 150),
    ],
  };
}

/** The last words of a text as a query for the rest: the document is indexed without them. */
function paragraphs(documents: BenchDocument[], seed: number): JudgedQuery[] {
  const random = new Random(`${seed}/paragraphs`);
  return random
    .shuffle(documents.filter((one) => bodyOf(one).split(' ').length > 300))
    .slice(0, 80)
    .map((one) => {
      const words = bodyOf(one).split(' ');
      const text = words.splice(-80).join(' ');
      one.passages = [[words.join(' ')]];
      return { kind: 'paragraph', text, best: [one.id], also: [] };
    });
}

/** Generated news: phrases and words of headlines, and two words typed letter by letter. */
export function generatedSet(seed: number, count: number): JudgedSet {
  const documents = generatedDocuments(seed, count);
  return {
    name: `generated ${count}`,
    documents,
    content: contentOf('all', documents),
    queries: [
      ...knownItems(documents, seed, 100).flatMap(({ kind, text, misspelt, relevant }) => [
        { kind, text, best: relevant, also: [] },
        { kind: `${kind}, slip`, text: misspelt, best: relevant, also: [] },
      ]),
      ...typedLetters(documents, seed, 150),
    ],
  };
}

/**
 * Two rarer words of a document that follow one another: the first cut to three letters, the second to one, two and
 * three.
 */
function typedLetters(documents: readonly BenchDocument[], seed: number, count: number): JudgedQuery[] {
  const random = new Random(`${seed}/letters`);
  const having = new Map<string, Set<string>>();
  const wordsBy = new Map(
    documents.map((one) => [one.id, [...new Set(wordsOf(`${one.title} ${bodyOf(one)}`))]]),
  );
  for (const [id, words] of wordsBy)
    for (const word of words) having.set(word, (having.get(word) ?? new Set()).add(id));
  const queries: JudgedQuery[] = [];
  for (let tries = 0; tries < count * 20 && queries.length < count * 4; tries += 1) {
    const { id } = random.pick(documents);
    const words = (wordsBy.get(id) ?? []).filter((word) => {
      const { size } = having.get(word) ?? new Set();
      return /^\p{L}{5,}$/u.test(word) && size > 1 && size < documents.length / 20;
    });
    if (words.length < 2) continue;
    const [first, second] = [random.pick(words), random.pick(words)];
    const both = having.get(first)?.intersection(having.get(second) ?? new Set()) ?? new Set();
    if (first === second || both.size !== 1) continue;
    queries.push({
      kind: 'typed: first word, 3 letters',
      text: first.slice(0, 3),
      best: [...(having.get(first) ?? [])],
      also: [],
    });
    for (const letters of [1, 2, 3])
      queries.push({
        kind: `typed: second word, ${letters}`,
        text: `${first} ${second.slice(0, letters)}`,
        best: [...both],
        also: [],
      });
  }
  return queries;
}

/**
 * Technical prose that is on every machine: the readme of each installed package. Its one-line description finds it
 * (known item), and so do its keywords, which several packages share (judged by the sharing).
 */
export async function packageSet(): Promise<JudgedSet> {
  const packages = await Promise.all((await packageFolders()).map(readPackage));
  const seen = new Set<string>();
  const known = packages
    .flat()
    .filter(({ description }) => description.length > 20 && !seen.has(description) && seen.add(description));
  const sharing = Map.groupBy(
    known.flatMap(({ id, keywords }) => keywords.map((keyword) => ({ keyword, id }))),
    ({ keyword }) => keyword,
  );
  const documents = known.map(({ id, title, passages }) => ({ id, title, passages }));
  return {
    name: 'packages',
    documents,
    content: contentOf('all', documents),
    queries: [
      ...known.map(({ id, description }) => ({
        kind: 'description',
        text: description,
        best: [id],
        also: [],
      })),
      ...[...sharing]
        .filter(
          ([keyword, having]) => having.length > 1 && having.length < 15 && /^[a-z ]{4,}$/.test(keyword),
        )
        .map(([text, having]) => ({ kind: 'keyword', text, best: having.map(({ id }) => id), also: [] })),
      ...known
        .filter(({ keywords }) => keywords.length >= 3)
        .map(({ id, keywords }) => ({
          kind: 'three keywords',
          text: keywords.slice(0, 3).join(' '),
          best: [id],
          also: [],
        })),
    ],
  };
}

async function packageFolders(): Promise<string[]> {
  const names = await readdir(PACKAGES);
  const nested = await Promise.all(
    names
      .filter((name) => name.startsWith('@'))
      .map(async (scope) =>
        (await readdir(path.join(PACKAGES, scope))).map((name) => path.join(scope, name)),
      ),
  );
  return [...names.filter((name) => !/^[@.]/.test(name)), ...nested.flat()].sort();
}

async function readPackage(
  id: string,
): Promise<(BenchDocument & { description: string; keywords: string[] })[]> {
  const folder = path.join(PACKAGES, id);
  const files = await readdir(folder).catch((): string[] => []);
  const file = files.find((name) => /^readme\.md$/i.test(name));
  if (file === undefined || !files.includes('package.json')) return [];
  const { description = '', keywords = [] } = JSON.parse(
    await readFile(path.join(folder, 'package.json'), 'utf8'),
  ) as { description?: string; keywords?: string | string[] };
  const text = (await readFile(path.join(folder, file), 'utf8'))
    .replace(/```[\s\S]*?```|<[^>]*>|\]\([^)]*\)|https?:\S+/gu, ' ')
    .replaceAll(description || '\0', ' ')
    .slice(0, 6000);
  const passages = text
    .split(/\n\s*\n/u)
    .map((passage) =>
      passage
        .replace(/[#*`[\]!|>-]+/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((passage) => passage.split(' ').length > 4)
    .map(sentencesOf);
  if (passages.length < 3) return [];
  return [
    {
      id,
      title: id.replace(/^@[^/]*\//, '').replaceAll('-', ' '),
      passages,
      description,
      keywords: [keywords]
        .flat()
        .filter((one) => typeof one === 'string')
        .map((one) => one.toLowerCase()),
    },
  ];
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const sentencesOf = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment.trim()).filter(Boolean);

function contentOf(story: string, documents: readonly BenchDocument[]): IndexContent {
  return { stories: [{ id: story, title: story, articles: documents.map(articleOf), names: [] }] };
}

const articleOf = ({ id, title, passages }: BenchDocument): IndexArticle => ({
  url: addressOf(id),
  language: 'en',
  headline: title,
  date: { status: 'unknown', words: 'Undated', day: null },
  publisher: null,
  sections: [{ heading: null, passages: passages.filter((passage) => passage.length > 0) }],
});
