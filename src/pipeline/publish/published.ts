import { publisherName } from '#contracts/publishers.ts';
import { createHash } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import type { ArticleRecord, StoryRecord } from '#contracts/records.ts';
import { formatIssue, type Issue, issueSeverity } from '../report/issue.ts';
import { writeDurably } from '../output/write-durably.ts';
import { readTextFile, systemReason } from '../read/text-file.ts';

/**
 * `addresses.lock`: every published page address, one JSON record per line, with what the editor supplied there; null,
 * zero and empty values are omitted. It is kept in git beside the content. The ingest compares it, `npm run release`
 * adds to it, nothing removes from it.
 */
export const LOCK_NAME = 'addresses.lock';

const OPENING =
  '# Every address that was published, and what the editor said there. Written by npm run release; keep it in git.';

const address = z.string().regex(/^\/[^\s\p{Cc}\p{Cf}]*$/u);
const own = { address, corrections: z.int().nonnegative().default(0) };
const suppliedWords = z.string().nullable().default(null);

const publishedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('story'), ...own, claims: z.record(z.string(), z.string()).default({}) }),
  z.strictObject({
    kind: z.literal('article'),
    ...own,
    /** Headline, publisher and date supplied by the note, or null. */
    headline: suppliedWords,
    publisher: suppliedWords,
    date: suppliedWords,
    /** A hash of the sentences in order. */
    sentences: z.string(),
  }),
  /** Any other page: one that every site has, or a part of a long story or of the index. */
  z.strictObject({ kind: z.literal('page'), address, corrections: z.literal(0).default(0) }),
]);

export type Published = z.infer<typeof publishedSchema>;

/** Published addresses with their line in the lock file. */
export type PublishedLines = ReadonlyMap<string, { published: Published; line: number }>;

/** About 200 bytes per line: enough for a hundred thousand pages. */
const MAX_BYTES = 32 * 1024 * 1024;

/** Reads the lock file; empty before the first release. An invalid line is an issue. */
export async function readPublished(
  root: string,
): Promise<{ published: PublishedLines; issues: Issue[]; text: string }> {
  const issues: Issue[] = [];
  const published = new Map<string, { published: Published; line: number }>();
  const lock = await readTextFile(root, LOCK_NAME, MAX_BYTES);
  issues.push(...lock.issues);
  for (const [index, text] of (lock.file?.text ?? '').split('\n').entries()) {
    if (text.trim() === '' || text.startsWith('#')) continue;
    const read = publishedSchema.safeParse(parseJson(text));
    if (read.success) published.set(read.data.address, { published: read.data, line: index + 1 });
    else issues.push({ kind: 'bad-lock-line', path: LOCK_NAME, line: index + 1, text });
  }
  return { published, issues, text: lock.file?.text ?? '' };
}

/** What is published of an article; corrections are counted for the whole site later. */
export const publishedArticle = ({ article }: ArticleRecord): Published => ({
  kind: 'article',
  address: article.url,
  corrections: 0,
  headline: article.headline.by === 'editor' ? article.headline.text : null,
  publisher: publisherName(article.publisher),
  date: article.date.status === 'supplied' ? article.date.edtf : null,
  sentences: digest(article.passages.flatMap(({ sentences }) => sentences.map(({ exact }) => exact))),
});

/** Returns what stories and then articles publish, with the number of corrections of each. */
export function withCorrections(
  stories: readonly StoryRecord[],
  articles: readonly Published[],
): Published[] {
  const corrected = Map.groupBy(
    stories.flatMap(({ corrections }) => corrections),
    ({ address }) => address.split('#')[0],
  );
  const countOf = (address: string): number => corrected.get(address)?.length ?? 0;
  return [
    ...stories.map(({ url, claims }): Published => ({
      kind: 'story',
      address: url,
      corrections: countOf(url),
      claims: Object.fromEntries(claims.map(({ id, text }) => [id, text])),
    })),
    ...articles.map((one) => (one.kind === 'page' ? one : { ...one, corrections: countOf(one.address) })),
  ];
}

/** Adds what is published now to the lock file; existing addresses stay. Returns whether the file changed. */
export async function recordPublished(root: string, now: readonly Published[]): Promise<boolean> {
  const { published, issues, text: before } = await readPublished(root);
  const [bad] = issues.filter((issue) => issueSeverity(issue) === 'error');
  if (bad) throw new Error(`Cannot record addresses: ${formatIssue(bad)}`);
  const all = new Map([...published].map(([address, { published: one }]) => [address, one]));
  for (const one of now) all.set(one.address, one);
  const lines = [...all.values()].sort((one, other) => (one.address < other.address ? -1 : 1));
  const text = [OPENING, ...lines.map(toLine), ''].join('\n');
  if (text === before) return false;
  const file = path.join(root, LOCK_NAME);
  try {
    // A killed run may have left one.
    await rm(`${file}.new`, { force: true });
    await writeDurably(`${file}.new`, [Buffer.from(text)]);
    await rename(`${file}.new`, file);
  } catch (error) {
    throw new Error(
      `Cannot record addresses (${file}): ${systemReason(error)}. Make the folder writable and make room on the disk.`,
      {
        cause: error,
      },
    );
  }
  return true;
}

function toLine(one: Published): string {
  const isStated = (value: unknown): boolean =>
    value !== null && value !== 0 && (typeof value !== 'object' || Object.keys(value).length > 0);
  return JSON.stringify(Object.fromEntries(Object.entries(one).filter(([, value]) => isStated(value))));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const digest = (sentences: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(sentences)).digest('hex').slice(0, 16);
