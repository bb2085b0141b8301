import type { StoryRecord } from '#contracts/records.ts';
import type { ParsedFile } from '../parse/parsed-file.ts';
import { systemReason } from '../read/text-file.ts';
import { currentGeneration, type Generation, readGeneration } from './generation.ts';
import type { StoryOutput } from './story-output.ts';

/** What a run keeps of a story for the next, beside its records. */
export interface KeptStory extends Omit<StoryOutput, 'story' | 'lines' | 'newlyParsed'> {
  id: string;
  /** What the story follows from, as `storyKey` gives it; null where it is to be derived again. */
  key: string | null;
  /** How many of its files were parsed. */
  parsed: number;
}

/**
 * What the run before has left for this one: nothing where there is no generation that is whole. A line is parsed
 * when it is asked for.
 */
export class Previous {
  readonly #stories = new Map<
    string,
    { kept: KeptStory; story: Buffer | null; articles: Buffer[]; parsed: Buffer[] }
  >();
  readonly #parsed = new Map<string, Buffer>();

  constructor(generation: Generation | null) {
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

  /** What a story came to, where it follows from the same as before; else null. */
  story(id: string, key: string | null): StoryOutput | null {
    const before = this.#stories.get(id);
    if (!before || key === null || before.kept.key !== key) return null;
    const { id: _id, key: _key, parsed: _parsed, ...kept } = before.kept;
    const { story, articles, parsed } = before;
    return {
      ...kept,
      story: story && (readLine(story) as StoryRecord),
      newlyParsed: 0,
      lines: { story, articles, parsed },
    };
  }

  /** What was parsed under a key; null where nothing was. */
  file(key: string): ParsedFile | null {
    const line = this.#parsed.get(key);
    return line ? (readLine(line) as ParsedFile) : null;
  }
}

const readLine = (line: Buffer): unknown => JSON.parse(line.toString('utf8'));

/** The value of the first property of a line, a string of plain letters. */
function valueAt(line: Buffer, property: string): string {
  const opening = `{"${property}":"`;
  const end = line.indexOf('"', opening.length);
  return line.toString('utf8', opening.length, end);
}

/** Reads the current generation for what need not be done again. */
export async function readPrevious(derived: string): Promise<Previous> {
  try {
    const name = await currentGeneration(derived);
    return new Previous(name === null ? null : await readGeneration(derived, name));
  } catch (error) {
    throw new Error(
      `Cannot read the previous output (${derived}): ${systemReason(error)}. Make it readable, or delete it: it is made anew.`,
      { cause: error },
    );
  }
}
