import type { StoryRecord } from '#contracts/records.ts';
import type { ParsedFile } from '../parse/parsed-file.ts';
import { systemReason } from '../read/text-file.ts';
import { currentGeneration, type NamedGeneration, readGeneration } from './generation.ts';
import type { Issue } from '../report/issue.ts';
import type { StoryOutput } from './story-output.ts';

/** What a run keeps about a story for the next run, besides its records. */
export interface KeptStory extends Omit<StoryOutput, 'story' | 'lines' | 'newlyParsed'> {
  id: string;
  /** The story's cache key (see `storyKey`); null if it must be derived again. */
  key: string | null;
  /** Number of its files that were parsed. */
  parsed: number;
  /** What was found in its notes, claims and figures. */
  detailIssues: readonly Issue[];
}

/** The output of the previous run, as a cache; empty if there is no complete generation. Lines are parsed on demand. */
export class Previous {
  readonly #stories = new Map<
    string,
    { kept: KeptStory; story: Buffer | null; articles: Buffer[]; parsed: Buffer[] }
  >();
  readonly #parsed = new Map<string, Buffer>();
  /** The generation as read, whose contents match its name; null if there is none. */
  readonly generation: NamedGeneration | null;

  constructor(named: NamedGeneration | null) {
    this.generation = named;
    const generation = named?.contents;
    const {
      'stories.ndjson': stories = [],
      'articles.ndjson': articles = [],
      'parsed.ndjson': parsed = [],
    } = generation ?? {};
    const next = { story: 0, article: 0, parsed: 0 };
    for (const line of generation?.['kept.ndjson'] ?? []) {
      const kept = readLine(line) as KeptStory;
      this.#stories.set(kept.id, {
        kept,
        story: kept.articles.length > 0 ? (stories[next.story++] ?? null) : null,
        articles: articles.slice(next.article, (next.article += kept.articles.length)),
        parsed: parsed.slice(next.parsed, (next.parsed += kept.parsed)),
      });
    }
    for (const line of parsed) this.#parsed.set(valueAt(line, 'key'), line);
  }

  hasStory(id: string): boolean {
    return this.#stories.has(id);
  }

  /** What was found in the notes, claims and figures of a story, or null if its key differs. */
  detailIssues(id: string, key: string | null): readonly Issue[] | null {
    const kept = this.#stories.get(id)?.kept;
    return kept && key !== null && kept.key === key ? kept.detailIssues : null;
  }

  /** The previous output of a story, or null if its key differs. */
  story(id: string, key: string | null): StoryOutput | null {
    const before = this.#stories.get(id);
    if (!before || key === null || before.kept.key !== key) return null;
    const { id: _id, key: _key, parsed: _parsed, detailIssues: _detailIssues, ...kept } = before.kept;
    const { story, articles, parsed } = before;
    return {
      ...kept,
      story: story && (readLine(story) as StoryRecord),
      newlyParsed: 0,
      lines: { story, articles, parsed },
    };
  }

  /** The file parsed under a key, or null. */
  file(key: string): ParsedFile | null {
    const line = this.#parsed.get(key);
    return line ? (readLine(line) as ParsedFile) : null;
  }
}

const readLine = (line: Buffer): unknown => JSON.parse(line.toString('utf8'));

/** The value of a line's first property, a string without escapes. */
function valueAt(line: Buffer, property: string): string {
  const opening = `{"${property}":"`;
  const end = line.indexOf('"', opening.length);
  return line.toString('utf8', opening.length, end);
}

/** Reads the current generation as a cache for this run. */
export async function readPrevious(derived: string): Promise<Previous> {
  try {
    const name = await currentGeneration(derived);
    const contents = name === null ? null : await readGeneration(derived, name);
    return new Previous(name !== null && contents ? { name, contents } : null);
  } catch (error) {
    throw new Error(
      `Cannot read the previous output (${derived}): ${systemReason(error)}. Make it readable, or delete it; it will be made again.`,
      { cause: error },
    );
  }
}
