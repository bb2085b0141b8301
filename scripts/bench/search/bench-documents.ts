import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type ParsedArticle, parseArticle } from '../../../src/pipeline/parse.ts';
import { readTextFolder } from '../../../src/pipeline/read/text-folder.ts';
import { generateArticles } from '../corpus.ts';

/** One article as every peer is given it. */
export interface BenchDocument {
  id: string;
  title: string;
  /** Its sentences, passage by passage. */
  passages: string[][];
}

const LONGEST_TITLE = 12;

/** The generated articles of a seed. */
export function generatedDocuments(seed: number, count: number): BenchDocument[] {
  return Array.from(generateArticles({ seed, count }), ({ story, name, text }) => {
    const clean = text.replace(/^\uFEFF/, '');
    return parsedDocument(`${story}/${name.replace(/\.txt$/, '')}`, clean, parseArticle(clean, 'en'));
  }).filter(({ passages }) => passages.length > 0);
}

/** The articles of a folder of files, as the pipeline reads them. */
export async function textDocuments(folder: string): Promise<BenchDocument[]> {
  const documents: BenchDocument[] = [];
  for await (const { file, parsed } of readTextFolder(folder, 'en', console.error))
    documents.push(parsedDocument(file.path.replace(/\.txt$/, ''), file.text, parsed));
  return documents.filter(({ passages }) => passages.length > 0);
}

/** The documents of a judged collection, `docs.jsonl`: lines of `{id, title, body}`. */
export async function collectionDocuments(folder: string): Promise<BenchDocument[]> {
  const lines = (await readFile(path.join(folder, 'docs.jsonl'), 'utf8')).split('\n').filter(Boolean);
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return lines.map((line) => {
    const { id, title, body } = JSON.parse(line) as { id: string; title: string; body: string };
    const sentences = Array.from(segmenter.segment(body), ({ segment }) => segment.trim()).filter(Boolean);
    return { id, title, passages: [sentences] };
  });
}

function parsedDocument(id: string, text: string, { headline, blocks }: ParsedArticle): BenchDocument {
  const passages = blocks.flatMap((block) =>
    block.kind === 'passage' ? [block.sentences.map(({ start, end }) => text.slice(start, end))] : [],
  );
  const opening = (passages[0]?.[0] ?? '').split(/\s+/).slice(0, LONGEST_TITLE).join(' ');
  const title = headline ? text.slice(headline.start, headline.end).replace(/\s+/g, ' ') : opening;
  return { id, title: title || id, passages };
}

/** The text of a document in one piece. */
export const bodyOf = ({ passages }: BenchDocument): string => passages.flat().join(' ');
