import type { ArticleRecord } from '#contracts/records.ts';
import type { RenderedBody } from './body.ts';
import { currentGeneration, readGeneration } from './generation.ts';
import type { ParsedFile } from '../parse/parsed-file.ts';
import { systemReason } from '../read/text-file.ts';

/** What a run keeps of one file for the next: what was parsed, and the id of the record that has its body. */
export interface KeptFile extends ParsedFile {
  record: string | null;
}

/** What the run before has left for this one, by the key of the parse that it all follows from. */
export interface Previous {
  parsed: ReadonlyMap<string, ParsedFile>;
  bodies: ReadonlyMap<string, RenderedBody>;
  stories: ReadonlySet<string>;
}

/** Reads the current generation for what need not be done again: nothing where there is none that is whole. */
export async function readPrevious(derived: string): Promise<Previous> {
  const generation = await readCurrent(derived);
  const kept = generation?.['parsed.ndjson'].map((line) => readLine(line) as KeptFile) ?? [];
  const bodies = new Map<string, RenderedBody>();
  const stories = new Set<string>();
  for (const line of generation?.['articles.ndjson'] ?? []) {
    const { id, story, html, sections } = readLine(line) as ArticleRecord;
    bodies.set(id, { html, sections });
    stories.add(story);
  }
  return {
    stories,
    parsed: new Map(kept.map(({ record: _, ...file }) => [file.key, file])),
    bodies: new Map(
      kept.flatMap(({ key, record }) => {
        const body = record === null ? undefined : bodies.get(record);
        return body ? [[key, body] as const] : [];
      }),
    ),
  };
}

const readLine = (line: Buffer): unknown => JSON.parse(line.toString('utf8'));

async function readCurrent(derived: string): ReturnType<typeof readGeneration> {
  try {
    const name = await currentGeneration(derived);
    return name === null ? null : await readGeneration(derived, name);
  } catch (error) {
    throw new Error(
      `Cannot read the previous output (${derived}): ${systemReason(error)}. Make it readable, or delete it: it is made anew.`,
      { cause: error },
    );
  }
}
